package render

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// IsWebAddress reports whether an address may be followed from a text that
// strangers wrote: whether it is http or https.
func IsWebAddress(s string) bool {
	scheme, rest, found := strings.Cut(s, "://")
	return found && rest != "" && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}

// IsLinkAddress reports whether a link may have the address: a web address, or
// mailto.
func IsLinkAddress(s string) bool {
	scheme, rest, found := strings.Cut(s, ":")
	return IsWebAddress(s) || found && rest != "" && strings.EqualFold(scheme, "mailto")
}

// webAddress is the address of a picture, escaped; empty for any other.
func webAddress(s string) string {
	if !IsWebAddress(s) {
		return ""
	}
	return escapeAddress(s)
}

// linkAddress is the address of a link, escaped; empty for any that is not
// followed.
func linkAddress(s string) string {
	if !IsLinkAddress(s) {
		return ""
	}
	return escapeAddress(s)
}

// escapeAddress writes in percents, which mean the same in an address, what
// would end a link's destination in Markdown (CommonMark § 6.3) or bind more
// tightly than the link, and what HTML would fold.
func escapeAddress(s string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		c := s[i]
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case c < utf8.RuneSelf && (c <= ' ' || c == 0x7f || strings.IndexByte("<>()\\`\"|", c) >= 0),
			c >= utf8.RuneSelf && (r == utf8.RuneError || isBlank(r)):
			for _, c := range []byte(s[i : i+n]) {
				b.WriteByte('%')
				b.WriteByte(hex[c>>4])
				b.WriteByte(hex[c&15])
			}
		default:
			b.WriteString(s[i : i+n])
		}
		i += n
	}
	return b.String()
}

func isBlank(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }
