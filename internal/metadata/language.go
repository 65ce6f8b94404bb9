package metadata

import (
	"slices"
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

// dateLanguage returns the page's language as far as its printed dates go: the one
// claimed, else the one that its text is written in. Plain "en"
// may be written where the day stands first, which the locale for sharing tells, or a
// printed day after the twelfth.
func (m *Metadata) dateLanguage(printed []PrintedLine, written string) string {
	lang := m.language
	if lang == "" {
		lang = written
	}
	if lang != "en" {
		return lang
	}
	for i := range m.claims {
		locale, ok := strings.CutPrefix(m.claims[i].value, "en_")
		if ok && m.claims[i].name == "og:locale" && !slices.Contains([]string{"US", "PH", "BZ"}, locale) {
			return "en-" + locale
		}
	}
	dayFirst := false
	for i := range printed {
		switch first, second := slashed(printed[i].Text); {
		case second > 12:
			return lang
		case first > 12 && second > 0:
			dayFirst = true
		}
	}
	if dayFirst {
		return "en-GB"
	}
	return lang
}

// slashed returns the first two numbers of the first date of a line that is written as
// "13/01/2020", 0 for none.
func slashed(s string) (first, second int) {
	for i := strings.IndexByte(s, '/'); i > 0; {
		from := i
		for from > 0 && i-from < 2 && '0' <= s[from-1] && s[from-1] <= '9' {
			from--
		}
		if second, n := pathNumber(s[i+1:], 2); n > 0 && from < i && strings.HasPrefix(s[i+1+n:], "/20") {
			first, _ := pathNumber(s[from:], 2)
			return first, second
		}
		k := strings.IndexByte(s[i+1:], '/')
		if k < 0 {
			break
		}
		i += k + 1
	}
	return 0, 0
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
