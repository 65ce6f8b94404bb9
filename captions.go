package standfirst

import (
	"cmp"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode"
)

// captions fills Captions: the blocks that are captions and credits, put
// together by the picture that they stand with, and inside of the article the
// pictures that have only an alternative text.
func (a *assembly) captions() {
	used := make([]bool, len(a.facts.page.pictures))
	var last int32 = -1 // the element that groups the last caption's blocks
	opening := ""       // what began the last caption's credit without naming anybody
	for i := range a.labeled.labels {
		if a.labeled.labels[i].role != RoleCaption && a.labeled.labels[i].role != RoleCredit {
			continue
		}
		group := a.facts.pictureGroup(i)
		if ((group < 0 || group != last) && !a.completes(i, group, last) && !a.creditBeside(i)) || len(a.article.Captions) == 0 {
			a.article.Captions = append(a.article.Captions, a.newCaption(i, group, used))
			opening = ""
		}
		last = group
		n := len(a.article.Captions) - 1
		opening = a.addToCaption(&a.article.Captions[n], i, opening)
		a.fields[i] = "captions[" + strconv.Itoa(n) + "].text"
		if a.labeled.labels[i].role == RoleCredit {
			a.fields[i] = "captions[" + strconv.Itoa(n) + "].credit"
		}
	}
	a.addAlternatives(used)
	sortCaptions(a.article.Captions)
	a.dropRepeated()
}

// completes says whether a block is the credit of the caption right before it
// by their parent alone, where no picture groups them.
func (a *assembly) completes(i int, group, last int32) bool {
	if group >= 0 && last >= 0 || i == 0 || len(a.article.Captions) == 0 || !a.isCredit(i) {
		return false
	}
	before := a.labeled.labels[i-1].role == RoleCaption && a.article.Captions[len(a.article.Captions)-1].Credit == ""
	p := a.facts.page
	own, other := p.elementOf(i).block, p.elementOf(i-1).block
	return before && (own == other || p.elements[own].parent == other || p.elements[own].parent == p.elements[other].parent)
}

// creditBeside says whether a text's line is the credit of the picture whose
// caption stands on the line before, or the caption of the one whose credit does.
func (a *assembly) creditBeside(i int) bool {
	if !a.facts.page.isText || i == 0 || len(a.article.Captions) == 0 {
		return false
	}
	last := &a.article.Captions[len(a.article.Captions)-1]
	switch a.labeled.labels[i-1].role {
	case RoleCaption:
		return last.Text != "" && last.Credit == "" && a.isCredit(i)
	case RoleCredit:
		return last.Text == "" && a.labeled.labels[i].rule == &underCreditRule
	}
	return false
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

// addToCaption adds a block's text to a caption: its credit, or its text with
// the credit split off. Markup may give a credit's label or its bracket an
// element of its own: it opens the credit of the block that follows.
func (a *assembly) addToCaption(c *Caption, i int, opening string) (next string) {
	text, credit := a.text(i), ""
	switch {
	case isCreditOpening(text):
		a.labeled.labels[i].role = RoleCredit
		return opening + marksOf(text) + " "
	case a.isCredit(i), opening != "" && isNames(text, bareWords):
		a.labeled.labels[i].role = RoleCredit
		text, credit = "", cleanCredit(openCredit(opening, text))
	default:
		text, credit = a.splitCredit(i)
	}
	if c.Credit == "" && hasLetter(credit) {
		c.Credit = credit
	}
	if text != "" {
		if c.Text != "" {
			c.Text += " "
		}
		c.Text += text
	}
	if c.Text != "" && c.Credit != "" {
		c.Text = withoutCredit(c.Text, c.Credit)
	}
	return ""
}

// marksOf returns the brackets and other marks of what opens a credit, without
// its label.
func marksOf(opening string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsPunct(r) || unicode.IsSymbol(r) {
			return r
		}
		return -1
	}, opening)
}

// openCredit puts the marks that open a credit before it, without a bracket that
// it does not close.
func openCredit(opening, credit string) string {
	if !strings.ContainsAny(credit, ")]）】") {
		opening = strings.Trim(opening, " ([（【")
	}
	return opening + " " + credit
}

// isCredit says whether a block of a caption is its credit alone.
func (a *assembly) isCredit(i int) bool {
	if a.labeled.labels[i].role == RoleCredit {
		return true
	}
	if a.facts.near(i, kindCredit, 1) && !a.facts.near(i, kindCaption, 0) && a.facts.measures[i].words < 20 {
		return true
	}
	if a.lastOfCaption(i) || a.creditsByClass(i) {
		return true
	}
	text, credit := a.splitCredit(i)
	return text == "" && credit != ""
}

// splitBlock is a block's text and its credit, as splitCredit splits it.
type splitBlock struct {
	asked        bool
	block        int
	text, credit string
}

func (a *assembly) splitCredit(i int) (text, credit string) {
	if s := &a.split; !s.asked || s.block != i {
		s.asked, s.block = true, i
		s.text, s.credit = splitCredit(a.text(i))
	}
	return a.split.text, a.split.credit
}

// creditsByClass says whether a block's own class calls it both caption and
// credit, or an author, where another block of its picture is the caption.
func (a *assembly) creditsByClass(i int) bool {
	own := a.ownKinds(i)
	if own&(kindCredit|kindByline) == 0 || a.facts.measures[i].words >= 20 {
		return false
	}
	group := a.facts.pictureGroup(i)
	for _, k := range [...]int{i - 1, i + 1} {
		if k >= 0 && k < len(a.labeled.labels) && group >= 0 && a.labeled.labels[k].role == RoleCaption && a.facts.pictureGroup(k) == group && a.ownKinds(k)&(kindCredit|kindByline) == 0 {
			return true
		}
	}
	return false
}

// ownKinds are the meanings of the classes of a block's own element.
func (a *assembly) ownKinds(i int) kinds {
	e := a.facts.page.elementOf(i)
	return e.kinds | a.facts.page.elements[e.block].kinds
}

// lastOfCaption says whether a block is the last part of a caption element and
// reads as a name: a few words, the first with a capital, no sentence.
func (a *assembly) lastOfCaption(i int) bool {
	const nameWords = 5
	m := &a.facts.measures[i]
	if i == 0 || a.labeled.labels[i-1].role != RoleCaption || !m.firstUpper || m.sentence || m.words > nameWords || !a.facts.measures[i-1].sentence {
		return false
	}
	p := a.facts.page
	own, before := p.elementOf(i), p.elementOf(i-1)
	parent := own.parent
	next := i+1 < len(a.labeled.labels) && p.elementOf(i+1).parent == parent
	return p.elements[parent].tag == tagFigcaption && (before.parent == parent || p.blocks[i-1].element == parent) && !next
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
