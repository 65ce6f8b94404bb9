package feature

import (
	"strings"

	"github.com/standfirst/standfirst/internal/grammar"
)

// What distinguishes the headline of a text, and the standfirst under it, among the
// lines around: what repeats them, what stands beside them, and what follows.

// How far, in blocks, a line's repetition and its peers are looked for.
const (
	CopyReach    = 12
	TailReach    = 4
	peerReach    = 8
	openingReach = 30 // no headline stands farther over its text
)

// describeHeads describes each line that may be a headline how it stands among
// its peers, and of each block what the text after it says again.
func (l *Lines) describeHeads() {
	p := l.p
	l.countPeers()
	for i := range p.Measures {
		if m := &p.Measures[i]; m.Runes >= shortestHead && m.Runes <= longestHead {
			l.describeEchoes(i, p.Row(i))
			l.describeManner(i, p.Row(i))
		}
	}
	for from := 0; from < len(p.Measures); {
		from = l.describeGap(from)
	}
}

// The length of what may be a headline, in runes.
const (
	shortestHead = 8
	longestHead  = 250
)

// isPeer reports whether a line has the form of a headline: a few words that are no
// statement.
func (l *Lines) isPeer(i int) bool {
	p := l.p
	const fewest, longest = 4, 160 // words, runes
	m := &p.Measures[i]
	return m.Words >= fewest && m.Runes <= longest && !l.endsInStop(i)
}

// countPeers counts the lines of a headline's form around each, and since the
// last prose.
func (l *Lines) countPeers() {
	p := l.p
	n := len(p.Measures)
	l.peers = Resize(l.peers, n+1)
	since, prose := int32(0), float32(60)
	for i := range n {
		row := p.Row(i)
		row[featPeersSince], row[featProseRun] = float32(min(int32(60), l.peers[i]-since)), prose
		l.peers[i+1] = l.peers[i] + int32(Truth(l.isPeer(i)))
		if p.Measures[i].Prose {
			since, prose = l.peers[i+1], 0
		}
		prose = min(60, prose+1)
	}
	for i := range n {
		row := p.Row(i)
		row[FeatPeersBefore] = float32(l.peers[i] - l.peers[max(0, i-peerReach)])
		row[featPeersAfter] = float32(l.peers[min(n, i+1+peerReach)] - l.peers[i+1])
	}
}

// describeEchoes notes whether lines near a block are the same, or longer and
// end or begin with it, as the page's path and its title do.
func (l *Lines) describeEchoes(i int, row []float32) {
	p := l.p
	text := p.Page.TextOf(i)
	row[FeatCopyAbove], row[featCopyBelow] = CopyReach+1, CopyReach+1
	for d := 1; d <= CopyReach; d++ {
		if k := i - d; k >= 0 && row[FeatCopyAbove] > CopyReach && p.Page.TextOf(k) == text {
			row[FeatCopyAbove] = float32(d)
		}
		if k := i + d; k < len(p.Measures) && row[featCopyBelow] > CopyReach && p.Page.TextOf(k) == text {
			row[featCopyBelow] = float32(d)
		}
	}
	const fewest = 3 // words; fewer are the path's last label
	if p.Measures[i].Words < fewest {
		return
	}
	row[FeatTailAbove] = Truth(l.tailNear(i, -1, text))
	row[FeatTailBelow] = Truth(l.tailNear(i, +1, text))
	row[FeatTitled] = Truth(l.isTitled(i, text))
}

// describeManner describes how a line is written and signed, of what the signs of a
// headline ask for.
func (l *Lines) describeManner(i int, row []float32) {
	p := l.p
	const signed = 3 // blocks
	row[featSigned] = Truth(row[featBylineAfter] <= signed)
	row[featStop], row[featListed], row[featFirstBlock] = Truth(l.endsInStop(i)), Truth(row[FeatMark] > 0), Truth(i == 0)
	row[FeatGlued] = gluedWords(p.Page.TextOf(i))
}

// gluedWords counts, up to three, the places where a capital follows a small
// letter, as where the entries of a menu have nothing between them, and the
// marks between the steps of a path.
func gluedWords(s string) float32 {
	const most = 3
	n, small := float32(0), false
	for i := 0; i < len(s) && n < most; i++ {
		c := s[i]
		n += Truth(small && c >= 'A' && c <= 'Z' || c == '>' || c == '\xBA' && strings.HasSuffix(s[:i+1], "›"))
		small = c >= 'a' && c <= 'z'
	}
	return n
}

