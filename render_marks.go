package standfirst

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/render"
)

// deepestMark is how many marks may hold one part of a text; further ones are
// left out.
const deepestMark = 16

// inlineKinds are the kinds of the marks that put text into an element.
var inlineKinds = map[MarkKind]render.InlineKind{
	MarkLink: render.Link, MarkStrong: render.Strong, MarkEmphasis: render.Emphasis, MarkCode: render.Code,
	MarkSuperscript: render.Superscript, MarkSubscript: render.Subscript, MarkDeleted: render.Deleted,
	MarkInserted: render.Inserted, MarkHighlight: render.Highlight, MarkQuotation: render.Quotation,
	MarkKeyboard: render.Keyboard, MarkNote: render.Pointer, MarkMath: render.Formula,
}

// leaf is a part of a text under the same marks, without white space at its
// ends; or the white space between two.
type leaf struct {
	text  string
	marks []*Mark
	// space is ' ' or '\n' for white space, else 0.
	space byte
}

// line is a text with its marks on one line, white space folded.
func (b *documentBuilder) line(text string, marks []Mark) []render.Inline {
	return b.inlines(text, marks, false)
}

// lines is a text with its marks whose line breaks count.
func (b *documentBuilder) lines(text string, marks []Mark) []render.Inline {
	return b.inlines(text, marks, true)
}

func (b *documentBuilder) inlines(text string, marks []Mark, breaks bool) []render.Inline {
	var leaves []leaf
	kept := b.usableMarks(text, marks)
	var open []*Mark
	for at, next := 0, 0; at < len(text); {
		open = slices.DeleteFunc(open, func(m *Mark) bool { return m.End <= at })
		for ; next < len(kept) && kept[next].Start <= at; next++ {
			if len(open) < deepestMark && kept[next].End > at {
				open = append(open, &kept[next])
			}
		}
		stack := stackOf(open)
		if n := len(stack); n > 0 && isAtom(stack[n-1]) {
			m := stack[n-1]
			atom := leaf{text: foldLines(text[m.Start:m.End]), marks: stack}
			if m.Kind == MarkNote && !isNoteSign(atom.text) {
				leaves = append(leaves, leaf{text: atom.text, marks: stack[:n-1]})
				atom.text = strconv.Itoa(m.Note)
			}
			leaves = append(leaves, atom)
			at = m.End
			continue
		}
		end := len(text)
		if next < len(kept) {
			end = kept[next].Start
		}
		for _, m := range open {
			end = min(end, m.End)
		}
		leaves = appendLeaves(leaves, text[at:end], stack, breaks)
		at = end
	}
	return nest(foldLeaves(leaves), 0)
}

// usableMarks are the marks that can be rendered, in order and clipped to the
// text and to whole characters. Marks that cross need no care: the text is cut
// at each end of each mark.
func (b *documentBuilder) usableMarks(text string, marks []Mark) []Mark {
	var kept []Mark
	for _, m := range marks {
		m.Start, m.End = characterAt(text, m.Start), characterAt(text, m.End)
		if m.Start < m.End && b.isUsable(&m, text) {
			kept = append(kept, m)
		}
	}
	slices.SortStableFunc(kept, func(a, b Mark) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	return kept
}

// isNoteSign reports whether a text is but the sign of a note ("1", "[12]", "*"),
// no word that has to be read.
func isNoteSign(text string) bool {
	return utf8.RuneCountInString(text) <= 4 || !strings.ContainsFunc(text, unicode.IsLetter)
}

// characterAt is the first place from i on where a character begins.
func characterAt(text string, i int) int {
	i = min(max(i, 0), len(text))
	for i < len(text) && !utf8.RuneStart(text[i]) {
		i++
	}
	return i
}

// isUsable reports whether a mark can be rendered.
func (b *documentBuilder) isUsable(m *Mark, text string) bool {
	switch m.Kind {
	case MarkLink:
		return b.options.Links != LinksAsText && render.IsLinkAddress(m.URL)
	case MarkNote:
		return m.Note >= 1 && m.Note <= b.notes
	case MarkMath:
		return foldTex(m.Tex) != ""
	case MarkQuotation:
		return !isQuoted(text, m.Start, m.End)
	}
	_, known := inlineKinds[m.Kind]
	return known
}

// quotationMarks are those that stand around quotations.
const quotationMarks = "\"'“”„‟‘’‚«»‹›「」『』〝〞"

// isQuoted reports whether a part of a text has quotation marks already, in it or
// around it.
func isQuoted(text string, start, end int) bool {
	first, _ := utf8.DecodeRuneInString(text[start:end])
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	return strings.ContainsRune(quotationMarks, first) || start > 0 && strings.ContainsRune(quotationMarks, before)
}
