package markup

import (
	"bytes"
	"fmt"
	"slices"
	"testing"

	"github.com/standfirst/standfirst/internal/pagetest"

	"golang.org/x/net/html"
)

// ownTokens reads a pruned page with the tokenizer, netTokens with that of
// x/net/html. Text that comes in pieces is put together, and of attributes that
// are read as one the first is taken.
func ownTokens(p *Pruned) []prunedToken {
	var list tokenList
	z := NewTokenizer(p)
	for {
		switch kind := z.Next(); kind {
		case PageEnd:
			return list
		case TextToken:
			list.add(prunedToken{text: string(z.Text())})
		case commentToken:
			list.add(prunedToken{name: "comment"})
		default:
			t := prunedToken{name: string(z.Name()), text: z.Tag.Tag.String(), end: kind == EndTagToken}
			for _, a := range z.Attributes() {
				t.add(a.Key, string(z.Value(a)))
			}
			list.add(t)
		}
	}
}

func netTokens(page []byte) []prunedToken {
	var list tokenList
	z := html.NewTokenizer(bytes.NewReader(page))
	for {
		switch kind := z.Next(); kind {
		case html.ErrorToken:
			return list
		case html.TextToken:
			list.add(prunedToken{text: string(z.Text())})
		case html.CommentToken, html.DoctypeToken:
			list.add(prunedToken{name: "comment"})
		default:
			k := z.Token()
			t := prunedToken{name: k.Data, text: LookupTag([]byte(k.Data)).String(), end: kind == html.EndTagToken}
			for _, a := range k.Attr {
				if key, known := lookupAttr([]byte(a.Key)); known && !t.end {
					t.add(key, a.Val)
				}
			}
			list.add(t)
		}
	}
}

// add takes an attribute in unless there is one that is read as the same.
func (k *prunedToken) add(key Attr, value string) {
	name := fmt.Sprint(key)
	if !slices.ContainsFunc(k.attr, func(a html.Attribute) bool { return a.Key == name }) {
		k.attr = append(k.attr, html.Attribute{Key: name, Val: value})
	}
}

// requireEqualTokens compares the tokenizer with that of x/net/html on a page
// once it is pruned.
func requireEqualTokens(t testing.TB, name string, page []byte) {
	t.Helper()
	p := Prune(nil, page)
	want := netTokens(p.HTML)
	requireEqualLists(t, name, want, ownTokens(p))
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
	pagetest.Sample(t, func(p pagetest.Page) {
		requireEqualTokens(t, p.Name, p.HTML)
	})
}

// BenchmarkTokens compares the tokenizer with that of x/net/html over pruned
// pages, reading all names, attributes and text.
func BenchmarkTokens(b *testing.B) {
	pages := benchmarkPages(b)
	total, short := 0, make([]*Pruned, len(pages))
	for i, page := range pages {
		total += len(page)
		short[i] = Prune(nil, page)
	}
	for _, of := range []struct {
		name string
		read func(*Pruned)
	}{{"own", readOwnTokens}, {"net", readNetTokens}} {
		b.Run(of.name, func(b *testing.B) {
			b.SetBytes(int64(total))
			b.ReportAllocs()
			for b.Loop() {
				for _, page := range short {
					of.read(page)
				}
			}
		})
	}
}

func readOwnTokens(p *Pruned) {
	for z := NewTokenizer(p); ; {
		switch z.Next() {
		case PageEnd:
			return
		case TextToken:
			z.Text()
		case StartTagToken:
			for _, a := range z.Attributes() {
				z.Value(a)
			}
		}
	}
}

func readNetTokens(p *Pruned) {
	for z := html.NewTokenizer(bytes.NewReader(p.HTML)); ; {
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
