package line

// Text browsers print paragraphs with a margin, headings of the first rank in the
// middle of the line, and those of others further to the left than the text.

// Centred reports whether a line stands in the middle under another, and begins
// further in. Each is given by its first column and the one behind its last.
func Centred(from, to, underFrom, underTo int) bool {
	const apart, inset = 2, 4 // columns
	d := from + to - underFrom - underTo
	return d >= -apart && d <= apart && underFrom >= from+inset
}

// Margins counts how much text a page has at each margin.
type Margins [60]int

// Add notes a block's indentation and size.
func (m *Margins) Add(indent, size int) {
	if indent < len(m) {
		m[indent] += size
	}
}

// Body is the margin of most of the text.
func (m *Margins) Body() (margin int) {
	for i, n := range m {
		if n > m[margin] {
			margin = i
		}
	}
	return margin
}

// Ranks of the headings that stand elsewhere than the text.
const (
	centredRank  = 1
	marginalRank = 2
	outdentRank  = 3
)

// RankByIndent is the rank of the heading that a short line apart from others is by
// where it begins, 0 for none. Its columns are given, the margin of the text and the
// width that lines are filled up to.
func RankByIndent(indent, columns, margin, width int) int {
	const apart, inset = 3, 4 // columns
	switch d := 2*indent + columns - width - margin; {
	case indent < margin && indent == 0:
		return marginalRank
	case indent < margin:
		return outdentRank
	case indent >= margin+inset && d >= -apart && d <= apart:
		return centredRank
	}
	return 0
}
