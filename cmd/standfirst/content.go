package main

import (
	"bufio"
	"bytes"
	"io"
	"io/fs"
	"sync"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// content is a file's content, decompressed where it is gzip or Zstandard.
// Several gzip members or Zstandard frames in a row are one content.
type content struct {
	file io.ReadCloser
	raw  *counter
	zip  *gzip.Reader
	zst  *zstd.Decoder
	// coding is the name of the compression, empty where there is none.
	coding string
	*bufio.Reader
}

var gzipReaders = sync.Pool{New: func() any { return new(gzip.Reader) }}

var (
	gzipMagic = []byte{0x1f, 0x8b} // RFC 1952, section 2.3.1
	warcMagic = []byte("WARC/")    // ISO 28500, section 4: every record's first line
)

// newContent looks at the file's first bytes. An error is kept for whoever
// reads.
func newContent(file io.ReadCloser) *content {
	c := &content{file: file, raw: &counter{r: file}}
	c.Reader = bufio.NewReader(c.raw)
	magic, _ := c.Peek(len(zstdMagic))
	switch {
	case bytes.HasPrefix(magic, gzipMagic):
		c.coding = "gzip"
		c.decompress(c.gzip())
	case bytes.Equal(magic, zstdMagic), bytes.Equal(magic, zstdDictionaryMagic):
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

func (c *content) isWARC() bool {
	magic, _ := c.Peek(len(warcMagic))
	return bytes.Equal(magic, warcMagic)
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
