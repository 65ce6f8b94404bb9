//go:build !(js && browser)

package standfirst

import (
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"

	"github.com/standfirst/standfirst/internal/decode"
)

// ErrContentEncoding means that the body of a response is compressed in a way that the library does not undo.
var ErrContentEncoding = errors.New("standfirst: unknown content encoding")

// ParseResponse parses a response with the zero Parser.
func ParseResponse(r *http.Response) (*Article, error) { return new(Parser).ParseResponse(r) }

// ParseResponse reads the body of a response to its end and returns its article. The address after all redirects, the
// Content-Type and the context are the response's own; closing the body is for the caller, as always.
//
// The error of a response with a status of 400 or more is ErrNoArticle, whatever its
// body holds, unless the Parser has Accept. A body that net/http has not decompressed
// (for the program asked for its encoding itself) is read if it is gzip or deflate;
// any other encoding is ErrContentEncoding. All else is as in ParsePage.
func (p *Parser) ParseResponse(r *http.Response) (*Article, error) {
	if r == nil || r.Body == nil {
		return p.Parse(nil)
	}
	if r.StatusCode >= http.StatusBadRequest && !p.Accept {
		cause := fmt.Sprintf("is the answer of a server with the status %d", r.StatusCode)
		return nil, &NoArticleError{Verdict{Kind: PageError, Cause: cause, Reason: cause}}
	}
	body, err := decompressed(r)
	if err != nil {
		return nil, err
	}
	ctx, page := context.Background(), Page{ContentType: r.Header.Get("Content-Type")}
	if r.Request != nil {
		ctx = r.Request.Context()
		if r.Request.URL != nil {
			page.BaseURL = r.Request.URL.String()
		}
	}
	return p.ParsePage(ctx, body, page)
}

// decompressed returns a response's body without its encodings.
func decompressed(r *http.Response) (io.Reader, error) {
	body := io.Reader(r.Body)
	// Encodings were applied in the order of their list (RFC 9110, section 8.4).
	encodings := strings.Split(strings.Join(r.Header.Values("Content-Encoding"), ","), ",")
	for i := len(encodings) - 1; i >= 0; i-- {
		var err error
		switch name := strings.ToLower(strings.TrimSpace(encodings[i])); name {
		case "", "identity":
		case "gzip", "x-gzip":
			body, err = gzip.NewReader(body)
		case "deflate":
			body, err = decode.Inflate(body)
		default:
			return nil, fmt.Errorf("%w: %q", ErrContentEncoding, name)
		}
		if err != nil {
			return nil, fmt.Errorf("standfirst: reading the page: %w", err)
		}
	}
	return body, nil
}
