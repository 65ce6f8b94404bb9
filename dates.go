package standfirst

import "github.com/standfirst/standfirst/internal/beside"

// dates fills Published and Modified.
func (a *assembly) dates() {
	lines := beside.PrintedLines(a.facts, a.labeled)
	d := a.claims.Published(lines)
	if d.Time.IsZero() && a.readStates() {
		d = a.claims.Published(lines)
	}
	a.article.Published, a.article.PublishedText = d.Time, d.Text
	m := a.claims.Modified()
	a.article.Modified, a.article.ModifiedText = m.Time, m.Text
}
