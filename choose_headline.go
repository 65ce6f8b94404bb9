package standfirst

// chooseHeadline takes the most likely headline: a page has one.
func (v *labeler) chooseHeadline() {
	if v.facts.page.isText {
		v.chooseLineHeadline()
		return
	}
	best, most := -1, float32(0)
	for i, m := range v.margins[judgeHeadline] {
		if m -= v.underText(i); m > most {
			best, most = i, m
		}
	}
	if best < 0 {
		best = v.titleBlock()
	}
	if best >= 0 {
		v.chosen.headline = best
		v.give(best, rHeadline, judgeHeadline)
		return
	}
	if best = v.soleHeading(); best >= 0 {
		v.chosen.headline = best
		v.labels[best] = labelled(&soleHeadingRule)
	}
}

// underText is what speaks against a headline with most of the page's prose
// over it, in log-odds: the site's name in its footer, another story.
func (v *labeler) underText(i int) float32 {
	const most, much = 0.5, 3
	if v.facts.row(i)[featProseBefore] > most {
		return much
	}
	return 0
}

// soleHeading is the one heading of the first rank on a page that claims no
// title, such as a fragment, of which the judge has too little to go by; -1
// for none.
func (v *labeler) soleHeading() int {
	sole := -1
	for i := range v.labels {
		if v.facts.headingTag(i) != tagH1 || len(v.facts.titles) > 0 {
			continue
		}
		if sole >= 0 || v.labels[i].role != "" {
			return -1
		}
		sole = i
	}
	return sole
}

// titleBlock is the block that prints the page's title, where no other is
// believed to be the headline; -1 for none.
func (v *labeler) titleBlock() int {
	const printed = 0.95 // F1 of their words
	best := -1
	for i, m := range v.margins[judgeHeadline] {
		if m -= v.underText(i); m > secondChance-1 && v.facts.row(i)[featTitleF1] >= printed && v.facts.measures[i].words >= 2 && (best < 0 || m > v.margins[judgeHeadline][best]) {
			best = i
		}
	}
	return best
}

// kickerReach is how far over the headline, in blocks, its kicker stands.
const kickerReach = 5

// chooseKicker takes the short label over the headline: by its class, or by
// standing alone in the headline's own element or the one around that.
func (v *labeler) chooseKicker() {
	h, rules := v.chosen.headline, kickerRules[:]
	if v.facts.page.isText {
		rules = lineKickerRules[:]
	}
	for i := h - 1; h >= 0 && i >= max(0, h-kickerReach); i-- {
		if l := &v.labels[i]; l.role == "" || l.role == rParagraph {
			if r := firstRule(rules, v, i); r != nil {
				*l = label{role: r.role, rule: r}
				return
			}
		}
	}
}

// nameSite leaves out what was taken for a kicker and is the site's name.
func (v *labeler) nameSite() {
	for i := range v.labels {
		if v.labels[i].role == rKicker && v.isSite(v.facts.line(i)) {
			v.labels[i] = labelled(&siteNameRule)
		}
	}
}
