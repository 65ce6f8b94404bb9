package text

// ContainsFold reports whether b contains s, which is ASCII in lower case, in any
// case.
func ContainsFold(b []byte, s string) bool {
	for i := 0; i+len(s) <= len(b); i++ {
		if HasPrefixFold(b[i:], s) {
			return true
		}
	}
	return false
}

// HasPrefixFold reports whether b begins with s, which is ASCII in lower case, in any
// case.
func HasPrefixFold(b []byte, s string) bool {
	if len(b) < len(s) {
		return false
	}
	for i := range len(s) {
		c := b[i]
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		if c != s[i] {
			return false
		}
	}
	return true
}

// PartSet is a set of parts of names, such as those of classes: ASCII in lower case,
// under their first letters. To ask for all of them takes one pass.
type PartSet ['z' + 1][]string

// In reports whether b contains one of the parts, in any case.
func (s *PartSet) In(b []byte) bool {
	for i := range b {
		if s.Begins(b[i:]) {
			return true
		}
	}
	return false
}

// Begins reports whether b, which is not empty, begins with one of the parts, in any
// case.
func (s *PartSet) Begins(b []byte) bool {
	letter := b[0] | 0x20
	if int(letter) >= len(s) {
		return false
	}
	for _, part := range s[letter] {
		if HasPrefixFold(b, part) {
			return true
		}
	}
	return false
}
