package grammar

import (
	"strings"
	"sync"

	"github.com/standfirst/standfirst/internal/text"
)

// anchorWords are the wordings of such tools by their marks, folded.
var anchorWords = sync.OnceValue(func() map[string]map[string]bool {
	m := map[string]map[string]bool{"link": {}, "edit": {}, "opening": {}}
	for e := range tables.Marked("heading_anchors") {
		m[e.Mark][text.FoldWord(e.Phrase)] = true
	}
	return m
})

// LongestHeadingTool is the length in bytes up to which a text may be a heading's tool.
const LongestHeadingTool = 160

// IsHeadingTool reports whether a text beside a heading is the link to it, the button
// that copies this link's address, or the link that edits the section.
func IsHeadingTool(s string) bool {
	if len(s) > LongestHeadingTool {
		return false
	}
	if IsAnchorMark(s) {
		return true
	}
	inner := strings.Trim(s, "[]［］() ")
	return IsHeadingLink(inner) || isTool(inner, "edit")
}

// IsHeadingLink reports whether a text is the wording of a link to its heading.
func IsHeadingLink(s string) bool { return isTool(s, "link") }

// isTool reports whether a text is wordings of one mark, parted by bars.
func isTool(s, mark string) bool {
	words := anchorWords()[mark]
	for part := range strings.SplitSeq(text.FoldWord(s), "|") {
		if !words[strings.TrimSpace(part)] {
			return false
		}
	}
	return true
}

// IsAnchorMark reports whether a text is a mark by which a heading is linked to.
func IsAnchorMark(s string) bool {
	switch strings.TrimSuffix(s, "\ufe0f") {
	case "#", "##", "###", "¶", "§", "🔗", "∞", "⚓", "⛓", "☍", "⌗":
		return true
	}
	return false
}

// OpensHeadingTool reports whether a text begins as "Direct link to" does, and says the
// rest of the heading after it.
func OpensHeadingTool(s, rest string) bool {
	s, rest = text.FoldWord(s), text.FoldWord(strings.TrimSpace(rest))
	before, ok := strings.CutSuffix(strings.TrimRight(s, "”\"’'»“ "), strings.TrimRight(rest, "”\"’'»“ "))
	return ok && anchorWords()["opening"][strings.Trim(before, "“\"„«‘' ")]
}
