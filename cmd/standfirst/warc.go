package main

import (
	"context"
	"errors"
	"io"
	"net/url"
	"regexp"

	"github.com/standfirst/standfirst"
	"github.com/standfirst/standfirst/warc"
)

// warc yields the pages of a WARC file (ISO 28500), and an error under the
// file's name for each place that cannot be read. It reports whether to go on.
func (r *reader) warc(name string, c *content, yield func(input) bool) bool {
	file := warc.NewReader(c)
	defer file.Close()
	counted := int64(0)
	for {
		record, err := file.Next()
		if err == io.EOF {
			return true
		}
		in := failed(name, err)
		if err == nil {
			in = r.record(name, record)
		} else {
			in.place = brokenPlace(name, err)
		}
		if in.load == nil || r.holds(in.source, 0) {
			continue
		}
		in.size, counted = c.raw.n-counted, c.raw.n
		if !yield(in) {
			return false
		}
	}
}

// record is the page of a record; an empty input where it holds none that the user
// wants.
func (r *reader) record(name string, record *warc.Record) input {
	if record.Type == "conversion" && r.kind == standfirst.InputHTML ||
		record.Type != "conversion" && r.kind == standfirst.InputText {
		return input{}
	}
	page, err := record.Page(r.limit)
	if err == nil && page == nil {
		return input{}
	}
	var in input
	switch {
	case errors.Is(err, warc.ErrTooLong):
		in = failed(record.TargetURI, standfirst.ErrTooLarge)
	case err != nil:
		in = failed(name, err)
	default:
		in = input{source: page.URL, load: func(context.Context) (document, error) {
			body, err := page.Open()
			return document{ReadCloser: body, base: page.URL, contentType: page.ContentType, kind: page.Type}, err
		}}
	}
	in.place = placeOf(name, record)
	return in
}

// isArchiveAddress reports whether an address names a WARC file, which is read as it
// comes, whatever its size.
func isArchiveAddress(address string) bool {
	if !hasScheme(address) {
		return false
	}
	u, err := url.Parse(address)
	return err == nil && archiveName.MatchString(u.Path)
}

var archiveName = regexp.MustCompile(`(?i)\.(warc|wet)(\.gz|\.zst)?$`)

// remote yields the pages of a WARC file at an address, and reports whether to go on.
func (r *reader) remote(ctx context.Context, address string, yield func(input) bool) bool {
	body, err := r.fetcher.archive(ctx, address)
	if err != nil {
		return r.holds(address, 0) || yield(failed(address, err))
	}
	content := newContent(body)
	defer content.Close()
	if !content.archive {
		return r.holds(address, 0) || yield(failed(address, content.notWARC()))
	}
	return r.warc(address, content, yield)
}
