package standfirst

// rule gives a block its role by facts that can be named. A block is taken
// where every condition that is set holds.
type rule struct {
	// id names the rule in the trace.
	id   string
	role Role
	// near are meanings of which one must stand in the classes of the block's
	// element or of one within reach above it.
	near  kinds
	reach int
	// under is an element that must stand above.
	under feature
	// phrase is the role that the block's wording must give it.
	phrase Role
	// holds is a condition on the measures.
	holds func(v *evidence, i int) bool
	// why says in words why the rule is right, for the trace.
	why string
}

// certainRules are right wherever they apply; they come before the model.
// Their precision on the annotated pages stands in the training's report.
var certainRules = [...]rule{
	{id: "screen-reader", role: RoleOther, holds: forScreenReader, why: "is a label for screen readers only"},
	{id: "hidden", role: RoleOther, holds: hiddenAside, why: "is hidden, and most of the page's prose is not"},
	{id: "consent-wording", role: RoleConsent, phrase: RoleConsent, holds: shortOfProse, why: "asks for consent to cookies, apart from the page's prose"},
	{id: "donation-box", role: RoleDonation, near: kindDonation, reach: 4, holds: besideArticle, why: "stands in an appeal for donations by its class, apart from the headline"},
	{id: "newsletter-box", role: RoleNewsletter, near: kindNewsletter, reach: 4, holds: besideArticle, why: "stands in a newsletter box by its class, apart from the headline"},
	{id: "copyright-line", role: RoleCopyright, holds: copyrightForm, why: "reads as a copyright line"},
	{id: "navigation-links", role: RoleNavigation, under: featUnderNav, holds: linkedLabel, why: "is a link in a navigation element"},
	{id: "breadcrumb", role: RoleNavigation, near: kindBreadcrumb, reach: 3, holds: notHeading, why: "stands in a trail of breadcrumbs"},
	{id: "advertisement-label", role: RoleAdvertisement, phrase: RoleAdvertisement, holds: shortLabel, why: "is the label of an advertisement"},
	{id: "share-label", role: RoleShare, phrase: RoleShare, holds: labelInTools, why: "is the label of a share button"},
}

// chromeRules name what the model leaves out of the article. The last one
// takes every block.
var chromeRules = [...]rule{
	{id: "consent", role: RoleConsent, near: kindConsent, reach: 6, why: "stands in a dialog about cookies or privacy"},
	{id: "donation-wording", role: RoleDonation, phrase: RoleDonation, why: "asks for a donation"},
	{id: "donation", role: RoleDonation, near: kindDonation, reach: 5, why: "stands in an appeal for donations"},
	{id: "newsletter-wording", role: RoleNewsletter, phrase: RoleNewsletter, why: "offers a newsletter"},
	{id: "newsletter", role: RoleNewsletter, near: kindNewsletter, reach: 5, why: "stands in a newsletter box"},
	{id: "subscription-wording", role: RoleSubscription, phrase: RoleSubscription, why: "asks to subscribe or to log in"},
	{id: "advertisement", role: RoleAdvertisement, near: kindAdvertisement, reach: 3, why: "stands in an advertisement's place"},
	{id: "advertisement-wording", role: RoleAdvertisement, phrase: RoleAdvertisement, why: "labels an advertisement"},
	{id: "comment-wording", role: RoleComment, phrase: RoleComment, why: "belongs to a comment form or thread by its wording"},
	{id: "comment", role: RoleComment, near: kindComment, reach: 8, holds: apartFromHeadline, why: "stands in a comment thread or form"},
	{id: "subscription", role: RoleSubscription, near: kindSubscription, reach: 4, why: "stands in an offer to subscribe"},
	{id: "share", role: RoleShare, near: kindShare, reach: 4, why: "stands in a share bar"},
	{id: "share-wording", role: RoleShare, phrase: RoleShare, why: "offers to share the page"},
	{id: "navigation", role: RoleNavigation, under: featUnderNav, why: "stands in a navigation element"},
	{id: "footer", role: RoleFooter, under: featUnderFooter, holds: apartFromHeadline, why: "stands in the page's footer"},
	{id: "footer-class", role: RoleFooter, near: kindFooter | kindCopyright, reach: 8, holds: apartFromHeadline, why: "stands in a footer by its class"},
	{id: "listing-wording", role: RoleListing, phrase: RoleListing, why: "heads a list of other stories"},
	{id: "related", role: RoleListing, near: kindRelated, reach: 5, why: "stands in a list of related stories"},
	{id: "thread-shape", role: RoleComment, holds: threadShape, why: "is one of a run of records of one shape that hold a time and prose, after the article"},
	{id: "listing-shape", role: RoleListing, holds: listingShape, why: "is one of a run of records of one shape that hold links"},
	{id: "navigation-class", role: RoleNavigation, near: kindNavigation, reach: 8, holds: apartFromHeadline, why: "stands in navigation by its class"},
	{id: "navigation-wording", role: RoleNavigation, phrase: RoleNavigation, why: "is a wording of navigation"},
	{id: "footer-wording", role: RoleFooter, phrase: RoleFooter, why: "is a wording of a footer"},
	{id: "tag-list", role: RoleListing, near: kindTag, reach: 3, why: "stands in a list of topics"},
	{id: "listing", role: RoleListing, near: kindListing, reach: 4, holds: apartFromHeadline, why: "stands in a list of other stories by its class"},
	{id: "link", role: RoleNavigation, holds: linkedLabel, why: "is nothing but a link"},
	{id: "rest", role: RoleOther, why: "is not part of the article by all that is known of it"},
}

