package standfirst

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestVersionsOfAPage: AMP, what is to be printed, and what reader views make of a
// page give the page's article, as far as they hold it.
func TestVersionsOfAPage(t *testing.T) {
	page := parseVersion(t, "page")
	require.Len(t, page.Sections, 3)
	for _, c := range []struct {
		name                                    string
		headline, standfirst, byline, day, shot bool
		why                                     string
	}{
		{"amp", true, true, true, true, true, "AMP's elements, boxes and notices"},
		{"print", true, true, true, true, false, "its buttons and its address are no text"},
		{"print-wp", true, false, true, true, false, "byline, date and section in one line with capitals"},
		{"print-table", true, false, true, true, false, "of font elements and breaks"},
		{"reader-firefox", true, false, true, false, true, "the toolbar is no text, the host no kicker"},
		{"reader-safari", true, true, true, true, true, "byline and day in one line"},
		{"reader-chrome", true, false, false, false, false, "the title and the text alone"},
		{"readability", false, false, true, true, true, "no headline and no document around it"},
		{"readability-div", false, false, false, false, false, "the text alone"},
		{"readability-titled", true, false, true, false, false, "put into a document again"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := parseVersion(t, c.name)
			assert.Equal(t, bodyOf(page, page.Standfirst), bodyOf(a, page.Standfirst), c.why)
			assert.Equal(t, where(c.headline, page.Headline), a.Headline)
			assert.Equal(t, where(c.standfirst, page.Standfirst), a.Standfirst)
			assert.Empty(t, a.Kicker)
			if c.byline {
				require.Len(t, a.Authors, 1)
				assert.Equal(t, page.Authors[0].Name, a.Authors[0].Name)
			}
			assert.Equal(t, where(c.day, "2024-11-11"), strings.TrimSuffix(a.Published.Format("2006-01-02"), "0001-01-01"))
			if c.shot {
				require.Len(t, a.Captions, 1)
				assert.Equal(t, page.Captions[0].Text, a.Captions[0].Text)
				assert.Equal(t, page.Captions[0].Credit, a.Captions[0].Credit)
			}
			assert.NotContains(t, strings.ToLower(a.Publisher), "print")
		})
	}
}

func parseVersion(t *testing.T, name string) *Article {
	t.Helper()
	f, err := os.Open("testdata/versions/version-" + name + ".html")
	require.NoError(t, err)
	defer f.Close()
	a, err := Parse(f)
	require.NoError(t, err)
	return a
}

// bodyOf is the article's text in order, without the standfirst, which some
// versions hold as the first paragraph.
func bodyOf(a *Article, standfirst string) []string {
	var all []string
	for _, s := range a.Sections {
		all = append(all, s.Heading)
		for _, b := range s.Blocks {
			all = append(all, b.Text)
		}
	}
	return slices.DeleteFunc(all, func(s string) bool { return s == standfirst })
}

// where is a text where it is there.
func where(there bool, s string) string {
	if there {
		return s
	}
	return ""
}

// TestTextWithoutAHeadline: the text alone is an article, whatever stands around
// it; a line is none.
func TestTextWithoutAHeadline(t *testing.T) {
	text := "<p>" + strings.Join(bodyOf(parseVersion(t, "readability-div"), ""), "</p>\n<p>") + "</p>"
	menu := strings.Repeat(`<ul><li><a href="/islands">All that was written about the islands</a></li><li><a href="/boats">Boats and their timetables</a></li></ul>`, 20)
	for _, c := range []struct {
		name, page string
		article    bool
	}{
		{"paragraphs", text, true},
		{"in an element", "<section>" + text + "</section>", true},
		{"with the end of a page", text + "<footer>© 2024 Fjord Observer</footer>", true},
		{"among menus", menu + text[:800] + menu, true},
		{"a line", "<p>The night ferry does not sail this winter.</p>", false},
		{"nothing", "<div></div>", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := Parse(strings.NewReader(c.page))
			if !c.article {
				require.ErrorIs(t, err, ErrNoArticle)
				return
			}
			require.NoError(t, err)
			assert.Empty(t, a.Headline)
			assert.Contains(t, a.Text(), "The night ferry cast off at 11.40 on Sunday")
		})
	}
}
