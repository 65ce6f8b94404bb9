package page

import (
	"bytes"

	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/text"
)

// What is hidden, and from whom: attributes and inline styles that keep text
// from those who see, from those who listen, or only until it is asked for.

// hidingFlags are the flags of an element by its attributes that hide. Text
// that is kept from screen readers alone is shown: a decoration stands where
// no sentence is, and what stands in a sentence belongs to it.
func (b *Builder) hidingFlags(t markup.Tag) ElementFlags {
	const attributes = 1<<markup.AttrHidden | 1<<markup.AttrAriaHidden | 1<<markup.AttrStyle
	if b.attrs.Has&attributes == 0 {
		return 0
	}
	var f ElementFlags
	if b.attrs.Is(markup.AttrHidden) && !equalFold(b.attrs.Get(markup.AttrHidden), "until-found") {
		f |= FlagHidden
	}
	if string(b.attrs.Get(markup.AttrAriaHidden)) == "true" && !b.shownInSentence(t) {
		f |= FlagHidden
	}
	if b.attrs.Is(markup.AttrStyle) {
		style := b.attrs.Get(markup.AttrStyle)
		if hidingStyle(style) {
			f |= FlagHidden
		} else if unseenStyle(style) && t.Heading() == 0 {
			f |= FlagScreenReader
		}
	}
	return f
}

// shownInSentence reports whether an inline element with aria-hidden has words
// that readers see. An icon's name, which its font turns into the icon, is none.
func (b *Builder) shownInSentence(t markup.Tag) bool {
	return !t.Is(markup.TraitBlock) && b.Elements[b.top()].Flags&FlagHidden == 0 &&
		!text.ContainsFold(b.attrs.Get(markup.AttrClass), "icon")
}

// isAnchorMark reports whether a text is the mark by which a heading is linked to.
func (b *Builder) isAnchorMark(e *element, s []byte) bool {
	if len(s) > len("🔗") || b.run.Size == 0 || e.Tag.Is(markup.TraitBlock) || b.Elements[e.Block].Tag.Heading() == 0 {
		return false
	}
	return string(s) == "#" || string(s) == "¶" || string(s) == "§" || string(s) == "🔗"
}

// hidingStyle reports whether an inline style hides its element.
func hidingStyle(style []byte) bool {
	return declares(style, "display", "none") || declares(style, "visibility", "hidden")
}

// unseenStyle reports whether an inline style keeps its element out of sight by
// its place or its size: what style sheets do with labels for screen readers.
func unseenStyle(style []byte) bool {
	positioned := declares(style, "position", "absolute") || declares(style, "position", "fixed")
	for rest := style; len(rest) > 0; {
		var property, value []byte
		property, value, rest = nextDeclaration(rest)
		switch {
		case len(value) == 0:
		case equalFold(property, "clip"):
			if positioned && isEmptyRectangle(value) {
				return true
			}
		case equalFold(property, "clip-path"):
			if bytes.HasPrefix(value, []byte("inset(50%")) || bytes.HasPrefix(value, []byte("inset(100%")) {
				return true
			}
		case equalFold(property, "left"), equalFold(property, "top"), equalFold(property, "right"):
			if positioned && isFarOff(value) {
				return true
			}
		case equalFold(property, "text-indent"):
			if isFarOff(value) {
				return true
			}
		case equalFold(property, "opacity"):
			if positioned && isZero(value) {
				return true
			}
		}
	}
	return false
}

// nextDeclaration cuts the first declaration off a style, spaces trimmed.
func nextDeclaration(style []byte) (property, value, rest []byte) {
	declaration, rest, _ := bytes.Cut(style, []byte(";"))
	property, value, _ = bytes.Cut(declaration, []byte(":"))
	return bytes.TrimSpace(property), bytes.TrimSpace(value), rest
}

func equalFold(b []byte, word string) bool { return bytes.EqualFold(b, []byte(word)) }

// isEmptyRectangle reports whether a value is "rect(0 0 0 0)" or another
// rectangle of at most a pixel.
func isEmptyRectangle(value []byte) bool {
	if !bytes.HasPrefix(value, []byte("rect(")) {
		return false
	}
	for _, c := range value[len("rect("):] {
		if c >= '2' && c <= '9' || c == '%' || c == 'a' {
			return false
		}
	}
	return true
}

// isFarOff reports whether a length lies beyond any screen: "-9999px", "-999em".
func isFarOff(value []byte) bool {
	const least = 3 // figures
	n := 0
	if len(value) == 0 || value[0] != '-' {
		return false
	}
	for _, c := range value[1:] {
		if c < '0' || c > '9' {
			break
		}
		n++
	}
	return n > least || n == least && bytes.Contains(value, []byte("em"))
}

// isZero reports whether a number is nought.
func isZero(value []byte) bool {
	for _, c := range value {
		if c != '0' && c != '.' && c != '%' {
			return false
		}
	}
	return len(value) > 0
}

