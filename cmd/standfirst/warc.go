package main

import (
	"context"
	"errors"
	"fmt"
	"io"
)

// warc yields the pages of a WARC file (ISO 28500), and an error under the
// file's name for each place that cannot be read. It says whether to go on.
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
	// A WET file's conversion records, which hold a page's text, join here.
	if rec.kind != "response" {
		return input{}, nil
	}
	block, err := records.block(rec, r.limit)
	if errors.Is(err, errCutOff) {
		return failed(name, err), nil
	}
	if err != nil {
		return failed(rec.target, err), nil
	}
	message := parseMessage(block)
	if !message.isPage() {
		return input{}, nil
	}
	return input{source: rec.target, load: func(context.Context) (document, error) {
		body, err := message.open()
		return document{ReadCloser: body, base: rec.target, contentType: message.header.Get("Content-Type")}, err
	}}, nil
}

// describe adds the position to an error in a WARC file.
func describe(err error, offset int64) error {
	return fmt.Errorf("record at byte %d: %w", offset, err)
}
