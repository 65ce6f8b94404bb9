package standfirst

import "strings"

// The captions of a page's text alone.

// galleryReach is how many blocks a gallery takes before or after the text at
// most.
const galleryReach = 20

// byMain says whether a block stands in the longest run of prose or so near to
// it that a gallery's captions may.
func (v *evidence) byMain(i int) bool {
	return i >= v.main.from-galleryReach && i <= v.main.to+galleryReach
}

// creditsInText says whether a line with a sign of copyright stands where it
// names a photographer: over the end of the text, and in the form of a credit.
func (v *evidence) creditsInText(i int) bool {
	if i >= v.main.to {
		return false
	}
	_, credit := splitCredit(v.page.textOf(i))
	return credit != "" && strings.Contains(v.page.textOf(i), "©")
}
