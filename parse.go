package standfirst

import (
	"errors"
	"io"
	"strings"

	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/decode"
	"github.com/standfirst/standfirst/internal/sniff"
	"golang.org/x/net/html"
)

// Errors that [errors.Is] finds in what Parse returns. A reader's own error
// comes back wrapped.
var (
	// ErrNoArticle means that the page holds no article. The error is a
	// [*NoArticleError], which says what the page seems to be.
	ErrNoArticle = errors.New("standfirst: no article on the page")
	// ErrTooLarge means that the decoded page is over the byte limit.
	ErrTooLarge = decode.ErrTooLarge
)

// DefaultLimit is the byte limit of a Parser that sets none.
const DefaultLimit = 16 << 20

// Parser parses pages. Its zero value works; its fields are the options. It
// keeps nothing between calls and may be used by many goroutines at once.
type Parser struct {
	// BaseURL is the address that the page was fetched from; relative
	// addresses are resolved against <base>, this and the canonical address.
	BaseURL string
	// ContentType is the value of the response's Content-Type header; its
	// charset is used to decode the page, and its media type to tell text from
	// HTML, see InputAuto.
	ContentType string
	// Type reports whether the page is HTML or a page's text alone; the zero value
	// lets the parser decide, by the rules of InputAuto.
	Type InputType
	// Limit is the largest size of the decoded page in bytes; 0 means
	// DefaultLimit and a negative value no limit.
	Limit int64
	// Headline is what the caller knows the page's headline to be, such as the
	// title of a feed's entry; empty for nothing. It helps to find the printed
	// headline, and is the Article's where the page prints none.
	Headline string
	// Accept asks for the best reading of any page that holds text, whatever it
	// counts as; the error is ErrNoArticle only where there is no text at all, or
	// none but a feed's, code or data.
	Accept bool
	// Trace, if set, is called once for each page that could be read, before
	// Parse returns, also where the page holds no article.
	Trace func(Trace)
}

// Parse reads a page with the zero Parser.
func Parse(r io.Reader) (*Article, error) { return new(Parser).Parse(r) }

// Parse reads a page to its end and returns its article.
//
// The error is ErrNoArticle, ErrTooLarge or the reader's own, wrapped; with an
// error there is no Article.
func (p *Parser) Parse(r io.Reader) (*Article, error) {
	src, err := decode.Decode(r, p.ContentType, p.limit())
	if err != nil {
		return nil, err
	}
	defer decode.Recycle(src)
	s := takeState()
	defer s.release()
	if p.readsText(src) {
		s.readLines(src)
		return s.article(p, classifier.BuiltinText())
	}
	s.readBytes(src)
	return s.article(p, classifier.Builtin())
}

// ParseNode returns the article of a tree, which it leaves as it was. The
// errors are those of Parse; a nil node holds no article.
func (p *Parser) ParseNode(root *html.Node) (*Article, error) {
	s := takeState()
	defer s.release()
	s.readNode(root)
	return s.article(p, classifier.Builtin())
}

func (p *Parser) limit() int64 {
	if p.Limit == 0 {
		return DefaultLimit
	}
	return p.Limit
}

// InputType says what the bytes of a page are.
type InputType string

// The types of input.
const (
	// InputAuto lets the parser decide:
	//
	//  1. It is text where ContentType says text/plain, and HTML where that
	//     says text/html or application/xhtml+xml.
	//  2. It is HTML where it begins with a tag, a declaration or a comment.
	//  3. It is HTML where tags of HTML's own elements stand in it, one or more
	//     for each kilobyte of its first 64; "<3", "a < b", an e-mail address in
	//     angle brackets and the names of elements without brackets are none.
	//  4. All else is text.
	InputAuto InputType = ""
	// InputHTML reads it as HTML, with or without tags.
	InputHTML InputType = "html"
	// InputText reads it as lines of text, in which tags and character
	// references mean nothing.
	InputText InputType = "text"
)

// readsText reports whether a page is to be read as lines of text.
func (p *Parser) readsText(src []byte) bool {
	switch p.Type {
	case InputHTML:
		return false
	case InputText:
		return true
	}
	media, _, _ := strings.Cut(p.ContentType, ";")
	switch strings.ToLower(strings.TrimSpace(media)) {
	case "text/plain":
		return true
	case "text/html", "application/xhtml+xml":
		return false
	}
	return !sniff.HoldsMarkup(src)
}
