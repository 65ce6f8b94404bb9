package markup

import (
	"bytes"
	"slices"
	"strings"

	"github.com/standfirst/standfirst/internal/text"
)

// Streamed pages (React's, and what is built on it): a part that comes late
// stands in a hidden element <div hidden id="S:1">, and a script puts it in
// place of what <template id="B:1"> announces up to the comment "/$". Both
// change places here, so that the page reads as once it has loaded, and the
// loading notice is what is hidden.

// StreamPlace is a template that announces a streamed part. Order and End are
// where it stands and what it shows until then ends, in any measure that grows
// along the page.
type StreamPlace struct {
	ID         string
	Order, End int
}

// StreamPart is a hidden element with a part that came late, and where its
// content is.
type StreamPart struct {
	ID         string
	Order, End int
}

// StreamPair is the numbers of a place and of the part that belongs there.
type StreamPair struct{ Place, Part int }

// IsStreamPlace reports whether a template's id is that of a place.
func IsStreamPlace(id string) bool { return isStreamID(id, 'B') || isStreamID(id, 'P') }

// IsStreamBoundary reports whether a place's id is that of one with a loading
// notice.
func IsStreamBoundary(id string) bool { return isStreamID(id, 'B') }

// IsStreamPart reports whether an element's id is that of a streamed part.
func IsStreamPart(id string) bool { return isStreamID(id, 'S') }

// isStreamID reports whether an id is a letter, a colon and a number in
// hexadecimal figures, with or without a prefix.
func isStreamID(id string, letter byte) bool {
	colon := strings.LastIndexByte(id, ':')
	if colon < 1 || id[colon-1] != letter || colon+1 == len(id) {
		return false
	}
	for _, c := range []byte(id[colon+1:]) {
		if (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return false
		}
	}
	return true
}

// PairStreamed finds the part of each place, by what the scripts say or else by
// its number. A part in another or in a loading notice, and one that stands
// before its place, belongs nowhere: no browser is sent it, and none of two
// that held each other would be found again. The pairs come in the order of
// their places; a place within the notice of another is none.
func PairStreamed(places []StreamPlace, parts []StreamPart, said map[string]string) (pairs []StreamPair) {
	byID := make(map[string]int, len(parts))
	covered, next := 0, 0 // what notices and parts reach to
	for i, part := range parts {
		for ; next < len(places) && places[next].Order <= part.Order; next++ {
			if places[next].End > places[next].Order {
				covered = max(covered, places[next].End)
			}
		}
		if _, ok := byID[part.ID]; !ok && part.Order >= covered {
			byID[part.ID] = i
			covered = part.End
		}
	}
	notice := 0
	for i, place := range places {
		if place.Order < notice {
			continue
		}
		colon := strings.LastIndexByte(place.ID, ':')
		id := place.ID[:colon-1] + "S" + place.ID[colon:]
		if other, ok := said[place.ID]; ok {
			id = other
		}
		if k, ok := byID[id]; ok && parts[k].Order >= place.End {
			pairs = append(pairs, StreamPair{i, k})
			notice = place.End
			delete(byID, id)
		}
	}
	return pairs
}

// ReadStreamCalls notes the calls in a script that name a place and its part:
// $RC("B:0","S:0") and $RS("S:1","P:1").
func ReadStreamCalls(script []byte, said map[string]string) {
	for {
		at := bytes.Index(script, []byte("$R"))
		if at < 0 || at+4 > len(script) {
			return
		}
		call := script[at+2:]
		script = call
		if (call[0] != 'C' && call[0] != 'S') || call[1] != '(' {
			continue
		}
		one, rest, ok := stringArgument(call[2:])
		if !ok {
			continue
		}
		other, _, ok := stringArgument(rest)
		switch {
		case !ok:
		case IsStreamPlace(one) && IsStreamPart(other):
			said[one] = other
		case IsStreamPart(one) && IsStreamPlace(other):
			said[other] = one
		}
	}
}

// stringArgument cuts a short string in quotes off a call's arguments.
func stringArgument(s []byte) (value string, rest []byte, ok bool) {
	const longest = 60
	s = bytes.TrimLeft(s, ", \n\t")
	if len(s) == 0 || s[0] != '"' && s[0] != '\'' {
		return "", nil, false
	}
	end := bytes.IndexByte(s[1:min(len(s), longest)], s[0])
	if end < 0 {
		return "", nil, false
	}
	return string(s[1 : 1+end]), s[2+end:], true
}

// StreamDepth is what a comment does to the depth of boundaries: it begins one,
// ends one, or is none of theirs.
func StreamDepth(comment string) int {
	switch comment {
	case "$", "$?", "$!", "$~":
		return 1
	case "/$":
		return -1
	}
	return 0
}

// streamMark is a template that announces a part, or a boundary's comment.
type streamMark struct {
	id    string
	out   int
	depth int
}

// noteComment notes a boundary's comment, once there are places.
func (p *pruner) noteComment(from, to int) {
	if len(p.stream) == 0 || to-from > len("<!--$?-->") {
		return
	}
	comment, _ := strings.CutPrefix(string(p.src[from:to]), "<!--")
	comment, _ = strings.CutSuffix(comment, "-->")
	if depth := StreamDepth(comment); depth != 0 {
		p.stream = append(p.stream, streamMark{out: len(p.out), depth: depth})
	}
}

// notePlace notes a template that announces a part.
func (p *pruner) notePlace(attributes []byte) {
	if id := string(attributeValue(attributes, "id")); IsStreamPlace(id) {
		p.stream = append(p.stream, streamMark{id: id, out: len(p.out)})
	}
}