// kickerRules find the label over the headline.
var kickerRules = [...]rule{
	{id: "kicker-class", role: RoleKicker, near: kindKicker, reach: 1, holds: kickerForm, why: "is a short label over the headline, and its class says so"},
	{id: "kicker-place", role: RoleKicker, holds: besideHeadline, why: "is a short label over the headline in an element of theirs"},
}

// siteNameRule names a label over the headline that is the site's name.
var siteNameRule = rule{id: "site-name", role: RoleNavigation, why: "is the site's name over the headline"}

// crossheadRules find crossheads that have no heading element.
var crossheadRules = [...]rule{
	{id: "crosshead-bold", role: RoleCrosshead, holds: boldHeading, why: "is a short line in bold over prose that is not"},
}

// captionRules find the captions that the judge takes for text.
var captionRules = [...]rule{
	{id: "caption-element", role: RoleCaption, under: featUnderFigcaption, why: "stands in a caption element"},
	{id: "caption-class", role: RoleCaption, near: kindCaption, reach: 1, holds: byPicture, why: "stands by a picture, and its class says caption"},
}

// creditRules find what credits a picture beside its caption.
var creditRules = [...]rule{
	{id: "credit-class", role: RoleCredit, near: kindCredit, reach: 1, holds: creditLength, why: "stands with a picture's caption, and its class says credit"},
	{id: "credit-form", role: RoleCredit, holds: creditForm, why: "stands with a picture's caption and reads as a credit"},
	{id: "credit-figure", role: RoleCredit, under: featUnderFigure, holds: creditLength, why: "is a short line beside the caption in the picture's figure"},
}

// insideRules take in what stands inside the text and is part of it there.
var insideRules = [...]rule{
	{id: "data-table", role: RoleTableRow, under: featUnderCell, holds: (*evidence).dataTable, why: "is a cell of a table of data in the text"},
	{id: "preformatted", role: RolePreformatted, holds: preformattedInside, why: "is preformatted, in the text"},
	{id: "heading-inside", role: RoleCrosshead, under: featUnderHeading, holds: headingInside, why: "is a heading in the text, right over a piece of it"},
}

