package standfirst

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/page"
)

// handStory is an article of three paragraphs with a place for a case: %in the
// text.
const handStory = `<html><head><title>Ferry to Lindwick Island resumes after storm</title></head><body>
<article><h1>Ferry to Lindwick Island resumes after storm</h1>
<p>The ferry to Lindwick Island sailed again on Tuesday, three days after the storm tore a gangway loose, the harbour master said.</p>
<p>Some forty islanders, two vans of bread and a piano had been waiting at the quay since Sunday, and all of them were taken on board.</p>
%in<p>The gangway, which was built in 1971, will be replaced in spring, when a new one arrives from the yard at Arrandale, he said.</p>
</article></body></html>`

// readUnlabelled reads a page, chooses its headline and text, and takes the labels of
// its blocks off again, for a test to give those that it is about. It returns the place
// of the first block in the element with the id "it", -1 for none.
func readUnlabelled(src string) (*state, int) {
	s := takeState()
	s.readBytes([]byte(src))
	s.gather(new(Parser))
	s.labeler.Label(&s.facts, classifier.Builtin(), &s.hints)
	clear(s.labeler.Labels)
	it := slices.IndexFunc(s.page.Blocks, func(b page.Block) bool { return s.within(b.Element, "it") })
	return s, it
}

// within reports whether an element has the id or stands in one that has it.
func (s *state) within(e int32, id string) bool {
	for ; e >= 0; e = s.page.Elements[e].Parent {
		if s.page.Value(s.page.Elements[e].ID) == id {
			return true
		}
	}
	return false
}

func inStory(piece string) string { return strings.Replace(handStory, "%in", piece, 1) }
