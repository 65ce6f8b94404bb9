package page

import (
	"bytes"

	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/text"
)

// What attributes and the page's own rules say of hiding: whether they keep text
// from those who see, from those who listen, or only until it is asked for.

func equalFold(b []byte, word string) bool { return bytes.EqualFold(b, []byte(word)) }

func trimSpace(s []byte) []byte {
	for len(s) > 0 && text.IsSpace(s[0]) {
		s = s[1:]
	}
	return s
}

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
		if markup.HidesByStyle(style) {
			f |= FlagHidden
		} else if markup.IsOutOfSight(style) && t.Heading() == 0 {
			f |= FlagScreenReader
		}
	}
	return f
}

// hiddenByRules reports whether the rules of the page's style elements hide an
// element with the attributes in b.attrs. A heading out of sight stands for one in
// a picture, and labels for screen readers are named as such.
func (b *Builder) hiddenByRules(t markup.Tag, info *classInfo) bool {
	id := b.attrs.Get(markup.AttrID)
	if !info.mayHide && (len(id) == 0 || !b.classes.styles.MayHide(nil, id)) {
		return false
	}
	hiding := b.classes.styles.Of(t, b.attrs.Get(markup.AttrClass), id)
	if hiding.IsHidden() {
		return !b.attrs.Is(markup.AttrStyle) || !markup.DeclaresDisplay(b.attrs.Get(markup.AttrStyle))
	}
	return hiding.IsOutOfSight() && t.Heading() == 0 && info.meanings&KindScreenReader == 0
}

// shownInSentence reports whether an inline element with aria-hidden has words
// that readers see. An icon's name, which its font turns into the icon, is none.
func (b *Builder) shownInSentence(t markup.Tag) bool {
	return !t.Is(markup.TraitBlock) && b.Elements[b.top()].Flags&FlagHidden == 0 &&
		!text.ContainsFold(b.attrs.Get(markup.AttrClass), "icon")
}

// foldedWords name an element that holds the folded rest of a paragraph.
var foldedWords = [...]string{"more", "rest", "full", "expand", "collaps", "trunc", "remain", "fold", "toggle"}

// isFoldedRest reports whether an element's name is that of the folded rest of a
// paragraph.
func isFoldedRest(attrs *markup.AttrSet) bool {
	for _, key := range [...]markup.Attr{markup.AttrID, markup.AttrClass} {
		name := attrs.Get(key)
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

// isTooltip reports whether the attributes are those of the text that
// shows while a pointer rests on a word, and not of the word.
func isTooltip(attrs *markup.AttrSet) bool {
	if string(attrs.Get(markup.AttrRole)) == "tooltip" {
		return true
	}
	class := attrs.Get(markup.AttrClass)
	for _, part := range [...]string{"text", "content", "body", "bubble", "inner", "box", "message"} {
		for _, joint := range [...]string{"", "-", "_", "__"} {
			if text.ContainsFold(class, "tooltip"+joint+part) {
				return true
			}
		}
	}
	return false
}
