package warc

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"math"

	"github.com/klauspost/compress/gzip"
)

// members reads the content of a file: of a plain one the bytes, of a compressed one
// what its members (RFC 1952, section 2.2) or frames (RFC 8878, section 3) hold, one
// after the other. An error of a member is returned once; the next Read goes on with
// the next member that can be read. So is one of the file itself, after which is its
// end.
type members struct {
	raw   *tape
	coder coder
	begun bool
	done  bool
	read  int64 // of the content
	// starts are where members begin in the content, those of records that were handed
	// out already but for the last.
	starts []start
}

// start is where a member begins.
type start struct {
	content int64 // in the content
	file    int64 // in the file
	end     int64 // where the member ends in the file, 0 until that is read
}

// coder decompresses one member after the other; nil of a plain file.
type coder interface {
	// next goes to the member that begins where the tape stands. It is io.EOF at the
	// file's end.
	next() error
	io.Reader
	// magic are the bytes that a member begins with.
	magic() []byte
	// opens reports whether data, which begins with a magic, begins a member with a
	// record.
	opens(data []byte) bool
	close()
}

// newMembers reads a file from an offset on, where r stands.
func newMembers(r io.Reader, offset int64) *members {
	m := &members{raw: newTape(r, offset), starts: []start{{file: offset}}}
	head, _ := m.raw.Peek(len(zstdMagic))
	switch {
	case bytes.HasPrefix(head, gzipMagic):
		m.coder = &gzipCoder{raw: m.raw}
	case bytes.Equal(head, zstdMagic), bytes.Equal(head, zstdDictionaryMagic):
		m.coder = &zstdCoder{raw: m.raw}
	default:
		m.raw.forget()
		m.read = offset
	}
	return m
}

// Read reads content. It does not read over the end of a member, so that one Read is
// of one member.
func (m *members) Read(p []byte) (n int, err error) {
	if m.coder == nil && !m.done {
		n, err = m.raw.Read(p)
		m.read += int64(n)
		m.done = err != nil
		return n, err
	}
	for !m.done {
		if !m.begun {
			if err := m.begin(); err != nil {
				return 0, err
			}
			continue
		}
		n, err := m.coder.Read(p)
		m.read += int64(n)
		if err == io.EOF && m.raw.offset() == m.raw.marked {
			err = io.ErrUnexpectedEOF // a frame that ends in its head
		}
		switch {
		case err == io.EOF:
			m.begun = false
			m.starts[len(m.starts)-1].end = m.raw.offset()
		case err != nil:
			m.begun = false
			m.resync()
			return n, &memberError{m.starts[len(m.starts)-1].file, err}
		}
		if n > 0 {
			return n, nil
		}
	}
	return 0, io.EOF
}

// begin goes to the next member, or ends the content.
func (m *members) begin() error {
	offset := m.raw.offset()
	m.raw.mark()
	err := m.coder.next()
	switch {
	case err == io.EOF:
		m.done = true
		return nil
	case err != nil:
		m.resync()
		return &memberError{offset, err}
	}
	m.begun = true
	if offset = m.raw.marked; m.read == m.starts[len(m.starts)-1].content {
		m.starts = m.starts[:len(m.starts)-1] // the member before was empty
	}
	m.starts = append(m.starts, start{content: m.read, file: offset})
	return nil
}

// resync goes to the next member with a record after a broken one, which may have
// swallowed the head of it; at the file's end there is none.
func (m *members) resync() {
	if m.raw.find(m.coder.magic(), m.coder.opens) {
		return
	}
	m.done = true
}

// place is where in the file a place of the content stands: the offset of its member,
// and how far into its content. Places before it are not asked for again.
func (m *members) place(content int64) (offset, within int64) {
	if m.coder == nil {
		return content, 0
	}
	for len(m.starts) > 1 && m.starts[1].content <= content {
		m.starts = m.starts[1:]
	}
	return m.starts[0].file, content - m.starts[0].content
}

// bound reports whether a member begins at a place of the content, and how far from
// there the next one begins that is known. Places before it are not asked for again.
func (m *members) bound(content int64) (begins bool, next int64) {
	_, within := m.place(content)
	next = math.MaxInt64
	if len(m.starts) > 1 {
		next = m.starts[1].content - content
	}
	return within == 0, next
}

// extent is the length in the file of the member that begins at an offset, if it ends
// where a place of the content stands; else 0.
func (m *members) extent(offset, content int64) int64 {
	for i, s := range m.starts {
		last := i == len(m.starts)-1
		if s.file == offset && s.end > 0 && (last && m.read == content || !last && m.starts[i+1].content == content) {
			return s.end - offset
		}
	}
	return 0
}

// memberError is an error of a compressed member.
type memberError struct {
	offset int64
	err    error
}

func (e *memberError) Error() string { return e.err.Error() }
func (e *memberError) Unwrap() error { return e.err }

// tape reads a file, and can go back to the last mark.
type tape struct {
	*bufio.Reader
	source keeper
	marked int64 // the offset of the last mark
}

const (
	tapeBuffer = 64 << 10
	// mostKept is how much after a mark is kept to go back to: few records are larger.
	mostKept = 32 << 20
	// headOfMember is as much of a member as tells whether it begins with a record.
	headOfMember = 4 << 10
)

