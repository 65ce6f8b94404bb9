package standfirst

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/internal/pagetest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/internal/decode"
)

// TestGoldenTexts holds each text of testdata/texts to its golden Article, by
// the rules of TestGolden. That of a text that holds no article is the error.
func TestGoldenTexts(t *testing.T) {
	for _, p := range storedTexts(t) {
		t.Run(p.Name, func(t *testing.T) {
			name := "testdata/texts/" + strings.TrimSuffix(p.Name, ".txt")
			var got []byte
			if a, err := Parse(bytes.NewReader(p.HTML)); err == nil {
				require.NotEmpty(t, a.Headline, "a golden text has a headline")
				require.NotEmpty(t, a.Sections, "a golden text has a body")
				got = marshalGolden(t, a)
			} else {
				require.ErrorIs(t, err, ErrNoArticle)
				got = marshalGolden(t, map[string]string{"error": err.Error()})
			}
			if *update {
				require.NoError(t, os.WriteFile(name+".json", got, 0o644))
			}
			golden, err := os.ReadFile(name + ".json")
			require.NoError(t, err)
			assert.Equal(t, string(golden), string(got))
			checkWanted(t, name, golden)
		})
	}
}

// storedTexts are the pages of testdata that are text alone.
func storedTexts(t testing.TB) (texts []pagetest.Page) {
	t.Helper()
	names, err := filepath.Glob("testdata/texts/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	for _, name := range names {
		b, err := os.ReadFile(name)
		require.NoError(t, err)
		texts = append(texts, pagetest.Page{Name: filepath.Base(name), HTML: b})
	}
	return texts
}

// readText gives a text's Article and trace.
func readText(t testing.TB, src []byte) (*Article, Trace) {
	t.Helper()
	var trace Trace
	p := Parser{Type: InputText, Trace: func(of Trace) { trace = of }}
	a, err := p.Parse(bytes.NewReader(src))
	if err != nil {
		require.ErrorIs(t, err, ErrNoArticle)
	}
	return a, trace
}

// TestTextWithEverything holds what the text with everything must give whatever
// the weights are, so that -update cannot lose it.
func TestTextWithEverything(t *testing.T) {
	src, err := os.ReadFile("testdata/texts/page-with-everything.txt")
	require.NoError(t, err)
	a, trace := readText(t, src)
	require.NotNil(t, a)
	assert.Equal(t, "Hamburg", a.Kicker)
	assert.Equal(t, "Orvane Islands could be brought before sea tribunal over secret fleet", a.Headline)
	assert.Equal(t, "A committee of the treaty states has censured the islands’ government for hiding its trawlers.", a.Standfirst)
	blocks, headings := []int{}, []string{}
	for _, s := range a.Sections {
		blocks, headings = append(blocks, len(s.Blocks)), append(headings, s.Heading)
	}
	assert.Equal(t, []int{5, 5, 4}, blocks)
	assert.Equal(t, []string{"", "A fleet on no register", "Threat to leave the patrol"}, headings)
	assert.Equal(t, []Caption{
		{Text: "Trawlers without names at the quay of Port Celeste", Credit: "AP Photo/Marit Hollund"},
		{
			Text:   "Tomas Ferreday presents the inquiry’s findings to delegates in the old customs house in Hamburg.",
			Credit: "AFP / Press Association Images", Section: 1, Block: 3,
		},
	}, a.Captions)
	assert.Equal(t, Copyright{Line: "© – AFP 2014", Holder: "AFP", Year: 2014}, a.Copyright)
	assert.Equal(t, []Link{
		{Text: "Herring quota row leaves forty boats tied up in Donegal"},
		{Text: "What the judges in Hamburg can and cannot do – a short guide"},
	}, a.Related)
	roles := map[Role]int{}
	for _, d := range trace.Decisions {
		if !d.Kept {
			roles[d.Role]++
		}
	}
	assert.Equal(t, map[Role]int{RoleDonation: 5, RoleComment: 6}, roles, "what is left out")
}

// Layout that is no text: bullets, quotation marks of e-mail, rules.
var (
	lineEnds   = regexp.MustCompile("\r\n|[\n\r\v\f\u0085\u2028\u2029]")
	ruledLine  = regexp.MustCompile(`^(?:-[- ]*-[- ]*-|=[= ]*=[= ]*=|_[_ ]*_[_ ]*_|\*[* ]*\*[* ]*\*|[*•·◦▪>])$`)
	lineBullet = regexp.MustCompile(`^(?:[*•◦▪▫■□●○‣⁃∙·>]|[-+o#@])[ \t]+`)
)

// textReference is a text without its layout, in the plainest way.
func textReference(s string) string {
	var b strings.Builder
	for _, line := range lineEnds.Split(s, -1) {
		inset := len(line) - len(strings.TrimLeft(line, " \t"))
		line = strings.TrimSpace(line)
		if ruledLine.MatchString(line) {
			continue
		}
		if m := lineBullet.FindString(line); m != "" && (inset >= 2 || !strings.ContainsAny(m, "-+o#@")) {
			line = line[len(m):]
		}
		b.WriteString(pagetest.BareText(line))
	}
	return b.String()
}

