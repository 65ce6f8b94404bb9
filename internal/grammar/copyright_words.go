package grammar

import (
	"github.com/standfirst/standfirst/internal/text"
)

// rightsPhrases say that all rights are reserved, by language.
var rightsPhrases = []string{
	"all rights reserved", "all right reserved", "all content copyright", // English
	"alle rechte vorbehalten", "alle rechte sind vorbehalten", // German
	"tous droits réservés", "tous droits reserves", "droits réservés", // French
	"todos los derechos reservados", "derechos reservados", "reservados todos los derechos", "tots els drets reservats", // Spanish, Catalan
	"todos os direitos reservados", "direitos reservados", // Portuguese
	"tutti i diritti riservati", "tutti i diritti sono riservati", "riproduzione riservata", // Italian
	"alle rechten voorbehouden",                                                                                                                                 // Dutch
	"alla rättigheter förbehållna", "alla rättigheter reserverade", "alle rettigheder forbeholdes", "alle rettigheter reservert", "alle rettigheter forbeholdt", // Nordic
	"kaikki oikeudet pidätetään", "öll réttindi áskilin", "kõik õigused kaitstud", "visas tiesības aizsargātas", "visos teisės saugomos", // Finnish, Icelandic, Baltic
	"wszelkie prawa zastrzeżone", "wszystkie prawa zastrzeżone", "všechna práva vyhrazena", "všetky práva vyhradené", "vse pravice pridržane", "sva prava pridržana", "sva prava zadržana", // Slavic
	"minden jog fenntartva", "toate drepturile rezervate", "të gjitha të drejtat e rezervuara", // Hungarian, Romanian, Albanian
	"με επιφύλαξη παντός δικαιώματος", "με επιφύλαξη κάθε δικαιώματος", // Greek
	"все права защищены", "все права сохранены", "всі права захищені", "усі права захищено", "усі права захищені", "всички права запазени", "сва права задржана", // Cyrillic
	"tüm hakları saklıdır", "her hakkı saklıdır", "bütün hüquqlar qorunur", // Turkic
	"כל הזכויות שמורות", "جميع الحقوق محفوظة", "كل الحقوق محفوظة", "تمامی حقوق محفوظ است", "کلیه حقوق محفوظ است", // Hebrew, Arabic, Persian
	"सर्वाधिकार सुरक्षित", "hak cipta dilindungi undang-undang", "hak cipta dilindungi", "hakcipta terpelihara", "mọi quyền được bảo lưu", "giữ bản quyền", "สงวนลิขสิทธิ์", // Asia
	"haki zote zimehifadhiwa", "alle regte voorbehou", // Africa
	"版权所有", "版權所有", "著作权所有", "保留所有权利", "保留所有權利", "不得转载", "未经授权不得转载", "不許轉載", "無断転載を禁じます", "無断転載禁止", "無断転載・複製を禁じます", "禁無断転載", "無断複製を禁じます", // Chinese, Japanese
	"무단 전재 및 재배포 금지", "무단전재 및 재배포 금지", "무단 전재-재배포 금지", "무단전재-재배포 금지", "무단전재 재배포 금지", "무단 전재 재배포 금지", "무단전재", "모든 권리 보유", // Korean
}

// copyrightLabels introduce the holder as "©" does. Those that are common nouns
// need a sign, a year or a colon behind them.
var copyrightLabels = []string{
	"copyright", "copyrights", "copr.", "urheberrecht", "droits d'auteur", "derechos de autor", "direitos autorais", "diritti d'autore", "auteursrecht",
	"upphovsrätt", "ophavsret", "opphavsrett", "tekijänoikeus", "prawa autorskie", "autorská práva", "szerzői jog", "drepturi de autor", "πνευματικά δικαιώματα",
	"авторские права", "авторські права", "авторско право", "ауторска права", "telif hakkı", "זכויות יוצרים", "حقوق النشر", "حقوق الطبع والنشر", "حق نشر",
	"bản quyền", "hak cipta", "ลิขสิทธิ์", "版权", "版權", "著作権", "著作權", "저작권자", "저작권",
}

// corporateForms follow a company's name behind a comma.
var corporateForms = text.NewWordSet(`inc, inc., llc, llc., ltd, ltd., limited, corp, corp., corporation, co, co., plc, lp, l.p., s.a., sa, s.l., s.l.u., s.p.a., spa, gmbh, ag, kg, se, b.v., n.v., a.s., as, ab, oy, pty, lda, ltda, sarl, s.r.o., zrt., kft.`)

// The indexes find the phrases that may begin at a place.
var (
	rightsIndex         = text.NewPhraseTable(rightsPhrases, text.Itself)
	copyrightLabelIndex = text.NewPhraseTable(copyrightLabels, text.Itself)
)
