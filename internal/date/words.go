package date

import (
	"embed"
	"strings"
	"sync"

	"github.com/standfirst/standfirst/internal/text"
)

// languageMonths are the names of the twelve months in one language: full,
// genitive and short forms, parted by spaces, in lower case, without a dot at
// the end.
type languageMonths struct {
	lang   string
	months [12]string
}

//go:embed words/*.txt
var wordFiles embed.FS

// tables are the words of dates, a file a table.
var tables = text.Tables{Files: wordFiles}

// monthTable returns the months of the Gregorian calendar in each language, those
// first that a name which several share is read in.
var monthTable = sync.OnceValue(func() []languageMonths { return readMonths("months") })

// solarMonths returns the months of the Persian solar calendar.
var solarMonths = sync.OnceValue(func() []languageMonths { return readMonths("solar_months") })

// readMonths reads a table with twelve entries for each language.
func readMonths(table string) (rows []languageMonths) {
	month := 0
	for e := range tables.Entries(table) {
		if month == 0 {
			rows = append(rows, languageMonths{lang: e.Languages})
		}
		rows[len(rows)-1].months[month] = e.Phrase
		month = (month + 1) % 12
	}
	return rows
}

// monthFirstWords are the first words of names of two words, which the table
// joins by a hyphen.
var monthFirstWords = strings.Fields("meán deireadh كانون تشرين")

// dayWords returns what may stand between the parts of a date: articles,
// prepositions and the endings of ordinal numbers.
var dayWords = tables.List("day_words")

// meridiem is a word that says before or after noon.
type meridiem struct {
	word  string
	hours int // that it adds
}

// meridiems returns the words that say before or after noon.
var meridiems = sync.OnceValue(func() (rows []meridiem) {
	for e := range tables.Marked("meridiems") {
		m := meridiem{word: e.Phrase}
		if e.Mark == "pm" {
			m.hours = 12
		}
		rows = append(rows, m)
	}
	return rows
})

// hourWords returns what stands before or after an hour, which a dot may part from
// the minutes there.
var hourWords = tables.List("hour_words")

// PublishedWords returns what calls a date the publication's.
var PublishedWords = tables.List("published_words")

// CreatedWords returns what calls a date the day of writing.
var CreatedWords = tables.List("created_words")

// weekdays returns the names of the days of the week, full and short.
var weekdays = tables.List("weekdays")

// lineWords returns what else stands in lines that are nothing but a date.
var lineWords = tables.List("line_words")

// OtherEventWords returns what calls a date the day of something else.
var OtherEventWords = tables.List("other_event_words")

// UpdatedWords say before a date that it is the last change's.
var UpdatedWords = []string{
	"updated", "update:", "modified", "last edited", "revised", "aktualisiert", "aktualisierung", "geändert",
	"mis à jour", "mise à jour", "modifié", "actualizad", "actualizaci", "atualizad", "aggiornat",
	"aggiornamento", "bijgewerkt", "gewijzigd", "uppdatera", "opdateret", "oppdatert", "päivitetty",
	"muokattu", "aktualizacja", "zaktualizowan", "aktualizov", "ažurirano", "posodobljeno", "frissítve",
	"actualizat", "обновлен", "обновлён", "оновлен", "ενημέρωση", "güncelle",
	"diperbarui", "cập nhật", "更新", "수정", "تحديث", "עודכן", "به\u200cروزرسانی",
	"last update", "last change", "last reviewed", "letzte änderung", "bearbeitet", "ultima modifica", "última modificación",
	"zmodyfikowan", "ostatnia zmiana", "изменен", "изменён", "змінено", "修正", "修改", "変更", "تعديل", "ändrad", "endret",
	"ændret", "módosít", "değişti", "changed on",
}

// zoneName is a zone's name in one language.
type zoneName struct {
	name    string
	lang    string
	minutes int
}

// zoneTable are the zones' names as newspapers print them, with their distance
// from UTC in minutes. A name that has several meanings is told by the page's
// language; the first row without a language is meant elsewhere.
var zoneTable = []zoneName{
	{"utc", "", 0}, {"gmt", "", 0}, {"z", "", 0}, {"wet", "", 0},
	{"bst", "bn", 360}, {"bst", "", 60}, {"west", "", 60}, {"cet", "", 60}, {"mez", "", 60}, {"wat", "", 60},
	{"cest", "", 120}, {"mesz", "", 120}, {"eet", "", 120}, {"cat", "", 120}, {"sast", "", 120},
	{"eest", "", 180}, {"msk", "", 180}, {"мск", "", 180}, {"eat", "", 180}, {"trt", "", 180},
	{"ist", "he", 120}, {"ist", "ga", 60}, {"ist", "", 330}, {"idt", "", 180},
	{"gst", "", 240}, {"pkt", "", 300}, {"npt", "", 345}, {"bdt", "", 360},
	{"ict", "", 420}, {"wib", "", 420}, {"wita", "", 480}, {"wit", "", 540},
	{"cst", "zh", 480}, {"hkt", "", 480}, {"sgt", "", 480}, {"myt", "", 480}, {"pht", "", 480}, {"awst", "", 480},
	{"jst", "", 540}, {"kst", "", 540}, {"acst", "", 570}, {"acdt", "", 630}, {"aest", "", 600}, {"aedt", "", 660},
	{"nzst", "", 720}, {"nzdt", "", 780},
	{"nst", "", -210}, {"ndt", "", -150}, {"ast", "", -240}, {"adt", "", -180}, {"brt", "", -180}, {"art", "", -180},
	{"est", "", -300}, {"edt", "", -240}, {"cst", "", -360}, {"cdt", "", -300}, {"mst", "", -420}, {"mdt", "", -360},
	{"pst", "", -480}, {"pdt", "", -420}, {"akst", "", -540}, {"akdt", "", -480}, {"hst", "", -600},
	{"clt", "", -240}, {"clst", "", -180}, {"cot", "", -300}, {"pet", "", -300},
}

// americanZones are the names that leave open whether summer time is kept.
var americanZones = []struct {
	name    string
	minutes int // in winter
}{
	{"et", -300}, {"ct", -360}, {"mt", -420}, {"pt", -480}, {"eastern", -300}, {"central", -360}, {"pacific", -480},
}

// monthFirst are the tags of the languages and regions where "3/4/2020" is the
// fourth of March: CLDR's short dates of the United States, the Philippines and
// Belize. Plain "en" is among them: the United States write most of it.
var monthFirst = []string{"en", "en-US", "en-PH", "en-BZ", "es-US", "fil"}