// TestTextConservation: the blocks of every stored text joined in order are the
// text, and their lines are its lines.
func TestTextConservation(t *testing.T) {
	for _, p := range storedTexts(t) {
		t.Run(p.Name, func(t *testing.T) {
			_, trace := readText(t, p.HTML)
			var joined strings.Builder
			for _, d := range trace.Decisions {
				joined.WriteString(d.Text)
			}
			assert.Equal(t, textReference(string(p.HTML)), pagetest.BareText(joined.String()))
		})
	}
}

// layoutMarks are the characters that may be layout at a line's start.
const layoutMarks = "*•◦▪▫■□●○‣⁃∙·>-+o#@=_~.–—―─━═▬"

// contentOf is a text without white space, invisible characters and all that
// may be layout.
func contentOf(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(layoutMarks, r) {
			return -1
		}
		return r
	}, pagetest.BareText(s))
}

// TestDropCapsOfText: a letter on a line of its own begins the paragraph under it, and
// the facts of that paragraph's lines are its own.
func TestDropCapsOfText(t *testing.T) {
	const rest = "he hemp came by ship from the east, and the tar from the woods behind the town."
	for _, c := range []struct {
		name, text string
		want       []string // the blocks' lines and texts
	}{
		{"before a paragraph", "The walk\n\nT\n\n" + rest + "\n\nThe shed\n", []string{"line 1 The walk", "lines 3-5 T" + rest, "line 7 The shed"}},
		{"right over a paragraph", "The walk\nT\n" + rest + "\nThe shed\n", []string{"line 1 The walk", "lines 2-3 T" + rest, "line 4 The shed"}},
		{"alone", "T", []string{"line 1 T"}},
		{"at the end", "The walk\n\nT\n", []string{"line 1 The walk", "line 3 T"}},
		{"before a short line", "T\n\nhe walk\n", []string{"line 1 T", "line 3 he walk"}},
		{"before itself", "R\n\nR is a language, and the shed a place where it is not spoken at all.\n",
			[]string{"line 1 R", "line 3 R is a language, and the shed a place where it is not spoken at all."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			p := Parser{ContentType: "text/plain", Trace: func(of Trace) {
				for _, d := range of.Decisions {
					got = append(got, d.Selector+" "+d.Text)
				}
			}}
			_, err := p.Parse(strings.NewReader(c.text))
			require.ErrorIs(t, err, ErrNoArticle)
			assert.Equal(t, c.want, got)
		})
	}
}

// FuzzText holds the promises of Parse for a page's text alone: no error but
// that of no article, clean text out of the page, the same result twice, JSON
// and back; and that the blocks are the text, but for bullets and rules.
func FuzzText(f *testing.F) {
	for _, p := range storedTexts(f) {
		if len(p.HTML) <= largestSeed || !fuzzing() {
			f.Add(p.HTML)
		}
	}
	for _, s := range []string{"a\r\rb\n\f\vc\u2028d\u0085e", " * a\n   b\n * c\n\n---\n\n> d\n> e", "1. a\n2. b\n\n\tc\td", "\xc2\n\xe2\x80\nx\xe2\x80\xa8", "Read: A story >\n© AFP 2014", "a\u200b\u00ad\n\u3000\u200f\n*\u00a0b"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		parse := func() (outcome, Trace) {
			var trace Trace
			p := Parser{ContentType: "text/plain; charset=utf-8", Trace: func(of Trace) { trace = of }}
			return outcomeOf(p.Parse(bytes.NewReader(src))), trace
		}
		first, trace := parse()
		again, _ := parse()
		require.Equal(t, first, again, "parsed again")
		if first.Article != nil {
			requireClean(t, "input", first.Article)
			requireRoundTrip(t, "input", first.Article)
			requireSafeMarkdown(t, "input", first.Article)
		} else {
			require.Contains(t, first.Err, ErrNoArticle.Error())
		}
		text, err := decode.Decode(bytes.NewReader(src), "text/plain; charset=utf-8", -1)
		require.NoError(t, err)
		var joined strings.Builder
		for _, d := range trace.Decisions {
			joined.WriteString(d.Text)
		}
		require.Equal(t, contentOf(string(text)), contentOf(joined.String()))
	})
}

// TestHugeTexts: texts of one shape repeated stay linear and keep their text.
func TestHugeTexts(t *testing.T) {
	for _, c := range []struct{ name, src string }{
		{"one line", strings.Repeat("word, and another. ", 10<<20/19)},
		{"one word", strings.Repeat("a", 10<<20)},
		{"empty lines", strings.Repeat("\n", 1<<20)},
		{"lines of one letter", strings.Repeat("a\n", 1<<20)},
		{"paragraphs of one letter", strings.Repeat("a\n\n", 1<<20)},
		{"bullets", strings.Repeat(" * ", 1<<20)},
		{"rules", strings.Repeat("---\n", 1<<20)},
		{"quotations", strings.Repeat("> > ", 1<<20)},
		{"less than", strings.Repeat("<a ", 1<<20)},
		{"credits", strings.Repeat("A b. AP / C D AP / C D\n", 1<<18)},
		{"carriage returns", strings.Repeat("\r", 1<<20)},
		{"ideographs", strings.Repeat("海", 1<<20)},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := Parser{Type: InputText}
			if _, err := p.Parse(strings.NewReader(c.src)); err != nil {
				require.ErrorIs(t, err, ErrNoArticle)
			}
			blocks, _ := blockTexts(func(s *state) { s.builder.ReadLines([]byte(c.src)) })
			assert.Equal(t, len(contentOf(c.src)), len(contentOf(strings.Join(blocks, ""))))
		})
	}
}
