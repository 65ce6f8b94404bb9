package main

import (
	"fmt"
	"io"
	"runtime"
	"strings"
	"time"

	"github.com/standfirst/standfirst/bench/corpus"
	"github.com/standfirst/standfirst/bench/extract"
	"github.com/standfirst/standfirst/bench/measure"
	"github.com/standfirst/standfirst/bench/score"
)

// row writes one row of a Markdown table.
func row(w io.Writer, cells []string) { fmt.Fprintf(w, "| %s |\n", strings.Join(cells, " | ")) }

// head writes a table's head; all columns but the first are set to the right.
func head(w io.Writer, cells []string) {
	row(w, cells)
	fmt.Fprintf(w, "|---%s|\n", strings.Repeat("|---:", len(cells)-1))
}

// tables writes what was measured, on which pages and where.
func tables(w io.Writer, o options, pages []corpus.Page, results []measure.Result, summaries []measure.Summary) error {
	size := 0
	for _, p := range results[0].Pages {
		size += p.Size
	}
	clock := "time"
	if o.measure.ThreadTime {
		clock = "processor time"
	}
	fmt.Fprintf(w, "%d pages, %.1f MB; %s, fastest of %d rounds, page by page; %s, %s/%s, %d CPUs.\n\n",
		len(pages), float64(size)/1e6, clock, o.measure.Rounds,
		runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU())
	speedTable(w, summaries)
	failureList(w, results)
	accuracyTable(w, pages, results)
	return nil
}

// speedTable has a row an extractor. A × stands for html.Parse on the same page.
func speedTable(w io.Writer, summaries []measure.Summary) {
	head(w, []string{"", "MB/s", "time ×, median page", "time ×, total", "99th percentile ×", "worst ×",
		"99th percentile ms", "worst ms", "worst page", "kB allocated a page", "allocated ×", "objects a page", "failed"})
	for _, s := range summaries {
		if s.Pages == 0 {
			row(w, append([]string{label(s.Extractor)}, "no page was measured"))
			continue
		}
		row(w, []string{
			label(s.Extractor),
			fmt.Sprintf("%.1f", s.Speed),
			fmt.Sprintf("%.2f", s.MedianRatio), fmt.Sprintf("%.2f", s.TotalRatio),
			fmt.Sprintf("%.1f", s.P99Ratio), fmt.Sprintf("%.1f", s.WorstRatio),
			milliseconds(s.P99), milliseconds(s.Worst), s.WorstPage,
			fmt.Sprintf("%.0f", s.Bytes/1e3), fmt.Sprintf("%.2f", s.BytesRatio),
			fmt.Sprintf("%.0f", s.Objects), failures(s.Failures),
		})
	}
}

// label is an extractor's title with its version, a pseudo-version by its day.
func label(e extract.Extractor) string {
	version := e.Version()
	if parts := strings.Split(version, "-"); len(parts) == 3 && len(parts[1]) == len("20060102150405") {
		version = parts[1][:len("20060102")]
	}
	return strings.TrimSpace(e.Title + " " + version)
}

func milliseconds(t time.Duration) string { return fmt.Sprintf("%.1f", t.Seconds()*1e3) }

// failures counts the pages without an article by the kind of failure.
func failures(counts map[measure.Failure]int) string {
	var parts []string
	for _, kind := range []measure.Failure{measure.Refused, measure.Panicked, measure.TimedOut} {
		if n := counts[kind]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, kind))
		}
	}
	if parts == nil {
		return "0"
	}
	return strings.Join(parts, ", ")
}

// failureList names the pages on which an extractor panicked or timed out, and
// those that html.Parse could not parse, which are not in the table.
func failureList(w io.Writer, results []measure.Result) {
	fmt.Fprintln(w)
	for _, r := range results {
		for _, p := range r.Pages {
			if p.Failure == "" || p.Failure == measure.Refused && r.Extractor.Name != extract.Baseline {
				continue
			}
			detail, _, _ := strings.Cut(p.Detail, "\n")
			fmt.Fprintf(w, "- %s on %s: %s (%s)\n", r.Extractor.Name, p.ID, p.Failure, detail)
		}
	}
}

// accuracyTable has a row an extractor and a column a measure. A measure is in
// it with the number of pages on which any extractor has it: credits have fewer
// where fewer captions were found. The table is left out where nothing was
// annotated.
func accuracyTable(w io.Writer, pages []corpus.Page, results []measure.Result) {
	scored := map[string]*score.Table{}
	most := map[score.Measure]int{}
	for _, r := range results {
		if r.Extractor.Name != extract.Baseline {
			table := accuracy(pages, r)
			scored[r.Extractor.Name] = table
			for _, one := range table.Rows() {
				most[one.Measure] = max(most[one.Measure], one.Pages)
			}
		}
	}
	titles := []string{""}
	for _, m := range score.Measures() {
		if most[m] > 0 {
			titles = append(titles, fmt.Sprintf("%s (%d)", m, most[m]))
		}
	}
	if len(titles) == 1 {
		return
	}
	fmt.Fprintln(w)
	head(w, titles)
	for _, r := range results {
		if table := scored[r.Extractor.Name]; table != nil {
			row(w, accuracyRow(label(r.Extractor), table, most))
		}
	}
}

// accuracyRow has the table's mean of each measure that any table has.
func accuracyRow(name string, table *score.Table, most map[score.Measure]int) []string {
	cells := []string{name}
	for _, m := range score.Measures() {
		if most[m] == 0 {
			continue
		}
		cell := "–"
		if one, ok := table.Row(m); ok {
			cell = fmt.Sprintf("%.4f", one.Mean)
		}
		cells = append(cells, cell)
	}
	return cells
}

// accuracy scores one extractor on the annotated pages.
func accuracy(pages []corpus.Page, r measure.Result) *score.Table {
	var table score.Table
	for n, page := range pages {
		if page.Annotated {
			table.Add(score.Page(page.Truth, r.Pages[n].Prediction))
		}
	}
	return &table
}

// linearTable has a row an extractor.
func linearTable(w io.Writer, growths []measure.Growth) error {
	fmt.Fprintf(w, "Pages repeated to 256 KB and to 8 MB; nanoseconds a byte.\n\n")
	head(w, []string{"", "256 KB", "8 MB", "8 MB × 256 KB", "worst page ×", "pages", "of these refused", "failed"})
	for _, g := range growths {
		cells := []string{label(g.Extractor), "–", "–", "–", "–"}
		if g.Pages > 0 {
			cells = []string{
				label(g.Extractor), fmt.Sprintf("%.1f", g.Small), fmt.Sprintf("%.1f", g.Large),
				fmt.Sprintf("%.2f", g.Ratio()), fmt.Sprintf("%.2f", g.Worst),
			}
		}
		row(w, append(cells, fmt.Sprint(g.Pages), fmt.Sprint(g.Refused), fmt.Sprint(g.Failed)))
	}
	return nil
}
