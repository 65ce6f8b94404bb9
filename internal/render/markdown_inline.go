package render

import (
	"strconv"
	"strings"
)

// pieceKind says how a piece of a line of Markdown is written.
type pieceKind uint8

const (
	plainPiece pieceKind = iota // text, to be escaped
	codePiece                   // text, to be a code span
	rawPiece                    // Markdown as it is
	openPiece                   // the first sign of emphasis, in source
	closePiece                  // the last one
)

// piece is a part of a line on its way to Markdown.
type piece struct {
	kind pieceKind
	// text is the text of a plain or code piece, source the Markdown of any
	// other, and of these once they are escaped.
	text, source string
	// escapeFirst and escapeLast have the first and last character of a plain
	// piece written as a reference, which counts as punctuation.
	escapeFirst, escapeLast bool
}

// lineWriter collects the pieces of a line.
type lineWriter struct {
	w      *markdownWriter
	pieces []piece
	// within are the signs that are open.
	within []string
	inCell bool
}

// The signs of emphasis. The other sign of emphasis stands where the usual one
// would touch the strong one.
const (
	strongSign        = "**"
	emphasisSign      = "*"
	otherEmphasisSign = "_"
	deletedSign       = "~~"
)

var signs = map[InlineKind]string{Strong: strongSign, Emphasis: emphasisSign, Deleted: deletedSign}

// inlines writes a line.
func (w *markdownWriter) inlines(list []Inline) string { return w.writeLine(list, false) }

// cell writes the line of a table's cell.
func (w *markdownWriter) cell(list []Inline) string { return w.writeLine(list, true) }

func (w *markdownWriter) writeLine(list []Inline, inCell bool) string {
	if len(list) == 0 {
		return ""
	}
	l := lineWriter{w: w, inCell: inCell}
	l.inlines(list)
	l.joinSigns()
	l.partSigns()
	l.escape()
	l.partAddresses()
	l.flankSigns()
	return l.String()
}

func (l *lineWriter) inlines(list []Inline) {
	for i := range list {
		l.inline(&list[i])
	}
}

func (l *lineWriter) inline(in *Inline) {
	switch in.Kind {
	case Text, Time:
		l.plain(in.Text)
	case Break:
		if l.inCell {
			l.plain(" ")
		} else {
			l.raw("\\\n")
		}
	case Link:
		l.link(in)
	case Strong, Emphasis, Deleted:
		l.signed(signs[in.Kind], in.Inlines)
	case Code, Keyboard:
		l.code(in)
	case Superscript:
		l.script(in, superscripts)
	case Subscript:
		l.script(in, subscripts)
	case Quotation:
		l.plain("“")
		l.inlines(in.Inlines)
		l.plain("”")
	case Formula:
		l.raw(formula(in.Text, in.Display, l.inCell))
	case Pointer:
		l.pointer(in)
	case Picture:
		l.picture(in)
	default:
		l.inlines(in.Inlines)
	}
}

func (l *lineWriter) plain(s string) {
	if s != "" {
		l.pieces = append(l.pieces, piece{kind: plainPiece, text: s})
	}
}

func (l *lineWriter) raw(s string) { l.pieces = append(l.pieces, piece{kind: rawPiece, source: s}) }

// signed writes inlines between signs, once.
func (l *lineWriter) signed(sign string, list []Inline) {
	for _, s := range l.within {
		if s == sign {
			l.inlines(list)
			return
		}
	}
	l.within = append(l.within, sign)
	l.pieces = append(l.pieces, piece{kind: openPiece, source: sign})
	at := len(l.pieces)
	l.inlines(list)
	l.within = l.within[:len(l.within)-1]
	if at == len(l.pieces) {
		l.pieces = l.pieces[:at-1]
		return
	}
	l.pieces = append(l.pieces, piece{kind: closePiece, source: sign})
}

