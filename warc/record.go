package warc

import (
	"bytes"
	"errors"
	"io"
	"strconv"
	"strings"
	"time"
)

// Record is a record of an archive. Reading it reads its block, which is valid until
// the next call of Next.
type Record struct {
	// Type is the WARC-Type in lower case: "response", "resource", "conversion",
	// "revisit", "request", "metadata", "warcinfo".
	Type string
	// ID is the WARC-Record-ID, TargetURI the WARC-Target-URI, both without the angle
	// brackets that version 1.0 writes them in.
	ID, TargetURI string
	// Date is the WARC-Date, the zero time where there is none that can be read.
	Date time.Time
	// ContentType is that of the block.
	ContentType string
	// BlockDigest and PayloadDigest are as written ("sha1:…"). They are not checked.
	BlockDigest, PayloadDigest string
	// Truncated is why the crawler cut the block off ("length", "time"), empty where
	// it did not.
	Truncated string
	// Offset is where the record begins in the file, or where the compressed member
	// begins that the record is in; Within is how far into the member's content it
	// begins, 0 where each record is a member of its own.
	Offset, Within int64
	// Length is that of the block, in bytes.
	Length int64
	// Header are all fields of the head, in their order.
	Header []Field

	reader *Reader
	extent int64 // -1 until Extent is called
}

// Field is a field of a record's head.
type Field struct{ Name, Value string }

// Get returns the value of the first field of a name, whose case does not matter.
func (r *Record) Get(name string) string {
	for _, f := range r.Header {
		if strings.EqualFold(f.Name, name) {
			return f.Value
		}
	}
	return ""
}

// Read reads the record's block.
func (r *Record) Read(p []byte) (int, error) {
	w := r.reader
	if w.current != r {
		return 0, errors.New("warc: record is read after the next one")
	}
	n, err := w.readBlock(p)
	if err != nil && err != io.EOF {
		return n, w.cutOff(r.Offset, r.Within, err)
	}
	return n, err
}

// Extent returns how many bytes of the file the record takes from Offset on, as an
// index of a crawl (CDX) gives its length: those of its compressed member, or in a
// plain file those of its head, its block and the empty lines after it. It is 0 where
// the record shares its member with others, or is damaged. The block can no longer be
// read: Extent reads to its end. It is called before the next call of Next.
func (r *Record) Extent() int64 {
	w := r.reader
	if r.extent >= 0 {
		return r.extent
	}
	r.extent = 0
	if w.current != r || r.Within > 0 {
		return 0
	}
	if w.failed = w.skipRest(); w.failed != nil {
		return 0
	}
	if w.members.coder == nil {
		r.extent = w.offset() - r.Offset
	} else {
		r.extent = w.members.extent(r.Offset, w.offset())
	}
	return r.extent
}

// Block reads the whole block. One that is longer than a limit is ErrTooLong; a limit
// of 0 is none.
func (r *Record) Block(limit int64) ([]byte, error) {
	if limit > 0 && r.Length > limit {
		return nil, &Error{r.Offset, r.Within, ErrTooLong}
	}
	const most = 1 << 20 // a length that is wrong takes no more than there is
	// The bytes over the length let ReadFrom see the end without growing.
	block := bytes.NewBuffer(make([]byte, 0, min(r.Length, most)+bytes.MinRead))
	_, err := block.ReadFrom(r)
	return block.Bytes(), err
}

// parse reads a head: the version, and a field a line (ISO 28500, section 4), which a
// line that begins with a space continues.
func (r *Record) parse(head string) error {
	lines := strings.Split(strings.TrimRight(head, "\r\n"), "\n")
	version := strings.TrimSpace(strings.TrimPrefix(lines[0], "WARC/"))
	if version == "" || version[0] < '0' || version[0] > '9' {
		return ErrHead
	}
	for _, line := range lines[1:] {
		last := len(r.Header) - 1
		if last >= 0 && (strings.HasPrefix(line, " ") || strings.HasPrefix(line, "\t")) {
			r.Header[last].Value += " " + strings.TrimSpace(line)
			continue
		}
		if name, value, ok := strings.Cut(line, ":"); ok {
			r.Header = append(r.Header, Field{strings.TrimSpace(name), strings.TrimSpace(value)})
		}
	}
	r.Type = strings.ToLower(r.Get("WARC-Type"))
	r.ID = strings.Trim(r.Get("WARC-Record-ID"), "<>")
	r.TargetURI = strings.Trim(r.Get("WARC-Target-URI"), "<>")
	r.Date, _ = time.Parse(time.RFC3339Nano, r.Get("WARC-Date")) // the zero time where it is none
	r.ContentType = r.Get("Content-Type")
	r.BlockDigest, r.PayloadDigest = r.Get("WARC-Block-Digest"), r.Get("WARC-Payload-Digest")
	r.Truncated = strings.ToLower(r.Get("WARC-Truncated"))
	length, err := strconv.ParseInt(r.Get("Content-Length"), 10, 64)
	if err != nil || length < 0 {
		return ErrLength
	}
	r.Length = length
	return nil
}
