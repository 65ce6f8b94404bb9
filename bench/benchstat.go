package main

import (
	"fmt"
	"io"
	"runtime"
	"time"

	"github.com/standfirst/standfirst/bench/measure"
)

// benchstat writes each round of each extractor as a line of Go's benchmark
// format, one op being one page, for golang.org/x/perf/cmd/benchstat. A page
// that timed out is in no round.
func benchstat(w io.Writer, results []measure.Result) error {
	fmt.Fprintf(w, "goos: %s\ngoarch: %s\npkg: github.com/standfirst/standfirst/bench\n", runtime.GOOS, runtime.GOARCH)
	for _, r := range results {
		rounds := 0
		for _, p := range r.Pages {
			rounds = max(rounds, len(p.Rounds))
		}
		for round := range rounds {
			roundLine(w, r, round)
		}
	}
	return nil
}

// roundLine writes one round.
func roundLine(w io.Writer, r measure.Result, round int) {
	var sum measure.Cost
	pages, size := 0, 0
	for _, p := range r.Pages {
		if p.Failure == measure.TimedOut || round >= len(p.Rounds) {
			continue
		}
		cost := p.Rounds[round]
		pages++
		size += p.Size
		sum.Time += cost.Time
		sum.Bytes += cost.Bytes
		sum.Objects += cost.Objects
	}
	if pages == 0 {
		return
	}
	n := float64(pages)
	fmt.Fprintf(w, "BenchmarkExtract/%s %d %.0f ns/op %.2f MB/s %.0f B/op %.0f allocs/op\n",
		r.Extractor.Name, pages, float64(sum.Time)/n, float64(size)/1e6/(float64(sum.Time)/float64(time.Second)),
		float64(sum.Bytes)/n, float64(sum.Objects)/n)
}
