package standfirst

import (
	"cmp"
	"slices"
	"sort"

	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/media"
	"github.com/standfirst/standfirst/internal/metadata"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/text"
)

// captions fills Captions: the labeler's, each with its picture and its place, and
// inside of the article the pictures that have only an alternative text.
func (a *assembly) captions() {
	used := make([]bool, len(a.facts.Page.Pictures))
	var list []placedCaption
	for n := range a.labeled.Captions {
		g := &a.labeled.Captions[n]
		c := a.newCaption(g.Blocks[0], g.Group, used)
		c.Text, c.Credit = g.Text, g.Credit
		c.Marks = a.captionMarks(g.Blocks, c.Text)
		list = append(list, c)
		for _, i := range g.Blocks {
			a.fields[i] = captionPath(n, textPart)
			if a.labeled.Labels[i].Role == role.Credit {
				a.fields[i] = captionPath(n, creditPart)
			}
		}
	}
	list = a.addAlternatives(list, used)
	sortCaptions(list)
	a.media(a.dropRepeated(list))
}

// placedCaption is a caption and its picture's place among the page's, -1 for none.
type placedCaption struct {
	Caption
	picture int
}

// newCaption begins a caption with its picture and place.
func (a *assembly) newCaption(i int, group int32, used []bool) placedCaption {
	c := placedCaption{picture: -1}
	c.Section, c.Block = a.placeBefore(i)
	if k := a.pictureOf(i, group); k >= 0 && !used[k] {
		used[k], c.picture = true, k
		a.describePicture(&c.Caption, k)
	}
	return c
}

func (a *assembly) describePicture(c *Caption, k int) {
	pic := &a.facts.Page.Pictures[k]
	src := pic.Src
	if pic.Kind != media.Image {
		src = pic.Poster
	}
	c.Image = metadata.ResolveAt(a.claims.Base, a.facts.Page.Value(src))
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
	drawn := -1 // a background behind the picture, or the picture itself
	for k := next - 1; k >= max(0, next-pictureReach); k-- {
		if !a.under(pictures[k].Element, group) {
			continue
		}
		if !pictures[k].Drawn {
			return k
		}
		drawn = max(drawn, k)
	}
	for k := next; drawn < 0 && k < min(len(pictures), next+pictureReach); k++ {
		if a.under(pictures[k].Element, group) {
			return k
		}
	}
	return drawn
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
func (a *assembly) addAlternatives(list []placedCaption, used []bool) []placedCaption {
	if a.labeled.Chosen.First < 0 {
		return list
	}
	for k := range a.facts.Page.Pictures {
		pic := &a.facts.Page.Pictures[k]
		if used[k] || pic.Kind != media.Image || k > 0 && used[k-1] && a.copies(k-1, k) ||
			k+1 < len(used) && used[k+1] && a.copies(k, k+1) || int(pic.Before) < a.labeled.Chosen.First ||
			int(pic.Before) > a.labeled.Chosen.Last ||
			!a.amongText(int(pic.Before), pic.Element) {
			continue
		}
		c := placedCaption{picture: k}
		a.describePicture(&c.Caption, k)
		if c.Alt == "" || c.Image == "" {
			continue
		}
		c.Section, c.Block = a.placeBefore(int(pic.Before))
		list = append(list, c)
	}
	return list
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
func sortCaptions(list []placedCaption) {
	slices.SortStableFunc(list, func(a, b placedCaption) int {
		return cmp.Or(cmp.Compare(a.Section, b.Section), cmp.Compare(a.Block, b.Block))
	})
}

// captionWords are what tells two captions apart.
type captionWords struct{ text, credit, alt string }

// dropRepeated fills Captions without those that came before, as on a picture and
// its enlargement. It returns for each picture the place of its caption from 1.
func (a *assembly) dropRepeated(list []placedCaption) (captionOf []int) {
	captionOf = make([]int, len(a.facts.Page.Pictures))
	seen := map[captionWords]int{}
	texts := map[string]int{} // the places of captions by their text, from 1
	for _, c := range list {
		key := captionWords{text: c.Text, credit: c.Credit}
		if c.Text == "" {
			key.alt = c.Alt
		}
		if key == (captionWords{}) {
			continue
		}
		if at := texts[c.Text]; seen[key] == 0 && c.Text != "" && at > 0 &&
			(c.Credit == "" || a.article.Captions[at-1].Credit == "") {
			first := &a.article.Captions[at-1]
			first.Credit = cmp.Or(first.Credit, c.Credit)
			seen[key] = at
		}
		if seen[key] == 0 {
			a.article.Captions = append(a.article.Captions, c.Caption)
			seen[key] = len(a.article.Captions)
			if c.Text != "" {
				texts[c.Text] = seen[key]
			}
		}
		if c.picture >= 0 {
			captionOf[c.picture] = seen[key]
		}
	}
	return captionOf
}
