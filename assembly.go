package standfirst

import (
	"github.com/standfirst/standfirst/internal/beside"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/label"
	"github.com/standfirst/standfirst/internal/metadata"
)

// assembly turns a labelled page into an article, in page order. Each of its
// steps fills the fields of one kind and notes for every block that it uses
// where its text went.
type assembly struct {
	facts   *feature.Page
	labeled *label.Labeler
	claims  *metadata.Metadata
	hints   *feature.Hints
	// hiddenText is the text that the page does not show.
	hiddenText []string
	article    *Article
	// language is how the article's language was found.
	language FoundLanguage
	beside   beside.Page
	entries  *beside.Entries // of a live blog
	// readStates hands the scripts' data to the claims, if there is any.
	readStates func() bool
	// fields is the field that each block's text went to, zero for none.
	fields []fieldPath
	// notes are the footnotes and endnotes.
	notes *beside.Notes
	// posts are the embedded posts, by their elements.
	posts map[int32]post
	// places is for each block the place in the sections that follows what
	// stands before it.
	places []place
}

// place is a place in the sections: before block of section, from 0.
type place struct{ section, block int }

// text is a block's text on one line, without the white space that preformatted
// text keeps.
func (a *assembly) text(i int) string { return a.facts.Line(i) }
