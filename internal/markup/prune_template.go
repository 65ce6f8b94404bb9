package markup

// templateMark is what there was before an open template.
type templateMark struct {
	out, tags, attrs, scripts, styles, formulas int
	visible                                     bool
}

// template drops a template's start tag and notes where it stood.
func (p *pruner) template(lt, nameEnd int) bool {
	t := skipTag(p.src, nameEnd)
	if t.end < 0 {
		return p.end(lt)
	}
	p.drop(lt, t.end)
	p.notePlace(p.src[nameEnd:t.end])
	visible := isShadowRoot(p.src[nameEnd:t.end])
	p.shadows = p.shadows || visible
	p.templates = append(p.templates, templateMark{len(p.out), len(p.tags), len(p.attrs), len(p.scripts),
		len(p.styles), len(p.formulas), visible})
	return true
}

// closeTemplate takes back what the innermost open template has written.
func (p *pruner) closeTemplate() {
	if len(p.templates) == 0 {
		return
	}
	mark := p.templates[len(p.templates)-1]
	p.templates = p.templates[:len(p.templates)-1]
	p.styles = p.styles[:mark.styles] // those of a shadow root hold in it alone
	if !mark.visible {
		for n := len(p.stream); n > 0 && p.stream[n-1].out > mark.out; n-- {
			p.stream = p.stream[:n-1]
		}
		p.out, p.scripts = p.out[:mark.out], p.scripts[:mark.scripts]
		p.formulas = p.formulas[:mark.formulas]
		p.tags, p.attrs = p.tags[:mark.tags], p.attrs[:mark.attrs]
	}
}