// tailNear reports whether a longer line near a block, with no prose between, ends
// with its text.
func (l *Lines) tailNear(i, step int, text string) bool {
	p := l.p
	for d := 1; d <= TailReach; d++ {
		k := i + d*step
		if k < 0 || k >= len(p.Measures) || p.Measures[k].Prose {
			return false
		}
		if s := p.Page.TextOf(k); len(s) > len(text) && strings.HasSuffix(s, text) {
			return true
		}
	}
	return false
}

// isTitled reports whether one of the page's first lines, or one near, is longer
// and begins with a text, as a title with the site's name after it does.
func (l *Lines) isTitled(i int, text string) bool {
	p := l.p
	const first = 3
	for k := 0; k < first && k < i; k++ {
		if l.beginsWith(k, text) {
			return true
		}
	}
	for k := max(first, i-TailReach); k < min(len(p.Measures), i+TailReach+1); k++ {
		if l.beginsWith(k, text) {
			return true
		}
	}
	return false
}

func (l *Lines) beginsWith(k int, text string) bool {
	p := l.p
	s := p.Page.TextOf(k)
	return len(s) > len(text)+1 && len(s) < 3*len(text)+40 && s[len(text)] == ' ' && strings.HasPrefix(s, text)
}

// describeGap describes the lines from one up to the end of the prose that
// follows them by how much of them that prose says again, and which of them it
// says most of; it returns where the next lines begin.
func (l *Lines) describeGap(from int) int {
	p := l.p
	start := from
	for start < len(p.Measures) && !p.Measures[start].Prose {
		start++
	}
	if start == len(p.Measures) {
		return start
	}
	r := l.regionAt(start)
	l.openingWords(r)
	first := max(from, start-openingReach)
	most, longest := float32(0), int32(1)
	for k := first; k < start; k++ {
		row := p.Row(k)
		row[featInNext], row[featRareInNext] = l.sharedWithNext(k)
		if l.isPeer(k) {
			most, longest = max(most, row[featRareInNext]*p.Measures[k].Words), max(longest, p.Measures[k].Runes)
		}
	}
	for k := first; k < start; k++ {
		row := p.Row(k)
		row[featNextRank] = row[featRareInNext] * p.Measures[k].Words / max(1, most)
		row[featLengthRank] = float32(p.Measures[k].Runes) / float32(longest)
	}
	for k := start; k <= r.to; k++ {
		if row := p.Row(k); p.Measures[k].Prose && k > start+TailReach {
			row[featInNext], row[featRareInNext] = NotApplicable, NotApplicable
		} else {
			row[featInNext], row[featRareInNext] = l.sharedWithNext(k)
		}
	}
	return r.to + 1
}

// openingWords collects the words that a run of prose opens with.
func (l *Lines) openingWords(r region) {
	p := l.p
	const enough = 400 // words
	l.next.Reset(enough)
	left := enough
	for k := r.From; k <= r.to && left > 0; k++ {
		if p.Measures[k].Prose {
			words := p.HashesOf(k)
			words = words[:min(left, len(words))]
			for _, w := range words {
				l.next.Count(w)
			}
			left -= len(words)
		}
	}
}

// sharedWithNext is the share of a block's words that the next run of prose holds,
// beyond the block itself, and the share of those that the page's prose holds
// only now and then.
func (l *Lines) sharedWithNext(k int) (known, rare float32) {
	p := l.p
	words := p.HashesOf(k)
	if len(words) == 0 || p.Measures[k].Runes > 2*echoedLine {
		return NotApplicable, NotApplicable
	}
	own := uint16(0)
	if p.Measures[k].Prose {
		own = 1
	}
	often := uint16(min(1000, l.proseWords/rareInThis+fewestRepeat)) + own
	for _, w := range words {
		if l.next.Get(w) > own {
			known++
			rare += Truth(l.inProse.Get(w).First <= often)
		}
	}
	all := float32(len(words))
	return known / all, rare / all
}

