package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
	"github.com/standfirst/standfirst"
	"github.com/standfirst/standfirst/cmd/standfirst/internal/container"
)

// input is one page to parse.
type input struct {
	// source is the path or address as given; a WARC record's address.
	source string
	// load opens the page. It is called once.
	load func(context.Context) (document, error)
	// waits reports whether load waits for a network rather than for a processor.
	waits bool
	// size is what the page counts for on the progress bar.
	size int64
	// place is where in an archive the page stands, nil of any other.
	place *place
	// location is the input as given that the page is of; ends marks what stands behind
	// the last page of one, and is no page.
	location string
	ends     bool
}

// document is a page that has been opened.
type document struct {
	io.ReadCloser
	base, contentType string
	kind              standfirst.InputType
}

// page is what is known of the document beside its bytes.
func (d *document) page() standfirst.Page {
	return standfirst.Page{BaseURL: d.base, ContentType: d.contentType, Type: d.kind}
}

// failed is an input that cannot be read.
func failed(source string, err error) input {
	return input{source: source, load: func(context.Context) (document, error) { return document{}, err }}
}

// location is where one or more pages are to be found: a file, an address or
// standard input, and what is wrong with it.
type location struct {
	name string
	err  error
}

// size is what the location counts for on the progress bar.
func (l location) size() int64 {
	if hasScheme(l.name) {
		return addressSize
	}
	info, err := os.Stat(l.name)
	if err != nil {
		return 0
	}
	return info.Size()
}

// sources are the inputs as the user gave them.
type sources struct {
	args []string
	list string
	// kind is the type of the pages that directories are searched for.
	kind standfirst.InputType
	// shard is the part of them that is wanted.
	shard shard
}

const standardInput = "-"

// locations are the places that the sources name, in order: directories
// searched, patterns expanded, those of other shards left out. It may be walked more
// than once unless the list comes from standard input.
func (s sources) locations() iter.Seq[location] { return s.shard.filter(s.all()) }

// all are the places of all shards.
func (s sources) all() iter.Seq[location] {
	return func(yield func(location) bool) {
		for _, arg := range s.args {
			if !s.expand(arg, yield) {
				return
			}
		}
		if s.list != "" {
			s.listed(yield)
		}
	}
}

// listed reads the list line by line; empty lines and those that begin with #
// are passed over.
func (s sources) listed(yield func(location) bool) {
	file, err := openFile(s.list)
	if err != nil {
		yield(location{s.list, fmt.Errorf("%w (--list wants a file with one input a line, or - for standard input)", err)})
		return
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		line := strings.TrimSpace(lines.Text())
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if !s.expand(line, yield) {
			return
		}
	}
	if err := lines.Err(); err != nil {
		yield(location{s.list, err})
	}
}

// expand yields the locations of one argument and reports whether to go on.
func (s sources) expand(arg string, yield func(location) bool) bool {
	if arg == standardInput || hasScheme(arg) {
		return yield(location{name: arg})
	}
	info, err := os.Stat(arg)
	switch {
	case err == nil && info.IsDir():
		found, more := s.walk(arg, yield)
		return more && (found || yield(location{arg, s.noPages()}))
	case err == nil, !errors.Is(err, fs.ErrNotExist):
		return yield(location{arg, err})
	case looksLikeAddress(arg):
		return yield(location{arg, fmt.Errorf("%w: give https://%s (%w)", errNoScheme, strings.TrimPrefix(arg, "//"), err)})
	case strings.ContainsAny(arg, "*?[{"):
		return s.glob(arg, yield)
	}
	return yield(location{arg, err})
}

// glob yields what a pattern matches; ** matches any number of directories.
func (s sources) glob(pattern string, yield func(location) bool) bool {
	names, err := doublestar.FilepathGlob(pattern)
	if err == nil && len(names) == 0 {
		err = errNoMatch
	}
	if err != nil {
		return yield(location{pattern, err})
	}
	slices.Sort(names)
	for _, name := range names {
		info, err := os.Stat(name)
		if err == nil && info.IsDir() {
			if _, more := s.walk(name, yield); !more {
				return false
			}
		} else if !yield(location{name, err}) {
			return false
		}
	}
	return true
}

