package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"sync/atomic"
	"time"

	"github.com/dustin/go-humanize"
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
	"golang.org/x/term"
)

// progress counts what is done, and shows a bar where it is told to.
type progress struct {
	start                  time.Time
	pages, failed, skipped atomic.Int64
	bytes                  atomic.Int64
	// bars and bar are nil where no bar is shown.
	bars *mpb.Progress
	bar  *mpb.Bar
	stop context.CancelFunc
}

// addressSize is what a page that is fetched counts for on the bar, its size
// being unknown: a web page's usual size, about.
const addressSize = 100 << 10

func newProgress() *progress { return &progress{start: time.Now(), stop: func() {}} }

// onTerminal reports whether a bar can be shown: standard error is a terminal,
// and articles do not go to one as well.
func onTerminal(outputName string) bool {
	return isTerminal(os.Stderr) && (outputName != "" || !isTerminal(os.Stdout))
}

func isTerminal(file *os.File) bool { return term.IsTerminal(int(file.Fd())) }

// show begins to draw the bar. Its length becomes known when all sources have
// been measured.
func (p *progress) show(ctx context.Context, s sources) {
	p.bars = mpb.New(mpb.WithOutput(os.Stderr), mpb.WithWidth(24))
	p.bar = p.bars.AddBar(0,
		mpb.PrependDecorators(decor.Any(p.counts)),
		mpb.AppendDecorators(decor.Percentage(decor.WCSyncSpace), decor.Any(p.timeLeft)),
	)
	ctx, p.stop = context.WithCancel(ctx)
	go func() {
		if total := measure(ctx, s); total > 0 {
			p.bar.SetTotal(total, false)
		}
	}()
}

// measure adds up the sources' sizes; 0 where they cannot be known beforehand,
// as with a list that can be read only once.
func measure(ctx context.Context, s sources) int64 {
	if s.list != "" && !isRegular(s.list) {
		return 0
	}
	var total int64
	for l := range s.locations() {
		if ctx.Err() != nil {
			return 0
		}
		if l.name == standardInput {
			return 0
		}
		total += l.size()
	}
	return total
}

func isRegular(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.Mode().IsRegular()
}

// counts is the bar's left side.
func (p *progress) counts(decor.Statistics) string {
	pages, bytes := p.rates()
	text := fmt.Sprintf("%d pages  %.0f pages/s  %.1f MB/s", p.pages.Load(), pages, bytes/1e6)
	if failed := p.failed.Load(); failed > 0 {
		text += fmt.Sprintf("  %d failed", failed)
	}
	return text + " "
}

// timeLeft is the bar's right side: as long as it took so far for what is
// still to be done.
func (p *progress) timeLeft(s decor.Statistics) string {
	if s.Total <= 0 || s.Current <= 0 {
		return "  ? left"
	}
	left := float64(time.Since(p.start)) * float64(s.Total-s.Current) / float64(s.Current)
	return fmt.Sprintf("  %s left", time.Duration(max(left, 0)).Round(time.Second))
}

// rates are the pages and bytes for each second so far.
func (p *progress) rates() (pages, bytes float64) {
	seconds := max(time.Since(p.start).Seconds(), 1e-3)
	return float64(p.pages.Load()) / seconds, float64(p.bytes.Load()) / seconds
}

// add counts one page.
func (p *progress) add(r result) {
	p.pages.Add(1)
	p.bytes.Add(r.bytes)
	if r.err != nil {
		p.failed.Add(1)
	}
	p.advance(r.size)
}

// skip counts one page that the output holds already.
func (p *progress) skip(size int64) {
	p.skipped.Add(1)
	p.advance(size)
}

func (p *progress) advance(size int64) {
	if p.bar != nil {
		p.bar.IncrInt64(size)
	}
}

// say writes a line to standard error, above the bar.
func (p *progress) say(format string, args ...any) {
	var w io.Writer = os.Stderr
	if p.bars != nil {
		w = p.bars
	}
	fmt.Fprintf(w, "standfirst: "+format+"\n", args...)
}

// close takes the bar away.
func (p *progress) close() {
	if p.bars == nil {
		return
	}
	p.stop()
	p.bar.Abort(true)
	p.bars.Wait()
	p.bars = nil
}

// summary is the last line of a run. That of one page has no rates: they would
// be those of the program's start.
func (p *progress) summary(how string) {
	done := p.pages.Load()
	text := fmt.Sprintf("%s%s, %d failed", how, countPages(done), p.failed.Load())
	if skipped := p.skipped.Load(); skipped > 0 {
		text += fmt.Sprintf(", %d skipped", skipped)
	}
	if done < 2 {
		p.say("%s", text)
		return
	}
	pages, bytes := p.rates()
	p.say("%s; %s in %s, %.0f pages/s, %s/s", text, humanize.Bytes(uint64(p.bytes.Load())),
		time.Since(p.start).Round(10*time.Millisecond), pages, humanize.Bytes(uint64(bytes)))
}

func countPages(n int64) string {
	if n == 1 {
		return "1 page"
	}
	return fmt.Sprintf("%d pages", n)
}