// HeadlineSigns are what speaks for a line as the headline, or against it,
// beyond what its classifier says, in log-odds by unit of a feature. Their weights are
// a conditional logit over the lines of each page (McFadden, 1974), on the
// annotated pages, with the margin by weights that had not seen the page.
var HeadlineSigns = [...]struct {
	Feature Feature
	Weight  float32
	Why     string
}{
	{FeatTailAbove, 1.4, "the page's path ends in the headline"},
	{FeatTailBelow, 1.5, "the headline stands once more with a label glued to it"},
	{featSigned, 0.8, "the byline stands under the headline"},
	{featClock, 0.4, "the year of a test or an event is its headline's"},
	{FeatProseBefore, -2.2, "the headline stands over the text"},
	{featStop, -0.6, "a headline is no statement with a full stop"},
	{featColon, -1.9, "a colon at the end leads up to what follows"},
	{featEllipsis, -0.6, "dots at the end cut off the opening of another story"},
	{FeatGlued, -0.5, "menus and paths are words glued together"},
	{featBar, -1.1, "bars part the entries of a menu, or the title from the site's name"},
	{featListed, -1.3, "an item of a list is another story"},
	{featCopied, -0.5, "what a page repeats is its frame"},
	{featFirstBlock, -1.5, "the first line is the site's or the browser's"},
	{FeatPeersBefore, -0.05, "lists of other stories stand together"},
	{featPeersAfter, -0.05, "lists of other stories stand together"},
}

// HeadlineForm is what speaks for a line as the headline beyond what the classifier
// says, in log-odds.
func (l *Lines) HeadlineForm(i int) float32 {
	p := l.p
	form, row := float32(0), p.Row(i)
	for k := range HeadlineSigns {
		form += HeadlineSigns[k].Weight * row[HeadlineSigns[k].Feature]
	}
	return form
}

// ProseBetween reports whether prose stands between two blocks.
func (l *Lines) ProseBetween(i, k int) bool {
	p := l.p
	for n := min(i, k) + 1; n < max(i, k); n++ {
		if p.Measures[n].Prose {
			return true
		}
	}
	return false
}

// CountFrom describes the blocks of a text from its likely headline: their
// distance, the prose and the words that they share with it, and what stands
// under it.
func (l *Lines) CountFrom(h int) {
	p := l.p
	const most = 20 // pieces of prose
	p.Total.Headline = h
	p.Claims.titleWords.Reset(len(p.HashesOf(h)))
	for _, w := range p.HashesOf(h) {
		p.Claims.titleWords.Count(w)
	}
	headed := 0
	for i := range p.Measures {
		row := p.Row(i)
		row[FeatFromHeadline] = Distance(i - h)
		if i > h {
			row[FeatProseSinceHeadline] = float32(min(headed, most))
			headed += int(Truth(p.Measures[i].Prose))
		}
		if i != h {
			row[FeatInTitle] = p.Claims.titleWords.Share(p.HashesOf(i))
		}
	}
	l.DescribeUnder(h)
}

// DescribeUnder describes the blocks under the headline what may separate the
// standfirst from the first paragraph.
func (l *Lines) DescribeUnder(h int) {
	p := l.p
	const reach = 15 // blocks
	signed, dated := false, false
	paragraph := float32(l.Main.prose) / max(1, float32(l.proses(l.Main)))
	for i := h + 1; i < len(p.Measures) && i <= h+reach; i++ {
		row, m := p.Row(i), &p.Measures[i]
		row[featUnderByline], row[featUnderClock] = Truth(signed), Truth(dated)
		row[featOfParagraph] = float32(p.Page.Blocks[i].Size) / max(1, paragraph)
		if i+1 < len(p.Measures) {
			row[featOfNext] = float32(p.Page.Blocks[i].Size) / float32(max(1, p.Page.Blocks[i+1].Size))
			row[featInNextBlocks] = l.sharedWith(i, i+1, min(len(p.Measures), i+4))
		}
		if m.Prose {
			row[featDateline] = Truth(grammar.SplitDateline(p.Page.TextOf(i)) != "")
		}
		if i > h+1 {
			p.Row(i - 1)[featDatelineAfter] = row[featDateline]
		}
		signed = signed || row[FeatBylineForm] > 0
		dated = dated || m.Clock && m.Words <= 15
	}
}

// proses is the number of blocks of prose in a region.
func (l *Lines) proses(r region) (n int) {
	p := l.p
	for k := r.From; k <= r.to && k < len(p.Measures); k++ {
		n += int(Truth(p.Measures[k].Prose))
	}
	return n
}

// sharedWith is the share of a block's words that the openings of some others hold.
func (l *Lines) sharedWith(i, from, to int) float32 {
	p := l.p
	const enough = 150 // words of each
	if len(p.HashesOf(i)) > enough {
		return NotApplicable
	}
	l.next.Reset(enough * (to - from))
	for k := from; k < to; k++ {
		words := p.HashesOf(k)
		for _, w := range words[:min(enough, len(words))] {
			l.next.Count(w)
		}
	}
	return l.next.Share(p.HashesOf(i))
}
