//go:build train

package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/standfirst/standfirst"
)

// show prints what became of each block of one page with the weights of its
// fold, which have not seen its host, beside what the annotation says of it.
func show(all []*page, id string) error {
	for _, p := range all {
		if p.truth.ID != id {
			continue
		}
		b, err := os.ReadFile(filepath.Join(*work, fmt.Sprintf("fold%d.bin", p.fold)))
		if err != nil {
			return fmt.Errorf("weights of the page's fold, from a run with -cross: %w", err)
		}
		js, err := standfirst.ReadJudges(b)
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
		var t standfirst.Trace
		_, err = standfirst.ParseWith(js, &standfirst.Parser{Type: p.kind(), Trace: func(of standfirst.Trace) { t = of }}, src)
		fmt.Printf("%s: %s, error %v, %.2f of the annotated text found\n", p.set, id, err, p.cover)
		for i, d := range t.Decisions {
			fmt.Printf("%4d %s %-13s %-18s %6.2f %.60s | %.160s\n", i, p.marks(i), d.Role, d.Rule, d.Margin, tail(d.Selector, 60), d.Text)
		}
		return nil
	}
	return fmt.Errorf("no page %q in the sets", id)
}

// marks says for each judge whether the annotation calls a block its (the
// judge's letter), not its (-), or says nothing (a space).
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
