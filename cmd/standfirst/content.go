package main

import (
	"bufio"
	"bytes"
	"io"
	"io/fs"
	"sync"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/standfirst/standfirst/warc"
)

// content is a file's content, decompressed where it is gzip or Zstandard.
// Several gzip members or Zstandard frames in a row are one content.
type content struct {
	file io.ReadCloser
	raw  *counter
	zip  *gzip.Reader
	zst  *zstd.Decoder
	// coding is the name of the compression that was undone, empty for none.
	coding  string
	archive bool // it is a WARC file, and still compressed if it was
	*bufio.Reader
}

var gzipReaders = sync.Pool{New: func() any { return new(gzip.Reader) }}

var (
	gzipMagic = []byte{0x1f, 0x8b}             // RFC 1952, section 2.3.1
	zstdMagic = []byte{0x28, 0xb5, 0x2f, 0xfd} // RFC 8878, section 3.1.1
)

const (
	// sniffed is how much of a file tells what it is.
	sniffed = 4 << 10
	// maxWindow bounds the memory of one decompressor: what zstd --long asks for.
	maxWindow = 128 << 20
)

// newContent looks at the file's first bytes. An error is kept for whoever
// reads.
func newContent(file io.ReadCloser) *content {
	c := &content{file: file, raw: &counter{r: file}}
	c.Reader = bufio.NewReader(c.raw)
	head, _ := c.Peek(sniffed)
	switch c.archive = warc.Holds(head); {
	case c.archive: // which decompresses itself, to say where its records are
	case bytes.HasPrefix(head, gzipMagic):
		c.coding = "gzip"
		c.decompress(c.gzip())
	case bytes.HasPrefix(head, zstdMagic):
		c.coding = "Zstandard"
		c.decompress(c.zstandard())
	}
	return c
}

// decompress goes on with what a decompressor gives.
func (c *content) decompress(r io.Reader, err error) {
	if err != nil {
		r = failingReader{err}
	}
	c.Reader = bufio.NewReader(r)
}

func (c *content) gzip() (io.Reader, error) {
	c.zip = gzipReaders.Get().(*gzip.Reader)
	return c.zip, c.zip.Reset(c.Reader)
}

func (c *content) zstandard() (io.Reader, error) {
	var err error
	c.zst, err = zstd.NewReader(c.Reader, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true),
		zstd.WithDecoderMaxWindow(maxWindow))
	return c.zst, err
}

// Close closes the file.
func (c *content) Close() error {
	if c.zip != nil {
		gzipReaders.Put(c.zip)
		c.zip = nil
	}
	if c.zst != nil {
		c.zst.Close()
		c.zst = nil
	}
	return c.file.Close()
}

// size is the file's size, 0 where it has none.
func (c *content) size() int64 {
	file, ok := c.file.(fs.File)
	if !ok {
		return 0
	}
	info, err := file.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return 0
	}
	return info.Size()
}

// counter counts what is read through it.
type counter struct {
	r io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

type failingReader struct{ err error }

func (r failingReader) Read([]byte) (int, error) { return 0, r.err }
