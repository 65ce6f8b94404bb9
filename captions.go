package standfirst

import "strconv"

// captions fills Captions: the blocks that are captions and credits, put
// together by the picture that they stand with, and inside of the article the
// pictures that have only an alternative text.
func (a *assembly) captions() {
	used := make([]bool, len(a.page.pictures))
	var last int32 = -1 // the element that groups the last caption's blocks
	for i := range a.labels {
		if a.labels[i].role != RoleCaption && a.labels[i].role != RoleCredit {
			continue
		}
		group := a.captionGroup(i)
		if group < 0 || group != last || len(a.article.Captions) == 0 {
			a.article.Captions = append(a.article.Captions, a.newCaption(i, group, used))
		}
		last = group
		n := len(a.article.Captions) - 1
		a.addToCaption(&a.article.Captions[n], i)
		a.fields[i] = "captions[" + strconv.Itoa(n) + "].text"
		if a.labels[i].role == RoleCredit {
			a.fields[i] = "captions[" + strconv.Itoa(n) + "].credit"
		}
	}
	a.addAlternatives(used)
	a.dropRepeated()
}

// captionGroup is the element whose captions belong to one picture: the
// nearest figure, or the nearest element that holds a picture. -1 for none.
func (a *assembly) captionGroup(i int) int32 {
	p := a.page
	e := p.elementOf(i).block
	for d := 0; d < 6 && e > 0; d++ {
		el := &p.elements[e]
		if el.tag == tagFigure || a.sums[e].pictures > 0 {
			return e
		}
		e = p.elements[el.parent].block
	}
	return -1
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
	pic := &a.page.pictures[k]
	c.Image = resolveAt(a.claims.base, a.page.value(pic.src))
	c.Alt = foldSpace(a.page.value(pic.alt))
}

// pictureOf is the picture that a caption belongs to: the last one before it
// in its group, else the group's first; -1 for none.
func (a *assembly) pictureOf(i int, group int32) int {
	found := -1
	for k := range a.page.pictures {
		pic := &a.page.pictures[k]
		if group < 0 || !a.under(pic.element, group) {
			continue
		}
		if found < 0 || int(pic.before) <= i {
			found = k
		}
	}
	return found
}

// under says whether an element is another or stands in it.
func (a *assembly) under(e, ancestor int32) bool {
	for ; e >= ancestor; e = a.page.elements[e].parent {
		if e == ancestor {
			return true
		}
	}
	return false
}

// placeBefore is the place in the sections of what stands before block i.
func (a *assembly) placeBefore(i int) (section, block int) {
	for k := range i {
		switch role := a.labels[k].role; {
		case role == RoleCrosshead && a.fields[k] != "":
			section, block = sectionOf(a.fields[k]), 0
		case blockKinds[role] != "" && a.fields[k] != "":
			section, block = placeOf(a.fields[k])
			block++
		}
	}
	return section, block
}

// addToCaption adds a block's text to a caption: its credit, or its text with
// the credit split off.
func (a *assembly) addToCaption(c *Caption, i int) {
	text, credit := a.text(i), ""
	if a.isCredit(i) {
		text, credit = "", cleanCredit(text)
	} else {
		text, credit = splitCredit(text)
	}
	if credit != "" && c.Credit == "" {
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
	if a.isCredit(i) {
		a.labels[i].role = RoleCredit
	}
}

// isCredit says whether a block of a caption is its credit alone.
func (a *assembly) isCredit(i int) bool {
	if a.labels[i].role == RoleCredit {
		return true
	}
	if a.near(i, kindCredit, 1) && !a.near(i, kindCaption, 0) && a.measures[i].words < 20 {
		return true
	}
	text, credit := splitCredit(a.text(i))
	return text == "" && credit != ""
}

// addAlternatives adds the pictures of the article that have no caption, for
// their alternative texts.
func (a *assembly) addAlternatives(used []bool) {
	if a.chosen.first < 0 {
		return
	}
	for k := range a.page.pictures {
		pic := &a.page.pictures[k]
		if used[k] || int(pic.before) < a.chosen.first || int(pic.before) > a.chosen.last || !a.amongText(int(pic.before), pic.element) {
			continue
		}
		var c Caption
		a.describePicture(&c, k)
		if c.Alt == "" || c.Image == "" {
			continue
		}
		c.Section, c.Block = a.placeBefore(int(pic.before))
		a.insertCaption(c)
	}
}

// amongText says whether a picture stands in the element that holds the text
// around it, and not in a card or a banner between.
func (a *assembly) amongText(before int, e int32) bool {
	p := a.page
	for d := 0; e > 0 && d < 5; d++ {
		el := &p.elements[e]
		if a.sums[e].prose > 0 {
			return a.sums[e].prose*4 > a.chosen.prose
		}
		if a.sums[e].blocks > 0 && el.tag != tagFigure {
			return false
		}
		e = p.elements[el.parent].block
	}
	return false
}

// insertCaption puts a caption at its place among the others.
func (a *assembly) insertCaption(c Caption) {
	list := append(a.article.Captions, c)
	for k := len(list) - 1; k > 0; k-- {
		p := &list[k-1]
		if p.Section < c.Section || p.Section == c.Section && p.Block <= c.Block {
			break
		}
		list[k], list[k-1] = list[k-1], list[k]
	}
	a.article.Captions = list
}

// dropRepeated drops captions that came before, as on a picture and its
// enlargement.
func (a *assembly) dropRepeated() {
	kept := a.article.Captions[:0]
	for _, c := range a.article.Captions {
		again := c.Text == "" && c.Credit == "" && c.Alt == ""
		for k := range kept {
			again = again || kept[k].Text == c.Text && kept[k].Credit == c.Credit && (c.Text != "" || kept[k].Alt == c.Alt)
		}
		if !again {
			kept = append(kept, c)
		}
	}
	a.article.Captions = kept
	if len(kept) == 0 {
		a.article.Captions = nil
	}
}
