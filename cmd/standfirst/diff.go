package main

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/urfave/cli/v3"
)

// diffCommand is the subcommand that compares two runs.
func diffCommand() *cli.Command {
	return &cli.Command{
		Name:      "diff",
		Usage:     "show what changed between two runs over the same pages",
		UsageText: "standfirst diff A.jsonl B.jsonl",
		Description: `A.jsonl and B.jsonl are what --format jsonl wrote. Pages go by their source. For
each page with changes the fields are listed, with what A alone has (-) and what
B alone has (+). Exit status: 0 for no changes, 1 for changes, 2 for trouble.`,
		Action:       diffAction,
		OnUsageError: usageError,
	}
}

func diffAction(ctx context.Context, c *cli.Command) error {
	if c.Args().Len() != 2 {
		return usage(errors.New("diff needs two files (see standfirst diff --help)"))
	}
	out := bufio.NewWriter(os.Stdout)
	d := &differ{nameA: c.Args().Get(0), nameB: c.Args().Get(1), out: diffWriter{out}}
	err := errors.Join(d.run(ctx), out.Flush())
	if errors.Is(err, context.Canceled) {
		return &statusError{code: statusInterrupted}
	}
	if err != nil {
		return &statusError{code: statusTrouble, err: err}
	}
	fmt.Fprintf(os.Stderr, "standfirst: %d pages changed, %d only in %s, %d only in %s, %d the same\n",
		d.changed, d.onlyA, d.nameA, d.onlyB, d.nameB, d.same)
	if d.changed+d.onlyA+d.onlyB > 0 {
		return &statusError{code: statusDifferent}
	}
	return nil
}

// differ compares two files of jsonl. It holds where B's lines are, not the
// lines.
type differ struct {
	nameA, nameB                string
	out                         diffWriter
	changed, same, onlyA, onlyB int
}

// span is where a line stands in a file.
type span struct{ start, length int64 }

func (d *differ) run(ctx context.Context) error {
	a, err := os.Open(d.nameA)
	if err != nil {
		return err
	}
	defer a.Close()
	b, err := os.Open(d.nameB)
	if err != nil {
		return err
	}
	defer b.Close()
	index, err := indexLines(ctx, d.nameB, b)
	if err != nil {
		return err
	}
	err = eachLine(ctx, d.nameA, a, func(line pageLine, _ span) error {
		return d.compare(line, index, b)
	})
	if err != nil {
		return err
	}
	return d.rest(index, b)
}

// indexLines finds each source's lines.
func indexLines(ctx context.Context, name string, file io.Reader) (map[sourceKey][]span, error) {
	index := map[sourceKey][]span{}
	err := eachLine(ctx, name, file, func(line pageLine, at span) error {
		key := keyOf(line.source)
		index[key] = append(index[key], at)
		return nil
	})
	return index, err
}

// eachLine reads a file of jsonl line by line.
func eachLine(ctx context.Context, name string, file io.Reader, do func(pageLine, span) error) error {
	lines := bufio.NewReader(file)
	var at span
	for number := 1; ; number++ {
		text, err := lines.ReadBytes('\n')
		if err != nil && err != io.EOF {
			return err
		}
		last := err == io.EOF
		at.length = int64(len(text))
		if len(bytes.TrimSpace(text)) > 0 {
			line, err := parsePageLine(text)
			if err != nil {
				return fmt.Errorf("%s, line %d: %w", name, number, err)
			}
			if err := do(line, at); err != nil {
				return err
			}
		}
		if last {
			return ctx.Err()
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		at.start += at.length
	}
}

// compare compares a line of A with B's next line of that source.
func (d *differ) compare(a pageLine, index map[sourceKey][]span, file io.ReaderAt) error {
	key := keyOf(a.source)
	if len(index[key]) == 0 {
		d.onlyA++
		return d.out.only(a.source, d.nameA, gone)
	}
	b, err := readSpan(file, index[key][0])
	if err != nil {
		return err
	}
	index[key] = index[key][1:]
	changes := changesOf(a, b)
	if len(changes) == 0 {
		d.same++
		return nil
	}
	d.changed++
	return d.out.page(a.source, changes)
}

// rest lists the pages of B that A does not have, in B's order.
func (d *differ) rest(index map[sourceKey][]span, file io.ReaderAt) error {
	var left []span
	for _, spans := range index {
		left = append(left, spans...)
	}
	slices.SortFunc(left, func(x, y span) int { return cmp.Compare(x.start, y.start) })
	for _, at := range left {
		line, err := readSpan(file, at)
		if err != nil {
			return err
		}
		d.onlyB++
		if err := d.out.only(line.source, d.nameB, gained); err != nil {
			return err
		}
	}
	return nil
}

func readSpan(file io.ReaderAt, at span) (pageLine, error) {
	text := make([]byte, at.length)
	if _, err := file.ReadAt(text, at.start); err != nil {
		return pageLine{}, err
	}
	return parsePageLine(text)
}
