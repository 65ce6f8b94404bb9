package metadata

import (
	"strings"
	"unicode"
)

// claimedLanguage returns the language that the claims give, as a tag in its usual
// case, "" for none.
func claimedLanguage(c Claims) (tag string) {
	c.find(languageSources, func(value string) bool {
		tag = languageTag(value)
		return tag != ""
	})
	return tag
}

// languageTag returns a tag in its usual case (RFC 5646, section 2.1.1), "" where
// it is none. Locales as operating systems write them ("en_GB.UTF-8") count.
func languageTag(s string) string {
	s, _, _ = strings.Cut(strings.TrimSpace(s), ",")
	s, _, _ = strings.Cut(s, ".")
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '-' || r == '_' })
	if len(parts) == 0 || len(parts) > 8 || len(parts[0]) < 2 || len(parts[0]) > 3 {
		return ""
	}
	for i, p := range parts {
		if len(p) > 8 || strings.IndexFunc(p, notTagRune) >= 0 {
			return ""
		}
		switch p = strings.ToLower(p); {
		case i > 0 && len(p) == 2 && len(parts[i-1]) > 1:
			p = strings.ToUpper(p)
		case i > 0 && len(p) == 4 && p[0] > '9' && len(parts[i-1]) > 1:
			p = strings.ToUpper(p[:1]) + p[1:]
		}
		parts[i] = p
	}
	if tag := strings.Join(parts, "-"); tag != "und" && strings.IndexFunc(parts[0], unicode.IsDigit) < 0 {
		return tag
	}
	return ""
}

// notTagRune reports whether a character stands in no language tag.
func notTagRune(r rune) bool {
	return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9')
}
