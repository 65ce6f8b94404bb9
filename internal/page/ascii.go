package page

import (
	"bytes"

	"github.com/standfirst/standfirst/internal/text"
)

func equalFold(b []byte, word string) bool { return bytes.EqualFold(b, []byte(word)) }

func trimSpace(s []byte) []byte {
	for len(s) > 0 && text.IsSpace(s[0]) {
		s = s[1:]
	}
	return s
}
