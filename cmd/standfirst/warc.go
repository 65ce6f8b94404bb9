package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/standfirst/standfirst"
)

// warc yields the pages of a WARC file (ISO 28500), and an error under the
// file's name for each place that cannot be read. It reports whether to go on.
func (r *reader) warc(name string, c *content, yield func(input) bool) bool {
	records := newWARCReader(c)
	counted := int64(0)
	for {
		in, err := r.record(name, records)
		if err == io.EOF {
			return true
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

// record reads the next record's page; an empty input where it holds none, and
// io.EOF after the last.
func (r *reader) record(name string, records *warcReader) (input, error) {
	rec, err := records.next()
	if err == io.EOF {
		return input{}, err
	}
	if err != nil {
		return failed(name, err), nil
	}
	if !r.wants(rec) {
		return input{}, nil
	}
	block, err := records.block(rec, r.limit)
	if errors.Is(err, errCutOff) {
		return failed(name, err), nil
	}
	if err != nil {
		return failed(rec.target, err), nil
	}
	if rec.kind == conversionRecord {
		return input{source: rec.target, load: func(context.Context) (document, error) {
			text := io.NopCloser(bytes.NewReader(block))
			return document{ReadCloser: text, base: rec.target, contentType: rec.media, kind: standfirst.InputText}, nil
		}}, nil
	}
	message := parseMessage(block)
	if !message.isPage() {
		return input{}, nil
	}
	return input{source: rec.target, load: func(context.Context) (document, error) {
		body, err := message.open()
		contentType := message.header.Get("Content-Type")
		return document{ReadCloser: body, base: rec.target, contentType: contentType, kind: standfirst.InputHTML}, err
	}}, nil
}

// The types of records that hold pages (ISO 28500, section 6): a response, and
// a conversion, which in WET files is a page's text.
const (
	responseRecord   = "response"
	conversionRecord = "conversion"
)

// wants reports whether a record may hold a page that the user wants.
func (r *reader) wants(rec record) bool {
	switch rec.kind {
	case responseRecord:
		return r.kind != standfirst.InputText
	case conversionRecord:
		return r.kind != standfirst.InputHTML && (rec.media == "" || isTextType(rec.media))
	}
	return false
}

// describe adds the position to an error in a WARC file.
func describe(err error, offset int64) error {
	return fmt.Errorf("record at byte %d: %w", offset, err)
}
