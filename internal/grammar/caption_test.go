package grammar

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/internal/text"
)

// captionCases are lines as newspapers print them, with invented people,
// places and outlets. Each: the line, its text, its credit, why.
var captionCases = []struct{ line, text, credit, why string }{
	// English
	{"The ferry leaves Port Ellery at dawn. Photo: Nora Quill", "The ferry leaves Port Ellery at dawn.", "Nora Quill", "label with colon after a sentence"},
	{"The ferry leaves Port Ellery at dawn Photo: Nora Quill", "The ferry leaves Port Ellery at dawn", "Nora Quill", "label with colon, no full stop before"},
	{"The ferry at dawnPhoto: Nora Quill", "The ferry at dawn", "Nora Quill", "label glued to the text, as joined elements give"},
	{"The new bridge in May. (Photo by Tom Farrow/Getty Images)", "The new bridge in May.", "Tom Farrow/Getty Images", "\"Photo by\" in brackets"},
	{"Workers clear the snow. (AP)", "Workers clear the snow.", "AP", "agency in brackets"},
	{"Workers clear the snow. [Reuters]", "Workers clear the snow.", "Reuters", "agency in square brackets"},
	{"Workers clear the snow (AP Photo/Ann Lee)", "Workers clear the snow", "AP Photo/Ann Lee", "\"AP Photo\" is the agency's name, no label"},
	{"Mayor Ida Holm AP Photo/KLM via AP Video", "Mayor Ida Holm", "AP Photo/KLM via AP Video", "an agency with a slash begins a credit without a full stop"},
	{"A fishing boat off Ellery. REUTERS/Ann Lee", "A fishing boat off Ellery.", "REUTERS/Ann Lee", "Reuters' own form after a sentence"},
	{"A fishing boat off Ellery. REUTERS/Ann Lee/File Photo", "A fishing boat off Ellery.", "REUTERS/Ann Lee/File Photo", "file mark stays in the credit"},
	{"FILE PHOTO: A boat lies in the harbour of Ellery. REUTERS/Ann Lee", "FILE PHOTO: A boat lies in the harbour of Ellery.", "REUTERS/Ann Lee", "\"FILE PHOTO:\" before a sentence is no credit"},
	{"Delegates vote at the assembly. AP / Northwind Images AP / Northwind Images / Northwind Images", "Delegates vote at the assembly.", "AP / Northwind Images", "markup repeats agency, pair and partner"},
	{"Delegates vote AP / Northwind Images AP / Northwind Images / Northwind Images", "Delegates vote", "AP / Northwind Images", "what is said twice at the end shows where it begins"},
	{"The council in session. | Nora Quill/PA Images via Getty Images", "The council in session.", "Nora Quill/PA Images via Getty Images", "bar before names with agencies"},
	{"The council in session | Reuters", "The council in session", "Reuters", "bar before an agency"},
	{"The council met on Monday in the town hall | Nora Quill", "The council met on Monday in the town hall", "Nora Quill", "bar before a full name"},
	{"The council in session — AP", "The council in session", "AP", "dash before an agency"},
	{"Minister Omar Tan speaks in the assembly. — Picture by Lina Wu", "Minister Omar Tan speaks in the assembly.", "Lina Wu", "dash and \"Picture by\""},
	{"The sprinters at the line. — AFP pic", "The sprinters at the line.", "AFP", "\"pic\" behind the agency is a label"},
	{"Anita Vos wins the race Credit: PA", "Anita Vos wins the race", "PA", "credit label"},
	{"Anita Vos wins the raceCredit: PA", "Anita Vos wins the race", "PA", "credit label glued on"},
	{"Image credit: Gadgetry (Image credit: Gadgetry)", "", "Gadgetry", "only credits, twice"},
	{"(Image: Anadolu via Getty Images)", "", "Anadolu via Getty Images", "only a credit, in brackets"},
	{"A crowd at the gate. (Image: Anadolu via Getty Images) Anadolu via Getty Images", "A crowd at the gate.", "Anadolu via Getty Images", "the credit follows its bracket again"},
	{"© Getty", "", "Getty", "only a credit, the sign dropped"},
	{"Getty Images", "", "Getty Images", "an agency alone"},
	{"The pier in winter © Nora Quill", "The pier in winter", "Nora Quill", "sign before a name"},
	{"The pier in winter - Copyright Nora Quill/AP", "The pier in winter", "Nora Quill/AP", "the word instead of the sign"},
	{"The pier in winter (c) Nora Quill", "The pier in winter", "Nora Quill", "the sign in ASCII"},
	{"The suite after the rebuilding. Supplied", "The suite after the rebuilding.", "Supplied", "a word that stands for a credit"},
	{"Ann Lee with her dog Rufus. Courtesy of Tara Moss and Ben Ode", "Ann Lee with her dog Rufus.", "Tara Moss and Ben Ode", "\"courtesy of\" is a label"},
	{"Photo: Nora Quill. The ferry leaves at dawn.", "The ferry leaves at dawn.", "Nora Quill", "the credit stands first"},
	{"(Photo: Nora Quill) The ferry leaves at dawn.", "The ferry leaves at dawn.", "Nora Quill", "the credit stands first, in brackets"},
	{"A child reads a test (annlee7/iStock)", "A child reads a test", "annlee7/iStock", "an account's name with its library"},
	{"The tariffs begin in March. (Mara Isso/Plainsfoto)", "The tariffs begin in March.", "Mara Isso/Plainsfoto", "names in a bracket after the full stop"},
	{"Supporters cheer. (Photos: Getty/AP)", "Supporters cheer.", "Getty/AP", "plural label"},
	{"A street in Old Ellery, 1960. Photo: Bettmann Archive/Getty", "A street in Old Ellery, 1960.", "Bettmann Archive/Getty", "year before the label"},
	{"The night of the fire.Roland Hale / EPA file", "The night of the fire.", "Roland Hale / EPA file", "no space after the full stop"},
	{"A garda at the bridge. Picture Colin Mead, Harbour Dublin", "A garda at the bridge.", "Colin Mead, Harbour Dublin", "label without colon after a sentence"},
	{"The road to the mill. Tara Moss for Example World", "The road to the mill.", "Tara Moss for Example World", "whom the picture was made for"},
	{"The fire near Ellery @firebrigade via X / Reuters", "The fire near Ellery", "@firebrigade via X / Reuters", "a handle begins the credit"},
	{"The painted quay, courtesy of Quill Brothers. © The estate of Nora Quill, courtesy Ellery Fine Art, London.", "The painted quay",
		"Quill Brothers. © The estate of Nora Quill, courtesy Ellery Fine Art, London", "a credit after another, as printed"},
	{"The counting machine, 1962. © Ellery Machines Company, 1962. Photo: Tom Farrow", "The counting machine, 1962.",
		"Ellery Machines Company, 1962. Photo: Tom Farrow", "the photographer after the holder of the rights"},
	{"The pier in winter. Photo: Nora Quill. (c) Tom Farrow", "The pier in winter.", "Nora Quill. (c) Tom Farrow", "the sign in ASCII between two"},
	{"Photo: Nora Quill. Photo: Tom Farrow. The pier in winter.", "The pier in winter.", "Nora Quill. Photo: Tom Farrow", "two stand first"},
	{"(Photo: Nora Quill) The pier in winter. Photo: Tom Farrow", "The pier in winter.", "Nora Quill / Tom Farrow", "one stands first and one last"},
	{"The pier in winter. [Photo: Nora Quill] © Tom Farrow", "The pier in winter.", "Nora Quill / Tom Farrow", "a bracket ends between two"},
	{"Amy Stone says the plan is ready", "Amy Stone says the plan is ready", "", "no credit"},
	{"The old mill (2019)", "The old mill (2019)", "", "a year is no credit"},
	{"Ida Holm (left) and Omar Tan (right)", "Ida Holm (left) and Omar Tan (right)", "", "where they stand is no credit"},
	{"The harbour seen from the tower. (Stock image)", "The harbour seen from the tower. (Stock image)", "", "what kind of picture it is"},
	{"The band plays tonight. (It was sold out within the hour.)", "The band plays tonight. (It was sold out within the hour.)", "", "a sentence in brackets"},
	{"On this photo: the old town before the war", "On this photo: the old town before the war", "", "\"photo\" belongs to the sentence"},
	{"Photo: the old town as it looked before the great war", "Photo: the old town as it looked before the great war", "", "what follows the label describes"},
	{"Harbour / Old Town / Station", "Harbour / Old Town / Station", "", "slashes without any sign of a credit"},
	{"Duran Duran", "Duran Duran", "", "a name may say itself twice"},
	{"The paper won against AP in court", "The paper won against AP in court", "", "an agency inside a sentence"},
	{"", "", "", "nothing"},
	// German
	{"Das Rathaus von Neubrück. Foto: Anna Berg/dpa", "Das Rathaus von Neubrück.", "Anna Berg/dpa", "label and agency"},
	{"Das Rathaus von Neubrück (Bild: Anna Berg)", "Das Rathaus von Neubrück", "Anna Berg", "label in brackets"},
	{"Das Rathaus brennt. (Symbolfoto: picture alliance/dpa | Anna Berg)", "Das Rathaus brennt.", "picture alliance/dpa | Anna Berg", "compound label, bar inside the credit"},
	{"Das Rathaus brennt. (Symbolfoto)", "Das Rathaus brennt. (Symbolfoto)", "", "names the kind of picture"},
	{"Der Markt am Morgen. © DPA Images | Anna Berg", "Der Markt am Morgen.", "DPA Images | Anna Berg", "sign, agency, bar, name"},
	{"Der Markt am Morgen. © imago/Karl Ohm | IMAGO/Karl Ohm", "Der Markt am Morgen.", "imago/Karl Ohm", "the same twice, in other case"},
	{"Der Markt am Morgen | Bildquelle: Gemeinde Neubrück", "Der Markt am Morgen", "Gemeinde Neubrück", "bar and label"},
	{"Der Markt am Morgen (Quelle: IMAGO/Karl Ohm)", "Der Markt am Morgen", "IMAGO/Karl Ohm", "\"source\" in brackets"},
	{"Bürgermeisterin Ute Lang (CDU)", "Bürgermeisterin Ute Lang (CDU)", "", "a party is no agency"},
	{"Bürgermeisterin Ute Lang (CDU) im Rathaus.Getty Images", "Bürgermeisterin Ute Lang (CDU) im Rathaus.", "Getty Images", "agency glued behind the full stop"},
	{"Foto: privat", "", "privat", "only a credit, in small letters"},
	{"Bild © Anna Berg/beispielschau.de", "", "Anna Berg/beispielschau.de", "label and sign"},
	{"© Foto: Skoda", "", "Skoda", "sign and label"},
	{"Auf dem Foto: Ute Lang und Karl Ohm", "Auf dem Foto: Ute Lang und Karl Ohm", "", "\"in the photo\" names the people shown"},
	{"Die Redner sprachen über die Lage. Bild Paul Äschli", "Die Redner sprachen über die Lage.", "Paul Äschli", "Swiss papers set no colon"},
	{"Die Klinik in Ohmstadt. Uncredited/AP/dpa", "Die Klinik in Ohmstadt.", "Uncredited/AP/dpa", "agencies after the sentence"},
	// French
	{"Le port de Valmer au petit matin. Crédit : Jeanne Roux", "Le port de Valmer au petit matin.", "Jeanne Roux", "French sets a space before the colon"},
	{"Le port de Valmer au petit matin. HANDOUT / AFP", "Le port de Valmer au petit matin.", "HANDOUT / AFP", "agency after a slash"},
	{"Le maire, le 12 juillet 2023. JEANNE ROUX / AFP", "Le maire, le 12 juillet 2023.", "JEANNE ROUX / AFP", "a year ends the sentence"},
	{"La fête du village • Crédits : Getty", "La fête du village", "Getty", "bullet and plural label"},
	{"Le piquet de grève devant l’usine / (C) Awa Niane", "Le piquet de grève devant l’usine", "Awa Niane", "slash and sign"},
	{"Sur cette photo : la place du marché", "Sur cette photo : la place du marché", "", "\"on this photo\""},
	{"La maison après l’incendie. Photo VM /Éric DUROC", "La maison après l’incendie.", "VM /Éric DUROC", "label without colon"},
	{"Un chantier à Valmer. (©Adobe Stock)", "Un chantier à Valmer.", "Adobe Stock", "sign inside brackets"},
	// Spanish, Catalan
	{"La plaza de Ribalta. Foto: Lucía Prado", "La plaza de Ribalta.", "Lucía Prado", "label"},
	{"La plaza de Ribalta. Fotografía de Lucía Prado", "La plaza de Ribalta.", "Lucía Prado", "\"photograph by\""},
	{"El ministro, este domingo en Ribalta. EFE/ J.J. Prado", "El ministro, este domingo en Ribalta.", "EFE/ J.J. Prado", "agency, slash, initials"},
	{"La segunda reunión del grupo de Ribalta EFE/ J.J. Prado", "La segunda reunión del grupo de Ribalta", "EFE/ J.J. Prado", "an agency with a slash, no full stop"},
	{"Erik Luna, graduado con honores/ Foto Pedro R. Gil", "Erik Luna, graduado con honores", "Pedro R. Gil", "slash, then label without colon"},
	{"La sede del banco. Cedida", "La sede del banco.", "Cedida", "a word for \"supplied\""},
	{"Imagen ilustrativa: Cuartoscuro", "Imagen ilustrativa: Cuartoscuro", "", "no label that is known: left whole"},
	{"El alcalde a la cámara. (Créditos: Lucía Prado)", "El alcalde a la cámara.", "Lucía Prado", "plural label in brackets"},
	{"La plaça de Ribalta. Imatge: Pau Ferrer", "La plaça de Ribalta.", "Pau Ferrer", "Catalan"},
	// Portuguese
	{"O porto de Valmar ao amanhecer. Foto: Rui Lobo/Lusa", "O porto de Valmar ao amanhecer.", "Rui Lobo/Lusa", "label and agency"},
	{"O porto de Valmar. — Foto: Divulgação", "O porto de Valmar.", "Divulgação", "dash and label"},
	{"O presidente na varanda, em Brasília. Reuters/RUI LOBO", "O presidente na varanda, em Brasília.", "Reuters/RUI LOBO", "agency first"},
	// Italian
	{"La piazza di Montebello. Foto di Carla Neri", "La piazza di Montebello.", "Carla Neri", "\"photo by\""},
	{"La piazza di Montebello (Ansa)", "La piazza di Montebello", "Ansa", "agency in brackets"},
	{"La piazza di Montebello. LaPresse", "La piazza di Montebello.", "LaPresse", "agency after a sentence"},
	// Dutch
	{"De brug bij Oudewaal. Beeld: Jan de Wit", "De brug bij Oudewaal.", "Jan de Wit", "particle in the name"},
	{"De brug bij Oudewaal. © Jan de Wit / ANP", "De brug bij Oudewaal.", "Jan de Wit / ANP", "sign, name, agency"},
	{"De brug bij Oudewaal Foto: ANP", "De brug bij Oudewaal", "ANP", "no full stop before the label"},
	// Nordic
	{"Statsministeren i Havnsund. Foto: Mads Krogh/Ritzau Scanpix", "Statsministeren i Havnsund.", "Mads Krogh/Ritzau Scanpix", "Danish"},
	{"BESØK: Kari Nes fikk besøk. Foto: Ola Moe og Siri Lie (Fjordavisen)", "BESØK: Kari Nes fikk besøk.", "Ola Moe og Siri Lie (Fjordavisen)", "Norwegian: two names and their paper"},
	{"Polisen söker i skogen. Foto: Bild från polisen", "Polisen söker i skogen.", "Bild från polisen", "Swedish: a credit in words"},
	{"Polisen söker i skogen.Foto: LISA LIND", "Polisen söker i skogen.", "LISA LIND", "label glued on"},
	{"Pääministeri Kuusela. Kuva: Aino Laine / Lehtikuva", "Pääministeri Kuusela.", "Aino Laine / Lehtikuva", "Finnish"},
	{"Frá höfninni í gær. Ljósmynd/Jón Ásgeirsson", "Frá höfninni í gær.", "Jón Ásgeirsson", "Icelandic: label with a slash"},
	// Polish, Czech, Slovak, Hungarian, Croatian, Lithuanian, Romanian
	{"Most w Brzezinie (fot. PAP/EPA / Jan Kos)", "Most w Brzezinie", "PAP/EPA / Jan Kos", "Polish: abbreviated label"},
	{"Most w Brzezinie. Fot. Jan Kos / Agencja Gazeta", "Most w Brzezinie.", "Jan Kos / Agencja Gazeta", "Polish: label after a sentence"},
	{"Most w Brzezinie Źródło: East News", "Most w Brzezinie", "East News", "Polish: source"},
	{"Premiér v Lipové. Foto: Renata Malá, Zprávy Lipová", "Premiér v Lipové.", "Renata Malá, Zprávy Lipová", "Czech: name and paper"},
	{"Premiér v Lipové. Zdroj: ČTK", "Premiér v Lipové.", "ČTK", "Czech: source"},
	{"A híd Kisfaluban. Fotó: Nagy Éva / MTI", "A híd Kisfaluban.", "Nagy Éva / MTI", "Hungarian"},
	{"Most u Lipovcu. Foto: Ivan Kos/Pixsell", "Most u Lipovcu.", "Ivan Kos/Pixsell", "Croatian"},
	{"Tiltas Liepynėje. Jono Petraičio nuotr.", "Tiltas Liepynėje. Jono Petraičio nuotr.", "", "Lithuanian sets the label last: the name's start is not certain"},
	{"Podul din Valea Mare. Sursa foto: Agerpres", "Podul din Valea Mare.", "Agerpres", "Romanian"},
	// Greek, Cyrillic
	{"Το λιμάνι της Καλλιρρόης. Φωτογραφία: Νίκος Βέργος", "Το λιμάνι της Καλλιρρόης.", "Νίκος Βέργος", "Greek"},
	{"Το λιμάνι το πρωί (ΦΩΤΟ: EUROKINISSI)", "Το λιμάνι το πρωί", "EUROKINISSI", "Greek, in capitals"},
	{"Мост в Берёзове Фото: Анна Лугова, Вестник", "Мост в Берёзове", "Анна Лугова, Вестник", "Russian: name and paper"},
	{"Мост в Берёзове. © РИА Новости / Анна Лугова", "Мост в Берёзове.", "РИА Новости / Анна Лугова", "Russian: sign"},
	{"На фото: Анна Лугова", "На фото: Анна Лугова", "", "Russian \"in the photo\" names who is shown"},
	{"Міст у Березові. Джерело: Укрінформ", "Міст у Березові.", "Укрінформ", "Ukrainian: source"},
	{"Мост у Брезовцу. Фото: Танјуг", "Мост у Брезовцу.", "Танјуг", "Serbian"},
	// Turkish, Hebrew, Arabic, Persian
	{"Ilgaz köprüsü. Fotoğraf: Ayşe Demir", "Ilgaz köprüsü.", "Ayşe Demir", "Turkish"},
	{"הגשר בעיר. צילום: נועה לביא", "הגשר בעיר.", "נועה לביא", "Hebrew"},
	{"תמונה: נועה לביא", "", "נועה לביא", "Hebrew, only a credit"},
	{"الجسر في المدينة. تصوير: سامي حداد", "الجسر في المدينة.", "سامي حداد", "Arabic"},
	{"الجسر في المدينة (رويترز)", "الجسر في المدينة", "رويترز", "Arabic: agency in brackets"},
	{"صورة: سامي حداد", "", "سامي حداد", "Arabic, only a credit"},
	{"پل شهر. عکس: سارا احمدی", "پل شهر.", "سارا احمدی", "Persian"},
	// India, South-East Asia, Africa
	{"नगर का पुल। फोटो: पीटीआई", "नगर का पुल।", "पीटीआई", "Hindi: its full stop"},
	{"Cây cầu ở Hà Tân. Ảnh: Lê Minh", "Cây cầu ở Hà Tân.", "Lê Minh", "Vietnamese"},
	{"สะพานในเมือง ภาพ: สมชาย", "สะพานในเมือง", "สมชาย", "Thai"},
	{"Jembatan di Kota Baru. (Foto: Antara/Dewi Sari)", "Jembatan di Kota Baru.", "Antara/Dewi Sari", "Indonesian"},
	{"Daraja la mji. Picha: Asha Juma", "Daraja la mji.", "Asha Juma", "Swahili"},
	{"Ibhuloho lomuzi. Isithombe: Sipho Dube", "Ibhuloho lomuzi.", "Sipho Dube", "Zulu"},
	{"The pier in winter (ABC)", "The pier in winter (ABC)", "", "initials behind too few words"},
	{"The pier of the old harbour in winter, seen from above (ABC)", "The pier of the old harbour in winter, seen from above", "ABC", "a broadcaster's initials in brackets"},
	{"The workers of the inland waterways board (IWB)", "The workers of the inland waterways board (IWB)", "", "the initials are those of the words before"},
	{"The pier in winter is closed. (Example News: Nora Quill)", "The pier in winter is closed.", "Example News: Nora Quill", "a source and a name"},
	{"The pier in winter. Photo by Nora Quill on Unsplash", "The pier in winter.", "Nora Quill on Unsplash", "a photographer on a library's site"},
	{"El puerto en invierno. Imagen de Lucía Prado", "El puerto en invierno.", "Lucía Prado", "Spanish: the label with a preposition"},
	{"Imagen de Lucía Prado", "Imagen de Lucía Prado", "", "alone, it may say who is shown"},
	{"Le port en hiver. (Photo de Jeanne Roux)", "Le port en hiver.", "Jeanne Roux", "French: the same in brackets"},
	{"Der Hafen im Winter. Bildcredit: Ute Lang", "Der Hafen im Winter.", "Ute Lang", "German: a label of two words in one"},
	{"Il porto in inverno. Crediti: Carla Neri", "Il porto in inverno.", "Carla Neri", "Italian: a plural label"},
	{"Гавань зимой. Автор фото: Анна Лугова", "Гавань зимой.", "Анна Лугова", "Russian: the picture's author"},
	// Chinese, Japanese, Korean
	{"冬日的碼頭。（資料照片）", "冬日的碼頭。", "資料照片", "a file picture in brackets"},
	{"겨울 항구의 모습이다. 제공=대교시", "겨울 항구의 모습이다.", "대교시", "\"provided by\" before the name"},
	{"겨울 항구의 모습이다. ‹김하나 기자›", "겨울 항구의 모습이다.", "김하나", "angle brackets"},
	{"겨울 항구의 모습이다. 김하나 기자 hana@daegyo.example", "겨울 항구의 모습이다.", "김하나 기자 hana@daegyo.example", "the reporter's address behind"},
	{"新桥落成。图片来源：新华社", "新桥落成。", "新华社", "Chinese: source"},
	{"新桥落成。图/王小明", "新桥落成。", "王小明", "Chinese: label with a slash"},
	{"新橋落成。圖／例示科技", "新橋落成。", "例示科技", "traditional, full-width slash"},
	{"新桥落成。（王小明 摄）", "新桥落成。", "王小明", "Chinese: label last"},
	{"新桥落成。图片来源：新华社 ©王小明", "新桥落成。", "新华社 ©王小明", "Chinese: two sources"},
	{"橋の開通式（大橋市で、３日）＝ＡＰ", "橋の開通式（大橋市で、３日）", "ＡＰ", "Japanese: equals sign before the agency"},
	{"橋の開通式＝佐藤花子撮影", "橋の開通式", "佐藤花子", "Japanese: \"taken by\" last"},
	{"橋の開通式。写真：ロイター/アフロ", "橋の開通式。", "ロイター/アフロ", "Japanese: label"},
	{"새 다리 개통식이 열리고 있다. 연합뉴스", "새 다리 개통식이 열리고 있다.", "연합뉴스", "Korean: agency after a sentence"},
	{"새 다리 개통식이 열리고 있다. 김하나 기자", "새 다리 개통식이 열리고 있다.", "김하나", "Korean: \"reporter\" behind the name"},
	{"새 다리 개통식 사진=연합뉴스", "새 다리 개통식", "연합뉴스", "Korean: label with an equals sign"},
	{"새 다리 개통식 [사진=대교시 제공]", "새 다리 개통식", "대교시", "Korean: label and \"provided by\""},
	{"새 다리 개통식 /연합뉴스", "새 다리 개통식", "연합뉴스", "Korean: slash before the agency"},
}

