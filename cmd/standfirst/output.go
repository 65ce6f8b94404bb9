package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// output is where pages are written. Each page is one write, so that an
// interruption leaves whole lines.
type output struct {
	file    io.WriteCloser
	between string
	begun   bool
}

func (o *output) write(r result) error {
	page := r.output
	if len(page) == 0 {
		return nil
	}
	if o.begun && o.between != "" {
		page = append([]byte(o.between), page...)
	}
	o.begun = true
	_, err := o.file.Write(page)
	return err
}

func (o *output) close(bool) error { return o.file.Close() }

// newOutput opens the output file, or standard output where name is empty.
func newOutput(name string, resume bool) (io.WriteCloser, *held, error) {
	if name == "" || name == standardInput {
		return os.Stdout, nil, nil
	}
	if resume {
		return openResumed(name)
	}
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE, 0o666)
	if err != nil {
		return nil, nil, err
	}
	return packed(name, &replacement{file: file}), nil, nil
}

// packed returns a file, compressed where its name says so.
func packed(name string, file io.WriteCloser) io.WriteCloser {
	if !isZstandard(name) {
		return file
	}
	return &frames{file: file}
}

func isZstandard(name string) bool { return strings.HasSuffix(name, ".zst") }

// replacement is a file whose old content stays until there is something to write: a
// call whose inputs are not there takes nothing away.
type replacement struct {
	file  *os.File
	begun bool
}

func (r *replacement) Write(page []byte) (int, error) {
	if !r.begun {
		r.begun = true
		if err := truncate(r.file, 0); err != nil {
			return 0, err
		}
	}
	return r.file.Write(page)
}

func (r *replacement) Close() error { return r.file.Close() }

// truncate cuts a file off and goes to its end. What is no regular file, such as a
// terminal or a pipe, is left as it is.
func truncate(file *os.File, size int64) error {
	info, err := file.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return err
	}
	_, err = file.Seek(size, io.SeekStart)
	return errors.Join(file.Truncate(size), err)
}

// frames compresses pages with Zstandard, some to a frame, so that a file that ends
// early has whole lines but for the last frame.
type frames struct {
	file io.WriteCloser
	zip  *zstd.Encoder
	page bytes.Buffer
}

// frameSize is what a frame holds at the least, in bytes before compression.
const frameSize = 1 << 20

func (f *frames) Write(page []byte) (int, error) {
	n, _ := f.page.Write(page) // never fails
	if f.page.Len() >= frameSize {
		return n, f.flush()
	}
	return n, nil
}

// flush writes a frame.
func (f *frames) flush() (err error) {
	if f.page.Len() == 0 {
		return nil
	}
	if f.zip == nil {
		if f.zip, err = zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1)); err != nil {
			return err
		}
	}
	_, err = f.file.Write(f.zip.EncodeAll(f.page.Bytes(), nil))
	f.page.Reset()
	return err
}

func (f *frames) Close() error { return errors.Join(f.flush(), f.file.Close()) }

// outputError is an error of the output: the run cannot go on.
func outputError(err error) *statusError {
	return &statusError{code: statusOutput, err: fmt.Errorf("output: %w", err)}
}