// relatedRules find the links to other stories in the text.
var relatedRules = [...]rule{
	{id: "related-line", role: RoleRelated, why: "is a link that announces another story"},
	{id: "related-list", role: RoleRelated, why: "is a link under a label that announces other stories"},
}

// bylineRules find the byline where the judge sees none.
var bylineRules = [...]rule{
	{id: "byline-claimed", role: RoleByline, holds: namesAuthor, why: "is a short line by the headline with a name that the page claims as its author's"},
	{id: "byline-form", role: RoleByline, holds: readsAsByline, why: "reads as a byline, near the headline"},
	{id: "byline-class", role: RoleByline, near: kindByline, reach: 1, holds: namesSomebody, why: "names somebody, near the headline, and its class says author"},
	{id: "byline-marker", role: RoleByline, holds: markedByline, why: "begins as a byline and names somebody, near the headline"},
}

// standfirstRules find the standfirst where the judge sees none.
var standfirstRules = [...]rule{
	{id: "standfirst-class", role: RoleStandfirst, near: kindStandfirst, reach: 0, holds: standfirstForm, why: "follows the headline, and its class says summary"},
	{id: "standfirst-description", role: RoleStandfirst, holds: describesPage, why: "follows the headline apart from the text, in the words of the page's description"},
}

// pullQuoteRule names the quotes that repeat the text.
var pullQuoteRule = rule{id: "pull-quote", role: RoleOther, why: "is a quote that repeats the text"}

// dateRule names the lines with a date by the headline.
var dateRule = rule{id: "date-line", role: RoleDate, why: "is a date by the headline"}

// firstRule is the first rule that takes a block, nil for none.
func firstRule(rules []rule, v *evidence, i int) *rule {
	for k := range rules {
		if rules[k].takes(v, i) {
			return &rules[k]
		}
	}
	return nil
}

// takes says whether every condition of the rule holds.
func (r *rule) takes(v *evidence, i int) bool {
	switch {
	case r.phrase != "" && v.phrases[i] != r.phrase:
		return false
	case r.under > 0 && v.row(i)[r.under] == 0:
		return false
	case r.near != 0 && !v.near(i, r.near, r.reach):
		return false
	}
	return r.holds == nil || r.holds(v, i)
}

// boldHeading: all in bold, no sentence, and over plain prose.
func boldHeading(v *evidence, i int) bool {
	m, row := &v.measures[i], v.row(i)
	if i+1 >= len(v.measures) || m.runes > 100 || m.sentence || row[featStrong] < 0.95 || row[featLinked] > 0 || row[featUnderList] > 0 || row[featUnderCell] > 0 && v.dataTable(i) {
		return false
	}
	next := &v.page.blocks[i+1]
	return v.measures[i+1].prose && next.strong*2 < next.size
}

// namesAuthor: a line of few words among which a claimed author's name stands.
func namesAuthor(v *evidence, i int) bool {
	if v.measures[i].words > 14 || v.row(i)[featHeading] > 0 {
		return false
	}
	for _, n := range v.names {
		if holdsWords(v.hashesOf(i), n.words) {
			return true
		}
	}
	return false
}

// holdsWords says whether words hold a run of others.
func holdsWords(words, run []uint32) bool {
	for i := 0; i+len(run) <= len(words); i++ {
		k := 0
		for k < len(run) && words[i+k] == run[k] {
			k++
		}
		if k == len(run) {
			return true
		}
	}
	return false
}

// namesSomebody: a line of few words with at least one full name.
func namesSomebody(v *evidence, i int) bool {
	return v.measures[i].words <= 25 && v.row(i)[featHeading] == 0 && v.margins[judgeBody][i] < 0 &&
		hasFullName(parseByline(v.page.textOf(i))) && len(parseByline(v.page.textOf(i))) > 0
}

