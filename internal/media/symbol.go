package media

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/text"
)

// Symbol is the character that an img with these attributes stands for, an emoji, a
// currency or a fraction, nil for a picture.
func Symbol(a *markup.AttrSet) []byte {
	const longest = 64 // bytes
	const large = 65   // pixels
	alt := bytes.TrimSpace(a.Get(markup.AttrAlt))
	if len(alt) == 0 || len(alt) > longest {
		return nil
	}
	class := a.Get(markup.AttrClass)
	emoji := text.ContainsFold(class, "emoji") || text.ContainsFold(class, "smil") || text.ContainsFold(class, "emoticon")
	size := max(leadingNumber(a.Get(markup.AttrWidth)), leadingNumber(a.Get(markup.AttrHeight)))
	switch {
	case size >= large:
		return nil
	case text.ContainsFold(class, "gaiji") && utf8.RuneCount(alt) == 1:
		return alt // a character that the site's fonts lack
	case emoji && bytes.IndexByte(alt, ' ') < 0, isSymbol(alt), isFraction(alt) && size > 0:
		return alt
	}
	return nil
}

// isSymbol reports whether a text is of symbols only, as emoji and signs of
// currencies are. Bullets and arrows, which are ornaments of a list, are none.
func isSymbol(s []byte) bool {
	symbols := 0
	for len(s) > 0 {
		r, n := utf8.DecodeRune(s)
		s = s[n:]
		switch {
		case r >= 0x2190 && r <= 0x21FF, r >= 0x25A0 && r <= 0x25FF, r == utf8.RuneError:
			return false
		case r == '©' || r == '®' || r == '™':
			return false
		case r < 0x80 && r != '$':
			keycap, _ := utf8.DecodeRune(s)
			if keycap != 0xFE0F && keycap != 0x20E3 {
				return false
			}
		case unicode.In(r, unicode.So, unicode.Sc, unicode.Sm, unicode.No):
			symbols++
		case !unicode.In(r, unicode.Sk, unicode.Mn, unicode.Me, unicode.Cf):
			return false
		default:
			if r == 0x20E3 {
				symbols++
			}
		}
	}
	return symbols > 0
}

// isFraction reports whether a text is a fraction in figures.
func isFraction(s []byte) bool {
	over, under, ok := bytes.Cut(s, []byte("/"))
	return ok && isNumber(over) && isNumber(under)
}

func isNumber(s []byte) bool {
	const most = 3 // figures
	for _, c := range s {
		if !text.IsDigit(c) {
			return false
		}
	}
	return len(s) > 0 && len(s) <= most
}
