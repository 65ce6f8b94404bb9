package decode

import (
	"errors"
	"fmt"
	"io"
	"math"
	"sync"
)

// ErrTooLarge means that the decoded page is over the byte limit.
var ErrTooLarge = errors.New("standfirst: page is over the byte limit")

const (
	// firstRead is the size of a new read buffer: the median news page of the
	// corpora is about 150 KB, so most pages are read in one to three growths.
	firstRead = 64 << 10
	// keepBuffer is the largest buffer that goes back to the pool; a rare huge
	// page shall not hold memory for the rest of the process.
	keepBuffer = 4 << 20
	// emptyReads is how often in a row a reader may return nothing, as in
	// package bufio, before it counts as stuck.
	emptyReads = 100
	// rawFactor is by how much the bytes of an encoding that takes more room
	// than UTF-8 may exceed the limit: UTF-16 spends 2 bytes on 1, ISO-2022-JP
	// with escapes around every character 8 on 3.
	rawFactor = 3
	// largestHint is how much room is made at once for a reader that says how
	// long it is; what is longer grows as it is read.
	largestHint = 64 << 20
	// largestPage is the limit where none is set: places in a page are kept in
	// 32 bits.
	largestPage = math.MaxInt32 / 2
	// bomLen is the length of the longest byte order mark.
	bomLen = 3
)

// ErrNilReader means that Parse was given no reader.
var ErrNilReader = errors.New("standfirst: nil reader")

// buffers holds the byte buffers of finished calls.
var buffers = sync.Pool{New: func() any { b := make([]byte, 0, firstRead); return &b }}

// takeBuffer returns an empty buffer from the pool.
func takeBuffer() []byte { return (*buffers.Get().(*[]byte))[:0] }

// Recycle gives a buffer of decode or prune back. Nothing may point into it.
func Recycle(b []byte) {
	if cap(b) >= firstRead && cap(b) <= keepBuffer {
		b = b[:0]
		buffers.Put(&b)
	}
}

// Decode reads a page to its end and returns it as valid UTF-8 without a byte
// order mark. Bytes that mean nothing in the page's encoding become U+FFFD;
// NUL and control characters stay, the HTML tokenizer's rules apply to them.
// Valid UTF-8 is not copied. A negative limit is largestPage. The result belongs to
// the pool of [recycle], to which the caller gives it back.
//
// Errors are ErrTooLarge, found once limit bytes are read (for encodings
// that take more room than UTF-8, at most rawFactor times that), and the
// reader's own, wrapped. A reader's panic passes through.
func Decode(r io.Reader, contentType string, limit int64) ([]byte, error) {
	if r == nil {
		return nil, ErrNilReader
	}
	if limit < 0 || limit > largestPage {
		limit = largestPage
	}
	raw, err := readPage(r, contentType, limit)
	if err != nil {
		return nil, err
	}
	text, err := toUTF8(raw, contentType, limit)
	if text = mendUTF8(text); err == nil && int64(len(text)) > limit {
		text, err = nil, ErrTooLarge
	}
	if len(raw) > 0 && (len(text) == 0 || !sameArray(text, raw)) {
		Recycle(raw)
	}
	return text, err
}

// sameArray reports whether a is the end of b's array.
func sameArray(a, b []byte) bool {
	return cap(a) > 0 && cap(b) > 0 && &a[:cap(a)][cap(a)-1] == &b[:cap(b)][cap(b)-1]
}

// readPage reads the raw bytes. A page over the limit is read on only if its
// encoding may shrink it below.
func readPage(r io.Reader, contentType string, limit int64) ([]byte, error) {
	b, over, err := readAll(r, takeBuffer(), limit+bomLen)
	if over && shrinks(b, contentType) {
		b, over, err = readAll(r, b, rawFactor*limit)
	}
	switch {
	case err != nil:
		Recycle(b)
		return nil, fmt.Errorf("standfirst: reading the page: %w", err)
	case over:
		Recycle(b)
		return nil, ErrTooLarge
	}
	return b, nil
}

// readAll appends what r gives to b and stops with over once b is longer than limit.
func readAll(r io.Reader, b []byte, limit int64) (_ []byte, over bool, err error) {
	returned := false
	defer func() {
		if !returned { // r panicked: its panic goes on, the buffer comes back
			Recycle(b)
		}
	}()
	b = growFor(r, b, limit)
	for empty := 0; empty < emptyReads; {
		if len(b) == cap(b) {
			b = append(b, 0)[:len(b)]
		}
		n, err := r.Read(b[len(b):cap(b)])
		if n < 0 || n > cap(b)-len(b) {
			returned = true
			return b, false, errors.New("reader returned an impossible count")
		}
		b = b[:len(b)+n]
		if over = int64(len(b)) > limit; over || err != nil {
			returned = true
			if err == io.EOF {
				err = nil
			}
			return b, over, err
		}
		empty++
		if n > 0 {
			empty = 0
		}
	}
	returned = true
	return b, false, io.ErrNoProgress
}

// growFor makes room at once for a reader that knows its length, as those of
// packages bytes and strings do.
func growFor(r io.Reader, b []byte, limit int64) []byte {
	sized, ok := r.(interface{ Len() int })
	if !ok {
		return b
	}
	// One byte more, so that the read that finds the end needs no growth.
	n := min(int64(sized.Len()), limit, largestHint) + 1
	if n <= int64(cap(b)-len(b)) || n <= 0 {
		return b
	}
	grown := make([]byte, len(b), int64(len(b))+n)
	copy(grown, b)
	Recycle(b)
	return grown
}
