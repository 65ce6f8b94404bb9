package container

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// subject is a mail's subject without what answers and mails passed on put before
// it.
func subject(h header) string {
	s := strings.Join(strings.Fields(decodeWords(h["subject"])), " ")
	return s[len(answerMarks.FindString(s)):]
}

// answerMarks stand before the subject of an answer or a mail passed on.
var answerMarks = regexp.MustCompile(`^(?i:(re|fw|fwd|aw|wg|sv|vs|tr|rv|enc)(\[\d+\])?: ?)+`)

var (
	titleTag = regexp.MustCompile(`(?i)<title\b`)
	// headTags are what a title may follow, the best first.
	headTags = []*regexp.Regexp{
		regexp.MustCompile(`(?i)<head(\s[^>]*)?>`),
		regexp.MustCompile(`(?i)<html(\s[^>]*)?>`),
		regexp.MustCompile(`(?i)<!doctype[^>]*>`),
	}
)

// titled gives a page without a title one: of a mail, the subject is its title. A
// page in an encoding that does not hold ASCII is left as it is.
func titled(page []byte, title string) []byte {
	if title == "" || len(page) == 0 || bytes.IndexByte(page, 0) >= 0 || titleTag.Match(page) {
		return page
	}
	at := 0
	for _, tag := range headTags {
		if place := tag.FindIndex(page); place != nil {
			at = place[1]
			break
		}
	}
	var b bytes.Buffer
	b.Write(page[:at])
	b.WriteString("<title>" + asciiReferences(title) + "</title>")
	b.Write(page[at:])
	return b.Bytes()
}

// asciiReferences writes a text in ASCII, so that it holds in every encoding that
// has it.
func asciiReferences(s string) string {
	var b strings.Builder
	for _, r := range html.EscapeString(s) {
		if r < 0x80 {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, "&#%d;", r)
		}
	}
	return b.String()
}
