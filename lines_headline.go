package standfirst

import "strings"

// What tells the headline of a text, and the standfirst under it, among the
// lines around: what repeats them, what stands beside them, and what follows.

// How far, in blocks, a line's repetition and its peers are looked for.
const (
	copyReach    = 12
	tailReach    = 4
	peerReach    = 8
	openingReach = 30 // no headline stands farther over its text
)

// describeHeads tells of each line that may be a headline how it stands among
// its peers, and of each block what the text after it says again.
func (v *evidence) describeHeads() {
	v.countPeers()
	for i := range v.measures {
		if m := &v.measures[i]; m.runes >= shortestHead && m.runes <= longestHead {
			v.describeEchoes(i, v.row(i))
			v.describeManner(i, v.row(i))
		}
	}
	for from := 0; from < len(v.measures); {
		from = v.describeGap(from)
	}
}

// The length of what may be a headline, in runes.
const (
	shortestHead = 8
	longestHead  = 250
)

// isPeer says whether a line has the form of a headline: a few words that are no
// statement.
func (v *evidence) isPeer(i int) bool {
	const fewest, longest = 4, 160 // words, runes
	m := &v.measures[i]
	return m.words >= fewest && m.runes <= longest && !v.endsInStop(i)
}

// countPeers counts the lines of a headline's form around each, and since the
// last prose.
func (v *evidence) countPeers() {
	n := len(v.measures)
	v.peers = resize(v.peers, n+1)
	since, prose := int32(0), float32(60)
	for i := range n {
		row := v.row(i)
		row[featPeersSince], row[featProseRun] = float32(min(int32(60), v.peers[i]-since)), prose
		v.peers[i+1] = v.peers[i] + int32(truth(v.isPeer(i)))
		if v.measures[i].prose {
			since, prose = v.peers[i+1], 0
		}
		prose = min(60, prose+1)
	}
	for i := range n {
		row := v.row(i)
		row[featPeersBefore] = float32(v.peers[i] - v.peers[max(0, i-peerReach)])
		row[featPeersAfter] = float32(v.peers[min(n, i+1+peerReach)] - v.peers[i+1])
	}
}

// describeEchoes tells whether lines near a block are the same, or longer and
// end or begin with it, as the page's path and its title do.
func (v *evidence) describeEchoes(i int, row []float32) {
	text := v.page.textOf(i)
	row[featCopyAbove], row[featCopyBelow] = copyReach+1, copyReach+1
	for d := 1; d <= copyReach; d++ {
		if k := i - d; k >= 0 && row[featCopyAbove] > copyReach && v.page.textOf(k) == text {
			row[featCopyAbove] = float32(d)
		}
		if k := i + d; k < len(v.measures) && row[featCopyBelow] > copyReach && v.page.textOf(k) == text {
			row[featCopyBelow] = float32(d)
		}
	}
	const fewest = 3 // words; fewer are the path's last label
	if v.measures[i].words < fewest {
		return
	}
	row[featTailAbove] = truth(v.tailNear(i, -1, text))
	row[featTailBelow] = truth(v.tailNear(i, +1, text))
	row[featTitled] = truth(v.isTitled(i, text))
}

// describeManner tells how a line is written and signed, of what the signs of a
// headline ask for.
func (v *evidence) describeManner(i int, row []float32) {
	const signed = 3 // blocks
	row[featSigned] = truth(row[featBylineAfter] <= signed)
	row[featStop], row[featListed], row[featFirstBlock] = truth(v.endsInStop(i)), truth(row[featMark] > 0), truth(i == 0)
	row[featGlued] = gluedWords(v.page.textOf(i))
}

// gluedWords counts, up to three, the places where a capital follows a small
// letter, as where the entries of a menu have nothing between them, and the
// marks between the steps of a path.
func gluedWords(s string) float32 {
	const most = 3
	n, small := float32(0), false
	for i := 0; i < len(s) && n < most; i++ {
		c := s[i]
		n += truth(small && c >= 'A' && c <= 'Z' || c == '>' || c == '\xBA' && strings.HasSuffix(s[:i+1], "›"))
		small = c >= 'a' && c <= 'z'
	}
	return n
}

