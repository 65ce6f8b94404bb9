// Command train fits the weights of the classifiers on annotated pages and
// cross-validates them by host:
//
//	go run ./bench/train -corpus DIR -o internal/classifier/weights/html.bin
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
// writes the weights. A set may count for less, or for some classifiers alone
// (sets.go). With -keep it fits the classifier of the whole page alone. Afterwards
// -show ID prints a page block by block. The same pages and the same seed give the
// same weights.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// options are what the command line says.
type options struct {
	corpus  string   // the folder of data sets
	out     string   // where the weights go, empty for nowhere
	text    bool     // fit the weights of pages that are text alone
	sets    []string // the data sets to fit on, with their weights; see parseSet
	keep    string   // the file that the other classifiers are taken from, empty for none
	eval    []string // further data sets to measure on
	leave   []string // data sets to score with weights fitted without them
	seed    int
	cross   bool   // cross-validate
	byFold  bool   // print the scores of each fold
	augment bool   // fit on a changed copy of each page too
	reuse   bool   // take the folds' weights from the last run's folder
	c4      bool   // score C4's rule of thumb
	ceiling bool   // score the best possible labelling, and stop
	showID  string // print what becomes of the page of this ID, and stop
	work    string // a folder for predictions and the folds' weights
}

// The data sets that the library's weights are fitted on. Those that are for
// research only, and those that are kept blind, are not among them.
const (
	htmlSetNames = "fundus,turing,wcxb,daniel-english,daniel-chinese,daniel-greek,daniel-polish,daniel-russian," +
		"readability,trafilatura,mediacloud,not-articles," +
		// Sets that help the classifier of the page and not the others.
		"fundus-old:article,htmldate:article,newspaper:article,portal:article,crf:article,not-articles-more:article"
	// Sets that were made from pages by other programs, and by render.go those
	// of which the name ends in .text.
	textSetNames = "fundus.innertext,fundus.wrapped,wcxb.innertext,wcxb.wrapped," +
		"not-articles.innertext,not-articles.wrapped,turing.text," +
		"daniel-english.text,daniel-chinese.text,daniel-greek.text,daniel-polish.text,daniel-russian.text," +
		"readability.text,trafilatura.text,mediacloud.text"
)

func main() {
	o, err := parseOptions(os.Args[1:])
	switch {
	case errors.Is(err, flag.ErrHelp):
		return
	case err == nil:
		t := trainer{options: *o}
		err = t.run()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

// parseOptions reads the command line.
func parseOptions(args []string) (*options, error) {
	var o options
	f := flag.NewFlagSet("train", flag.ContinueOnError)
	f.StringVar(&o.corpus, "corpus", "../shared/corpus", "the folder of data sets")
	f.StringVar(&o.out, "o", "", "where to write the weights; nowhere if empty")
	f.BoolVar(&o.text, "text", false, "fit the weights of pages that are text alone")
	sets := f.String("sets", "", "the data sets to fit on; those of the library's weights if empty, and those beside "+
		"them after a +. SET=0.5 counts by half, SET:body=0.5:headline for these classifiers alone, by half and in full")
	f.StringVar(&o.keep, "keep", "", "a file of weights: fit the classifier of the whole page alone, beside those of it")
	eval := f.String("eval", "", "further data sets to measure on; a page's fold is its host's there too")
	leave := f.String("leaveout", "", "data sets to score with weights fitted without them, one at a time")
	f.IntVar(&o.seed, "seed", defaultSeed,
		"which rows and features are drawn: single pages turn on it, the scores hardly")
	f.BoolVar(&o.cross, "cross", true, "cross-validate in five folds by host")
	f.BoolVar(&o.byFold, "byfold", true, "print the scores of each fold too, beside those of the rules alone")
	f.BoolVar(&o.augment, "augment", true, "fit on a changed copy of each page too")
	f.BoolVar(&o.reuse, "reuse", false, "take the folds' weights from the last run's folder")
	f.BoolVar(&o.c4, "c4", false, "score what C4's rule of thumb makes of the sets of text, for comparison")
	f.BoolVar(&o.ceiling, "ceiling", false, "score the best possible labelling of the blocks, and stop")
	f.StringVar(&o.showID, "show", "",
		"print what becomes of each block of the page of this ID, by the last run's folds, and stop")
	f.StringVar(&o.work, "work", filepath.Join(os.TempDir(), "standfirst-train"),
		"a folder for predictions and the folds' weights")
	if err := f.Parse(args); err != nil {
		return nil, err
	}
	o.sets, o.eval, o.leave = split(*sets), split(*eval), split(*leave)
	if more, ok := strings.CutPrefix(*sets, "+"); ok || *sets == "" {
		o.sets = slices.Concat(defaultSets(o.text), split(more))
	}
	return &o, o.check()
}

// defaultSeed is the seed of the library's weights for HTML.
const defaultSeed = 3

// defaultSets are the data sets that the library's weights are fitted on.
func defaultSets(text bool) []string {
	if text {
		return split(textSetNames)
	}
	return split(htmlSetNames)
}

// check reports what the options ask for that cannot be done.
func (o *options) check() error {
	for _, s := range o.sets {
		if _, _, err := parseSet(s); err != nil {
			return err
		}
	}
	for _, s := range slices.Concat(setNames(o.sets), o.eval) {
		if _, text := htmlSet(s); text != o.text {
			return fmt.Errorf("set %s: sets of text are for -text alone, and it for no others", s)
		}
	}
	for _, s := range o.leave {
		if !slices.Contains(slices.Concat(setNames(o.sets), o.eval), s) {
			return fmt.Errorf("set %s of -leaveout is neither in -sets nor in -eval", s)
		}
	}
	if o.keep != "" && o.out == "" {
		return errors.New("-keep is for the weights that -o writes")
	}
	if o.reuse && (o.out != "" || o.ceiling || len(o.leave) > 0) {
		return errors.New("-reuse fits nothing, which -o, -leaveout and -ceiling need")
	}
	return nil
}

// split parts names by commas.
func split(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return r == ',' })
}

// command is the command that gives the same weights again. It has the options
// that the weights turn on; where the pages lie is the reader's to fill in.
func (o *options) command() string {
	c := []string{"go run ./bench/train"}
	if o.text {
		c = append(c, "-text")
	}
	if !slices.Equal(o.sets, defaultSets(o.text)) {
		c = append(c, "-sets "+strings.Join(o.sets, ","))
	}
	if o.keep != "" {
		c = append(c, "-keep FILE")
	}
	if !o.augment {
		c = append(c, "-augment=false")
	}
	if o.seed != defaultSeed {
		c = append(c, fmt.Sprintf("-seed %d", o.seed))
	}
	return strings.Join(append(c, "-corpus DIR"), " ")
}

// headCommit returns the commit of the sources in the working directory, with
// "-dirty" where they were changed since; "unknown" where git does not tell.
func headCommit() string {
	commit, err := exec.Command("git", "describe", "--always", "--dirty", "--exclude=*").Output()
	if err != nil {
		return "unknown"
	}
	return strings.TrimSpace(string(commit))
}
