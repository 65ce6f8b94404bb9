package standfirst

import (
	"bytes"
	"testing"
)

// BenchmarkText is the whole on the texts of testdata, and the steps on them.
func BenchmarkText(b *testing.B) {
	texts := storedTexts(b)
	size := int64(0)
	for _, p := range texts {
		size += int64(len(p.html))
	}
	b.Run("Parse", func(b *testing.B) {
		each(b, size, texts, func(p testPage) { _, _ = Parse(bytes.NewReader(p.html)) })
	})
	b.Run("lines", func(b *testing.B) {
		s := new(scene)
		each(b, size, texts, func(p testPage) {
			s.builder.reset(&s.claims)
			s.builder.readLines(p.html)
		})
	})
	var scenes []*scene
	for _, p := range texts {
		s := new(scene)
		s.builder.reset(&s.claims)
		s.builder.readLines(p.html)
		s.see(new(Parser))
		scenes = append(scenes, s)
	}
	b.Run("gather", func(b *testing.B) {
		each(b, size, scenes, func(s *scene) { s.evidence.gather(s.page, &s.witnesses) })
	})
	judges := builtinText()
	b.Run("label", func(b *testing.B) {
		each(b, size, scenes, func(s *scene) { s.evidence.label(judges, &s.witnesses) })
	})
	b.Run("describe", func(b *testing.B) {
		each(b, size, scenes, func(s *scene) { s.evidence.describe() })
	})
}
