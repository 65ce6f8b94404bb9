package render

import "strconv"

// inlineElements are the elements of the kinds that have text in them.
var inlineElements = map[InlineKind]string{
	Strong: "strong", Emphasis: "em", Code: "code", Superscript: "sup", Subscript: "sub", Deleted: "del",
	Inserted: "ins", Highlight: "mark", Quotation: "q", Keyboard: "kbd", Small: "small",
}

func (w *htmlWriter) inlines(list []Inline) {
	for i := range list {
		w.inline(&list[i])
	}
}

func (w *htmlWriter) inline(in *Inline) {
	switch in.Kind {
	case Text:
		w.text(in.Text)
	case Break:
		w.b.WriteString("<br>\n")
	case Link:
		w.link(in)
	case Formula:
		w.formula(in)
	case Pointer:
		w.pointer(in)
	case Picture:
		w.picture(in)
	case Time:
		w.open("time", "datetime", in.Value)
		w.text(in.Text)
		w.close("time")
	default:
		name := inlineElements[in.Kind]
		w.open(name)
		w.inlines(in.Inlines)
		w.close(name)
	}
}

// formula writes TeX as code between the delimiters by which scripts that set formulas
// find it, and by which it can be read again.
func (w *htmlWriter) formula(in *Inline) {
	open, end := `<code>\(`, `\)</code>`
	if in.Display {
		open, end = `<code>\[`, `\]</code>`
	}
	w.b.WriteString(open)
	w.text(in.Text)
	w.b.WriteString(end)
}

func (w *htmlWriter) link(in *Inline) {
	address := linkAddress(in.URL)
	if address != "" {
		w.open("a", "href", address)
	}
	w.inlines(in.Inlines)
	if address != "" {
		w.close("a")
	}
}

// picture writes a picture, and its alternative text where it has no address.
func (w *htmlWriter) picture(in *Inline) {
	address := webAddress(in.URL)
	if address == "" {
		w.text(in.Text)
		return
	}
	w.b.WriteString("<img")
	w.attribute("src", address)
	w.attribute("alt", in.Text)
	if in.Width > 0 && in.Height > 0 {
		w.attribute("width", strconv.Itoa(in.Width))
		w.attribute("height", strconv.Itoa(in.Height))
	}
	w.b.WriteByte('>')
}

func (w *htmlWriter) pointer(in *Inline) {
	n := in.Number
	if n < 1 || n > len(w.refs) {
		w.text(in.Text)
		return
	}
	w.b.WriteString("<sup>")
	w.open("a", "href", "#note-"+strconv.Itoa(n), "id", pointerID(n, w.refs[n-1]))
	w.refs[n-1]++
	w.text(in.Text)
	w.b.WriteString("</a></sup>")
}
