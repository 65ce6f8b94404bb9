package markup

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/internal/pagetest"

	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/internal/decode"
)

// BenchmarkPrune measures the raw scan over the corpora's pages, and over
// nothing but script; BenchmarkTokenizer what the tokenizer costs with and
// without it.
func BenchmarkPrune(b *testing.B) {
	pages := benchmarkPages(b)
	b.Run("pages", func(b *testing.B) { benchmarkPrune(b, pages) })
	script := "<script>" + strings.Repeat(`var a=b<c?"</p>":function(d){return d.e("x")};`, 20000) + "</script>"
	b.Run("script", func(b *testing.B) { benchmarkPrune(b, [][]byte{[]byte(script)}) })
}

func benchmarkPrune(b *testing.B, pages [][]byte) {
	var dst Pruned
	total, left := 0, 0
	for b.Loop() {
		total, left = 0, 0
		for _, page := range pages {
			Prune(&dst, page)
			total += len(page)
			left += len(dst.HTML)
		}
	}
	b.SetBytes(int64(total))
	b.ReportMetric(float64(left)/float64(total), "left")
}

func BenchmarkTokenizer(b *testing.B) {
	pages := benchmarkPages(b)
	b.Run("whole", func(b *testing.B) { benchmarkTokenizer(b, pages, pages) })
	short := make([][]byte, len(pages))
	for i, page := range pages {
		short[i] = Prune(nil, page).HTML
	}
	b.Run("pruned", func(b *testing.B) { benchmarkTokenizer(b, short, pages) })
}

// benchmarkTokenizer counts the bytes of the whole pages, so that both runs
// compare.
func benchmarkTokenizer(b *testing.B, pages, whole [][]byte) {
	total := 0
	for _, page := range whole {
		total += len(page)
	}
	b.SetBytes(int64(total))
	for b.Loop() {
		for _, page := range pages {
			z := html.NewTokenizer(bytes.NewReader(page))
			for z.Next() != html.ErrorToken {
			}
		}
	}
}

func BenchmarkHTMLParse(b *testing.B) {
	pages := benchmarkPages(b)
	total := 0
	for _, page := range pages {
		total += len(page)
	}
	b.SetBytes(int64(total))
	for b.Loop() {
		for _, page := range pages {
			_, _ = html.Parse(bytes.NewReader(page))
		}
	}
}

func BenchmarkDecode(b *testing.B) {
	pages := benchmarkPages(b)
	total := 0
	for _, page := range pages {
		total += len(page)
	}
	b.SetBytes(int64(total))
	b.ReportAllocs()
	for b.Loop() {
		for _, page := range pages {
			text, err := decode.Decode(struct{ io.Reader }{bytes.NewReader(page)}, "", -1)
			if err != nil {
				b.Fatal(err)
			}
			decode.Recycle(text)
		}
	}
}

// benchmarkPages gives every eighth page of the corpora.
func benchmarkPages(b *testing.B) (pages [][]byte) {
	n := 0
	pagetest.All(b, func(page pagetest.Page) {
		if n++; n%8 == 0 {
			pages = append(pages, page.HTML)
		}
	})
	return pages
}
