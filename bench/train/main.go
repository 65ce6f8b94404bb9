// Command train fits the weights of the classifiers on annotated pages and
// cross-validates them by host:
//
//	go run ./bench/train -corpus DIR -o internal/label/weights/html.bin
//
// DIR holds data sets. A data set is a folder with truth.jsonl, one page a
// line, and pages/ID.html.gz for each. A line has the page's "id" and "url" and
// of these what was annotated: "headline", "standfirst" (a list of paragraphs,
// empty for none), "sections" (each "heading" and "paragraphs"), or "paragraphs"
// or "body" alone, "captions" (each "text" and "credit"), "authors", "published",
// "with" and "without" (snippets), or "no_article": true. To fit on pages of your
// own, put them into such a folder and name it in -sets.
//
// With -text it fits the weights of the pages that are text alone on the sets of
// text: a folder SET.innertext or SET.wrapped has pages/ID.txt.gz and the truth
// of SET; SET.text is printed from the pages of SET (render.go). Where the
// annotation is silent the HTML reading of the same page speaks, with the
// library's own weights (teach.go). What counts from the headline is described by
// a classifier that was fitted on the other half of the hosts. -c4 scores a rule
// of thumb beside it.
//
// What it does, in order: reads and segments the pages; labels each block by the
// annotations (labels.go); prints for each certain rule how many blocks it took
// and how many of them are annotated as text; cross-validates in five folds, a
// host never on both sides, and prints the scores; with -leaveout fits once more
// without each of the sets named, and scores on it; fits on everything and
// writes the weights. Afterwards -show ID prints a page block by block. The same
// pages and the same seed give the same weights.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/standfirst/standfirst/internal/label"
)

// options are what the command line says.
type options struct {
	corpus   string   // the folder of data sets
	out      string   // where the weights go, empty for nowhere
	text     bool     // fit the weights of pages that are text alone
	sets     []string // the data sets to fit on
	eval     []string // further data sets to measure on
	leave    []string // data sets to score with weights fitted without them
	seed     int
	cross    bool // cross-validate
	byFold   bool // print the scores of each fold
	augment  bool // fit on a changed copy of each page too
	reuse    bool // take the folds' weights from the last run's folder
	c4       bool // score C4's rule of thumb
	ceiling  bool // score the best possible labelling, and stop
	showID   string
	work     string // a folder for predictions and the folds' weights
	commandL string // the command line, for the header of the weights
}

// The data sets that the library's weights are fitted on. Those that are for
// research only, and those that are kept blind, are not among them.
const (
	htmlSetNames = "fundus,turing,wcxb,daniel-english,daniel-chinese,daniel-greek,daniel-polish,daniel-russian," +
		"readability,trafilatura,mediacloud,not-articles"
	// Sets that were made from pages by other programs, and by render.go those
	// of which the name ends in .text.
	textSetNames = "fundus.innertext,fundus.wrapped,wcxb.innertext,wcxb.wrapped,not-articles.innertext,not-articles.wrapped," +
		"turing.text,daniel-english.text,daniel-chinese.text,daniel-greek.text,daniel-polish.text,daniel-russian.text," +
		"readability.text,trafilatura.text,mediacloud.text"
)

func main() {
	t := trainer{options: parseOptions(os.Args[1:])}
	if err := t.run(); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

// parseOptions reads the command line.
func parseOptions(args []string) options {
	var o options
	f := flag.NewFlagSet("train", flag.ExitOnError)
	f.StringVar(&o.corpus, "corpus", "../shared/corpus", "the folder of data sets")
	f.StringVar(&o.out, "o", "", "where to write the weights; nowhere if empty")
	f.BoolVar(&o.text, "text", false, "fit the weights of pages that are text alone")
	sets := f.String("sets", "", "the data sets to fit on; those of the library's weights if empty")
	eval := f.String("eval", "", "further data sets to measure on; a page's fold is its host's there too")
	leave := f.String("leaveout", "", "data sets to score with weights fitted without them, one at a time")
	f.IntVar(&o.seed, "seed", 3, "which rows and features are drawn: single pages turn on it, the scores hardly")
	f.BoolVar(&o.cross, "cross", true, "cross-validate in five folds by host")
	f.BoolVar(&o.byFold, "byfold", true, "print the scores of each fold too, beside those of the rules alone")
	f.BoolVar(&o.augment, "augment", true, "fit on a changed copy of each page too")
	f.BoolVar(&o.reuse, "reuse", false, "take the folds' weights from the last run's folder")
	f.BoolVar(&o.c4, "c4", false, "score what C4's rule of thumb makes of the sets of text, for comparison")
	f.BoolVar(&o.ceiling, "ceiling", false, "score the best possible labelling of the blocks, and stop")
	f.StringVar(&o.showID, "show", "", "print what becomes of each block of the page of this ID, by the last run's folds, and stop")
	f.StringVar(&o.work, "work", filepath.Join(os.TempDir(), "standfirst-train"), "a folder for predictions and the folds' weights")
	_ = f.Parse(args) // it ends the program on an error
	if *sets == "" {
		*sets = htmlSetNames
		if o.text {
			*sets = textSetNames
		}
	}
	o.sets, o.eval, o.leave = split(*sets), split(*eval), split(*leave)
	o.commandL = "go run ./bench/train " + strings.Join(args, " ")
	return o
}

// split parts names by commas.
func split(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return r == ',' })
}

// header is the first line of the weights that are fitted.
func (o *options) header() label.Header {
	commit, err := exec.Command("git", "rev-parse", "--short", "HEAD").Output()
	if err != nil {
		commit = []byte("unknown")
	}
	return label.Header{Command: o.commandL, Commit: strings.TrimSpace(string(commit)), Seed: o.seed, Sets: o.sets}
}