func TestSplitCredit(t *testing.T) {
	for _, c := range captionCases {
		t.Run(c.why+": "+c.line, func(t *testing.T) {
			text, credit := SplitCredit(c.line)
			assert.Equal(t, c.text, text, "text")
			assert.Equal(t, c.credit, credit, "credit")
		})
	}
}

func TestCleanCredit(t *testing.T) {
	cases := []struct{ credit, want, why string }{
		{"Photo: Nora Quill", "Nora Quill", "label"},
		{"(Photo by Nora Quill)", "Nora Quill", "brackets and label"},
		{"© Getty Images", "Getty Images", "sign"},
		{"© 2021 Getty Images", "Getty Images", "the sign's year"},
		{"AP / Wirefoto AP / Wirefoto / Wirefoto", "AP / Wirefoto", "three times"},
		{"Getty Getty", "Getty", "an agency twice"},
		{"Duran Duran", "Duran Duran", "a name that says itself twice"},
		{"Anna Berg / dpa, Anna Berg / dpa", "Anna Berg / dpa", "twice, parted by a comma"},
		{"| Reuters", "Reuters", "a bar before it"},
		{"/ AFP", "AFP", "a slash before it"},
		{"Foto: privat", "privat", "small letters"},
		{"Zvg.", "Zvg", "a full stop behind it"},
		{"Harbour Media Inc.", "Harbour Media Inc.", "the full stop of an abbreviation"},
		{"王小明 摄", "王小明", "label last"},
		{"김하나 기자", "김하나", "reporter"},
		{"AP Photo/Ann Lee", "AP Photo/Ann Lee", "the agency's own name"},
		{"Nora Quill", "Nora Quill", "nothing to drop"},
		{"", "", "nothing"},
	}
	for _, c := range cases {
		t.Run(c.why+": "+c.credit, func(t *testing.T) {
			assert.Equal(t, c.want, CleanCredit(c.credit))
		})
	}
}

