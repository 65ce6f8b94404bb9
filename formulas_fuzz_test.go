package standfirst

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/internal/pagetest"
)

// formulaForms are the forms in which pages hold a formula, each with the text that it
// stands for.
var formulaForms = []struct{ page, text string }{
	{bare, "E = mc^2"},
	{energy, "E = mc^2"},
	{katex, "E = mc^2"},
	{`<span class="katex-display">` + katex + `</span>`, "E = mc^2"},
	{strings.Replace(bare, "<math", `<math display="block"`, 1), "E = mc^2"},
	{`<mjx-container class="MathJax" jax="CHTML"><mjx-math><mjx-msub><mjx-mi><mjx-c class="mjx-c1D465"></mjx-c></mjx-mi><mjx-script><mjx-mn>` +
		`<mjx-c class="mjx-c37"></mjx-c></mjx-mn></mjx-script></mjx-msub></mjx-math></mjx-container>`, "x_7"},
	{`<span class="MathJax_Preview">[math]</span><script type="math/tex">E = mc^2</script>`, "E = mc^2"},
	{`<span data-tex="E = mc^2">E=mc2</span>`, "E = mc^2"},
	{`<img class="latex" alt="\frac{a}{b}" src="/e.png">`, `\frac{a}{b}`},
}

// FuzzFormulas holds that a formula stands once, where the page has it, and changes no
// other text, whatever stands before and after it: as one word in its place does.
func FuzzFormulas(f *testing.F) {
	for i := range formulaForms {
		f.Add([]byte("<h1>The ropes</h1><p>One <b>strand"), []byte("more</b> holds.<div>And <i>so"), i)
	}
	f.Add([]byte("<ul><li>a<pre>b<span hidden>"), []byte("<td>c"), 1)
	f.Add([]byte("<table>a<tr><td><a href=/x>b"), []byte("</a><select><option>c"), 3)
	f.Add([]byte("<template shadowrootmode=open><span class=sr-only>"), []byte("</template>"), 5)
	f.Fuzz(func(t *testing.T, before, after []byte, form int) {
		const word = "qzxj"
		c := formulaForms[uint(form)%uint(len(formulaForms))]
		if bytes.Contains(before, []byte(word)) || bytes.Contains(after, []byte(word)) {
			t.Skip()
		}
		page := func(piece string) []byte {
			return bytes.Join([][]byte{before, []byte("<p>The strain is " + piece + ", they say.</p>"), after}, nil)
		}
		for _, way := range []struct {
			name string
			read func(src []byte) func(*state)
		}{
			{"bytes", func(src []byte) func(*state) { return func(s *state) { s.readBytes(src) } }},
			{"tree", func(src []byte) func(*state) {
				root, err := html.Parse(bytes.NewReader(src))
				if err != nil {
					t.Skip()
				}
				return func(s *state) { s.readNode(root) }
			}},
		} {
			plain := way.read(page(word))
			texts, _ := blockTexts(plain)
			want := pagetest.BareText(strings.Join(texts, ""))
			if !strings.Contains(want, word) || holdsFormula(plain) {
				return // nothing is read there, or the page has formulas of its own
			}
			texts, _ = blockTexts(way.read(page(c.page)))
			got := pagetest.BareText(strings.Join(texts, ""))
			assert.Equal(t, strings.Replace(want, word, pagetest.BareText(c.text), 1), got, "%s of %q", way.name, page(c.page))
		}
	})
}
