package metadata

import (
	"net/url"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestResolve(t *testing.T) {
	const base = "https://paper.example/news/story.html?page=2"
	for _, test := range []struct{ name, base, ref, want string }{
		{"absolute", base, "https://other.example/a", "https://other.example/a"},
		{"absolute without a base", "", "http://other.example/a?b=c#d", "http://other.example/a?b=c#d"},
		{"relative", base, "picture.jpg", "https://paper.example/news/picture.jpg"},
		{"from the root", base, "/picture.jpg", "https://paper.example/picture.jpg"},
		{"upwards", base, "../a/../b", "https://paper.example/b"},
		{"a query alone", base, "?page=3", "https://paper.example/news/story.html?page=3"},
		{"a fragment alone", base, "#comments", "https://paper.example/news/story.html?page=2#comments"},
		{"relative without a base", "", "/picture.jpg", ""},
		{"relative to no address", "about:blank", "/picture.jpg", ""},
		{"without a scheme", base, "//cdn.example/a.jpg", "https://cdn.example/a.jpg"},
		{"without a scheme, over http", "http://paper.example/", "//cdn.example/a.jpg", "http://cdn.example/a.jpg"},
		{"without a scheme and a base", "", "//cdn.example/a.jpg", "https://cdn.example/a.jpg"},
		{"a script", base, "javascript:void(0)", ""},
		{"a script in capitals and parts", base, " JAVA\nSCRIPT:alert(1)", ""},
		{"data", base, "data:image/gif;base64,R0lGODlhAQABAAAAACw=", ""},
		{"mail", base, "mailto:desk@paper.example", ""},
		{"a scheme without a host", base, "http:///a", ""},
		{"white space around it", base, " \n/a ", "https://paper.example/a"},
		{"a line break inside", base, "/a\nb", "https://paper.example/ab"},
		{"a space in the path is escaped as browsers do", base, "/my photo.jpg", "https://paper.example/my%20photo.jpg"},
		{"a space in the host", base, "http://pa per.example/", ""},
		{"a host that is none", base, "//::", ""},
		{"a control character", base, "/a\x01b", ""},
		{"a percent sign that opens no escape", base, "/a100%", "https://paper.example/a100%25"},
		{"a percent sign in the query stays, as in browsers", base, "/a?off=100%", "https://paper.example/a?off=100%"},
		{"letters beyond ASCII", base, "/ñ?q=ñ", "https://paper.example/%C3%B1?q=%C3%B1"},
		{"characters of no width before it", base, "\u200b\u2060https://cdn.example/x", "https://cdn.example/x"},
		{"characters of no width, escaped", base, "%E2%80%8B%e2%80%8bhttps://cdn.example/x", "https://cdn.example/x"},
		{"nothing", base, "", ""},
		{"white space alone", base, " \t", ""},
	} {
		t.Run(test.name, func(t *testing.T) { assert.Equal(t, test.want, resolve(test.base, test.ref)) })
	}
}

func TestBaseAddress(t *testing.T) {
	for _, test := range []struct{ name, base, fetched, canonical, want string }{
		{"base first", "https://a.example/x/", "https://b.example/", "https://c.example/", "https://a.example/x/"},
		{"base against the fetched address", "/x/", "https://b.example/y/z", "https://c.example/", "https://b.example/x/"},
		{"base against the canonical address", "/x/", "", "https://c.example/y/z", "https://c.example/x/"},
		{"then the fetched address", "", "https://b.example/y", "https://c.example/", "https://b.example/y"},
		{"then the canonical address", "", "", "https://c.example/y", "https://c.example/y"},
		{"a base of another scheme is none", "data:text/html,", "https://b.example/y", "", "https://b.example/y"},
		{"none", "/x/", "", "/y", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := ""
			if u := baseAddress(test.base, test.fetched, test.canonical); u != nil {
				got = u.String()
			}
			assert.Equal(t, test.want, got)
		})
	}
}

func TestSamePage(t *testing.T) {
	const page = "https://www.paper.example/news/story/"
	for _, test := range []struct {
		name, address string
		want          bool
	}{
		{"itself", page, true},
		{"another scheme, no www", "http://paper.example/news/story", true},
		{"a query and a fragment", "https://paper.example/news/story?utm=x#top", true},
		{"another page", "https://paper.example/news/", false},
		{"nothing", "", false},
	} {
		t.Run(test.name, func(t *testing.T) { assert.Equal(t, test.want, samePage(page, test.address)) })
	}
	assert.False(t, samePage("", ""), "no address is no page")
}

func FuzzResolve(f *testing.F) {
	f.Add("https://paper.example/a/b?c", "../d e?f=ü%")
	f.Add("", "//cdn.example/x.jpg")
	f.Add("0", "//::")
	f.Add("http://[::1]:80/", "java\tscript:alert(1)")
	f.Fuzz(func(t *testing.T, base, ref string) {
		got := resolve(base, ref)
		if got == "" {
			return
		}
		require.True(t, utf8.ValidString(got), "%q", got)
		require.Equal(t, -1, strings.IndexFunc(got, func(r rune) bool { return r <= ' ' || r == 0x7f }), "%q", got)
		u, err := url.Parse(got)
		require.NoError(t, err)
		require.True(t, isWeb(u), "%q", got)
		require.Equal(t, got, resolve("", got), "an absolute address stays as it is")
	})
}

// resolve is ResolveAt with a base in words, which may be empty.
func resolve(base, ref string) string { return ResolveAt(parseBase(base), ref) }
