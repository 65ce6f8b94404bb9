package standfirst

import (
	"strings"
	"time"

	"github.com/standfirst/standfirst/internal/grammar"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/text"
)

// liveEntry is an entry of a live blog.
type liveEntry struct {
	published time.Time
	authors   []Author
	section   int // the first of its sections, -1 for none
}

// The least entries that make a live blog: where the page calls itself one, and
// elsewhere.
const (
	fewestLiveEntries  = 2
	fewestTimedEntries = 3
)

// liveSpan is how far apart the entries of a live blog may be; what goes over a
// longer time is a chronicle.
const liveSpan = 60 * 24 * time.Hour

// findEntries finds the entries of a live blog: sibling elements that each have the
// time of day and a part of the body, and that hold most of it together.
func (a *assembly) findEntries() {
	least := fewestTimedEntries
	if a.claims.ArticleType() == "LiveBlogPosting" {
		least = fewestLiveEntries
	}
	times := a.timesInBody()
	if len(times) < least {
		return
	}
	const tries = 16 // groups
	groups := a.facts.Page.Siblings(times)
	for _, group := range groups[:min(len(groups), tries)] {
		if len(group) >= least && a.takeEntries(group, least) {
			return
		}
	}
}

// timesInBody returns the time elements of the body that have a time of day.
func (a *assembly) timesInBody() (out []page.TimeElement) {
	const above = 4 // blocks between an entry's time and its text
	first, last := a.labeled.Chosen.First-above, a.labeled.Chosen.Last
	for _, t := range a.facts.Page.TimeElements {
		if int(t.Block) >= first && int(t.Block) <= last && strings.Contains(a.facts.Page.Value(t.Value), ":") {
			out = append(out, t)
		}
	}
	return out
}

// mostOf reports whether the entries hold so much of the body that they are the
// article. Comments hold some where the page is no live blog.
func (a *assembly) mostOf(inside, whole int32) bool {
	if a.claims.ArticleType() == "LiveBlogPosting" {
		return 2*inside >= whole
	}
	return 4*inside >= 3*whole
}

// takeEntries takes a group of elements as the entries, if they are; it reports
// whether it did.
func (a *assembly) takeEntries(group []page.TimedElement, least int) bool {
	entryOf, filled, most := a.blocksOfEntries(group)
	if !most {
		return false
	}
	entries := make([]liveEntry, len(group))
	used := 0
	var earliest, latest time.Time
	for k := range group {
		published, ok := a.claims.Instant(text.FoldSpace(a.facts.Page.Value(group[k].Time.Value)))
		entries[k] = liveEntry{published: published, section: -1}
		if !ok || !filled[k] {
			continue
		}
		if used++; used == 1 || published.Before(earliest) {
			earliest = published
		}
		if used == 1 || published.After(latest) {
			latest = published
		}
	}
	if used < least || latest.Sub(earliest) > liveSpan {
		return false
	}
	a.entries, a.entryOf = entries, entryOf
	return true
}

// blocksOfEntries returns the number of the element that each block stands in, and
// for each element whether it holds some of the body; most reports whether they
// hold most of it.
func (a *assembly) blocksOfEntries(group []page.TimedElement) (entryOf []int, filled []bool, most bool) {
	entryOf, filled = make([]int, len(a.labeled.Labels)), make([]bool, len(group))
	var inside, whole int32
	next := 0
	for i := range a.labeled.Labels {
		size := int32(0)
		if a.labeled.Labels[i].Role.InBody() {
			size = a.facts.Page.Blocks[i].Size
		}
		whole += size
		e := a.facts.Page.Blocks[i].Element
		for next < len(group) && e >= group[next].End {
			next++
		}
		if next < len(group) && e >= group[next].Element {
			entryOf[i] = next + 1
			inside += size
			filled[next] = filled[next] || size > 0
		}
	}
	return entryOf, filled, whole > 0 && a.mostOf(inside, whole)
}

// beginsEntry reports whether a block of the body begins a section without a
// heading: with it an entry begins, or the text after the entries.
func (a *assembly) beginsEntry(i int) bool {
	if a.entryOf == nil {
		return false
	}
	for k := i - 1; k >= 0; k-- {
		if r := a.labeled.Labels[k].Role; r.InBody() || r == role.Crosshead {
			return a.entryOf[k] != a.entryOf[i]
		}
	}
	return false
}

// dateEntries gives the sections of a live blog's entries their times and authors:
// as printed, else as the page's data have them.
func (a *assembly) dateEntries() {
	for i, e := range a.entryOf {
		if e == 0 {
			continue
		}
		if entry := &a.entries[e-1]; a.fields[i].field == sectionsField && entry.section < 0 {
			entry.section = int(a.fields[i].index)
		}
		if a.isEntryByline(i) {
			for _, author := range authorsOf(grammar.ParseByline(a.bylineText(i))) {
				a.entries[e-1].addAuthor(author)
			}
		}
	}
	for _, e := range a.entries {
		if e.section >= 0 {
			s := &a.article.Sections[e.section]
			s.Published, s.Authors = e.published, e.authors
		}
	}
	a.matchUpdates()
}

// isEntryByline reports whether a block of an entry may name its author.
func (a *assembly) isEntryByline(i int) bool {
	r := a.labeled.Labels[i].Role
	return r == role.Byline || !r.InBody() && r != role.Crosshead && r != role.Caption && r != role.Credit &&
		a.facts.Near(i, page.KindByline, 2)
}

// addAuthor adds an author that is new.
func (e *liveEntry) addAuthor(author Author) {
	for _, known := range e.authors {
		if known.Name == author.Name {
			return
		}
	}
	e.authors = append(e.authors, author)
}

// matchUpdates fills what the sections lack from the entries of the page's data
// that have the same heading or the same text.
func (a *assembly) matchUpdates() {
	const shortest = 20 // letters; less stands in several entries
	updates := a.claims.Updates()
	if len(updates) == 0 {
		return
	}
	byHeading, byText := map[string]int{}, map[string]int{}
	for i := range updates {
		if key := text.Letters(updates[i].Headline); key != "" {
			byHeading[key] = i
		}
		if key := text.Letters(updates[i].Body); len(key) >= shortest {
			byText[text.CutText(key, shortest)] = i
		}
	}
	for i := range a.article.Sections {
		s := &a.article.Sections[i]
		u, ok := byHeading[text.Letters(s.Heading)]
		if !ok && len(s.Blocks) > 0 {
			u, ok = byText[text.CutText(text.Letters(s.Blocks[0].Text), shortest)]
		}
		if !ok {
			continue
		}
		if s.Published.IsZero() {
			s.Published = updates[u].Published
		}
		if s.Authors == nil {
			s.Authors = authorsOf(updates[u].Authors)
		}
	}
}
