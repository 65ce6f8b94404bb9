package standfirst

import (
	"bytes"
	"sync"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/label"
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/metadata"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/text"
)

// state is all that one page is read into. Its memory goes from page to page;
// nothing that an Article or a Trace holds lies in it.
type state struct {
	builder page.Builder
	facts   feature.Page
	labeler label.Labeler
	hints   feature.Hints
	claims  metadata.Claims
	page    *page.Page
	pruned  markup.Pruned
	feed    bool // the document is a feed, a sitemap, code or data
	// hiddenText is the article's text in paragraphs, where the page shows none.
	hiddenText []string
	// fields is the field that each block's text went to by the assembly, zero
	// for none; nil where the page holds no article.
	fields []fieldPath
}

var states = sync.Pool{New: func() any { return new(state) }}

func takeState() *state {
	s := states.Get().(*state)
	s.begin()
	return s
}

// begin empties the scene for a page.
func (s *state) begin() {
	s.claims, s.fields, s.feed, s.hiddenText = metadata.Claims{}, nil, false, nil
	s.builder.Reset(&s.claims)
}

// feedRoots begin the documents that list articles: RSS 2.0, RSS 1.0, Atom
// (RFC 4287) and the sitemaps of sitemaps.org.
var feedRoots = [...]string{"<rss", "<rdf:RDF", "<feed", "<urlset", "<sitemapindex"}

// prologSize is where the first element begins at the latest, in bytes.
const prologSize = 2000

// isFeed reports whether a document is a feed or a sitemap by its first element.
func isFeed(src []byte) bool {
	head := src[:min(len(src), prologSize)]
	for len(head) > 0 {
		i := bytes.IndexByte(head, '<')
		if i < 0 || i+1 >= len(head) {
			return false
		}
		if head = head[i:]; head[1] != '?' && head[1] != '!' {
			break
		}
		head = head[1:]
	}
	for _, root := range feedRoots {
		if bytes.HasPrefix(head, []byte(root)) {
			return true
		}
	}
	return false
}

// isBinary reports whether what is read as text is none: one in fifty of its first
// characters is a control or could not be decoded.
func isBinary(src []byte) bool {
	const share = 50
	bad, all := 0, 0
	for _, r := range string(src[:min(len(src), prologSize)]) {
		all++
		if r == utf8.RuneError || r < ' ' && !text.IsSpace(byte(r)) && r != '\v' || r == 0x7f {
			bad++
		}
	}
	return bad*share > all
}

// largestKept is the size of a page, in bytes of text and markup, whose memory
// is kept for the next one.
const largestKept = 4 << 20

// Release gives the scene back.
func (s *state) release() {
	if cap(s.pruned.HTML) > largestKept || cap(s.pruned.Tags) > largestKept/16 || cap(s.facts.Features) > largestKept ||
		cap(s.builder.Elements) > largestKept/16 {
		return
	}
	s.claims, s.hints, s.page, s.fields = metadata.Claims{}, feature.Hints{}, nil, nil
	s.builder.States, s.hiddenText, s.pruned.Scripts = nil, nil, nil
	s.labeler.Forget()
	states.Put(s)
}

// readBytes makes a page's blocks and claims out of its decoded bytes, which
// must hold until the article is made.
func (s *state) readBytes(src []byte) {
	cut := markup.Prune(&s.pruned, src)
	s.feed = isFeed(src)
	s.builder.States = append(s.builder.States, cut.Scripts...)
	s.builder.Quirks = !page.HasDoctype(src)
	s.builder.ReadTokens(cut)
}

// ReadLines makes the blocks out of a page's text alone.
func (s *state) readLines(src []byte) {
	s.feed = page.IsCode(src) || isBinary(src)
	s.builder.ReadLines(src)
}

// readNode makes them out of a tree.
func (s *state) readNode(root *html.Node) {
	if root != nil {
		s.builder.ReadTree(root)
	}
}

// article labels what was read and assembles the article.
func (s *state) article(p *Parser, j *label.Classifiers) (*Article, error) {
	s.gather(p)
	s.labeler.Label(&s.facts, j, &s.hints)
	if !s.holdsArticle() {
		s.trace(p, j, nil)
		return nil, ErrNoArticle
	}
	a := s.assemble()
	s.trace(p, j, a)
	return a, nil
}

// holdsArticle reports whether the page as a whole is an article's, and whether
// its text is there: on the page, or in what the page says of itself.
func (s *state) holdsArticle() bool {
	v := &s.labeler
	if s.feed || v.Chosen.Headline < 0 && len(s.hints.Headlines) == 0 && v.NeedsHeadline() && !s.isBareText() {
		return false
	}
	if !v.IsArticle() {
		return s.hints.Typed && v.Chosen.First < 0 && s.findHiddenText()
	}
	least, text := int32(shortArticle), v.BodySize()
	if s.hints.Typed || s.hints.Dated {
		least = shortTypedArticle
	}
	if s.hints.Typed || s.hints.Dated {
		text += v.SizeOf(role.Standfirst)
	}
	return text > 0 && text >= least || s.findHiddenText()
}

// isBareText reports whether a page without any headline is an article's text and
// nothing else, as reader views and feeds give it: the text is nearly all there
// is, and the page is an article's beyond doubt.
func (s *state) isBareText() bool {
	const (
		sure       = 3 // log-odds
		share      = 0.8
		paragraphs = 2 // code, and bytes that are no text, are one block
	)
	v, n := &s.labeler, 0
	for i, label := range v.Labels {
		if m := &s.facts.Measures[i]; label.Role == role.Paragraph && m.Prose {
			n++
		}
	}
	return n >= paragraphs && v.Chosen.Article >= sure && float32(v.BodySize()) >= share*float32(s.facts.Size())
}

// The least text, in bytes without white space, that makes an article: where
// the page calls itself one or gives its date, a line will do; elsewhere it is
// an error page's notice.
const (
	shortArticle      = 240
	shortTypedArticle = 60
)

// findHiddenText looks for the article's text where the page shows none: in its
// structured data, then in its scripts' data.
func (s *state) findHiddenText() bool {
	s.hiddenText = s.claims.ArticleBody()
	if len(s.hiddenText) == 0 {
		s.readStates()
		s.hiddenText = s.claims.HydrationText()
	}
	size := 0
	for _, p := range s.hiddenText {
		size += len(p)
	}
	return size >= hiddenTextSize
}

// hiddenTextSize is the least text, in bytes, that makes an article where the
// page shows none.
const hiddenTextSize = 300

// readStates hands the scripts' data to the claims; most pages need none. It says
// whether there was any.
func (s *state) readStates() bool {
	states := s.builder.States
	for _, b := range states {
		s.claims.Script(string(b))
	}
	s.builder.States = nil
	return len(states) > 0
}

// Gather collects the claims and the evidence.
func (s *state) gather(p *Parser) {
	s.page = s.builder.Page()
	s.claims.Resolve(p.BaseURL)
	s.hints = feature.HintsOf(&s.claims)
	s.facts.Gather(s.page, &s.hints)
}
