package decode

import (
	"bytes"
	"unicode/utf8"
)

const (
	// sampleSize is how much text with bytes over 0x7F is looked at.
	sampleSize = 16 << 10
	// longestTag is the length up to which a tag is taken for its attributes.
	longestTag = 512
)

// bytePair is two bytes that follow one another, and how often. What is no
// letter in ASCII counts as a space.
type bytePair struct {
	first, second byte
	times         float64
}

// sample is the text of a page that tells its encoding.
type sample struct {
	text  []byte
	pairs []bytePair // those whose second byte may be a letter
	high  int        // the bytes over 0x7F
}

// newSample takes the lines of b's text that have bytes over 0x7F, and then the
// tags. Where none have, those in scripts have to do.
func newSample(b []byte) sample {
	text := sampleText(b)
	if len(text) == 0 {
		text = b[:min(len(b), sampleSize)]
	}
	s := sample{text: text}
	times := make([]uint32, 1<<16)
	first := byte(' ')
	for _, c := range text {
		s.high += int(c >> 7)
		if c < utf8.RuneSelf && !isASCIILetter(c) {
			c = ' '
		}
		times[int(first)<<8|int(c)]++
		first = c
	}
	for i, n := range times {
		if n > 0 && byte(i) != ' ' {
			s.pairs = append(s.pairs, bytePair{byte(i >> 8), byte(i), float64(n)})
		}
	}
	return s
}

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// sampleText returns pieces of text between tags and ends of lines that have
// bytes over 0x7F, and after them such tags. No second byte of an encoding is
// "<", ">" or an end of line.
func sampleText(b []byte) []byte {
	var text, tags []byte
	for len(b) > 0 && len(text) < sampleSize {
		if n := markupLength(b); n > 0 {
			if n <= longestTag && len(tags) < sampleSize {
				tags = appendPiece(tags, b[:n])
			}
			b = b[n:]
			continue
		}
		end := 1 + bytes.IndexAny(b[1:], "<\n")
		if end == 0 {
			end = len(b)
		}
		text = appendPiece(text, b[:end])
		b = b[end:]
	}
	return append(text, tags[:min(len(tags), max(sampleSize-len(text), 0))]...)
}

// appendPiece appends what has bytes over 0x7F to text, up to sampleSize in all.
func appendPiece(text, piece []byte) []byte {
	piece = piece[:min(len(piece), max(sampleSize-len(text), 0))]
	if !hasHigh(piece) {
		return text
	}
	return append(append(text, piece...), '\n')
}

func hasHigh(b []byte) bool {
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return true
		}
	}
	return false
}

// markupLength returns the length of the tag, comment, script or style that b
// begins with, 0 for text.
func markupLength(b []byte) int {
	if len(b) < 2 || b[0] != '<' || !isASCIILetter(b[1]) && b[1] != '/' && b[1] != '!' && b[1] != '?' {
		return 0
	}
	if bytes.HasPrefix(b, []byte("<!--")) {
		return through(b, "-->")
	}
	for _, name := range []string{"script", "style"} {
		if len(b) > len(name)+1 && bytes.EqualFold(b[1:1+len(name)], []byte(name)) {
			return through(b, "</"+name)
		}
	}
	return through(b, ">")
}

// through is the length of b up to the end of what closes it, all of it where
// nothing does.
func through(b []byte, closing string) int {
	if i := bytes.Index(b, []byte(closing)); i >= 0 {
		return i + len(closing)
	}
	return len(b)
}
