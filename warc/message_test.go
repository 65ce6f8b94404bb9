package warc

import (
	"bytes"
	"compress/flate"
	"compress/zlib"
	"io"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func readAll(r io.ReadCloser) (string, error) {
	data, err := io.ReadAll(r)
	if closing := r.Close(); err == nil {
		err = closing
	}
	return string(data), err
}

func packed(t *testing.T, s string, open func(io.Writer) (io.WriteCloser, error)) string {
	t.Helper()
	var b bytes.Buffer
	w, err := open(&b)
	require.NoError(t, err)
	_, err = io.WriteString(w, s)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return b.String()
}

func TestMessageBody(t *testing.T) {
	const html = "<html><p>The ferry is back.</p></html>"
	br := packed(t, html, func(w io.Writer) (io.WriteCloser, error) { return brotli.NewWriter(w), nil })
	zs := packed(t, html, func(w io.Writer) (io.WriteCloser, error) { return zstd.NewWriter(w) })
	zl := packed(t, html, func(w io.Writer) (io.WriteCloser, error) { return zlib.NewWriter(w), nil })
	fl := packed(t, html, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, 6) })
	for _, c := range []struct{ name, header, body, want, why string }{
		{"plain", "", html, html, "the plain case"},
		{"chunked", "Transfer-Encoding: chunked\r\n", "10\r\n" + html[:16] + "\r\n16;x=1\r\n" + html[16:] + "\r\n0\r\n\r\n", html, "as it came over the wire"},
		{"chunked in name only", "Transfer-Encoding: chunked\r\n", html, html, "the archive decoded the body and kept the header"},
		{"gzip", "Content-Encoding: gzip\r\n", pack(html), html, "as it came over the wire"},
		{"gzip unsaid", "", pack(html), html, "content decides"},
		{"gzip in name only", "Content-Encoding: gzip\r\n", html, html, "the archive decoded the body and kept the header"},
		{"br", "Content-Encoding: br\r\n", br, html, "as it came over the wire"},
		{"br in name only", "Content-Encoding: br\r\n", "\ufeff \n" + html, "\ufeff \n" + html, "markup is no brotli"},
		{"zstd", "Content-Encoding: zstd\r\n", zs, html, "as it came over the wire"},
		{"deflate with zlib's head", "Content-Encoding: deflate\r\n", zl, html, "what RFC 9110 means"},
		{"deflate without", "Content-Encoding: deflate\r\n", fl, html, "what some servers send"},
		{"two codings", "Content-Encoding: br, gzip\r\n", pack(br), html, "the last is undone first"},
		{"wrong length", "Content-Length: 3\r\n", html, html, "the record's length counts"},
		{"a line that is none", "nonsense\r\nContent-Encoding: br\r\n", br, html, "the others still hold"},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := parseMessage([]byte("HTTP/1.1 200 OK\r\n" + c.header + "\r\n" + c.body))
			body, err := m.open()
			require.NoError(t, err)
			got, err := readAll(body)
			require.NoError(t, err)
			assert.Equal(t, c.want, got, c.why)
		})
	}
}

func TestMessageIsPage(t *testing.T) {
	for _, c := range []struct {
		name, message string
		want          bool
		why           string
	}{
		{"html", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", true, "the plain case"},
		{"HTTP/2", "HTTP/2 200\r\ncontent-type: text/html\r\n\r\n", true, "no reason phrase, names in lower case"},
		{"xhtml", "HTTP/1.1 200 OK\r\nContent-Type: Application/XHTML+XML ; q\r\n\r\n", true, "any case, with parameters"},
		{"only LF", "HTTP/1.1 200 OK\nContent-Type: text/html\n\n", true, "old servers"},
		{"head without an end", "HTTP/1.1 200 OK\r\nContent-Type: text/html", true, "an empty page"},
		{"feed", "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n<rss>", false, "not a page"},
		{"unsaid, not HTML", "HTTP/1.1 200 OK\r\n\r\n{}", false, "the first bytes tell"},
		{"redirect", "HTTP/1.1 302 Found\r\nContent-Type: text/html\r\n\r\n", false, "another page"},
		{"no status", "HTTP/1.1\r\nContent-Type: text/html\r\n\r\n", false, "not an answer"},
		{"empty", "", false, "not an answer"},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, parseMessage([]byte(c.message)).isPage(), c.why)
		})
	}
}

// TestMessageBroken holds that what cannot be decoded is an error.
func TestMessageBroken(t *testing.T) {
	for _, c := range []struct{ name, header, body string }{
		{"gzip", "Content-Encoding: gzip\r\n", pack("a long enough text")[:20]},
		{"br", "Content-Encoding: br\r\n", "\xff\xff\xff\xff"},
		{"zstd", "Content-Encoding: zstd\r\n", "nonsense that is no frame"},
		{"deflate", "Content-Encoding: deflate\r\n", "\xff\xff\xff\xff"},
		{"chunked", "Transfer-Encoding: chunked\r\n", "ff\r\nabc"},
	} {
		t.Run(c.name, func(t *testing.T) {
			body, err := parseMessage([]byte("HTTP/1.1 200 OK\r\n" + c.header + "\r\n" + c.body)).open()
			if err == nil {
				_, err = readAll(body)
			}
			assert.Error(t, err)
		})
	}
}
