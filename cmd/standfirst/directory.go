package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
)

// directory is an output with a file for each input. A file is there once it is whole:
// until then it has another name, so that a run that was killed leaves nothing that is
// taken for done.
type directory struct {
	dir  string
	form format
	// part and out are the file that is being written, nil between two inputs.
	part *part
	out  sink
}

// name is the path of an input's output.
func (d *directory) name(input string) string {
	return filepath.Join(d.dir, outputName(input, d.form.suffix))
}

// holds reports whether an input's output is there.
func (d *directory) holds(input string) bool {
	_, err := os.Stat(d.name(input))
	return err == nil
}

func (d *directory) write(r result) error {
	if d.out == nil {
		part, err := createPart(d.name(r.location))
		if err != nil {
			return err
		}
		d.part, d.out = part, d.form.sink(part)
	}
	if !r.ends {
		return d.out.write(r)
	}
	err := d.out.close(true)
	d.part, d.out = nil, nil
	return err
}

// close takes the file away that is not whole.
func (d *directory) close(bool) error {
	if d.part == nil {
		return nil
	}
	return d.part.abort()
}

// part is a file that gets its name when it is closed, and is whole on the disk then.
type part struct {
	*os.File
	name string
}

// partSuffix ends the name of a file that is not whole.
const partSuffix = ".part"

// createPart begins a file; what a killed run left of it is overwritten.
func createPart(name string) (*part, error) {
	file, err := os.Create(name + partSuffix)
	if err != nil {
		return nil, err
	}
	return &part{file, name}, nil
}

// Close gives the file its name.
func (p *part) Close() error {
	if err := errors.Join(p.Sync(), p.File.Close()); err != nil {
		return err
	}
	if err := os.Rename(p.File.Name(), p.name); err != nil {
		return err
	}
	return syncDirectory(filepath.Dir(p.name))
}

// abort removes the file.
func (p *part) abort() error { return errors.Join(p.File.Close(), os.Remove(p.File.Name())) }

// syncDirectory brings the names of a directory's files to the disk; Windows has no way
// to ask for that.
func syncDirectory(name string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	dir, err := os.Open(name)
	if err != nil {
		return err
	}
	return errors.Join(dir.Sync(), dir.Close())
}

// sink is where results go, in the order of the inputs.
type sink interface {
	write(result) error
	// close ends the output; whole is false where not all was written.
	close(whole bool) error
}

// sink returns an output of the format to a file.
func (f format) sink(file io.WriteCloser) sink {
	if f.isParquet() {
		return newParquetSink(file)
	}
	return &output{file: file, between: f.between}
}
