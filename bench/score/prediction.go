package score

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Prediction is what an extractor made of one page. Its JSON is that of an
// article as the command-line program writes it; what no measure needs is left
// out. The zero Prediction is that of an extractor that found no article.
type Prediction struct {
	ID         string `json:"id,omitempty"`
	Headline   string `json:"headline,omitempty"`
	Standfirst string `json:"standfirst,omitempty"`
	// Text is the body as one text. Where it is empty, the body is what the
	// sections hold.
	Text      string    `json:"text,omitempty"`
	Sections  []Section `json:"sections,omitempty"`
	Captions  []Caption `json:"captions,omitempty"`
	Media     []Media   `json:"media,omitempty"`
	Authors   []Author  `json:"authors,omitempty"`
	Published string    `json:"published,omitempty"`
}

// Section is one predicted part of the body.
type Section struct {
	Heading string  `json:"heading,omitempty"`
	Blocks  []Block `json:"blocks,omitempty"`
}

// Block is one predicted piece of body text. One of the kind "table" is a whole
// table, a row a line.
type Block struct {
	Kind  string `json:"kind,omitempty"`
	Text  string `json:"text"`
	Marks []Mark `json:"marks,omitempty"`
}

// Caption is one predicted caption.
type Caption struct {
	Text   string `json:"text,omitempty"`
	Credit string `json:"credit,omitempty"`
}

// Author is one predicted author.
type Author struct {
	Name string `json:"name"`
}

// WritePredictions writes JSON lines, one prediction each.
func WritePredictions(w io.Writer, predictions []Prediction) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	for _, p := range predictions {
		if err := encoder.Encode(p); err != nil {
			return fmt.Errorf("page %s: %w", p.ID, err)
		}
	}
	return nil
}

// ReadPredictions reads JSON lines, one prediction each. An error names its
// line.
func ReadPredictions(r io.Reader) ([]Prediction, error) {
	var predictions []Prediction
	err := eachLine(r, func(line []byte) error {
		var p Prediction
		if err := json.Unmarshal(line, &p); err != nil {
			return err
		}
		predictions = append(predictions, p)
		return nil
	})
	return predictions, err
}

// body is the predicted body as one text.
func (p Prediction) body() string {
	if p.Text != "" {
		return p.Text
	}
	var parts []string
	for _, s := range p.Sections {
		parts = append(parts, s.Heading)
		for _, b := range s.Blocks {
			parts = append(parts, b.Text)
		}
	}
	return strings.Join(nonEmpty(parts), "\n\n")
}

// blocks are the predicted blocks' texts, normalized. Each row of a table is
// one.
func (p Prediction) blocks() []string {
	var texts []string
	for _, s := range p.Sections {
		for _, b := range s.Blocks {
			if b.Kind == "table" {
				texts = append(texts, normalizedAll(strings.Split(b.Text, "\n"))...)
			} else {
				texts = append(texts, normalized(b.Text))
			}
		}
	}
	return texts
}

// headings are the predicted headings, normalized.
func (p Prediction) headings() []string {
	var texts []string
	for _, s := range p.Sections {
		if s.Heading != "" {
			texts = append(texts, normalized(s.Heading))
		}
	}
	return texts
}

// listed are the standfirst and the headings that an annotation has among the
// body's paragraphs.
func (p Prediction) listed(paragraphs []string) []string {
	var annotated []string
	for _, paragraph := range paragraphs {
		annotated = append(annotated, normalized(strings.Trim(paragraph, "[]")))
	}
	candidates := []string{p.Standfirst}
	for _, s := range p.Sections {
		candidates = append(candidates, s.Heading)
	}
	return slices.DeleteFunc(nonEmpty(candidates), func(c string) bool {
		return !slices.Contains(annotated, normalized(c))
	})
}

// authors are the predicted names, normalized.
func (p Prediction) authors() []string {
	var names []string
	for _, a := range p.Authors {
		names = append(names, normalized(a.Name))
	}
	return names
}

// nonEmpty returns the texts that are not empty.
func nonEmpty(texts []string) []string {
	var kept []string
	for _, t := range texts {
		if t != "" {
			kept = append(kept, t)
		}
	}
	return kept
}
