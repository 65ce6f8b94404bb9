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
