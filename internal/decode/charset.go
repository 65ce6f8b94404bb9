package decode

import (
	"bytes"
	"slices"
	"unicode/utf8"
)

// garbledShare is the part of the non-ASCII bytes, one in so many, that may be
// wrong in a page's declared encoding before another is tried.
const garbledShare = 50

// toUTF8 converts a page to UTF-8. What decides, in this order:
//
//  1. a byte order mark (Encoding Standard, "decode");
//  2. the zeros that markup in UTF-16 has at every other byte, the controls
//     that its letters are made of;
//  3. the escape sequences of ISO-2022-JP, which is ASCII bytes otherwise;
//  4. UTF-8 that is valid to the end, whatever the page declares;
//  5. the charset of Content-Type, of a meta element, of the XML declaration,
//     in the HTML standard's order, the first that the bytes do not contradict;
//  6. what the bytes most likely are, by the letters of languages (see detector),
//     those of the page's own before others.
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
		return within(raw, limit)
	}
	names := declarations(raw, contentType)
	legacy := legacyOnly(names)
	count := countUTF8(raw)
	declared := len(names) > 0 && names[0] == "utf-8"
	if count.prevails() || declared && count.sequences > count.invalid || len(legacy) == 0 && count.mixed() {
		return fromUTF8(raw, limit)
	}
	return fromLegacy(raw, legacy, count, limit)
}

// legacyOnly returns the declared encodings to try for bytes that are not UTF-8.
func legacyOnly(names []string) []string {
	return slices.DeleteFunc(slices.Clone(names), func(name string) bool { return name == "utf-8" })
}

// fromUTF8 returns b itself where it is valid, else a repaired copy.
func fromUTF8(b []byte, limit int64) ([]byte, error) {
	if !utf8.Valid(b) {
		b = readMixed(takeBuffer(), b)
	}
	return within(b, limit)
}

// within returns b, or an error where it is over the limit.
func within(b []byte, limit int64) ([]byte, error) {
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

// fromLegacy converts b from the first of the declared encodings that the bytes
// do not contradict, or else from the most likely one. Bytes with sequences of
// UTF-8 among them are mixed if they are western text then, or no language's.
func fromLegacy(b []byte, declared []string, count utf8Count, limit int64) ([]byte, error) {
	detector := newDetector(b, languageDefaults(b))
	tolerance := nonASCII(b) / garbledShare
	for _, name := range declared {
		text, err := convert(b, name, limit)
		if err != nil {
			return nil, err
		}
		if garbled(text) <= tolerance && !detector.refutes(name) {
			return text, nil
		}
		Recycle(text)
	}
	best := detector.best()
	if len(declared) == 0 && detector.doubts(best, count) {
		return fromUTF8(b, limit)
	}
	return convert(b, best.encoding, limit)
}

// convert decodes b from the named encoding.
func convert(b []byte, name string, limit int64) ([]byte, error) {
	r, err := newReader(name, b)
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
