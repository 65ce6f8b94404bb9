package grammar

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/internal/text"
)

// copyrightCases are lines with the holder and year that they name; "no" marks
// those that are no copyright line.
var copyrightCases = []struct {
	line, holder string
	year         int
	why          string
}{
	// English
	{"© – AFP 2014", "AFP", 2014, "a dash behind the sign, the year last"},
	{"© AFP", "AFP", 0, "no year"},
	{"© 2014 AFP", "AFP", 2014, "the year first"},
	{"© 2020-2024 Harbour Media", "Harbour Media", 2024, "a range of years"},
	{"© 2020–2024 Harbour Media", "Harbour Media", 2024, "a range with a dash"},
	{"©2025 harbour.example", "harbour.example", 2025, "no space behind the sign"},
	{"(c) Harbour Media 2021", "Harbour Media", 2021, "the sign in ASCII"},
	{"(C) 2021 Harbour Media", "Harbour Media", 2021, "the sign in capitals"},
	{"Copyright 2023 The Example Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.", "The Example Press", 2023, "an agency's full line"},
	{"Copyright © 2023 The Example Press. All rights reserved.", "The Example Press", 2023, "word and sign"},
	{"Copyright © Harbour Media, 2021", "Harbour Media", 2021, "the year behind a comma"},
	{"Copyright (c) 2021, Harbour Media", "Harbour Media", 2021, "a comma behind the year"},
	{"Copyright: Harbour Syndicate, 2025", "Harbour Syndicate", 2025, "a colon"},
	{"Copyright by Harbour Media 2019", "Harbour Media", 2019, "\"by\""},
	{"Copyright Harbour Media", "Harbour Media", 0, "the word and a name"},
	{"Copyright 2020 Harbour Media, Inc. All rights reserved.", "Harbour Media, Inc.", 2020, "a company's form behind the comma"},
	{"© 2020 Harbour Media Inc. All rights reserved.", "Harbour Media Inc.", 2020, "the form's full stop"},
	{"© 2026 Harbour.example, a division of Northwind Network Inc. All rights reserved. Unauthorized distribution is prohibited.", "Harbour.example", 2026, "who owns the holder"},
	{"Harbour Media Ltd © 2014", "Harbour Media Ltd", 2014, "the holder before the sign"},
	{"2014 © Harbour Media", "Harbour Media", 2014, "the year before the sign"},
	{"All rights reserved.", "", 0, "nobody named"},
	{"All rights reserved. Harbour Media Ltd.", "Harbour Media Ltd.", 0, "the holder behind the phrase"},
	{"Harbour Media. All rights reserved.", "Harbour Media", 0, "the holder before the phrase"},
	{"© 2019", "", 2019, "only a year"},
	{"© Harbour Media | Imprint | Privacy", "Harbour Media", 0, "links behind bars"},
	{"Content © Ann Lee 2022", "Ann Lee", 2022, "what is protected before the sign"},
	{"© 2018 by Ann Lee", "Ann Lee", 2018, "\"by\" behind the year"},
	{"First published 2017. © Ann Lee", "Ann Lee", 2017, "a year before the sign"},
	{"Copyright law is complicated, and Ann Lee knows it well.", "no", 0, "a sentence about copyright"},
	{"The court said the copyright belongs to Ann Lee.", "no", 0, "the word in a sentence"},
	{"Copyright Office officials said on Tuesday that the rule would change next year.", "no", 0, "a sentence that begins with the word"},
	{"She asked the band whether all rights reserved to the label would return to them after ten years.", "no", 0, "the phrase in a sentence"},
	{"In 2019 the paper won three prizes.", "no", 0, "a year alone"},
	{"The town has changed a great deal since the bridge was built and the old mill closed its doors © Ann Lee", "no", 0, "a caption with its credit"},
	{"1,419 Copyright-Free Illustrations by Ann Lee", "no", 0, "the word joined to another"},
	{"AI and copyright: exploring the exceptions", "no", 0, "the word and a colon inside a line"},
	{"The old mill is closed. Pic: © ETV", "no", 0, "a sentence and its picture's credit"},
	{"", "no", 0, "nothing"},
	// German
	{"(c) dpa-infocom, dpa:230428-99-486952/2", "dpa-infocom", 0, "an agency's number is no year"},
	{"© dpa-infocom, dpa:240516-99-53606/3 (dpa)", "dpa-infocom", 0, "the agency again in brackets"},
	{"Copyright © Neue Beispielzeitung AG. Alle Rechte vorbehalten. Eine Weiterverarbeitung zu gewerblichen Zwecken ist nicht gestattet.", "Neue Beispielzeitung AG", 0, "conditions behind"},
	{"© Beispiel Zeitung GmbH 2001 - 2023", "Beispiel Zeitung GmbH", 2023, "a range with spaces"},
	{"Alle Rechte vorbehalten. © Beispiel Verlag", "Beispiel Verlag", 0, "the phrase first"},
	{"Alle Rechte vorbehalten", "", 0, "nobody named"},
	{"Copyright © 2024 Beispiel Deutschland GmbH. Alle Rechte vorbehalten.", "Beispiel Deutschland GmbH", 2024, "word, sign and phrase"},
	{"Das Urheberrecht schützt Werke der Literatur und Kunst.", "no", 0, "a sentence"},
	// French
	{"© Le Courrier 2022. Tous droits réservés.", "Le Courrier", 2022, "phrase"},
	{"Tous droits réservés - Le Courrier", "Le Courrier", 0, "the holder behind a dash"},
	{"Les droits d'auteur sont protégés par la loi.", "no", 0, "a sentence"},
	// Spanish, Portuguese, Italian, Romanian
	{"© Diario de Ribalta, S.L. Todos los derechos reservados", "Diario de Ribalta, S.L.", 0, "Spanish, a company's form"},
	{"Derechos reservados © 2021 Diario de Ribalta", "Diario de Ribalta", 2021, "Spanish, the phrase first"},
	{"© 2023 Jornal de Valmar. Todos os direitos reservados.", "Jornal de Valmar", 2023, "Portuguese"},
	{"© Riproduzione riservata", "", 0, "Italian: the sign and the phrase"},
	{"Copyright 2020 Gazzetta di Montebello S.p.A. - Tutti i diritti riservati", "Gazzetta di Montebello S.p.A.", 2020, "Italian"},
	{"© Ziarul Exemplu 2019. Toate drepturile rezervate.", "Ziarul Exemplu", 2019, "Romanian"},
	// Dutch, Nordic
	{"© 2022 Voorbeeld Media. Alle rechten voorbehouden.", "Voorbeeld Media", 2022, "Dutch"},
	{"© Eksempelavisen 2021. Alle rettigheder forbeholdes.", "Eksempelavisen", 2021, "Danish"},
	{"© Exempelbladet. Alla rättigheter förbehållna.", "Exempelbladet", 0, "Swedish"},
	{"© Esimerkkisanomat 2020. Kaikki oikeudet pidätetään.", "Esimerkkisanomat", 2020, "Finnish"},
	// Slavic, Hungarian, Greek, Turkish
	{"© Przykład Media. Wszelkie prawa zastrzeżone.", "Przykład Media", 0, "Polish"},
	{"Copyright © Zprávy Lipová, a.s.", "Zprávy Lipová, a.s.", 0, "Czech, a company's form in small letters"},
	{"© 2021 Példa Kiadó. Minden jog fenntartva.", "Példa Kiadó", 2021, "Hungarian"},
	{"© 2022 Вестник Берёзова. Все права защищены.", "Вестник Берёзова", 2022, "Russian"},
	{"Все права защищены", "", 0, "Russian, nobody named"},
	{"© 2023 Вісник. Всі права захищені.", "Вісник", 2023, "Ukrainian"},
	{"© Εφημερίδα Καλλιρρόη 2019. Με επιφύλαξη παντός δικαιώματος.", "Εφημερίδα Καλλιρρόη", 2019, "Greek"},
	{"© Örnek Gazetesi 2024. Tüm hakları saklıdır.", "Örnek Gazetesi", 2024, "Turkish"},
	{"Авторские права охраняются законом во всех странах.", "no", 0, "a Russian sentence"},
	// Hebrew, Arabic, Persian
	{"© כל הזכויות שמורות לעיתון הדוגמה", "לעיתון הדוגמה", 0, "Hebrew: the holder behind the phrase"},
	{"© 2023 صحيفة المثال. جميع الحقوق محفوظة", "صحيفة المثال", 2023, "Arabic"},
	{"جميع الحقوق محفوظة © صحيفة المثال 2020", "صحيفة المثال", 2020, "Arabic, the phrase first"},
	// Asia
	{"© 2022 Báo Ví Dụ. Mọi quyền được bảo lưu.", "Báo Ví Dụ", 2022, "Vietnamese"},
	{"Hak cipta © 2021 Harian Contoh", "Harian Contoh", 2021, "Indonesian"},
	{"版权所有 © 2020 例示新闻", "例示新闻", 2020, "Chinese"},
	{"著作権：例示新聞社 2021年", "例示新聞社", 2021, "Japanese: label"},
	{"© 例示新聞社 無断転載を禁じます", "例示新聞社", 0, "Japanese: phrase"},
	{"ⓒ 예시신문, 무단 전재 및 재배포 금지", "예시신문", 0, "Korean"},
	{"저작권자 © 예시신문 무단전재 및 재배포 금지", "예시신문", 0, "Korean: label and sign"},
}

func TestParseCopyright(t *testing.T) {
	for _, c := range copyrightCases {
		t.Run(c.why+": "+c.line, func(t *testing.T) {
			got, ok := ParseCopyright(c.line)
			if c.holder == "no" {
				assert.False(t, ok, "taken for a copyright line: %+v", got)
				assert.Zero(t, got)
				return
			}
			require.True(t, ok, "not taken for a copyright line")
			assert.Equal(t, Copyright{Line: c.line, Holder: c.holder, Year: c.year}, got)
		})
	}
}

func FuzzParseCopyright(f *testing.F) {
	for _, c := range copyrightCases {
		f.Add(c.line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		got, ok := ParseCopyright(line)
		if !ok {
			require.Zero(t, got, "nothing is read of a line that is none")
			return
		}
		require.Equal(t, text.OneLine(line), got.Line, "the line as printed")
		checkLine(t, line, got.Holder)
		require.True(t, got.Year == 0 || got.Year >= 1900 && got.Year <= 2099, "a year or none")
		again, ok := ParseCopyright(got.Line)
		require.True(t, ok, "reading the line again")
		require.Equal(t, got, again, "reading the line again")
	})
}
