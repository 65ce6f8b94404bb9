package loosejson

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// outline writes a document on one line, so that a test can show it.
func (d Doc) outline() string {
	var b strings.Builder
	d.write(&b, 0)
	return b.String()
}

// write writes the value at i.
func (d Doc) write(b *strings.Builder, i int) {
	if d[i].Key != "" {
		b.WriteString(d[i].Key + ":")
	}
	brackets := map[Kind]string{Array: "[]", Object: "{}"}[d[i].Kind]
	if brackets == "" {
		b.WriteString(d[i].Text())
		return
	}
	b.WriteByte(brackets[0])
	for k := i + 1; k < int(d[i].End); k = int(d[k].End) {
		if k > i+1 {
			b.WriteByte(' ')
		}
		d.write(b, k)
	}
	b.WriteByte(brackets[1])
}

func TestParse(t *testing.T) {
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
			assert.Equal(t, test.want, Parse(test.in).outline())
		})
	}
}

func TestDepth(t *testing.T) {
	const depth = 100_000
	for _, open := range []string{"[", `{"a":`} {
		doc := Parse(strings.Repeat(open, depth) + `"x"` + strings.Repeat("]}", depth) + `{"after": "y"}`)
		assert.Less(t, len(doc), 2*Depth, "what is too deep is passed over")
		checkDoc(t, doc)
	}
}

// checkDoc checks that every value ends inside the one around it.
func checkDoc(t *testing.T, doc Doc) {
	t.Helper()
	ends := []int32{int32(len(doc))}
	for i := range doc {
		for int32(i) >= ends[len(ends)-1] {
			ends = ends[:len(ends)-1]
			require.NotEmpty(t, ends)
		}
		require.Greater(t, doc[i].End, int32(i))
		require.LessOrEqual(t, doc[i].End, ends[len(ends)-1])
		if doc[i].Kind == String {
			require.True(t, !utf8.ValidString(doc[i].Raw) || utf8.ValidString(doc[i].Text()))
		}
		ends = append(ends, doc[i].End)
		require.LessOrEqual(t, len(ends), Depth+3)
	}
}

// FuzzDocument holds that values nest, and that there are no more of them than bytes.
func FuzzDocument(f *testing.F) {
	f.Add(`<!-- {"@type": "NewsArticle", "headline": "A "bare" quote", "author": [{"@id": "#a"}, "B"],} -->`)
	f.Add(`{"@type":"Article","articleBody":"&lt;p&gt;One.&lt;\/p&gt;","image":{"url":"\/\/x.example\/y.jpg"}`)
	f.Fuzz(func(t *testing.T, s string) {
		doc := Parse(s)
		checkDoc(t, doc)
		require.LessOrEqual(t, len(doc), len(s)+1)
	})
}
