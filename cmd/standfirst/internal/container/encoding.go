package container

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime/quotedprintable"
	"strings"
)

// decoded undoes the Content-Transfer-Encoding.
func decoded(h header, src io.Reader) io.Reader {
	switch strings.ToLower(h["content-transfer-encoding"]) {
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, &alphabet{src: src})
	case "quoted-printable":
		return quotedprintable.NewReader(&printable{src})
	}
	return src
}

// alphabet passes over what does not belong to base64, as RFC 2045, section 6.8,
// asks for, and what follows the padding.
type alphabet struct {
	src io.Reader
	pad bool
}

func (a *alphabet) Read(p []byte) (int, error) {
	for {
		n, err := a.src.Read(p)
		kept := 0
		for _, c := range p[:n] {
			switch {
			case c == '=':
				a.pad = true
			case a.pad || !isBase64(c):
				continue
			}
			p[kept] = c
			kept++
		}
		if kept > 0 || err != nil || len(p) == 0 {
			return kept, err
		}
	}
}

func isBase64(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '+' || c == '/'
}

// printable replaces the control characters that quoted-printable does not allow
// and mail programs write all the same.
type printable struct{ src io.Reader }

func (r *printable) Read(p []byte) (int, error) {
	n, err := r.src.Read(p)
	for i, c := range p[:n] {
		if c < ' ' && c != '\t' && c != '\r' && c != '\n' || c == 0x7f {
			p[i] = ' '
		}
	}
	return n, err
}

// unflow joins the lines that a mail program broke (RFC 3676): those that end in
// a space go on in the next, and without that space where drop is set.
func unflow(text []byte, drop bool) []byte {
	var b bytes.Buffer
	depth := -1 // of the quotation that goes on, -1 where none does
	for line := range bytes.Lines(text) {
		line = bytes.TrimRight(line, "\r\n")
		quoted := len(line) - len(bytes.TrimLeft(line, ">"))
		content := bytes.TrimPrefix(line[quoted:], []byte(" "))
		if depth >= 0 && depth != quoted {
			b.WriteByte('\n')
			depth = -1
		}
		if depth < 0 {
			b.Write(line[:quoted])
			if quoted > 0 {
				b.WriteByte(' ')
			}
		}
		flows := bytes.HasSuffix(content, []byte(" ")) && string(content) != "-- "
		if flows {
			depth = quoted
			if drop {
				content = content[:len(content)-1]
			}
			b.Write(content)
			continue
		}
		depth = -1
		b.Write(content)
		b.WriteByte('\n')
	}
	return b.Bytes()
}
