package media

import (
	"strings"

	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/text"
)

// isOrnament reports whether an img is an icon, a portrait of an author or a counter
// of readers.
func isOrnament(a *markup.AttrSet) bool {
	const smallest = 33 // pixels, of the longer side
	if width, height := a.Get(markup.AttrWidth), a.Get(markup.AttrHeight); width != nil || height != nil {
		w, h := leadingNumber(width), leadingNumber(height)
		if max(w, h) > 0 && max(w, h) < smallest || w == 1 || h == 1 || w == h && w > 0 && w < 2*smallest {
			return true
		}
	}
	class := a.Get(markup.AttrClass)
	for _, word := range [...]string{"avatar", "icon", "emoji", "smiley", "gravatar", "logo"} {
		if len(class) > 0 && text.ContainsFold(class, word) {
			return true
		}
	}
	return isPlaceholder(a.Get(markup.AttrSrc)) &&
		a.Has&(1<<markup.AttrSrcset|1<<markup.AttrDataSrc|1<<markup.AttrDataSrcset|1<<markup.AttrDataOriginal) == 0 &&
		a.Is(markup.AttrSrc)
}

// leadingNumber is the number that a value begins with, 0 for none.
func leadingNumber(s []byte) (n int) {
	for i := 0; i < len(s) && isDigit(s[i]) && n < 1<<20; i++ {
		n = 10*n + int(s[i]-'0')
	}
	return n
}

// deviceWords are the words by which classes show an element on screens of some
// sizes only, by their first letter.
var deviceWords = [...][]string{
	'd' - 'a': {"desktop", "d-none"}, 'h' - 'a': {"hide-for-", "hidden-xs", "hidden-sm", "hidden-md", "hidden-lg"},
	'l' - 'a': {"large-only"}, 'm' - 'a': {"mobile"}, 'p' - 'a': {"phone"}, 's' - 'a': {"show-for-", "small-only"},
	't' - 'a': {"tablet"}, 'v' - 'a': {"visible-xs", "visible-sm", "visible-md", "visible-lg"},
}

// IsForDevice reports whether a class shows its element on some screens only. Its
// words begin behind spaces, hyphens and underscores and at capitals.
func IsForDevice(class []byte) bool {
	begins := true
	for i, c := range class {
		letter := c | 0x20
		if (begins || c >= 'A' && c <= 'Z') && letter >= 'a' && int(letter-'a') < len(deviceWords) {
			for _, word := range deviceWords[letter-'a'] {
				if len(class)-i >= len(word) && strings.EqualFold(string(class[i:i+len(word)]), word) {
					return true
				}
			}
		}
		begins = c == '-' || c == '_' || text.IsSpace(c)
	}
	return false
}