func TestSplitName(t *testing.T) {
	cases := []struct{ caption, before, name, why string }{
		{"The pier in winter is closed. Nora Quill", "The pier in winter is closed.", "Nora Quill", "a name behind the sentence"},
		{"El puerto sigue cerrado hoy. LUCÍA PRADO", "El puerto sigue cerrado hoy.", "LUCÍA PRADO", "in capitals"},
		{"The pier in winter is closed. Hide Caption", "The pier in winter is closed. Hide Caption", "", "a button"},
		{"The pier in winter. Nora Quill walks by", "The pier in winter. Nora Quill walks by", "", "a sentence"},
		{"Closed. Nora Quill", "Closed. Nora Quill", "", "too short a caption"},
	}
	for _, c := range cases {
		t.Run(c.why, func(t *testing.T) {
			before, name := SplitName(c.caption)
			assert.Equal(t, c.before, before)
			assert.Equal(t, c.name, name)
		})
	}
}

func TestJoinPieces(t *testing.T) {
	cases := []struct{ first, second, want, why string }{
		{"Nora Quill", "/AP", "Nora Quill/AP", "the second begins with its mark"},
		{"Nora Quill", "Getty Images", "Nora Quill / Getty Images", "no mark"},
		{"Nora Quill", "NORA QUILL", "Nora Quill", "the same again"},
		{"Nora Quill", "Photo: Nora Quill / Wirefoto", "Nora Quill / Wirefoto", "the second says both"},
	}
	for _, c := range cases {
		t.Run(c.why, func(t *testing.T) { assert.Equal(t, c.want, JoinPieces(c.first, c.second)) })
	}
}

