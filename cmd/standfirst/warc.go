package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/nlnwa/gowarc"
	"github.com/standfirst/standfirst"
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

// record is the head of a WARC record.
type record struct {
	kind   string // WARC-Type
	target string
	offset int64
	length int64
}

// warcReader reads a WARC file record by record.
//
// Of gowarc it uses the head's parser only. With blocks unparsed that leaves
// the buffer at the block's first byte; to read the block from there spares
// the SHA-1 that gowarc makes of every block, and reads records whose digest
// it does not know.
type warcReader struct {
	source *lastError
	buffer *bufio.Reader
	heads  gowarc.Unmarshaler
	rest   int64 // of the last record's block
}

// warcBuffer is large enough for most records, so that the file is read in
// few steps.
const warcBuffer = 256 << 10

func newWARCReader(r io.Reader) *warcReader {
	source := &lastError{r: r}
	return &warcReader{
		source: source,
		buffer: bufio.NewReaderSize(source, warcBuffer),
		heads:  gowarc.NewUnmarshaler(gowarc.WithNoValidation(), gowarc.WithAddMissingDigest(false)),
	}
}

var errCutOff = errors.New("file is cut off")

// next returns the head of the next record. After an error other than io.EOF
// it may be called again, and looks for a record further on.
func (w *warcReader) next() (record, error) {
	if err := w.skipRest(); err != nil {
		return record{}, err
	}
	offset := w.offset()
	if _, err := w.buffer.Peek(1); err != nil {
		return record{}, w.end()
	}
	head, skipped, err := w.head()
	if err != nil {
		if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
			err = w.cutOff()
		}
		return record{}, describe(err, offset)
	}
	rec := record{
		kind:   strings.ToLower(field(head, gowarc.WarcType)),
		target: strings.Trim(field(head, gowarc.WarcTargetURI), "<>"),
		offset: offset + skipped,
	}
	rec.length, err = strconv.ParseInt(field(head, gowarc.ContentLength), 10, 64)
	if err != nil || rec.length < 0 {
		return record{}, describe(errors.New("no valid Content-Length"), rec.offset)
	}
	w.rest = rec.length
	return rec, nil
}

// field returns a field of the head. gowarc's own Get finds only names in their
// usual case; ISO 28500 leaves the case open.
func field(head gowarc.WarcRecord, name string) string {
	for _, f := range *head.WarcHeader() {
		if strings.EqualFold(f.Name, name) {
			return f.Value
		}
	}
	return ""
}

// head parses a record's head. gowarc looks beyond the end of some malformed
// lines; such a panic is an error of the file.
func (w *warcReader) head() (head gowarc.WarcRecord, skipped int64, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("malformed head: %v", p)
		}
	}()
	head, skipped, _, err = w.heads.Unmarshal(w.buffer)
	if head != nil && head.WarcHeader() != nil {
		return head, skipped, nil
	}
	return head, skipped, err
}

// block reads the record's block, which is a HTTP message.
func (w *warcReader) block(rec record, limit int64) ([]byte, error) {
	if limit > 0 && rec.length > limit {
		return nil, standfirst.ErrTooLarge
	}
	block := make([]byte, rec.length)
	n, err := io.ReadFull(w.buffer, block)
	w.rest -= int64(n)
	if err != nil {
		w.rest = 0
		return nil, describe(w.cutOff(), rec.offset)
	}
	return block, nil
}

// skipRest passes over what is left of the last record and the empty lines
// after it.
func (w *warcReader) skipRest() error {
	start := w.offset()
	n, err := io.CopyN(io.Discard, w.buffer, w.rest)
	cut := n < w.rest
	w.rest = 0
	if cut && err != nil {
		return describe(w.cutOff(), start)
	}
	for {
		b, err := w.buffer.Peek(1)
		if err != nil || (b[0] != '\r' && b[0] != '\n') {
			return nil
		}
		if _, err := w.buffer.Discard(1); err != nil {
			return nil
		}
	}
}

// offset is the place in the decompressed file.
func (w *warcReader) offset() int64 { return w.source.n - int64(w.buffer.Buffered()) }

// end is io.EOF, or once the error that ended the file early.
func (w *warcReader) end() error {
	if err := w.source.err; err != nil {
		w.source.err = nil
		return describe(err, w.offset())
	}
	return io.EOF
}

// cutOff is the error of a record that the file ends within.
func (w *warcReader) cutOff() error {
	if err := w.source.err; err != nil {
		w.source.err = nil
		return fmt.Errorf("%w: %w", errCutOff, err)
	}
	return errCutOff
}

// lastError ends at an error as at the end, and keeps it: gowarc takes for
// granted that a read that fails is at the end.
type lastError struct {
	r   io.Reader
	n   int64
	err error
	end bool
}

func (l *lastError) Read(p []byte) (int, error) {
	if l.end {
		return 0, io.EOF
	}
	n, err := l.r.Read(p)
	l.n += int64(n)
	if err != nil {
		l.end = true
		if err != io.EOF {
			l.err = err
		}
		return n, io.EOF
	}
	return n, nil
}
