package score

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The measures are defined by a program in Python that lives beside the
// corpora. These tests compare with it where it, the corpora and Python are
// there: in ../shared beside the repository, or where STANDFIRST_SHARED says.
// They are skipped, and say so, where they are not.

func python(t *testing.T) string {
	path, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("python3 is not installed: nothing to compare with")
	}
	return path
}

func shared(t *testing.T) string {
	dir := os.Getenv("STANDFIRST_SHARED")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared")
	}
	if _, err := os.Stat(filepath.Join(dir, "tools", "score.py")); err != nil {
		t.Skip("no tools/score.py in " + dir + " (STANDFIRST_SHARED): nothing to compare with")
	}
	return dir
}

// wordsInPython writes the words of each assigned character between letters
// and before a final sigma. What is unseen is listed here again, so that the
// test needs Python alone.
const wordsInPython = `
import json, re, sys, unicodedata
unseen = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))
out = {}
for c in range(0x110000):
    if unicodedata.category(chr(c)) in ("Cn", "Cs"):
        continue
    s = "A" + chr(c) + "Σ " + chr(c)
    out[c] = " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", s.translate(unseen)).lower()))
json.dump(out, sys.stdout)
`

func TestWordsAreThoseOfPython(t *testing.T) {
	out, err := exec.Command(python(t), "-c", wordsInPython).Output()
	require.NoError(t, err)
	var want map[rune]string
	require.NoError(t, json.Unmarshal(out, &want))
	assigned := []*unicode.RangeTable{unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Z, unicode.C}
	wrong := 0
	for r, joined := range want {
		if !unicode.In(r, assigned...) {
			continue // Python's Unicode is newer than Go's.
		}
		if got := normalized("A" + string(r) + "Σ " + string(r)); got != joined {
			if wrong++; wrong <= 20 {
				t.Errorf("U+%04X: got %+q, Python has %+q", r, got, joined)
			}
		}
	}
	assert.Zero(t, wrong, "characters whose words differ")
}

func TestTableIsThatOfPython(t *testing.T) {
	dir, interpreter := shared(t), python(t)
	corpora, err := filepath.Glob(filepath.Join(dir, "corpus", "*", "truth.jsonl"))
	require.NoError(t, err)
	require.NotEmpty(t, corpora)
	for _, path := range corpora {
		corpus := filepath.Dir(path)
		content, err := os.ReadFile(path)
		require.NoError(t, err)
		if !bytes.HasPrefix(content, []byte("{")) {
			continue // the name of another data set's truth, which is compared there
		}
		t.Run(filepath.Base(corpus), func(t *testing.T) {
			truths, err := ReadTruth(bytes.NewReader(content))
			require.NoError(t, err)
			compare(t, interpreter, filepath.Join(dir, "tools", "score.py"), corpus, truths)
		})
	}
}

// compare scores spoilt copies of the truth here and in Python.
func compare(t *testing.T, interpreter, program, corpus string, truths []Truth) {
	var table Table
	var given []Prediction
	for i, truth := range truths {
		p := spoil(truth, i)
		table.Add(Page(truth, p))
		if i%17 != 3 { // score.py gives a page without a prediction what the zero Prediction has
			given = append(given, p)
		}
	}
	path := filepath.Join(t.TempDir(), "predictions.jsonl")
	var lines bytes.Buffer
	require.NoError(t, WritePredictions(&lines, given))
	require.NoError(t, os.WriteFile(path, lines.Bytes(), 0o600))
	out, err := exec.Command(interpreter, program, corpus, path, "--json").Output()
	require.NoError(t, err)
	var want map[Measure]struct {
		Mean float64 `json:"mean"`
		N    int     `json:"n"`
	}
	require.NoError(t, json.Unmarshal(out, &want))
	assert.Len(t, table.Rows(), len(want))
	for _, row := range table.Rows() {
		assert.InDelta(t, want[row.Measure].Mean, row.Mean, 5e-9, string(row.Measure))
		assert.Equal(t, want[row.Measure].N, row.Pages, string(row.Measure))
	}
}

