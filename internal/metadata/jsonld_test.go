package metadata

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// FuzzJSONLD holds what holds for the metadata of any page.
func FuzzJSONLD(f *testing.F) {
	f.Add(`<!-- {"@type": "NewsArticle", "headline": "A "bare" quote", "author": [{"@id": "#a"}, "B"],} -->`)
	f.Add(`[{"@graph":[{"@id":"#a","author":{"@id":"#a"}},{"@type":["Article"],"keywords":["x"],"datePublished":"2020-01-13"}]}]`)
	f.Add(`{"@type":"Article","articleBody":"&lt;p&gt;One.&lt;\/p&gt;","image":{"url":"\/\/x.example\/y.jpg"}`)
	f.Fuzz(func(t *testing.T, s string) {
		var r Reader
		r.JSONLD(s)
		m := r.Resolve("https://paper.example/")
		checkMetadata(t, &m)
	})
}

// checkMetadata checks what holds for the metadata of any page.
func checkMetadata(t *testing.T, m *Metadata) {
	t.Helper()
	for _, k := range m.Trace() {
		require.True(t, utf8.ValidString(k.Value), "%q", k.Value)
		require.LessOrEqual(t, len(k.Value), claimLimit)
	}
	for _, h := range m.Headlines() {
		require.True(t, utf8.ValidString(h))
	}
	for _, p := range m.ArticleBody() {
		require.True(t, utf8.ValidString(p))
		require.NotEmpty(t, p)
	}
	authors, _ := m.Authors()
	for _, a := range authors {
		require.True(t, utf8.ValidString(a.Name))
		require.NotEmpty(t, a.Name)
	}
	for _, u := range []string{m.Image(), m.CanonicalURL()} {
		require.True(t, u == "" || strings.HasPrefix(u, "http"), "%q", u)
	}
	require.Equal(t, m.Topics(), m.Topics())
	m.Published(nil, "")
}
