// Package beside reads what a labelled page prints beside its article's text: the
// times and authors of a live blog's entries, the dates by its headline, its notes, the
// places of its lists' items, the trail of breadcrumbs, the link to
// the article's next page.
package beside

import (
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/label"
	"github.com/standfirst/standfirst/internal/metadata"
)

// Page is a labelled page.
type Page struct {
	Facts  *feature.Page
	Labels *label.Labeler
	Claims *metadata.Metadata
}
