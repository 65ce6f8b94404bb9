package standfirst

import (
	"bytes"
	"strings"

	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/text"
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
	return !holdsMarkup(src)
}

const (
	// markupWindow is how much of the input is looked at for tags.
	markupWindow = 64 << 10
	// markupShare is how much of it, in bytes, may stand for one tag: the
	// pages of the corpora have one in 60, a text about HTML far fewer.
	markupShare = 1 << 10
)

// holdsMarkup reports whether a page is HTML by its tags. It stops at the first one
// where that is how the page begins.
func holdsMarkup(src []byte) bool {
	head := src[:min(len(src), markupWindow)]
	head = bytes.TrimLeft(head, " \t\r\n\f\v\x00")
	if beginsMarkup(head) || isFeed(src) {
		return true
	}
	all := len(head)
	for tags := 0; ; head = head[1:] {
		i := bytes.IndexByte(head, '<')
		if i < 0 {
			return false
		}
		head = head[i:]
		if isTag(head) {
			if tags++; tags*markupShare >= all {
				return true
			}
		}
	}
}

// beginsMarkup reports whether a page begins as HTML does. Elements that HTML does
// not know count here too where their names are those of custom elements.
func beginsMarkup(src []byte) bool {
	if len(src) < 3 || src[0] != '<' {
		return false
	}
	if src[1] == '!' || src[1] == '?' {
		return src[2] == '-' || text.IsLetter(src[2])
	}
	return isTag(src)
}

// isTag reports whether a start or end tag of an element of HTML stands at the
// front: its name, then attributes with values, then ">".
func isTag(s []byte) bool {
	s = bytes.TrimPrefix(s[1:], []byte("/"))
	n := 0
	for n < len(s) && n < longestTagName && (text.IsLetter(s[n]) || n > 0 && (s[n] >= '0' && s[n] <= '9' || s[n] == '-')) {
		n++
	}
	if n == 0 || n == len(s) {
		return false
	}
	name := bytes.ToLower(s[:n])
	if markup.LookupTag(name) == markup.TagUnknown && bytes.IndexByte(name, '-') < 0 {
		return false
	}
	rest := bytes.TrimLeft(s[n:], " \t\r\n\f")
	switch {
	case len(rest) == 0:
		return false
	case rest[0] == '>':
		return true
	case rest[0] == '/':
		return len(rest) > 1 && rest[1] == '>'
	}
	return len(rest) < len(s)-n && isAttribute(rest)
}

// longestTagName is the longest name of an element that is looked at.
const longestTagName = 40

// isAttribute reports whether a name and "=" stand at the front.
func isAttribute(s []byte) bool {
	const longest = 60 // bytes
	n := 0
	for n < len(s) && n < longest && (text.IsLetter(s[n]) || s[n] >= '0' && s[n] <= '9' || s[n] == '-' || s[n] == ':' ||
		s[n] == '_' || s[n] == '@' || s[n] == '.') {
		n++
	}
	rest := bytes.TrimLeft(s[n:], " \t\r\n")
	return n > 0 && len(rest) > 0 && rest[0] == '='
}
