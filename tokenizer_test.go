package standfirst

import (
	"bytes"
	"testing"

	"golang.org/x/net/html"
)

// tokenReader is what tokenizer and html.Tokenizer have in common.
type tokenReader interface {
	Next() html.TokenType
	TagName() ([]byte, bool)
	TagAttr() ([]byte, []byte, bool)
	Text() []byte
	Raw() []byte
}

// allTokens reads a page to its end. Text that comes in pieces is put
// together, and of attributes of one name the first is taken.
func allTokens(z tokenReader) []prunedToken {
	var list tokenList
	for {
		switch kind := z.Next(); kind {
		case html.ErrorToken:
			return list
		case html.TextToken:
			list.add(prunedToken{text: string(z.Text())})
		case html.CommentToken, html.DoctypeToken:
			list.add(prunedToken{name: "comment", text: string(z.Raw())})
		default:
			list.add(tagToken(z, kind))
		}
	}
}

func tagToken(z tokenReader, kind html.TokenType) prunedToken {
	name, more := z.TagName()
	t := prunedToken{name: string(name), text: kind.String(), end: kind == html.EndTagToken}
	seen := map[string]bool{}
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		if !seen[string(key)] {
			t.attr = append(t.attr, html.Attribute{Key: string(key), Val: string(value)})
		}
		seen[string(key)] = true
	}
	return t
}

// requireEqualTokens compares the tokenizer with that of x/net/html.
func requireEqualTokens(t testing.TB, name string, page []byte) {
	t.Helper()
	want := allTokens(html.NewTokenizer(bytes.NewReader(page)))
	got := allTokens(newTokenizer(bytes.Clone(page)))
	requireEqualLists(t, name, want, got)
}

func TestTokenizer(t *testing.T) {
	cases := []struct{ name, page string }{
		{"tags and text", "<!DOCTYPE html><p class=a>b <b>c</b> d</p>"},
		{"capitals", "<P CLASS=A>B</P >"},
		{"references", "a&amp;b&lt;&eacute;&eacute&notit;&notin;&#65;&#x42&#128;&#0;&;&&#;&#x;&nosuch;&amp"},
		{"references in values", `<a b="&amp;c&copy=d&copy;=e&notit;f&notin;g&amp" c=&lt d='&#65=' e="&notit=">`},
		{"references that end like their names", `<a b="&gt;" c="&acE;" d="&nosuch;" e="&fjlig;" f="&half" g="&AMP;&AMPx" h="&semi;&semi;">&semi;`},
		{"line ends", "a\r\nb\rc\n\r<p title='a\r\nb\r'><title>a\r\nb</title>"},
		{"NULs", "a\x00<p\x00 b\x00=c\x00><title>\x00</title><style>\x00</style></p\x00>"},
		{"raw text", "<title>a&amp;<b></title><textarea>&lt;</textarea><style>&lt;</style><xmp>&lt;<p></xmp><script></script>"},
		{"plaintext", "<plaintext>a<p></plaintext>"},
		{"self-closing", "<br/><br /><a b=c/><a b=c /><a b='c'/><a/b>"},
		{"repeated attributes", "<a b=1 B=2 c b=3>"},
		{"cut in a tag", "a<p b"}, {"cut in a value", "a<p b='c>d"}, {"cut in an end tag", "a</p "},
		{"cut in a sign", "a<"}, {"cut in an end sign", "a</"}, {"cut in a comment", "a<!--b"}, {"cut in raw text", "<style>a</style"},
		{"signs", "a<b<c < d <> </> </ e><?f><!g>"},
		{"empty", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) { requireEqualTokens(t, "case", []byte(c.page)) })
	}
}

func TestTokenizerCorpora(t *testing.T) {
	sampleCorpora(t, func(p testPage) {
		requireEqualTokens(t, p.name, p.html)
		requireEqualTokens(t, p.name+" pruned", prune(nil, p.html).html)
	})
}

// BenchmarkTokens compares the tokenizer with that of x/net/html over pruned
// pages, reading all names, attributes and text.
func BenchmarkTokens(b *testing.B) {
	pages := benchmarkPages(b)
	total, short := 0, make([][]byte, len(pages))
	for i, page := range pages {
		total += len(page)
		short[i] = prune(nil, page).html
	}
	for _, of := range []struct {
		name string
		open func([]byte) tokenReader
	}{
		{"own", func(b []byte) tokenReader { return newTokenizer(b) }},
		{"net", func(b []byte) tokenReader { return html.NewTokenizer(bytes.NewReader(b)) }},
	} {
		b.Run(of.name, func(b *testing.B) {
			b.SetBytes(int64(total))
			b.ReportAllocs()
			for b.Loop() {
				for _, page := range short {
					readAllTokens(of.open(page))
				}
			}
		})
	}
}

func readAllTokens(z tokenReader) {
	for {
		switch z.Next() {
		case html.ErrorToken:
			return
		case html.TextToken:
			z.Text()
		case html.StartTagToken, html.SelfClosingTagToken:
			_, more := z.TagName()
			for more {
				_, _, more = z.TagAttr()
			}
		}
	}
}

func FuzzTokenizer(f *testing.F) {
	for _, seed := range []string{"<a b=&copy=c d=\"&notit;\">&notit;\r\n", "<title>&amp;</title x><script><!--<script></script>", "a\x00<P\x00/b=/>"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, page []byte) {
		if repeatedSlash(page) {
			t.Skip()
		}
		requireEqualTokens(t, "input", page)
	})
}
