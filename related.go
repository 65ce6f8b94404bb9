package standfirst

import (
	"github.com/standfirst/standfirst/internal/grammar"
	"github.com/standfirst/standfirst/internal/label"
	"github.com/standfirst/standfirst/internal/metadata"
	"github.com/standfirst/standfirst/internal/role"
)

// related fills Related: links that announce themselves with "Read:" and the
// like, and those under a label that says so, in or next to the text.
func (a *assembly) related() {
	for i := range a.labeled.Labels {
		if a.labeled.Labels[i].Role != role.Related || i < a.labeled.Chosen.Headline ||
			i > a.labeled.Chosen.Last+label.RelatedReach {
			continue
		}
		text, ok := grammar.RelatedText(a.text(i))
		if !ok {
			text = a.text(i)
		}
		a.article.Related = append(a.article.Related, Link{Text: text, URL: a.linkOf(i)})
		a.fields[i] = relatedPath(len(a.article.Related) - 1)
	}
}

// linkOf is the address of the first link in a block.
func (a *assembly) linkOf(i int) string {
	if k := a.facts.FirstLink(i); k < len(a.facts.Page.Links) && int(a.facts.Page.Links[k].Block) == i {
		return metadata.ResolveAt(a.claims.Base, a.facts.Page.Value(a.facts.Page.Links[k].Href))
	}
	return ""
}

// copyrightLine fills Copyright: the line nearest to the text's end.
func (a *assembly) copyrightLine() {
	best := -1
	for i := range a.labeled.Labels {
		if a.labeled.Labels[i].Role != role.Copyright {
			continue
		}
		if best < 0 || i <= a.labeled.Chosen.Last+copyrightReach {
			best = i
		}
		if i > a.labeled.Chosen.Last {
			break
		}
	}
	if best < 0 {
		return
	}
	line, _ := grammar.ParseCopyright(a.text(best))
	a.article.Copyright = Copyright(line)
	a.fields[best] = fieldPath{field: copyrightField, part: linePart}
}

// copyrightReach is how many blocks after the text its copyright line stands
// at the most.
const copyrightReach = 6

// dateline fills Dateline from the first paragraph.
func (a *assembly) dateline() {
	for _, s := range a.article.Sections {
		for _, b := range s.Blocks {
			if b.Kind == Paragraph {
				a.article.Dateline = grammar.SplitDateline(b.Text)
				return
			}
		}
	}
}
