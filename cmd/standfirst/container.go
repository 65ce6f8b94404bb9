package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"

	"github.com/standfirst/standfirst/cmd/standfirst/internal/container"
)

// maxSpool bounds what of a zip file is kept in a temporary file, where it is
// not a file of its own: its table stands at its end.
const maxSpool = 16 << 30

var errSpool = errors.New("zip file is too large to be read from here: give it as a file")

// contained yields the pages of a container, each under the container's name and
// its own place in it, and reports whether to go on.
func (r *reader) contained(name string, size int64, pages iter.Seq[container.Page], yield func(input) bool) bool {
	for page := range pages {
		in := input{source: within(name, page.Name), size: size}
		size = 0 // it counts once
		if r.holds(in.source, in.size) {
			continue
		}
		in.load = func(context.Context) (document, error) {
			if page.Err != nil {
				return document{}, page.Err
			}
			body := io.NopCloser(bytes.NewReader(page.Body))
			doc := document{ReadCloser: body, base: page.Base, contentType: page.ContentType, kind: page.Type}
			if doc.base == "" {
				doc.base = r.base
			}
			return doc, nil
		}
		if !yield(in) {
			return false
		}
	}
	return true
}

// within is the source of what stands at a place in a container.
func within(name, place string) string {
	if place == "" {
		return name
	}
	return name + "#" + place
}

// zip yields the pages of an EPUB or a WACZ, and reports whether to go on.
func (r *reader) zip(name string, c *content, yield func(input) bool) bool {
	size := c.size()
	file, length, err := c.readerAt()
	if err != nil {
		return r.holds(name, size) || yield(failed(name, err))
	}
	defer file.Close()
	archive, err := r.containers().OpenZip(file, length)
	if err != nil {
		return r.holds(name, size) || yield(failed(name, err))
	}
	if archive.IsBook() {
		return r.contained(name, size, archive.Book(), yield)
	}
	for f := range archive.WARCs() {
		if !r.archived(within(name, f.Name), f, yield) {
			return false
		}
	}
	return true
}

// archived yields the pages of a WARC file in a WACZ, and reports whether to go on.
func (r *reader) archived(name string, f container.File, yield func(input) bool) bool {
	file, err := f.Open()
	if err != nil {
		return r.holds(name, 0) || yield(failed(name, err))
	}
	content := newContent(file)
	defer content.Close()
	if !content.archive {
		return r.holds(name, 0) || yield(failed(name, content.notWARC()))
	}
	return r.warc(name, content, yield)
}

func (r *reader) containers() *container.Reader {
	return &container.Reader{Limit: r.limit, Type: r.kind}
}

// kind is what the content is by its first bytes; the error says so of one that
// is no page.
func (c *content) kind() (container.Kind, error) {
	head, _ := c.Peek(container.SniffLength)
	kind, err := container.Sniff(head)
	if err != nil && c.coding != "" {
		err = fmt.Errorf("%w (within %s)", err, c.coding)
	}
	return kind, err
}

// notWARC is why a content that ought to be WARC is none.
func (c *content) notWARC() error {
	if _, err := c.Peek(1); err != nil && err != io.EOF {
		return err
	}
	return fmt.Errorf("%w (no WARC record at its front)", container.ErrBroken)
}

// sizedFile is a file that can be read anywhere.
type sizedFile interface {
	io.ReaderAt
	io.Closer
}

// readerAt returns the content as a file that can be read anywhere, and its
// length: the file itself, or a temporary one with what it gives.
func (c *content) readerAt() (sizedFile, int64, error) {
	if file, ok := c.file.(*os.File); ok && c.coding == "" && c.size() > 0 {
		return file, c.size(), nil
	}
	file, err := os.CreateTemp("", "standfirst-*.zip")
	if err != nil {
		return nil, 0, err
	}
	spool := temporary{file}
	n, err := io.Copy(file, io.LimitReader(c, maxSpool+1))
	if n > maxSpool {
		err = errSpool
	}
	if err != nil {
		spool.Close()
		return nil, 0, err
	}
	return spool, n, nil
}

// temporary is a file that is removed when it is closed.
type temporary struct{ *os.File }

func (t temporary) Close() error { return errors.Join(t.File.Close(), os.Remove(t.Name())) }
