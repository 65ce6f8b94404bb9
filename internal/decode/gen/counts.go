package main

import (
	"archive/zip"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"path/filepath"
)

// counts are the shares of a language's n-grams: of a letter among all letters,
// of a pair among all that its first letter begins.
type counts map[string]float64

var errWire = errors.New("not a message of counts")

// readCounts reads one of a language's files, "unigrams" or "bigrams".
func readCounts(models, language, kind string) (counts, error) {
	name := filepath.Join(models, language, kind+".pb.bin.zip")
	archive, err := zip.OpenReader(name)
	if err != nil {
		return nil, err
	}
	defer archive.Close()
	if len(archive.File) != 1 {
		return nil, fmt.Errorf("%s: %d files, want one", name, len(archive.File))
	}
	f, err := archive.File[0].Open()
	if err != nil {
		return nil, err
	}
	defer f.Close()
	b, err := io.ReadAll(f)
	if err != nil {
		return nil, err
	}
	c := counts{}
	err = eachField(b, func(number int, value []byte) error {
		if number != setField {
			return nil
		}
		return c.addSet(value)
	})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return c, nil
}

// The fields of the protocol buffers that the counts are stored in.
const (
	setField         = 4 // of a model: n-grams of one share
	probabilityField = 1 // of a set
	ngramField       = 2 // of a set, repeated
)

func (c counts) addSet(b []byte) error {
	p := 0.0
	return eachField(b, func(number int, value []byte) error {
		switch number {
		case probabilityField:
			if len(value) != 8 {
				return errWire
			}
			p = math.Float64frombits(binary.LittleEndian.Uint64(value))
		case ngramField:
			c[string(value)] = p
		}
		return nil
	})
}

// eachField calls f for the fields of a message that are 64 bits or bytes.
func eachField(b []byte, f func(number int, value []byte) error) error {
	for len(b) > 0 {
		tag, n := binary.Uvarint(b)
		if n <= 0 {
			return errWire
		}
		b = b[n:]
		size := uint64(8)
		switch tag & 7 {
		case 0:
			if _, n = binary.Uvarint(b); n <= 0 {
				return errWire
			}
			b = b[n:]
			continue
		case 1:
		case 2:
			if size, n = binary.Uvarint(b); n <= 0 {
				return errWire
			}
			b = b[n:]
		default:
			return errWire
		}
		if size > uint64(len(b)) {
			return errWire
		}
		if err := f(int(tag>>3), b[:size]); err != nil {
			return err
		}
		b = b[size:]
	}
	return nil
}
