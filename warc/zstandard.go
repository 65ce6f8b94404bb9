package warc

import (
	"bufio"
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

// zstdCoder reads the frames of a Zstandard file. A dictionary at its front is used
// for all that follow.
type zstdCoder struct {
	raw        *tape
	frame      zstdFrame
	zip        *zstd.Decoder
	dictionary []byte
}

func (c *zstdCoder) next() error {
	for {
		c.raw.mark()
		head, err := c.raw.Peek(len(zstdMagic))
		if len(head) < len(zstdMagic) {
			if len(head) > 0 && err == io.EOF {
				return io.ErrUnexpectedEOF
			}
			return err
		}
		if bytes.Equal(head, zstdDictionaryMagic) && c.raw.offset() == 0 {
			if c.dictionary, err = readDictionary(c.raw.Reader); err != nil {
				return fmt.Errorf("%w (%w)", errDictionary, err)
			}
			continue
		}
		if magic := binary.LittleEndian.Uint32(head); magic >= firstSkippable && magic <= lastSkippable {
			if err := c.skip(); err != nil {
				return err
			}
			continue
		}
		c.frame = zstdFrame{raw: c.raw}
		if c.zip != nil {
			return c.zip.Reset(&c.frame)
		}
		c.zip, err = zstd.NewReader(&c.frame, c.options()...)
		return err
	}
}

// Frames whose content is not of the file (RFC 8878, section 3.1.2).
const firstSkippable, lastSkippable = 0x184d2a50, 0x184d2a5f

// skip passes over such a frame.
func (c *zstdCoder) skip() error {
	var head [8]byte
	if _, err := io.ReadFull(c.raw, head[:]); err != nil {
		return unexpected(err)
	}
	_, err := io.CopyN(io.Discard, c.raw, int64(binary.LittleEndian.Uint32(head[4:])))
	return unexpected(err)
}

func (c *zstdCoder) options() []zstd.DOption {
	options := []zstd.DOption{
		zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindow),
	}
	if c.dictionary != nil {
		options = append(options, zstd.WithDecoderDicts(c.dictionary))
	}
	return options
}

func (c *zstdCoder) Read(p []byte) (int, error) { return c.zip.Read(p) }
func (c *zstdCoder) magic() []byte              { return zstdMagic }

func (c *zstdCoder) opens(data []byte) bool {
	zip, err := zstd.NewReader(bytes.NewReader(data), c.options()...)
	if err != nil {
		return false
	}
	defer zip.Close()
	return beginsRecord(zip)
}

func (c *zstdCoder) close() {
	if c.zip != nil {
		c.zip.Close()
	}
}

// dictionaryOf reads the dictionary at the front of a file, nil where it has none.
func dictionaryOf(file io.ReadSeeker) ([]byte, error) {
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return nil, err
	}
	front := bufio.NewReader(file)
	if head, _ := front.Peek(len(zstdDictionaryMagic)); !bytes.Equal(head, zstdDictionaryMagic) {
		return nil, nil
	}
	dictionary, err := readDictionary(front)
	if err != nil {
		return nil, fmt.Errorf("%w (%w)", errDictionary, err)
	}
	return dictionary, nil
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

// zstdFrame reads the bytes of one frame, whose end its blocks tell (RFC 8878,
// section 3.1.1).
type zstdFrame struct {
	raw   *tape
	state zstdPart
	rest  int64 // of the part that is being read
	sum   bool  // a checksum follows the last block
}

// zstdPart is a part of a frame.
type zstdPart int

const (
	zstdHeader    zstdPart = iota // comes next
	zstdBlock                     // comes next
	zstdLastBlock                 // is being read
	zstdChecksum                  // is being read
)

// Read reads on in the frame.
func (f *zstdFrame) Read(p []byte) (int, error) {
	for f.rest == 0 {
		if err := f.next(); err != nil {
			return 0, err
		}
	}
	n, err := f.raw.Read(p[:min(int64(len(p)), f.rest)])
	f.rest -= int64(n)
	if n > 0 {
		err = nil
	}
	return n, unexpected(err)
}

// next finds the length of the next part.
func (f *zstdFrame) next() error {
	switch f.state {
	case zstdHeader:
		return f.header()
	case zstdBlock:
		return f.block()
	case zstdLastBlock:
		if f.state = zstdChecksum; f.sum {
			f.rest = 4
			return nil
		}
	}
	return io.EOF
}

// header reads the descriptor of the frame's header (RFC 8878, section 3.1.1.1.1).
func (f *zstdFrame) header() error {
	head, err := f.raw.Peek(len(zstdMagic) + 1)
	if len(head) <= len(zstdMagic) {
		return unexpected(err)
	}
	descriptor := head[len(zstdMagic)]
	single := descriptor>>5&1 == 1
	size := 1 << (descriptor >> 6) // of the content's size
	if size == 1 && !single {
		size = 0
	}
	window := 1
	if single {
		window = 0
	}
	dictionary := [...]int{0, 1, 2, 4}[descriptor&3]
	f.rest = int64(len(zstdMagic) + 1 + window + dictionary + size)
	f.sum = descriptor>>2&1 == 1
	f.state = zstdBlock
	return nil
}

// block reads a block's header (RFC 8878, section 3.1.1.2).
func (f *zstdFrame) block() error {
	const header, repeated = 3, 1
	head, err := f.raw.Peek(header)
	if len(head) < header {
		return unexpected(err)
	}
	bits := uint32(head[0]) | uint32(head[1])<<8 | uint32(head[2])<<16
	if bits&1 == 1 {
		f.state = zstdLastBlock
	}
	f.rest = header + int64(bits>>3)
	if bits>>1&3 == repeated {
		f.rest = header + 1
	}
	return nil
}
