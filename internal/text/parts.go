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
// of two letters or more. To ask for all of them takes one pass.
type PartSet struct {
	// pairs has a bit for the first two characters of each part, by their low bits.
	pairs [32]uint32
	parts [32][]string // by their first letters
}

// NewPartSet returns the set of parts.
func NewPartSet(parts ...string) *PartSet {
	s := &PartSet{}
	for _, part := range parts {
		first := part[0] % 32
		s.pairs[first] |= 1 << (part[1] % 32)
		s.parts[first] = append(s.parts[first], part)
	}
	return s
}

// UnionOf returns the parts of several sets in one.
func UnionOf(sets ...*PartSet) *PartSet {
	all := &PartSet{}
	for _, s := range sets {
		for first := range s.parts {
			all.pairs[first] |= s.pairs[first]
			all.parts[first] = append(all.parts[first], s.parts[first]...)
		}
	}
	return all
}

// In reports whether b contains one of the parts, in any case.
func (s *PartSet) In(b []byte) bool {
	for i := 1; i < len(b); i++ {
		if s.pairs[b[i-1]%32]&(1<<(b[i]%32)) != 0 && s.begins(b[i-1:]) {
			return true
		}
	}
	return false
}

// Begins reports whether b begins with one of the parts, in any case.
func (s *PartSet) Begins(b []byte) bool {
	return len(b) > 1 && s.pairs[b[0]%32]&(1<<(b[1]%32)) != 0 && s.begins(b)
}

func (s *PartSet) begins(b []byte) bool {
	for _, part := range s.parts[b[0]%32] {
		if HasPrefixFold(b, part) {
			return true
		}
	}
	return false
}