// spoil makes a prediction out of the truth that is wrong in a way that
// depends on i, so that each measure has values between 0 and 1.
func spoil(t Truth, i int) Prediction {
	p := Prediction{ID: t.ID}
	if i%17 == 3 {
		return p
	}
	for j, section := range allSections(t) {
		s := Section{Heading: section.Heading}
		if headings := section.headings(); len(headings) > 1 && j%2 == 0 {
			p.Sections = append(p.Sections, Section{Heading: headings[0]})
			s.Heading = strings.Join(headings[1:], " ")
		}
		if (i+j)%4 == 1 {
			s.Heading += " MORE"
		}
		for k, paragraph := range section.Paragraphs {
			if (i+j+k)%5 != 2 {
				s.Blocks = append(s.Blocks, block(bent(paragraph, i+k), i+j+k))
			}
		}
		p.Sections = append(p.Sections, s)
	}
	if i%3 == 0 {
		p.Text = p.body()
	}
	p.Headline = bent(t.Headline, i)
	p.Standfirst = bent(strings.Join(t.Standfirst, " "), i)
	if len(t.Paragraphs) > 0 {
		p.Standfirst = bent(t.Paragraphs[i%len(t.Paragraphs)], i) // one that is listed, mostly not in the body
	}
	if i%6 == 5 {
		p.Standfirst = "One that the page does not have"
	}
	for j, c := range t.Captions {
		p.Captions = append(p.Captions, Caption{Text: bent(c.Text, i+j), Credit: bent(c.Credit, i+2*j)})
	}
	p.Sections = append(p.Sections, Section{Blocks: slices.Concat(
		marked("link", t.Links, i), marked("emphasis", t.Emphasis, i), marked("strong", t.Emphasis, i+2))})
	for j, address := range t.Images {
		p.Media = append(p.Media, Media{Kind: []string{"image", "image", "video"}[(i+j)%3], URL: bent(address, i+j) + "?w=7#a"})
	}
	for j, name := range t.Authors {
		p.Authors = append(p.Authors, Author{Name: bent(name, i+j)})
	}
	if p.Published = t.Published; i%4 == 0 {
		p.Published = "2031-04-09T00:30:00+02:00"
	}
	return p
}

// block is a block with a text, of which one in seven is a table.
func block(text string, i int) Block {
	if i%7 == 3 {
		return Block{Kind: "table", Text: strings.Replace(text, ". ", ".\n", 2) + "\n12 | 40"}
	}
	return Block{Kind: "paragraph", Text: text}
}

// marked are blocks with each second text, and a mark there that is too long or
// too short by a byte or two, or right.
func marked(kind string, texts []string, i int) (blocks []Block) {
	for j, text := range texts {
		if (i+j)%2 == 0 {
			m := Mark{Kind: kind, Start: len("Æ ") - j%3, End: len("Æ ") + len(text) + j%4 - 1}
			blocks = append(blocks, Block{Text: "Æ " + text, Marks: []Mark{m}})
		}
	}
	return blocks
}

// allSections are the truth's sections, whichever way the body was annotated.
// Every fourth of a flat list's paragraphs is a heading.
func allSections(t Truth) []TruthSection {
	if t.Sections != nil {
		return t.Sections
	}
	if len(t.Paragraphs) > 2 {
		var sections []TruthSection
		for chunk := range slices.Chunk(t.Paragraphs, 4) {
			sections = append(sections, TruthSection{Heading: strings.Trim(chunk[0], "[]"), Paragraphs: chunk[1:]})
		}
		return sections
	}
	paragraphs := slices.Clone(t.Paragraphs)
	if t.Body != nil {
		paragraphs = append(paragraphs, strings.Split(*t.Body, "\n\n")...)
	}
	for j, snippet := range slices.Concat(t.With, t.Without) {
		if j%3 != 1 {
			paragraphs = append(paragraphs, strings.ReplaceAll(snippet, " ", " \n"))
		}
	}
	return []TruthSection{{Paragraphs: paragraphs}}
}

// bent is a text that is wrong in a way that depends on i, or not at all.
func bent(text string, i int) string {
	switch i % 6 {
	case 0:
		return strings.ToUpper(text)
	case 1:
		return text + " — ½ ΟΔΟΣ İ हिन्दी\x1c har\u00adbour \u200fΑΣ\u200b Α"
	case 2:
		half := []rune(text)
		return string(half[len(half)/2:])
	case 3:
		return strings.Trim(text, "[]")
	}
	return text
}
