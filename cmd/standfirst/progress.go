package main

import (
	"time"

	"github.com/dustin/go-humanize"
)

// progress counts what is done.
type progress struct {
	start         time.Time
	pages, failed int
	bytes         int64
}

func newProgress() *progress { return &progress{start: time.Now()} }

func (p *progress) add(r result) {
	p.pages++
	p.bytes += r.bytes
	if r.err != nil {
		p.failed++
	}
}

func (p *progress) summary(how string) {
	d := time.Since(p.start)
	warn("standfirst: %s: %d pages, %d failed, %s in %s (%.0f pages/s, %s/s)", how, p.pages, p.failed,
		humanize.Bytes(uint64(p.bytes)), d.Round(10*time.Millisecond), float64(p.pages)/d.Seconds(),
		humanize.Bytes(uint64(float64(p.bytes)/d.Seconds())))
}
