package label

import (
	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/metadata"
	"github.com/standfirst/standfirst/internal/page"
)

// labelledPage is a page as the labeler gets it, with what the steps before made.
type labelledPage struct {
	builder page.Builder
	claims  metadata.Reader
	pruned  markup.Pruned
	facts   feature.Page
	labeler Labeler
	hints   feature.Hints
	page    *page.Page
}

// labelHTML reads a page of HTML and labels it.
func labelHTML(src string) *labelledPage {
	p := new(labelledPage)
	p.builder.Reset(&p.claims)
	p.builder.ReadTokens(markup.Prune(&p.pruned, []byte(src)))
	p.label(classifier.Builtin())
	return p
}

// labelLines reads a page's text alone and labels it.
func labelLines(src string) *labelledPage {
	p := new(labelledPage)
	p.builder.Reset(&p.claims)
	p.builder.ReadLines([]byte(src))
	p.label(classifier.BuiltinText())
	return p
}

func (p *labelledPage) label(j *classifier.Set) {
	p.page = p.builder.Page()
	m := p.claims.Resolve("")
	p.hints = feature.HintsOf(&m)
	p.facts.Gather(p.page, &p.hints)
	p.labeler.Label(&p.facts, j, &p.hints)
}
