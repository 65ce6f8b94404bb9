package standfirst

import (
	"bytes"
	"testing"
	"time"

	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/pagetest"
)

// BenchmarkText is the whole on the texts of testdata, and the steps on them.
func BenchmarkText(b *testing.B) {
	texts := storedTexts(b)
	size := int64(0)
	for _, p := range texts {
		size += int64(len(p.HTML))
	}
	b.Run("Parse", func(b *testing.B) {
		each(b, size, texts, func(p pagetest.Page) { _, _ = Parse(bytes.NewReader(p.HTML)) })
	})
	b.Run("lines", func(b *testing.B) {
		s := new(state)
		each(b, size, texts, func(p pagetest.Page) {
			s.builder.Reset(&s.claims)
			s.builder.ReadLines(p.HTML)
		})
	})
	var read []*state
	for _, p := range texts {
		s := new(state)
		s.builder.Reset(&s.claims)
		s.builder.ReadLines(p.HTML)
		s.gather(new(Parser))
		read = append(read, s)
	}
	b.Run("gather", func(b *testing.B) {
		each(b, size, read, func(s *state) { s.facts.Gather(s.page, &s.hints) })
	})
	classifiers := classifier.BuiltinText()
	b.Run("label", func(b *testing.B) {
		each(b, size, read, func(s *state) { s.labeler.Label(&s.facts, classifiers, &s.hints) })
	})
	b.Run("describe", func(b *testing.B) {
		each(b, size, read, func(s *state) { s.facts.Describe() })
	})
}

// BenchmarkTextGrowth is the time for a byte of a large text beside that of a
// quarter of it: "growth" is 1 where the whole takes four times as long.
func BenchmarkTextGrowth(b *testing.B) {
	const parts = 4
	for _, c := range []struct {
		name, why, unit string
		size            int // bytes
	}{
		{"one line", "ten megabytes without a line's end", "the ferry and the bridge ", 10 << 20},
		{"empty lines", "a million of them", "\n", 1e6},
		{"letters", "a million lines of one letter", "x\n", 2e6},
		{"stories", "a text of usual lines, over and over", storyText() + "\n\n", 4 << 20},
	} {
		b.Run(c.name, func(b *testing.B) {
			whole := []byte(filling(c.unit, c.size))
			b.SetBytes(2 * int64(len(whole)))
			var quarters, wholes time.Duration
			for b.Loop() {
				start := cpuTime()
				for range parts {
					_, _ = Parse(bytes.NewReader(whole[:len(whole)/parts]))
				}
				middle := cpuTime()
				_, _ = Parse(bytes.NewReader(whole))
				quarters, wholes = quarters+middle-start, wholes+cpuTime()-middle
			}
			b.ReportMetric(float64(wholes)/float64(quarters), "growth")
		})
	}
}
