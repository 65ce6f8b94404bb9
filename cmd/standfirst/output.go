package main

import (
	"fmt"
	"io"
	"os"
)

// output is where pages are written. Each page is one write, so that an
// interruption leaves whole lines.
type output struct {
	file    io.WriteCloser
	between string
	begun   bool
}

func (o *output) write(page []byte) error {
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

func (o *output) Close() error { return o.file.Close() }

// newOutput opens the output file, or standard output where name is empty.
func newOutput(name string, resume bool) (io.WriteCloser, *held, error) {
	if name == "" || name == standardInput {
		return os.Stdout, nil, nil
	}
	if resume {
		return openResumed(name)
	}
	file, err := os.Create(name)
	return file, nil, err
}

// outputError is an error of the output: the run cannot go on.
func outputError(err error) *statusError {
	return &statusError{code: statusOutput, err: fmt.Errorf("output: %w", err)}
}
