package main

import (
	"bytes"
	"compress/zlib"
	"io"
	"net/http"
	"net/http/httputil"
	"net/textproto"
	"strconv"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/flate"
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

// isTextType reports whether a content type is that of text alone.
func isTextType(contentType string) bool {
	kind, _, _ := strings.Cut(contentType, ";")
	return strings.EqualFold(strings.TrimSpace(kind), "text/plain")
}

// open returns the body without its codings.
func (m message) open() (io.ReadCloser, error) {
	body := io.NopCloser(bytes.NewReader(m.body))
	if hasToken(m.header.Get("Transfer-Encoding"), "chunked") && isChunked(m.body) {
		body = io.NopCloser(httputil.NewChunkedReader(bytes.NewReader(m.body)))
	}
	if isMarkup(m.body) {
		return body, nil
	}
	return decode(body, m.header.Get("Content-Encoding"))
}

// decode undoes the codings of a Content-Encoding, the last first. gzip is
// known by content.
func decode(body io.ReadCloser, codings string) (io.ReadCloser, error) {
	names := strings.Split(strings.ToLower(codings), ",")
	for i := len(names) - 1; i >= 0; i-- {
		switch strings.TrimSpace(names[i]) {
		case "br":
			body = io.NopCloser(brotli.NewReader(body))
		case "zstd":
			zip, err := zstd.NewReader(body, zstd.WithDecoderConcurrency(1))
			if err != nil {
				return nil, err
			}
			body = zip.IOReadCloser()
		case "deflate":
			body = inflate(body)
		case "gzip", "x-gzip":
			body = newContent(body)
		}
	}
	return newContent(body), nil
}

// inflate reads deflate with and without zlib's head: servers send both under
// the one name (RFC 9110, section 8.4.1.2).
func inflate(body io.Reader) io.ReadCloser {
	data, err := io.ReadAll(body)
	if err != nil {
		return io.NopCloser(failingReader{err})
	}
	if zip, err := zlib.NewReader(bytes.NewReader(data)); err == nil {
		return zip
	}
	return flate.NewReader(bytes.NewReader(data))
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
