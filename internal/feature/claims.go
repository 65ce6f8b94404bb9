package feature

import "github.com/standfirst/standfirst/internal/hashset"

// gather reads the claims.
func (c *claimWords) gather(w *Hints) {
	c.Titles, c.abouts = c.Titles[:0], c.abouts[:0]
	c.titleWords.Reset(256)
	c.aboutWords.Reset(256)
	for _, s := range w.Headlines {
		c.Titles = append(c.Titles, c.hashText(s, &c.titleWords))
	}
	for _, s := range w.description {
		c.abouts = append(c.abouts, c.hashText(s, &c.aboutWords))
	}
	c.Names, c.Authored = c.Names[:0], w.authored
	for _, name := range w.authors {
		_, words := MeasureText(name, nil)
		if len(words) > 1 {
			c.Names = append(c.Names, hashedText{words})
		}
	}
	const shortest = 200 // bytes of a body that is worth comparing
	c.hasBody = len(w.body) > shortest
	if c.hasBody {
		_, words := MeasureText(w.body, nil)
		c.body.Reset(len(words))
		for i := 0; i+3 < len(words); i++ {
			c.body.Count(hashset.Shingle(words[i:]))
		}
	}
}

// hashText reads a claim's words into a set too.
func (c *claimWords) hashText(s string, set *hashset.Counter) hashedText {
	const enough = 100 // words; no headline or description is longer
	_, words := MeasureText(s, nil)
	for _, w := range words[:min(len(words), enough)] {
		set.Count(w)
	}
	return hashedText{words}
}

// describe fills in how a block's words agree with what the page says of itself.
func (c *claimWords) describe(words []uint32, row []float32) {
	const some = 0.4 // of its words, from which the agreement is worth counting
	row[FeatInTitle] = c.titleWords.Share(words)
	if row[FeatInTitle] > some {
		row[FeatTitleF1] = BestAgreement(words, c.Titles)
	}
	row[featInAbout] = c.aboutWords.Share(words)
	if row[featInAbout] > some {
		row[FeatAboutF1] = BestAgreement(words, c.abouts)
	}
	row[featClaimed] = NotApplicable
	if c.hasBody {
		row[featClaimed] = c.body.Shingles(words)
	}
}

// AgreesWithTitle is how well a block's words are those of a headline that the
// page claims: the best F1 over the claims.
func (p *Page) AgreesWithTitle(i int) float32 {
	return BestAgreement(p.HashesOf(i), p.Claims.Titles)
}

// BestAgreement is the agreement of some words with the claim most like them.
func BestAgreement(words []uint32, claims []hashedText) float32 {
	best := float32(0)
	for _, c := range claims {
		best = max(best, Agreement(words, c.Words))
	}
	return best
}

// Agreement is the F1 of two short lists of words.
func Agreement(a, b []uint32) float32 {
	const longest = 120
	if len(a) == 0 || len(b) == 0 || len(a) > longest || len(b) > longest || len(a) > 4*len(b) || len(b) > 4*len(a) {
		return 0
	}
	var among uint64 // has a bit for each word of b, by its low bits
	for _, y := range b {
		among |= 1 << (y % 64)
	}
	var used [longest]bool
	hits := 0
	for _, x := range a {
		if among&(1<<(x%64)) == 0 {
			continue
		}
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
