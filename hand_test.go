package standfirst

import (
	"slices"
	"strings"
)

// handStory is an article of three paragraphs with a place for a case: %in the
// text.
const handStory = `<html><head><title>Ferry to Lindwick Island resumes after storm</title></head><body>
<article><h1>Ferry to Lindwick Island resumes after storm</h1>
<p>The ferry to Lindwick Island sailed again on Tuesday, three days after the storm tore a gangway loose, the harbour master said.</p>
<p>Some forty islanders, two vans of bread and a piano had been waiting at the quay since Sunday, and all of them were taken on board.</p>
%in<p>The gangway, which was built in 1971, will be replaced in spring, when a new one arrives from the yard at Arrandale, he said.</p>
</article></body></html>`

// labelByHand reads a page of which the classifiers decide nothing: its heading
// is the headline, its prose the text. It returns the place of the block in the
// element with the id "it", -1 for none.
func labelByHand(page string) (*scene, int) {
	s := takeScene()
	s.readBytes([]byte(page))
	s.see(new(Parser))
	s.labeler.label(&s.evidence, builtin(), &s.witnesses)
	v := &s.labeler
	clear(v.labels)
	it := slices.IndexFunc(s.page.blocks, func(b block) bool { return s.within(b.element, "it") })
	v.chosen.headline, v.chosen.first, v.chosen.last = -1, -1, -1
	for i := range v.labels {
		switch {
		case i == it:
		case v.chosen.headline < 0 && s.evidence.headingTag(i) == tagH1:
			v.chosen.headline = i
			v.labels[i].role = rHeadline
		case s.evidence.measures[i].prose:
			v.labels[i].role = rParagraph
			v.chosen.last = i
			if v.chosen.first < 0 {
				v.chosen.first = i
			}
		}
	}
	return s, it
}

// within reports whether an element has the id or stands in one that has it.
func (s *scene) within(e int32, id string) bool {
	for ; e >= 0; e = s.page.elements[e].parent {
		if s.page.value(s.page.elements[e].id) == id {
			return true
		}
	}
	return false
}

func inStory(piece string) string { return strings.Replace(handStory, "%in", piece, 1) }
