package metadata

import (
	"strings"

	"github.com/standfirst/standfirst/internal/text"
)

// Wording is how a claim words a printed headline.
type Wording int

// The wordings, the weakest first.
const (
	WordedNowhere Wording = iota
	WordedInPart          // a part of a title does
	WordedWhole           // a claim does, but for the site's name
)

// WordingOf returns how the page's claims word a printed headline, apart from the
// heading that prints it.
func (m *Metadata) WordingOf(printed string) Wording {
	return m.wordingIn(apartSources, text.Letters(printed))
}

// wordingIn returns how the claims of a table word a headline with the letters of a key.
func (m *Metadata) wordingIn(table []Source, key string) (best Wording) {
	for claim := range m.claims.at(table) {
		if len(claim.value) < len(key) || key == "" {
			continue // marks and spaces only add to the letters
		}
		if text.Letters(m.site.cut(claim.value)) == key {
			return WordedWhole
		}
		for _, part := range titleParts(claim.value) {
			if text.Letters(part) == key {
				best = WordedInPart
			}
		}
	}
	return best
}

// PrefersTyped reports whether the headline that the newsroom's system typed is to be
// believed before the printed heading that words it otherwise: the newsroom's is the
// better one, but not where it is the printed one and a name behind it, where the
// window's title begins with the printed one, or where others claim that and nobody
// the typed one.
func (m *Metadata) PrefersTyped(printed string) bool {
	typed := text.Letters(m.CutSiteName(m.TypedHeadline()))
	key, title := text.Letters(printed), text.Letters(m.WindowTitle())
	switch {
	case typed == "" || key == "":
		return typed != ""
	case strings.HasPrefix(typed, key) || strings.HasPrefix(title, key):
		return false
	case strings.HasPrefix(key, typed) && isCutShort(m.TypedHeadline()):
		return false
	}
	return strings.HasPrefix(title, typed) || m.wordingIn(apartSources[1:], typed) != WordedNowhere ||
		m.wordingIn(apartSources, key) == WordedNowhere
}

// SharesHeadline reports whether another claim than the window's title names the
// headline.
func (m *Metadata) SharesHeadline() bool {
	for claim := range m.claims.at(apartSources) {
		if claim.source != fromTitle {
			return true
		}
	}
	return false
}

// isCutShort reports whether a title ends in dots.
func isCutShort(title string) bool {
	return strings.HasSuffix(title, "…") || strings.HasSuffix(title, "...")
}