// tailNear says whether a longer line near a block, with no prose between, ends
// with its text.
func (v *evidence) tailNear(i, step int, text string) bool {
	for d := 1; d <= tailReach; d++ {
		k := i + d*step
		if k < 0 || k >= len(v.measures) || v.measures[k].prose {
			return false
		}
		if s := v.page.textOf(k); len(s) > len(text) && strings.HasSuffix(s, text) {
			return true
		}
	}
	return false
}

// isTitled says whether one of the page's first lines, or one near, is longer
// and begins with a text, as a title with the site's name after it does.
func (v *evidence) isTitled(i int, text string) bool {
	const first = 3
	for k := 0; k < first && k < i; k++ {
		if v.beginsWith(k, text) {
			return true
		}
	}
	for k := max(first, i-tailReach); k < min(len(v.measures), i+tailReach+1); k++ {
		if v.beginsWith(k, text) {
			return true
		}
	}
	return false
}

func (v *evidence) beginsWith(k int, text string) bool {
	s := v.page.textOf(k)
	return len(s) > len(text)+1 && len(s) < 3*len(text)+40 && s[len(text)] == ' ' && strings.HasPrefix(s, text)
}

// describeGap describes the lines from one up to the end of the prose that
// follows them by how much of them that prose says again, and which of them it
// says most of; it returns where the next lines begin.
func (v *evidence) describeGap(from int) int {
	start := from
	for start < len(v.measures) && !v.measures[start].prose {
		start++
	}
	if start == len(v.measures) {
		return start
	}
	r := v.regionAt(start)
	v.openingWords(r)
	first := max(from, start-openingReach)
	most, longest := float32(0), int32(1)
	for k := first; k < start; k++ {
		row := v.row(k)
		row[featNextSpoken], row[featNextRare] = v.spokenNext(k)
		if v.isPeer(k) {
			most, longest = max(most, row[featNextRare]*v.measures[k].words), max(longest, v.measures[k].runes)
		}
	}
	for k := first; k < start; k++ {
		row := v.row(k)
		row[featNextRank] = row[featNextRare] * v.measures[k].words / max(1, most)
		row[featLengthRank] = float32(v.measures[k].runes) / float32(longest)
	}
	for k := start; k <= r.to; k++ {
		if row := v.row(k); v.measures[k].prose && k > start+tailReach {
			row[featNextSpoken], row[featNextRare] = unknown, unknown
		} else {
			row[featNextSpoken], row[featNextRare] = v.spokenNext(k)
		}
	}
	return r.to + 1
}

// openingWords collects the words that a run of prose opens with.
func (v *evidence) openingWords(r region) {
	const enough = 400 // words
	v.next.reset(enough)
	left := enough
	for k := r.from; k <= r.to && left > 0; k++ {
		if v.measures[k].prose {
			words := v.hashesOf(k)
			words = words[:min(left, len(words))]
			for _, w := range words {
				v.next.count(w)
			}
			left -= len(words)
		}
	}
}

// spokenNext is the share of a block's words that the next run of prose holds,
// beyond the block itself, and the share of those that the page's prose holds
// only now and then.
func (v *evidence) spokenNext(k int) (known, rare float32) {
	words := v.hashesOf(k)
	if len(words) == 0 || v.measures[k].runes > 2*echoedLine {
		return unknown, unknown
	}
	own := uint16(0)
	if v.measures[k].prose {
		own = 1
	}
	often := uint16(min(1000, v.proseWords/rareInThis+fewestRepeat)) + own
	for _, w := range words {
		if v.next.get(w) > own {
			known++
			rare += truth(v.spoken.get(w).first <= often)
		}
	}
	all := float32(len(words))
	return known / all, rare / all
}

