package feature

import "github.com/standfirst/standfirst/internal/grammar"

// IsHeadingTool reports whether a block is the link to the heading before it, or a
// control for that: by its wording, and in the heading or a small element around both.
func IsHeadingTool(p *Page, i int) bool {
	const most, before = 6, 3 // words; blocks
	if p.Measures[i].Words > most {
		return false
	}
	for k := i - 1; k >= 0 && k >= i-before; k-- {
		if p.Facts(k).UnderHeading() {
			return besideHeading(p, i, k) && grammar.IsHeadingTool(p.Page.TextOf(i))
		}
	}
	return false
}

// AfterHeadingTools is the block after the tools of the heading that block i is.
func AfterHeadingTools(p *Page, i int) int {
	for i++; i < len(p.Measures) && IsHeadingTool(p, i); i++ {
	}
	return i
}

// besideHeading reports whether block i stands in the heading that block k stands in,
// apart from its words, or in a small element around it.
func besideHeading(page *Page, i, k int) bool {
	const above = 2 // elements
	p := page.Page
	heading := p.ElementOf(k).Block
	for ; heading > 0 && p.Elements[heading].Tag.Heading() == 0; heading = p.Elements[p.Elements[heading].Parent].Block {
	}
	if heading <= 0 || p.Blocks[i].Element == heading {
		return false
	}
	for e, n := heading, 0; e > 0 && n < above; n++ {
		if p.Within(i, e) {
			return true
		}
		e = p.Elements[p.Elements[e].Parent].Block
	}
	return false
}
