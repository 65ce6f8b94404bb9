package container

import (
	"bufio"
	"bytes"
	"io"
)

// mailboxLine is how the line before each mail of a mailbox begins (RFC 4155).
var mailboxLine = []byte("From ")

// quotedMailboxLine is how such a line is written within a mail.
var quotedMailboxLine = []byte(">From ")

// mailbox reads the mails of a mailbox: it ends at the end of each, and next
// goes on to the one that follows.
type mailbox struct {
	src   *bufio.Reader
	line  []byte // what is left of the line at hand
	empty bool   // the line before was empty
	mid   bool   // the next piece goes on with a line
	found bool   // the next mail begins
	err   error
}

// next goes on to the next mail and reports whether there is one.
func (b *mailbox) next() bool {
	if b.err != nil {
		return false
	}
	for b.fill() { // what is left of the last mail, and nothing before the first
	}
	next := b.found
	b.found, b.line, b.empty = false, nil, false
	return next
}

func newMailbox(src io.Reader) *mailbox {
	return &mailbox{src: bufio.NewReader(src), empty: true}
}

func (b *mailbox) Read(p []byte) (int, error) {
	if len(b.line) == 0 && !b.fill() {
		return 0, io.EOF
	}
	n := copy(p, b.line)
	b.line = b.line[n:]
	return n, nil
}

// fill reads a piece of a line; false at the end of a mail.
func (b *mailbox) fill() bool {
	if b.found || b.err != nil {
		return false
	}
	piece, err := b.src.ReadSlice('\n')
	begins := !b.mid
	b.mid = err == bufio.ErrBufferFull
	if err != nil && err != io.EOF && !b.mid {
		b.err = err
	}
	if begins && b.empty && bytes.HasPrefix(piece, mailboxLine) {
		b.found = true
		return false
	}
	b.empty = begins && len(bytes.TrimRight(piece, "\r\n")) == 0
	if begins && bytes.HasPrefix(piece, quotedMailboxLine) {
		piece = piece[1:]
	}
	b.line = append(b.line[:0], piece...)
	return len(piece) > 0
}
