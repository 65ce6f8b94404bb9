// Command calibration measures how well Article.Confidence says what it promises:
// the probability that the body of a reading is right, which is that the F1 of its
// words is at least 0.9.
//
//	go run ./bench/calibration -corpus DIR
//
// DIR is a data set, pages/ID.html.gz (or .html, .txt, .txt.gz) and truth.jsonl
// with the body of each; several are parted by commas. It prints ten bins: the
// pages of a tenth of the confidences, their mean, which is what is expected, and
// the share of them whose body is right, which is what was observed. A page that
// holds no article counts as wrong. Without -accept, pages that are refused are
// left out.
//
// With -fit it fits the coefficients instead and prints them for internal/confidence:
// by five folds of hosts first, each reported with what the other four gave, then on
// all. -weights names a folder of the weights of bench/train's folds, so that each
// page is read with weights that have not seen its host; the data sets are then all
// of HTML or all of text, as the weights are.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
)

// options are the command line.
type options struct {
	corpus  []string // folders of data sets
	layout  string
	check   []string // with -fit, further data sets that are only reported
	accept  bool     // count pages that are refused too
	fit     bool
	weights string // a folder of folds' weights
	set     bool   // print a line for each data set too
}

func main() {
	o, err := parse(os.Args[1:], os.Stderr)
	if errors.Is(err, flag.ErrHelp) {
		return
	}
	if err == nil {
		err = run(o, os.Stdout)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "calibration:", err)
		os.Exit(1)
	}
}

// parse reads the command line.
func parse(args []string, stderr io.Writer) (*options, error) {
	var o options
	f := flag.NewFlagSet("calibration", flag.ContinueOnError)
	f.SetOutput(stderr)
	sets := f.String("corpus", "", "`folders` of data sets, parted by commas")
	check := f.String("check", "", "with -fit, `folders` of data sets that are reported and not fitted on")
	f.StringVar(&o.layout, "layout", "standfirst", "`layout` of the data sets, as in bench")
	f.BoolVar(&o.accept, "accept", false, "count the best reading of pages that are refused too")
	f.BoolVar(&o.fit, "fit", false, "fit the coefficients and print them")
	f.StringVar(&o.weights, "weights", "", "`folder` of the weights of bench/train's folds, to read each page with")
	f.BoolVar(&o.set, "sets", false, "print a line for each data set too")
	if err := f.Parse(args); err != nil {
		return nil, err
	}
	o.corpus, o.check = split(*sets), split(*check)
	if len(o.corpus) == 0 {
		return nil, errors.New("-corpus names no folder")
	}
	return &o, nil
}

// split parts names by commas.
func split(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return r == ',' })
}

// run measures, or fits.
func run(o *options, out io.Writer) error {
	readings, err := readAll(o, o.corpus)
	if err != nil {
		return err
	}
	if !o.fit {
		report(out, o, readings)
		return nil
	}
	checked, err := readAll(o, o.check)
	if err != nil {
		return err
	}
	fit(out, readings, checked)
	return nil
}
