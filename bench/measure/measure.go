package measure

import (
	"cmp"
	"net/url"
	"slices"
	"time"

	"github.com/standfirst/standfirst/bench/corpus"
	"github.com/standfirst/standfirst/bench/extract"
	"github.com/standfirst/standfirst/bench/score"
)

// Options are how pages are measured.
type Options struct {
	// Rounds is how often each extractor gets each page.
	Rounds int
	// Limit is how long a call may take.
	Limit time.Duration
	// ThreadTime has the processor time of the calling thread counted instead of
	// the time that passes, where the system knows it (Linux). On a machine that
	// does other things too it is the steadier; what a library does on other
	// threads, and the collector's own threads, are not in it.
	ThreadTime bool
	// Progress, if set, is called after each page.
	Progress func(done, of int)
}

// Result is one extractor over a data set.
type Result struct {
	Extractor extract.Extractor
	Pages     []PageResult
}

// PageResult is one page through one extractor.
type PageResult struct {
	ID   string
	Size int // of the page, in bytes
	// Rounds has the cost of each round; Cost is the shortest time, and the
	// medians of bytes and of objects.
	Rounds []Cost
	Cost   Cost
	// Failure and Detail are those of the first round, and of a later one that
	// timed out.
	Failure Failure
	Detail  string
	// Prediction is that of the first round.
	Prediction score.Prediction
}

// Run measures extractors over pages. Page by page, each extractor gets the
// page once a round, and each round starts with another extractor, so that the
// machine's drift falls on all alike. The first page is run once before, not
// timed, so that nobody pays on it for what a library sets up at its first use.
func Run(pages []corpus.Page, extractors []extract.Extractor, o Options) ([]Result, error) {
	results := make([]Result, len(extractors))
	for i, e := range extractors {
		results[i] = Result{Extractor: e, Pages: make([]PageResult, len(pages))}
	}
	for n, page := range pages {
		content, err := page.HTML()
		if err != nil {
			return nil, err
		}
		address := addressOf(page)
		if n == 0 {
			for _, e := range extractors {
				Call(e, content, address, o)
			}
		}
		for i := range results {
			results[i].Pages[n] = PageResult{ID: page.Truth.ID, Size: len(content)}
		}
		for round := range o.Rounds {
			for turn := range extractors {
				i := (n + round + turn) % len(extractors)
				results[i].Pages[n].add(extractors[i], content, address, o)
			}
		}
		for i := range results {
			p := &results[i].Pages[n]
			p.Cost = typical(p.Rounds)
		}
		if o.Progress != nil {
			o.Progress(n+1, len(pages))
		}
	}
	return results, nil
}

// addressOf is the page's address, nil where the data set has none.
func addressOf(page corpus.Page) *url.URL {
	address, err := url.Parse(page.Truth.URL)
	if err != nil || address.Host == "" {
		return nil
	}
	return address
}

// add runs one round, unless an earlier one timed out.
func (p *PageResult) add(e extract.Extractor, content []byte, address *url.URL, o Options) {
	if p.Failure == TimedOut {
		return
	}
	outcome := Call(e, content, address, o)
	if len(p.Rounds) == 0 {
		p.Prediction = outcome.Prediction()
		p.Prediction.ID = p.ID
	}
	if len(p.Rounds) == 0 || outcome.Failure == TimedOut {
		p.Failure, p.Detail = outcome.Failure, outcome.Detail
	}
	p.Rounds = append(p.Rounds, outcome.Cost)
}

// typical is the shortest time, since whatever else the machine does only adds
// to it, and the medians of bytes and of objects.
func typical(costs []Cost) Cost {
	shortest := time.Duration(0)
	for i, c := range costs {
		if i == 0 || c.Time < shortest {
			shortest = c.Time
		}
	}
	return Cost{
		Time:    shortest,
		Bytes:   middle(costs, func(c Cost) uint64 { return c.Bytes }),
		Objects: middle(costs, func(c Cost) uint64 { return c.Objects }),
	}
}

// middle is the median of one figure; of an even number the lower of the two
// in the middle, zero of none.
func middle[T any, N cmp.Ordered](values []T, figure func(T) N) N {
	if len(values) == 0 {
		return *new(N)
	}
	figures := make([]N, len(values))
	for i, v := range values {
		figures[i] = figure(v)
	}
	slices.Sort(figures)
	return figures[(len(figures)-1)/2]
}