// walk yields the pages below a directory in the order of their names. It
// reports whether there are any, and whether to go on.
func (s sources) walk(dir string, yield func(location) bool) (found, more bool) {
	err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if err == nil && (entry.IsDir() || !s.isPageName(name)) {
			return nil
		}
		found = true
		if !yield(location{name, err}) {
			return errStopped
		}
		if err != nil && entry != nil && entry.IsDir() {
			return fs.SkipDir
		}
		return nil
	})
	return found, err == nil
}

// openFile opens a file, or standard input for "-".
func openFile(name string) (io.ReadCloser, error) {
	if name == standardInput {
		return io.NopCloser(os.Stdin), nil
	}
	return os.Open(name)
}

// hasScheme reports whether the argument is an address ("https://…"), of whatever
// scheme: that of another one is an error, not the name of a file.
func hasScheme(arg string) bool {
	scheme, _, ok := strings.Cut(arg, "://")
	return ok && scheme != "" && !strings.ContainsAny(scheme, `/\.`)
}

// reader turns locations into inputs.
type reader struct {
	base    string
	kind    standfirst.InputType
	limit   int64
	fetcher *fetcher
	resumed *held
	// skipped is told the size of each page that the output holds already.
	skipped func(size int64)
	// whole reports whether the output of a location is there, nil where locations have
	// no output of their own.
	whole func(location string) bool
	// ends reports whether the end of each location is marked.
	ends bool
}

// holds reports whether the output holds a source's page already, and if so
// counts it as skipped.
func (r *reader) holds(source string, size int64) bool {
	held := r.resumed.has(source)
	if held {
		r.skipped(size)
	}
	return held
}

// inputs yields the pages of all locations in order, without those that the
// output holds already.
func (r *reader) inputs(ctx context.Context, locations iter.Seq[location]) iter.Seq[input] {
	return func(yield func(input) bool) {
		for l := range locations {
			if r.whole != nil && r.whole(l.name) {
				r.skipped(l.size())
				continue
			}
			more := r.location(ctx, l, func(in input) bool {
				in.location = l.name
				return yield(in)
			})
			if !more || r.ends && !yield(input{location: l.name, ends: true}) {
				return
			}
		}
	}
}

// location yields the pages of one location, and reports whether to go on.
func (r *reader) location(ctx context.Context, l location, yield func(input) bool) bool {
	switch {
	case l.err != nil:
		return r.holds(l.name, 0) || yield(failed(l.name, l.err))
	case isArchiveAddress(l.name):
		return r.remote(ctx, l.name, yield)
	case hasScheme(l.name):
		return r.holds(l.name, addressSize) || yield(r.typed(r.fetcher.input(l.name)))
	}
	return r.file(l.name, yield)
}

// typed gives the document of an input the type that the user wants.
func (r *reader) typed(in input) input {
	load := in.load
	in.load = func(ctx context.Context) (document, error) {
		doc, err := load(ctx)
		doc.kind = r.kind
		return doc, err
	}
	return in
}

// file yields the page of a file, or the pages of a WARC file or a container,
// and reports whether to go on.
func (r *reader) file(name string, yield func(input) bool) bool {
	file, err := openFile(name)
	if err != nil {
		return r.holds(name, 0) || yield(failed(name, err))
	}
	content := newContent(file)
	if content.archive {
		defer content.Close()
		return r.warc(name, content, yield)
	}
	kind, err := content.kind()
	if kind == container.KindPage {
		return r.page(name, content, yield)
	}
	defer content.Close()
	switch kind {
	case container.KindMail:
		return r.contained(name, content.size(), r.containers().Mail(content), yield)
	case container.KindMailbox:
		return r.contained(name, content.size(), r.containers().Mailbox(content), yield)
	case container.KindZip:
		return r.zip(name, content, yield)
	}
	return r.holds(name, content.size()) || yield(failed(name, err))
}

// page yields the page that a file is, and reports whether to go on.
func (r *reader) page(name string, content *content, yield func(input) bool) bool {
	if r.holds(name, content.size()) {
		content.Close()
		return true
	}
	return yield(input{
		source: name,
		size:   content.size(),
		load: func(context.Context) (document, error) {
			return document{ReadCloser: content, base: r.base, kind: r.kind}, nil
		},
	})
}
