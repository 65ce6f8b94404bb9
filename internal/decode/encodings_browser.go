//go:build js && browser

package decode

import (
	"bytes"
	"fmt"
	"io"
	"syscall/js"
)

// The tag "browser" leaves out the tables of the encodings, half a megabyte even when
// compressed: every browser has the decoders of the Encoding Standard.

// newDecoder returns the browser's decoder of an encoding; ok is false for a label that
// it does not know.
func newDecoder(label string) (decoder js.Value, ok bool) {
	defer func() {
		if recover() != nil { // a RangeError
			ok = false
		}
	}()
	return js.Global().Get("TextDecoder").New(label, map[string]any{"ignoreBOM": true}), true
}

// lookup returns the Encoding Standard's name for a label in lower case, empty for an
// unknown one.
func lookup(label string) string {
	decoder, ok := newDecoder(label)
	if !ok {
		return ""
	}
	return decoder.Get("encoding").String()
}

// newReader returns a reader of b's text in UTF-8, which has U+FFFD for what means
// nothing in the encoding.
func newReader(name string, b []byte) (io.Reader, error) {
	decoder, ok := newDecoder(name)
	if !ok {
		return nil, fmt.Errorf("unsupported charset: %q", name)
	}
	array := js.Global().Get("Uint8Array").New(len(b))
	js.CopyBytesToJS(array, b)
	return bytes.NewReader([]byte(decoder.Call("decode", array).String())), nil
}

// decoded returns b's text as newReader's reader gives it. The encoding is known.
func decoded(name string, b []byte) []byte {
	r, err := newReader(name, b)
	if err != nil {
		return nil
	}
	text, _ := io.ReadAll(r) // of bytes, which do not fail
	return text
}