func TestWithoutCredit(t *testing.T) {
	cases := []struct{ text, credit, want, why string }{
		{"The pier in winter. Nora Quill", "Nora Quill", "The pier in winter.", "the credit alone"},
		{"The pier in winter.Nora Quill", "Photo: Nora Quill", "The pier in winter.", "glued on, and labelled where it stands apart"},
		{"The pier in winter Nora Quill Nora Quill", "Nora Quill", "The pier in winter", "twice"},
		{"The pier in winter (Photo: Nora Quill)", "Nora Quill", "The pier in winter", "labelled in brackets"},
		{"The pier in winter | Wirefoto", "Wirefoto", "The pier in winter", "after a bar"},
		{"Nora Quill", "Nora Quill", "", "nothing but the credit"},
		{"The pier of Quill", "Nora Quill", "The pier of Quill", "only a part of it"},
		{"The pier in Brankmark", "Mark", "The pier in Brankmark", "the end of a word is no credit"},
		{"The pier in winter", "", "The pier in winter", "no credit"},
	}
	for _, c := range cases {
		t.Run(c.why, func(t *testing.T) {
			assert.Equal(t, c.want, WithoutCredit(c.text, c.credit))
		})
	}
}

func FuzzSplitCredit(f *testing.F) {
	for _, c := range captionCases {
		f.Add(c.line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		caption, credit := SplitCredit(line)
		checkLine(t, line, caption)
		require.True(t, utf8.ValidString(credit))
		for word := range strings.FieldsSeq(credit) {
			require.True(t, word == "/" || strings.Contains(text.OneLine(line), word), "a word of the credit occurs in the line: %s", word)
		}
		again, more := SplitCredit(caption)
		require.Equal(t, caption, again, "splitting the text again")
		require.Empty(t, more, "splitting the text again")
		require.Equal(t, CleanCredit(line), CleanCredit(CleanCredit(line)), "cleaning a credit again")
		rest := WithoutCredit(line, credit)
		checkLine(t, line, rest)
	})
}
