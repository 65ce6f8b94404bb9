package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/text"
)

// MayBeMarked reports whether IsByline may find a line to be a byline: a marker
// begins it, or a word in it is one. Most lines hold none and need no reading.
func MayBeMarked(line string) bool {
	first := strings.IndexFunc(line, unicode.IsLetter)
	switch {
	case text.HasCJK(line):
		return true // other markers, see readCJKByline
	case first < 0:
		return false
	}
	return startsWithMarker(line[first:]) || holdsMarker(line[first:])
}

// startsWithMarker reports whether s begins with a marker.
func startsWithMarker(s string) bool {
	if !bylineMarkerStarts.May(s) {
		return false
	}
	for _, marker := range BylineMarkerIndex.At(s) {
		if _, _, ok := marker.cut(s); ok {
			return true
		}
	}
	return false
}

// holdsMarker reports whether a word of s makes it a byline: a reporter's job, or "by"
// behind its intro. Joined words may hide one.
func holdsMarker(s string) bool {
	intro := false
	for s != "" {
		end, glued := wordEnd(s)
		word := s[:end]
		if glued {
			return true
		}
		known := holdsMarkerStarts.May(word)
		if known && (reportingJobs.Has(word) || intro && midMarkers.Has(word)) {
			return true
		}
		intro = known && bylineIntros.Has(word)
		s = s[end:]
		if next := strings.IndexFunc(s, unicode.IsLetter); next >= 0 {
			s = s[next:]
		} else {
			s = ""
		}
	}
	return false
}

// holdsMarkerStarts tells the words that holdsMarker need not look up.
var holdsMarkerStarts = text.NewWordFilter(func(b *text.PrefixFilter) {
	for _, set := range [...]*text.WordSet{reportingJobs, midMarkers, bylineIntros} {
		for k := range b {
			b[k] |= set.Starts()[k]
		}
	}
})

// wordEnd returns where the letters that begin s end, and whether a capital
// follows a small letter among them.
func wordEnd(s string) (end int, glued bool) {
	lower := false
	for at := 0; at < len(s); at++ {
		switch c := s[at]; {
		case 'a' <= c && c <= 'z':
			lower = true
			continue
		case 'A' <= c && c <= 'Z':
			glued, lower = glued || lower, false
			continue
		case c < utf8.RuneSelf:
			return at, glued
		}
		r, size := utf8.DecodeRuneInString(s[at:])
		if !unicode.IsLetter(r) {
			return at, glued
		}
		glued, lower = glued || lower && unicode.IsUpper(r), unicode.IsLower(r)
		at += size - 1
	}
	return len(s), glued
}

// IsMarkerAlone reports whether s is a marker of several words and nobody's name.
func IsMarkerAlone(s string) bool {
	for _, marker := range BylineMarkerIndex.At(s) {
		if rest, ok := text.CutPhrase(s, marker.Phrase); ok && rest == "" && strings.Contains(marker.Phrase, " ") {
			return true
		}
	}
	return false
}

// IsBylineLabel reports whether s is what stands alone over an author's name: a marker
// of bylines, "About the author".
func IsBylineLabel(s string) bool {
	s = strings.TrimRight(s, " :：")
	if bylineLabels.Has(s) {
		return true
	}
	for _, marker := range BylineMarkerIndex.At(s) {
		if rest, ok := text.CutPhrase(s, marker.Phrase); ok && rest == "" && marker.form != markerWeak {
			return true
		}
	}
	return false
}

// IsPeople reports whether a line names people alone, one of them in full.
func (r *Byline) IsPeople() bool { return r.Full && r.People == len(r.Authors) }

// IsShortName reports whether a line names one author who is no person in full, but a
// group, or a person whose label or profile makes up for it.
func (r *Byline) IsShortName(labelled, profile bool) bool {
	return len(r.Authors) == 1 && (r.Group || r.People == 1 && labelled || r.Lower && profile)
}
