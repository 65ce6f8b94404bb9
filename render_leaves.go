package standfirst

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/formula"
	"github.com/standfirst/standfirst/internal/render"
)

// stackOf are the marks that hold a part of a text, from the outermost to the
// innermost, as they can be rendered: each kind once, no link within a link,
// nothing within code, a formula or what points to a note, and no link or
// raised text around that.
func stackOf(open []*Mark) []*Mark {
	stack := make([]*Mark, 0, len(open))
	var innermost *Mark
	for _, m := range open {
		switch {
		case isInnermost(m):
			if innermost == nil || isAtom(m) && !isAtom(innermost) || m.Kind == MarkNote && innermost.Kind != MarkNote {
				innermost = m
			}
		case !slices.ContainsFunc(stack, func(outer *Mark) bool { return outer.Kind == m.Kind }):
			stack = append(stack, m)
		}
	}
	if innermost == nil {
		return stack
	}
	if innermost.Kind == MarkNote {
		stack = slices.DeleteFunc(stack, func(m *Mark) bool {
			return m.Kind == MarkLink || m.Kind == MarkSuperscript || m.Kind == MarkSubscript
		})
	}
	return append(stack, innermost)
}

// isInnermost reports whether a mark has no other within it.
func isInnermost(m *Mark) bool { return m.Kind == MarkCode || m.Kind == MarkKeyboard || isAtom(m) }

// isAtom reports whether a mark is rendered as a whole.
func isAtom(m *Mark) bool { return m.Kind == MarkNote || m.Kind == MarkMath }

// appendLeaves parts a text from the white space at its ends, and at its line
// breaks if they count.
func appendLeaves(leaves []leaf, text string, marks []*Mark, breaks bool) []leaf {
	breaks = breaks && (len(marks) == 0 || !isInnermost(marks[len(marks)-1]))
	for len(text) > 0 {
		words := strings.TrimLeftFunc(text, isBlank)
		if space := text[:len(text)-len(words)]; space != "" {
			sign := byte(' ')
			if breaks && strings.Contains(space, "\n") {
				sign = '\n'
			}
			leaves = append(leaves, leaf{marks: marks, space: sign})
		}
		end := len(words)
		if i := strings.IndexByte(words, '\n'); breaks && i >= 0 {
			end = i
		}
		end = len(strings.TrimRightFunc(words[:end], isBlank))
		if end > 0 {
			leaves = append(leaves, leaf{text: foldLines(words[:end]), marks: marks})
		}
		text = words[end:]
	}
	return leaves
}

// foldLeaves folds white space that meets, drops it at the ends, and puts what
// stands at the end of a mark outside of it.
func foldLeaves(leaves []leaf) []leaf {
	out := leaves[:0]
	for _, l := range leaves {
		n := len(out)
		switch {
		case l.space != 0 && n == 0:
			continue
		case l.space != 0 && out[n-1].space != 0:
			out[n-1].space = min(out[n-1].space, l.space) // '\n' is less than ' '
			out[n-1].marks = common(out[n-1].marks, l.marks)
			continue
		case l.space != 0:
			l.marks = common(out[n-1].marks, l.marks)
		case n > 0 && out[n-1].space != 0:
			out[n-1].marks = common(out[n-1].marks, l.marks)
		}
		out = append(out, l)
	}
	if n := len(out); n > 0 && out[n-1].space != 0 {
		out = out[:n-1]
	}
	return out
}

// common are the marks that two stacks begin with.
func common(a, b []*Mark) []*Mark {
	n := 0
	for n < len(a) && n < len(b) && isSame(a[n], b[n]) {
		n++
	}
	return a[:n:n]
}

// isSame reports whether two marks are rendered as one where they meet.
func isSame(a, b *Mark) bool {
	return a == b || a.Kind == b.Kind && a.URL == b.URL && !isAtom(a)
}

// nest makes a tree of leaves that share their outer marks.
func nest(leaves []leaf, depth int) (list []render.Inline) {
	for i := 0; i < len(leaves); {
		l := &leaves[i]
		if len(l.marks) == depth {
			list = append(list, l.inline())
			i++
			continue
		}
		m := l.marks[depth]
		end := i + 1
		for end < len(leaves) && len(leaves[end].marks) > depth && isSame(leaves[end].marks[depth], m) {
			end++
		}
		in := render.Inline{Kind: inlineKinds[m.Kind]}
		switch m.Kind {
		case MarkNote:
			in.Number, in.Text = m.Note, l.text
			if in.Text == "" {
				in.Text = strconv.Itoa(m.Note)
			}
		case MarkMath:
			in.Text = foldTex(m.Tex)
		default:
			in.URL, in.Inlines = m.URL, nest(leaves[i:end], depth+1)
		}
		list = append(list, in)
		i = end
	}
	return list
}

// inline is the leaf without its marks.
func (l *leaf) inline() render.Inline {
	switch l.space {
	case '\n':
		return render.Inline{Kind: render.Break}
	case ' ':
		return render.Inline{Text: " "}
	}
	return render.Inline{Text: l.text}
}

// foldTex puts TeX on one line, without its comments.
func foldTex(tex string) string { return foldLines(formula.WithoutComments(tex)) }

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
