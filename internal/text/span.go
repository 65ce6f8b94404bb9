package text

// Span is a run of bytes in one of the page's buffers.
type Span struct{ Start, End int32 }

// Empty reports whether the run holds nothing.
func (s Span) Empty() bool { return s.Start == s.End }
