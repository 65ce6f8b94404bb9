package standfirst

import (
	"slices"
	"strings"
	"unicode"

	"github.com/standfirst/standfirst/internal/grammar"
	"github.com/standfirst/standfirst/internal/metadata"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/rules"
	"github.com/standfirst/standfirst/internal/text"
)

// bylines fills Byline and Authors.
func (a *assembly) bylines() {
	b := a.printedByline()
	if len(b.authors) == 0 {
		a.readAccount(&b)
	}
	if len(b.lines) == 0 {
		b.authors, b.lines = a.datedBylines()
	}
	a.article.Byline = strings.Join(b.lines, " ")
	printed := a.withoutSite(b.authors)
	claimed, siteOnly := a.claims.Authors()
	if a.confirmed(printed, claimed) || b.marked && hasPerson(printed) && areStrangers(printed, claimed) {
		claimed = nil
	}
	a.article.Authors = authorsOf(preferAuthors(claimed, printed, siteOnly, b.apart))
	a.addProfiles()
}

// printedByline is what the page's lines with the role byline read.
type printedByline struct {
	authors []grammar.Author // each once
	lines   []string
	marked  bool // the first line shows by its form that it is a byline
	apart   bool // something stands between the names, be it the end of a line
}

// printedByline reads the bylines of the page.
func (a *assembly) printedByline() (b printedByline) {
	for i := range a.labeled.Labels {
		if a.labeled.Labels[i].Role != role.Byline {
			continue
		}
		names := grammar.ParseByline(a.bylineText(i))
		switch {
		case len(names) == 0 && len(b.lines) > 0:
			continue
		case len(names) > 0 && len(b.authors) == 0:
			b.lines = b.lines[:0] // what stands before the first name
		}
		a.fields[i] = fieldPath{field: bylineField}
		for _, author := range names {
			if !metadata.HasAuthor(b.authors, author.Name) {
				b.authors = append(b.authors, author)
			}
		}
		b.marked = b.marked || len(b.lines) == 0 && grammar.IsByline(a.text(i))
		b.apart = b.apart || len(b.lines) > 0 || !areJoined(a.text(i), names)
		if line := bylineOnly(a.text(i), names); len(b.lines) == 0 || b.lines[len(b.lines)-1] != line {
			b.lines = append(b.lines, line)
		}
	}
	return b
}

// readAccount reads a byline in which no name was found, by its link to a profile.
func (a *assembly) readAccount(b *printedByline) {
	for i := range a.labeled.Labels {
		if a.labeled.Labels[i].Role != role.Byline {
			continue
		}
		if b.authors = rules.ProfileNames(a.facts, i); len(b.authors) > 0 {
			a.fields[i] = fieldPath{field: bylineField}
			b.lines = []string{bylineOnly(a.text(i), b.authors)}
			return
		}
	}
}

// authorsOf are the article's authors.
func authorsOf(list []grammar.Author) (out []Author) {
	for _, a := range list {
		out = append(out, Author{Name: a.Name, Kind: AuthorKind(a.Kind), URL: a.URL})
	}
	return out
}

// bylineText is a block's text with a bar where a line or a link ends without a
// mark: no name runs over it.
func (a *assembly) bylineText(i int) string {
	whole := a.facts.Page.Blocks[i].Text
	var b strings.Builder
	from := whole.Start
	links := a.facts.Page.Links
	for k := a.facts.FirstLink(i); k < len(links) && int(links[k].Block) == i; k++ {
		end := links[k].Text.End
		if end > from && end < whole.End && a.facts.Page.Text[end] == ' ' &&
			strings.Contains(a.facts.Page.Slice(links[k].Text), " ") {
			b.WriteString(a.facts.Page.Slice(text.Span{Start: from, End: end}))
			b.WriteString(" •")
			from = end
		}
	}
	b.WriteString(a.facts.Page.Slice(text.Span{Start: from, End: whole.End}))
	return rules.BrokenLine(b.String())
}

