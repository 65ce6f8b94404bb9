package grammar

import (
	"strings"
)

// readingTimes returns what tells how long a story takes to read.
var readingTimes = tables.List("reading_times")

// IsReadingTime reports whether a line is nothing but how long the story takes to
// read: a number with the words for it.
func IsReadingTime(s string) bool {
	const longest, words = 64, 7 // bytes
	if len(s) > longest || !strings.ContainsAny(s, "0123456789") || len(strings.Fields(s)) > words {
		return false
	}
	s = strings.ToLower(s)
	for _, w := range readingTimes() {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
