package page

import (
	"bytes"

	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/text"
)

// What attributes and the page's own rules say of hiding: whether they keep text
// from those who see, from those who listen, or only until it is asked for.

// foldedWords name an element that holds the folded rest of a paragraph.
var foldedWords = text.NewPartSet(
	"collaps", "expand", "full", "fold", "more", "rest", "remain", "trunc", "toggle",
)

// isFoldedRest reports whether an element's name is that of the folded rest of a
// paragraph.
func isFoldedRest(attrs *markup.AttrSet) bool {
	return foldedWords.In(attrs.Get(markup.AttrID)) || foldedWords.In(attrs.Get(markup.AttrClass))
}

// tooltipParts name the text of a tooltip, behind "tooltip".
var tooltipParts = text.NewPartSet(
	"body", "bubble", "box", "content", "inner", "message", "text",
)

// isTooltip reports whether the attributes are those of the text that
// shows while a pointer rests on a word, and not of the word.
func isTooltip(attrs *markup.AttrSet) bool {
	if string(attrs.Get(markup.AttrRole)) == "tooltip" {
		return true
	}
	const name = "tooltip"
	for class := attrs.Get(markup.AttrClass); len(class) > len(name); class = class[1:] {
		if text.HasPrefixFold(class, name) {
			rest := bytes.TrimLeft(class[len(name):], "-_")
			if len(rest) > 0 && tooltipParts.Begins(rest) {
				return true
			}
		}
	}
	return false
}
