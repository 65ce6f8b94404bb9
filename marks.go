package standfirst

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/metadata"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/text"
)

// markKinds are the kinds of mark by the elements that the page marks them with,
// the outermost first where two go over the same text.
var markKinds = [...]struct {
	set  page.MarkSet
	kind MarkKind
}{
	{page.MarkDeleted, MarkDeleted}, {page.MarkInserted, MarkInserted}, {page.MarkHighlight, MarkHighlight},
	{page.MarkQuotation, MarkQuotation}, {page.MarkStrong, MarkStrong}, {page.MarkEmphasis, MarkEmphasis},
	{page.MarkKeyboard, MarkKeyboard}, {page.MarkCode, MarkCode}, {page.MarkSuperscript, MarkSuperscript},
	{page.MarkSubscript, MarkSubscript}, {page.MarkMath, MarkMath}, {page.MarkReading, markReading},
}

// markReading is a reading over ruby characters. It becomes a text in brackets
// and no mark.
const markReading MarkKind = ""

// marker makes the text of a block with its marks.
type marker struct {
	text    string
	runs    []page.MarkedRun
	base    int32 // where the text begins in the page's
	resolve func(href text.Span) string
	note    func(href text.Span) int
	value   func(text.Span) string // of an attribute
}

// marked returns the text and the marks of block i.
func (a *assembly) marked(i int) (string, []Mark) {
	return a.markedSpan(a.facts.Page.Blocks[i].Text, i)
}

// markedLine returns those of block i on one line. Text whose white space is
// folded, as that of code, has none.
func (a *assembly) markedLine(i int) (string, []Mark) {
	s, marks := a.marked(i)
	line := a.text(i)
	if folded := strings.ReplaceAll(s, "\n", " "); len(marks) == 0 || len(s) == len(line) || folded == line {
		return line, sameLength(s, line, marks)
	}
	if whole := a.facts.Page.TextOf(i); len(whole) == len(line) {
		return strings.ReplaceAll(s, "\n", " "), marks
	}
	return line, nil
}

// sameLength returns the marks where the text kept its length.
func sameLength(s, line string, marks []Mark) []Mark {
	if len(s) != len(line) {
		return nil
	}
	return marks
}

// markedSpan returns the text and the marks of a part of block i.
func (a *assembly) markedSpan(span text.Span, i int) (string, []Mark) {
	m := marker{text: a.facts.Page.Slice(span), runs: a.facts.Page.MarksOf(i), base: span.Start, resolve: a.address,
		note: a.noteOf, value: a.facts.Page.Value}
	return m.make()
}

// address is the absolute address of a link, empty for one that is none, or leads
// to a place on the page, of which an Article keeps no names.
func (a *assembly) address(href text.Span) string {
	if strings.HasPrefix(a.facts.Page.Value(href), "#") {
		return ""
	}
	return metadata.ResolveAt(a.claims.Base, a.facts.Page.Value(href))
}

// withoutWhole returns the marks but those of a kind that go over all of a text.
func withoutWhole(marks []Mark, kind MarkKind, length int) []Mark {
	marks = slices.DeleteFunc(marks, func(m Mark) bool { return m.Kind == kind && m.Start == 0 && m.End == length })
	if len(marks) == 0 {
		return nil
	}
	return marks
}

// noteOf is the note that a link points to, counted from 1; 0 for none.
func (a *assembly) noteOf(href text.Span) int { return a.notes.To(href) }

// make returns the text and its marks. Where plain text would change its meaning,
// it is written out: a power behind a figure gets a caret, a quotation its marks,
// a reading brackets.
func (m *marker) make() (string, []Mark) {
	marks := m.intervals()
	if len(marks) == 0 {
		return m.text, nil
	}
	var b strings.Builder
	from := 0
	insert := func(at int, s string) {
		b.WriteString(m.text[from:at])
		from = at
		b.WriteString(s)
	}
	var edges []edge
	for k := range marks {
		edges = append(edges, edge{marks[k].Start, k, true}, edge{marks[k].End, k, false})
	}
	slices.SortStableFunc(edges, func(x, y edge) int {
		return cmp.Or(cmp.Compare(x.at, y.at), cmp.Compare(x.order(),
			y.order()))
	})
	out := slices.Clone(marks)
	for _, e := range edges {
		before, after := m.inserted(&marks[e.mark], e.opens)
		insert(e.at, before)
		if e.opens {
			out[e.mark].Start = b.Len()
		} else {
			out[e.mark].End = b.Len()
		}
		insert(e.at, after)
	}
	b.WriteString(m.text[from:])
	out = slices.DeleteFunc(out, func(k Mark) bool { return k.Kind == markReading || k.Start >= k.End })
	return b.String(), nested(out)
}

// captionMarks are the marks of a caption's text, where it stands in one of its
// blocks as a whole.
func (a *assembly) captionMarks(blocks []int, caption string) []Mark {
	for _, i := range blocks {
		line, marks := a.markedLine(i)
		at := strings.Index(line, caption)
		if caption == "" || at < 0 {
			continue
		}
		return cutMarks(marks, at, at+len(caption))
	}
	return nil
}