func (l *lineWriter) link(in *Inline) {
	address := destination(linkAddress(in.URL))
	if address == "" {
		l.inlines(in.Inlines)
		return
	}
	l.raw("[")
	at := len(l.pieces)
	l.inlines(in.Inlines)
	if n := len(l.pieces); n == at+1 && l.pieces[at].kind == plainPiece && strings.EqualFold(l.pieces[at].text, "x") {
		l.pieces[at].escapeFirst = true // at an item's beginning, some readers take it for a task that is done
	}
	if !l.w.references {
		l.raw("](" + address + ")")
		return
	}
	l.raw("][" + strconv.Itoa(l.w.reference(address)) + "]")
}

// reference is the number of an address.
func (w *markdownWriter) reference(address string) int {
	if n, found := w.addresses[address]; found {
		return n
	}
	if w.addresses == nil {
		w.addresses = map[string]int{}
	}
	w.order = append(w.order, address)
	w.addresses[address] = len(w.order)
	return len(w.order)
}

func (l *lineWriter) picture(in *Inline) {
	address := destination(webAddress(in.URL))
	if address == "" {
		l.plain(in.Text)
		return
	}
	l.raw("![" + escapeText(in.Text) + "](" + address + ")")
}

func (l *lineWriter) pointer(in *Inline) {
	if in.Number < 1 || in.Number > l.w.notes {
		l.plain(in.Text)
		return
	}
	l.raw("[^" + strconv.Itoa(in.Number) + "]")
}

// code writes a code span (CommonMark § 6.1): between backticks more than any
// in it, and parted from its own by spaces.
func (l *lineWriter) code(in *Inline) {
	if s := words(in.Inlines); s != "" {
		l.pieces = append(l.pieces, piece{kind: codePiece, text: s})
	}
}

func codeSpan(s string, inCell bool) string {
	if inCell {
		s = strings.ReplaceAll(s, "|", `\|`)
	}
	fence := "`"
	if n := longestRun(s); n > 0 {
		fence = strings.Repeat("`", n+1)
	}
	if s[0] == '`' || s[len(s)-1] == '`' {
		s = " " + s + " "
	}
	return fence + s + fence
}

// words are the texts of inlines, without their marks.
func words(list []Inline) string {
	var b strings.Builder
	for i := range list {
		in := &list[i]
		b.WriteString(in.Text)
		if in.Kind == Break {
			b.WriteByte(' ')
		}
		b.WriteString(words(in.Inlines))
	}
	return b.String()
}

// script writes raised and lowered text in the characters that Unicode has for
// them, or else as it is.
func (l *lineWriter) script(in *Inline, table map[rune]rune) {
	raised := make([]rune, 0, 8)
	for i := range in.Inlines {
		if in.Inlines[i].Kind != Text {
			l.inlines(in.Inlines)
			return
		}
		for _, r := range in.Inlines[i].Text {
			s, found := table[r]
			if !found {
				l.inlines(in.Inlines)
				return
			}
			raised = append(raised, s)
		}
	}
	l.plain(string(raised))
}

var (
	superscripts = scripts("0123456789+−-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ")
	subscripts   = scripts("0123456789+−-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
)

func scripts(from, to string) map[rune]rune {
	table := map[rune]rune{}
	others := []rune(to)
	for i, r := range []rune(from) {
		table[r] = others[i]
	}
	return table
}

// formula writes TeX between dollars. What a reader without formulas would take
// for HTML, a link or code is written as a code span between dollars, which
// readers of formulas know as well.
func formula(tex string, display, inCell bool) string {
	plain := !strings.ContainsAny(tex, "$`<") && !strings.Contains(tex, "](") && !strings.Contains(tex, "[^") &&
		!strings.Contains(tex, "][") && !strings.Contains(tex, "://") && !strings.HasSuffix(tex, `\`) &&
		(!inCell || !strings.Contains(tex, "|"))
	if plain && display {
		return "$$" + tex + "$$"
	}
	if plain {
		return "$" + tex + "$"
	}
	return "$" + codeSpan(tex, inCell) + "$"
}
