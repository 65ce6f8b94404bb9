package grammar

import "github.com/standfirst/standfirst/internal/text"

// read takes one token; next are the ones after it.
func (r *Byline) read(tok bylineToken, next []bylineToken) {
	word := tok.text(r.line)
	switch {
	case tok.kind == wordToken && r.skipping:
		if !text.StartsUpper(word) && !bylineStops.Has(word) && !NameParticles.Has(word) && !notNames.Has(word) {
			r.Leftover++
		}
	case tok.kind == joinToken && r.continuesName(word, next):
		r.item = append(r.item, tok)
	case len(r.item) > 1 && text.FoldWord(word) == "on" && r.beforeDate(next):
		r.stop(word)
	case tok.kind != wordToken:
		r.endItem(tok.kind)
	default:
		r.readWord(tok, word, next)
	}
}

// readWord takes a word of a name, or one that ends it.
func (r *Byline) readWord(tok bylineToken, word string, next []bylineToken) {
	switch {
	case !text.StartsUpper(word) && beforeNames.Has(word) && r.Marked && r.atFirstName():
		// "By the Example Team"
	case placePrepositions.Has(word) && (len(r.item) > 1 || len(r.item) == 0 && r.People > 0):
		r.stop(word)
	case isNamePart(word, next):
		r.item = append(r.item, tok)
	default:
		r.stop(word)
	}
}

// atFirstName reports whether no word was taken or passed over yet.
func (r *Byline) atFirstName() bool {
	return len(r.item) == 0 && len(r.Authors) == 0 && r.Leftover == 0 && !r.Skipped
}

// isNamePart reports whether a word can stand in a name or a job; next are the tokens
// after it.
func isNamePart(word string, next []bylineToken) bool {
	return text.StartsUpper(word) && !isForFrom(word) ||
		NameParticles.Has(word) && len(next) > 0 && next[0].kind == wordToken ||
		isOrganization(word) || jobWords.Has(word)
}

// beforeDate reports whether a date follows, or nothing where one was cut off, as in
// "Posted By Ann Lee On March 5".
func (r *Byline) beforeDate(next []bylineToken) bool {
	if len(next) == 0 {
		return r.Marked
	}
	return next[0].kind == junkToken || notNames.Has(next[0].text(r.line)) || len(next) > 1 && next[1].kind == junkToken
}

// isForFrom reports whether the word ends a name also where headlines' capitals are
// set ("For The Example").
func isForFrom(word string) bool {
	return text.FoldWord(word) == "for" || text.FoldWord(word) == "from"
}

// continuesName reports whether "y", "e" and "i" join two family names of one person
// ("Silva e Costa"): one word follows, and a name stands before.
func (r *Byline) continuesName(word string, next []bylineToken) bool {
	if w := text.FoldWord(word); w != "y" && w != "e" && w != "i" || len(r.item) < 2 {
		return false
	}
	return len(next) > 0 && next[0].kind == wordToken && (len(next) == 1 || next[1].kind != wordToken)
}

// stop ends the item at a word that is in no name.
func (r *Byline) stop(word string) {
	if !bylineStops.Has(word) && !isForFrom(word) {
		r.Leftover++
	}
	r.endItem(barToken)
	r.skipping, r.Skipped = true, true
}
