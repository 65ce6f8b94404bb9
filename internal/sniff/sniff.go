package sniff

import (
	"bytes"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/text"
)

const (
	// markupWindow is how much of the input is looked at for tags.
	markupWindow = 64 << 10
	// markupShare is how much of it, in bytes, may stand for one tag: the
	// pages of the corpora have one in 60, a text about HTML far fewer.
	markupShare = 1 << 10
)

// HoldsMarkup reports whether a page is HTML by its tags. It stops at the first one
// where that is how the page begins.
func HoldsMarkup(src []byte) bool {
	head := src[:min(len(src), markupWindow)]
	if BeginsMarkup(head) || IsFeed(src) {
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

// BeginsMarkup reports whether a page begins as HTML does, white space aside.
// Elements that HTML does not know count here too where their names are those of
// custom elements.
func BeginsMarkup(src []byte) bool {
	src = bytes.TrimLeft(src[:min(len(src), markupWindow)], " \t\r\n\f\v\x00")
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
	n := tagNameLength(s)
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

// tagNameLength is how long the element's name at the front is: a letter, then
// letters, digits and hyphens.
func tagNameLength(s []byte) int {
	n := 0
	for n < len(s) && n < longestTagName && (text.IsLetter(s[n]) || n > 0 && (s[n] >= '0' && s[n] <= '9' || s[n] == '-')) {
		n++
	}
	return n
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

// feedRoots begin the documents that list articles: RSS 2.0, RSS 1.0, Atom
// (RFC 4287) and the sitemaps of sitemaps.org.
var feedRoots = [...]string{"<rss", "<rdf:RDF", "<feed", "<urlset", "<sitemapindex"}

// prologSize is where the first element begins at the latest, in bytes.
const prologSize = 2000

// IsFeed reports whether a document is a feed or a sitemap by its first element.
func IsFeed(src []byte) bool {
	head := src[:min(len(src), prologSize)]
	for len(head) > 0 {
		i := bytes.IndexByte(head, '<')
		if i < 0 || i+1 >= len(head) {
			return false
		}
		if head = head[i:]; head[1] != '?' && head[1] != '!' {
			break
		}
		head = head[1:]
	}
	for _, root := range feedRoots {
		if bytes.HasPrefix(head, []byte(root)) {
			return true
		}
	}
	return false
}

// IsBinary reports whether what is read as text is none: one in fifty of its first
// characters is a control or could not be decoded.
func IsBinary(src []byte) bool {
	const share = 50
	bad, all := 0, 0
	for _, r := range string(src[:min(len(src), prologSize)]) {
		all++
		if r == utf8.RuneError || r < ' ' && !text.IsSpace(byte(r)) && r != '\v' || r == 0x7f {
			bad++
		}
	}
	return bad*share > all
}

// HasDoctype reports whether a document type is declared before the first element.
func HasDoctype(src []byte) bool {
	const doctype = "<!doctype"
	head := src[:min(len(src), prologSize)]
	for {
		i := bytes.Index(head, []byte("<!"))
		if i < 0 || i+len(doctype) > len(head) {
			return false
		}
		if head = head[i:]; bytes.EqualFold(head[:len(doctype)], []byte(doctype)) {
			return true
		}
		head = head[len("<!"):]
	}
}
