package answer

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/standfirst/standfirst"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const pagePath = "../../testdata/articles/irish-news-2014.html"

func TestArticle(t *testing.T) {
	page, err := os.ReadFile(pagePath)
	require.NoError(t, err)
	a := Of(page, Options{})
	assert.False(t, a.Failed)
	assert.Regexp(t, `^An article of \d+ words\. The body is right with a likelihood of \d+\x{a0}%\.$`, a.Summary)
	assert.Contains(t, a.HTML, "<article")
	assert.Contains(t, a.Markdown, "# Orvane Islands")
	require.NotNil(t, a.Trace)
	assert.NotEmpty(t, a.Trace.Decisions)
	var article standfirst.Article
	require.NoError(t, json.Unmarshal([]byte(a.JSON), &article))
	assert.Equal(t, a.Markdown, article.Markdown(), "the JSON holds all")
}

// TestOptions: an address makes links absolute, a headline is heeded.
func TestOptions(t *testing.T) {
	page := []byte(`<title>Quay</title><article><h1>Nets mended</h1><p>` + strings.Repeat("The nets lay on the quay for days, "+
		"and nobody would say who had cut them or why. ", 6) + `See <a href="/log">the log</a>.</p></article>`)
	a := Of(page, Options{Address: "https://quay.test/a/b", Headline: "Nets mended"})
	require.False(t, a.Failed, a.Summary)
	assert.Contains(t, a.HTML, `href="https://quay.test/log"`)
	a = Of(page, Options{Type: standfirst.InputText, Accept: true})
	assert.Contains(t, a.Markdown, "href", "tags are text")
}

func TestFailures(t *testing.T) {
	for _, c := range []struct {
		name, page, want string
		refused          bool
	}{
		{"nothing", "", "No article: this seems to be an empty page.", false},
		{"a feed", `<?xml version="1.0"?><rss><channel><title>x</title></channel></rss>`, "a feed, a sitemap, code or data. It is ", false},
		{"a login", `<title>Log in</title><h1>Log in</h1><form><input type=password><button>Log in</button></form>`, "a login", true},
		{"an application", `<title>App</title><div id=root></div><script src=a.js>go()</script>`, "written by its scripts", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := Of([]byte(c.page), Options{})
			assert.True(t, a.Failed)
			assert.Contains(t, a.Summary, c.want)
			assert.Equal(t, c.refused, a.Refused)
			assert.Empty(t, a.JSON)
		})
	}
	huge := Of([]byte(strings.Repeat("word ", standfirst.DefaultLimit/5+2)), Options{})
	assert.Equal(t, "The page is too large: it has more than 16 MB.", huge.Summary)
}

// TestAcceptedAllTheSame: what was refused says so when it is read.
func TestAcceptedAllTheSame(t *testing.T) {
	a := Of([]byte(`<title>Log in</title><h1>Log in</h1><p>Please enter your name and the password that we sent you.</p>`+
		`<form><input type=password><button>Log in</button></form>`), Options{Accept: true})
	assert.False(t, a.Failed)
	assert.Contains(t, a.Summary, "Read all the same, though it seems to be ")
}