// cutMarks returns the marks of a part of a text.
func cutMarks(marks []Mark, from, to int) (out []Mark) {
	for _, m := range marks {
		if m.Start, m.End = max(0, m.Start-from), min(to, m.End)-from; m.Start < m.End {
			out = append(out, m)
		}
	}
	return out
}

// movedMarks returns marks of a text that others stand before, in bytes.
func movedMarks(marks []Mark, by int) []Mark {
	for k := range marks {
		marks[k].Start += by
		marks[k].End += by
	}
	return marks
}

// edge is where a mark begins or ends.
type edge struct {
	at, mark int
	opens    bool
}

// order puts the ends before the beginnings at one place, the inner ones first;
// what begins, the outer ones first.
func (e edge) order() int {
	if e.opens {
		return e.mark + 1
	}
	return -e.mark - 1
}

// inserted is what is written before and after an edge of a mark.
func (m *marker) inserted(k *Mark, opens bool) (before, after string) {
	switch {
	case k.Kind == MarkQuotation && opens && !strings.ContainsAny(firstRune(m.text[k.Start:k.End]), printedQuotes):
		return "", "“"
	case k.Kind == MarkQuotation && !opens && !strings.ContainsAny(firstRune(m.text[k.Start:k.End]), printedQuotes):
		return "”", ""
	case k.Kind == MarkSuperscript && opens && isPower(m.text, k):
		return "^", ""
	case k.Kind == MarkNote && strings.ContainsAny(firstRune(m.text[k.Start:k.End]), "[("):
		return "", ""
	case k.Kind == MarkNote && opens:
		return "", "["
	case k.Kind == MarkNote:
		return "]", ""
	case k.Kind != markReading || strings.HasSuffix(m.text[:k.Start], "(") || strings.HasSuffix(m.text[:k.Start], "（"):
		return "", "" // the page has brackets for those who see no ruby
	case opens:
		return "(", ""
	}
	return ")", ""
}

const printedQuotes = "\"“”„«»‘’‚‹›「」『』"

func firstRune(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return s[:n]
}

// isPower reports whether a superscript stands behind a figure and is a number,
// so that the two would read as one.
func isPower(s string, k *Mark) bool {
	if k.Start == 0 || s[k.Start-1] < '0' || s[k.Start-1] > '9' {
		return false
	}
	exponent := s[k.Start:k.End]
	return exponent[0] >= '0' && exponent[0] <= '9'
}

// intervals returns the marks of the text, each as long as its runs follow one
// another.
func (m *marker) intervals() []Mark {
	var all []Mark
	open := make(map[MarkKind]int, 4) // the last mark of each kind, by its place in all
	link := int32(0)                  // the last one
	add := func(kind MarkKind, url string, start, end int, goesOn bool) {
		if k, ok := open[kind]; ok && goesOn && start >= all[k].End && strings.TrimSpace(m.text[all[k].End:start]) == "" {
			all[k].End = end
			return
		}
		open[kind] = len(all)
		all = append(all, Mark{Kind: kind, Start: start, End: end, URL: url})
	}
	for _, r := range m.runs {
		if len(all) > mostMarks {
			break
		}
		start, end := max(0, int(r.Text.Start-m.base)), min(len(m.text), int(r.Text.End-m.base))
		if start >= end {
			continue
		}
		note := 0
		if r.Link > 0 {
			note = m.note(r.Href)
			if note > 0 {
				add(MarkNote, "", start, end, r.Link == link)
				all[open[MarkNote]].Note = note
			} else if url := m.resolve(r.Href); url != "" {
				add(MarkLink, url, start, end, r.Link == link)
			}
			link = r.Link
		}
		for _, k := range markKinds {
			if r.Marks&k.set != 0 && (note == 0 || k.kind != MarkSuperscript) {
				add(k.kind, "", start, end, r.Began&k.set == 0)
				all[open[k.kind]].Tex = m.tex(k.kind, r.Tex)
			}
		}
	}
	sortMarks(all)
	return nested(all)
}

// tex is the source of a formula, empty for marks of other kinds.
func (m *marker) tex(kind MarkKind, source text.Span) string {
	if kind != MarkMath {
		return ""
	}
	return m.value(source)
}

// mostMarks is how many marks a block has at the most; blocks of the corpora have
// some hundreds.
const mostMarks = 2000

// sortMarks sorts marks by their start, the longer first. Where two go over the
// same text, the order in which they were found stays.
func sortMarks(marks []Mark) {
	slices.SortStableFunc(marks, func(x, y Mark) int {
		return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(y.End,
			x.End))
	})
}

// nested splits what crosses the end of a mark around it, so that marks are nested.
func nested(marks []Mark) []Mark {
	if len(marks) == 0 {
		return nil
	}
	for k := 0; k < len(marks); k++ {
		for j := k + 1; j < len(marks) && marks[j].Start < marks[k].End; j++ {
			if end := marks[k].End; marks[j].End > end {
				rest := marks[j]
				rest.Start, marks[j].End = end, end
				at := j + 1
				for at < len(marks) && (marks[at].Start < rest.Start || marks[at].Start == rest.Start &&
					marks[at].End >= rest.End) {
					at++
				}
				marks = slices.Insert(marks, at, rest)
			}
		}
	}
	return marks
}
