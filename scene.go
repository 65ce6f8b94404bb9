package standfirst

import (
	"bytes"
	"sync"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// scene is all that one page is read into. Its memory goes from page to page;
// nothing that an Article or a Trace holds lies in it.
type scene struct {
	builder   builder
	evidence  evidence
	labeler   labeler
	witnesses witnesses
	claims    claims
	page      *page
	pruned    pruned
	feed      bool // the document is a feed, a sitemap, code or data
	// hiddenText is the article's text in paragraphs, where the page shows none.
	hiddenText []string
	// fields is the field that each block's text went to by the assembly, ""
	// for none; nil where the page holds no article.
	fields []string
}

var scenes = sync.Pool{New: func() any { return new(scene) }}

func takeScene() *scene {
	s := scenes.Get().(*scene)
	s.begin()
	return s
}

// begin empties the scene for a page.
func (s *scene) begin() {
	s.claims, s.fields, s.feed, s.hiddenText = claims{}, nil, false, nil
	s.builder.reset(&s.claims)
}

// feedRoots begin the documents that list articles: RSS 2.0, RSS 1.0, Atom
// (RFC 4287) and the sitemaps of sitemaps.org.
var feedRoots = [...]string{"<rss", "<rdf:RDF", "<feed", "<urlset", "<sitemapindex"}

// prologSize is where the first element begins at the latest, in bytes.
const prologSize = 2000

// isFeed says whether a document is a feed or a sitemap by its first element.
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

// isBinary says whether what is read as text is none: one in fifty of its first
// characters is a control or could not be decoded.
func isBinary(src []byte) bool {
	const share = 50
	bad, all := 0, 0
	for _, r := range string(src[:min(len(src), prologSize)]) {
		all++
		if r == utf8.RuneError || r < ' ' && !isSpace(byte(r)) && r != '\v' || r == 0x7f {
			bad++
		}
	}
	return bad*share > all
}

// hasDoctype says whether a document type is declared before the first element.
func hasDoctype(src []byte) bool {
	const doctype = "<!doctype"
	head := src[:min(len(src), prologSize)]
	for {
		i := bytes.Index(head, []byte("<!"))
		if i < 0 || i+len(doctype) > len(head) {
			return false
		}
		if head = head[i:]; bytes.EqualFold(head[:len(doctype)], []byte(doctype)) {
			return true
		}
		head = head[len("<!"):]
	}
}

// largestKept is the size of a page, in bytes of text and markup, whose memory
// is kept for the next one.
const largestKept = 4 << 20

// release gives the scene back.
func (s *scene) release() {
	if cap(s.pruned.html) > largestKept || cap(s.pruned.tags) > largestKept/16 || cap(s.evidence.features) > largestKept || cap(s.builder.elements) > largestKept/16 {
		return
	}
	s.claims, s.witnesses, s.page, s.fields = claims{}, witnesses{}, nil, nil
	s.builder.states, s.hiddenText, s.pruned.scripts = nil, nil, nil
	s.labeler.forget()
	scenes.Put(s)
}

// readBytes makes a page's blocks and claims out of its decoded bytes, which
// must hold until the article is made.
func (s *scene) readBytes(src []byte) {
	cut := prune(&s.pruned, src)
	s.feed = isFeed(src)
	s.builder.states = append(s.builder.states, cut.scripts...)
	s.builder.quirks = !hasDoctype(src)
	s.builder.readTokens(cut)
}

// readLines makes the blocks out of a page's text alone.
func (s *scene) readLines(src []byte) {
	s.feed = isCode(src) || isBinary(src)
	s.builder.readLines(src)
}

// readNode makes them out of a tree.
func (s *scene) readNode(root *html.Node) {
	if root != nil {
		s.builder.readTree(root)
	}
}

// article labels what was read and assembles the article.
func (s *scene) article(p *Parser, j *judges) (*Article, error) {
	s.see(p)
	s.labeler.label(&s.evidence, j, &s.witnesses)
	if !s.holdsArticle() {
		s.tell(p, j, nil)
		return nil, ErrNoArticle
	}
	a := s.assemble()
	s.tell(p, j, a)
	return a, nil
}

// holdsArticle says whether the page as a whole is an article's, and whether
// its text is there: on the page, or in what the page says of itself.
func (s *scene) holdsArticle() bool {
	v := &s.labeler
	if s.feed || v.chosen.headline < 0 && len(s.witnesses.headlines) == 0 && !s.page.isText {
		return false
	}
	bar := float32(articleBar)
	if s.page.isText {
		bar = lineArticleBar
	}
	if v.chosen.article < bar {
		return s.witnesses.typed && v.chosen.first < 0 && s.findHiddenText()
	}
	least, text := int32(shortArticle), v.bodySize()
	if s.witnesses.typed || s.witnesses.dated {
		least = shortTypedArticle
	}
	if s.witnesses.typed || s.witnesses.dated {
		text += v.sizeOf(rStandfirst)
	}
	return text > 0 && text >= least || s.findHiddenText()
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
func (s *scene) findHiddenText() bool {
	s.hiddenText = s.claims.articleBody()
	if len(s.hiddenText) == 0 {
		s.readStates()
		s.hiddenText = s.claims.hydrationText()
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
func (s *scene) readStates() bool {
	states := s.builder.states
	for _, b := range states {
		s.claims.script(string(b))
	}
	s.builder.states = nil
	return len(states) > 0
}

// see collects the claims and the evidence.
func (s *scene) see(p *Parser) {
	s.page = s.builder.page()
	s.claims.settle(p.BaseURL)
	s.witnesses = witnessesOf(&s.claims)
	s.evidence.gather(s.page, &s.witnesses)
}
