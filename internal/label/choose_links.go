package label

import (
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/rules"
)

// chooseLinkLists leaves out the lists in the text of which every item is
// mostly a link and none a sentence: other stories, topics, a table of contents.
func (l *Labeler) chooseLinkLists() {
	for i := 0; i < len(l.Labels); i++ {
		list := l.Facts.ListOf(i)
		if list >= 0 && announcesList(&l.Labelling, i) {
			i = keepList(l, i, list) - 1
			continue
		}
		if list < 0 || l.Labels[i].Role != role.ListItem {
			continue
		}
		end, links := i, true
		for ; end < len(l.Labels) && l.Facts.ListOf(end) == list; end++ {
			links = links && l.Facts.Facts(end).LinkDensity() >= rules.MostlyLinked && !l.Facts.Measures[end].Sentence
		}
		for k := i; links && end-i > 1 && k < end; k++ {
			if l.Labels[k].Role == role.ListItem {
				l.Labels[k] = rules.Labelled(&rules.LinkListRule)
			}
		}
		i = end - 1
	}
}

// The most items of a list of links that the text announces, and the most words of one
// of them on the average: titles of stories are longer.
const (
	mostAnnounced  = 12
	announcedWords = 5
)

// announcesList reports whether a block begins a short list in the text that the
// paragraph before it announces with a colon, and not as a list of other stories.
func announcesList(l *rules.Labelling, i int) bool {
	const fewest = 5 // words
	if i == 0 || l.Labels[i-1].Role != role.Paragraph || !l.Facts.Measures[i-1].Colon ||
		l.Facts.Measures[i-1].Words < fewest || l.Facts.ListOf(i) == l.Facts.ListOf(i-1) ||
		isRelatedLabel(l, i-1) {
		return false
	}
	p := l.Facts.Page
	if e := p.Elements[l.Facts.ListOf(i)].Parent; !p.Within(i-1, p.Elements[e].Block) {
		return false
	}
	list, n, words := l.Facts.ListOf(i), 0, float32(0)
	for k := i; k < len(l.Labels) && l.Facts.ListOf(k) == list; k++ {
		label := &l.Labels[k]
		if n++; n > mostAnnounced || !label.Role.InBody() && label.Role != "" && !label.Rule.Is(rules.Provisional) {
			return false
		}
		words += float32(l.Facts.Measures[k].Words)
	}
	return n > 1 && words <= announcedWords*float32(n)
}

// keepList takes the items of a list from block i on for the text's, and returns the
// block after them.
func keepList(l *Labeler, i int, list int32) int {
	for ; i < len(l.Labels) && l.Facts.ListOf(i) == list; i++ {
		if l.Labels[i].Role != role.ListItem {
			l.Labels[i] = rules.Labelled(&rules.AnnouncedListRule)
		}
	}
	return i
}
