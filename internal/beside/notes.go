package beside

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/label"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/text"
)

// Notes are the footnotes and endnotes of a page: what short links of the text lead
// to further down.
type Notes struct {
	// Found are the notes, in page order.
	Found   []FoundNote
	facts   *feature.Page
	labeled *label.Labeler
	page    *page.Page
	// ids are the elements by the ids that are looked for.
	ids map[string]int32
	// byElement are the notes by their elements, byRef by where the address of a link
	// to them lies, each counted from 1.
	byElement map[int32]int
	byRef     map[int32]int
	// ofBlock is the note of each block that is one's.
	ofBlock map[int]int
}

// NotesOf finds the notes that the blocks of the text point to.
func NotesOf(facts *feature.Page, labeled *label.Labeler) *Notes {
	n := &Notes{facts: facts, labeled: labeled, page: facts.Page}
	n.byElement, n.byRef, n.ofBlock = map[int32]int{}, map[int32]int{}, map[int]int{}
	if refs := n.refs(); len(refs) > 0 {
		n.findIDs(refs)
		for _, k := range refs {
			n.add(k)
		}
	}
	n.addSidenotes()
	n.sort()
	n.addTitles()
	return n
}

// FoundNote is a note by the label that points to it, and its blocks.
type FoundNote struct {
	Label  string
	Blocks []int
}

// addSidenotes takes in the notes that stand beside a sentence.
func (n *Notes) addSidenotes() {
	first, last := n.labeled.Chosen.First, n.labeled.Chosen.Last
	for i := max(0, first); first >= 0 && i < len(n.page.Blocks) && i <= last+1; i++ {
		if n.page.Blocks[i].Flags&page.FlagNote != 0 && n.ofBlock[i] == 0 {
			n.Found = append(n.Found, FoundNote{"", []int{i}})
			n.ofBlock[i] = len(n.Found)
		}
	}
}

// sort puts the notes in page order.
func (n *Notes) sort() {
	order := make([]int, len(n.Found))
	for k := range order {
		order[k] = k
	}
	slices.SortStableFunc(order, func(x, y int) int { return n.Found[x].Blocks[0] - n.Found[y].Blocks[0] })
	sorted, place := make([]FoundNote, len(n.Found)), make([]int, len(n.Found)+1)
	for to, from := range order {
		sorted[to] = n.Found[from]
		place[from+1] = to + 1
	}
	n.Found = sorted
	for _, of := range []map[int32]int{n.byElement, n.byRef} {
		for key, k := range of {
			of[key] = place[k]
		}
	}
	for i, k := range n.ofBlock {
		n.ofBlock[i] = place[k]
	}
}

// refs are the links of the text that may point to a note.
func (n *Notes) refs() (refs []int) {
	for k := range n.page.Links {
		l := &n.page.Links[k]
		if l.Block < 0 {
			continue
		}
		if r := n.labeled.Labels[l.Block].Role; !r.InBody() && r != role.Crosshead || r == role.Preformatted {
			continue
		}
		if href := n.page.Value(l.Href); len(href) > 1 && href[0] == '#' && isNoteLabel(n.page.Slice(l.Text)) {
			refs = append(refs, k)
		}
	}
	return refs
}

// isNoteLabel reports whether a link's text is a number, a letter or a sign, perhaps
// in brackets.
func isNoteLabel(s string) bool {
	const longest = 4 // characters
	s = noteLabel(s)
	if s == "" || utf8.RuneCountInString(s) > longest {
		return false
	}
	digits, letters := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsDigit(r):
			digits++
		case unicode.IsLetter(r):
			letters++
		case !strings.ContainsRune("*†‡§¶#", r) && !unicode.Is(unicode.No, r):
			return false
		}
	}
	return letters == 0 || letters == 1 && digits == 0 || isRoman(s)
}

// isRoman reports whether a label is a small Roman number.
func isRoman(s string) bool { return strings.Trim(strings.ToLower(s), "ivx") == "" }

// noteLabel is a label without its brackets.
func noteLabel(s string) string { return strings.Trim(s, "[]() .\u00a0") }

