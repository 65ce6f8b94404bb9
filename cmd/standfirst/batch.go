package main

import (
	"context"
	"fmt"
	"iter"

	"github.com/standfirst/standfirst"
	"github.com/standfirst/standfirst/cmd/standfirst/internal/columns"
)

// result is what became of one page, rendered for the output.
type result struct {
	source string
	output []byte
	// row is the page for Parquet, instead of output.
	row *columns.Row
	err error
	// bytes is the length of the page, size what it counts for on the
	// progress bar.
	bytes, size int64
	// location and ends are the input's.
	location string
	ends     bool
}

// batch parses pages in parallel.
type batch struct {
	// jobs is how many pages are parsed at once.
	jobs   int
	parser *standfirst.Parser
	// render is nil where pages become rows.
	render renderer
	// provenance reports whether pages are rendered with theirs.
	provenance bool
}

// leastWindow lets that many addresses be fetched at once, of different hosts,
// where there are few processors.
const leastWindow = 16

// window is how many pages may be at work or wait for those before them: what
// bounds the memory. Four for each job keep all at work beside a slow page.
func (b *batch) window() int { return max(leastWindow, 4*b.jobs) }

// run hands the results to emit in the order of the inputs. It returns emit's
// error, or the context's where that ended first; no result of a page that
// was interrupted is handed on.
func (b *batch) run(ctx context.Context, inputs iter.Seq[input], emit func(result) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	pending := make(chan chan result, b.window())
	go b.start(ctx, inputs, pending)
	for {
		next, err := receive(ctx, pending)
		if next == nil {
			return err
		}
		r, err := receive(ctx, next)
		if err != nil {
			return err
		}
		if err := emit(r); err != nil {
			return err
		}
	}
}

// receive waits for a value, the channel's end, which gives the zero value, or
// the context's end, which comes first where both are there.
func receive[T any](ctx context.Context, from <-chan T) (value T, err error) {
	select {
	case value = <-from:
	case <-ctx.Done():
	}
	if err := ctx.Err(); err != nil {
		var none T
		return none, err
	}
	return value, nil
}

// start works on one input after the other while there is room in the window.
func (b *batch) start(ctx context.Context, inputs iter.Seq[input], pending chan<- chan result) {
	defer close(pending)
	slots := make(chan struct{}, b.jobs)
	for in := range inputs {
		done := make(chan result, 1)
		select {
		case pending <- done:
			go func() { done <- b.work(ctx, in, slots) }()
		case <-ctx.Done():
			return
		}
	}
}

// work loads, parses and renders one page. It holds a slot for all that needs
// a processor.
func (b *batch) work(ctx context.Context, in input, slots chan struct{}) result {
	r := result{source: in.source, size: in.size, location: in.location, ends: in.ends}
	if in.ends {
		return r
	}
	take := func() { slots <- struct{}{} }
	if !in.waits {
		take()
	}
	doc, err := in.load(ctx)
	if in.waits {
		take()
	}
	defer func() { <-slots }()
	page := readPage{source: in.source}
	if err == nil {
		page.article, r.bytes, err = b.parse(ctx, doc)
	}
	page.err, r.err = err, err
	if b.provenance {
		page.provenance = provenanceOf(in.place)
	}
	if b.render == nil {
		r.row = rowOf(page)
		return r
	}
	r.output, err = b.render(page)
	if err != nil {
		r.err = err
	}
	return r
}

// parse reads a document to its end and closes it. A page that makes the
// parser panic is a page that failed; the others go on.
func (b *batch) parse(ctx context.Context, doc document) (article *standfirst.Article, n int64, err error) {
	body := &counter{r: doc}
	defer func() {
		n = body.n
		if p := recover(); p != nil {
			article, err = nil, fmt.Errorf("the parser failed: %v", p)
		}
		if closing := doc.Close(); err == nil && closing != nil {
			article, err = nil, closing
		}
	}()
	article, err = b.parser.ParsePage(ctx, body, doc.page())
	return article, 0, err
}
