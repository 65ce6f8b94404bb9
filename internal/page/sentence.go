package page

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/text"
)

// Controls that stand in a sentence: a term of a glossary is a button among the
// words of a paragraph, where "Read more" stands at its end.

// nearTags is how many tags are looked at for the text after a control.
const nearTags = 12

// holdsSentence reports whether a control that opens now stands in a sentence,
// given the text that follows it in its paragraph.
func (b *Builder) holdsSentence(t markup.Tag, following []byte) bool {
	switch b.Elements[b.Elements[b.top()].Block].Tag {
	case markup.TagP, markup.TagLi, markup.TagDd:
	default:
		return false
	}
	if following = trimSpace(following); len(following) == 0 {
		return false
	}
	r, _ := utf8.DecodeRune(following)
	if b.run.block.Size == 0 {
		return t == markup.TagButton && unicode.IsLower(r)
	}
	last, _ := utf8.DecodeLastRune(b.Text)
	return !unicode.IsUpper(r) || text.ClassOfRune(last) != text.ClassEnd && last != '…'
}

// mayStandInSentence reports whether a tag is a control's that sentences hold.
func mayStandInSentence(t markup.Tag) bool { return t == markup.TagButton || t == markup.TagLabel }

// followingText is the text after the control whose start tag was read last,
// nil where it holds a block or a block ends or begins after it.
func followingText(z *markup.Tokenizer, t markup.Tag) []byte {
	inside := true
	for tag, after := range z.Ahead(nearTags) {
		switch {
		case inside && tag.Ends(t):
			inside = false
		case tag.Tag == markup.TagBr, tag.Tag.Is(markup.TraitBlock), tag.Tag.Is(markup.TraitSkipped):
			return nil
		}
		if !inside && len(trimSpace(after)) > 0 {
			return after
		}
	}
	return nil
}

// followingTextOf is followingText for a tree's node.
func followingTextOf(n *html.Node) []byte {
	control, inside := n, true
	for range nearTags {
		next := n.FirstChild
		for next == nil {
			if n == control {
				inside = false
			}
			if next = n.NextSibling; next != nil || n.Parent == nil {
				break
			}
			if n = n.Parent; n != control && blockName(n) {
				return nil
			}
		}
		if n = next; n == nil || n.Type == html.ElementNode && blockName(n) {
			return nil
		}
		if n.Type == html.TextNode && !inside && len(trimSpace([]byte(n.Data))) > 0 {
			return []byte(n.Data)
		}
	}
	return nil
}

// blockName reports whether a node parts runs of text or shows none.
func blockName(n *html.Node) bool {
	t := markup.LookupTag([]byte(n.Data))
	return n.Type != html.ElementNode || t == markup.TagBr || t.Is(markup.TraitBlock) || t.Is(markup.TraitSkipped)
}