// newTape reads a file from an offset on, where r stands.
func newTape(r io.Reader, offset int64) *tape {
	t := &tape{source: keeper{r: r, read: offset, end: offset}}
	t.Reader = bufio.NewReaderSize(&t.source, tapeBuffer)
	return t
}

// offset is where the next byte stands in the file.
func (t *tape) offset() int64 { return t.source.read - int64(t.Buffered()) }

// mark keeps what is read from here on.
func (t *tape) mark() {
	t.marked = t.offset()
	t.source.keep(t.marked)
}

// forget ends the keeping: of a plain file there is nothing to go back to.
func (t *tape) forget() { t.source.kept, t.source.forgets = nil, true }

// find goes to the first place after the mark where data begins with a magic and is
// accepted, and reports whether there is one.
func (t *tape) find(magic []byte, accept func([]byte) bool) bool {
	t.rewind()
	for {
		data, err := t.Peek(headOfMember)
		switch at := bytes.Index(data, magic); {
		case at == 0 && accept(data):
			return true
		case at == 0:
			t.discard(1)
		case at > 0:
			t.discard(at)
		case err != nil:
			return false
		default:
			t.discard(len(data) - len(magic) + 1)
		}
	}
}

// rewind goes back to the byte after the mark, or as near to it as was kept.
func (t *tape) rewind() {
	t.source.replay(t.marked + 1)
	t.Reset(&t.source)
}

func (t *tape) discard(n int) { _, _ = t.Discard(n) } // what was peeked at is there

// keeper keeps what is read from an offset on.
type keeper struct {
	r      io.Reader
	read   int64  // the offset of the next byte
	end    int64  // the offset of what the file gives next
	kept   []byte // the last bytes that the file gave
	first  int    // of them, from here on they are kept
	again  []byte // what is read again
	failed error
	// forgets reports whether nothing is kept.
	forgets bool
}

// Read reads what is to be read again, then the file.
func (k *keeper) Read(p []byte) (int, error) {
	if len(k.again) > 0 {
		n := copy(p, k.again)
		k.again = k.again[n:]
		k.read += int64(n)
		return n, nil
	}
	if k.failed != nil {
		return 0, k.failed
	}
	n, err := k.r.Read(p)
	k.failed = err
	if !k.forgets {
		k.add(p[:n])
	}
	k.read, k.end = k.read+int64(n), k.end+int64(n)
	return n, err
}

// add keeps bytes. Those that are no longer kept make room where that is needed.
func (k *keeper) add(data []byte) {
	if len(k.kept)+len(data) > cap(k.kept) && k.first > 0 {
		k.kept = append(k.kept[:0], k.kept[k.first:]...)
		k.first = 0
	}
	if len(k.kept)+len(data) > mostKept {
		k.kept, k.first = k.kept[:0], 0
	}
	k.kept = append(k.kept, data...)
}

// keep drops what stands before an offset.
func (k *keeper) keep(from int64) {
	k.first = len(k.kept) - int(min(k.end-from, int64(len(k.kept)-k.first)))
}

// replay goes back to an offset, or as near to it as was kept.
func (k *keeper) replay(from int64) {
	n := max(0, min(k.end-from, int64(len(k.kept)-k.first)))
	k.again = bytes.Clone(k.kept[len(k.kept)-int(n):])
	k.read = k.end - n
}

var gzipMagic = []byte{0x1f, 0x8b} // RFC 1952, section 2.3.1

// gzipCoder reads the members of a gzip file.
type gzipCoder struct {
	raw *tape
	zip *gzip.Reader
}

// gzipDeflated are the bytes that members begin with whose method is deflate; there is
// no other.
var gzipDeflated = []byte{0x1f, 0x8b, 0x08}

func (c *gzipCoder) next() (err error) {
	if err = skipZeros(c.raw); err != nil {
		return err
	}
	c.raw.mark()
	if c.zip == nil {
		c.zip, err = gzip.NewReader(c.raw.Reader)
	} else {
		err = c.zip.Reset(c.raw.Reader)
	}
	if err != nil {
		return unexpected(err)
	}
	c.zip.Multistream(false)
	return nil
}

// skipZeros passes over the zeros that some tools pad a file with.
func skipZeros(raw *tape) error {
	for {
		b, err := raw.Peek(1)
		if err != nil {
			return err
		}
		if b[0] != 0 {
			return nil
		}
		raw.discard(1)
	}
}

func (c *gzipCoder) Read(p []byte) (int, error) { return c.zip.Read(p) }
func (c *gzipCoder) magic() []byte              { return gzipDeflated }
func (c *gzipCoder) close()                     {}

func (c *gzipCoder) opens(data []byte) bool {
	zip, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return false
	}
	return beginsRecord(zip)
}

// beginsRecord reports whether a content begins with a record.
func beginsRecord(r io.Reader) bool {
	head := make([]byte, len(recordMagic))
	n, _ := io.ReadFull(r, head)
	return n == len(head) && bytes.Equal(head, recordMagic)
}

// unexpected is an error of a member in which the file ends.
func unexpected(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}
