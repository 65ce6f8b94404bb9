package decode

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

const (
	// declarationWindow is how far into the page a declaration counts. The
	// HTML standard asks authors for the first 1,024 bytes; pages that put
	// scripts and preloads first do not follow.
	declarationWindow = 64 << 10
	// sniffWindow is how much of the page tells UTF-16 without a byte order
	// mark, the 1,024 bytes that the HTML standard's prescan reads.
	sniffWindow = 1024
	// garbledShare is the part of the non-ASCII bytes, one in so many, that may
	// be wrong in a page's declared encoding before another declaration is tried.
	garbledShare = 50
)

// toUTF8 converts a page to UTF-8. What decides, in this order:
//
//  1. a byte order mark (Encoding Standard, "decode");
//  2. the zeros that markup in UTF-16 has at every other byte;
//  3. the escape sequences of ISO-2022-JP, which is ASCII bytes otherwise;
//  4. UTF-8 that is valid to the end, whatever the page declares;
//  5. the charset of Content-Type, of a meta element, of the XML declaration,
//     in the HTML standard's order, the first that the bytes do not contradict;
//  6. the HTML standard's default for the page's language.
//
// Where UTF-8 is declared or prevails, the bytes that are not UTF-8 are read
// as in readMixed.
func toUTF8(raw []byte, contentType string, limit int64) ([]byte, error) {
	if name, n := byteOrderMark(raw); name == "utf-8" {
		return fromUTF8(raw[n:], limit)
	} else if n > 0 {
		return convert(raw[n:], name, limit)
	}
	if name := sniffUTF16(raw, contentType); name != "" {
		return convert(raw, name, limit)
	}
	if escapesJapanese(raw) {
		return convert(raw, "iso-2022-jp", limit)
	}
	if utf8.Valid(raw) {
		return fromUTF8(raw, limit)
	}
	names := declarations(raw, contentType)
	defaults := languageDefaults(raw)
	if mostlyUTF8(raw, names, defaults) {
		return fromUTF8(raw, limit)
	}
	return convertFirst(raw, legacyOnly(names, defaults), limit)
}

// legacyOnly returns the encodings to try for bytes that are not UTF-8: the
// declared ones, then the language's. The default of no language in
// particular fits any bytes and so stands only where nothing is declared.
func legacyOnly(names, defaults []string) []string {
	var list []string
	for _, name := range names {
		if name != "utf-8" {
			list = append(list, name)
		}
	}
	if len(list) == 0 || defaults[0] != "windows-1252" {
		list = append(list, defaults...)
	}
	return list
}

// mostlyUTF8 reports whether bytes that are not valid UTF-8 throughout are to be
// read as UTF-8 with faults, given what the page declares and its language's
// default.
func mostlyUTF8(b []byte, names, defaults []string) bool {
	count := countUTF8(b)
	switch {
	case count.sequences == 0:
		return false
	case count.prevails():
		return true
	case len(names) > 0 && names[0] == "utf-8" && count.sequences > count.invalid:
		return true
	}
	// Nothing speaks for another encoding than these two: readMixed reads both.
	for _, name := range names {
		if name != "utf-8" {
			return false
		}
	}
	return defaults[0] == "windows-1252"
}

// fromUTF8 returns b itself where it is valid, else a repaired copy.
func fromUTF8(b []byte, limit int64) ([]byte, error) {
	if !utf8.Valid(b) {
		b = readMixed(takeBuffer(), b)
	}
	if int64(len(b)) > limit {
		return nil, ErrTooLarge
	}
	return b, nil
}

// byteOrderMark returns the encoding that b's byte order mark stands for and
// the mark's length.
func byteOrderMark(b []byte) (name string, n int) {
	switch {
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
		return "utf-8", 3
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		return "utf-16be", 2
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		return "utf-16le", 2
	}
	return "", 0
}

