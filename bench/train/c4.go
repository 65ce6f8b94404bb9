package main

import (
	"encoding/json"
	"fmt"
	"strings"
)

// scoreC4 prints, for comparison, what the usual rule of thumb makes of the
// sets of text: keep the lines of at least five words that end in a full stop,
// an exclamation or question mark, or a quotation mark (Raffel et al., "Exploring
// the limits of transfer learning", 2020, § 2.2). Lines that were wrapped count
// as one.
func (t *trainer) scoreC4(set string) error {
	var lines [][]byte
	for _, p := range t.all {
		if p.set != set || p.copied || !p.text {
			continue
		}
		if p.read == nil {
			if err := p.load(); err != nil {
				return err
			}
		}
		line, err := p.byC4()
		if err != nil {
			return err
		}
		lines = append(lines, line)
	}
	if len(lines) == 0 {
		return nil
	}
	fmt.Println("the rule of C4:")
	return t.scoreSet(set, lines)
}

const c4Words = 5

// byC4 is the page as that rule leaves it.
func (p *page) byC4() ([]byte, error) {
	type block struct {
		Text string `json:"text"`
	}
	type section struct {
		Blocks []block `json:"blocks"`
	}
	var (
		kept   []string
		blocks []block
	)
	for _, t := range p.read.Texts {
		if len(strings.Fields(t)) >= c4Words && strings.ContainsAny(t[len(t)-1:], `.!?"`) || strings.HasSuffix(t, "”") {
			kept, blocks = append(kept, t), append(blocks, block{t})
		}
	}
	text := strings.Join(kept, "\n\n")
	return json.Marshal(map[string]any{"id": p.truth.ID, "text": text, "sections": []section{{blocks}}})
}