// headlineSigns are what speaks for a line as the headline, or against it,
// beyond what its judge says, in log-odds by unit of a feature. Their weights are
// a conditional logit over the lines of each page (McFadden, 1974), on the
// annotated pages, with the judge's margin by weights that had not seen the page.
var headlineSigns = [...]struct {
	feature feature
	weight  float32
	why     string
}{
	{featTailAbove, 1.4, "the page's path ends in the headline"},
	{featTailBelow, 1.5, "the headline stands once more with a label glued to it"},
	{featSigned, 0.8, "the byline stands under the headline"},
	{featClock, 0.4, "the year of a test or an event is its headline's"},
	{featProseBefore, -2.2, "the headline stands over the text"},
	{featStop, -0.6, "a headline is no statement with a full stop"},
	{featColon, -1.9, "a colon at the end leads up to what follows"},
	{featEllipsis, -0.6, "dots at the end cut off the opening of another story"},
	{featGlued, -0.5, "menus and paths are words glued together"},
	{featBar, -1.1, "bars part the entries of a menu, or the title from the site's name"},
	{featListed, -1.3, "an item of a list is another story"},
	{featCopied, -0.5, "what a page repeats is its frame"},
	{featFirstBlock, -1.5, "the first line is the site's or the browser's"},
	{featPeersBefore, -0.05, "lists of other stories stand together"},
	{featPeersAfter, -0.05, "lists of other stories stand together"},
}

// headlineForm is what speaks for a line as the headline beyond what the judge
// says, in log-odds.
func (v *evidence) headlineForm(i int) float32 {
	form, row := float32(0), v.row(i)
	for k := range headlineSigns {
		form += headlineSigns[k].weight * row[headlineSigns[k].feature]
	}
	return form
}

// unglued is the line beside a headline that is its end, where a label or a path
// is glued to it; else the headline.
func (v *labeler) unglued(h int) int {
	const shortest = 16 // bytes
	whole := v.facts.page.textOf(h)
	for k := max(0, h-tailReach); k < min(len(v.facts.measures), h+tailReach+1); k++ {
		s := v.facts.page.textOf(k)
		if k == h || len(s) < shortest || 2*len(s) < len(whole) || len(s) >= len(whole) || !strings.HasSuffix(whole, s) || v.margins[judgeHeadline][k] <= neverAsked {
			continue
		}
		if label := strings.TrimRight(whole[:len(whole)-len(s)], " "); !strings.HasSuffix(label, ":") && !v.facts.proseBetween(h, k) {
			return k
		}
	}
	return h
}

func (v *evidence) proseBetween(i, k int) bool {
	for n := min(i, k) + 1; n < max(i, k); n++ {
		if v.measures[n].prose {
			return true
		}
	}
	return false
}

// describeUnder tells of the blocks under the headline what may tell the
// standfirst from the first paragraph.
func (v *evidence) describeUnder(h int) {
	const reach = 15 // blocks
	signed, dated := false, false
	paragraph := float32(v.main.prose) / max(1, float32(v.proses(v.main)))
	for i := h + 1; i < len(v.measures) && i <= h+reach; i++ {
		row, m := v.row(i), &v.measures[i]
		row[featUnderByline], row[featUnderClock] = truth(signed), truth(dated)
		row[featOfParagraph] = float32(v.page.blocks[i].size) / max(1, paragraph)
		if i+1 < len(v.measures) {
			row[featOfNext] = float32(v.page.blocks[i].size) / float32(max(1, v.page.blocks[i+1].size))
			row[featSaidNext] = v.saidIn(i, i+1, min(len(v.measures), i+4))
		}
		if m.prose {
			row[featDateline] = truth(splitDateline(v.page.textOf(i)) != "")
		}
		if i > h+1 {
			v.row(i - 1)[featDatelineAfter] = row[featDateline]
		}
		signed = signed || row[featBylineForm] > 0
		dated = dated || m.clock && m.words <= 15
	}
}

// proses is the number of blocks of prose in a region.
func (v *evidence) proses(r region) (n int) {
	for k := r.from; k <= r.to && k < len(v.measures); k++ {
		n += int(truth(v.measures[k].prose))
	}
	return n
}

// saidIn is the share of a block's words that the openings of some others hold.
func (v *evidence) saidIn(i, from, to int) float32 {
	const enough = 150 // words of each
	if len(v.hashesOf(i)) > enough {
		return unknown
	}
	v.next.reset(enough * (to - from))
	for k := from; k < to; k++ {
		words := v.hashesOf(k)
		for _, w := range words[:min(enough, len(words))] {
			v.next.count(w)
		}
	}
	return v.next.share(v.hashesOf(i))
}
