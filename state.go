package standfirst

import (
	"bytes"
	"context"
	"sync"

	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/confidence"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/label"
	"github.com/standfirst/standfirst/internal/line"
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/metadata"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/pagekind"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/sniff"
	"github.com/standfirst/standfirst/internal/text"
)

// state is all that one page is read into. Its memory goes from page to page;
// nothing that an Article or a Trace holds lies in it.
type state struct {
	builder  page.Builder
	facts    feature.Page
	labeler  label.Labeler
	hints    feature.Hints
	claims   metadata.Reader
	metadata metadata.Metadata
	page     *page.Page
	pruned   markup.Pruned
	feed     bool // the document is a feed, a sitemap, code or data
	// hiddenText is the article's text in paragraphs, where the page shows none.
	hiddenText []string
	language   FoundLanguage
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

// begin empties the state for a page.
func (s *state) begin() {
	s.claims, s.metadata = metadata.Reader{}, metadata.Metadata{}
	s.fields, s.feed, s.hiddenText, s.language = nil, false, nil, FoundLanguage{}
	s.builder.Reset(&s.claims)
}

// largestKept is the size of a page, in bytes of text and markup, whose memory
// is kept for the next one.
const largestKept = 4 << 20

// release gives the state back to the next page.
func (s *state) release() {
	if cap(s.pruned.HTML) > largestKept || cap(s.pruned.Tags) > largestKept/16 || cap(s.facts.Features) > largestKept ||
		cap(s.builder.Elements) > largestKept/16 {
		return
	}
	s.claims, s.metadata = metadata.Reader{}, metadata.Metadata{}
	s.hints, s.page, s.fields = feature.Hints{}, nil, nil
	s.builder.States, s.hiddenText, s.pruned.Scripts, s.pruned.Styles = nil, nil, nil, nil
	s.labeler.Forget()
	states.Put(s)
}

// readBytes makes a page's blocks and claims out of its decoded bytes, which
// must hold until the article is made.
func (s *state) readBytes(src []byte) {
	cut := markup.Prune(&s.pruned, src)
	s.feed = sniff.IsFeed(src) || !sniff.BeginsMarkup(src) && line.IsCode(src)
	s.builder.States = append(s.builder.States, cut.Scripts...)
	s.builder.Quirks = !sniff.HasDoctype(src)
	s.builder.ReadTokens(cut)
	s.feed = s.feed || page.IsData(&s.builder)
	if len(s.builder.Text) == 0 {
		s.builder.Seen.Scripted = bytes.Contains(src, []byte("<script"))
	}
}

// readLines makes the blocks out of a page's text alone.
func (s *state) readLines(src []byte) {
	s.feed = line.IsCode(src) || sniff.IsBinary(src)
	s.builder.ReadLines(src)
}

// readNode makes the blocks out of a tree.
func (s *state) readNode(root *html.Node) {
	if root != nil {
		s.builder.ReadTree(root)
		s.feed = page.IsData(&s.builder)
	}
}

// article labels what was read and assembles the article.
func (s *state) article(ctx context.Context, p *Parser, c *classifier.Set) (*Article, error) {
	if err := ended(ctx); err != nil {
		return nil, err
	}
	s.gather(p)
	if err := ended(ctx); err != nil {
		return nil, err
	}
	s.labeler.Label(&s.facts, c, &s.hints)
	if err := ended(ctx); err != nil {
		return nil, err
	}
	why := s.refusal()
	if why != accepted && !(p.Accept && s.holdsText()) {
		v := s.verdict(c, why)
		s.trace(p, c, nil, v)
		return nil, &NoArticleError{v}
	}
	a := s.assemble()
	a.Confidence = s.confidence(why)
	if p.Trace != nil {
		s.trace(p, c, a, s.verdict(c, why))
	}
	return a, nil
}

// confidence is how likely the body is right that was assembled.
func (s *state) confidence(why refusal) float64 {
	switch {
	case why == isFeed:
		return confidence.Least
	case why == accepted && s.hiddenText != nil && s.labeler.Chosen.First < 0:
		return confidence.Hidden
	}
	signs := confidence.SignsOf(&s.facts, &s.labeler, why != accepted)
	return confidence.Of(&signs, label.ReadsLines(&s.labeler))
}

// refusal decides whether the page as a whole is an article's, and whether its
// text is there: on the page, or in what the page says of itself.
func (s *state) refusal() refusal {
	l := &s.labeler
	switch {
	case s.feed:
		return isFeed
	case !l.IsArticle():
		if s.hints.Typed && l.Chosen.First < 0 && s.findHiddenText() {
			return accepted
		}
		return byModel
	}
	size, claimed := l.TextSize(), s.hints.Typed || s.hints.Dated
	if claimed {
		size += l.SizeOf(role.Standfirst)
	}
	least := s.leastText(size, claimed)
	switch {
	case size >= least && (claimed || size >= shortArticle || !pagekind.IsNotice(&s.facts, &s.hints)), s.findHiddenText():
		return accepted
	case size == 0:
		return lacksText
	case size >= least:
		return isNotice
	}
	return isShort
}

// leastText is how much text an article has at least, of which the page claims to be
// one or does not.
func (s *state) leastText(size int32, claimed bool) int32 {
	l := &s.labeler
	if claimed || l.IsBare() || label.IsSure(l) {
		return shortTypedArticle
	}
	if size >= shortTypedArticle && size < shortArticle && label.IsNote(l) && s.mayBeNote() {
		return shortTypedArticle
	}
	return shortArticle
}

// mayBeNote reports whether a page of little text is of no kind that has a few lines
// under a heading, as forms and shops do.
func (s *state) mayBeNote() bool {
	kind, _ := pagekind.Of(&s.facts, &s.hints)
	return kind == role.PageOther || kind == role.PageList
}

// holdsText reports whether a page has any text to be read, whatever it counts as.
func (s *state) holdsText() bool { return s.labeler.TextSize() > 0 || len(s.hiddenText) > 0 }

// The least text, in bytes without white space, that makes an article: where
// the page calls itself one, gives its date, or says nothing of itself, where its
// model is sure, and of a short note, a line will do; elsewhere it is an error page's
// notice.
const (
	shortArticle      = 240
	shortTypedArticle = 60
)

// findHiddenText looks for the article's text where the page shows none: in its
// structured data, then in its scripts' data.
func (s *state) findHiddenText() bool {
	s.hiddenText = s.metadata.ArticleBody()
	if len(s.hiddenText) == 0 {
		s.readStates()
		s.hiddenText = s.metadata.HydrationText()
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

// readStates hands the scripts' data to the claims, which most pages do not need,
// and reports whether there was any.
func (s *state) readStates() bool {
	states := s.builder.States
	for _, b := range states {
		s.metadata.Script(string(b))
	}
	s.builder.States = nil
	return len(states) > 0
}

// gather ends the reading: it resolves the claims, and measures the blocks.
func (s *state) gather(p *Parser) {
	s.page = s.builder.Page()
	s.metadata = s.claims.Resolve(p.BaseURL)
	s.hints = feature.HintsOf(&s.metadata)
	s.hints.Sought = p.Accept
	if s.hints.Known = text.FoldSpace(p.Headline); s.hints.Known != "" {
		s.hints.Headlines = append([]string{s.hints.Known}, s.hints.Headlines...)
	}
	s.facts.Gather(s.page, &s.hints)
}
