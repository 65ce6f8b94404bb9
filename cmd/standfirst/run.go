package main

import (
	"context"
	"errors"
	"os"

	"github.com/standfirst/standfirst"
	"github.com/urfave/cli/v3"
)

// batchAction is the program without a subcommand: pages in, articles out.
func batchAction(ctx context.Context, c *cli.Command) error {
	part, _ := parseShard(c.String("shard")) // its validator has read it
	s := sources{args: c.Args().Slice(), list: c.String("list"), kind: inputType(c), shard: part}
	if err := checkCall(c, s); err != nil {
		return usage(err)
	}
	form := formatOf(c.String("format"))
	progress := newProgress()
	pages := &reader{
		base:    c.String("base"),
		kind:    s.kind,
		limit:   standfirst.DefaultLimit,
		fetcher: newFetcher(c.String("user-agent"), c.Duration("delay"), c.Duration("timeout"), standfirst.DefaultLimit),
		skipped: progress.skip,
	}
	out, err := newSink(c, form, pages)
	if err != nil {
		return outputError(err)
	}
	if onTerminal(c.String("output") + c.String("output-dir")) {
		progress.show(ctx, s)
	}
	b := &batch{
		jobs: c.Int("jobs"), render: form.render, provenance: c.Bool("provenance") || form.isParquet(),
		parser: &standfirst.Parser{
			Limit: standfirst.DefaultLimit, Headline: c.String("headline"), Accept: c.Bool("accept"),
		},
	}
	err = b.run(ctx, pages.inputs(ctx, s.locations()), func(r result) error {
		if !r.ends {
			progress.add(r)
		}
		if r.err != nil && !form.hasErrors() {
			progress.say("%s: %v", r.source, r.err)
		}
		return out.write(r)
	})
	progress.close()
	return conclude(err, out.close(err == nil), progress)
}

// newSink opens the output, and tells the reader what it holds.
func newSink(c *cli.Command, form format, pages *reader) (sink, error) {
	if dir := c.String("output-dir"); dir != "" {
		d := &directory{dir: dir, form: form}
		pages.ends = true
		if c.Bool("resume") {
			pages.whole = d.holds
		}
		return d, os.MkdirAll(dir, 0o777)
	}
	if name := c.String("output"); form.isParquet() && name != standardInput && !isSpecial(name) {
		file, err := createPart(name)
		if err != nil {
			return nil, err
		}
		return form.sink(file), nil
	}
	file, resumed, err := newOutput(c.String("output"), c.Bool("resume"))
	if err != nil {
		return nil, err
	}
	pages.resumed = resumed
	return form.sink(file), nil
}

// isSpecial reports whether a file is there that is no regular one, such as a pipe: it is
// written to, and not replaced.
func isSpecial(name string) bool {
	info, err := os.Stat(name)
	return err == nil && !info.Mode().IsRegular()
}

// checkCall finds what is wrong with a call beyond single options.
func checkCall(c *cli.Command, s sources) error {
	file, dir, form := c.String("output") != "", c.String("output-dir") != "", c.String("format")
	switch {
	case len(s.args) == 0 && s.list == "":
		return errors.New("no input given (see standfirst --help)")
	case file && dir:
		return errors.New("--output and --output-dir exclude each other")
	case c.Bool("resume") && !dir && (!file || form != "jsonl"):
		return errors.New("--resume needs --output FILE and --format jsonl, or --output-dir DIR")
	case form == "parquet" && !file && !dir:
		return errors.New("--format parquet needs --output FILE or --output-dir DIR")
	case c.Bool("provenance") && form != "jsonl" && form != "parquet":
		return errors.New("--provenance needs --format jsonl; parquet always has it")
	}
	return nil
}

// conclude writes the summary and chooses the exit status.
func conclude(err, closing error, p *progress) error {
	if errors.Is(err, context.Canceled) {
		p.summary("interrupted; ")
		return &statusError{code: statusInterrupted}
	}
	if err = errors.Join(err, closing); err != nil {
		return outputError(err)
	}
	if p.pages.Load() > 1 || p.failed.Load() > 0 || p.skipped.Load() > 0 {
		p.summary("")
	}
	if p.failed.Load() > 0 {
		return &statusError{code: statusFailed}
	}
	return nil
}
