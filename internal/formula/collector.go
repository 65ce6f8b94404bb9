package formula

// Collector gathers what an element says of its one formula, and remembers the last
// formula that was written, which another copy may follow.
type Collector struct {
	kind    Kind
	found   Formula
	visible []byte
	printed printed
	// last is the formula before, lastKind how the page held it.
	last     Formula
	lastKind Kind
}

// Open begins an element that holds a formula, with what its attributes tell.
func (c *Collector) Open(kind Kind, f Formula) {
	c.kind, c.found, c.visible = kind, f, c.visible[:0]
	c.printed = printed{open: c.printed.open[:0], ids: c.printed.ids[:0]}
}

// Add takes in a copy of the formula: one with TeX counts before one without.
func (c *Collector) Add(f Formula) {
	display := c.found.Display || f.Display
	if c.found.IsZero() || c.found.Tex == "" && f.Tex != "" {
		c.found = f
	}
	c.found.Display = display
}

// AddText takes in text that the page shows in the element.
func (c *Collector) AddText(s []byte) {
	if len(c.visible) < longestSource {
		c.visible = append(c.visible, s...)
	}
	c.printed.text(s)
}

// Close ends the element; it returns its formula and how the page held it.
func (c *Collector) Close() (Formula, Kind) {
	f := c.found
	if f.IsZero() {
		f = c.printed.formula()
	}
	if f.IsZero() {
		if f = OfText(string(c.visible)); c.kind == Source {
			f = OfTex(string(c.visible))
		}
		f.Display = f.Display || c.found.Display
	}
	f.Display = f.Display || c.kind == Display
	return f, c.kind
}

// Wrote notes the formula that was written last.
func (c *Collector) Wrote(f Formula, kind Kind) { c.last, c.lastKind = f, kind }

// WrotePreview reports whether the last formula was but the preview of one.
func (c *Collector) WrotePreview() bool { return c.lastKind == Preview }

// Follows says what a formula is that follows right on the last one: another, the same
// once more, or the one for which the last one only stood.
func (c *Collector) Follows(f Formula, kind Kind) Copy {
	set := c.lastKind == Preview || kind == Source && c.lastKind != Source // a script and what it has set
	switch {
	case kind == c.lastKind && kind != None, !set && !Same(f, c.last):
		return Another
	case f.Tex != "" && c.last.Tex == "", c.lastKind == Preview:
		return Better
	}
	return Again
}

// Copy is what a formula is to the one before.
type Copy uint8

// What it may be.
const (
	Another Copy = iota
	Again
	Better
)
