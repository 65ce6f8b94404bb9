package beside

import (
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/metadata"
	"github.com/standfirst/standfirst/internal/text"
)

// Updates are the entries of a live blog as the page's data have them.
type Updates struct {
	claims            *metadata.Metadata
	list              []metadata.Update
	byHeading, byText map[string]int
}

// updateKey is how many letters of an entry's text, in bytes, tell it from others.
const updateKey = 20

// NewUpdates returns the entries by their headings and texts.
func NewUpdates(claims *metadata.Metadata) Updates {
	list := claims.Updates()
	u := Updates{claims: claims, list: list}
	if len(list) == 0 {
		return u
	}
	u.byHeading, u.byText = map[string]int{}, map[string]int{}
	for i := range list {
		if key := text.Letters(list[i].Headline); key != "" {
			u.byHeading[key] = i
		}
		if key := text.FirstLetters(list[i].Beginning, updateKey); len(key) > updateKey-utf8.UTFMax {
			u.byText[key] = i
		}
	}
	return u
}

// Complete returns an entry with what it lacks filled from the data, by its heading
// or the beginning of its first block.
func (u *Updates) Complete(e Entry, heading, block string) Entry {
	found := u.find(heading, block)
	if found == nil {
		return e
	}
	if e.Published.IsZero() {
		e.Published = u.claims.PublishedOf(found)
	}
	if e.Authors == nil {
		e.Authors = u.claims.AuthorsOf(found)
	}
	return e
}

// find returns the entry of that heading, or whose text begins as a block does; nil
// for none.
func (u *Updates) find(heading, block string) *metadata.Update {
	if len(u.list) == 0 {
		return nil
	}
	if i, ok := u.byHeading[text.Letters(heading)]; ok {
		return &u.list[i]
	}
	if i, ok := u.byText[text.FirstLetters(block, updateKey)]; ok {
		return &u.list[i]
	}
	return nil
}
