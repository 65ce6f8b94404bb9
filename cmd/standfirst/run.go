package main

import (
	"context"
	"errors"

	"github.com/standfirst/standfirst"
	"github.com/urfave/cli/v3"
)

// batchAction is the program without a subcommand: pages in, articles out.
func batchAction(ctx context.Context, c *cli.Command) error {
	s := sources{args: c.Args().Slice(), list: c.String("list"), kind: inputType(c)}
	if err := checkCall(c, s); err != nil {
		return usage(err)
	}
	form := formatOf(c.String("format"))
	file, resumed, err := newOutput(c.String("output"), c.Bool("resume"))
	if err != nil {
		return outputError(err)
	}
	progress := newProgress()
	if onTerminal(c.String("output")) {
		progress.show(ctx, s)
	}
	pages := &reader{
		base:    c.String("base"),
		kind:    s.kind,
		limit:   standfirst.DefaultLimit,
		fetcher: newFetcher(c.String("user-agent"), c.Duration("delay"), c.Duration("timeout"), standfirst.DefaultLimit),
		resumed: resumed,
		skipped: progress.skip,
	}
	b := &batch{jobs: c.Int("jobs"), render: form.render, provenance: c.Bool("provenance"), parser: &standfirst.Parser{
		Limit: standfirst.DefaultLimit, Headline: c.String("headline"), Accept: c.Bool("accept"),
	}}
	out := &output{file: file, between: form.between}
	err = b.run(ctx, pages.inputs(ctx, s.locations()), func(r result) error {
		progress.add(r)
		if r.err != nil && form.name != "jsonl" {
			progress.say("%s: %v", r.source, r.err)
		}
		return out.write(r.output)
	})
	progress.close()
	return conclude(err, out.Close(), progress)
}

// checkCall finds what is wrong with a call beyond single options.
func checkCall(c *cli.Command, s sources) error {
	switch {
	case len(s.args) == 0 && s.list == "":
		return errors.New("no input given (see standfirst --help)")
	case c.Bool("resume") && (c.String("output") == "" || c.String("format") != "jsonl"):
		return errors.New("--resume needs --output FILE and --format jsonl")
	case c.Bool("provenance") && c.String("format") != "jsonl":
		return errors.New("--provenance needs --format jsonl")
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
