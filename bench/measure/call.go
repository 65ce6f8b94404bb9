// Package measure times extractors over pages and counts what they allocate.
package measure

import (
	"fmt"
	"net/url"
	"runtime"
	"time"

	"github.com/standfirst/standfirst/bench/extract"
	"github.com/standfirst/standfirst/bench/score"
)

// Cost is what one call took.
type Cost struct {
	Time    time.Duration
	Bytes   uint64 // allocated, freed or not
	Objects uint64 // allocated, freed or not
}

// Failure is why a call gave no article.
type Failure string

// The kinds of failure.
const (
	// Refused is an error that the extractor returned.
	Refused Failure = "refused"
	// Panicked is a panic, which was recovered.
	Panicked Failure = "panic"
	// TimedOut is a call that had not returned after the time limit. Go cannot
	// stop it: it goes on beside the calls that follow, whose times are then not
	// to be trusted.
	TimedOut Failure = "time-out"
)

// Outcome is what became of one call. Failure is empty where it succeeded.
type Outcome struct {
	Cost    Cost
	Failure Failure
	Detail  string // the error's or panic's text
	predict func() score.Prediction
}

// Call runs an extractor on a page. Where the heap is half way to the next
// collection (it begins that way half full), the collector runs before, outside
// the clock, so that nobody pays for what another left behind; a collection
// that the call itself brings about is part of its time.
func Call(e extract.Extractor, page []byte, address *url.URL, o Options) Outcome {
	return series(e, page, address, 1, o)
}

// series is some calls one right after the other, with the cost of all and the
// failure of any.
func series(e extract.Extractor, page []byte, address *url.URL, times int, o Options) Outcome {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if before.HeapAlloc > before.NextGC/4*3 {
		runtime.GC()
		runtime.ReadMemStats(&before)
	}
	done := make(chan Outcome, 1)
	go func() { done <- run(e, page, address, times, o.ThreadTime) }()
	timer := time.NewTimer(o.Limit)
	defer timer.Stop()
	var outcome Outcome
	select {
	case outcome = <-done:
	case <-timer.C:
		outcome = Outcome{Cost: Cost{Time: o.Limit}, Failure: TimedOut, Detail: "no answer after " + o.Limit.String()}
	}
	runtime.ReadMemStats(&after)
	outcome.Cost.Bytes = after.TotalAlloc - before.TotalAlloc
	outcome.Cost.Objects = after.Mallocs - before.Mallocs
	return outcome
}

// run is the timed part, with a panic turned into a failure.
func run(e extract.Extractor, page []byte, address *url.URL, times int, threadTime bool) (outcome Outcome) {
	elapsed := start(threadTime)
	defer func() {
		outcome.Cost.Time = elapsed()
		if problem := recover(); problem != nil {
			outcome.Failure, outcome.Detail = Panicked, fmt.Sprint(problem)
		}
	}()
	for range times {
		predict, err := e.Extract(page, address)
		outcome.predict = predict
		if err != nil {
			outcome.Failure, outcome.Detail = Refused, err.Error()
		}
	}
	return outcome
}

// start starts a clock that the returned function reads and stops: the thread's
// processor time where that is asked for and known, else the time of day.
func start(thread bool) (elapsed func() time.Duration) {
	if thread {
		runtime.LockOSThread()
		if before, ok := threadTime(); ok {
			return func() time.Duration {
				after, _ := threadTime()
				runtime.UnlockOSThread()
				return after - before
			}
		}
		runtime.UnlockOSThread()
	}
	before := time.Now()
	return func() time.Duration { return time.Since(before) }
}

// Prediction maps the result of a call. Where there is none, or where mapping
// it panics, it is the zero Prediction.
func (o Outcome) Prediction() (p score.Prediction) {
	if o.predict == nil {
		return p
	}
	defer func() {
		if recover() != nil {
			p = score.Prediction{}
		}
	}()
	return o.predict()
}
