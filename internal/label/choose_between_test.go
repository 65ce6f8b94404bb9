package label

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/role"
)

// wrapped are ways in which pages give every paragraph elements of its own; "%" is the
// paragraph, "|" stands between two.
var wrapped = []struct {
	why, page string
	taken     bool // the first and the last paragraph with the others
}{
	{"no wrappers", `<div><p>%</p>|</div>`, true},
	{"one wrapper", `<div><div class="block"><p>%</p></div>|</div>`, true},
	{"three wrappers", `<main><div><section><div><p>%</p></div></section></div>|</main>`, true},
	{"custom elements", `<main><c-text><c-part><p>%</p></c-part></c-text>|</main>`, true},
	{"an advertisement's label among them", `<div><div><div><p>%</p></div></div>|<div class="slot">Anzeige</div></div>`, true},
	{"records of a link and a paragraph", `<div><div><a href="/a">More</a><p>%</p></div>|</div>`, false},
}

// TestWrappedParagraphs holds that what continues the text is known through the
// elements that every paragraph has for itself.
func TestWrappedParagraphs(t *testing.T) {
	for _, c := range wrapped {
		t.Run(c.why, func(t *testing.T) {
			open, rest, _ := strings.Cut(c.page, ">")
			one, end, _ := strings.Cut(rest, "|")
			var page strings.Builder
			page.WriteString(`<title>Lamp is back</title><h1>Lamp is back</h1>` + open + ">")
			for _, p := range [...]string{"first", "second", "third", "fourth"} {
				page.WriteString(strings.Replace(one, "%", "The "+p+" lamp burned for ninety years, through floods, strikes and one very long night.", 1))
			}
			page.WriteString(end)
			s := labelHTML(page.String())
			l := &s.labeler
			var proses []int
			for i := range l.Labels {
				l.Labels[i].Role, l.Labels[i].Rule, l.InText[i] = "", nil, false
				l.Margins[classifier.Body][i] = -0.4
				if l.Facts.Measures[i].Prose {
					proses = append(proses, i)
				}
				if l.Facts.HeadingTag(i) == markup.TagH1 {
					l.Labels[i].Role, l.Chosen.Headline = role.Headline, i
				}
			}
			require.Len(t, proses, 4)
			l.InText[proses[1]], l.InText[proses[2]] = true, true
			l.fillEnd()
			fillStart(l)
			assert.Equal(t, c.taken, l.InText[proses[0]], "the first")
			assert.Equal(t, c.taken, l.InText[proses[3]], "the last")
		})
	}
}
