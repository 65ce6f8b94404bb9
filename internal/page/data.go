package page

import (
	"github.com/standfirst/standfirst/internal/line"
	"github.com/standfirst/standfirst/internal/sniff"
)

// IsData reports whether what was read as HTML has no element that HTML knows,
// and is no text: a document of other elements, code, or bytes that are no
// characters.
func IsData(b *Builder) bool {
	return !b.Seen.Marked && (len(b.Elements) > 1 || line.IsCode(b.Text) || sniff.IsBinary(b.Text))
}
