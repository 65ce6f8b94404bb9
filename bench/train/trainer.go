package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/standfirst/standfirst"
	"github.com/standfirst/standfirst/bench/corpus"
	"github.com/standfirst/standfirst/internal/classifier"
)

// trainer fits and scores weights as its options say.
type trainer struct {
	options
	commit  string  // of the sources, at the start
	all     []*page // of all sets
	fitting []*page // of the sets to fit on, with their copies
}

func (t *trainer) run() error {
	began := time.Now()
	t.commit = headCommit()
	if err := os.MkdirAll(t.work, 0o755); err != nil {
		return err
	}
	if err := t.readSets(); err != nil {
		return err
	}
	if t.showID != "" {
		return t.show(t.showID)
	}
	if err := t.load(); err != nil {
		return err
	}
	fmt.Printf("%d pages read in %.0fs\n", len(t.fitting), time.Since(began).Seconds())
	reportRules(t.fitting)
	if t.ceiling {
		return t.scoreCeilings()
	}
	if t.cross {
		if err := t.crossValidate(); err != nil {
			return err
		}
		fmt.Printf("cross-validated after %.0fs\n", time.Since(began).Seconds())
	}
	for _, s := range t.leave {
		if err := t.leaveOut(s); err != nil {
			return err
		}
		fmt.Printf("fitted without %s after %.0fs\n", s, time.Since(began).Seconds())
	}
	return t.write(began)
}

// header is the first line of the weights that are fitted.
func (t *trainer) header() classifier.Header {
	return classifier.Header{Command: t.command(), Commit: t.commit, Seed: t.seed, Sets: t.sets}
}

// write fits on all pages and writes the weights.
func (t *trainer) write(began time.Time) error {
	if t.out == "" {
		return nil
	}
	c, h := t.fitAll(t.fitting), t.header()
	if t.keep != "" {
		kept, of, err := readWeights(t.keep)
		if err != nil {
			return err
		}
		kept[article], h.Kept = c[article], of
		c = kept
	}
	b, err := classifier.Write(c, t.text, h)
	if err != nil {
		return err
	}
	fmt.Printf("%d bytes of weights after %.0fs\n", len(b), time.Since(began).Seconds())
	return os.WriteFile(t.out, b, 0o644)
}

// readWeights reads a file of weights and its header.
func readWeights(file string) (*classifier.Set, *classifier.Header, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, nil, err
	}
	c, err := classifier.Read(b)
	if err != nil {
		return nil, nil, err
	}
	h, err := classifier.HeaderOf(b)
	return c, h, err
}

// readSets reads the annotations of all sets.
func (t *trainer) readSets() error {
	for _, s := range t.sets {
		name, weights, err := parseSet(s)
		if err != nil {
			return err
		}
		pages, err := t.readSet(name)
		if err != nil {
			return err
		}
		for _, p := range pages {
			p.weights = weights
		}
		t.fitting = append(t.fitting, pages...)
	}
	for _, s := range t.eval {
		if _, err := t.readSet(s); err != nil {
			return err
		}
	}
	if t.augment {
		t.addCopies()
	}
	return nil
}

// readSet reads the annotations of a set.
func (t *trainer) readSet(name string) ([]*page, error) {
	pages, err := readSet(filepath.Join(t.corpus, name))
	t.all = append(t.all, pages...)
	return pages, err
}

// addCopies adds the changed copies of the pages to fit on.
func (t *trainer) addCopies() {
	for _, p := range slices.Clone(t.fitting) {
		if p.text {
			continue
		}
		if !p.truth.NoArticle && p.weights.ofBlocks() {
			q := *p
			q.copied = true
			t.fitting = append(t.fitting, &q)
		}
		if p.weights[article] > 0 {
			q := *p
			q.stripped = true
			t.fitting = append(t.fitting, &q)
		}
	}
}

// load reads the pages to fit on; one that cannot be read is reported and left
// out. It is an error if none can.
func (t *trainer) load() error {
	if t.reuse {
		t.fitting = nil
		return nil
	}
	failed := make([]error, len(t.fitting))
	parallel(len(t.fitting), func(i int) { failed[i] = t.fitting[i].load() })
	read := 0
	for _, err := range failed {
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
		} else {
			read++
		}
	}
	if read == 0 {
		return fmt.Errorf("no page of the sets %s in %s could be read", strings.Join(setNames(t.sets), ", "), t.corpus)
	}
	return nil
}

