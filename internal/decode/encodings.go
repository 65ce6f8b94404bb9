//go:build !(js && browser)

package decode

import (
	"bytes"
	"io"

	"golang.org/x/net/html/charset"
)

// lookup returns the Encoding Standard's name for a label in lower case, empty for an
// unknown one.
func lookup(label string) string {
	_, name := charset.Lookup(label)
	return name
}

// newReader returns a reader of b's text in UTF-8, which has U+FFFD for what means
// nothing in the encoding.
func newReader(name string, b []byte) (io.Reader, error) {
	return charset.NewReaderLabel(name, bytes.NewReader(b))
}

// decoded returns b's text as newReader's reader gives it. The encoding is known.
func decoded(name string, b []byte) []byte {
	encoding, _ := charset.Lookup(name)
	// Decoding gives U+FFFD for what is wrong, and no error.
	text, _ := encoding.NewDecoder().Bytes(b)
	return text
}
