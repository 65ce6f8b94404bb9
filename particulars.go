package standfirst

import (
	"slices"
	"strings"
)

// related fills Related: links that announce themselves with "Read:" and the
// like, and those under a label that says so, in or next to the text.
func (a *assembly) related() {
	for i := range a.labeled.labels {
		if a.labeled.labels[i].role != rRelated || i < a.labeled.chosen.headline || i > a.labeled.chosen.last+relatedReach {
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
	if k := a.facts.firstLink(i); k < len(a.facts.page.links) && int(a.facts.page.links[k].block) == i {
		return resolveAt(a.claims.base, a.facts.page.value(a.facts.page.links[k].href))
	}
	return ""
}

// copyrightLine fills Copyright: the line nearest to the text's end.
func (a *assembly) copyrightLine() {
	best := -1
	for i := range a.labeled.labels {
		if a.labeled.labels[i].role != rCopyright {
			continue
		}
		if best < 0 || i <= a.labeled.chosen.last+copyrightReach {
			best = i
		}
		if i > a.labeled.chosen.last {
			break
		}
	}
	if best < 0 {
		return
	}
	line, _ := parseCopyright(a.text(best))
	a.article.Copyright = Copyright(line)
	a.fields[best] = "copyright"
}

// copyrightReach is how many blocks after the text its copyright line stands
// at the most.
const copyrightReach = 6

// dateline fills Dateline from the first paragraph.
func (a *assembly) dateline() {
	for _, s := range a.article.Sections {
		for _, b := range s.Blocks {
			if b.Kind == Paragraph {
				a.article.Dateline = splitDateline(b.Text)
				return
			}
		}
	}
}

// bylines fills Byline and Authors.
func (a *assembly) bylines() {
	var printed []gAuthor
	var lines []string
	apart := false
	for i := range a.labeled.labels {
		if a.labeled.labels[i].role != rByline {
			continue
		}
		names := parseByline(a.bylineText(i))
		if len(names) == 0 && len(lines) > 0 {
			continue
		}
		a.fields[i] = "byline"
		for _, author := range names {
			if !hasAuthor(printed, author.Name) {
				printed = append(printed, author)
			}
		}
		apart = apart || !areJoined(a.text(i), names)
		if line := bylineOnly(a.text(i), names); len(lines) == 0 || lines[len(lines)-1] != line {
			lines = append(lines, line)
		}
	}
	if len(lines) == 0 {
		printed, lines = a.datedBylines()
	}
	a.article.Byline = strings.Join(lines, " ")
	printed = a.withoutSite(printed)
	claimed, siteOnly := a.claims.authors()
	if a.confirmed(printed, claimed) {
		claimed = nil
	}
	a.article.Authors = authorsOf(preferAuthors(claimed, printed, siteOnly, apart))
	a.addProfiles()
}

// authorsOf are the article's authors.
func authorsOf(list []gAuthor) (out []Author) {
	for _, a := range list {
		out = append(out, Author{Name: a.Name, Kind: AuthorKind(a.Kind), URL: a.URL})
	}
	return out
}

// bylineText is a block's text with a bar where a line or a link ends without a
// mark: no name runs over it.
func (a *assembly) bylineText(i int) string {
	whole := a.facts.page.blocks[i].text
	var b strings.Builder
	from := whole.start
	links := a.facts.page.links
	for k := a.facts.firstLink(i); k < len(links) && int(links[k].block) == i; k++ {
		end := links[k].text.end
		if end > from && end < whole.end && a.facts.page.text[end] == ' ' && strings.Contains(a.facts.page.slice(links[k].text), " ") {
			b.WriteString(a.facts.page.slice(span{from, end}))
			b.WriteString(" •")
			from = end
		}
	}
	b.WriteString(a.facts.page.slice(span{from, whole.end}))
	return brokenLine(b.String())
}

// datedBylines reads the authors off the line with the date, where no other line
// names them.
func (a *assembly) datedBylines() (printed []gAuthor, lines []string) {
	for i := range a.labeled.labels {
		if a.labeled.labels[i].rule != &dateRule {
			continue
		}
		r := readByline(a.bylineText(i))
		if r.full && r.leftover == 0 && r.people == len(r.authors) && (r.marked && r.strong || len(r.authors) == 1 && !r.skipped) {
			a.fields[i] = "byline"
			return r.authors, []string{bylineOnly(a.text(i), r.authors)}
		}
	}
	return nil, nil
}

// areJoined says whether nothing stands between the names of a line but commas
// and conjunctions.
func areJoined(line string, names []gAuthor) bool {
	from := 0
	for k, n := range names {
		at := strings.Index(line[from:], n.Name)
		if at < 0 {
			return false
		}
		for _, word := range strings.Fields(strings.ReplaceAll(line[from:from+at], ",", " ")) {
			if k > 0 && !bylineJoins.has(word) {
				return false
			}
		}
		from += at + len(n.Name)
	}
	return true
}

// confirmed says whether all printed names are claimed too, though not by the
// best source, whose names are others.
func (a *assembly) confirmed(printed, claimed []gAuthor) bool {
	if len(printed) == 0 || len(claimed) == 0 {
		return false
	}
	all := a.claims.everyAuthor()
	for _, p := range printed {
		if hasAuthor(claimed, p.Name) || !hasAuthor(all, p.Name) {
			return false
		}
	}
	return true
}

// bylineOnly cuts what a line says before its marker and after its names where
// that holds figures: a date, a count of comments.
func bylineOnly(line string, names []gAuthor) string {
	first, end := len(line), 0
	for _, n := range names {
		if i := strings.Index(line, n.Name); i >= 0 {
			first, end = min(first, i), max(end, i+len(n.Name))
		}
	}
	if end == 0 {
		return line
	}
	if before := line[:first]; strings.ContainsAny(before, "0123456789") {
		line = line[len(before)-len(lastSpacedWord(before)):]
		end -= len(before) - len(lastSpacedWord(before))
	}
	if strings.ContainsAny(line[end:], "0123456789") {
		line = line[:end]
	}
	return strings.TrimRight(line, " ,|·•–—-")
}

// lastSpacedWord is a line's last word with the space after it.
func lastSpacedWord(s string) string {
	trimmed := strings.TrimRight(s, " ")
	return s[strings.LastIndexByte(trimmed, ' ')+1:]
}

// addProfiles gives the authors the addresses that the byline links.
func (a *assembly) addProfiles() {
	for i := range a.facts.page.links {
		l := &a.facts.page.links[i]
		if l.block < 0 || a.fields[l.block] != "byline" {
			continue
		}
		name := strings.TrimSpace(a.facts.page.slice(l.text))
		for k := range a.article.Authors {
			if who := &a.article.Authors[k]; who.URL == "" && strings.EqualFold(who.Name, name) {
				who.URL = resolveAt(a.claims.base, a.facts.page.value(l.href))
			}
		}
	}
}

// preferAuthors chooses between the authors that the page claims and those that
// it prints. The claims are typed and come with their addresses; the printed
// line is better where they name only the site, no full name, or a part of it.
//
// apart says that not all printed names are joined in their line: what is more
// than the claims may be a paper or a job.
func preferAuthors(claimed, printed []gAuthor, siteOnly, apart bool) []gAuthor {
	switch {
	case len(printed) == 0:
		return claimed
	case len(claimed) == 0, siteOnly, !hasFullName(claimed) && hasFullName(printed), !hasPerson(claimed) && hasPerson(printed):
		return printed
	case len(printed) <= len(claimed), apart:
		return claimed
	}
	merged := claimed
	for _, p := range printed {
		if !hasAuthor(claimed, p.Name) {
			merged = append(merged[:len(merged):len(merged)], p)
		}
	}
	if len(merged) > len(printed) {
		return claimed // the line names others than the claims
	}
	return merged
}

// withoutSite leaves the site's own name out where the line names somebody else
// too.
func (a *assembly) withoutSite(printed []gAuthor) []gAuthor {
	others := slices.DeleteFunc(slices.Clone(printed), func(p gAuthor) bool { return a.claims.isSite(p.Name) })
	if len(others) == 0 {
		return printed
	}
	return others
}

func hasPerson(list []gAuthor) bool {
	return slices.ContainsFunc(list, func(a gAuthor) bool { return a.Kind == gPerson })
}

// dates fills Published and Modified.
func (a *assembly) dates() {
	lines := a.printedLines()
	d := a.claims.published(lines)
	if d.time.IsZero() && a.readStates() {
		d = a.claims.published(lines)
	}
	a.article.Published, a.article.PublishedText = d.time, d.text
	m := a.claims.modified()
	a.article.Modified, a.article.ModifiedText = m.time, m.text
}

// printedLines are the short lines that may hold the page's date.
func (a *assembly) printedLines() []printedLine {
	const longest, opening = 200, 120 // bytes; a line with a date is shorter
	var out []printedLine
	from := max(0, a.labeled.chosen.headline)
	stamp := 0
	p := a.facts.page
	for i := range a.labeled.labels {
		l := printedLine{distance: i - from}
		for stamp < len(p.stamps) && int(p.stamps[stamp].block) <= i {
			if int(p.stamps[stamp].block) == i {
				l.datetime = foldSpace(p.value(p.stamps[stamp].value))
				l.where |= lineTime
			}
			stamp++
		}
		opens := i == a.labeled.chosen.first || a.labeled.labels[i].role == rStandfirst
		switch {
		case l.datetime != "":
		case hiddenAside(a.labeled, i): // an archive's toolbar, a menu's
			continue
		case !opens && (a.facts.measures[i].digits == 0 || p.blocks[i].size > longest):
			continue
		}
		l.text = foldSpace(cutText(a.text(i), longest))
		if opens {
			l.text = foldSpace(cutText(l.text, opening)) // a dateline may hold the day
		}
		l.where |= a.lineFacts(i)
		out = append(out, l)
	}
	return out
}

// lineFacts tells what stands around a line.
func (a *assembly) lineFacts(i int) (f lineFacts) {
	if a.facts.near(i, kindDate|kindByline, 2) {
		f |= lineDateClass
	}
	switch a.labeled.labels[i].role {
	case rListing, rNavigation, rAdvertisement:
		f |= lineListing
	case rComment:
		f |= lineComment
	case rFooter:
		f |= lineFooter
	case rParagraph, rQuote, rListItem, rTableRow:
		f |= lineBody
	}
	return f
}
