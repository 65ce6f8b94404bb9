package beside

import (
	"maps"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/standfirst/standfirst/internal/metadata"
)

func TestNextPage(t *testing.T) {
	const site = "https://www.paper.example/isles/"
	for _, test := range []struct {
		name, own, link string
		printed         map[string]string
		want            string
	}{
		{"a segment of its own", "ferry", "ferry/2", nil, "ferry/2"},
		{"a parameter", "ferry", "ferry?page=2", nil, "ferry?page=2"},
		{"behind the name", "ferry.html", "ferry-2.html", nil, "ferry-2.html"},
		{"with its word", "ferry", "ferry/page/2/", nil, "ferry/page/2/"},
		{"from the second on", "ferry/2", "ferry/3", nil, "ferry/3"},
		{"not back", "ferry/3", "ferry/2", nil, ""},
		{"not the next article", "ferry", "the-lamp", nil, ""},
		{"not the next article with a number", "ferry", "apollo-2", nil, ""},
		{"not the list that the article stands in", "ferry", "page/2", nil, ""},
		{"a printed link", "ferry", "", map[string]string{"Next page »": "/isles/ferry?page=2"}, "ferry?page=2"},
		{"a printed number", "ferry", "", map[string]string{"2": "/isles/ferry/2"}, "ferry/2"},
		{"a number of another list", "ferry", "", map[string]string{"2": "/s/2"}, ""},
		{"under a number of its own", "ferry", "", map[string]string{"Next page": "/isles/7/2"}, "7/2"},
		{"in another language", "ferry", "", map[string]string{"Nächste Seite": "/isles/ferry/seite-2"}, "ferry/seite-2"},
		{"not an article of the same name", "ferry", "ferry-2/", nil, ""},
		{"not the next of many", "ferry-34.html", "ferry-35.html", nil, ""},
		{"not a part of another list", "ferry", "ferry?page=2&box=teasers", nil, ""},
		{"with the page's own parameter", "ferry?id=7", "ferry?id=7&page=2", nil, "ferry?id=7&page=2"},
		{"a page of comments", "ferry", "", map[string]string{"Next": "/isles/ferry/comment-page-2"}, ""},
		{"a link to something else", "ferry", "", map[string]string{"Next": "/isles/the-lamp"}, ""},
		{"another site's", "ferry", "https://other.example/isles/ferry/2", nil, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			var r metadata.Reader
			r.Link("canonical", site+test.own, "")
			if test.link != "" {
				r.Link("next", strings.Replace(test.link, "ferry", "/isles/ferry", 1), "")
			}
			m := r.Resolve(site + test.own)
			p := Page{Claims: &m}
			want := test.want
			if want != "" {
				want = site + want
			}
			assert.Equal(t, want, p.nextPage(m.CanonicalURL(), maps.All(test.printed)))
		})
	}
}
