package warc

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
)

// Error is a broken place of a file.
type Error struct {
	// Offset and Within are the place, as in Record.
	Offset, Within int64
	Err            error
}

// Error says where the place is and what is wrong with it.
func (e *Error) Error() string {
	if e.Within > 0 {
		return fmt.Sprintf("record at byte %d, %d bytes into its member: %v", e.Offset, e.Within, e.Err)
	}
	return fmt.Sprintf("record at byte %d: %v", e.Offset, e.Err)
}

// Unwrap returns the error without its place.
func (e *Error) Unwrap() error { return e.Err }

// What is wrong with a place.
var (
	// ErrCutOff means that the file, or a compressed member of it, ends within a
	// record.
	ErrCutOff = errors.New("file is cut off")
	// ErrLength means that a record does not say how long it is, or that the next one
	// begins, in a compressed member of its own, before it ends.
	ErrLength = errors.New("no valid Content-Length")
	// ErrHead means that a record's head is none, or longer than 1 MB.
	ErrHead = errors.New("malformed head")
	// ErrStray means that bytes stand between two records. They are passed over.
	ErrStray = errors.New("stray bytes before it")
	// ErrTooLong means that a record is longer than a limit.
	ErrTooLong = errors.New("record is over the byte limit")
)

// Reader reads the records of a file one after the other.
type Reader struct {
	members *members
	buffer  *bufio.Reader
	rest    int64   // of the current record's block
	current *Record // what Next returned
	found   *Record // a record after stray bytes that were reported first
	lost    bool    // the last head could not be read, so that stray bytes follow
	failed  error   // what Extent met, for the next call of Next
}

const (
	// readerBuffer is as much as is decompressed at once.
	readerBuffer = 64 << 10
	// longestHead bounds what is read of a head; a usual one has 500 bytes.
	longestHead = 1 << 20
)

// recordMagic are the bytes that records begin with (ISO 28500, section 4).
var recordMagic = []byte("WARC/")

// NewReader returns a reader of a file, plain or compressed, which its first bytes
// tell.
func NewReader(r io.Reader) *Reader { return newReader(r, 0) }

// NewReaderAt returns a reader of the records of a file from an offset on, such as
// Record.Offset and an index of a crawl give. The dictionary at the front of a
// Zstandard file is read first.
func NewReaderAt(file io.ReadSeeker, offset int64) (*Reader, error) {
	dictionary, err := dictionaryOf(file)
	if err != nil {
		return nil, err
	}
	if _, err := file.Seek(offset, io.SeekStart); err != nil {
		return nil, err
	}
	w := newReader(file, offset)
	if zip, ok := w.members.coder.(*zstdCoder); ok {
		zip.dictionary = dictionary
	}
	return w, nil
}

func newReader(r io.Reader, offset int64) *Reader {
	m := newMembers(r, offset)
	return &Reader{members: m, buffer: bufio.NewReaderSize(m, readerBuffer)}
}

// Close gives the memory of the decompressor back. It does not close the file.
func (w *Reader) Close() error {
	if w.members.coder != nil {
		w.members.coder.close()
	}
	return nil
}

// Next returns the next record, and io.EOF after the last. Any other error is an
// [*Error], after which the next call goes on behind the place; one of the file itself
// is found in it, and the last.
func (w *Reader) Next() (*Record, error) {
	w.current = nil
	if err := w.failed; err != nil {
		w.failed = nil
		return nil, err
	}
	if r := w.found; r != nil {
		w.found, w.current, w.rest = nil, r, r.Length
		return r, nil
	}
	if err := w.skipRest(); err != nil {
		return nil, err
	}
	start := w.offset()
	if _, err := w.buffer.Peek(1); err != nil {
		return nil, w.broken(start, err)
	}
	if err := w.findHead(); err != nil {
		offset, within := w.members.place(start)
		return nil, w.cutOff(offset, within, err)
	}
	stray, lost := w.offset()-start, w.lost
	r, err := w.readRecord()
	w.lost = err != nil
	if err != nil {
		return nil, err
	}
	if stray > 0 && !lost {
		w.found, w.rest = r, 0
		return nil, &Error{r.Offset, r.Within, fmt.Errorf("%d %w", stray, ErrStray)}
	}
	w.current, w.rest = r, r.Length
	return r, nil
}

// broken is the error at a place of the content: io.EOF at the file's end.
func (w *Reader) broken(at int64, err error) error {
	if err == io.EOF {
		return err
	}
	offset, within := w.members.place(at)
	return w.cutOff(offset, within, err)
}

