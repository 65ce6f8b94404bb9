package decode

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/unicode/norm"
)

// writtenIn are the encodings that each language of testdata/languages is
// written in.
var writtenIn = []struct {
	language  string
	encodings []string
}{
	{"ru", []string{"windows-1251", "koi8-r", "iso-8859-5", "ibm866", "utf-16le", "utf-16be"}},
	{"uk", []string{"windows-1251", "koi8-u", "iso-8859-5"}},
	{"be", []string{"windows-1251", "iso-8859-5", "ibm866"}},
	{"bg", []string{"windows-1251", "koi8-r", "iso-8859-5", "ibm866"}},
	{"sr", []string{"windows-1251", "iso-8859-5"}},
	{"mk", []string{"windows-1251", "iso-8859-5"}},
	{"pl", []string{"windows-1250", "iso-8859-2"}},
	{"cs", []string{"windows-1250", "iso-8859-2"}},
	{"sk", []string{"windows-1250", "iso-8859-2"}},
	{"hu", []string{"windows-1250", "iso-8859-2"}},
	{"hr", []string{"windows-1250", "iso-8859-2"}},
	{"sl", []string{"windows-1250", "iso-8859-2"}},
	{"ro", []string{"windows-1250", "iso-8859-2"}},
	{"tr", []string{"windows-1254"}},
	{"lt", []string{"windows-1257"}},
	{"lv", []string{"windows-1257"}},
	{"et", []string{"windows-1257", "windows-1252"}},
	{"el", []string{"windows-1253", "iso-8859-7", "utf-16le"}},
	{"he", []string{"windows-1255", "iso-8859-8", "utf-16be"}},
	{"ar", []string{"windows-1256", "iso-8859-6", "utf-16le"}},
	{"fa", []string{"windows-1256"}},
	{"th", []string{"windows-874", "utf-16le"}},
	{"vi", []string{"windows-1258"}},
	{"de", []string{"windows-1252", "utf-16le"}},
	{"fr", []string{"windows-1252"}},
	{"es", []string{"windows-1252"}},
	{"pt", []string{"windows-1252"}},
	{"it", []string{"windows-1252"}},
	{"sv", []string{"windows-1252"}},
	{"da", []string{"windows-1252"}},
	{"fi", []string{"windows-1252"}},
	{"is", []string{"windows-1252"}},
	{"en", []string{"windows-1252"}},
	{"zh-hans", []string{"gbk", "gb18030", "utf-16le", "utf-16be"}},
	{"zh-hant", []string{"big5", "utf-16le"}},
	{"ja", []string{"shift_jis", "euc-jp", "iso-2022-jp", "utf-16le", "utf-16be"}},
	{"ko", []string{"euc-kr", "utf-16le"}},
}

// story reads the lines of a language's story.
func story(t testing.TB, language string) []string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", "languages", language+".txt"))
	require.NoError(t, err)
	return strings.Split(strings.TrimSpace(string(b)), "\n")
}

// encoded is text in an encoding, and what is left of it there. Signs that the
// encoding has not become ASCII's.
func encoded(t testing.TB, text, encoding string) (b, left string) {
	t.Helper()
	e, err := htmlindex.Get(encoding)
	require.NoError(t, err, encoding)
	if b, err = e.NewEncoder().String(text); err == nil {
		return b, text
	}
	var out strings.Builder
	for _, r := range text {
		s, err := e.NewEncoder().String(string(r))
		if err == nil {
			out.WriteRune(r)
			continue
		}
		if encoding == "windows-1258" {
			out.WriteString(decomposed(r))
			continue
		}
		switch r {
		case '“', '”', '„':
			s = `"`
		case '’', '‘':
			s = "'"
		case '–', '—':
			s = "-"
		case 'і', 'І':
			s = "i"
		default:
			t.Fatalf("%s has no %c", encoding, r)
		}
		out.WriteString(s)
	}
	left = out.String()
	b, err = e.NewEncoder().String(left)
	require.NoError(t, err)
	return b, left
}

// decomposed is a Vietnamese letter as windows-1258 has it: its tone after it.
func decomposed(r rune) string {
	base, tone := "", ""
	for _, x := range norm.NFD.String(string(r)) {
		switch x {
		case 0x300, 0x301, 0x303, 0x309, 0x323:
			tone = string(x)
		default:
			base += string(x)
		}
	}
	return norm.NFC.String(base) + tone
}

// excerpts are texts that take about n bytes, each from another line of the
// story on.
func excerpts(t testing.TB, lines []string, encoding string, n int) []string {
	t.Helper()
	sizes := make([]int, len(lines))
	for i, line := range lines {
		b, _ := encoded(t, line+"\n", encoding)
		sizes[i] = len(b)
	}
	var texts []string
	for first := range lines {
		var b strings.Builder
		for i, left := first, n; left > 0; i++ {
			i %= len(lines)
			line := []rune(lines[i] + "\n")
			b.WriteString(string(line[:min(len(line), len(line)*left/sizes[i])]))
			left -= sizes[i]
		}
		texts = append(texts, b.String())
	}
	return texts
}

