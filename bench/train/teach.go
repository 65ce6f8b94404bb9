package main

import (
	"bytes"
	"strings"

	"github.com/standfirst/standfirst"
)

// teach completes a text's annotation with what the HTML reading of the same
// page says where the annotation is silent.
func (p *page) teach() error {
	src, err := readFile(p.html)
	if err != nil {
		return err
	}
	a, err := new(standfirst.Parser).Parse(bytes.NewReader(src))
	if err != nil || p.truth.NoArticle {
		return nil // no teacher; what is annotated stands
	}
	t := &p.truth
	if t.Headline == "" {
		t.Headline = a.Headline
	}
	if t.Standfirst == nil {
		list := []string{}
		if a.Standfirst != "" {
			list = append(list, a.Standfirst)
		}
		t.Standfirst = &list
	}
	for _, c := range a.Captions {
		if len(t.Captions) < len(a.Captions) && t.silentOnCaptions && (c.Text != "" || c.Credit != "") {
			t.Captions = append(t.Captions, caption{c.Text, c.Credit})
		}
	}
	if len(t.Authors) == 0 {
		for _, who := range a.Authors {
			t.Authors = append(t.Authors, who.Name)
		}
	}
	t.completeText(a)
	return nil
}

// completeText adds the article's text, and the crossheads in it.
func (t *annotation) completeText(a *standfirst.Article) {
	silent := t.isSilentOnText()
	for _, s := range a.Sections {
		if s.Heading != "" {
			t.heads = append(t.heads, s.Heading)
		}
		if !silent {
			continue
		}
		if s.Heading != "" {
			t.Paragraphs = append(t.Paragraphs, s.Heading)
		}
		for _, b := range s.Blocks {
			t.Paragraphs = append(t.Paragraphs, strings.Split(b.Text, "\n")...)
		}
	}
	if silent && a.Standfirst != "" {
		t.Paragraphs = append(t.Paragraphs, a.Standfirst)
	}
}
