package main

import (
	"encoding/json"
	"strings"
)

// ceiling writes a page's article as the best labelling of its blocks would
// have it: the labels that the annotation gives them. Only what labels decide is
// in it: text, sections, headline and standfirst.
func (p *page) ceiling() ([]byte, error) {
	type block struct {
		Text string `json:"text"`
	}
	type section struct {
		Heading string  `json:"heading"`
		Blocks  []block `json:"blocks"`
	}
	var out struct {
		ID         string    `json:"id"`
		Headline   string    `json:"headline"`
		Standfirst string    `json:"standfirst"`
		Text       string    `json:"text"`
		Sections   []section `json:"sections"`
	}
	out.ID = p.truth.ID
	out.Sections = []section{{}}
	var text, lead []string
	for i, t := range p.read.Texts {
		if p.labels[headline][i] == 1 && out.Headline == "" {
			out.Headline = t
		}
		switch {
		case p.labels[body][i] != 1:
			continue
		case p.labels[standfirstClass][i] == 1:
			lead = append(lead, t)
		case p.labels[crosshead][i] == 1:
			out.Sections = append(out.Sections, section{Heading: t})
		default:
			last := &out.Sections[len(out.Sections)-1]
			last.Blocks = append(last.Blocks, block{t})
		}
		text = append(text, t)
	}
	out.Standfirst = strings.Join(lead, " ")
	out.Text = strings.Join(text, "\n\n")
	return json.Marshal(out)
}

// scoreCeilings prints what the best labelling of the blocks would reach.
func (t *trainer) scoreCeilings() error {
	var order []string
	lines := map[string][][]byte{}
	for _, p := range t.fitting {
		if p.read == nil || p.copied || p.truth.NoArticle {
			continue
		}
		line, err := p.ceiling()
		if err != nil {
			return err
		}
		if lines[p.set] == nil {
			order = append(order, p.set)
		}
		lines[p.set] = append(lines[p.set], line)
	}
	for _, s := range order {
		if err := t.scoreSet(s, lines[s]); err != nil {
			return err
		}
	}
	return nil
}
