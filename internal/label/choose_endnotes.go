package label

import (
	"strings"

	"github.com/standfirst/standfirst/internal/grammar"
	"github.com/standfirst/standfirst/internal/naming"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/rules"
)

// endnoteRules find what stands in the text's last paragraphs and is no part of it.
var endnoteRules = [...]rules.Rule{
	{ID: "endnote-contact", Role: role.Other, Holds: tellsContact,
		Why: "is under the text and tells how to reach the author or the newsroom"},
	{ID: "endnote-source", Role: role.Other, Holds: tellsSource,
		Why: "is under the text and says no more than where it comes from"},
	{ID: "endnote-biography", Role: role.Other, Holds: tellsOfAuthor,
		Why: "is under the text and says who the author is"},
	{ID: "endnote-others", Role: role.Other, Holds: tellsOthers,
		Why: "is under the text and names who did something else for it than write"},
	{ID: "endnote-credits", Role: role.Other, Holds: creditsAgain,
		Why: "is under the text and names who wrote it, as a line by the headline does"},
}

// sourceRule names the agency that is the author where nobody else is named.
var sourceRule = rules.Rule{ID: "byline-source", Role: role.Byline, Holds: tellsAgency,
	Why: "is under the text of a page that names no author, and names its agency"}

// endnoteBlocks is how many blocks at the text's end are looked at.
const endnoteBlocks = 6

// dropEndnotes takes the lines about the text and its author off its end.
func dropEndnotes(l *Labeler) {
	for i := l.Chosen.Last; i > l.Chosen.First && i > l.Chosen.Last-endnoteBlocks; i-- {
		label := &l.Labels[i]
		switch {
		case label.Role != role.Paragraph && label.Role != role.Crosshead && label.Role != role.ListItem:
			if label.Role.InBody() {
				l.Chosen.Last = lastOfText(l, i)
				return
			}
		case sourceRule.Takes(&l.Labelling, i):
			*label = rules.Labelled(&sourceRule)
		case !l.Takes(endnoteRules[:], i):
			l.Chosen.Last = i
			return
		}
	}
	l.Chosen.Last = lastOfText(l, l.Chosen.Last)
}

// lastOfText returns the last block of the text up to i.
func lastOfText(l *Labeler, i int) int {
	for ; i > l.Chosen.First; i-- {
		if r := l.Labels[i].Role; r.InBody() || r == role.Crosshead {
			return i
		}
	}
	return i
}

// tellsContact: by its beginning, or an address alone.
func tellsContact(l *rules.Labelling, i int) bool {
	return grammar.IsContactLine(l.Facts.Page.TextOf(i))
}

// tellsSource: an agency behind a label, or in brackets.
func tellsSource(l *rules.Labelling, i int) bool { return grammar.IsSourceLine(l.Facts.Page.TextOf(i)) }

// tellsOthers: a role that makes no author, and names.
func tellsOthers(l *rules.Labelling, i int) bool {
	const most = 25 // words
	return l.Facts.Measures[i].Words <= most && grammar.IsOthersLine(l.Facts.Page.TextOf(i))
}

// tellsAgency: such a line, with an agency in it, where no other line names an author.
func tellsAgency(l *rules.Labelling, i int) bool {
	return !l.Facts.Claims.Authored && !hasRole(l, role.Byline) && tellsSource(l, i) &&
		len(grammar.ParseByline(l.Facts.Page.TextOf(i))) > 0
}

// tellsOfAuthor: a biography of somebody who is known as the author, or set apart by
// italics or by how to reach its person.
func tellsOfAuthor(l *rules.Labelling, i int) bool {
	const slanted = 0.9
	b := &l.Facts.Page.Blocks[i]
	s := l.Facts.Page.TextOf(i)
	apart := float64(b.Slanted) >= slanted*float64(b.Size) || strings.ContainsRune(s, '@')
	if apart && grammar.IsAuthorNote(s) {
		return true
	}
	name := grammar.Biography(s)
	if name == "" {
		return false
	}
	if before := l.Facts.Page.TextOf(i - 1); before == name || grammar.IsBylineLabel(before) {
		return true
	}
	for _, n := range l.Facts.Claims.Names {
		if rules.HoldsWords(l.Facts.HashesOf(i), n.Words) {
			return true
		}
	}
	for k := range l.Labels {
		if l.Labels[k].Role == role.Byline && strings.Contains(l.Facts.Page.TextOf(k), name) {
			return true
		}
	}
	return apart
}

