package standfirst

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/decode"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/metadata"
)

// benchPages are the pages of testdata/articles, and their size in bytes.
func benchPages(b *testing.B) (pages [][]byte, size int64) {
	files, err := filepath.Glob("testdata/articles/*.html")
	require.NoError(b, err)
	require.NotEmpty(b, files)
	for _, name := range files {
		page, err := os.ReadFile(name)
		require.NoError(b, err)
		pages = append(pages, page)
		size += int64(len(page))
	}
	return pages, size
}

// benchStates returns the pages as read up to their facts, for the steps that
// follow, and their claims before they were resolved.
func benchStates(b *testing.B, pages [][]byte) (read []*state, collected []metadata.Reader) {
	for _, page := range pages {
		src, err := decode.Decode(bytes.NewReader(page), "", -1)
		require.NoError(b, err)
		s := new(state)
		s.builder.Reset(&s.claims)
		s.readBytes(src)
		collected = append(collected, s.claims)
		s.gather(new(Parser))
		read = append(read, s)
	}
	return read, collected
}

// each runs a step over all things in every round and counts the pages' bytes.
func each[T any](b *testing.B, size int64, things []T, step func(T)) {
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, thing := range things {
			step(thing)
		}
	}
}

// BenchmarkParse is the whole, beside html.Parse of the same bytes.
func BenchmarkParse(b *testing.B) {
	pages, size := benchPages(b)
	b.Run("Parse", func(b *testing.B) {
		each(b, size, pages, func(page []byte) { _, _ = Parse(bytes.NewReader(page)) })
	})
	b.Run("html.Parse", func(b *testing.B) {
		each(b, size, pages, func(page []byte) { _, _ = html.Parse(bytes.NewReader(page)) })
	})
	var roots []*html.Node
	for _, page := range pages {
		root, err := html.Parse(bytes.NewReader(page))
		require.NoError(b, err)
		roots = append(roots, root)
	}
	b.Run("ParseNode", func(b *testing.B) {
		each(b, size, roots, func(root *html.Node) { _, _ = new(Parser).ParseNode(root) })
	})
}

// BenchmarkStep has one benchmark for each step of Parse, in its order.
func BenchmarkStep(b *testing.B) {
	pages, size := benchPages(b)
	b.Run("decode", func(b *testing.B) {
		each(b, size, pages, func(page []byte) {
			if src, err := decode.Decode(bytes.NewReader(page), "", -1); err == nil {
				decode.Recycle(src)
			}
		})
	})
	b.Run("prune", func(b *testing.B) {
		var out markup.Pruned
		each(b, size, pages, func(page []byte) { markup.Prune(&out, page) })
	})
	var cut []*markup.Pruned
	for _, page := range pages {
		cut = append(cut, markup.Prune(nil, page))
	}
	b.Run("tokens", func(b *testing.B) {
		s := new(state)
		each(b, size, cut, func(page *markup.Pruned) {
			s.claims = metadata.Reader{}
			s.builder.Reset(&s.claims)
			s.builder.ReadTokens(page)
		})
	})
	read, collected := benchStates(b, pages)
	b.Run("claims", func(b *testing.B) {
		each(b, size, collected, func(r metadata.Reader) {
			m := r.Resolve("")
			feature.HintsOf(&m)
		})
	})
	benchSteps(b, size, read)
	benchRenderings(b, size, pages)
}

// benchSteps are the steps behind the blocks.
func benchSteps(b *testing.B, size int64, read []*state) {
	b.Run("gather", func(b *testing.B) {
		each(b, size, read, func(s *state) { s.facts.Gather(s.page, &s.hints) })
	})
	classifiers := classifier.Builtin()
	b.Run("label", func(b *testing.B) {
		each(b, size, read, func(s *state) { s.labeler.Label(&s.facts, classifiers, &s.hints) })
	})
	b.Run("describe", func(b *testing.B) {
		each(b, size, read, func(s *state) { s.facts.Describe() })
	})
	b.Run("assemble", func(b *testing.B) {
		each(b, size, read, func(s *state) { s.assemble() })
	})
}

// benchRenderings are the renderings of an article.
func benchRenderings(b *testing.B, size int64, pages [][]byte) {
	var articles []*Article
	for _, page := range pages {
		if a, err := Parse(bytes.NewReader(page)); err == nil {
			articles = append(articles, a)
		}
	}
	b.Run("Text", func(b *testing.B) { each(b, size, articles, func(a *Article) { a.Text() }) })
	b.Run("Markdown", func(b *testing.B) { each(b, size, articles, func(a *Article) { a.Markdown() }) })
}

// BenchmarkGrowth repeats all pages' bytes up to a size; what a byte costs
// should be the same at both.
func BenchmarkGrowth(b *testing.B) {
	pages, _ := benchPages(b)
	all := bytes.Join(pages, nil)
	for _, size := range []struct {
		name  string
		bytes int
	}{{"256KB", 256 << 10}, {"8MB", 8 << 20}} {
		page := bytes.Repeat(all, size.bytes/len(all)+1)[:size.bytes]
		b.Run(size.name, func(b *testing.B) {
			each(b, int64(len(page)), [][]byte{page}, func(page []byte) { _, _ = Parse(bytes.NewReader(page)) })
		})
	}
}
