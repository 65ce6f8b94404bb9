package standfirst

import (
	"strings"
	"unicode"
)

// mayBeMarked says that isByline may find a line to be a byline: a marker
// begins it, or a word in it is one. Most lines hold none and need no reading.
func mayBeMarked(line string) bool {
	first := strings.IndexFunc(line, unicode.IsLetter)
	switch {
	case hasCJK(line):
		return true // other markers, see readCJKByline
	case first < 0:
		return false
	}
	return startsWithMarker(line[first:]) || holdsMarker(line[first:])
}

// startsWithMarker says that s begins with a marker.
func startsWithMarker(s string) bool {
	for _, marker := range bylineMarkerIndex.at(s) {
		if _, _, ok := marker.cut(s); ok {
			return true
		}
	}
	return false
}

// holdsMarker says that a word of s makes it a byline: a reporter's job, or "by"
// behind its intro. Joined words may hide one.
func holdsMarker(s string) bool {
	intro := false
	for s != "" {
		end, glued := wordEnd(s)
		word := s[:end]
		if glued || reportingJobs.has(word) || intro && midMarkers.has(word) {
			return true
		}
		intro = bylineIntros.has(word)
		s = s[end:]
		if next := strings.IndexFunc(s, unicode.IsLetter); next >= 0 {
			s = s[next:]
		} else {
			s = ""
		}
	}
	return false
}

// wordEnd returns where the letters that begin s end, and whether a capital
// follows a small letter among them.
func wordEnd(s string) (end int, glued bool) {
	lower := false
	for at, r := range s {
		if !unicode.IsLetter(r) {
			return at, glued
		}
		glued = glued || lower && unicode.IsUpper(r)
		lower = unicode.IsLower(r)
	}
	return len(s), glued
}
