package standfirst

// evidence is what labelling knows of a page beyond its blocks: measures,
// sums over each element's subtree, and where things stand. It is reused from
// page to page.
type evidence struct {
	page     *page
	measures []measure
	words    []uint32 // the hashes of all blocks' words
	sums     []sums   // by element
	records  []record // by element
	groups   groupTable
	paths    []uint32 // by block
	pathInfo pathTable
	copies   hashSet
	title    hashSet
	titles   []hashedText
	about    hashSet // the description's words
	abouts   []hashedText
	claimed  hashSet // shingles of the claimed body
	hasClaim bool
	pictured []uint8 // by block: pictures just before
	total    totals
	features []float32
	stride   int // the length of a row of features
	// spoken counts a text's words in its prose and in main, its longest run; pairs
	// counts the pairs of words in its short lines and in main.
	spoken, pairs twinSet
	// proseWords counts the words of a text's prose, mainWords those of main.
	proseWords, mainWords int
	main                  region
	pageRow               []float32
	around                []bool // by element: it holds the headline
	alt                   []uint32
	sizes                 []int32
	next                  hashSet // of a text: the words of the blocks that follow
	peers                 []int32 // of a text: the lines of a headline's form before each block
	names                 []hashedText
	authored              bool    // the page names its authors
	phrases               []rRole // by block, what its wording says
}

// sums are added up over an element's subtree.
type sums struct {
	prose, linked, size int32
	proses, blocks      int32
	dated, pictures     int32
}

// record is what is known of the siblings of one shape that an element is
// one of, such as the comments of a thread or the cards of a list.
type record struct {
	siblings, dated, withProse int32
	blocks, prose              int32
}

// totals are the page's.
type totals struct {
	prose, size, hiddenProse       int32
	firstProse, lastProse, longest int
	headline                       int // the block that most likely is the headline, -1 for none
	hasH1                          bool
}

// hashedText is a text by its words.
type hashedText struct{ words []uint32 }

// gather collects the evidence of a page.
func (v *evidence) gather(p *page, w *witnesses) {
	v.page = p
	v.measure()
	v.sumUp()
	v.group()
	v.witness(w)
	v.locate()
	v.countPaths()
}

// measure measures every block.
func (v *evidence) measure() {
	v.measures, v.words = v.measures[:0], v.words[:0]
	v.copies.reset(len(v.page.blocks))
	for i := range v.page.blocks {
		var m measure
		m, v.words = measureText(v.page.textOf(i), v.words)
		b := &v.page.blocks[i]
		linked := float32(b.linked) / float32(max(1, b.size))
		m.prose = linked < proseLinked && b.flags&flagFlattened == 0 && (m.punctuation >= prosePunctuation && m.words >= proseWords || m.words >= proseLongWords)
		v.measures = append(v.measures, m)
		if h := hashWords(v.hashesOf(i), &m); v.copies.count(h) > 1 {
			v.measures[i].copied = true
		}
	}
	for i := range v.measures {
		v.measures[i].copied = v.copies.get(hashWords(v.hashesOf(i), &v.measures[i])) > 1
	}
}

func (v *evidence) hashesOf(i int) []uint32 {
	s := v.measures[i].hashes
	return v.words[s.start:s.end]
}

// hashWords sums up a text's words.
func hashWords(words []uint32, m *measure) uint32 {
	h := uint32(fnvOffset)
	for _, w := range words {
		h = (h ^ w) * fnvPrime
	}
	return h ^ uint32(m.letters)*fnvPrime
}

// sumUp adds up each element's subtree; children stand after their parents.
func (v *evidence) sumUp() {
	p := v.page
	v.sums = resize(v.sums, len(p.elements))
	v.total = totals{}
	for i := range p.blocks {
		b, m := &p.blocks[i], &v.measures[i]
		s := &v.sums[p.elements[b.element].block]
		s.blocks++
		s.linked += b.linked
		s.size += b.size
		v.total.size += b.size
		if m.prose {
			s.prose += b.size
			s.proses++
			v.total.prose += b.size
			if b.flags&flagHidden != 0 {
				v.total.hiddenProse += b.size
			}
		}
		if m.clock && b.size < 80 {
			s.dated++
		}
	}
	for i := range p.pictures {
		v.sums[p.elements[p.pictures[i].element].block].pictures++
	}
	for i := len(p.elements) - 1; i > 0; i-- {
		if p.elements[i].block == int32(i) {
			v.sums[p.elements[p.elements[i].parent].block].add(&v.sums[i])
		}
	}
}

