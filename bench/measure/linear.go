package measure

import (
	"bytes"
	"time"

	"github.com/standfirst/standfirst/bench/corpus"
	"github.com/standfirst/standfirst/bench/extract"
)

// The sizes that Linear repeats pages to, in bytes.
const (
	SmallSize = 256 << 10
	LargeSize = 8 << 20
)

// Growth is how an extractor's cost grows with the page.
type Growth struct {
	Extractor extract.Extractor
	// Pages is on how many pages both sizes were measured. Of these, on Refused
	// at least one size was refused as no article, which takes its time too; a
	// refusal that comes early makes the ratio meaningless. On Failed a call
	// panicked or timed out, or the baseline refused: those are not measured.
	Pages, Refused, Failed int
	// Small and Large are nanoseconds a byte at the two sizes, all these pages
	// together; Worst is the highest ratio of the two on any page.
	Small, Large, Worst float64
}

// Ratio is what a byte of a large page costs in units of one of a small page.
func (g Growth) Ratio() float64 { return g.Large / g.Small }

// Linear repeats pages to two sizes and compares what a byte costs. It takes up
// to count pages of at most SmallSize bytes, spread over the data set. On each,
// a round is as many calls on the small page, one right after the other, as it
// takes to see the bytes of the large page, and one call on that: so both sizes
// bear the same part of the collector's work. The fastest round counts.
func Linear(pages []corpus.Page, extractors []extract.Extractor, count int, o Options) ([]Growth, error) {
	contents, chosen, err := sample(pages, count)
	if err != nil {
		return nil, err
	}
	sums := make([]growthSum, len(extractors))
	for n, content := range contents {
		small, large := repeat(content, SmallSize), repeat(content, LargeSize)
		address := addressOf(chosen[n])
		for turn := range extractors {
			i := (n + turn) % len(extractors)
			times := len(large) / len(small)
			var rounds []growthRound
			for range o.Rounds {
				s := series(extractors[i], small, address, times, o)
				l := series(extractors[i], large, address, 1, o)
				rounds = append(rounds, growthRound{s, l})
				if s.Failure == TimedOut || l.Failure == TimedOut {
					break
				}
			}
			sums[i].add(rounds, times*len(small), len(large), extractors[i].Name != extract.Baseline)
		}
		if o.Progress != nil {
			o.Progress(n+1, len(contents))
		}
	}
	growths := make([]Growth, len(extractors))
	for i, e := range extractors {
		growths[i] = sums[i].growth(e)
	}
	return growths, nil
}

// sample reads count pages that are small enough, spread evenly.
func sample(pages []corpus.Page, count int) (contents [][]byte, chosen []corpus.Page, err error) {
	step := max(1, len(pages)/max(1, count))
	for n := 0; n < len(pages) && len(contents) < count; n++ {
		// Each step gives one page: the first in it that is small enough.
		if n < len(contents)*step {
			continue
		}
		content, err := pages[n].HTML()
		if err != nil {
			return nil, nil, err
		}
		if 0 < len(content) && len(content) <= SmallSize {
			contents, chosen = append(contents, content), append(chosen, pages[n])
		}
	}
	return contents, chosen, nil
}

// repeat is a page as often as it takes to reach a size.
func repeat(page []byte, size int) []byte {
	return bytes.Repeat(page, (size+len(page)-1)/len(page))
}

// growthRound is both sizes of one page.
type growthRound struct{ small, large Outcome }

// growthSum sums pages.
type growthSum struct {
	pages, refused, failed int
	smallTime, largeTime   time.Duration
	smallBytes, largeBytes int
	worst                  float64
}

// add adds the rounds of one page; mayRefuse reports whether a refusal is an answer.
func (s *growthSum) add(rounds []growthRound, smallBytes, largeBytes int, mayRefuse bool) {
	last := rounds[len(rounds)-1]
	for _, failure := range []Failure{last.small.Failure, last.large.Failure} {
		if failure != "" && (failure != Refused || !mayRefuse) {
			s.failed++
			return
		}
	}
	if last.small.Failure != "" || last.large.Failure != "" {
		s.refused++
	}
	small, large := rounds[0].small.Cost.Time, rounds[0].large.Cost.Time
	for _, r := range rounds[1:] {
		small, large = min(small, r.small.Cost.Time), min(large, r.large.Cost.Time)
	}
	s.pages++
	s.smallTime += small
	s.largeTime += large
	s.smallBytes += smallBytes
	s.largeBytes += largeBytes
	s.worst = max(s.worst, perByte(large, largeBytes)/perByte(small, smallBytes))
}

func (s *growthSum) growth(e extract.Extractor) Growth {
	g := Growth{Extractor: e, Pages: s.pages, Worst: s.worst, Refused: s.refused, Failed: s.failed}
	if s.pages > 0 {
		g.Small, g.Large = perByte(s.smallTime, s.smallBytes), perByte(s.largeTime, s.largeBytes)
	}
	return g
}

// perByte is nanoseconds a byte.
func perByte(t time.Duration, size int) float64 { return float64(t.Nanoseconds()) / float64(size) }
