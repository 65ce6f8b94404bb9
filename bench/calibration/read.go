package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/standfirst/standfirst"
	"github.com/standfirst/standfirst/bench/corpus"
	"github.com/standfirst/standfirst/bench/score"
	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/confidence"
	"github.com/standfirst/standfirst/internal/decode"
	"github.com/standfirst/standfirst/internal/label"
)

// rightBody is the F1 of words from which a body counts as right.
const rightBody = 0.9

// reading is what was made of one annotated page.
type reading struct {
	set        string
	fold       int
	refused    bool // the page does not count as an article's
	f1         float64
	right      float64 // 1 where the body is right
	confidence float64 // of the Article
	signs      confidence.Signs
}

// readAll reads the pages of data sets of which the body is annotated, or that
// there is none.
func readAll(o *options, dirs []string) (readings []reading, err error) {
	for _, dir := range dirs {
		pages, err := corpus.Open(dir, o.layout)
		if err != nil {
			return nil, err
		}
		for fold := range corpus.Folds {
			restore, err := useFold(o, fold)
			if err != nil {
				return nil, err
			}
			for _, p := range pages {
				if k, _ := corpus.FoldOf(p.Truth.ID, p.Truth.URL, p.Truth.Host); k != fold {
					continue
				}
				r := reading{set: filepath.Base(dir), fold: fold}
				ok, err := r.read(o, p)
				if err != nil {
					restore()
					return nil, fmt.Errorf("%s: %w", p.Truth.ID, err)
				}
				if ok {
					readings = append(readings, r)
				}
			}
			restore()
		}
	}
	return readings, nil
}

// useFold lets pages be read with the weights of a fold, which have not seen its
// hosts, if -weights names a folder of them.
func useFold(o *options, fold int) (restore func(), err error) {
	if o.weights == "" {
		return func() {}, nil
	}
	b, err := os.ReadFile(filepath.Join(o.weights, fmt.Sprintf("fold%d.bin", fold)))
	if err != nil {
		return nil, err
	}
	c, err := classifier.Read(b)
	if err != nil {
		return nil, err
	}
	return classifier.Use(c, c), nil
}

// read reads a page; ok is false where it says nothing: it is not annotated, or
// refused and not asked for.
func (r *reading) read(o *options, p corpus.Page) (ok bool, err error) {
	src, err := p.HTML()
	if err != nil {
		return false, err
	}
	parser := standfirst.Parser{Type: standfirst.InputHTML}
	if p.IsText() {
		parser.Type = standfirst.InputText
	}
	a, err := parser.Parse(bytes.NewReader(src))
	if errors.Is(err, standfirst.ErrNoArticle) && (o.accept || o.fit) {
		r.refused, parser.Accept = true, true
		a, err = parser.Parse(bytes.NewReader(src))
	}
	if errors.Is(err, standfirst.ErrNoArticle) {
		return false, nil // refused and not asked for, or without any text
	}
	if err != nil {
		return false, err
	}
	r.confidence = a.Confidence
	if ok = r.score(p.Truth, a); ok && o.fit {
		err = r.readSigns(src, &parser)
	}
	return ok, err
}

// score compares an article with the annotation, if that says anything of the body.
func (r *reading) score(t score.Truth, a *standfirst.Article) bool {
	p := score.Prediction{Headline: a.Headline, Standfirst: a.Standfirst, Text: a.Text()}
	for _, s := range a.Sections {
		section := score.Section{Heading: s.Heading}
		for _, b := range s.Blocks {
			section.Blocks = append(section.Blocks, score.Block{Kind: string(b.Kind), Text: b.Text})
		}
		p.Sections = append(p.Sections, section)
	}
	v, ok := score.Page(t, p)[score.BodyWord]
	r.f1 = v.Score
	if r.f1 >= rightBody {
		r.right = 1
	}
	return ok || t.NoArticle
}

// readSigns labels the page once more, for the signs that the Article does not say.
func (r *reading) readSigns(src []byte, parser *standfirst.Parser) error {
	src, err := decode.Decode(bytes.NewReader(src), "", standfirst.DefaultLimit)
	if err != nil {
		return err
	}
	isText, c := parser.Type == standfirst.InputText, classifier.Builtin()
	if isText {
		c = classifier.BuiltinText()
	}
	facts, l := label.Source(src, isText, parser.Accept, c)
	r.signs = confidence.SignsOf(facts, l, r.refused)
	return nil
}
