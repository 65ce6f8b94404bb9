package measure

import (
	"slices"
	"time"

	"github.com/standfirst/standfirst/bench/extract"
)

// Summary is one extractor's speed over a data set. Pages that the baseline
// could not parse are left out of it, and so are ratios where the baseline did
// not run.
type Summary struct {
	Extractor extract.Extractor
	Pages     int
	// Speed is megabytes of page (10⁶ bytes) a second, over all pages together.
	Speed float64
	// MedianRatio is the median over pages of the time in units of the
	// baseline's on the same page; TotalRatio is that of all pages together.
	MedianRatio, TotalRatio float64
	// BytesRatio is what was allocated in units of what the baseline
	// allocated, all pages together.
	BytesRatio float64
	// Bytes and Objects are what was allocated a page, on average.
	Bytes, Objects float64
	// P99 is the time that 99 of 100 pages stay within (nearest rank), and
	// P99Ratio the like of the ratio.
	P99      time.Duration
	P99Ratio float64
	// Worst is the longest time, and WorstPage the page that took it.
	// WorstRatio is the highest ratio of any page.
	Worst      time.Duration
	WorstPage  string
	WorstRatio float64
	// Failures counts pages, by kind, also those left out of the rest.
	Failures map[Failure]int
}

// Summarize sums up the results of one Run.
func Summarize(results []Result) []Summary {
	base := slices.IndexFunc(results, func(r Result) bool { return r.Extractor.Name == extract.Baseline })
	var baseline []PageResult
	if base >= 0 {
		baseline = results[base].Pages
	}
	summaries := make([]Summary, len(results))
	for i, r := range results {
		summaries[i] = summarize(r, baseline)
	}
	return summaries
}

// totals are sums over pages.
type totals struct {
	size, bytes, objects, baseBytes float64
	time, baseTime                  time.Duration
	times                           []time.Duration
	ratios                          []float64
}

func summarize(r Result, baseline []PageResult) Summary {
	s := Summary{Extractor: r.Extractor, Failures: map[Failure]int{}}
	var t totals
	for n, p := range r.Pages {
		if p.Failure != "" {
			s.Failures[p.Failure]++
		}
		var base *PageResult
		if baseline != nil {
			if base = &baseline[n]; base.Failure != "" {
				continue
			}
		}
		s.Pages++
		t.add(p, base)
		if p.Cost.Time > s.Worst {
			s.Worst, s.WorstPage = p.Cost.Time, p.ID
		}
	}
	if s.Pages == 0 {
		return s
	}
	pages := float64(s.Pages)
	s.Speed = t.size / 1e6 / t.time.Seconds()
	s.Bytes, s.Objects = t.bytes/pages, t.objects/pages
	s.P99 = rank(t.times, 0.99)
	if baseline != nil {
		s.MedianRatio = middle(t.ratios, func(x float64) float64 { return x })
		s.TotalRatio = t.time.Seconds() / t.baseTime.Seconds()
		s.BytesRatio = t.bytes / t.baseBytes
		s.P99Ratio, s.WorstRatio = rank(t.ratios, 0.99), slices.Max(t.ratios)
	}
	return s
}

// add adds a page, and what the baseline took for it where it ran.
func (t *totals) add(p PageResult, base *PageResult) {
	t.size += float64(p.Size)
	t.bytes += float64(p.Cost.Bytes)
	t.objects += float64(p.Cost.Objects)
	t.time += p.Cost.Time
	t.times = append(t.times, p.Cost.Time)
	if base != nil {
		t.baseTime += base.Cost.Time
		t.baseBytes += float64(base.Cost.Bytes)
		t.ratios = append(t.ratios, p.Cost.Time.Seconds()/base.Cost.Time.Seconds())
	}
}
