package standfirst

import (
	"strings"

	"github.com/standfirst/standfirst/internal/beside"
)

// findNotes fills Notes.
func (a *assembly) findNotes() {
	a.notes = beside.NotesOf(a.facts, a.labeled)
	for _, f := range a.notes.Found {
		a.article.Notes = append(a.article.Notes, a.note(f.Label, f.Blocks))
	}
}

// backLinks are what leads from a note back to the text.
const backLinks = "↩↑⏎⤴︎️^ "

// note makes a note out of its blocks, without its label and the way back.
func (a *assembly) note(label string, blocks []int) Note {
	out := Note{Label: label}
	for _, i := range blocks {
		line, marks := a.markedLine(i)
		if out.Text != "" {
			line, marks = " "+line, movedMarks(marks, 1)
		}
		out.Marks = append(out.Marks, movedMarks(marks, len(out.Text))...)
		out.Text += line
		a.fields[i] = notePath(len(a.article.Notes))
	}
	from, to := 0, len(strings.TrimRight(out.Text, backLinks))
	if rest := strings.TrimLeft(out.Text, "[(^ "); strings.HasPrefix(rest, label) {
		if rest = strings.TrimLeft(rest[len(label):], "]).:^ \u00a0"); rest != "" && len(rest) < len(out.Text) {
			from = len(out.Text) - len(rest)
		}
	}
	if from < to {
		out.Text, out.Marks = out.Text[from:to], cutMarks(out.Marks, from, to)
	}
	return out
}