// markedByline: "By" or its like, and a full name after it, whatever else.
func markedByline(v *evidence, i int) bool {
	if v.measures[i].words > 25 || v.margins[judgeBody][i] >= 0 || v.row(i)[featHeading] > 0 {
		return false
	}
	r := readByline(v.page.textOf(i))
	return r.marked && r.strong && r.full && len(r.authors) > 0
}

func readsAsByline(v *evidence, i int) bool {
	return v.row(i)[featBylineForm] > 0 && v.margins[judgeBody][i] < 0
}

// standfirstForm: a sentence or two, before the second piece of prose, that is
// no caption and no byline.
func standfirstForm(v *evidence, i int) bool {
	row := v.row(i)
	return row[featLetters] >= 20 && row[featLetters] <= 600 && row[featProseSinceHeadline] <= 1 && row[featLinked] < 0.3 &&
		row[featNearCaption] > 2 && row[featBylineForm] == 0 && row[featHidden] == 0
}

// describesPage: apart from the text means a path of its own, in an element
// around the headline that does not hold most of the prose.
func describesPage(v *evidence, i int) bool {
	row := v.row(i)
	return standfirstForm(v, i) && row[featAboutF1] > 0.85 && row[featPathBlocks] <= 2 && row[featKinProse] < 0.6
}

func byPicture(v *evidence, i int) bool {
	row := v.row(i)
	return row[featPictureKin] >= 0 && row[featPictureKin] <= 3 && row[featPictureKinBlocks] <= 6
}

func creditLength(v *evidence, i int) bool {
	m := &v.measures[i]
	return m.words <= 12 && m.runes <= 100 && !m.sentence && v.row(i)[featUnderDialog] == 0 && v.phrases[i] == ""
}

func creditForm(v *evidence, i int) bool { return v.row(i)[featCreditForm] == 2 }

func preformattedInside(v *evidence, i int) bool {
	return v.page.blocks[i].flags&flagPre != 0 && v.row(i)[featKin] >= 0 && v.sharesContainer(i)
}

// headingInside: the judge of crossheads is for it, that of the text hardly
// against it, and text follows.
func headingInside(v *evidence, i int) bool {
	return v.margins[judgeCrosshead][i] > 1 && v.margins[judgeBody][i] > -1 && i+1 < len(v.labels) && blockKinds[v.labels[i+1].role] != ""
}

// kickerForm: a label of a few words that is no date, no name and no sentence.
func kickerForm(v *evidence, i int) bool {
	m := &v.measures[i]
	return m.words >= 0.5 && m.words <= 6 && m.runes <= 60 && m.digits == 0 && !m.bar && !m.sentence && v.phrases[i] == "" && v.oneLink(i) && v.row(i)[featBylineForm] == 0 &&
		v.page.blocks[i].flags&(flagHidden|flagScreenReader) == 0 && !v.near(i, kindBreadcrumb|kindShare|kindDate|kindByline|kindCaption, 2)
}

// besideHeadline: right over the headline, in an element close around both.
func besideHeadline(v *evidence, i int) bool {
	const close, above, apart = 2, 3, 0.5
	row := v.row(i)
	return v.chosen.headline > i && v.chosen.headline-i <= above && kickerForm(v, i) && row[featWords] <= 4 && row[featUnderNav]+row[featUnderList] == 0 &&
		(row[featKin] >= 0 && row[featKin] < close && v.page.elementOf(i).depth > 1 || row[featKin] == close && row[featKinProse] < apart)
}

// near says whether one of the meanings stands in the classes of the block's
// element or of one at most reach above it.
func (v *evidence) near(i int, k kinds, reach int) bool {
	p := v.page
	if p.elementOf(i).kinds&k != 0 {
		return true
	}
	e := p.elementOf(i).block
	for d := 0; d <= reach && e > 0; d++ {
		if p.elements[e].kinds&k != 0 {
			return true
		}
		e = p.elements[p.elements[e].parent].block
	}
	return false
}

// The conditions of rules.

