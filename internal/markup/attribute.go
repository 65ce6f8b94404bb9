package markup

import (
	"github.com/standfirst/standfirst/internal/text"
)

// Attr names an attribute that some step reads; all others are passed over.
type Attr uint8

// String returns the attribute's name.
func (a Attr) String() string { return attrNames[a] }

// AttrSet is the attributes of one start tag: values in a buffer of their own.
type AttrSet struct {
	Has    uint64
	values [numAttrs]text.Span
	Buffer []byte
	// Kept reports whether Keep was called for the tag.
	Kept bool
}

// Reset empties the set, and its values but for a number of bytes.
func (a *AttrSet) Reset(keep int) {
	a.Has, a.Kept = 0, false
	a.Buffer = a.Buffer[:keep]
}

// Add takes an attribute in; of two with one name the first counts (HTML
// § 13.2.5.33).
func (a *AttrSet) Add(key Attr, value []byte) {
	if a.Has&(1<<key) != 0 {
		return
	}
	start := len(a.Buffer)
	a.Buffer = append(a.Buffer, value...)
	a.Has |= 1 << key
	a.values[key] = text.Span{Start: int32(start), End: int32(len(a.Buffer))}
}

// Is reports whether the set has an attribute.
func (a *AttrSet) Is(key Attr) bool { return a.Has&(1<<key) != 0 }

// Get is an attribute's value, nil for none; it holds until the next tag.
func (a *AttrSet) Get(key Attr) []byte {
	if a.Has&(1<<key) == 0 {
		return nil
	}
	return a.Buffer[a.values[key].Start:a.values[key].End]
}

// SpanOf is where an attribute's value lies, empty for none.
func (a *AttrSet) SpanOf(key Attr) text.Span {
	if a.Has&(1<<key) == 0 {
		return text.Span{}
	}
	return a.values[key]
}

// Keep stores bytes that are not an attribute's value among the values.
func (a *AttrSet) Keep(s []byte) text.Span {
	a.Kept = true
	start := len(a.Buffer)
	a.Buffer = append(a.Buffer, s...)
	return text.Span{Start: int32(start), End: int32(len(a.Buffer))}
}
