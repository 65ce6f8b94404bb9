package metadata

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// outline writes a document on one line, so that a test can show it.
func (d jsonDoc) outline() string {
	var b strings.Builder
	d.write(&b, 0)
	return b.String()
}

// write writes the value at i.
func (d jsonDoc) write(b *strings.Builder, i int) {
	if d[i].key != "" {
		b.WriteString(d[i].key + ":")
	}
	brackets := map[jsonKind]string{jsonArray: "[]", jsonObject: "{}"}[d[i].kind]
	if brackets == "" {
		b.WriteString(d[i].text())
		return
	}
	b.WriteByte(brackets[0])
	for k := i + 1; k < int(d[i].end); k = int(d[k].end) {
		if k > i+1 {
			b.WriteByte(' ')
		}
		d.write(b, k)
	}
	b.WriteByte(brackets[1])
}

func TestParseJSON(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"an object", `{"a": "x", "b": [1, 2.5, true, null], "c": {}}`, `[{a:x b:[1 2.5 true ] c:{}}]`},
		{"escapes", `["\u00e9\n\"\\\/ \ud83d\ude00"]`, "[[é\n\"\\/ 😀]]"},
		{"a lone surrogate", `["\ud83d x"]`, "[[\ufffd x]]"},
		{"a broken escape", `["\u12 \q"]`, "[[\ufffd12 q]]"},
		{"raw line breaks in strings", "{\"a\": \"x\ny\"}", "[{a:x\ny}]"},
		{"a comma too many", `{"a": "x", "b": ["y", ], }`, `[{a:x b:[y]}]`},
		{"a comma forgotten", "{\"a\": \"x\"\n \"b\": \"y\"}", `[{a:x b:y}]`},
		{"quotes that are not escaped", `{"a": "the "Blue Hour" ends", "b": "y"}`, `[{a:the "Blue Hour" ends b:y}]`},
		{"quotes that are not escaped, before a comma", `{"a": "a "no", then", "b": "y"}`, `[{a:a "no", then b:y}]`},
		{"a comment around it", "<!-- {\"a\": \"x\"} -->", `[{a:x}]`},
		{"CDATA around it", "//<![CDATA[\n{\"a\": \"x\"}\n//]]>", `[{a:x}]`},
		{"several values", `{"a": "x"} {"b": "y"}`, `[{a:x} {b:y}]`},
		{"cut off in a string", `{"a": "x", "b": ["y", "hal`, `[{a:x b:[y hal]}]`},
		{"cut off after an escape", `{"a": "x\`, `[{a:x}]`},
		{"cut off after a name", `{"a": "x", "b":`, `[{a:x}]`},
		{"brackets too many", `{"a": "x"}]}{"b": "y"}`, `[{a:x} {b:y}]`},
		{"a bracket forgotten", `{"a": ["x", "y"}`, `[{a:[x y]}]`},
		{"a template's hole", `{"a": {{ title }}, "b": "y"}`, `[{a:{{}} b:y}]`},
		{"no JSON", `window.x = function () { return 1 }`, `[{}]`},
		{"nothing", ``, `[]`},
	} {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, parseJSON(test.in).outline())
		})
	}
}

func TestParseJSONDepth(t *testing.T) {
	const depth = 100_000
	for _, open := range []string{"[", `{"a":`} {
		doc := parseJSON(strings.Repeat(open, depth) + `"x"` + strings.Repeat("]}", depth) + `{"after": "y"}`)
		assert.Less(t, len(doc), 2*jsonDepth, "what is too deep is passed over")
		checkDoc(t, doc)
	}
}

// checkDoc checks that every value ends inside the one around it.
func checkDoc(t *testing.T, doc jsonDoc) {
	t.Helper()
	ends := []int32{int32(len(doc))}
	for i := range doc {
		for int32(i) >= ends[len(ends)-1] {
			ends = ends[:len(ends)-1]
			require.NotEmpty(t, ends)
		}
		require.Greater(t, doc[i].end, int32(i))
		require.LessOrEqual(t, doc[i].end, ends[len(ends)-1])
		if doc[i].kind == jsonString {
			require.True(t, !utf8.ValidString(doc[i].raw) || utf8.ValidString(doc[i].text()))
		}
		ends = append(ends, doc[i].end)
		require.LessOrEqual(t, len(ends), jsonDepth+3)
	}
}

func FuzzJSONLD(f *testing.F) {
	f.Add(`<!-- {"@type": "NewsArticle", "headline": "A "bare" quote", "author": [{"@id": "#a"}, "B"],} -->`)
	f.Add(`[{"@graph":[{"@id":"#a","author":{"@id":"#a"}},{"@type":["Article"],"keywords":["x"],"datePublished":"2020-01-13"}]}]`)
	f.Add(`{"@type":"Article","articleBody":"&lt;p&gt;One.&lt;\/p&gt;","image":{"url":"\/\/x.example\/y.jpg"}`)
	f.Fuzz(func(t *testing.T, s string) {
		doc := parseJSON(s)
		checkDoc(t, doc)
		require.LessOrEqual(t, len(doc), len(s)+1)
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
	m.Published(nil)
}
