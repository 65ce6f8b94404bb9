package container

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/standfirst/standfirst"
	"golang.org/x/net/html"
)

// body is what a mail or one of its parts holds.
type body struct {
	id string
	// html and text are the same message, or parts of one that follow each
	// other.
	html, text []part
	// others are HTML that the message refers to: its frames.
	others []part
	err    error
}

type part struct {
	Page
	id string
}

// alternative is a message of which each part has the whole: the last is the
// richest (RFC 2046, section 5.1.4).
func alternative(parts []body) body {
	var b body
	for _, p := range parts {
		if len(p.html) > 0 {
			b.html, b.others = p.html, p.others
		}
		if len(p.text) > 0 {
			b.text = p.text
		}
		b.keepError(p)
	}
	return b
}

// related is a message with what it refers to. The first part is the message
// unless start names another (RFC 2387, section 3.2).
func related(parts []body, start string) body {
	hasHTML := func(p body) bool { return len(p.html) > 0 }
	root := slices.IndexFunc(parts, func(p body) bool {
		return hasHTML(p) && start != "" && (p.id == start || p.html[0].id == start)
	})
	if root < 0 {
		root = slices.IndexFunc(parts, hasHTML)
	}
	if root < 0 {
		return mixed(parts)
	}
	b := parts[root]
	for i, p := range parts {
		if i != root {
			b.others = append(b.others, p.html...)
		}
	}
	return b
}

// mixed is a message whose parts follow each other.
func mixed(parts []body) body {
	var b body
	for _, p := range parts {
		b.html = append(b.html, p.html...)
		b.text = append(b.text, p.text...)
		b.others = append(b.others, p.others...)
		b.keepError(p)
	}
	return b
}

func (b *body) keepError(part body) {
	if b.err == nil {
		b.err = part.err
	}
}

// pages are the pages of a message: its HTML or its text, whichever is wanted.
func (b body) pages(wanted standfirst.InputType) []Page {
	switch {
	case wanted == standfirst.InputText && len(b.text) > 0:
		return join(b.text)
	case wanted == standfirst.InputText && len(b.html) > 0:
		return []Page{{Err: fmt.Errorf("%w of --type text but one of HTML: leave --type out", ErrNoPage)}}
	case len(b.html) > 0:
		if frames := b.frames(); len(frames) > 0 {
			return frames
		}
		return join(b.html)
	case b.err != nil:
		return []Page{{Err: b.err}}
	case wanted == standfirst.InputHTML && len(b.text) > 0:
		return []Page{{Err: fmt.Errorf("%w of --type html but one of text: leave --type out", ErrNoPage)}}
	case len(b.text) > 0:
		return join(b.text)
	}
	return []Page{{Err: fmt.Errorf("%w: no part of it is text/html or text/plain", ErrNoPage)}}
}

// join makes one page of parts that follow each other, as some mail programs
// write a message around its pictures. Parts in another charset are pages of
// their own.
func join(parts []part) []Page {
	pages := []Page{parts[0].Page}
	for _, p := range parts[1:] {
		last := &pages[len(pages)-1]
		if p.ContentType != last.ContentType || p.Err != nil || last.Err != nil {
			pages = append(pages, p.Page)
			continue
		}
		last.Body = slices.Concat(last.Body, []byte("\n"), p.Body)
	}
	return pages
}

// shortArticle is how many characters a short article has.
const shortArticle = 1000

// isNote reports whether a message is none, or shorter than an article.
func (b body) isNote() bool {
	n := 0
	switch {
	case len(b.html) > 0:
		for _, p := range b.html {
			n += visibleLength(p.Body)
		}
	case len(b.text) > 0:
		for _, p := range b.text {
			n += len(p.Body)
		}
	default:
		return b.err == nil
	}
	return n < shortArticle
}

// visibleLength is about how long the text of a page is, in bytes.
func visibleLength(page []byte) (n int) {
	hidden := false
	for z := html.NewTokenizer(bytes.NewReader(page)); ; {
		switch z.Next() {
		case html.ErrorToken:
			return n
		case html.StartTagToken:
			name, _ := z.TagName()
			hidden = string(name) == "style" || string(name) == "script" || string(name) == "title"
		case html.EndTagToken:
			hidden = false
		case html.TextToken:
			if !hidden {
				n += len(bytes.TrimSpace(z.Text()))
			}
		}
	}
}

// frames are the pages that a frameset shows, in its order; none where the page
// is no frameset, or what it shows is not in the file.
func (b body) frames() []Page {
	var pages []Page
	root := b.html[0]
	inFrameset := false
	for z := html.NewTokenizer(bytes.NewReader(root.Body)); ; {
		kind := z.Next()
		if kind == html.ErrorToken {
			return pages
		}
		if kind != html.StartTagToken && kind != html.SelfClosingTagToken {
			continue
		}
		token := z.Token()
		inFrameset = inFrameset || token.Data == "frameset"
		if !inFrameset || token.Data != "frame" {
			continue
		}
		if p, ok := b.other(root.Base, attribute(token, "src")); ok {
			pages = append(pages, p)
		}
	}
}

// other is the part that an address in the page refers to.
func (b body) other(base, address string) (Page, bool) {
	id, isID := strings.CutPrefix(address, "cid:")
	target := resolve(base, address)
	for _, p := range b.others {
		if isID && p.id == id || address != "" && !isID && p.Base == target {
			p.Name = target
			return p.Page, true
		}
	}
	return Page{}, false
}

func attribute(t html.Token, name string) string {
	for _, a := range t.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