func (s *sums) add(t *sums) {
	s.prose += t.prose
	s.linked += t.linked
	s.size += t.size
	s.proses += t.proses
	s.blocks += t.blocks
	s.dated += t.dated
	s.pictures += t.pictures
}

// group finds the siblings of one shape.
func (v *evidence) group() {
	p := v.page
	v.records = resize(v.records, len(p.elements))
	v.groups.reset(len(p.elements))
	for i := 1; i < len(p.elements); i++ {
		if s := &v.sums[i]; s.blocks > 0 && p.elements[i].block == int32(i) {
			r := v.groups.at(p.groupKey(i))
			r.siblings++
			r.blocks += s.blocks
			r.prose += s.prose
			if s.dated > 0 {
				r.dated++
			}
			if s.prose > 0 {
				r.withProse++
			}
		}
	}
	for i := 1; i < len(p.elements); i++ {
		if v.sums[i].blocks > 0 && p.elements[i].block == int32(i) {
			v.records[i] = *v.groups.at(p.groupKey(i))
		}
	}
}

// witness reads the claims.
func (v *evidence) witness(w *witnesses) {
	v.titles, v.abouts = v.titles[:0], v.abouts[:0]
	v.title.reset(256)
	v.about.reset(256)
	for _, s := range w.headlines {
		v.titles = append(v.titles, v.hashText(s, &v.title))
	}
	for _, s := range w.description {
		v.abouts = append(v.abouts, v.hashText(s, &v.about))
	}
	v.names, v.authored = v.names[:0], w.authored
	for _, name := range w.authors {
		_, words := measureText(name, nil)
		if len(words) > 1 {
			v.names = append(v.names, hashedText{words})
		}
	}
	v.hasClaim = len(w.body) > 200
	if v.hasClaim {
		_, words := measureText(w.body, nil)
		v.claimed.reset(len(words))
		for i := 0; i+3 < len(words); i++ {
			v.claimed.count(shingle(words[i:]))
		}
	}
}

// hashText reads a claim's words into a set too.
func (v *evidence) hashText(s string, set *hashSet) hashedText {
	const enough = 100 // words; no headline or description is longer
	_, words := measureText(s, nil)
	for _, w := range words[:min(len(words), enough)] {
		set.count(w)
	}
	return hashedText{words}
}

// shingle sums up four words.
func shingle(w []uint32) uint32 {
	h := uint32(fnvOffset)
	for _, x := range w[:4] {
		h = (h ^ x) * fnvPrime
	}
	return h
}

// locate finds where the headline and the prose stand.
func (v *evidence) locate() {
	t := &v.total
	t.firstProse, t.lastProse, t.longest, t.headline = 0, 0, 0, -1
	var longest int32
	seen := false
	for i := range v.page.blocks {
		m := &v.measures[i]
		if m.prose {
			if !seen {
				t.firstProse, seen = i, true
			}
			t.lastProse = i
			if m.letters > longest {
				t.longest, longest = i, m.letters
			}
		}
		if v.headingTag(i) == tagH1 {
			t.hasH1 = true
		}
	}
	best := float32(0)
	for i := range v.page.blocks {
		if s := v.headlineLikeness(i); s > best {
			t.headline, best = i, s
		}
	}
	v.around = resize(v.around, len(v.page.elements))
	if t.headline >= 0 {
		for e := v.page.blocks[t.headline].element; e >= 0; e = v.page.elements[e].parent {
			v.around[e] = true
		}
	}
}