// crossValidate predicts every page with weights that have not seen its host,
// and scores the predictions.
func (t *trainer) crossValidate() error {
	lines := map[string][][]byte{}
	for k := range corpus.Folds {
		if err := t.predictFold(k, lines); err != nil {
			return err
		}
		fmt.Printf("fold %d\n", k)
	}
	if err := t.scoreRefusals(lines); err != nil {
		return err
	}
	for _, s := range slices.Concat(setNames(t.sets), t.eval) {
		if err := t.scoreSet(s, lines[s]); err != nil {
			return err
		}
		if t.byFold {
			if err := t.scoreFolds(s, lines[s]); err != nil {
				return err
			}
		}
		if t.c4 {
			if err := t.scoreC4(s); err != nil {
				return err
			}
		}
	}
	return nil
}

// predictFold adds the predictions of the pages of a fold, by the weights of the
// others, to the lines of their sets.
func (t *trainer) predictFold(k int, lines map[string][][]byte) error {
	var train, test []*page
	for _, p := range t.fitting {
		if p.fold != k {
			train = append(train, p)
		}
	}
	for _, p := range t.all {
		if p.fold == k {
			test = append(test, p)
		}
	}
	c, err := t.foldWeights(k, train)
	if err != nil {
		return err
	}
	predicted, err := predict(c, test)
	if err != nil {
		return err
	}
	for i, line := range predicted {
		lines[test[i].set] = append(lines[test[i].set], line)
	}
	return nil
}

// foldWeights fits a fold's weights, or reads those that the last run left.
func (t *trainer) foldWeights(k int, train []*page) (*classifier.Set, error) {
	file := t.foldFile(k)
	if t.reuse {
		b, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		return classifier.Read(b)
	}
	if len(train) == 0 {
		return nil, errors.New("all pages are of the hosts of one fold: fit them with -cross=false")
	}
	c := t.fitAll(train)
	b, err := classifier.Write(c, t.text, t.header())
	if err != nil {
		return nil, err
	}
	return c, os.WriteFile(file, b, 0o644)
}

func (t *trainer) foldFile(k int) string { return filepath.Join(t.work, fmt.Sprintf("fold%d.bin", k)) }

// leaveOut scores a data set with weights fitted on all others.
func (t *trainer) leaveOut(set string) error {
	var train, test []*page
	for _, p := range t.fitting {
		if p.set != set {
			train = append(train, p)
		}
	}
	for _, p := range t.all {
		if p.set == set {
			test = append(test, p)
		}
	}
	lines, err := predict(t.fitAll(train), test)
	if err != nil {
		return err
	}
	return t.scoreSet(set, lines)
}

// predict writes the article of each page as the program does, by other weights
// than the library's. A page that cannot be read is an error: without it the
// figures would be of other pages.
func predict(c *classifier.Set, pages []*page) ([][]byte, error) {
	defer classifier.Use(c, c)()
	lines, failed := make([][]byte, len(pages)), make([]error, len(pages))
	parallel(len(pages), func(i int) {
		var err error
		if lines[i], err = pages[i].predict(); err != nil {
			failed[i] = fmt.Errorf("%s: %w", pages[i].file, err)
		}
	})
	return lines, errors.Join(failed...)
}

// predict writes the page's article by the weights in use, or that it holds none.
// Any other failure is the caller's: it says nothing about the page.
func (p *page) predict() ([]byte, error) {
	src, err := p.source()
	if err != nil {
		return nil, err
	}
	var margin float64
	a, err := p.parse(src, func(t standfirst.Trace) { margin = t.Verdict.Margin })
	if errors.Is(err, standfirst.ErrNoArticle) {
		return json.Marshal(verdictLine{p.truth.ID, margin, err.Error()})
	}
	if err != nil {
		return nil, err
	}
	return json.Marshal(struct {
		ID     string  `json:"id"`
		Margin float64 `json:"margin"`
		Text   string  `json:"text"`
		*standfirst.Article
	}{p.truth.ID, margin, a.Text(), a})
}
