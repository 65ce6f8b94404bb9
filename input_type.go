package standfirst

import (
	"strings"

	"github.com/standfirst/standfirst/internal/page"
)

// InputType says what the bytes of a page are.
type InputType string

// The types of input.
const (
	// InputAuto lets the parser decide:
	//
	//  1. It is text where ContentType says text/plain, and HTML where that
	//     says text/html or application/xhtml+xml.
	//  2. It is HTML where it begins with a tag, a declaration or a comment.
	//  3. It is HTML where tags of HTML's own elements stand in it, one or more
	//     for each kilobyte of its first 64; "<3", "a < b", an e-mail address in
	//     angle brackets and the names of elements without brackets are none.
	//  4. All else is text.
	InputAuto InputType = ""
	// InputHTML reads it as HTML, with or without tags.
	InputHTML InputType = "html"
	// InputText reads it as lines of text, in which tags and character
	// references mean nothing.
	InputText InputType = "text"
)

// readsText reports whether a page is to be read as lines of text.
func (p *Parser) readsText(src []byte) bool {
	switch p.Type {
	case InputHTML:
		return false
	case InputText:
		return true
	}
	media, _, _ := strings.Cut(p.ContentType, ";")
	switch strings.ToLower(strings.TrimSpace(media)) {
	case "text/plain":
		return true
	case "text/html", "application/xhtml+xml":
		return false
	}
	return !page.HoldsMarkup(src)
}
