package markup

import "github.com/standfirst/standfirst/internal/text"

// frame handles an iframe, of which the tags stay: they hold the address of what it
// shows.
func (p *pruner) frame(lt, nameEnd int, name []byte) bool {
	t := skipTag(p.src, nameEnd)
	if t.end < 0 {
		return p.end(lt)
	}
	if !text.ContainsFold(p.src[lt:t.end], "src") {
		return p.raw(lt, nameEnd, name)
	}
	end := skipRaw(p.src, t.end, name)
	last := skipTag(p.src, min(end+len("</iframe"), len(p.src)))
	if last.end < 0 || !p.attributes(lt, nameEnd, TagIframe) {
		p.drop(lt, len(p.src))
		return false
	}
	if end > t.end {
		p.cut(t.end, end)
	}
	p.note(p.at(end), p.at(last.end), EndTagToken, TagIframe)
	p.pos = last.end
	return true
}