// cutOff is the error of a record that ends early.
func (w *Reader) cutOff(offset, within int64, err error) error {
	var member *memberError
	switch {
	case err == errOverrun:
	case errors.As(err, &member):
		offset, within = member.offset, 0
		err = fmt.Errorf("%w: %w", ErrCutOff, member.err)
	case err == io.EOF || err == io.ErrUnexpectedEOF:
		err = ErrCutOff
	default:
		err = fmt.Errorf("%w: %w", ErrCutOff, err)
	}
	return &Error{offset, within, err}
}

// offset is the place in the content.
func (w *Reader) offset() int64 { return w.members.read - int64(w.buffer.Buffered()) }

// findHead goes on to where the next head begins.
func (w *Reader) findHead() error {
	for {
		magic, err := w.buffer.Peek(len(recordMagic))
		if bytes.Equal(magic, recordMagic) {
			return nil
		}
		if err != nil {
			w.discard(len(magic))
			return err
		}
		buffered, _ := w.buffer.Peek(w.buffer.Buffered())
		skip := bytes.Index(buffered, recordMagic)
		if skip < 0 {
			skip = len(buffered) - len(recordMagic) + 1 // it may have begun
		}
		w.discard(skip)
	}
}

func (w *Reader) discard(n int) { _, _ = w.buffer.Discard(n) } // what was peeked at is there

// readRecord reads a record's head to its end.
func (w *Reader) readRecord() (*Record, error) {
	r := &Record{reader: w, extent: -1}
	r.Offset, r.Within = w.members.place(w.offset())
	text, err := w.readHead()
	switch {
	case errors.Is(err, ErrHead):
		return nil, &Error{r.Offset, r.Within, err}
	case err != nil:
		return nil, w.cutOff(r.Offset, r.Within, err)
	}
	if err := r.parse(text); err != nil {
		return nil, &Error{r.Offset, r.Within, err}
	}
	return r, nil
}

// readHead reads lines up to and with the empty one. Where the next record begins
// before that, this one is broken.
func (w *Reader) readHead() (string, error) {
	var head []byte
	for {
		magic, err := w.buffer.Peek(len(recordMagic))
		switch {
		case len(head) > 0 && bytes.Equal(magic, recordMagic):
			return "", ErrHead
		case err != nil && err != io.EOF:
			w.discard(len(magic))
			return "", err
		}
		line, err := w.buffer.ReadSlice('\n')
		head = append(head, line...)
		switch {
		case len(head) > longestHead:
			return "", ErrHead
		case err == bufio.ErrBufferFull:
			continue
		case err != nil:
			return "", err
		case len(bytes.TrimRight(line, "\r\n")) == 0:
			return string(head), nil
		}
	}
}

// errOverrun means that the next record begins within a block: a compressed member
// begins there, with a head.
var errOverrun = fmt.Errorf("%w: the next record begins before it ends", ErrLength)

// readBlock reads on in the current block. It is io.EOF at its end; after any other
// error nothing is left of it.
func (w *Reader) readBlock(p []byte) (int, error) {
	if w.rest == 0 {
		return 0, io.EOF
	}
	p = p[:min(int64(len(p)), w.rest)]
	if w.members.coder != nil {
		room, err := w.roomInMember()
		if err != nil {
			w.rest = 0
			return 0, err
		}
		p = p[:min(int64(len(p)), room)]
	}
	n, err := w.buffer.Read(p)
	w.rest -= int64(n)
	if err != nil {
		w.rest = 0
		err = unexpected(err)
	}
	return n, err
}

// roomInMember is how much can be read of a block before the next look at where
// members begin.
func (w *Reader) roomInMember() (int64, error) {
	if _, err := w.buffer.Peek(1); err != nil {
		return 0, unexpected(err)
	}
	begins, room := w.members.bound(w.offset())
	if begins {
		head, _ := w.buffer.Peek(min(len(recordMagic), w.buffer.Buffered()))
		if bytes.Equal(head, recordMagic) {
			return 0, errOverrun
		}
	}
	return room, nil
}

// blockReader reads the current block.
type blockReader struct{ *Reader }

func (b blockReader) Read(p []byte) (int, error) { return b.readBlock(p) }

// skipRest passes over what is left of the last record and the empty lines after it.
func (w *Reader) skipRest() error {
	offset, within := w.members.place(w.offset())
	if _, err := io.Copy(io.Discard, blockReader{w}); err != nil {
		return w.cutOff(offset, within, err)
	}
	for {
		b, err := w.buffer.Peek(1)
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return w.broken(w.offset(), err)
		case b[0] != '\r' && b[0] != '\n':
			return nil
		}
		w.discard(1)
	}
}
