package standfirst

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestHeadlineWithoutTrail holds what of the heading is the headline where
// links stand in it.
func TestHeadlineWithoutTrail(t *testing.T) {
	const text = `<p>The ferry to Lindwick Island sailed again on Tuesday, three days after the storm tore a gangway loose, the harbour master said.</p>
<p>Some forty islanders, two vans of bread and a piano had been waiting at the quay since Sunday, and all of them were taken on board.</p>
<p>The gangway, which was built in 1971, will be replaced in spring, when a new one arrives from the yard at Arrandale, he said.</p>`
	for _, c := range []struct{ why, title, heading, want string }{
		{"a trail of sections", "Ferry sails again after the storm", `<a href=/>News</a> &gt; <a href=/isles>Islands</a> &gt; Ferry sails again after the storm`, "Ferry sails again after the storm"},
		{"a count of comments", "Ferry sails again after the storm", `Ferry sails again after the storm <a href=#c>12 comments</a>`, "Ferry sails again after the storm"},
		{"the whole is a link", "Ferry sails again after the storm", `<a href=/f>Ferry sails again after the storm</a>`, "Ferry sails again after the storm"},
		{"a link that the title has too", "Ferry sails again to Lindwick Island", `Ferry sails again to <a href=/isles>Lindwick Island</a>`, "Ferry sails again to Lindwick Island"},
	} {
		t.Run(c.why, func(t *testing.T) {
			page := "<title>" + c.title + "</title><article><h1>" + c.heading + "</h1><a href=/none></a>" + text + "</article>"
			a, err := Parse(strings.NewReader(page))
			require.NoError(t, err)
			assert.Equal(t, c.want, a.Headline)
		})
	}
}