// copyrightForm asks the grammar only where a sign or a wording calls for it.
func copyrightForm(v *evidence, i int) bool {
	if !v.measures[i].copyright && v.phrases[i] != RoleCopyright {
		return false
	}
	_, ok := parseCopyright(v.page.textOf(i))
	return ok
}

func forScreenReader(v *evidence, i int) bool {
	return v.page.blocks[i].flags&flagScreenReader != 0
}

func hiddenAside(v *evidence, i int) bool {
	return v.page.blocks[i].flags&flagHidden != 0 && v.total.hiddenProse*2 < v.total.prose
}

// shortOfProse: what a consent dialog holds is a small part of the page's prose.
func shortOfProse(v *evidence, i int) bool {
	return v.row(i)[featAncestors+feature(ancestorFeatures)] < 0.3
}

func linkedLabel(v *evidence, i int) bool {
	b := &v.page.blocks[i]
	return b.linked*10 > b.size*9 && !v.measures[i].prose && v.row(i)[featTitleF1] < 0.8
}

// besideArticle: of the elements with such a class, none holds the headline or
// a large part of the page's prose.
func besideArticle(v *evidence, i int) bool {
	const part = 0.25
	p := v.page
	for e, d := p.elementOf(i).block, 0; e > 0 && d <= 5; d++ {
		if p.elements[e].kinds&(kindDonation|kindNewsletter) != 0 && (v.around[e] || ratio(v.sums[e].prose, v.total.prose) > part) {
			return false
		}
		e = p.elements[p.elements[e].parent].block
	}
	return v.row(i)[featNearHeadline] > 0 || v.row(i)[featTitleF1] < 0.8
}

func notHeading(v *evidence, i int) bool {
	return v.row(i)[featUnderHeading] == 0 && !v.measures[i].prose
}

func shortLabel(v *evidence, i int) bool { return v.measures[i].words < 8 }

// labelInTools: a word such as "share" alone in a button, a link or a list.
func labelInTools(v *evidence, i int) bool {
	row := v.row(i)
	return v.measures[i].words < 5 && (row[featLinked] > 0.5 || row[featUnderList] > 0 || row[featUnderDialog] > 0 || row[featNearShare] < 4)
}

// apartFromHeadline: the nearest such class is not that of an element around
// the whole article, as in class="post has-comments".
func apartFromHeadline(v *evidence, i int) bool {
	return v.row(i)[featFromHeadline] < -1 || !v.sharesContainer(i)
}

// sharesContainer says whether a block stands under the element that holds
// most of the page's prose and the headline.
func (v *evidence) sharesContainer(i int) bool {
	e := v.page.elementOf(i).block
	for d := 0; d < 3 && e > 0; d++ {
		if v.sums[e].prose*2 > v.total.prose {
			return true
		}
		e = v.page.elements[v.page.elements[e].parent].block
	}
	return false
}

// threadShape: three or more siblings of one shape, most of which hold a time
// and some prose, after the article's longest text.
func threadShape(v *evidence, i int) bool {
	if v.row(i)[featFromLongest] < 0 {
		return false
	}
	return v.inRecords(i, func(r *record) bool {
		return r.siblings >= 3 && r.dated*10 >= r.siblings*7 && r.withProse*2 >= r.siblings
	})
}

// listingShape: three or more siblings of one shape with few blocks each.
func listingShape(v *evidence, i int) bool {
	return v.row(i)[featLinked] > 0.5 && v.inRecords(i, func(r *record) bool { return r.siblings >= 3 && r.blocks <= r.siblings*6 })
}

// inRecords says whether the siblings of the block's element, or of one of the
// next above, are such records.
func (v *evidence) inRecords(i int, such func(*record) bool) bool {
	e := v.page.elementOf(i).block
	for d := 0; d < ancestorLevels && e > 0; d++ {
		if such(&v.records[e]) {
			return true
		}
		e = v.page.elements[v.page.elements[e].parent].block
	}
	return false
}
