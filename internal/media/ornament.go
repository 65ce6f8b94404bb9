package media

import (
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/text"
)

// ornamentParts are parts of the classes that icons and portraits have.
var ornamentParts = text.NewPartSet(
	"avatar", "emoji", "gravatar", "icon", "logo", "smiley",
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
	if ornamentParts.In(a.Get(markup.AttrClass)) {
		return true
	}
	return IsPlaceholder(a.Get(markup.AttrSrc)) &&
		a.Has&(1<<markup.AttrSrcset|1<<markup.AttrDataSrc|1<<markup.AttrDataSrcset|1<<markup.AttrDataOriginal) == 0 &&
		a.Is(markup.AttrSrc)
}

// leadingNumber is the number that a value begins with, 0 for none.
func leadingNumber(s []byte) (n int) {
	for i := 0; i < len(s) && text.IsDigit(s[i]) && n < 1<<20; i++ {
		n = 10*n + int(s[i]-'0')
	}
	return n
}

// DeviceWords are the words by which classes show an element on screens of some
// sizes only.
var DeviceWords = text.NewPartSet(
	"desktop", "d-none", "hide-for-", "hidden-xs", "hidden-sm", "hidden-md", "hidden-lg",
	"large-only", "mobile", "phone", "show-for-", "small-only", "tablet", "visible-xs", "visible-sm",
	"visible-md", "visible-lg",
)

// IsForDevice reports whether a class shows its element on some screens only. Its
// words begin behind spaces, hyphens and underscores and at capitals.
func IsForDevice(class []byte) bool {
	begins := true
	for i, c := range class {
		if (begins || c >= 'A' && c <= 'Z') && DeviceWords.Begins(class[i:]) {
			return true
		}
		begins = c == '-' || c == '_' || text.IsSpace(c)
	}
	return false
}
