package beside

import (
	"strings"
	"time"

	"github.com/standfirst/standfirst/internal/grammar"
	"github.com/standfirst/standfirst/internal/metadata"
	"github.com/standfirst/standfirst/internal/naming"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/text"
)

// Entry is an entry of a live blog.
type Entry struct {
	Published time.Time
	Authors   []grammar.Author
	Section   int // the first of its sections, -1 for none
}

// Entries are the entries of a live blog; nil has none.
type Entries struct {
	List []Entry
	of   []int // for each block the number of its entry, counted from 1; 0 for none
	page *Page
	next int // the entry that InSection looks at next
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

// Entries returns the entries of a live blog, nil for none: sibling elements that each have the
// time of day and a part of the body, and that hold most of it together.
func (p *Page) Entries() *Entries {
	least := fewestTimedEntries
	if p.Claims.ArticleType() == "LiveBlogPosting" {
		least = fewestLiveEntries
	}
	times := p.timesInBody()
	if len(times) < least {
		return nil
	}
	const tries = 16 // groups
	groups := siblings(p.Facts.Page, times)
	for _, group := range groups[:min(len(groups), tries)] {
		if len(group) < least {
			continue
		}
		if e := p.entriesOf(group, least); e != nil {
			return e
		}
	}
	return nil
}

// timesInBody returns the time elements of the body that have a time of day.
func (p *Page) timesInBody() (out []page.TimeElement) {
	const above = 4 // blocks between an entry's time and its text
	first, last := p.Labels.Chosen.First-above, p.Labels.Chosen.Last
	for _, t := range p.Facts.Page.TimeElements {
		if int(t.Block) >= first && int(t.Block) <= last && strings.Contains(p.Facts.Page.Value(t.Value), ":") {
			out = append(out, t)
		}
	}
	return out
}

// mostOf reports whether the entries hold so much of the body that they are the
// article. Comments hold some where the page is no live blog.
func (p *Page) mostOf(inside, whole int32) bool {
	if p.Claims.ArticleType() == "LiveBlogPosting" {
		return 2*inside >= whole
	}
	return 4*inside >= 3*whole
}

// entriesOf returns a group of elements as the entries, nil where they are none.
func (p *Page) entriesOf(group []timedElement, least int) *Entries {
	entryOf, filled, most := p.blocksOfEntries(group)
	if !most {
		return nil
	}
	entries := make([]Entry, len(group))
	used := 0
	var earliest, latest time.Time
	for k := range group {
		published, ok := p.Claims.Instant(text.FoldSpace(p.Facts.Page.Value(group[k].time.Value)))
		entries[k] = Entry{Published: published, Section: -1}
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
		return nil
	}
	return &Entries{List: entries, of: entryOf, page: p}
}

// blocksOfEntries returns the number of the element that each block stands in, and
// for each element whether it holds some of the body; most reports whether they
// hold most of it.
func (p *Page) blocksOfEntries(group []timedElement) (entryOf []int, filled []bool, most bool) {
	entryOf, filled = make([]int, len(p.Labels.Labels)), make([]bool, len(group))
	var inside, whole int32
	next := 0
	for i := range p.Labels.Labels {
		size := int32(0)
		if p.Labels.Labels[i].Role.InBody() {
			size = p.Facts.Page.Blocks[i].Size
		}
		whole += size
		e := p.Facts.Page.Blocks[i].Element
		for next < len(group) && e >= group[next].end {
			next++
		}
		if next < len(group) && e >= group[next].element {
			entryOf[i] = next + 1
			inside += size
			filled[next] = filled[next] || size > 0
		}
	}
	return entryOf, filled, whole > 0 && p.mostOf(inside, whole)
}

// Of returns the entry that a block stands in, nil for none.
func (e *Entries) Of(i int) *Entry {
	if e == nil || e.of[i] == 0 {
		return nil
	}
	return &e.List[e.of[i]-1]
}

// InSection returns the entry that begins with a section, the zero Entry for none.
// It is asked for one section after the other.
func (e *Entries) InSection(section int) Entry {
	if e == nil {
		return Entry{}
	}
	for e.next < len(e.List) && e.List[e.next].Section < section {
		e.next++
	}
	if e.next == len(e.List) || e.List[e.next].Section != section {
		return Entry{}
	}
	return e.List[e.next]
}

// Begins reports whether a block of the body begins a section without a heading:
// with it an entry begins, or the text after the entries.
func (e *Entries) Begins(i int) bool {
	if e == nil {
		return false
	}
	for k := i - 1; k >= 0; k-- {
		if r := e.page.Labels.Labels[k].Role; r.InBody() || r == role.Crosshead {
			return e.of[k] != e.of[i]
		}
	}
	return false
}

// ReadByline adds the authors that a block of an entry names; line returns its text.
func (e *Entries) ReadByline(i int, line func(i int) string) {
	entry := e.Of(i)
	if entry == nil || !e.isByline(i) {
		return
	}
	for _, author := range grammar.ParseByline(line(i)) {
		if !metadata.HasAuthor(entry.Authors, author.Name) {
			entry.Authors = append(entry.Authors, author)
		}
	}
}

// isByline reports whether a block of an entry may name its author.
func (e *Entries) isByline(i int) bool {
	r := e.page.Labels.Labels[i].Role
	return r == role.Byline || !r.InBody() && r != role.Crosshead && r != role.Caption && r != role.Credit &&
		e.page.Facts.Near(i, naming.Byline, 2)
}
