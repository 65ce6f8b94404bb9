package standfirst

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/internal/page"
)

// blockTexts are the texts of a page's blocks in order.
func blockTexts(read func(*state)) (texts []string, asides bool) {
	s := takeState()
	defer s.release()
	read(s)
	p := s.builder.Page()
	for i := range p.Blocks {
		texts = append(texts, strings.Clone(p.TextOf(i)))
		asides = asides || p.ElementOf(i).Flags&page.FlagAside != 0
	}
	return texts, asides
}

func blocksOfBytes(src []byte) ([]string, bool) {
	return blockTexts(func(s *state) { s.readBytes(src) })
}

func blocksOfTree(root *html.Node) ([]string, bool) {
	return blockTexts(func(s *state) { s.readNode(root) })
}

// holdsFormula reports whether the library reads a formula in a page.
func holdsFormula(read func(*state)) bool {
	s := takeState()
	defer s.release()
	read(s)
	p := s.builder.Page()
	for i := range p.Blocks {
		for _, r := range p.MarksOf(i) {
			if r.Marks&page.MarkMath != 0 {
				return true
			}
		}
	}
	return false
}
