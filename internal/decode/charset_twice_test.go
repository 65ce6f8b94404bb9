package decode

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/net/html/charset"
)

// twice is a text's UTF-8 read as another encoding and encoded again. Bytes that
// mean nothing there become controls, as the Encoding Standard has it.
func twice(t *testing.T, text, encoding string) string {
	t.Helper()
	e, _ := charset.Lookup(encoding)
	var out strings.Builder
	for i := range len(text) {
		s, err := e.NewDecoder().String(text[i : i+1])
		assert.NoError(t, err)
		if s == "\uFFFD" {
			s = string(rune(text[i]))
		}
		out.WriteString(s)
	}
	return out.String()
}

func TestMendUTF8(t *testing.T) {
	const (
		polish  = "Gdańsk: żaglówka „Gęś“ wróciła – po siedmiu dniach"
		russian = "Паром «Иволга» вернулся в гавань – на рассвете"
		greek   = "Το πλοίο γύρισε στο λιμάνι"
		turkish = "Vapur, sabaha karşı limana döndü; Şükrü ağladı"
		czech   = "Loď se za úsvitu vrátila do přístavu"
		arabic  = "عادت السفينة إلى الميناء"
		menu    = "<a>Für Mitglieder</a> <a>Über uns</a> <a>Gemälde</a> <a>Größe</a>"
	)
	by := func(encoding, text string) string { return twice(t, text, encoding) }
	lost := func(text, control string) string { return strings.ReplaceAll(text, control, "\uFFFD") }
	for _, c := range []struct{ why, in, want string }{
		{"encoded twice by way of windows-1252", by("windows-1252", polish), polish},
		{"encoded twice by way of Latin-1", latin1Twice("Gdańsk – „wróciła”, więc żeglują"), "Gdańsk – „wróciła”, więc żeglują"},
		{"encoded three times", latin1Twice(by("windows-1252", polish)), polish},
		{"encoded twice by way of windows-1251", by("windows-1251", russian), russian},
		{"encoded twice by way of windows-1252, Russian", by("windows-1252", russian), russian},
		{"encoded twice by way of KOI8-R", by("koi8-r", russian), russian},
		{"encoded twice by way of IBM866", by("ibm866", russian), russian},
		{"encoded twice by way of windows-1253", by("windows-1253", greek), greek},
		{"encoded twice by way of windows-1254", by("windows-1254", turkish), turkish},
		{"encoded twice by way of windows-1250", by("windows-1250", czech), czech},
		{"encoded twice by way of windows-1256", by("windows-1256", arabic), arabic},
		{"encoded twice by way of a Macintosh", by("macintosh", polish), polish},
		{"encoded twice inside a template that is not", menu + by("windows-1252", "<p>Sie fährt täglich über die Bucht."),
			menu + "<p>Sie fährt täglich über die Bucht."},
		{"encoded three times inside a template that is not", menu + latin1Twice(latin1Twice("<p>Sie fährt täglich über die Bucht.")),
			menu + "<p>Sie fährt täglich über die Bucht."},
		{"encoded twice beside what is not, in one line", menu + "<p>Täglich: " + by("windows-1252", "fährt täglich"),
			menu + "<p>Täglich: " + by("windows-1252", "fährt täglich")},
		{"encoded twice, and the one byte that means nothing lost", lost(by("windows-1251", russian), "\u0098"), russian},
		{"encoded twice, and one of several lost", lost(by("windows-1252", "Très, très tôt: Íñigo"), "\u008D"),
			"Très, très tôt: \uFFFDñigo"},
		{"encoded twice, and the end of a quotation mark lost", lost(by("windows-1252", "“Très célèbre” à l’été"), "\u009D"),
			"“Très célèbre” à l’été"},
		{"encoded once", polish, polish},
		{"encoded once, Russian", russian, russian},
		{"encoded once, Arabic", arabic, arabic},
		{"accents that are Latin-1's own", "à l’été, São Tomé ça va", "à l’été, São Tomé ça va"},
		{"one slip on a page that is sound", "été, forêt, âme, cÃ´te", "été, forêt, âme, cÃ´te"},
		{"a control that was a quotation mark", "the ferry\u0092s piano", "the ferry’s piano"},
		{"a control without a letter", "the ferry\u0081s", "the ferrys"},
		{"cut off within a sequence", "é\xc3", "é\xc3"},
		{"nothing", "", ""},
	} {
		assert.Equal(t, c.want, string(mendUTF8([]byte(c.in))), c.why)
	}
}

// latin1Twice takes each byte for a character and encodes it.
func latin1Twice(text string) string {
	var out []rune
	for i := range len(text) {
		out = append(out, rune(text[i]))
	}
	return string(out)
}
