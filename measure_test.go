package standfirst

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestMeasureText(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       measure
	}{
		{"empty", "", measure{}},
		{"sentence", "The ferry sailed.", measure{letters: 15, runes: 17, words: 3, punctuation: 1, capitals: 1, firstUpper: true, sentence: true, hashes: span{0, 3}}},
		{"closing quote", "“It sailed!”", measure{letters: 15, runes: 12, words: 2, punctuation: 1, capitals: 1, quotes: 2, sentence: true, hashes: span{0, 2}}},
		{"label", "Islands:", measure{letters: 8, runes: 8, words: 1, punctuation: 1, capitals: 1, firstUpper: true, sentence: true, colon: true, hashes: span{0, 1}}},
		{"wide colon", "島：", measure{letters: 6, runes: 2, words: 0.5, ideographs: 1, punctuation: 1, sentence: true, colon: true, hashes: span{0, 1}}},
		{"signs", "© a@b | c\nd", measure{letters: 8, runes: 11, words: 4, lines: 1, copyright: true, at: true, bar: true, hashes: span{0, 4}}},
		{"clock", "at 18:51", measure{letters: 7, runes: 8, words: 3, punctuation: 1, digits: 4, clock: true, hashes: span{0, 3}}},
		{"Cyrillic", "Паром, наконец", measure{letters: 25, runes: 14, words: 2, punctuation: 1, capitals: 1, firstUpper: true, hashes: span{0, 2}}},
		{"combining", "e\u0301te\u0301", measure{letters: 7, runes: 5, words: 1, hashes: span{0, 1}}},
		{"broken", "a\xffb", measure{letters: 3, runes: 3, words: 2, hashes: span{0, 2}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, words := measureText(c.text, nil)
			assert.Equal(t, c.want, got)
			assert.Len(t, words, int(c.want.hashes.end))
		})
	}
}

// TestMeasureWords: a word has one hash, whatever its case and neighbours.
func TestMeasureWords(t *testing.T) {
	_, a := measureText("Паром FERRY été", nil)
	_, b := measureText("«паром», ferry – Été.", nil)
	assert.Equal(t, a, b)
	_, c := measureText("ferries", nil)
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
				_, words = measureText(c.text, words[:0])
			}
		})
	}
}
