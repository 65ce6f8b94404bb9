package main

import (
	"fmt"
	"os"

	"github.com/standfirst/standfirst"
	"github.com/standfirst/standfirst/internal/classifier"
)

// show prints what became of each block of one page with the weights of its
// fold, which have not seen its host, beside what the annotation says of it.
func (t *trainer) show(id string) error {
	for _, p := range t.all {
		if p.truth.ID != id {
			continue
		}
		b, err := os.ReadFile(t.foldFile(p.fold))
		if err != nil {
			return fmt.Errorf("weights of the page's fold, from a run with -cross: %w", err)
		}
		c, err := classifier.Read(b)
		if err != nil {
			return err
		}
		if err := p.load(); err != nil {
			return err
		}
		src, err := p.source()
		if err != nil {
			return err
		}
		defer classifier.Use(c, c)()
		var trace standfirst.Trace
		_, err = p.parse(src, func(of standfirst.Trace) { trace = of })
		fmt.Printf("%s: %s, error %v, %.2f of the annotated text found\n", p.set, id, err, p.cover)
		for i, d := range trace.Decisions {
			fmt.Printf("%4d %s %-13s %-18s %6.2f %.60s | %.160s\n",
				i, p.marks(i), d.Role, d.Rule, d.Margin, tail(d.Selector, 60), d.Text)
		}
		return nil
	}
	return fmt.Errorf("no page %q in the sets", id)
}

// marks says for each classifier whether the annotation calls a block its (the
// classifier's letter), not its (-), or says nothing (a space).
func (p *page) marks(i int) string {
	letters := []byte("thsxcb")
	for j := range letters {
		switch p.labels[j][i] {
		case 0:
			letters[j] = '-'
		case unknown:
			letters[j] = ' '
		}
	}
	return string(letters)
}

// tail is the end of a text.
func tail(s string, n int) string {
	if len(s) > n {
		return s[len(s)-n:]
	}
	return s
}
