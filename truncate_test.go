package standfirst

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/internal/pagetest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/internal/decode"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/text"
)

// truncatedCorpusPages is how many of the corpora's pages are cut.
const truncatedCorpusPages = 50

// truncatedLeast is how many it is in a small sample: of fewer no share is to
// be had.
const truncatedLeast = 10

// truncatedBounds are the largest shares of the complete parts, over all pages
// and cuts, that may read otherwise than on the whole page, where the cut is in
// the article's text and where it is after it. They are not zero: what labels a
// block knows the page's sums and the other places of its path, and so a cut
// may change the role of a block that hardly had it. TestTruncated prints which.
type truncatedBounds struct{ inText, after float64 }

// TestTruncated cuts pages at every 1 % of their bytes. There is no error but
// that of no article, and what the page claims of itself in its head is the
// same as on the whole page once it was there. The shares of the complete
// parts that a cut changes are printed, by what they are taken for, and have
// bounds.
func TestTruncated(t *testing.T) {
	names, err := filepath.Glob(filepath.Join("testdata", "articles", "*.html"))
	require.NoError(t, err)
	sum := truncation{causes: map[string]int{}}
	for _, name := range names {
		page, err := os.ReadFile(name)
		require.NoError(t, err)
		t.Run(filepath.Base(name), func(t *testing.T) { sum.cut(t, page, 1) })
	}
	sum.require(t, truncatedBounds{inText: 0.006, after: 0.005})
}

// TestTruncatedCorpora does the same with real pages, at every 1 % where
// CORPUS_ALL is set, else at every 5 %.
func TestTruncatedCorpora(t *testing.T) {
	names, err := filepath.Glob(filepath.Join(pagetest.CorpusDir(), "*", "pages", "*.html.gz"))
	require.NoError(t, err)
	if len(names) == 0 {
		t.Skip("no corpora beside the checkout")
	}
	step, percent := max(1, len(names)/max(truncatedLeast, pagetest.SampleSize(t, truncatedCorpusPages))), 5
	if os.Getenv("CORPUS_ALL") != "" {
		percent = 1
	}
	sum := truncation{causes: map[string]int{}}
	for i := 0; i < len(names); i += step {
		page, err := decode.Decode(bytes.NewReader(pagetest.ReadGzip(t, names[i])), "", -1)
		require.NoError(t, err)
		t.Run(filepath.Base(names[i]), func(t *testing.T) { sum.cut(t, page, percent) })
	}
	sum.require(t, truncatedBounds{inText: 0.04, after: 0.01})
}

// truncation counts, over pages and cuts, the parts that were complete and those
// that a cut changed, and the cuts that gave no article.
type truncation struct {
	inText, after counted
	cuts, refused int // of the cuts after the text
	causes        map[string]int
}

// counted are parts that were complete, and those of them that a cut changed.
type counted struct{ parts, changed int }

func (c counted) share() float64 { return float64(c.changed) / float64(max(1, c.parts)) }

func (n *truncation) require(t *testing.T, most truncatedBounds) {
	t.Helper()
	require.Positive(t, n.inText.parts)
	require.Positive(t, n.after.parts)
	t.Logf("a cut in the text changes %d of %d complete parts (%.2f %%), one after it %d of %d (%.2f %%); %d of %d cuts after the text give no article",
		n.inText.changed, n.inText.parts, 100*n.inText.share(), n.after.changed, n.after.parts, 100*n.after.share(), n.refused, n.cuts)
	for _, cause := range slices.SortedFunc(maps.Keys(n.causes), func(a, b string) int {
		return cmp.Or(n.causes[b]-n.causes[a], strings.Compare(a, b))
	}) {
		t.Logf("%5d %s", n.causes[cause], cause)
	}
	assert.LessOrEqual(t, n.inText.share(), most.inText)
	assert.LessOrEqual(t, n.after.share(), most.after)
	assert.LessOrEqual(t, float64(n.refused), truncatedRefused*float64(n.cuts))
}

