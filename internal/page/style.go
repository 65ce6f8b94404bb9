package page

import (
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/text"
)

// What attributes and the page's own rules say of hiding: whether they keep text
// from those who see, from those who listen, or only until it is asked for.

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
