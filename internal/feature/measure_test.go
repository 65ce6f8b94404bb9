package feature

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/standfirst/standfirst/internal/text"
)

func TestMeasureText(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       Measure
	}{
		{"empty", "", Measure{}},
		{"sentence", "The ferry sailed.", Measure{letters: 15, Runes: 17, Words: 3, punctuation: 1, capitals: 1, FirstUpper: true, Sentence: true, hashes: text.Span{Start: 0, End: 3}}},
		{"closing quote", "“It sailed!”", Measure{letters: 15, Runes: 12, Words: 2, punctuation: 1, capitals: 1, Quotes: 2, Sentence: true, hashes: text.Span{Start: 0, End: 2}}},
		{"label", "Islands:", Measure{letters: 8, Runes: 8, Words: 1, punctuation: 1, capitals: 1, FirstUpper: true, Sentence: true, Colon: true, hashes: text.Span{Start: 0, End: 1}}},
		{"wide colon", "島：", Measure{letters: 6, Runes: 2, Words: 0.5, ideographs: 1, punctuation: 1, Sentence: true, Colon: true, hashes: text.Span{Start: 0, End: 1}}},
		{"signs", "© a@b | c\nd", Measure{letters: 8, Runes: 11, Words: 4, lines: 1, Copyright: true, at: true, Bar: true, hashes: text.Span{Start: 0, End: 4}}},
		{"clock", "at 18:51", Measure{letters: 7, Runes: 8, Words: 3, punctuation: 1, Digits: 4, Clock: true, hashes: text.Span{Start: 0, End: 3}}},
		{"Cyrillic", "Паром, наконец", Measure{letters: 25, Runes: 14, Words: 2, punctuation: 1, capitals: 1, FirstUpper: true, hashes: text.Span{Start: 0, End: 2}}},
		{"combining", "e\u0301te\u0301", Measure{letters: 7, Runes: 5, Words: 1, hashes: text.Span{Start: 0, End: 1}}},
		{"broken", "a\xffb", Measure{letters: 3, Runes: 3, Words: 2, hashes: text.Span{Start: 0, End: 2}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, words := MeasureText(c.text, nil)
			assert.Equal(t, c.want, got)
			assert.Len(t, words, int(c.want.hashes.End))
		})
	}
}

// TestMeasureWords: a word has one hash, whatever its case and neighbours.
func TestMeasureWords(t *testing.T) {
	_, a := MeasureText("Паром FERRY été", nil)
	_, b := MeasureText("«паром», ferry – Été.", nil)
	assert.Equal(t, a, b)
	_, c := MeasureText("ferries", nil)
	assert.NotContains(t, a, c[0])
}

func BenchmarkMeasureText(b *testing.B) {
	for _, c := range []struct{ name, text string }{
		{"English", strings.Repeat("The ferry sailed again on Tuesday, three days after the storm, the “harbour master” said. ", 20)},
		{"Russian", strings.Repeat("Паром снова вышел в море во вторник, через три дня после шторма, сказал «начальник порта». ", 20)},
		{"Japanese", strings.Repeat("フェリーは火曜日、嵐の三日後に再び出航したと港長は述べた。", 20)},
		{"label", "12 March 2024, 18:51"},
	} {
		b.Run(c.name, func(b *testing.B) {
			var words []uint32
			b.SetBytes(int64(len(c.text)))
			for b.Loop() {
				_, words = MeasureText(c.text, words[:0])
			}
		})
	}
}