// shareRight is the share of texts that come out as they went in, and the first
// that does not.
func shareRight(t testing.TB, texts []string, encoding, contentType string) (share float64, wrong string) {
	t.Helper()
	right := 0
	for _, text := range texts {
		b, want := encoded(t, text, encoding)
		got, err := Decode(strings.NewReader(b), contentType, -1)
		require.NoError(t, err)
		if string(got) == want {
			right++
		} else if wrong == "" {
			wrong = string(got)
		}
	}
	return float64(right) / float64(len(texts)), wrong
}

// lengths are those of the texts in bytes, and the least share of texts of each
// that has to come out right.
var lengths = []struct {
	bytes int
	floor float64
}{{200, 0.9}, {2000, 1}, {20000, 1}}

func TestUndeclaredPlainText(t *testing.T) {
	t.Logf("%-8s %-13s %6s %6s %6s", "", "bytes", "200", "2,000", "20,000")
	for _, w := range writtenIn {
		lines := story(t, w.language)
		for _, encoding := range w.encodings {
			row := fmt.Sprintf("%-8s %-13s", w.language, encoding)
			for _, length := range lengths {
				share, wrong := shareRight(t, excerpts(t, lines, encoding, length.bytes), encoding, "")
				assert.GreaterOrEqual(t, share, length.floor, "%s at %d: %.200s", row, length.bytes, wrong)
				row += fmt.Sprintf(" %4.0f %%", 100*share)
			}
			t.Log(row)
		}
	}
}

// TestUndeclaredMarkup demands that markup neither tells nor hides an encoding.
func TestUndeclaredMarkup(t *testing.T) {
	menu := strings.Repeat(`<li class="menu-item"><a href="/section/world?id=7">World news</a></li>`+"\n", 300)
	script := "<script>" + strings.Repeat("if (a < b && c > d) { window.dataLayer.push('config'); }\n", 300) + "</script>"
	for _, form := range []struct{ name, before, after string }{
		{"paragraphs of a fragment", "<p>", "</p>"},
		{"a fragment without a closing tag", "<div class=body>", ""},
		{"a little text between menus", "<html><body>" + menu + "<article><p>", "</article>" + menu + "</body></html>"},
		{"a little text after scripts", "<html><head><title>", "</title>" + script + script + "</head><body></body></html>"},
		{"a comment and a style that never ends", "<!-- a > b --><p>", "</p><style>p { color: red }"},
		{"text in attributes alone", `<html><head><meta name="description" content="`, `"></head><body><p>Loading` + script},
		{"text in a script alone", "<html><head><script>var title = '", "';</script></head><body><p>Loading</body>"},
	} {
		for _, w := range writtenIn {
			lines := story(t, w.language)
			for _, encoding := range w.encodings {
				var pages []string
				for _, text := range excerpts(t, lines, encoding, 400) {
					pages = append(pages, form.before+strings.ReplaceAll(text, "\n", " ")+form.after)
				}
				share, wrong := shareRight(t, pages, encoding, "")
				if share < 1 {
					t.Logf("%s: %s %s %.2f", form.name, w.language, encoding, share)
				}
				assert.GreaterOrEqual(t, share, 0.8, "%s: %s %s: %.200s", form.name, w.language, encoding, wrong)
			}
		}
	}
}

// TestUndeclaredSigns demands that a sign or a foreign name in English text is
// no text of another script.
func TestUndeclaredSigns(t *testing.T) {
	for _, text := range []string{
		"a naïve plan", "Beyoncé sang", "Zoë left", "in São Paulo today", "from Málaga by bus", "the Øresund bridge",
		"½ cup of milk", "It was 20°C outside", "costs £5", "costs €5 a day", "a 5×3 grid", "§ 5 of the act",
		"Ångström units", "the façade", "Nestlé’s shares", "the 1939–45 war", "and so on…", "• one item",
		"Standfirst™ is", "Acme® Inc", "5 m² of floor", "© 2024 Acme Inc. All rights reserved.", "“Hello”",
		"He said: ‘no’", "Señor López", "Düsseldorf is big", "piñata", "voilà", "crème brûlée", "Motörhead",
		"Ærø island", "à la carte", "déjà vu", "El Niño", "São Tomé and Príncipe", "Tromsø", "Malmö", "Genève",
		"Besançon", "Côte d’Ivoire", "Þór", "¿Qué?", "¡Hola!", "«Bonjour»", "50 µg", "±5", "¥500", "A · B · C", "Straße",
	} {
		for _, form := range []string{"%s", "<p>%s</p>", "<p>The council met to discuss the matter of the bridge.</p><p>%s</p>"} {
			text := fmt.Sprintf(form, text)
			_, wrong := shareRight(t, []string{text}, "windows-1252", "")
			assert.Empty(t, wrong, text)
		}
	}
}

