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
		parts[i] = strings.ToLower(p)
		if i > 0 && len(parts[i-1]) > 1 {
			parts[i] = subtagCase(parts[i])
		}
	}
	if tag := strings.Join(parts, "-"); tag != "und" && strings.IndexFunc(parts[0], unicode.IsDigit) < 0 {
		return tag
	}
	return ""
}

// subtagCase puts a subtag in small letters into its usual case: capitals for a region,
// one capital for a script.
func subtagCase(s string) string {
	switch {
	case len(s) == 2:
		return strings.ToUpper(s)
	case len(s) == 4 && s[0] > '9':
		return strings.ToUpper(s[:1]) + s[1:]
	}
	return s
}

// notTagRune reports whether a character stands in no language tag.
func notTagRune(r rune) bool {
	return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9')
}
