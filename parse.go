package standfirst

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/decode"
	"github.com/standfirst/standfirst/internal/markdown"
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
//
// Limit, Accept and Trace belong to the program, so that one Parser serves all of
// its pages. The other fields are what is known of a page, for programs that parse
// only one; [Parser.ParsePage] takes them with each page.
type Parser struct {
	// BaseURL is the address that the page was fetched from; relative
	// addresses are resolved against <base>, this and the canonical address.
	// Article.URL is this where the page names no address of its own.
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
	// Parse returns, also where the page holds no article. ParseTraced returns the
	// same.
	Trace func(Trace)
}

// Page is what a caller knows of one page beside its bytes. The zero value is
// nothing; each field stands for the Parser's of its name where it is set.
type Page struct {
	BaseURL     string
	ContentType string
	Type        InputType
	Headline    string
}

// of returns the parser of a page.
func (p *Parser) of(page Page) *Parser {
	one := *p
	one.BaseURL = cmp.Or(page.BaseURL, p.BaseURL)
	one.ContentType = cmp.Or(page.ContentType, p.ContentType)
	one.Type = cmp.Or(page.Type, p.Type)
	one.Headline = cmp.Or(page.Headline, p.Headline)
	return &one
}

// Parse reads a page with the zero Parser.
func Parse(r io.Reader) (*Article, error) { return new(Parser).Parse(r) }

// Parse reads a page to its end and returns its article.
//
// The error is ErrNoArticle, ErrTooLarge or the reader's own, wrapped; with an
// error there is no Article.
func (p *Parser) Parse(r io.Reader) (*Article, error) { return p.parse(context.Background(), r) }

// ParsePage does what Parse does, with what is known of the page. Where the context
// ends, the error is its cause, wrapped: it is looked at between two reads and between
// the steps of parsing, which take a tenth of a second each for the largest pages. A
// Read that does not return is for the reader to end.
func (p *Parser) ParsePage(ctx context.Context, r io.Reader, page Page) (*Article, error) {
	return p.of(page).parse(ctx, r)
}

// ParseTraced does what ParsePage does and returns the account of the page, too, with
// an article and without one; nil of a page that could not be read.
func (p *Parser) ParseTraced(ctx context.Context, r io.Reader, page Page) (*Article, *Trace, error) {
	one := p.of(page)
	var trace *Trace
	one.Trace = func(t Trace) {
		trace = &t
		if p.Trace != nil {
			p.Trace(t)
		}
	}
	article, err := one.parse(ctx, r)
	return article, trace, err
}

// parse reads a page to its end and returns its article.
func (p *Parser) parse(ctx context.Context, r io.Reader) (*Article, error) {
	src, err := decode.Decode(readerIn(ctx, r), p.ContentType, p.limit())
	if err != nil {
		return nil, err
	}
	defer decode.Recycle(src)
	s := takeState()
	defer s.release()
	if p.readsText(src) {
		if !markdown.Is(src) {
			s.readLines(src)
			return s.article(ctx, p, classifier.BuiltinText())
		}
		s.builder.Seen.Framed = markdown.IsFramed(src)
		src = markdown.HTML(src)
	}
	s.readBytes(src)
	return s.article(ctx, p, classifier.Builtin())
}

// ParseNode returns the article of a tree, which it leaves as it was. The
// errors are those of Parse; a nil node holds no article.
func (p *Parser) ParseNode(root *html.Node) (*Article, error) {
	s := takeState()
	defer s.release()
	s.readNode(root)
	return s.article(context.Background(), p, classifier.Builtin())
}

// contextReader ends with its context.
type contextReader struct {
	ctx context.Context
	r   io.Reader
}

// readerIn returns a reader that ends with a context, r itself where the context
// never does or what r reads is there already.
func readerIn(ctx context.Context, r io.Reader) io.Reader {
	if _, sized := r.(interface{ Len() int }); sized || r == nil || ctx.Done() == nil {
		return r
	}
	return contextReader{ctx, r}
}

// Read reads, unless the context has ended.
func (c contextReader) Read(b []byte) (int, error) {
	if err := context.Cause(c.ctx); err != nil {
		return 0, err
	}
	return c.r.Read(b)
}

// ended is the error of a context that has ended, nil before that.
func ended(ctx context.Context) error {
	if err := context.Cause(ctx); err != nil {
		return fmt.Errorf("standfirst: %w", err)
	}
	return nil
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
