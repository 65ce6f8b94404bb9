package standfirst

import (
	"cmp"
	"slices"
	"sort"
	"strconv"
)

// captions fills Captions: the labeler's, each with its picture and its place, and
// inside of the article the pictures that have only an alternative text.
func (a *assembly) captions() {
	used := make([]bool, len(a.facts.page.pictures))
	for n := range a.labeled.captions {
		g := &a.labeled.captions[n]
		c := a.newCaption(g.blocks[0], g.group, used)
		c.Text, c.Credit = g.text, g.credit
		a.article.Captions = append(a.article.Captions, c)
		for _, i := range g.blocks {
			a.fields[i] = "captions[" + strconv.Itoa(n) + "].text"
			if a.labeled.labels[i].role == rCredit {
				a.fields[i] = "captions[" + strconv.Itoa(n) + "].credit"
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
	pic := &a.facts.page.pictures[k]
	c.Image = resolveAt(a.claims.base, a.facts.page.value(pic.src))
	c.Alt = foldSpace(a.facts.page.value(pic.alt))
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
	pictures := a.facts.page.pictures
	next := sort.Search(len(pictures), func(k int) bool { return int(pictures[k].before) > i })
	for k := next - 1; k >= max(0, next-pictureReach); k-- {
		if a.under(pictures[k].element, group) {
			return k
		}
	}
	for k := next; k < min(len(pictures), next+pictureReach); k++ {
		if a.under(pictures[k].element, group) {
			return k
		}
	}
	return -1
}

// under says whether an element is another or stands in it.
func (a *assembly) under(e, ancestor int32) bool {
	for ; e >= ancestor; e = a.facts.page.elements[e].parent {
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
	if a.labeled.chosen.first < 0 {
		return
	}
	for k := range a.facts.page.pictures {
		pic := &a.facts.page.pictures[k]
		if used[k] || int(pic.before) < a.labeled.chosen.first || int(pic.before) > a.labeled.chosen.last || !a.amongText(int(pic.before), pic.element) {
			continue
		}
		var c Caption
		a.describePicture(&c, k)
		if c.Alt == "" || c.Image == "" {
			continue
		}
		c.Section, c.Block = a.placeBefore(int(pic.before))
		a.article.Captions = append(a.article.Captions, c)
	}
}

// amongText says whether a picture stands in the element that holds the text
// around it, and not in a card or a banner between.
func (a *assembly) amongText(before int, e int32) bool {
	p := a.facts.page
	for d := 0; e > 0 && d < 5; d++ {
		el := &p.elements[e]
		if a.facts.sums[e].prose > 0 {
			return a.facts.sums[e].prose*4 > a.labeled.chosen.prose
		}
		if a.facts.sums[e].blocks > 0 && el.tag != tagFigure {
			return false
		}
		e = p.elements[el.parent].block
	}
	return false
}

// sortCaptions puts the captions in page order.
func sortCaptions(list []Caption) {
	slices.SortStableFunc(list, func(a, b Caption) int {
		return cmp.Or(cmp.Compare(a.Section, b.Section), cmp.Compare(a.Block, b.Block))
	})
}

// dropRepeated drops captions that came before, as on a picture and its
// enlargement.
func (a *assembly) dropRepeated() {
	kept, seen := a.article.Captions[:0], map[Caption]bool{}
	for _, c := range a.article.Captions {
		key := Caption{Text: c.Text, Credit: c.Credit}
		if c.Text == "" {
			key.Alt = c.Alt
		}
		if key != (Caption{}) && !seen[key] {
			seen[key] = true
			kept = append(kept, c)
		}
	}
	a.article.Captions = kept
	if len(kept) == 0 {
		a.article.Captions = nil
	}
}
