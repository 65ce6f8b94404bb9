package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/standfirst/standfirst"
	"github.com/standfirst/standfirst/bench/corpus"
	"github.com/standfirst/standfirst/internal/decode"
	"github.com/standfirst/standfirst/internal/forest"
	"github.com/standfirst/standfirst/internal/label"
)

// annotation is one line of a data set's truth.jsonl.
type annotation struct {
	ID         string    `json:"id"`
	URL        string    `json:"url"`
	Host       string    `json:"host"`
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

	// heads are the crossheads of the HTML reading; silentOnCaptions and
	// silentOnStandfirst say that none was annotated; see teach.go.
	heads                                []string
	silentOnCaptions, silentOnStandfirst bool
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
	set   string
	file  string
	fold  int
	truth annotation
	// text reports whether the page is text alone, html where its HTML is, and
	// rendered that it is printed from that.
	text     bool
	html     string
	rendered bool
	read     *label.Example
	// anchored is read again with its headline known; of HTML it is read.
	anchored *label.Example
	labels   [][]float32 // by classifier and block: 1, 0, or unknown
	cover    float64     // the share of the annotated text that was found
	copied   bool        // the page is an augmented copy
	stripped bool        // the copy says nothing of itself, for the classifier of the whole page
	weights  setWeights  // of the page's data set
	half     int         // of the hosts, for verdictsOfEachOther
	// verdict is the row for the classifier of the whole page.
	verdict []float32
}

// unknown is the label of a block of which the annotation says nothing.
const unknown = -1

// textSets are the endings of the names of data sets that hold, or are to be
// made, text alone: as a browser copies a page, wrapped, or either of them.
var textSets = [...]string{".innertext", ".wrapped", ".text", ".elinks", ".html2text"}

// htmlSet is the data set of HTML that one of text was made from.
func htmlSet(dir string) (html string, text bool) {
	for _, s := range textSets {
		if base, ok := strings.CutSuffix(dir, s); ok {
			return base, true
		}
	}
	return dir, false
}

// readSet reads a data set: truth.jsonl and pages/ID.html.gz; of one of text
// pages/ID.txt.gz, where there are none the HTML set's pages, and its truth.
func readSet(dir string) ([]*page, error) {
	pages, err := readTruth(dir)
	_, text := htmlSet(dir)
	if err != nil || !text {
		return pages, err
	}
	_, missing := os.Stat(filepath.Join(dir, "pages"))
	for _, p := range pages {
		p.text, p.html, p.rendered = true, p.file, missing != nil
		p.truth.silentOnCaptions, p.truth.silentOnStandfirst = len(p.truth.Captions) == 0, p.truth.Standfirst == nil
		if !p.rendered {
			p.file = filepath.Join(dir, "pages", p.truth.ID+".txt.gz")
		}
	}
	return pages, nil
}

func readTruth(dir string) ([]*page, error) {
	base, _ := htmlSet(dir)
	f, err := os.Open(filepath.Join(base, "truth.jsonl"))
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
			p.file = filepath.Join(base, "pages", p.truth.ID+".html.gz")
			p.fold, p.half = corpus.FoldOf(p.truth.ID, p.truth.URL, p.truth.Host)
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
	src, err := p.source()
	if err != nil {
		return err
	}
	if p.text {
		if err := p.teach(); err != nil {
			return err
		}
	}
	switch {
	case p.stripped:
		src = strip(p.truth.ID, src)
	case p.copied:
		src = augmented(p.truth.ID, src)
	}
	if src == nil {
		return nil // the copy would be the same
	}
	if p.read, err = p.describe(src, nil); err != nil {
		return fmt.Errorf("%s: %w", p.file, err)
	}
	p.anchored = p.read
	p.label()
	return nil
}

// kind is the page's type of input.
func (p *page) kind() standfirst.InputType {
	if p.text {
		return standfirst.InputText
	}
	return standfirst.InputHTML
}

// source is the page's content, printed where it has to be.
func (p *page) source() ([]byte, error) {
	src, err := readFile(p.file)
	if err != nil || !p.rendered {
		return src, err
	}
	return render(src, printingOf(p.truth.ID))
}

// anchor reads a text again with the headline that a classifier prefers.
func (p *page) anchor(headline *forest.Forest) error {
	if p.read == nil || !p.text {
		return nil
	}
	src, err := p.source()
	if err != nil {
		return err
	}
	p.anchored, err = p.describe(src, headline)
	return err
}

// describe decodes, segments and describes the page.
func (p *page) describe(src []byte, headline *forest.Forest) (*label.Example, error) {
	src, err := decode.Decode(bytes.NewReader(src), "", standfirst.DefaultLimit)
	if err != nil {
		return nil, err
	}
	if p.text {
		return label.ReadText(src, headline), nil
	}
	return label.ReadHTML(src), nil
}

// parse returns the article of the page's source by the weights in use, and calls trace, if it
// is set, with the account of it.
func (p *page) parse(src []byte, trace func(standfirst.Trace)) (*standfirst.Article, error) {
	parser := standfirst.Parser{Type: p.kind(), Trace: trace}
	return parser.Parse(bytes.NewReader(src))
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
