package standfirst

// labelledPage is a page as the labeler gets it, with what the steps before made.
type labelledPage struct {
	builder   builder
	claims    claims
	pruned    pruned
	evidence  evidence
	labeler   labeler
	witnesses witnesses
	page      *page
}

// labelHTML reads a page of HTML and labels it.
func labelHTML(src string) *labelledPage {
	p := new(labelledPage)
	p.builder.reset(&p.claims)
	p.builder.readTokens(prune(&p.pruned, []byte(src)))
	p.label(builtin())
	return p
}

// labelLines reads a page's text alone and labels it.
func labelLines(src string) *labelledPage {
	p := new(labelledPage)
	p.builder.reset(&p.claims)
	p.builder.readLines([]byte(src))
	p.label(builtinText())
	return p
}

func (p *labelledPage) label(j *judges) {
	p.page = p.builder.page()
	p.claims.settle("")
	p.witnesses = witnessesOf(&p.claims)
	p.evidence.gather(p.page, &p.witnesses)
	p.labeler.label(&p.evidence, j, &p.witnesses)
}