// truncatedRefused is the largest share of the cuts under a complete body that
// may give no article: the end of a page can be what shows that it has one.
const truncatedRefused = 0.02

// cut cuts one page.
func (n *truncation) cut(t *testing.T, page []byte, step int) {
	t.Helper()
	whole, account, err := traced(t, page)
	if err != nil {
		require.ErrorIs(t, err, ErrNoArticle)
		whole = nil
	}
	var parts []part
	var head Article
	if whole != nil {
		parts, head = partsOf(page, whole), claimedFields(whole, account)
	}
	headEnd := bytes.Index(page, []byte("<body")) + markupAfter
	for percent := step; percent < 100; percent += step {
		cut := len(page) * percent / 100
		article, trace, err := traced(t, page[:cut])
		complete := whole != nil && cut > bodyEnd(parts)
		if complete {
			n.cuts++
		}
		if err != nil {
			require.ErrorIs(t, err, ErrNoArticle, "cut at %d %%", percent)
			require.Nil(t, article, "cut at %d %%", percent)
			if complete {
				n.refused++
			}
			continue
		}
		if whole == nil {
			continue // the page's rest may be what tells that it is no article
		}
		if headEnd > markupAfter && cut > headEnd {
			assert.Equal(t, head, claimedFields(article, trace), "cut at %d %%", percent)
		}
		if complete {
			n.after.add(n.compare(parts, article, trace, cut))
		} else {
			n.inText.add(n.compare(parts, article, trace, cut))
		}
	}
}

// claimedFields are the fields that come from the head alone, where it gives
// them: a language may be found in the text.
func claimedFields(a *Article, account Trace) Article {
	head := Article{Image: a.Image, URL: a.URL}
	if account.Language.Source == LanguageClaimed {
		head.Language = a.Language
	}
	return head
}

func (c *counted) add(d counted) { c.parts, c.changed = c.parts+d.parts, c.changed+d.changed }

// compare counts the parts that were complete before the cut, and of them those
// that read otherwise after it: of the body's blocks, those that are gone.
func (n *truncation) compare(parts []part, a *Article, trace Trace, cut int) (found counted) {
	body := map[string]bool{}
	for _, s := range a.Sections {
		for _, b := range s.Blocks {
			body[b.Text] = true
		}
	}
	for _, p := range parts {
		if p.end >= cut {
			continue
		}
		found.parts++
		if p.get(a) != p.text && !(p.body && body[p.text]) {
			found.changed++
			n.causes[fmt.Sprintf("%s, now %s", p.kind(), ruleOf(trace, p.text))]++
		}
	}
	return found
}

// ruleOf is the rule that took the block that begins with a text's first line
// or cell, and the role.
func ruleOf(trace Trace, text string) string {
	text, _, _ = strings.Cut(text, "\t")
	for _, d := range trace.Decisions {
		if strings.HasPrefix(d.Text, text) {
			return fmt.Sprintf("%s by %s", d.Role, d.Rule)
		}
	}
	return "in no block"
}

// part is a field of an Article and where it ends in the page.
type part struct {
	field, text string
	end         int
	body        bool
	get         func(*Article) string
}

// kind is the field, for a block of the body without its place.
func (p part) kind() string {
	if p.body {
		return "a block of the body"
	}
	return p.field
}

// bodyEnd is where the last of the body's parts ends, beyond any page if none
// was found.
func bodyEnd(parts []part) int {
	end := -1
	for _, p := range parts {
		if p.body {
			end = max(end, p.end)
		}
	}
	if end < 0 {
		return int(^uint(0) >> 1)
	}
	return end
}

