package media

import (
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
// sizes only.
var deviceWords = [...]string{"desktop", "mobile", "tablet", "phone", "show-for-", "hide-for-", "visible-xs", "visible-sm",
	"visible-md", "visible-lg", "hidden-xs", "hidden-sm", "hidden-md", "hidden-lg", "d-none", "small-only", "large-only"}

// IsForDevice reports whether a class shows its element on some screens only.
func IsForDevice(class []byte) bool {
	if len(class) == 0 {
		return false
	}
	for _, word := range deviceWords {
		if text.ContainsFold(class, word) {
			return true
		}
	}
	return false
}
