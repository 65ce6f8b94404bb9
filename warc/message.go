package warc

import (
	"bufio"
	"bytes"
	"io"
	"net/http"
	"net/http/httputil"
	"net/textproto"
	"strconv"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zlib"
	"github.com/klauspost/compress/zstd"
)

// message is a HTTP response as an archive holds it. net/http is too strict
// for these: some archives keep the header's chunked or br beside a body that
// is decoded, and a Content-Length that no longer fits.
type message struct {
	status int
	header http.Header
	body   []byte
}

// parseMessage splits a response. A line of the header that is none is passed
// over.
func parseMessage(block []byte) message {
	head, body := cutHead(block)
	lines := strings.Split(string(head), "\n")
	m := message{header: http.Header{}, body: body}
	if _, after, ok := strings.Cut(lines[0], " "); ok {
		code, _, _ := strings.Cut(strings.TrimSpace(after), " ")
		m.status, _ = strconv.Atoi(code) // 0 is no page
	}
	for _, line := range lines[1:] {
		if name, value, ok := strings.Cut(line, ":"); ok {
			m.header.Add(textproto.TrimString(name), textproto.TrimString(value))
		}
	}
	return m
}

// cutHead splits at the first empty line.
func cutHead(block []byte) (head, body []byte) {
	for at := 0; ; {
		end := bytes.IndexByte(block[at:], '\n')
		if end < 0 {
			return block, nil
		}
		if len(bytes.TrimRight(block[at:at+end], "\r")) == 0 {
			return block[:at], block[at+end+1:]
		}
		at += end + 1
	}
}

// isPage reports whether the response is a web page: not a redirect, an error
// page, a picture.
func (m message) isPage() bool {
	return m.status >= 200 && m.status < 300 && isPageType(m.header.Get("Content-Type"), m.body)
}

// isPageType reports whether a content type is that of a page; where there is
// none the body's first bytes tell.
func isPageType(contentType string, body []byte) bool {
	if contentType == "" {
		contentType = http.DetectContentType(body)
	}
	kind, _, _ := strings.Cut(contentType, ";")
	switch strings.ToLower(strings.TrimSpace(kind)) {
	case "text/html", "application/xhtml+xml":
		return true
	}
	return false
}

// open returns the body without its codings.
func (m message) open() (io.ReadCloser, error) {
	body := io.Reader(bytes.NewReader(m.body))
	if hasToken(m.header.Get("Transfer-Encoding"), "chunked") && isChunked(m.body) {
		body = httputil.NewChunkedReader(body)
	}
	if isMarkup(m.body) {
		return io.NopCloser(body), nil
	}
	return Decode(body, m.header.Get("Content-Encoding"))
}

// Decode returns a body without the codings of its Content-Encoding header (RFC 9110,
// section 8.4), the last undone first: gzip, deflate, br and zstd. gzip and, at the
// end, Zstandard are known by content: archives and servers say gzip of what is plain,
// and nothing of what is packed. A name that is not known changes nothing.
func Decode(body io.Reader, codings string) (io.ReadCloser, error) {
	names := strings.Split(strings.ToLower(codings), ",")
	var closers decoded
	for i := len(names) - 1; i >= 0; i-- {
		switch strings.TrimSpace(names[i]) {
		case "br":
			body = brotli.NewReader(body)
		case "deflate":
			body = inflate(body)
		case "zstd":
			if err := closers.unzstd(&body); err != nil {
				return nil, err
			}
		case "gzip", "x-gzip":
			if err := closers.unpack(&body); err != nil {
				return nil, err
			}
		}
	}
	err := closers.unpack(&body)
	closers.Reader = body
	return closers, err
}

// decoded is a body with what is to be closed with it.
type decoded struct {
	io.Reader
	zips []*zstd.Decoder
}

// unpack goes on with what a body holds that begins as gzip or Zstandard does.
func (d *decoded) unpack(body *io.Reader) error {
	b := bufio.NewReader(*body)
	*body = b
	magic, _ := b.Peek(len(zstdMagic))
	switch {
	case bytes.HasPrefix(magic, gzipMagic):
		zip, err := gzip.NewReader(b)
		if err != nil {
			return err
		}
		*body = zip
	case bytes.Equal(magic, zstdMagic):
		return d.unzstd(body)
	}
	return nil
}

// unzstd goes on with what a body holds as Zstandard.
func (d *decoded) unzstd(body *io.Reader) error {
	zip, err := zstd.NewReader(*body, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true),
		zstd.WithDecoderMaxWindow(maxWindow))
	if err != nil {
		return err
	}
	d.zips = append(d.zips, zip)
	*body = zip
	return nil
}

// Close gives the memory of the decoders back.
func (d decoded) Close() error {
	for _, zip := range d.zips {
		zip.Close()
	}
	return nil
}

// inflate reads deflate with and without zlib's head: servers send both under
// the one name (RFC 9110, section 8.4.1.2).
func inflate(r io.Reader) io.Reader {
	b := bufio.NewReader(r)
	const method, deflated = 0x0f, 8 // RFC 1950, section 2.2
	head, err := b.Peek(2)
	if err == nil && head[0]&method == deflated && (int(head[0])<<8|int(head[1]))%31 == 0 {
		if zip, err := zlib.NewReader(b); err == nil {
			return zip
		}
	}
	return flate.NewReader(b)
}

// isChunked reports whether a body begins with a chunk's size.
func isChunked(body []byte) bool {
	line, _, ok := bytes.Cut(body, []byte("\n"))
	size, _, _ := strings.Cut(strings.TrimSpace(string(line[:min(len(line), 100)])), ";")
	_, err := strconv.ParseUint(size, 16, 63)
	return ok && err == nil
}

// isMarkup reports whether a body is plain HTML, whatever its header says.
func isMarkup(body []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(body, "\ufeff \t\r\n"), []byte("<"))
}

func hasToken(list, token string) bool {
	for name := range strings.SplitSeq(list, ",") {
		if strings.EqualFold(strings.TrimSpace(name), token) {
			return true
		}
	}
	return false
}
