package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/nlnwa/gowarc"
	"github.com/standfirst/standfirst"
)

// record is the head of a WARC record.
type record struct {
	kind   string // WARC-Type
	media  string // Content-Type
	target string
	offset int64
	length int64
}

// warcReader reads a WARC file record by record.
//
// It finds where heads and blocks begin and end, and gowarc parses the heads.
// Left to read a damaged file by itself, gowarc may never come back, and it
// makes a SHA-1 of every block, or refuses it where the digest is another.
type warcReader struct {
	source *lastError
	buffer *bufio.Reader
	heads  gowarc.Unmarshaler
	head   *bufio.Reader // what heads reads
	rest   int64         // of the last record's block
	found  *record       // a record after stray bytes that were reported first
	lost   bool          // the last head could not be read, so that stray bytes follow
}

const (
	// warcBuffer is large enough for most records, so that the file is read
	// in few steps.
	warcBuffer = 256 << 10
	// maxHead bounds what is read of a head; a usual one has 500 bytes.
	maxHead = 1 << 20
)

func newWARCReader(r io.Reader) *warcReader {
	source := &lastError{r: r}
	return &warcReader{
		source: source,
		buffer: bufio.NewReaderSize(source, warcBuffer),
		heads:  gowarc.NewUnmarshaler(gowarc.WithNoValidation(), gowarc.WithAddMissingDigest(false)),
		head:   bufio.NewReader(nil),
	}
}

var (
	errCutOff  = errors.New("file is cut off")
	errHead    = errors.New("head is too long")
	errLength  = errors.New("no valid Content-Length")
	errBadHead = errors.New("malformed head")
)

// next returns the head of the next record. After an error other than io.EOF
// it may be called again, and looks for a record further on.
func (w *warcReader) next() (record, error) {
	if w.found != nil {
		rec := *w.found
		w.found = nil
		return rec, nil
	}
	if err := w.skipRest(); err != nil {
		return record{}, err
	}
	start := w.offset()
	if _, err := w.buffer.Peek(1); err != nil {
		return record{}, w.end()
	}
	if !w.findHead() {
		return record{}, describe(w.cutOff(), start)
	}
	stray, lost := w.offset()-start, w.lost
	rec, err := w.readRecord()
	w.lost = err != nil
	if err != nil {
		return record{}, describe(err, rec.offset)
	}
	if stray > 0 && !lost {
		w.found = &rec
		return record{}, describe(fmt.Errorf("%d stray bytes before it", stray), rec.offset)
	}
	return rec, nil
}

// findHead goes on to where the next head begins; false where there is none.
func (w *warcReader) findHead() bool {
	for {
		magic, err := w.buffer.Peek(len(warcMagic))
		if bytes.Equal(magic, warcMagic) {
			return true
		}
		buffered, _ := w.buffer.Peek(w.buffer.Buffered())
		skip := bytes.Index(buffered, warcMagic)
		if skip < 0 && err == nil {
			skip = len(buffered) - len(warcMagic) + 1 // it may have begun
		} else if skip < 0 {
			skip = len(buffered)
		}
		if _, discarding := w.buffer.Discard(skip); err != nil || discarding != nil {
			return false
		}
	}
}

// readRecord reads a record's head to its end. The offset is set also where
// there is an error.
func (w *warcReader) readRecord() (record, error) {
	rec := record{offset: w.offset()}
	text, err := w.readHead()
	if err != nil {
		return rec, err
	}
	head, err := w.parseHead(text)
	if err != nil {
		return rec, err
	}
	rec.kind = strings.ToLower(field(head, gowarc.WarcType))
	rec.media = field(head, gowarc.ContentType)
	rec.target = strings.Trim(field(head, gowarc.WarcTargetURI), "<>")
	rec.length, err = strconv.ParseInt(field(head, gowarc.ContentLength), 10, 64)
	if err != nil || rec.length < 0 {
		return rec, errLength
	}
	w.rest = rec.length
	return rec, nil
}

// readHead reads lines up to and with the empty one. Where the next record
// begins before that, this one is broken.
func (w *warcReader) readHead() ([]byte, error) {
	var head []byte
	for {
		if magic, _ := w.buffer.Peek(len(warcMagic)); len(head) > 0 && bytes.Equal(magic, warcMagic) {
			return nil, errBadHead
		}
		line, err := w.buffer.ReadSlice('\n')
		head = append(head, line...)
		switch {
		case err == bufio.ErrBufferFull && len(head) < maxHead:
			continue
		case err == io.EOF:
			return nil, w.cutOff()
		case err != nil || len(head) > maxHead:
			return nil, errHead
		case len(bytes.TrimRight(line, "\r\n")) == 0:
			return head, nil
		}
	}
}

// parseHead parses a head. gowarc looks beyond the ends of some malformed
// lines; such a panic is an error of the file.
func (w *warcReader) parseHead(text []byte) (head gowarc.WarcRecord, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = errBadHead
		}
	}()
	w.head.Reset(bytes.NewReader(text))
	head, _, _, err = w.heads.Unmarshal(w.head)
	if head != nil && head.WarcHeader() != nil {
		// What else is wrong, with a digest say, does not matter here.
		return head, nil
	}
	if err == nil || err == io.EOF {
		err = errBadHead
	}
	return nil, err
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
