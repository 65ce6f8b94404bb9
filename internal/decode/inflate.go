package decode

import (
	"bufio"
	"compress/flate"
	"compress/zlib"
	"io"
)

// Inflate reads what servers send as deflate: the zlib format (RFC 9110, section
// 8.4.1.2), or the bare data, as some do.
func Inflate(r io.Reader) (io.Reader, error) {
	b := bufio.NewReader(r)
	const method, deflated = 0x0f, 8 // RFC 1950, section 2.2
	head, err := b.Peek(2)
	if err == nil && head[0]&method == deflated && (int(head[0])<<8|int(head[1]))%31 == 0 {
		return zlib.NewReader(b)
	}
	return flate.NewReader(b), nil
}
