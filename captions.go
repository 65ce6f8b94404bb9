package standfirst

import (
	"cmp"
	"slices"
	"sort"

	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/metadata"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/text"
)

// captions fills Captions: the labeler's, each with its picture and its place, and
// inside of the article the pictures that have only an alternative text.
func (a *assembly) captions() {
	used := make([]bool, len(a.facts.Page.Pictures))
	for n := range a.labeled.Captions {
		g := &a.labeled.Captions[n]
		c := a.newCaption(g.Blocks[0], g.Group, used)
		c.Text, c.Credit = g.Text, g.Credit
		c.Marks = a.captionMarks(g.Blocks, c.Text)
		a.article.Captions = append(a.article.Captions, c)
		for _, i := range g.Blocks {
			a.fields[i] = captionPath(n, textPart)
			if a.labeled.Labels[i].Role == role.Credit {
				a.fields[i] = captionPath(n, creditPart)
			}
		}
	}
	a.addAlternatives(used)
	sortCaptions(a.article.Captions)
	a.dropRepeated()
}

// newCaption begins a caption with its picture and place.
func (a *assembly) newCaption(i int, group int32, used []bool) Caption {
	var c Caption
	c.Section, c.Block = a.placeBefore(i)
	if k := a.pictureOf(i, group); k >= 0 && !used[k] {
		used[k] = true
		a.describePicture(&c, k)
	}
	return c
}

func (a *assembly) describePicture(c *Caption, k int) {
	pic := &a.facts.Page.Pictures[k]
	c.Image = metadata.ResolveAt(a.claims.Base, a.facts.Page.Value(pic.Src))
	c.Alt = text.FoldSpace(a.facts.Page.Value(pic.Alt))
}

// pictureReach is how many pictures before and after a caption are looked at
// for its own.
const pictureReach = 16

// pictureOf is the picture that a caption belongs to: the last one before it
// in its group, else the next one after it; -1 for none.
func (a *assembly) pictureOf(i int, group int32) int {
	if group < 0 {
		return -1
	}
	pictures := a.facts.Page.Pictures
	next := sort.Search(len(pictures), func(k int) bool { return int(pictures[k].Before) > i })
	for k := next - 1; k >= max(0, next-pictureReach); k-- {
		if a.under(pictures[k].Element, group) {
			return k
		}
	}
	for k := next; k < min(len(pictures), next+pictureReach); k++ {
		if a.under(pictures[k].Element, group) {
			return k
		}
	}
	return -1
}

// under reports whether an element is another or stands in it.
func (a *assembly) under(e, ancestor int32) bool {
	for ; e >= ancestor; e = a.facts.Page.Elements[e].Parent {
		if e == ancestor {
			return true
		}
	}
	return false
}

// placeBefore is the place in the sections of what stands before block i.
func (a *assembly) placeBefore(i int) (section, block int) {
	p := a.places[i]
	return p.section, p.block
}

// addAlternatives adds the pictures of the article that have no caption, for
// their alternative texts.
func (a *assembly) addAlternatives(used []bool) {
	if a.labeled.Chosen.First < 0 {
		return
	}
	for k := range a.facts.Page.Pictures {
		pic := &a.facts.Page.Pictures[k]
		if used[k] || int(pic.Before) < a.labeled.Chosen.First || int(pic.Before) > a.labeled.Chosen.Last ||
			!a.amongText(int(pic.Before), pic.Element) {
			continue
		}
		var c Caption
		a.describePicture(&c, k)
		if c.Alt == "" || c.Image == "" {
			continue
		}
		c.Section, c.Block = a.placeBefore(int(pic.Before))
		a.article.Captions = append(a.article.Captions, c)
	}
}

// amongText reports whether a picture stands in the element that holds the text
// around it, and not in a card or a banner between.
func (a *assembly) amongText(before int, e int32) bool {
	p := a.facts.Page
	for d := 0; e > 0 && d < 5; d++ {
		el := &p.Elements[e]
		if a.facts.Sums[e].Prose > 0 {
			return a.facts.Sums[e].Prose*4 > a.labeled.Chosen.Prose
		}
		if a.facts.Sums[e].Blocks > 0 && el.Tag != markup.TagFigure {
			return false
		}
		e = p.Elements[el.Parent].Block
	}
	return false
}

// sortCaptions puts the captions in page order.
func sortCaptions(list []Caption) {
	slices.SortStableFunc(list, func(a, b Caption) int {
		return cmp.Or(cmp.Compare(a.Section, b.Section), cmp.Compare(a.Block, b.Block))
	})
}

// captionWords are what tells two captions apart.
type captionWords struct{ text, credit, alt string }

// dropRepeated drops captions that came before, as on a picture and its
// enlargement.
func (a *assembly) dropRepeated() {
	kept, seen := a.article.Captions[:0], map[captionWords]bool{}
	for _, c := range a.article.Captions {
		key := captionWords{text: c.Text, credit: c.Credit}
		if c.Text == "" {
			key.alt = c.Alt
		}
		if key != (captionWords{}) && !seen[key] {
			seen[key] = true
			kept = append(kept, c)
		}
	}
	a.article.Captions = kept
	if len(kept) == 0 {
		a.article.Captions = nil
	}
}
