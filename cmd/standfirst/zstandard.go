package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"github.com/klauspost/compress/zstd"
)

var (
	zstdMagic = []byte{0x28, 0xb5, 0x2f, 0xfd} // RFC 8878, section 3.1.1
	// zstdDictionaryMagic begins the frame with the dictionary of a .warc.zst
	// file (iipc.github.io/warc-specifications, "Zstandard-compressed WARC").
	zstdDictionaryMagic = []byte{0x5d, 0x2a, 0x4d, 0x18}
)

const (
	// maxWindow bounds the memory of one decompressor: what zstd --long asks for.
	maxWindow = 128 << 20
	// maxDictionary bounds a dictionary; those of crawls have 1 MB.
	maxDictionary = 16 << 20
)

var errDictionary = errors.New("the dictionary at its front is broken or too large: fetch the file again")

// zstandard returns the decompressed content. A dictionary at the front is used
// for all that follows.
func (c *content) zstandard() (io.Reader, error) {
	options := []zstd.DOption{
		zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindow),
	}
	if magic, _ := c.Peek(len(zstdDictionaryMagic)); bytes.Equal(magic, zstdDictionaryMagic) {
		dictionary, err := readDictionary(c.Reader)
		if err != nil {
			return nil, fmt.Errorf("%w (%w)", errDictionary, err)
		}
		options = append(options, zstd.WithDecoderDicts(dictionary))
	}
	var err error
	c.zst, err = zstd.NewReader(c.Reader, options...)
	return c.zst, err
}

// readDictionary reads the frame of a dictionary, which may be compressed itself.
func readDictionary(r io.Reader) ([]byte, error) {
	var head [8]byte // the magic number and the size
	if _, err := io.ReadFull(r, head[:]); err != nil {
		return nil, err
	}
	size := binary.LittleEndian.Uint32(head[4:])
	if size > maxDictionary {
		return nil, fmt.Errorf("%d bytes", size)
	}
	dictionary, err := io.ReadAll(io.LimitReader(r, int64(size)))
	if err == nil && len(dictionary) < int(size) {
		err = io.ErrUnexpectedEOF
	}
	if err != nil || !bytes.HasPrefix(dictionary, zstdMagic) {
		return dictionary, err
	}
	d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(maxDictionary))
	if err != nil {
		return nil, err
	}
	defer d.Close()
	return d.DecodeAll(dictionary, nil)
}
