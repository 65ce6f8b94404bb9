package label

import (
	"github.com/standfirst/standfirst/internal/aside"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/rules"
)

// leaveOutBoxes leaves out the boxes in the text that have a heading of their own.
func leaveOutBoxes(l *Labeler) {
	isHeading := func(i int) bool { return l.Labels[i].Role == role.Crosshead || l.Labels[i].Rule == &rules.TextBoxRule }
	boxes := aside.TextBoxes{Page: l.Facts, First: l.Chosen.First, Last: l.Chosen.Last,
		InText: func(i int) bool { return l.Labels[i].Role.InBody() }, IsHeading: isHeading}
	for i := l.Chosen.First + 1; l.Chosen.First >= 0 && i < l.Chosen.Last; i++ {
		if l.Labels[i].Role != role.Crosshead {
			continue
		}
		for end := boxes.EndOf(i); i < end; i++ {
			if r := l.Labels[i].Role; r.InBody() || r == role.Crosshead {
				l.Labels[i] = rules.Labelled(&rules.TextBoxRule)
			}
		}
	}
}

// leaveOutDialogs leaves out the dialogs that ask for consent by what they say.
func leaveOutDialogs(l *Labeler) {
	for _, e := range feature.ConsentDialogs(l.Facts) {
		labelWithin(l, e, &rules.DialogRule)
	}
}
