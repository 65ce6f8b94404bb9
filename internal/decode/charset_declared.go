package decode

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
)

// declarationWindow is how far into the page a declaration counts. The
// HTML standard asks authors for the first 1,024 bytes; pages that put
// scripts and preloads first do not follow.
const declarationWindow = 64 << 10

// declarations returns the names of the encodings that the page declares, the
// strongest first: Content-Type, meta, XML declaration.
func declarations(b []byte, contentType string) []string {
	names := make([]string, 0, 3)
	if name := canonical(charsetParameter(contentType)); name != "" {
		names = append(names, name)
	}
	head := b[:min(len(b), declarationWindow)]
	if name := metaCharset(head); name != "" {
		names = append(names, name)
	}
	if name := asciiCompatible(canonical(xmlEncoding(head))); name != "" {
		names = append(names, name)
	}
	return names
}

// canonical returns the Encoding Standard's name for a label in lower case,
// empty for one that is unknown or that stands for no text.
func canonical(label string) string {
	switch name := lookup(label); name {
	case "replacement": // would turn the page into one U+FFFD
		return ""
	case "x-user-defined": // as the HTML standard's prescan has it
		return "windows-1252"
	default:
		return name
	}
}

// asciiCompatible turns UTF-16 into UTF-8, as the HTML standard does for a
// declaration that was read byte by byte.
func asciiCompatible(name string) string {
	if strings.HasPrefix(name, "utf-16") {
		return "utf-8"
	}
	return name
}

// charsetParameter extracts the charset of a Content-Type as the HTML
// standard's "extracting a character encoding from a meta element" does; it
// reads the malformed values that package mime refuses.
func charsetParameter(s string) string {
	s = strings.ToLower(s)
	for {
		_, rest, found := strings.Cut(s, "charset")
		if !found {
			return ""
		}
		s = strings.TrimLeft(rest, " \t\n\f\r")
		if !strings.HasPrefix(s, "=") {
			continue
		}
		s = strings.TrimLeft(s[1:], " \t\n\f\r")
		if s != "" && (s[0] == '"' || s[0] == '\'') {
			value, _, closed := strings.Cut(s[1:], s[:1])
			if !closed {
				return ""
			}
			return value
		}
		if end := strings.IndexAny(s, "; \t\n\f\r,"); end >= 0 {
			s = s[:end]
		}
		return s
	}
}

// xmlEncoding returns the label in an XML declaration that opens the page.
func xmlEncoding(b []byte) string {
	b = bytes.TrimLeft(b, " \t\n\f\r")
	if !bytes.HasPrefix(b, []byte("<?xml")) {
		return ""
	}
	declaration, _, _ := bytes.Cut(b, []byte(">"))
	_, rest, _ := bytes.Cut(declaration, []byte("encoding"))
	rest = bytes.TrimLeft(rest, " \t\n\f\r=")
	if len(rest) == 0 || rest[0] != '"' && rest[0] != '\'' {
		return ""
	}
	label, _, closed := bytes.Cut(rest[1:], rest[:1])
	if !closed {
		return ""
	}
	return string(label)
}

// metaCharset returns the encoding of the first meta element that names a
// known one, before the body. The tokenizer passes over comments and scripts.
func metaCharset(head []byte) string {
	z := html.NewTokenizer(bytes.NewReader(head))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken, html.SelfClosingTagToken:
			tag, more := z.TagName()
			switch string(tag) {
			case "body":
				return ""
			case "meta":
				if name := metaEncoding(z, more); name != "" {
					return name
				}
			}
		}
	}
}

// metaEncoding reads one meta element in either of its forms.
func metaEncoding(z *html.Tokenizer, more bool) string {
	var direct, content string
	pragma := false
	for more {
		var key, val []byte
		key, val, more = z.TagAttr()
		switch string(key) {
		case "charset":
			direct = string(val)
		case "content":
			content = charsetParameter(string(val))
		case "http-equiv":
			pragma = strings.EqualFold(strings.TrimSpace(string(val)), "content-type")
		}
	}
	if name := canonical(direct); name != "" {
		return asciiCompatible(name)
	}
	if pragma {
		return asciiCompatible(canonical(content))
	}
	return ""
}
