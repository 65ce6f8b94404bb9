//go:build train

package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/standfirst/standfirst"
)

// annotation is one line of a data set's truth.jsonl.
type annotation struct {
	ID         string    `json:"id"`
	URL        string    `json:"url"`
	Headline   string    `json:"headline"`
	Standfirst *[]string `json:"standfirst"`
	Sections   []section `json:"sections"`
	Paragraphs []string  `json:"paragraphs"`
	Body       string    `json:"body"`
	Captions   []caption `json:"captions"`
	Authors    []string  `json:"authors"`
	With       []string  `json:"with"`
	Without    []string  `json:"without"`
	NoArticle  bool      `json:"no_article"`
}

type section struct {
	Heading    string   `json:"heading"`
	Paragraphs []string `json:"paragraphs"`
}

type caption struct {
	Text   string `json:"text"`
	Credit string `json:"credit"`
}

// page is an annotated page.
type page struct {
	set    string
	file   string
	fold   int
	truth  annotation
	read   *standfirst.TrainingPage
	labels [][]float32 // by judge and block: 1, 0, or unknown
	cover  float64     // the share of the annotated text that was found
	copied bool        // the page is an augmented copy
	change int         // what was changed in it
	half   int         // of the hosts, for judgeEachOther
	// verdict is the row for the judge of the whole page.
	verdict []float32
}

// unknown is the label of a block of which the annotation says nothing.
const unknown = -1

// readSet reads a data set: truth.jsonl and pages/ID.html.gz.
func readSet(dir string) ([]*page, error) {
	f, err := os.Open(filepath.Join(dir, "truth.jsonl"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var pages []*page
	lines := bufio.NewReaderSize(f, 1<<20)
	for {
		line, err := lines.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			p := &page{set: filepath.Base(dir)}
			if err := json.Unmarshal(line, &p.truth); err != nil {
				return nil, fmt.Errorf("%s: %w", dir, err)
			}
			p.file = filepath.Join(dir, "pages", p.truth.ID+".html.gz")
			p.fold, p.half = foldOf(&p.truth)
			pages = append(pages, p)
		}
		if err == io.EOF {
			return pages, nil
		}
		if err != nil {
			return nil, err
		}
	}
}

// load reads a page's file and labels its blocks.
func (p *page) load() error {
	src, err := readFile(p.file)
	if err != nil {
		return err
	}
	if p.copied {
		if src = augmented(p.change, src); src == nil {
			return nil
		}
	}
	if p.read, err = standfirst.ReadTrainingPage(src); err != nil {
		return fmt.Errorf("%s: %w", p.file, err)
	}
	p.label()
	return nil
}

// readFile reads a gzip-compressed file.
func readFile(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return io.ReadAll(z)
}

// folds is the number of parts in cross-validation.
const folds = 5

// foldOf is the part that a page's host falls into, and its half.
func foldOf(t *annotation) (fold, half int) {
	sum := sha256.Sum256([]byte(hostOf(t)))
	return int(sum[7]) % folds, int(sum[8]) % 2
}

// hostOf is the registered part of a page's host, roughly: the last two labels,
// or three below a second level such as co.uk.
func hostOf(t *annotation) string {
	host := t.ID
	if u, err := url.Parse(t.URL); err == nil && u.Host != "" {
		host = u.Host
	}
	parts := strings.Split(strings.ToLower(host), ".")
	n := 2
	if len(parts) > 2 && strings.Contains(" co com org net gov ac ", " "+parts[len(parts)-2]+" ") {
		n = 3
	}
	return strings.Join(parts[max(0, len(parts)-n):], ".")
}
