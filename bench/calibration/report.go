package main

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"text/tabwriter"
)

// bins is the number of bins, each a tenth of the confidences.
const bins = 10

// bin is the readings whose confidence is in a tenth.
type bin struct {
	n                  int
	expected, observed float64 // sums
}

// report prints the ten bins, and how well all agree.
func report(out io.Writer, o *options, readings []reading) {
	reportOf(out, readings, func(r *reading) float64 { return r.confidence })
	if o.set {
		reportSets(out, readings, func(r *reading) float64 { return r.confidence })
	}
}

func reportOf(out io.Writer, readings []reading, confidence func(*reading) float64) {
	var all [bins]bin
	for i := range readings {
		c := confidence(&readings[i])
		b := &all[min(bins-1, int(c*bins))]
		b.n++
		b.expected += c
		b.observed += readings[i].right
	}
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "confidence\tpages\texpected\tobserved\t")
	for k, b := range all {
		if b.n == 0 {
			fmt.Fprintf(table, "%.1f–%.1f\t0\t\t\t\n", float64(k)/bins, float64(k+1)/bins)
			continue
		}
		n := float64(b.n)
		fmt.Fprintf(table, "%.1f–%.1f\t%d\t%.3f\t%.3f\t\n", float64(k)/bins, float64(k+1)/bins, b.n, b.expected/n,
			b.observed/n)
	}
	_ = table.Flush()
	fmt.Fprintln(out, summaryOf(readings, confidence))
}

// summaryOf is a line of how well confidences agree with what was observed.
func summaryOf(readings []reading, confidence func(*reading) float64) string {
	var all [bins]bin
	var brier, expected, observed, f1 float64
	for i := range readings {
		c, right := confidence(&readings[i]), readings[i].right
		b := &all[min(bins-1, int(c*bins))]
		b.n++
		b.expected += c
		b.observed += right
		brier += (c - right) * (c - right)
		expected += c
		observed += right
		f1 += readings[i].f1
	}
	n, apart := float64(len(readings)), 0.0
	for _, b := range all {
		apart += math.Abs(b.expected - b.observed)
	}
	return fmt.Sprintf("%d pages: expected %.3f, observed %.3f; apart by bins %.3f, Brier %.3f, AUC %s; mean F1 %.3f",
		len(readings), expected/n, observed/n, apart/n, brier/n, rankText(rankOf(readings, confidence)), f1/n)
}

// rankText is the area under a curve in words: of readings that are all right or all
// wrong there is none.
func rankText(area float64) string {
	if math.IsNaN(area) {
		return "none"
	}
	return strconv.FormatFloat(area, 'f', 3, 64)
}

// reportSets prints a line for each data set.
func reportSets(out io.Writer, readings []reading, confidence func(*reading) float64) {
	for len(readings) > 0 {
		n := slices.IndexFunc(readings, func(r reading) bool { return r.set != readings[0].set })
		if n < 0 {
			n = len(readings)
		}
		fmt.Fprintf(out, "%-22s %s\n", readings[0].set, summaryOf(readings[:n], confidence))
		readings = readings[n:]
	}
}

// rankOf is how often a reading that is right has a higher confidence than one that
// is wrong: the area under the ROC curve, not a number where there is but one kind.
func rankOf(readings []reading, confidence func(*reading) float64) float64 {
	sorted := slices.Clone(readings)
	slices.SortStableFunc(sorted, func(a, b reading) int {
		switch x, y := confidence(&a), confidence(&b); {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return 0
	})
	var ranks, rights float64
	for i := 0; i < len(sorted); {
		end := i
		for end < len(sorted) && confidence(&sorted[end]) == confidence(&sorted[i]) {
			end++
		}
		for k := i; k < end; k++ {
			if sorted[k].right > 0 {
				ranks += float64(i+end+1) / 2
				rights++
			}
		}
		i = end
	}
	wrongs := float64(len(sorted)) - rights
	return (ranks - rights*(rights+1)/2) / (rights * wrongs)
}