// creditsAgain: a marker, names and nothing else, where another line is the byline.
func creditsAgain(l *rules.Labelling, i int) bool {
	const most = 60 // words
	s := l.Facts.Page.TextOf(i)
	if l.Facts.Measures[i].Words > most || !l.Facts.Claims.Authored && !hasRole(l, role.Byline) ||
		!grammar.MayBeMarked(grammar.BylineLine(s)) {
		return false
	}
	r := grammar.ReadByline(rules.BrokenLine(s))
	return r.Marked && r.Strong && r.Full && r.Leftover == 0
}

// biographyRule names what is said of the author beside the name.
var biographyRule = rules.Rule{ID: "byline-biography", Role: role.Other, Holds: besideName,
	Why: "is in one small element with the author's name, and says who that is"}

// chooseBiographies leaves out the biographies beside the byline by the headline.
func chooseBiographies(l *Labeler) {
	const below = 15 // blocks
	h := l.Chosen.Headline
	for i := h + 1; h >= 0 && i < len(l.Labels) && i <= h+below; i++ {
		if l.Labels[i].Role == "" && biographyRule.Takes(&l.Labelling, i) {
			l.Labels[i] = rules.Labelled(&biographyRule)
		}
	}
}

// besideName: sentences that read as a biography, or as a portrait of oneself by a
// picture of that name, in a small element without the headline that holds a name
// before them.
func besideName(l *rules.Labelling, i int) bool {
	const words, levels, blocks, share = 120, 4, 8, 0.3
	if l.Facts.Measures[i].Words > words || !l.Facts.Measures[i].Sentence {
		return false
	}
	p, s := l.Facts.Page, l.Facts.Page.TextOf(i)
	if followsByline(l, i) {
		return true
	}
	known := grammar.Biography(s) != "" || l.Facts.Near(i, naming.Byline, 1)
	if !known && !grammar.IsSelfPortrait(s) {
		return false
	}
	e := p.ElementOf(i).Block
	for d := 0; d <= levels && e > 0 && !l.Facts.Around[e] && l.Facts.Sums[e].Blocks <= blocks; d++ {
		if k, name := nameBefore(l, e, i); k >= 0 {
			return l.Facts.ProseShare(e) < share &&
				(known || rules.BesidePortrait(l, k, name) || l.Facts.Near(i, naming.Byline, 2))
		}
		e = p.Elements[p.Elements[e].Parent].Block
	}
	return false
}

// nameBefore returns the last block of an element before block i that holds a name,
// -1 for none.
func nameBefore(l *rules.Labelling, e int32, i int) (k int, name string) {
	for k = i - 1; k >= 0 && l.Facts.HoldsBlock(e, k); k-- {
		if name = nameIn(l, k); name != "" {
			return k, name
		}
	}
	return -1, ""
}

// followsByline reports whether a block right after the byline tells of who is named
// there.
func followsByline(l *rules.Labelling, i int) bool {
	const most = 60 // words
	if i == 0 || l.Facts.Measures[i].Words > most || !isByline(l, i-1) {
		return false
	}
	name := nameIn(l, i-1)
	return name != "" && grammar.TellsOf(l.Facts.Page.TextOf(i), name)
}

// isByline reports whether a line is the byline, or reads as one.
func isByline(l *rules.Labelling, i int) bool {
	return l.Labels[i].Role == role.Byline || l.Labels[i].Role == "" && l.Facts.Facts(i).IsByline()
}

// nameIn returns the first name of a line that is a byline, or the names of people
// alone; it is empty for any other.
func nameIn(l *rules.Labelling, i int) string {
	const most = 8 // words
	given := isByline(l, i)
	if !given && (l.Labels[i].Role != "" || l.Facts.Measures[i].Words > most) {
		return ""
	}
	r := grammar.ReadByline(rules.BrokenLine(l.Facts.Page.TextOf(i)))
	if len(r.Authors) > 0 && (given || r.Full && r.People > 0 && r.Leftover == 0 && !r.Skipped) {
		return r.Authors[0].Name
	}
	return ""
}
