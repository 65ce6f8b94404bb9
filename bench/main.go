// Command bench runs Standfirst, bare html.Parse and the other article
// extractors of the Go world over the same pages in one process, and compares
// their speed, what they allocate and, where the pages are annotated, what they
// find. README.md says how to repeat the published tables.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/standfirst/standfirst/bench/corpus"
	"github.com/standfirst/standfirst/bench/extract"
	"github.com/standfirst/standfirst/bench/measure"
	"github.com/standfirst/standfirst/bench/score"
)

// options are the command line.
type options struct {
	corpus, layout, only                    string
	pages                                   int
	linear                                  bool
	linearPages                             int
	markdown, chart, predictions, benchstat string
	measure                                 measure.Options
}

func main() {
	o, err := parse(os.Args[1:], os.Stderr)
	if errors.Is(err, flag.ErrHelp) {
		return
	}
	if err == nil {
		err = run(o, os.Stdout, os.Stderr)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// parse reads the command line.
func parse(args []string, stderr io.Writer) (o options, err error) {
	f := flag.NewFlagSet("bench", flag.ContinueOnError)
	f.SetOutput(stderr)
	f.StringVar(&o.corpus, "corpus", "", "`folder` of the data set")
	f.StringVar(&o.layout, "layout", "standfirst", "`layout` of the data set:\n"+layouts())
	f.StringVar(&o.only, "only", "",
		"comma-separated `names` of the extractors to run; html.Parse is always run (default all)\n"+names(extract.All()))
	f.IntVar(&o.pages, "pages", 0, "take only `n` pages, spread over the data set (default all)")
	f.IntVar(&o.measure.Rounds, "rounds", 3, "how often each extractor gets each page")
	f.DurationVar(&o.measure.Limit, "timeout", time.Minute, "how long one call may take")
	f.BoolVar(&o.measure.ThreadTime, "cpu", false,
		"count the thread's processor time instead of the time that passes (Linux), for a machine that does other things too")
	f.BoolVar(&o.linear, "linear", false, "repeat pages to 256 KB and 8 MB and compare what a byte costs, instead")
	f.IntVar(&o.linearPages, "linear-pages", 5, "how many pages -linear takes")
	f.StringVar(&o.markdown, "markdown", "", "write the tables to `file` (default standard output)")
	f.StringVar(&o.chart, "chart", "", "write a bar chart of the times to `file`, as SVG")
	f.StringVar(&o.predictions, "predictions", "", "write what each extractor found to a file of JSON lines in `folder`")
	f.StringVar(&o.benchstat, "benchstat", "", "write each round in the format of go test -bench to `file`")
	if err := f.Parse(args); err != nil {
		return o, err
	}
	switch {
	case f.NArg() > 0:
		return o, fmt.Errorf("unexpected argument %q", f.Arg(0))
	case o.corpus == "":
		return o, errors.New("-corpus is missing")
	case o.measure.Rounds < 1 || o.measure.Limit <= 0 || o.pages < 0 || o.linearPages < 1:
		return o, errors.New("-rounds, -timeout, -pages and -linear-pages must be positive")
	}
	return o, nil
}

// layouts describes the layouts for the help text.
func layouts() string {
	var lines []string
	for _, l := range corpus.Layouts() {
		lines = append(lines, "  "+l.Name+": "+l.About)
	}
	return strings.Join(lines, "\n") + "\n"
}

// names lists extractors.
func names(extractors []extract.Extractor) string {
	var list []string
	for _, e := range extractors {
		list = append(list, e.Name)
	}
	return strings.Join(list, ",")
}

// run measures, and writes what was asked for.
func run(o options, stdout, stderr io.Writer) error {
	extractors, err := choose(o.only)
	if err != nil {
		return err
	}
	pages, err := corpus.Open(o.corpus, o.layout)
	if err != nil {
		return err
	}
	pages = spread(pages, o.pages)
	if terminal(stderr) {
		o.measure.Progress = func(done, of int) { fmt.Fprintf(stderr, "\r%d of %d pages", done, of) }
		defer fmt.Fprintln(stderr)
	}
	if o.linear {
		growths, err := measure.Linear(pages, extractors, o.linearPages, o.measure)
		if err != nil {
			return err
		}
		return write(o.markdown, stdout, func(w io.Writer) error { return linearTable(w, growths) })
	}
	results, err := measure.Run(pages, extractors, o.measure)
	if err != nil {
		return err
	}
	return report(o, stdout, pages, results)
}

// terminal reports whether somebody is likely to look on.
func terminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := file.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// report writes the results in each form that was asked for.
func report(o options, stdout io.Writer, pages []corpus.Page, results []measure.Result) error {
	summaries := measure.Summarize(results)
	err := write(o.markdown, stdout, func(w io.Writer) error { return tables(w, o, pages, results, summaries) })
	if err == nil && o.chart != "" {
		err = write(o.chart, nil, func(w io.Writer) error { return chart(w, summaries) })
	}
	if err == nil && o.benchstat != "" {
		err = write(o.benchstat, nil, func(w io.Writer) error { return benchstat(w, results) })
	}
	if err == nil && o.predictions != "" {
		err = writePredictions(o.predictions, results)
	}
	return err
}

// choose returns the extractors of a comma-separated list, all for none. The
// baseline is always among them.
func choose(only string) ([]extract.Extractor, error) {
	if only == "" {
		return extract.All(), nil
	}
	wanted := map[string]bool{extract.Baseline: true}
	for name := range strings.SplitSeq(only, ",") {
		wanted[strings.TrimSpace(name)] = true
	}
	var chosen []extract.Extractor
	for _, e := range extract.All() {
		if wanted[e.Name] {
			chosen = append(chosen, e)
		}
	}
	if len(chosen) < len(wanted) {
		return nil, fmt.Errorf("-only %s: the extractors are %s", only, names(extract.All()))
	}
	return chosen, nil
}

// spread takes n pages, evenly; all for 0.
func spread(pages []corpus.Page, n int) []corpus.Page {
	if n == 0 || n >= len(pages) {
		return pages
	}
	taken := make([]corpus.Page, n)
	for i := range taken {
		taken[i] = pages[i*len(pages)/n]
	}
	return taken
}

// write writes a file and the folders above it once all of its content is
// there, or to stdout where it has no name.
func write(path string, stdout io.Writer, content func(io.Writer) error) error {
	var out bytes.Buffer
	if err := content(&out); err != nil {
		return err
	}
	if path == "" {
		_, err := stdout.Write(out.Bytes())
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, out.Bytes(), 0o644)
}

// writePredictions writes a file of each extractor that finds articles.
func writePredictions(dir string, results []measure.Result) error {
	for _, r := range results {
		if r.Extractor.Name == extract.Baseline {
			continue
		}
		var predictions []score.Prediction
		for _, p := range r.Pages {
			predictions = append(predictions, p.Prediction)
		}
		path := filepath.Join(dir, r.Extractor.Name+".jsonl")
		err := write(path, nil, func(w io.Writer) error { return score.WritePredictions(w, predictions) })
		if err != nil {
			return err
		}
	}
	return nil
}
