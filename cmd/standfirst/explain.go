package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/cli/browser"
	"github.com/standfirst/standfirst"
	"github.com/urfave/cli/v3"
)

// explainCommand is the subcommand that shows every decision about a page.
func explainCommand() *cli.Command {
	return &cli.Command{
		Name:      "explain",
		Usage:     "show what became of every block of a page, and why",
		UsageText: "standfirst explain [-o FILE] [-open] [-offset N] FILE|URL|-",
		Description: `Writes one HTML file that needs nothing else: on the left the page's text, block
by block, coloured by what each was taken for; on the right the Article, field
by field, with what the page's metadata claims. A click on either side marks its
other half; runs of blocks that were left out are folded until a click or a search
opens them. On top stands what the page as a whole counts as, and why. Of a page that
is text alone, the report names the lines of each block.

--offset names the page of a WARC file by where its record begins, as "provenance"
in the lines of jsonl has it: 1234, or 1234+567 where "within" is 567.

Examples:
  standfirst explain --open page.html
  standfirst explain -o report.html https://example.org/2026/story
  curl -s https://example.org/story | standfirst explain --open -
  standfirst explain --type text --open page.txt
  standfirst explain --offset 381203 -o report.html crawl.warc.gz`,
		Flags: append([]cli.Flag{
			&cli.StringFlag{Name: "output", Aliases: []string{"o"}, TakesFile: true, Local: true,
				Usage: "write to `FILE`; without, to standard output, or to a temporary file where that is a terminal"},
			&cli.BoolFlag{Name: "open", Usage: "open the report in the browser", Local: true},
			&cli.StringFlag{Name: "offset", Local: true, Validator: validOffset,
				Usage: "explain the record at byte `N` of a WARC file; N+M is M bytes into the member at N"},
		}, pageFlags()...),
		Action:       explainAction,
		OnUsageError: usageError,
	}
}

func explainAction(ctx context.Context, c *cli.Command) error {
	name, open := c.String("output"), c.Bool("open")
	if c.Args().Len() != 1 {
		return usage(errors.New("explain needs one page (see standfirst explain --help)"))
	}
	shown := open || name == "" && isTerminal(os.Stdout) // where a report is no use
	page, err := explainedPage(ctx, c)
	if err != nil {
		return &statusError{code: statusFailed, err: err}
	}
	var report bytes.Buffer
	if err := newReport(page).write(&report); err != nil {
		return &statusError{code: statusFailed, err: err}
	}
	path, err := writeReport(report.Bytes(), name, shown)
	if err != nil {
		return outputError(err)
	}
	if shown {
		if err := openReport(path); err != nil && open {
			return &statusError{code: statusFailed, err: fmt.Errorf("%s is written, but no browser opens it: %w", path, err)}
		}
	}
	return nil
}

// explained is a page with the account of it. Failure is why it has no
// article, nil where it has one.
type explained struct {
	source  string
	article *standfirst.Article
	trace   standfirst.Trace
	failure error
}

// explainedPage reads the one page that the call names.
func explainedPage(ctx context.Context, c *cli.Command) (explained, error) {
	pages := &reader{
		base:    c.String("base"),
		kind:    inputType(c),
		limit:   standfirst.DefaultLimit,
		fetcher: newFetcher(c.String("user-agent"), c.Duration("delay"), c.Duration("timeout"), standfirst.DefaultLimit),
	}
	parser := &standfirst.Parser{
		Limit: standfirst.DefaultLimit, Accept: c.Bool("accept"), Headline: c.String("headline"),
	}
	if offset := c.String("offset"); offset != "" {
		in, err := pages.inputAt(c.Args().First(), offset)
		if err != nil {
			return explained{}, fmt.Errorf("%s: %w", c.Args().First(), err)
		}
		return in.explain(ctx, parser)
	}
	var first *input
	for in := range pages.inputs(ctx, sources{args: c.Args().Slice(), kind: pages.kind}.locations()) {
		if first != nil {
			return explained{}, fmt.Errorf("%s holds more than one page; explain shows one", c.Args().First())
		}
		first = &in
	}
	if first == nil {
		return explained{}, fmt.Errorf("%s holds no page", c.Args().First())
	}
	return first.explain(ctx, parser)
}

// explain parses a page with its trace. That it holds no article is no error
// here: the account says why.
func (in *input) explain(ctx context.Context, parser *standfirst.Parser) (explained, error) {
	doc, err := in.load(ctx)
	if err != nil {
		return explained{}, fmt.Errorf("%s: %w", in.source, err)
	}
	page := explained{source: in.source}
	article, trace, err := parser.ParseTraced(ctx, doc, doc.page())
	page.article, page.failure = article, err
	if trace != nil {
		page.trace = *trace
	}
	closing := doc.Close()
	if page.failure != nil && !errors.Is(page.failure, standfirst.ErrNoArticle) {
		return explained{}, fmt.Errorf("%s: %w", in.source, page.failure)
	}
	return page, closing
}

// writeReport writes a report and returns the file's path, "" for standard
// output.
func writeReport(report []byte, name string, shown bool) (string, error) {
	switch {
	case name == "" && shown:
		return writeTemporary(report)
	case name == "" || name == standardInput:
		_, err := os.Stdout.Write(report)
		return "", err
	}
	return name, os.WriteFile(name, report, 0o666)
}

// writeTemporary writes to a file of its own that the system clears away.
func writeTemporary(report []byte) (string, error) {
	file, err := os.CreateTemp("", "standfirst-*.html")
	if err != nil {
		return "", err
	}
	_, err = file.Write(report)
	return file.Name(), errors.Join(err, file.Close())
}

// openReport opens a file in the user's browser, and says where it is.
func openReport(path string) error {
	fmt.Fprintln(os.Stderr, "standfirst: the report is "+path)
	browser.Stdout, browser.Stderr = io.Discard, io.Discard
	return browser.OpenFile(path)
}
