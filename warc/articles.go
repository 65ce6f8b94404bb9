package warc

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/standfirst/standfirst"
)

// The types of records that hold pages (ISO 28500, section 6). A conversion is in WET
// files a page's text. A revisit holds no page: it says that it is one that was
// archived before.
const (
	response   = "response"
	resource   = "resource"
	conversion = "conversion"
)

// Page is a web page that a record holds.
type Page struct {
	// URL is the address that it was fetched from.
	URL string
	// ContentType is as the server gave it, of a conversion that of the record.
	ContentType string
	// Type is InputText of a conversion, InputHTML of the others.
	Type standfirst.InputType
	// Status is that of the HTTP response, 0 where the record holds none.
	Status int

	message message
}

// Known is what a Parser is to know of the page.
func (p *Page) Known() standfirst.Page {
	return standfirst.Page{BaseURL: p.URL, ContentType: p.ContentType, Type: p.Type}
}

// Open returns the page's bytes, its HTTP message decoded.
func (p *Page) Open() (io.ReadCloser, error) { return p.message.open() }

// MayHoldPage reports whether a record may hold a web page or the text of one, by its
// head.
func (r *Record) MayHoldPage() bool {
	switch r.Type {
	case response:
		return true
	case resource:
		return isPageType(r.ContentType, nil) || isTextType(r.ContentType)
	case conversion:
		return r.ContentType == "" || isTextType(r.ContentType)
	}
	return false
}

// Page reads the web page that a record holds; nil where it holds none: a redirect, an
// error page, a picture, a request, a note of the crawler. The page is the caller's
// and stays valid. A record that is longer than a limit is ErrTooLong; a limit of 0 is
// none.
func (r *Record) Page(limit int64) (*Page, error) {
	if !r.MayHoldPage() {
		return nil, nil
	}
	block, err := r.Block(limit)
	if err != nil {
		return nil, err
	}
	page := &Page{URL: r.TargetURI, ContentType: r.ContentType, Type: standfirst.InputHTML}
	if r.Type == response {
		page.message = parseMessage(block)
		if !page.message.isPage() {
			return nil, nil
		}
		page.Status, page.ContentType = page.message.status, page.message.header.Get("Content-Type")
		return page, nil
	}
	page.message = message{body: block}
	if r.Type == conversion || isTextType(r.ContentType) {
		page.Type = standfirst.InputText
	}
	return page, nil
}

// Result is what became of one page of an archive.
type Result struct {
	// Record is the page's, without its block; nil of a broken place of the file.
	Record *Record
	// Article is nil where there is an error.
	Article *standfirst.Article
}

// Articles parses the pages of an archive, plain or compressed, in their order, and
// passes over records that hold none. An error belongs to its page, such as
// standfirst.ErrNoArticle and ErrTooLong, or to a broken place of the file ([*Error]);
// the pages after it follow.
//
// The Parser's Limit is that of a page and, eight times that, of a record.
func Articles(r io.Reader, p *standfirst.Parser) iter.Seq2[Result, error] {
	return func(yield func(Result, error) bool) {
		file := NewReader(r)
		defer file.Close()
		for {
			record, err := file.Next()
			if err == io.EOF {
				return
			}
			if err != nil {
				if !yield(Result{}, err) {
					return
				}
				continue
			}
			result, err := read(record, p)
			if err == nil && result.Article == nil {
				continue
			}
			if !yield(result, err) {
				return
			}
		}
	}
}

// largestRecord is how much larger than a page its record may be: it may be compressed
// less well than not at all, and has a header.
const largestRecord = 8

// read parses the page of a record; a result without an article where it holds none.
func read(record *Record, p *standfirst.Parser) (Result, error) {
	limit := int64(standfirst.DefaultLimit)
	if p.Limit != 0 {
		limit = max(0, p.Limit)
	}
	page, err := record.Page(largestRecord * limit)
	if err != nil || page == nil {
		return Result{Record: record}, err
	}
	body, err := page.Open()
	if err != nil {
		return Result{Record: record}, fmt.Errorf("%s: %w", page.URL, err)
	}
	defer body.Close()
	article, err := p.ParsePage(context.Background(), body, page.Known())
	return Result{record, article}, err
}

// Holds reports whether data begins an archive, plain or compressed; a few kilobytes
// of it are enough.
func Holds(data []byte) bool {
	switch {
	case bytes.HasPrefix(data, recordMagic), bytes.HasPrefix(data, zstdDictionaryMagic):
		return true
	case bytes.HasPrefix(data, gzipMagic):
		return new(gzipCoder).opens(data)
	case bytes.HasPrefix(data, zstdMagic):
		return new(zstdCoder).opens(data)
	}
	return false
}

// isTextType reports whether a content type is that of text alone.
func isTextType(contentType string) bool {
	kind, _, _ := strings.Cut(contentType, ";")
	return strings.EqualFold(strings.TrimSpace(kind), "text/plain")
}