// declares looks for one declaration of a style attribute (CSS Style
// Attributes § 3), letter case and white space aside.
func declares(style []byte, property, value string) bool {
	for len(style) > 0 {
		end := 0
		for end < len(style) && style[end] != ';' {
			end++
		}
		if rest, ok := cutWord(style[:end], property); ok && len(rest) > 0 && rest[0] == ':' {
			if _, ok := cutWord(rest[1:], value); ok {
				return true
			}
		}
		style = style[min(end+1, len(style)):]
	}
	return false
}

// cutWord takes an ASCII word and the white space around it off the front.
func cutWord(s []byte, word string) ([]byte, bool) {
	s = trimSpace(s)
	if len(s) < len(word) {
		return s, false
	}
	for i := range len(word) {
		if s[i]|0x20 != word[i] {
			return s, false
		}
	}
	return trimSpace(s[len(word):]), true
}

func trimSpace(s []byte) []byte {
	for len(s) > 0 && text.IsSpace(s[0]) {
		s = s[1:]
	}
	return s
}

// foldedWords name an element that holds the folded rest of a paragraph.
var foldedWords = [...]string{"more", "rest", "full", "expand", "collaps", "trunc", "remain", "fold", "toggle"}

// continues reports whether a hidden inline element with the attributes in
// b.attrs is the folded rest of the sentence before it, which "Read more" opens.
func (b *Builder) continues() bool {
	if b.run.Size == 0 || b.Elements[b.top()].Flags&(FlagAside|FlagHidden) != 0 {
		return false
	}
	for _, key := range [...]markup.Attr{markup.AttrID, markup.AttrClass} {
		name := b.attrs.Get(key)
		if len(name) == 0 {
			continue
		}
		for _, word := range foldedWords {
			if text.ContainsFold(name, word) {
				return true
			}
		}
	}
	return false
}

// foldDots sets the dots that stand for the folded rest of a paragraph, in an
// element of their own right before it, beside the run: they go when it opens.
func (b *Builder) foldDots() {
	last := len(b.Elements) - 1
	dots := &b.Elements[last]
	if int(b.top()) == last || dots.Tag.Is(markup.TraitBlock) || dots.Parent != b.top() ||
		b.openLink != 0 || b.strong != 0 || b.slants != 0 {
		return
	}
	for _, mark := range [...]string{"…", "..."} {
		n := len(mark)
		if int(b.run.Size) <= n || !bytes.HasSuffix(b.Text[b.run.Text.Start:], []byte(mark)) {
			continue
		}
		b.Text = b.Text[:len(b.Text)-n]
		b.run.Size -= int32(n)
		if b.Text[len(b.Text)-1] == ' ' {
			b.Text, b.run.space = b.Text[:len(b.Text)-1], true
		}
		dots.Flags |= FlagHidden | FlagHides
		b.asideOf(int32(last), []byte(mark))
		return
	}
}

// unhide takes the hiding off an element that holds most of the page's prose:
// scripts take it off too once the page has loaded or its dialog is closed. An
// element in it that is hidden by itself stays so.
func (b *Builder) unhide() {
	const prose, share = 80, 2 // bytes of a paragraph; times what is left
	var hidden, shown int32
	for i := range b.blocks {
		if n := b.blocks[i].Size - b.blocks[i].Linked; n < prose {
			continue
		} else if b.blocks[i].Flags&FlagHidden != 0 {
			hidden += n
		} else {
			shown += n
		}
	}
	if hidden == 0 || hidden < share*shown {
		return
	}
	root := b.hidingRoot(prose, share*shown)
	if root < 0 {
		return
	}
	b.Elements[root].Flags &^= FlagHidden | FlagHides
	for i := int(root) + 1; i < len(b.Elements); i++ {
		e := &b.Elements[i]
		if e.Flags&(FlagHidden|FlagHides) == FlagHidden && b.Elements[e.Parent].Flags&FlagHidden == 0 {
			e.Flags &^= FlagHidden
		}
	}
	for i := range b.blocks {
		if block := &b.blocks[i]; block.Flags&FlagHidden != 0 {
			block.Flags = block.Flags&^FlagHidden | b.Elements[block.Element].Flags&FlagHidden
		}
	}
}

// hidingRoot is the outermost hidden element with the most prose, -1 where it
// has less than that, or is a dialog.
func (b *Builder) hidingRoot(prose, least int32) int32 {
	roots := make([]int32, len(b.Elements))
	for i := 1; i < len(b.Elements); i++ {
		parent := b.Elements[i].Parent
		if roots[i] = roots[parent]; roots[i] == 0 && b.Elements[i].Flags&FlagHidden != 0 {
			roots[i] = int32(i)
		}
	}
	sums, best, total := map[int32]int32{}, int32(0), int32(0)
	for i := range b.blocks {
		block := &b.blocks[i]
		root, n := roots[block.Element], block.Size-block.Linked
		if root == 0 || n < prose {
			continue
		}
		total += n
		if sums[root] += n; sums[root] > sums[best] {
			best = root
		}
	}
	const dialog = KindConsent | KindNewsletter | KindSubscription | KindComment | KindNavigation
	if e := &b.Elements[best]; best == 0 || sums[best] < least || 2*sums[best] < total ||
		e.Tag == markup.TagDialog || e.Around&dialog != 0 {
		return -1
	}
	return best
}
