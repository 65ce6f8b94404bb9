package date

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestPrintedDate(t *testing.T) {
	const day = "2020-01-13T00:00:00Z"
	for _, test := range []struct{ name, lang, in, want string }{
		{"English, month first", "en", "Published January 13, 2020", day},
		{"English, day first", "en-GB", "Monday 13th January 2020", day},
		{"English, short month with a dot", "en", "Jan. 13, 2020", day},
		{"English, the hours by twelve and a zone", "en-US", "Jan 13, 2020 at 6:51 p.m. EST", "2020-01-13T18:51:00-05:00"},
		{"English, the time before the day", "en", "6:51 PM 01/13/2020 | A. Writer", "2020-01-13T18:51:00Z"},
		{"English, a dot in the time", "en-GB", "13 January 2020, 6.51 pm", "2020-01-13T18:51:00Z"},
		{"English, ET in winter", "en-US", "January 13, 2020, 6:51 PM ET", "2020-01-13T18:51:00-05:00"},
		{"English, ET in summer", "en-US", "July 13, 2020, 6:51 PM ET", "2020-07-13T18:51:00-04:00"},
		{"English, slashes in the United States", "en-US", "3/4/2020", "2020-03-04T00:00:00Z"},
		{"English, slashes in Britain", "en-GB", "3/4/2020", "2020-04-03T00:00:00Z"},
		{"English, slashes that can be read one way", "en-US", "13/01/2020", day},
		{"Persian, the Arabic yeh in the month", "fa", "۲ تير ۱۳۹۹", "2020-06-22T00:00:00Z"},
		{"German", "de", "Veröffentlicht am 13. Januar 2020 um 18.51 Uhr", "2020-01-13T18:51:00Z"},
		{"German of Austria", "de-AT", "13. Jänner 2020, 18:51", "2020-01-13T18:51:00Z"},
		{"German, numbers", "de", "Stand: 13.01.2020, 18:51 Uhr", "2020-01-13T18:51:00Z"},
		{"German, two digits of the year", "de", "13.01.20", day},
		{"French", "fr", "Publié le 13 janvier 2020 à 18h51", "2020-01-13T18:51:00Z"},
		{"French, the first", "fr", "1er août 2020", "2020-08-01T00:00:00Z"},
		{"Spanish", "es", "13 de enero de 2020 - 18:51 CET", "2020-01-13T18:51:00+01:00"},
		{"Portuguese", "pt-BR", "13 de janeiro de 2020 às 18h51", "2020-01-13T18:51:00Z"},
		{"Italian", "it", "Lunedì 13 Gennaio 2020 | 18:51", "2020-01-13T18:51:00Z"},
		{"Catalan", "ca", "13 d'abril del 2020", "2020-04-13T00:00:00Z"},
		{"Galician", "gl", "13 de xaneiro de 2020", day},
		{"Romanian", "ro", "luni, 13 ianuarie 2020", day},
		{"Basque", "eu", "2020ko urtarrilaren 13a", day},
		{"Dutch", "nl", "maandag 13 januari 2020", day},
		{"Swedish", "sv", "Publicerad 13 januari 2020 kl. 18.51", "2020-01-13T18:51:00Z"},
		{"Norwegian", "nb", "13. jan. 2020 kl. 18:51", "2020-01-13T18:51:00Z"},
		{"Danish", "da", "mandag d. 13. januar 2020", day},
		{"Icelandic", "is", "13. janúar 2020", day},
		{"Finnish", "fi", "13. tammikuuta 2020", day},
		{"Finnish, numbers", "fi", "13.1.2020 klo 18.51", "2020-01-13T18:51:00Z"},
		{"Estonian", "et", "13. jaanuar 2020", day},
		{"Latvian", "lv", "2020. gada 13. janvāris", day},
		{"Lithuanian", "lt", "2020 m. sausio 13 d.", day},
		{"Polish", "pl", "13 stycznia 2020, 18:51", "2020-01-13T18:51:00Z"},
		{"Polish, a name that Croatian has too", "pl", "13 listopada 2020", "2020-11-13T00:00:00Z"},
		{"Croatian, a name that Polish has too", "hr", "13. listopada 2020.", "2020-10-13T00:00:00Z"},
		{"Czech", "cs", "13. ledna 2020 18:51", "2020-01-13T18:51:00Z"},
		{"Slovak", "sk", "13. januára 2020", day},
		{"Slovene", "sl", "13. januarja 2020", day},
		{"Croatian", "hr", "13. siječnja 2020.", day},
		{"Serbian", "sr", "13. јануар 2020.", day},
		{"Macedonian", "mk", "13 јануари 2020", day},
		{"Bulgarian", "bg", "13 януари 2020 г.", day},
		{"Russian", "ru", "13 января 2020 года, 18:51 МСК", "2020-01-13T18:51:00+03:00"},
		{"Ukrainian", "uk", "13 січня 2020 р.", day},
		{"Belarusian", "be", "13 студзеня 2020", day},
		{"Hungarian", "hu", "2020. január 13. hétfő", day},
		{"Albanian", "sq", "13 janar 2020", day},
		{"Greek", "el", "13 Ιανουαρίου 2020", day},
		{"Greek in capitals, without accents", "el", "13 ΙΑΝΟΥΑΡΙΟΥ 2020", day},
		{"Turkish", "tr", "13 Ocak 2020 Pazartesi 18:51", "2020-01-13T18:51:00Z"},
		{"Azerbaijani", "az", "13 yanvar 2020", day},
		{"Kazakh", "kk", "13 қаңтар 2020", day},
		{"Georgian", "ka", "13 იანვარი 2020", day},
		{"Armenian", "hy", "13 հունվարի 2020", day},
		{"Irish", "ga", "13 Eanáir 2020", day},
		{"Welsh", "cy", "13 Ionawr 2020", day},
		{"Hebrew", "he", "13 בינואר 2020", day},
		{"Arabic with its digits", "ar", "١٣ يناير ٢٠٢٠", day},
		{"Arabic of the Levant", "ar", "13 آذار 2020", "2020-03-13T00:00:00Z"},
		{"Persian, solar calendar", "fa", "۲۳ دی ۱۳۹۸ - ۱۸:۵۱", "2020-01-13T18:51:00Z"},
		{"Persian, solar calendar in numbers", "fa", "1398/10/23", day},
		{"Persian, Gregorian calendar", "fa", "۱۳ ژانویه ۲۰۲۰", day},
		{"Persian, New Year after a leap year", "fa", "1 فروردین 1400", "2021-03-21T00:00:00Z"},
		{"Persian, the last day of a leap year", "fa", "30 اسفند 1399", "2021-03-20T00:00:00Z"},
		{"Urdu", "ur", "13 جنوری 2020", day},
		{"Hindi with its digits", "hi", "१३ जनवरी २०२०", day},
		{"Marathi", "mr", "13 जानेवारी 2020", day},
		{"Bengali with its digits", "bn", "১৩ জানুয়ারি ২০২০", day},
		{"Gujarati", "gu", "13 જાન્યુઆરી 2020", day},
		{"Tamil", "ta", "13 ஜனவரி 2020", day},
		{"Telugu", "te", "13 జనవరి 2020", day},
		{"Kannada", "kn", "13 ಜನವರಿ 2020", day},
		{"Malayalam", "ml", "13 ജനുവരി 2020", day},
		{"India's time", "en-IN", "January 13, 2020 18:51 IST", "2020-01-13T18:51:00+05:30"},
		{"Israel's time", "he", "13 בינואר 2020, 18:51 IST", "2020-01-13T18:51:00+02:00"},
		{"Thai, Buddhist years", "th", "13 มกราคม 2563", day},
		{"Thai, short month", "th", "13 ม.ค. 2563 18:51 น.", "2020-01-13T18:51:00Z"},
		{"Thai with its digits", "th", "๑๓ มกราคม ๒๕๖๓", day},
		{"Thai, two digits of the year", "th", "13 ม.ค. 63", day},
		{"Thai, two digits of the year and a time", "th", "13 ม.ค. 63 18:51 น.", "2020-01-13T18:51:00Z"},
		{"Thai, two digits of the year in numbers", "th", "13/01/63", day},
		{"Thai, two digits of a Gregorian year", "th", "13 ม.ค. 20", day},
		{"Thai, an hour and no year", "th", "13 ม.ค. 18:51 น.", ""},
		{"Thai, the era before the year", "th", "วันที่ 13 มกราคม พ.ศ. 2563", day},
		{"Vietnamese", "vi", "Thứ hai, 13/1/2020, 18:51 (GMT+7)", "2020-01-13T18:51:00+07:00"},
		{"Vietnamese in words", "vi", "ngày 13 tháng 1 năm 2020", day},
		{"Indonesian", "id", "Senin, 13 Januari 2020 18:51 WIB", "2020-01-13T18:51:00+07:00"},
		{"Malay", "ms", "13 Mac 2020", "2020-03-13T00:00:00Z"},
		{"Filipino", "fil", "Enero 13, 2020", day},
		{"Swahili", "sw", "13 Januari 2020", day},
		{"Chinese", "zh", "2020年1月13日 18:51", "2020-01-13T18:51:00Z"},
		{"Chinese, after noon", "zh-TW", "2020年1月13日 下午6:51", "2020-01-13T18:51:00Z"},
		{"Chinese numerals", "zh", "二〇二〇年一月十三日", day},
		{"Chinese, the Republic's years", "zh-TW", "民國109年1月13日", day},
		{"Japanese", "ja", "2020年1月13日 18時51分", "2020-01-13T18:51:00Z"},
		{"Japanese era", "ja", "令和2年1月13日(月)", day},
		{"Japanese era, its first year", "ja", "令和元年5月1日", "2019-05-01T00:00:00Z"},
		{"Japanese era in numbers", "ja", "令和2.1.13", day},
		{"Japanese era by its initial", "ja", "R2.1.13", day},
		{"Japanese era by its initial, slashes", "ja", "更新日:H31/4/30", "2019-04-30T00:00:00Z"},
		{"Japanese era by its initial, wide", "ja", "R2.1.13", day},
		{"Japanese era by its first character", "ja", "令2.1.13", day},
		{"Japanese era in Chinese numerals", "ja", "令和二年一月十三日", day},
		{"Japanese era in brackets", "ja", "2020年(令和2年)1月13日", day},
		{"Japanese era before the year in brackets", "ja", "令和2年(2020年)1月13日", day},
		{"a version by a letter", "en", "R5.11.9", ""},
		{"Chinese, the Republic's years in numbers", "zh-TW", "發布日期:109/01/13", day},
		{"Chinese, the Republic's years with dots", "zh-Hant-TW", "109.1.13", day},
		{"Chinese, the Republic's years with its name and dots", "zh-TW", "民國109.01.13", day},
		{"three digits in the mainland", "zh-CN", "109.1.13", ""},
		{"Persian of Afghanistan", "prs", "1398/10/23", day},
		{"Pashto", "ps", "1398/10/23", day},
		{"Nepalese years cannot be told", "ne", "२०७६-०९-२८", ""},
		{"Arabic, two names of the month", "ar", "الاثنين ١٣ كانون الثاني/يناير ٢٠٢٠", day},
		{"Arabic, two names of the month the other way", "ar", "13 يناير / كانون الثاني 2020", day},
		{"Arabic, the second name in brackets", "ar", "13 يناير (كانون الثاني) 2020", day},
		{"Arabic, two months are no date", "ar", "13 يناير/آذار 2020", ""},
		{"no white space, month first", "en", "Jan132020", day},
		{"no white space, day first", "en-GB", "13Jan2020", day},
		{"no white space before the time", "de", "13.01.202018:51", "2020-01-13T18:51:00Z"},
		{"no white space before the minutes", "en", "Jan 13, 20205 min read", "2020-01-13T00:00:00Z"},
		{"no white space before the minutes, the day first", "es", "13 de enero de 202012 minutos", "2020-01-13T00:00:00Z"},
		{"no white space before the hours since then", "en", "by Ada Quill January 13th 202011 hours ago", "2020-01-13T00:00:00Z"},
		{"a number after a month is no year", "en", "In January 20205 barges passed", ""},
		{"a number without a date is no year", "en", "13 barges, 20205 tons", ""},
		{"digits after a word that is no month", "en", "Ref132020", ""},
		{"Korean", "ko", "2020년 1월 13일 오후 6:51", "2020-01-13T18:51:00Z"},
		{"Korean, dots", "ko", "입력 2020. 1. 13. 18:51", "2020-01-13T18:51:00Z"},
		{"Mongolian", "mn", "2020 оны 1 сарын 13", day},
		{"bars between", "de", "13 | 01 | 2020", day},
		{"another language than the page's", "de", "Paddy · March 13, 2020 · Desk", "2020-03-13T00:00:00Z"},
		{"no language", "", "13 января 2020", day},
		{"the first of two dates", "en", "January 13, 2020 (updated February 2, 2021 8:00)", day},
		{"before there was a Web", "en", "The treaty of 13 January 1987", ""},
		{"no year", "en", "Monday, January 13", ""},
		{"a month alone", "en", "January 2020", ""},
		{"a short word of another language is no month", "de", "Hot Mac 30.09.19", "2019-09-30T00:00:00Z"},
		{"a score and a year", "en", "They won 3-2 in 2020", ""},
		{"a version", "en", "Version 10.15.2", ""},
		{"a telephone number", "de", "Tel. 030 12 34 56", ""},
		{"a price", "fr", "Prix : 13,50 €", ""},
		{"no such day", "en", "31 February 2020", ""},
		{"the future of a story", "en", "By 13 January 2150 the sea will have risen", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, ok := PrintedDate(test.in, test.lang)
			require.Equal(t, test.want != "", ok, "%s read as %s", test.in, got)
			if ok {
				assert.Equal(t, test.want, got.Format(time.RFC3339))
			}
		})
	}
}

func TestMonthTable(t *testing.T) {
	assert.GreaterOrEqual(t, len(monthTable()), 40, "languages whose months are known")
	for _, l := range monthTable() {
		t.Run(l.lang, func(t *testing.T) {
			seen := map[string]bool{}
			for m, names := range l.months {
				require.NotEmpty(t, names)
				for _, name := range strings.Fields(names) {
					require.False(t, seen[name], "%s stands twice", name)
					seen[name] = true
					r := dateReader{lang: l.lang}
					r.read("13 " + name + " 2020")
					day, _, ok := r.dateAt(0)
					require.True(t, ok, "%s is not read", name)
					assert.Equal(t, m+1, day.month, name)
				}
			}
		})
	}
}