// sniffUTF16 tells UTF-16 by its zeros: the ASCII characters of markup have
// one at every odd byte (little-endian) or at every even one. Undeclared, a
// quarter of the characters must have it and sixteen times as many as on the
// other side, far from what stray NULs give; where Content-Type says UTF-16,
// the zeros only tell the order.
func sniffUTF16(b []byte, contentType string) string {
	b = b[:min(len(b), sniffWindow)]
	if bytes.IndexByte(b, 0) < 0 {
		return ""
	}
	var zeros [2]int
	for i, c := range b {
		if c == 0 {
			zeros[i%2]++
		}
	}
	name, most, least := "utf-16le", zeros[1], zeros[0]
	if most < least {
		name, most, least = "utf-16be", least, most
	}
	declared := strings.HasPrefix(canonical(charsetParameter(contentType)), "utf-16")
	if declared && most > least || most*8 >= len(b) && most >= 16*least {
		return name
	}
	return ""
}

// escapesJapanese reports whether b switches to JIS X 0208 as ISO-2022-JP does,
// and is ASCII bytes throughout. No other text has these sequences.
func escapesJapanese(b []byte) bool {
	return bytes.IndexByte(b, 0x1b) >= 0 &&
		(bytes.Contains(b, []byte("\x1b$B")) || bytes.Contains(b, []byte("\x1b$@"))) &&
		bytes.IndexFunc(b, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

// shrinks reports whether the page's encoding may take more bytes than UTF-8.
func shrinks(b []byte, contentType string) bool {
	if name, n := byteOrderMark(b); n > 0 {
		return name != "utf-8"
	}
	if sniffUTF16(b, contentType) != "" || escapesJapanese(b) {
		return true
	}
	for _, name := range declarations(b, contentType) {
		switch name {
		case "utf-16be", "utf-16le", "iso-2022-jp", "gb18030", "euc-jp":
			return true
		}
	}
	return false
}

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
	_, name := charset.Lookup(label)
	switch name {
	case "replacement": // would turn the page into one U+FFFD
		return ""
	case "x-user-defined": // as the HTML standard's prescan has it
		return "windows-1252"
	}
	return name
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

// convertFirst converts b from the first of the encodings that gives sound
// text, or else from the one that gives the fewest garbled characters.
func convertFirst(b []byte, names []string, limit int64) ([]byte, error) {
	tolerance := nonASCII(b) / garbledShare
	var best []byte
	fewest := -1
	for _, name := range names {
		text, err := convert(b, name, limit)
		if err != nil {
			Recycle(best)
			return nil, err
		}
		if n := garbled(text); fewest < 0 || n < fewest {
			text, best, fewest = best, text, n
		}
		Recycle(text)
		if fewest <= tolerance {
			break
		}
	}
	return best, nil
}

// convert decodes b from the named encoding.
func convert(b []byte, name string, limit int64) ([]byte, error) {
	r, err := charset.NewReaderLabel(name, bytes.NewReader(b))
	if err != nil {
		return nil, err
	}
	text, over, err := readAll(r, takeBuffer(), limit)
	if over {
		Recycle(text)
		return nil, ErrTooLarge
	}
	return text, err
}

// garbled counts the characters of a text that hardly any writer meant:
// U+FFFD, the C1 controls that bytes between 0x80 and 0x9F give in ISO 8859,
// the half-width katakana that EUC-JP gives when read as Shift_JIS, and the
// Cyrillic capitals, where there are more of them than small letters, that
// KOI8-R gives when read as windows-1251. A character cut by the end is no
// sign of a wrong encoding.
func garbled(text []byte) int {
	text = bytes.TrimSuffix(text, []byte("\uFFFD"))
	n, capitals, small := 0, 0, 0
	for i := 0; i < len(text); {
		if text[i] < 0xC2 {
			i++ // ASCII, or a byte that follows one seen already
			continue
		}
		r, size := utf8.DecodeRune(text[i:])
		switch {
		case r == utf8.RuneError, r < 0xA0, r >= 0xFF61 && r <= 0xFF9F:
			n++
		case r >= 'А' && r <= 'Я':
			capitals++
		case r >= 'а' && r <= 'я':
			small++
		}
		i += size
	}
	if capitals > small {
		n += capitals
	}
	return n
}

// nonASCII counts the bytes over 0x7F.
func nonASCII(b []byte) int {
	n := 0
	for _, c := range b {
		n += int(c >> 7)
	}
	return n
}