// TestWrongDeclaration demands that a declaration that the bytes refute counts
// for nothing, whoever made it.
func TestWrongDeclaration(t *testing.T) {
	wrong := []string{"utf-8", "iso-8859-1", "us-ascii", "iso-8859-15"}
	for _, w := range writtenIn {
		lines := story(t, w.language)
		for _, encoding := range w.encodings {
			for _, declared := range wrong {
				texts := excerpts(t, lines, encoding, 1000)
				share, got := shareRight(t, texts, encoding, "text/html; charset="+declared)
				assert.EqualValues(t, 1, share, "%s %s declared as %s: %.100s", w.language, encoding, declared, got)
				for i := range texts {
					texts[i] = `<meta charset="` + declared + `"><p>` + texts[i]
				}
				share, got = shareRight(t, texts, encoding, "")
				assert.EqualValues(t, 1, share, "%s %s with meta %s: %.100s", w.language, encoding, declared, got)
			}
		}
	}
}

func TestWrongDeclarationOfTheScript(t *testing.T) {
	for _, c := range []struct{ language, encoding, declared string }{
		{"ru", "koi8-r", "windows-1251"},
		{"ru", "windows-1251", "koi8-r"},
		{"ru", "ibm866", "windows-1251"},
		{"ru", "windows-1251", "iso-8859-5"},
		{"pl", "iso-8859-2", "windows-1251"},
		{"tr", "windows-1254", "windows-1251"},
		{"el", "windows-1253", "windows-1251"},
		{"he", "windows-1255", "windows-1256"},
		{"ar", "windows-1256", "iso-8859-6"},
		{"zh-hant", "big5", "gb2312"},
		{"zh-hans", "gbk", "big5"},
		{"zh-hans", "gbk", "shift_jis"},
		{"ja", "shift_jis", "euc-jp"},
		{"ja", "euc-jp", "shift_jis"},
		{"ja", "euc-jp", "gb2312"},
		{"ko", "euc-kr", "gbk"},
		{"ko", "euc-kr", "shift_jis"},
		{"th", "windows-874", "euc-kr"},
	} {
		texts := excerpts(t, story(t, c.language), c.encoding, 1000)
		share, got := shareRight(t, texts, c.encoding, "text/html; charset="+c.declared)
		assert.EqualValues(t, 1, share, "%s %s declared as %s: %.100s", c.language, c.encoding, c.declared, got)
	}
}

// TestRightDeclarationStands demands that statistics never outweigh a declaration
// that is right, however little text there is.
func TestRightDeclarationStands(t *testing.T) {
	for _, w := range writtenIn {
		lines := story(t, w.language)
		for _, encoding := range w.encodings {
			for _, n := range []int{12, 40, 200, 2000} {
				texts := excerpts(t, lines, encoding, n)
				share, got := shareRight(t, texts, encoding, "text/html; charset="+encoding)
				assert.EqualValues(t, 1, share, "%s %s at %d: %.100s", w.language, encoding, n, got)
			}
		}
	}
}

// TestUTF8IsNeverChanged demands of pages made at random of words of all stories
// that they come out as they went in, whatever they declare.
func TestUTF8IsNeverChanged(t *testing.T) {
	var words []string
	for _, w := range writtenIn {
		for _, line := range story(t, w.language) {
			words = append(words, strings.Fields(line)...)
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	declared := strings.Fields("none utf-8 iso-8859-1 windows-1251 koi8-r shift_jis gb2312 big5 euc-kr utf-16")
	for range 3000 {
		var b strings.Builder
		for range 1 + random.IntN(30) {
			b.WriteString(words[random.IntN(len(words))] + []string{" ", "\n", "", "</p><p>", "&amp;"}[random.IntN(5)])
		}
		contentType := "text/html; charset=" + declared[random.IntN(len(declared))]
		got, err := Decode(strings.NewReader(b.String()), contentType, -1)
		require.NoError(t, err)
		require.Equal(t, b.String(), string(got), contentType)
	}
}

func TestSampleIsBounded(t *testing.T) {
	for name, page := range map[string]string{
		"one line":          strings.Repeat("\xcf\xf0\xe8", 1<<20),
		"many lines":        strings.Repeat("\xcf\xf0\xe8\n", 1<<19),
		"tags":              strings.Repeat("<a title='\xcf\xf0\xe8'>", 1<<17),
		"tags and text":     strings.Repeat("<a title='\xcf\xf0\xe8'>\xcf\xf0", 1<<17),
		"nothing but ASCII": strings.Repeat("<a title='abc'>abc\n", 1<<17),
	} {
		assert.LessOrEqual(t, len(newSample([]byte(page)).text), sampleSize+2, name)
	}
}

func TestLanguageTables(t *testing.T) {
	size := 0
	for _, l := range languages {
		n := len([]rune(l.letters))
		assert.Len(t, l.chain, (n*(n+1)+1)/2, l.name)
		size += len(l.letters) + len(l.chain)
	}
	size += len(simplifiedCharacters + traditionalCharacters + japaneseCharacters + koreanCharacters)
	assert.Less(t, size, 40<<10)
	readers := 0
	for _, page := range codePages {
		readers += len(page.languages)
	}
	assert.Len(t, pageReaders(), readers, "each language of a code page has a table")
}