// placeStreamed puts streamed parts where they belong.
func (p *pruner) placeStreamed() {
	places, parts := p.streamPlaces(), p.streamParts()
	pairs := PairStreamed(places, parts, p.streamCalls)
	if len(pairs) == 0 {
		return
	}
	var swaps []streamSwap
	for _, pair := range pairs {
		from, to := places[pair.Place], parts[pair.Part]
		place := text.Span{Start: int32(from.Order), End: int32(from.End)}
		part := text.Span{Start: int32(to.Order), End: int32(to.End)}
		swaps = append(swaps, streamSwap{place, part}, streamSwap{part, place})
	}
	slices.SortStableFunc(swaps, func(a, b streamSwap) int {
		if a.at.Start != b.at.Start {
			return int(a.at.Start - b.at.Start)
		}
		return int(b.at.End - a.at.End)
	})
	m := streamMover{from: p, swaps: swaps, used: make([]bool, len(swaps))}
	m.to.out = make([]byte, 0, len(p.out))
	if m.move(text.Span{End: int32(len(p.out))}); m.moved == len(p.out) {
		p.out, p.tags, p.attrs = m.to.out, m.to.tags, m.to.attrs
	}
}

// streamPlaces are the places with the ends of what they show until then.
func (p *pruner) streamPlaces() []StreamPlace {
	var places []StreamPlace
	var open []int // a boundary's place, -1 for none
	for _, mark := range p.stream {
		switch {
		case mark.id != "":
			places = append(places, StreamPlace{mark.id, mark.out, mark.out})
			if IsStreamBoundary(mark.id) {
				open = append(open, len(places)-1)
			}
		case mark.depth > 0:
			open = append(open, -1)
		case len(open) > 0:
			last := open[len(open)-1]
			open = open[:len(open)-1]
			if last >= 0 {
				places[last].End = mark.out
				if n := len(open); n > 0 && open[n-1] < 0 {
					open = open[:n-1] // its own "$?"
				}
			}
		}
	}
	return places
}

// streamParts are the hidden elements whose id is a part's.
func (p *pruner) streamParts() []StreamPart {
	var parts []StreamPart
	var open []int // by open element of the parts' name, its part or -1
	for i := range p.tags {
		tag := &p.tags[i]
		if tag.Tag != TagDiv {
			continue
		}
		if tag.kind == EndTagToken && len(open) > 0 {
			if last := open[len(open)-1]; last >= 0 {
				parts[last].End = int(tag.start)
			}
			open = open[:len(open)-1]
		}
		if tag.kind != StartTagToken {
			continue
		}
		open = append(open, -1)
		if id := p.hiddenID(i); IsStreamPart(id) {
			parts = append(parts, StreamPart{id, int(tag.end), -1})
			open[len(open)-1] = len(parts) - 1
		}
	}
	return slices.DeleteFunc(parts, func(part StreamPart) bool { return part.End < 0 })
}

// hiddenID is the id of a start tag with the attribute hidden.
func (p *pruner) hiddenID(i int) (id string) {
	end := len(p.attrs)
	if i+1 < len(p.tags) {
		end = int(p.tags[i+1].attrs)
	}
	hidden := false
	for _, a := range p.attrs[p.tags[i].attrs:end] {
		switch a.Key {
		case AttrHidden:
			hidden = true
		case AttrID:
			id = string(p.out[a.value.Start:a.value.End])
		}
	}
	if !hidden {
		return ""
	}
	return id
}

// streamSwap is a span and the one that comes to stand there.
type streamSwap struct{ at, with text.Span }

// streamMover writes a page's spans in another order.
type streamMover struct {
	from  *pruner
	to    pruner
	swaps []streamSwap // by where they are
	used  []bool
	moved int
}

// move writes a span with all swaps in it, but for that of the whole span,
// which is what brought it here.
func (m *streamMover) move(span text.Span) {
	i, _ := slices.BinarySearchFunc(m.swaps, span.Start, func(s streamSwap, at int32) int { return int(s.at.Start - at) })
	pos := span.Start
	for ; i < len(m.swaps) && m.swaps[i].at.Start <= span.End; i++ {
		s := m.swaps[i]
		if m.used[i] || s.at == span || s.at.Start < pos || s.at.End > span.End {
			continue
		}
		m.used[i] = true
		m.copy(text.Span{Start: pos, End: s.at.Start})
		pos = s.at.End
		m.move(s.with)
	}
	m.copy(text.Span{Start: pos, End: span.End})
}

// copy writes a span as it is.
func (m *streamMover) copy(span text.Span) {
	if span.End <= span.Start {
		return
	}
	if growsTogether(m.to.out) {
		start := int32(len(m.to.out))
		m.to.out = append(m.to.out, "<!>"...)
		m.to.note(start, int32(len(m.to.out)), commentToken, TagUnknown)
	}
	shift := int32(len(m.to.out)) - span.Start
	m.to.out = append(m.to.out, m.from.out[span.Start:span.End]...)
	m.moved += int(span.End - span.Start)
	tags := m.from.tags
	i, _ := slices.BinarySearchFunc(tags, span.Start, func(t prunedTag, at int32) int { return int(t.start - at) })
	for ; i < len(tags) && tags[i].start < span.End; i++ {
		tag, end := tags[i], len(m.from.attrs)
		if i+1 < len(tags) {
			end = int(tags[i+1].attrs)
		}
		attrs := m.from.attrs[tag.attrs:end]
		tag.start, tag.end, tag.attrs = tag.start+shift, tag.end+shift, int32(len(m.to.attrs))
		m.to.tags = append(m.to.tags, tag)
		for _, a := range attrs {
			a.value.Start, a.value.End = a.value.Start+shift, a.value.End+shift
			m.to.attrs = append(m.to.attrs, a)
		}
	}
}