// datedBylines reads the authors off the line with the date, where no other line
// names them.
func (a *assembly) datedBylines() (printed []grammar.Author, lines []string) {
	for i := range a.labeled.Labels {
		if a.labeled.Labels[i].Rule != &rules.DateRule {
			continue
		}
		r := grammar.ReadByline(a.bylineText(i))
		if r.Full && r.Leftover == 0 && r.People == len(r.Authors) && (r.Marked && r.Strong || len(r.Authors) == 1 &&
			!r.Skipped) {
			a.fields[i] = fieldPath{field: bylineField}
			return r.Authors, []string{bylineOnly(a.text(i), r.Authors)}
		}
	}
	return nil, nil
}

// areJoined reports whether nothing stands between the names of a line but commas
// and conjunctions.
func areJoined(line string, names []grammar.Author) bool {
	from := 0
	for k, n := range names {
		at := strings.Index(line[from:], n.Name)
		if at < 0 {
			return false
		}
		for _, word := range strings.Fields(strings.ReplaceAll(line[from:from+at], ",", " ")) {
			if k > 0 && !grammar.BylineJoins.Has(word) {
				return false
			}
		}
		from += at + len(n.Name)
	}
	return true
}

// confirmed reports whether all printed names are claimed too, though not by the
// best source, whose names are others.
func (a *assembly) confirmed(printed, claimed []grammar.Author) bool {
	if len(printed) == 0 || len(claimed) == 0 {
		return false
	}
	all := a.claims.EveryAuthor()
	for _, p := range printed {
		if metadata.HasAuthor(claimed, p.Name) || !metadata.HasAuthor(all, p.Name) {
			return false
		}
	}
	return true
}

// areStrangers reports whether no word of a printed name stands in a claimed one: the
// claims name somebody else, such as who put the text into the system. Names in two
// scripts may be one.
func areStrangers(printed, claimed []grammar.Author) bool {
	const shortest = 3 // bytes; initials and particles tell nothing
	for _, p := range printed {
		for word := range strings.FieldsSeq(p.Name) {
			if len(word) >= shortest && slices.ContainsFunc(claimed, func(c grammar.Author) bool {
				return isLatin(c.Name) != isLatin(word) || strings.Contains(text.FoldWord(c.Name), text.FoldWord(word))
			}) {
				return false
			}
		}
	}
	return true
}

// isLatin reports whether a name has no letter of another script.
func isLatin(name string) bool {
	return !strings.ContainsFunc(name, func(r rune) bool { return unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) })
}

// bylineOnly cuts what a line says before its marker and after its names where
// that holds figures: a date, a count of comments.
func bylineOnly(line string, names []grammar.Author) string {
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
	for i := range a.facts.Page.Links {
		l := &a.facts.Page.Links[i]
		if l.Block < 0 || a.fields[l.Block].field != bylineField {
			continue
		}
		name := strings.TrimSpace(a.facts.Page.Slice(l.Text))
		for k := range a.article.Authors {
			if who := &a.article.Authors[k]; who.URL == "" && strings.EqualFold(who.Name, name) {
				who.URL = metadata.ResolveAt(a.claims.Base, a.facts.Page.Value(l.Href))
			}
		}
	}
}

// preferAuthors chooses between the authors that the page claims and those that
// it prints. The claims are typed and come with their addresses; the printed
// line is better where they name only the site, no full name, or a part of it.
//
// apart reports whether not all printed names are joined in one line: what is more
// than the claims may be a paper, a job or who checked the facts.
func preferAuthors(claimed, printed []grammar.Author, siteOnly, apart bool) []grammar.Author {
	switch {
	case len(printed) == 0:
		return claimed
	case len(claimed) == 0, siteOnly, !grammar.HasFullName(claimed) &&
		grammar.HasFullName(printed), !hasPerson(claimed) && hasPerson(printed):
		return printed
	case len(printed) <= len(claimed), apart:
		return claimed
	}
	merged := claimed
	for _, p := range printed {
		if !metadata.HasAuthor(claimed, p.Name) {
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
func (a *assembly) withoutSite(printed []grammar.Author) []grammar.Author {
	others := slices.DeleteFunc(slices.Clone(printed), func(p grammar.Author) bool { return a.claims.IsSite(p.Name) })
	if len(others) == 0 {
		return printed
	}
	return others
}

func hasPerson(list []grammar.Author) bool {
	return slices.ContainsFunc(list, func(a grammar.Author) bool { return a.Kind == grammar.Person })
}
