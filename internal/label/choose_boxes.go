package label

import (
	"github.com/standfirst/standfirst/internal/role"
)

// leaveOutTableBoxes leaves out the boxes in the text that are tables: a heading and a
// few words on a person or in figures, between two paragraphs that belong together.
func leaveOutTableBoxes(l *Labeler) {
	for i := l.Chosen.First + 1; l.Chosen.First >= 0 && i < l.Chosen.Last; i++ {
		table := l.facts.TableOf(i)
		if l.Labels[i].Role != role.Crosshead || table <= 0 || l.facts.DataTable(i) {
			continue
		}
		end := i
		for end < len(l.Labels) && l.facts.HoldsBlock(table, end) {
			end++
		}
		if isTableBox(l, i, end, table) {
			for k := i; k < end; k++ {
				if r := l.Labels[k].Role; r.InBody() || r == role.Crosshead {
					l.Labels[k] = labelled(&tableBoxRule)
				}
			}
		}
		i = end - 1
	}
}

// isTableBox reports whether a table that blocks i to end stand in is a small box that
// begins with a heading, among paragraphs in the element around it.
func isTableBox(l *Labeler, i, end int, table int32) bool {
	const share, blocks = 0.2, 8
	p := l.facts.Page
	parent := p.Elements[p.Elements[table].Parent].Block
	among := func(k int) bool {
		around := l.facts.TableOf(k)
		return l.Labels[k].Role.InBody() && p.Within(k, parent) && (around < 0 || p.Within(i, around))
	}
	return end <= l.Chosen.Last && end-i <= blocks && !l.facts.HoldsBlock(table, i-1) &&
		l.facts.ProseShare(table) < share &&
		among(i-1) && among(end)
}
