package standfirst

import (
	"errors"
	"io"

	"golang.org/x/net/html"
)

// Errors that [errors.Is] finds in what Parse returns. A reader's own error
// comes back wrapped.
var (
	// ErrNoArticle means that the page holds no article.
	ErrNoArticle = errors.New("standfirst: no article on the page")
	// ErrTooLarge means that the decoded page is over the byte limit.
	ErrTooLarge = errors.New("standfirst: page is over the byte limit")
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
	// charset is used to decode the page.
	ContentType string
	// Limit is the largest size of the decoded page in bytes; 0 means
	// DefaultLimit and a negative value no limit.
	Limit int64
	// Trace, if set, is called once for each page that could be read, before
	// Parse returns, also where the page holds no article.
	Trace func(Trace)
}

// Parse reads a page with the zero Parser.
func Parse(r io.Reader) (*Article, error) { return new(Parser).Parse(r) }

// Parse reads a page to its end and returns its article.
func (p *Parser) Parse(r io.Reader) (*Article, error) { return nil, ErrNoArticle }

// ParseNode returns the article of a tree, which it leaves as it was.
func (p *Parser) ParseNode(root *html.Node) (*Article, error) { return nil, ErrNoArticle }
