// Package corpus reads data sets of annotated pages in the layouts in which
// they are published, and maps their annotations onto one form.
package corpus

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/standfirst/standfirst/bench/score"
)

// Page is one page of a data set.
type Page struct {
	// Truth is the page's annotation; where Annotated is false it has the ID
	// alone.
	Truth     score.Truth
	Annotated bool
	path      string
}

// HTML reads the page, which may be compressed with gzip.
func (p Page) HTML() ([]byte, error) { return readFile(p.path) }

// IsText reports whether the page's file is text alone, by its name.
func (p Page) IsText() bool { return strings.HasSuffix(strings.TrimSuffix(p.path, ".gz"), ".txt") }

// Layout is one way to lay out a data set.
type Layout struct {
	// Name is what Open takes.
	Name string
	// About says in a line how the folder looks.
	About string
	read  func(dir string) ([]Page, error)
}

// layouts are the known layouts.
var layouts = [...]Layout{
	{"standfirst", "truth.jsonl (may be missing) and pages/ID.html.gz", readOwn},
	{"wcxb", "WCXB 1.0, its folder or that of one split: html/ID.html.gz and ground-truth/ID.json", readWCXB},
	{"scrapinghub", "article-extraction-benchmark: ground-truth.json and html/ID.html.gz", readScrapingHub},
	{"fundus-evaluation", "dataset/ground_truth.json and dataset/html/FILE", readFundusEvaluation},
	{"trafilatura", "tests/evaldata.json and the pages in tests/cache/ or tests/eval/", readTrafilatura},
}

// Layouts returns the known layouts.
func Layouts() []Layout { return slices.Clone(layouts[:]) }

// Open lists the pages of the data set in dir, in the order of their IDs. A
// page that is annotated and not there is an error.
func Open(dir, layout string) ([]Page, error) {
	i := slices.IndexFunc(layouts[:], func(l Layout) bool { return l.Name == layout })
	if i < 0 {
		return nil, fmt.Errorf("corpus: no layout %q", layout)
	}
	pages, err := layouts[i].read(dir)
	if err != nil {
		return nil, fmt.Errorf("corpus: %w", err)
	}
	if len(pages) == 0 {
		return nil, fmt.Errorf("corpus: no page in %s (layout %s)", dir, layout)
	}
	slices.SortFunc(pages, func(a, b Page) int {
		return cmp.Or(strings.Compare(a.Truth.ID, b.Truth.ID), strings.Compare(a.Truth.URL, b.Truth.URL))
	})
	return pages, nil
}

// find makes the page of a truth out of the first of some paths that is there.
func find(truth score.Truth, paths ...string) (Page, error) {
	for _, path := range paths {
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
			return Page{Truth: truth, Annotated: true, path: path}, nil
		}
	}
	return Page{}, fmt.Errorf("page %s: no file %s", truth.ID, strings.Join(paths, ", "))
}

// readJSON reads a file, which may be compressed, into a value.
func readJSON(path string, value any) error {
	content, err := readFile(path)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(content, value); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

// readFile reads a file, and what it holds where it is compressed with gzip.
func readFile(path string) (content []byte, err error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	if content, err = io.ReadAll(file); err != nil || !bytes.HasPrefix(content, []byte("\x1f\x8b")) {
		return content, err
	}
	unzipped, err := gzip.NewReader(bytes.NewReader(content))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if content, err = io.ReadAll(unzipped); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return content, nil
}
