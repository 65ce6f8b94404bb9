package corpus

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/standfirst/standfirst/bench/score"
)

// readOwn reads the layout of Standfirst's own corpora. Without truth.jsonl all
// pages of the folder are taken, not annotated.
func readOwn(dir string) ([]Page, error) {
	path := filepath.Join(dir, "truth.jsonl")
	content, err := readFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return readBare(filepath.Join(dir, "pages"))
	}
	if err != nil {
		return nil, err
	}
	if elsewhere, ok := truthElsewhere(dir, content); ok {
		path = elsewhere
		if content, err = readFile(path); err != nil {
			return nil, err
		}
	}
	truths, err := score.ReadTruth(bytes.NewReader(content))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	var pages []Page
	for _, truth := range truths {
		base := filepath.Join(dir, "pages", truth.ID)
		page, err := find(truth, base+".html.gz", base+".html", base+".htm", base+".txt.gz", base+".txt")
		if err != nil {
			return nil, err
		}
		pages = append(pages, page)
	}
	return pages, nil
}

// truthElsewhere is the file that a truth.jsonl names which holds nothing but its
// path: the truth of the pages that a set of text was made from.
func truthElsewhere(dir string, content []byte) (path string, ok bool) {
	name := strings.TrimSpace(string(content))
	if !strings.HasSuffix(name, ".jsonl") || strings.ContainsAny(name, "{\n") {
		return "", false
	}
	return filepath.Join(dir, filepath.FromSlash(name)), true
}

// readBare lists a folder of pages without annotations.
func readBare(dir string) ([]Page, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var pages []Page
	for _, entry := range entries {
		name := strings.TrimSuffix(entry.Name(), ".gz")
		if id := strings.TrimSuffix(strings.TrimSuffix(name, ".html"), ".htm"); id != name {
			pages = append(pages, Page{Truth: score.Truth{ID: id}, path: filepath.Join(dir, entry.Name())})
		}
	}
	return pages, nil
}