// partsOf finds the parts of an Article in the page. A part that is not there
// word for word, or a block that seems to end before the one before it, is
// left out: where it ends is not known.
func partsOf(page []byte, a *Article) []part {
	all := []part{
		{field: "headline", get: func(a *Article) string { return a.Headline }},
		{field: "standfirst", get: func(a *Article) string { return a.Standfirst }},
		{field: "byline", get: func(a *Article) string { return a.Byline }},
		{field: "published_text", get: func(a *Article) string { return a.PublishedText }},
	}
	for i, s := range a.Sections {
		for j := range s.Blocks {
			all = append(all, part{field: fmt.Sprintf("sections[%d].blocks[%d]", i, j), body: true, get: blockAt(i, j)})
		}
	}
	text := newVisibleText(page)
	var found []part
	last := 0
	for _, p := range all {
		p.text = p.get(a)
		if p.end = text.end(p.text); p.end == 0 || p.body && p.end <= last {
			continue
		}
		if p.body {
			last = p.end
		}
		found = append(found, p)
	}
	return withFollowers(found)
}

// followers is how many of the following blocks the model looks at: where they
// are cut off, what the block is has not been said in full.
var followers = feature.Neighbours[len(feature.Neighbours)-1]

// withFollowers moves the end of each part to that of the body's blocks that
// follow it.
func withFollowers(parts []part) []part {
	var ends []int
	for _, p := range parts {
		if p.body {
			ends = append(ends, p.end)
		}
	}
	for i := range parts {
		following, _ := slices.BinarySearch(ends, parts[i].end+1)
		if following += followers - 1; len(ends) > 0 {
			parts[i].end = max(parts[i].end, ends[min(following, len(ends)-1)])
		}
	}
	return parts
}

// blockAt reads one block of the body, empty where there is none.
func blockAt(section, block int) func(*Article) string {
	return func(a *Article) string {
		if section < len(a.Sections) && block < len(a.Sections[section].Blocks) {
			return a.Sections[section].Blocks[block].Text
		}
		return ""
	}
}

// markupAfter is how much of a page after a part's text has to be there for
// the part to be complete: its end tags and the start of what follows.
const markupAfter = 64

// visibleText is a page's text with white space folded, and where in the page
// the piece of text ends that each of its bytes stands in.
type visibleText struct {
	text string
	ends []int
}

// inlineNames are the elements that do not part words.
const inlineNames = " a abbr b bdi bdo cite code em font i kbd mark q s small span strong sub sup time u var wbr "

func newVisibleText(page []byte) visibleText {
	var visible []byte
	var ends []int
	offset, space := 0, false
	z := html.NewTokenizer(bytes.NewReader(page))
	for raw := false; ; {
		kind := z.Next()
		offset += len(z.Raw())
		switch kind {
		case html.ErrorToken:
			return visibleText{string(visible), ends}
		case html.TextToken:
			if raw {
				continue
			}
			for _, c := range z.Text() {
				if text.IsSpace(c) {
					space = true
					continue
				}
				if space && len(visible) > 0 {
					visible, ends = append(visible, ' '), append(ends, offset)
				}
				visible, ends, space = append(visible, c), append(ends, offset), false
			}
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			raw = kind == html.StartTagToken && markup.IsRawName(name)
			space = space || !strings.Contains(inlineNames, " "+string(name)+" ")
		}
	}
}

// end is where the last occurrence of a part's text is complete, 0 if there
// is none: until then something may yet say what the text is.
func (v visibleText) end(text string) int {
	text = strings.Join(strings.Fields(text), " ")
	at := strings.LastIndex(v.text, text)
	if text == "" || at < 0 {
		return 0
	}
	return v.ends[at+len(text)-1] + markupAfter
}

// TestVisibleText holds the test's own measure.
func TestVisibleText(t *testing.T) {
	v := newVisibleText([]byte("<title>x</title><p>a <b>bridge</b>\n&amp; b<br>c</p><script>a bridge</script>"))
	assert.Equal(t, "a bridge & b c", v.text)
	assert.Equal(t, len("<title>x</title><p>a <b>bridge")+markupAfter, v.end("a  bridge"))
	assert.Zero(t, v.end("a tower"))
	assert.Zero(t, v.end(""))
}