// headlineLikeness is a first guess of how likely a block is the headline:
// only a place to count from, the model decides.
func (v *evidence) headlineLikeness(i int) float32 {
	m := &v.measures[i]
	if m.runes < 5 || m.runes > 300 || v.page.blocks[i].flags&(flagHidden|flagScreenReader) != 0 {
		return 0
	}
	s := v.agreesWithTitle(i)
	if s < 0.5 {
		s = 0
	}
	switch h := v.headingTag(i).heading(); {
	case h == 1:
		s += 0.6
	case h > 1:
		s += 0.2
	}
	if v.page.blocks[i].linked > 0 {
		s -= 0.15
	}
	if m.words < 3 {
		s -= 0.3 // a title's part as short is the site's name or a section's
	}
	if s >= 0.5 && v.inTrail(i) {
		s -= 0.6 // the article's own heading is a better place to count from
	}
	if s < 0.5 {
		return 0
	}
	return s
}

// inTrail says whether a block stands in navigation or a trail of breadcrumbs,
// where some pages repeat the headline or put its first rank.
func (v *evidence) inTrail(i int) bool {
	const reach = 6
	e := v.page.elementOf(i).block
	for d := 0; d < reach && e > 0; d++ {
		if el := &v.page.elements[e]; el.tag == tagNav || el.kinds&kindBreadcrumb != 0 {
			return true
		}
		e = v.page.elements[v.page.elements[e].parent].block
	}
	return false
}

// headingTag is the heading element around a block, tagUnknown for none.
func (v *evidence) headingTag(i int) tag {
	e := v.page.elements[v.page.blocks[i].element].block
	for n := 0; n < 3 && e > 0; n++ {
		if t := v.page.elements[e].tag; t.heading() > 0 {
			return t
		}
		e = v.page.elements[v.page.elements[e].parent].block
	}
	return tagUnknown
}

// agreesWithTitle is how well a block's words are those of a headline that the
// page claims: the best F1 over the claims.
func (v *evidence) agreesWithTitle(i int) float32 {
	return bestAgreement(v.hashesOf(i), v.titles)
}

func bestAgreement(words []uint32, claims []hashedText) float32 {
	best := float32(0)
	for _, c := range claims {
		best = max(best, agreement(words, c.words))
	}
	return best
}

// agreement is the F1 of two short lists of words.
func agreement(a, b []uint32) float32 {
	const longest = 120
	if len(a) == 0 || len(b) == 0 || len(a) > longest || len(b) > longest || len(a) > 4*len(b) || len(b) > 4*len(a) {
		return 0
	}
	var used [longest]bool
	hits := 0
	for _, x := range a {
		for j, y := range b {
			if x == y && !used[j] {
				used[j] = true
				hits++
				break
			}
		}
	}
	return 2 * float32(hits) / float32(len(a)+len(b))
}

// countPaths counts the blocks and the prose under each path of shapes.
func (v *evidence) countPaths() {
	p := v.page
	v.paths = v.paths[:0]
	v.pathInfo.reset(len(p.blocks))
	for i := range p.blocks {
		h := v.pathOf(i)
		v.paths = append(v.paths, h)
		s := v.pathInfo.at(uint64(h))
		s.siblings++
		if v.measures[i].prose {
			s.prose += p.blocks[i].size
			s.withProse++
		}
	}
	v.pictured = resize(v.pictured, len(p.blocks)+1)
	for i := range p.pictures {
		if n := &v.pictured[p.pictures[i].before]; *n < 255 {
			*n++
		}
	}
}

// pathOf sums up the shapes of a block's four nearest elements.
func (v *evidence) pathOf(i int) uint32 {
	h := uint32(fnvOffset)
	e := v.page.elements[v.page.blocks[i].element].block
	for n := 0; n < 4 && e >= 0; n++ {
		h = (h ^ v.page.elements[e].shape) * fnvPrime
		parent := v.page.elements[e].parent
		if parent < 0 {
			break
		}
		e = v.page.elements[parent].block
	}
	return h
}

// resize returns a zeroed slice of length n, in s's memory where it suffices.
func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	s = s[:n]
	clear(s)
	return s
}

// line is a block's text on one line, without the white space that preformatted
// text keeps.
func (v *evidence) line(i int) string { return onOneLine(v.page.textOf(i)) }

// onOneLine folds the white space of a part of the page's text.
func onOneLine(s string) string {
	if isOneLine(s) {
		return s
	}
	return foldSpace(s)
}
