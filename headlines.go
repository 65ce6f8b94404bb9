package standfirst

import (
	"strings"

	"github.com/standfirst/standfirst/internal/metadata"
	"github.com/standfirst/standfirst/internal/role"
)

// headlines fills Headline, Kicker and Standfirst.
func (a *assembly) headlines() {
	var kicker []string
	for i := range a.labeled.Labels {
		switch a.labeled.Labels[i].Role {
		case role.Headline:
			var inHeading string
			a.article.Headline, inHeading = a.beside.Headline(i)
			if inHeading != "" && len(kicker) == 0 {
				kicker = append(kicker, inHeading)
			}
			a.fields[i] = fieldPath{field: headlineField}
		case role.Standfirst:
			a.addStandfirst(i)
			a.fields[i] = fieldPath{field: standfirstField}
		case role.Kicker:
			kicker = append(kicker, a.text(i))
			a.fields[i] = fieldPath{field: kickerField}
		}
	}
	a.article.Kicker = strings.Join(kicker, " ")
	switch {
	case a.article.Headline != "":
	case a.hints.Known != "":
		a.article.Headline = a.hints.Known
	case len(a.hints.Headlines) > 0:
		a.article.Headline = metadata.LongestPart(a.hints.Headlines[0])
	}
}

// addStandfirst adds a block to the standfirst.
func (a *assembly) addStandfirst(i int) {
	line, marks := a.markedLine(i)
	if a.article.Standfirst != "" {
		line = " " + line
		marks = movedMarks(marks, 1)
	}
	a.article.StandfirstMarks = append(a.article.StandfirstMarks, movedMarks(marks, len(a.article.Standfirst))...)
	a.article.Standfirst += line
}
