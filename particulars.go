package standfirst

import "strings"

// related fills Related: links that announce themselves with "Read:" and the
// like, and those under a label that says so, in or next to the text.
func (a *assembly) related() {
	for i := range a.labels {
		if a.labels[i].role != RoleRelated || i < a.chosen.headline || i > a.chosen.last+relatedReach {
			continue
		}
		text, ok := relatedText(a.text(i))
		if !ok {
			text = a.text(i)
		}
		a.article.Related = append(a.article.Related, Link{Text: text, URL: a.linkOf(i)})
		a.fields[i] = "related"
	}
}

// relatedReach is how many blocks after the text a related link still belongs
// to the article.
const relatedReach = 8

// linkOf is the address of the first link in a block.
func (a *assembly) linkOf(i int) string {
	for k := range a.page.links {
		if l := &a.page.links[k]; int(l.block) == i {
			return resolveAt(a.claims.base, a.page.value(l.href))
		}
	}
	return ""
}

// copyrightLine fills Copyright: the line nearest to the text's end.
func (a *assembly) copyrightLine() {
	best := -1
	for i := range a.labels {
		if a.labels[i].role != RoleCopyright {
			continue
		}
		if best < 0 || i <= a.chosen.last+copyrightReach {
			best = i
		}
		if i > a.chosen.last {
			break
		}
	}
	if best < 0 {
		return
	}
	a.article.Copyright, _ = parseCopyright(a.text(best))
	a.fields[best] = "copyright"
}

// copyrightReach is how many blocks after the text its copyright line stands
// at the most.
const copyrightReach = 6

// bylines fills Byline and Authors: from the claims where they name any, else
// from the printed line.
func (a *assembly) bylines() {
	var printed []Author
	var lines []string
	for i := range a.labels {
		if a.labels[i].role != RoleByline {
			continue
		}
		lines = append(lines, a.text(i))
		a.fields[i] = "byline"
		printed = append(printed, parseByline(a.text(i))...)
	}
	a.article.Byline = strings.Join(lines, " ")
	claimed, siteOnly := a.claims.authors()
	if len(claimed) == 0 || siteOnly && len(printed) > 0 {
		claimed = printed
	}
	a.article.Authors = claimed
}

// dates fills Published and Modified.
func (a *assembly) dates() {
	d := a.claims.published(a.printedLines())
	a.article.Published, a.article.PublishedText = d.time, d.text
	m := a.claims.modified()
	a.article.Modified, a.article.ModifiedText = m.time, m.text
}

// printedLines are the short lines that may hold the page's date.
func (a *assembly) printedLines() []printedLine {
	const longest = 200 // bytes; a line with a date is shorter
	var out []printedLine
	from := max(0, a.chosen.headline)
	stamp := 0
	p := a.page
	for i := range a.labels {
		l := printedLine{distance: i - from}
		for stamp < len(p.stamps) && int(p.stamps[stamp].block) <= i {
			if int(p.stamps[stamp].block) == i {
				l.datetime = foldSpace(p.value(p.stamps[stamp].value))
				l.where |= lineTime
			}
			stamp++
		}
		m := &a.measures[i]
		if l.datetime == "" && (m.digits == 0 || p.blocks[i].size > longest) {
			continue
		}
		l.text = cutText(a.text(i), longest)
		l.where |= a.lineFacts(i)
		out = append(out, l)
	}
	return out
}

// lineFacts tells what stands around a line.
func (a *assembly) lineFacts(i int) (f lineFacts) {
	if a.near(i, kindDate|kindByline, 2) {
		f |= lineDateClass
	}
	switch a.labels[i].role {
	case RoleListing, RoleNavigation, RoleAdvertisement:
		f |= lineListing
	case RoleComment:
		f |= lineComment
	case RoleFooter:
		f |= lineFooter
	case RoleParagraph, RoleQuote, RoleListItem, RoleTableRow:
		f |= lineBody
	}
	return f
}
