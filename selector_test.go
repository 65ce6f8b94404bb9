package standfirst

import (
	"strings"
	"testing"

	"github.com/standfirst/standfirst/internal/selector"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestSelectors: where the block with the letters X stands.
func TestSelectors(t *testing.T) {
	long := strings.Repeat("n", 2*selector.LongestID)
	for _, c := range []struct{ name, html, want string }{
		{"body", `X`, "body"},
		{"single children are not numbered", `<div><p>X</p></div>`, "body > div > p"},
		{"siblings of one name are", `<p>a</p><div>b</div><p>X</p>`, "body > p:nth-of-type(2)"},
		{"the nearest id begins", `<div id=a><section id=b><p>X</p></section></div>`, "section#b > p"},
		{"an id that two elements have is none", `<div id=a>a</div><div id=a><p>X</p></div>`, "body > div:nth-of-type(2) > p"},
		{"nor one that differs in case", `<div id=A>a</div><div id=a><p>X</p></div>`, "body > div:nth-of-type(2) > p"},
		{"two elements of other names may share it", `<i id=a>a</i><div id=a><p>X</p></div>`, "div#a > p"},
		{"ids are escaped", `<p id="1a:b.c">X</p>`, `p#\31 a\:b\.c`},
		{"ids with white space are none", `<p id="a b">X</p>`, "body > p"},
		{"ids in other scripts", `<p id="нов">X</p>`, "p#нов"},
		{"custom elements", `<x-story><p>X</p></x-story>`, "body > x-story > p"},
		{"names with colons", `<fb:like><p>X</p></fb:like>`, `body > fb\:like > p`},
		{"names without end", `<` + long + `><p>X</p></` + long + `>`, "body > * > p"},
		{"the element of the whole block", `<p>a <b>X</b> b</p>`, "body > p"},
		{"implied table parts", `<table><tr><td>X</table>`, "body > table > tbody > tr > td"},
		{"what is moved out of a table", `<div><table><div>X</div><tr><td>a</table></div>`, "body > div > div"},
		{"a form in a form", `<form><div><form><p>X</p></form></div></form>`, "body > form > div > p"},
		{"a lone end tag is a paragraph", `</p><p>X</p>`, "body > p:nth-of-type(2)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, trace, _ := traced(t, []byte("<!DOCTYPE html><body>"+c.html))
			for _, d := range trace.Decisions {
				if strings.Contains(d.Text, "X") {
					assert.Equal(t, c.want, d.Selector)
					return
				}
			}
			require.Fail(t, "no block with X")
		})
	}
}