// findIDs finds the elements that links lead to.
func (n *Notes) findIDs(refs []int) {
	n.ids = make(map[string]int32, len(refs))
	for _, k := range refs {
		n.ids[n.page.Value(n.page.Links[k].Href)[1:]] = -1
	}
	for e := range n.page.Elements {
		if id := n.page.Value(n.page.Elements[e].ID); id != "" {
			if at, wanted := n.ids[id]; wanted && at < 0 {
				n.ids[id] = int32(e)
			}
		}
	}
}

// add takes in the note that a link leads to, if it is one: text of some words
// further down the page.
func (n *Notes) add(k int) {
	l := &n.page.Links[k]
	label := noteLabel(n.page.Slice(l.Text))
	e := n.ids[n.page.Value(l.Href)[1:]]
	if e < 0 {
		e = n.answer(k, label)
	}
	if e < 0 || e <= n.page.Blocks[l.Block].Element {
		return
	}
	e, blocks := n.container(e, label)
	if e < 0 || n.page.Within(int(l.Block), e) {
		return
	}
	if n.byElement[e] == 0 {
		for _, i := range blocks {
			if n.ofBlock[i] != 0 {
				return // one within another
			}
		}
		n.Found = append(n.Found, FoundNote{label, blocks})
		n.byElement[e] = len(n.Found)
		for _, i := range blocks {
			n.ofBlock[i] = len(n.Found)
		}
	}
	n.byRef[l.Href.Start] = n.byElement[e]
}

// answer is the element of the next link with the same label that is a block by
// itself: the number of a note leads back to the text. It is -1 for none.
func (n *Notes) answer(k int, label string) int32 {
	const reach = 200 // links
	for j := k + 1; j < min(len(n.page.Links), k+reach); j++ {
		l := &n.page.Links[j]
		if l.Block < 0 || noteLabel(n.page.TextOf(int(l.Block))) != label {
			continue
		}
		if href := n.page.Value(l.Href); len(href) > 1 && href[0] == '#' {
			return n.page.Blocks[l.Block].Element
		}
	}
	return -1
}

// container is the element that holds the note whose anchor is given, and its
// blocks: the nearest one that says more than the label; -1 for none.
func (n *Notes) container(e int32, label string) (int32, []int) {
	const levels, most = 3, 12 // elements up, blocks
	e = n.page.Elements[e].Block
	for d := 0; d < levels && e > 0 && !n.facts.Around[e]; d++ {
		blocks := n.blocksOf(e)
		if len(blocks) > most {
			return -1, nil
		}
		for _, i := range blocks {
			if noteLabel(n.page.TextOf(i)) != label && n.facts.Measures[i].Words > 1 {
				return e, blocks
			}
		}
		e = n.page.Elements[n.page.Elements[e].Parent].Block
	}
	return -1, nil
}

// blocksOf are the blocks that stand in an element.
func (n *Notes) blocksOf(e int32) (blocks []int) {
	const most = 13
	for i := n.firstFrom(e); i < len(n.page.Blocks) && len(blocks) < most; i++ {
		if !n.page.Within(i, e) {
			break
		}
		blocks = append(blocks, i)
	}
	return blocks
}

// firstFrom is the first block of an element from e on; elements of blocks stand in
// page order, but for those beside a sentence.
func (n *Notes) firstFrom(e int32) int {
	low, high := 0, len(n.page.Blocks)
	for low < high {
		if mid := (low + high) / 2; n.page.Blocks[mid].Element < e {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low
}

// addTitles takes in the short line over the first of several notes: "Notes".
func (n *Notes) addTitles() {
	const longest = 3 // words
	for _, f := range n.Found {
		i := f.Blocks[0] - 1
		if i < 0 || n.ofBlock[i] != 0 || n.facts.Measures[i].Words > longest || n.facts.Measures[i].Sentence {
			continue
		}
		if r := n.labeled.Labels[i].Role; r == role.Crosshead || r == role.Paragraph && n.beside(i, f.Blocks[0]) {
			n.ofBlock[i] = -1
		}
	}
}

// beside reports whether two blocks stand in one element.
func (n *Notes) beside(i, k int) bool { return n.facts.ParentOf(i) == n.facts.ParentOf(k) }

// Holds reports whether a block is a note's, or the title over notes.
func (n *Notes) Holds(i int) bool { return n.ofBlock[i] != 0 }

// To is the note that a link points to by where its address lies, counted from 1; 0
// for none.
func (n *Notes) To(href text.Span) int { return n.byRef[href.Start] }
