//go:build train

// Train fits the weights of the judges on annotated pages and cross-validates
// them by host. It is built with the tag "train":
//
//	go run -tags train ./internal/train -corpus DIR -o weights.bin
//
// DIR holds data sets. A data set is a folder with truth.jsonl, one page a
// line, and pages/ID.html.gz for each. A line has the page's "id" and "url" and
// of these what was annotated: "headline", "standfirst" (a list of paragraphs,
// empty for none), "sections" (each "heading" and "paragraphs"), or "paragraphs"
// or "body" alone, "captions" (each "text" and "credit"), "authors", "published",
// "with" and "without" (snippets), or "no_article": true. To fit on pages of your
// own, put them into such a folder and name it in -sets.
//
// With -text it fits the weights of the pages that are text alone, text.bin, on
// the sets of text: a folder SET.innertext or SET.wrapped has pages/ID.txt.gz and
// the truth of SET; SET.text is printed from the pages of SET (render.go). Where
// the annotation is silent the HTML reading of the same page speaks, with the
// library's own weights (teach.go). What counts from the headline is described by
// a judge that was fitted on the other half of the hosts. -c4 scores a rule of
// thumb beside it.
//
// What it does, in order: reads and segments the pages; labels each block by the
// annotations (labels.go); prints for each certain rule how many blocks it took
// and how many of them are annotated as text; cross-validates in five folds, a
// host never on both sides, and prints the scores; with -leaveout fits once more
// without each of the sets named, and scores on it; fits on everything and
// writes the weights. Afterwards -show ID prints a page block by block. The same
// pages give the same weights.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/standfirst/standfirst"
)

var (
	corpora = flag.String("corpus", "../shared/corpus", "the folder of data sets")
	out     = flag.String("o", "weights.bin", "where to write the weights, with -text text.bin if not given; empty for nowhere")
	text    = flag.Bool("text", false, "fit the weights of pages that are text alone, on the sets of text if -sets is not given")
	c4      = flag.Bool("c4", false, "score what C4's rule of thumb makes of the sets of text, for comparison")
	cross   = flag.Bool("cross", true, "cross-validate in five folds by host")
	sets    = flag.String("sets", "fundus,turing,wcxb,daniel-english,daniel-chinese,daniel-greek,daniel-polish,daniel-russian,readability,trafilatura,mediacloud,not-articles", "the data sets to fit on")
	eval    = flag.String("eval", "", "further data sets to measure on; a page's fold is its host's there too")
	scorer  = flag.String("score", "../shared/tools/score.py", "the program that scores predictions")
	augment = flag.Bool("augment", true, "fit on a changed copy of each page too")
	reuse   = flag.Bool("reuse", false, "take the folds' weights from the last run's folder")
	byFold  = flag.Bool("byfold", true, "print the scores of each fold too, beside those of the rules alone")
	best    = flag.Bool("ceiling", false, "score the best possible labelling of the blocks, and stop")
	seed    = flag.Int("seed", 3, "which rows and features are drawn: single pages turn on it, the scores hardly; the default suits the pages in testdata best")
	leave   = flag.String("leaveout", "", "data sets to score with weights fitted without them, one at a time")
	showID  = flag.String("show", "", "print what becomes of each block of the page of this ID, with the weights of its fold from the last run, and stop")
	work    = flag.String("work", filepath.Join(os.TempDir(), "standfirst-train"), "a folder for predictions")
)

// The sets that texts are fitted on: those that were made from pages by other
// programs, and by render.go those of which the name ends in .text.
const textSetNames = "fundus.innertext,fundus.wrapped,wcxb.innertext,wcxb.wrapped,not-articles.innertext,not-articles.wrapped,turing.text," +
	"daniel-english.text,daniel-chinese.text,daniel-greek.text,daniel-polish.text,daniel-russian.text,readability.text,trafilatura.text,mediacloud.text"

// chooseText sets what -text stands for, but for what the user sets.
func chooseText() {
	given := map[string]bool{}
	flag.Visit(func(f *flag.Flag) { given[f.Name] = true })
	if !given["sets"] {
		*sets = textSetNames
	}
	if !given["o"] {
		*out = "text.bin"
	}
}

func main() {
	flag.Parse()
	if *text {
		chooseText()
	}
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run() error {
	began := time.Now()
	var fitting, all []*page
	names := strings.Split(*sets, ",")
	for _, s := range append(names[:len(names):len(names)], strings.Split(*eval, ",")...) {
		if s == "" {
			continue
		}
		p, err := readSet(filepath.Join(*corpora, s))
		if err != nil {
			return err
		}
		all = append(all, p...)
		if len(all) > 0 && strings.Contains(","+*sets+",", ","+s+",") {
			fitting = append(fitting, p...)
		}
	}
	if err := os.MkdirAll(*work, 0o755); err != nil {
		return err
	}
	if *showID != "" {
		return show(all, *showID)
	}
	if *augment {
		for _, p := range fitting[:len(fitting):len(fitting)] {
			if !p.truth.NoArticle && !p.text {
				q := *p
				q.copied = true
				fitting = append(fitting, &q)
			}
		}
	}
	var failed sync.Map
	if *reuse {
		fitting = nil
	}
	parallel(len(fitting), func(i int) {
		if err := fitting[i].load(); err != nil {
			failed.Store(i, err)
		}
	})
	failed.Range(func(_, err any) bool { fmt.Fprintln(os.Stderr, err); return true })
	fmt.Printf("%d pages read in %.0fs\n", len(fitting), time.Since(began).Seconds())
	reportRules(fitting)
	if *best {
		return scoreCeilings(fitting)
	}
	if *cross {
		if err := crossValidate(fitting, all); err != nil {
			return err
		}
		fmt.Printf("cross-validated after %.0fs\n", time.Since(began).Seconds())
	}
	for _, s := range strings.Split(*leave, ",") {
		if s == "" {
			continue
		}
		if err := leaveOut(s, fitting, all); err != nil {
			return err
		}
		fmt.Printf("fitted without %s after %.0fs\n", s, time.Since(began).Seconds())
	}
	if *out == "" {
		return nil
	}
	js := fitJudges(fitting)
	b, err := standfirst.WriteJudges(js, fitting[0].kind(), names)
	if err != nil {
		return err
	}
	fmt.Printf("%d bytes of weights after %.0fs\n", len(b), time.Since(began).Seconds())
	return os.WriteFile(*out, b, 0o644)
}

// crossValidate predicts every page with weights that have not seen its host,
// and scores the predictions.
func crossValidate(fitting, all []*page) error {
	lines := map[string][][]byte{}
	var mu sync.Mutex
	for k := range folds {
		var train []*page
		for _, p := range fitting {
			if p.fold != k {
				train = append(train, p)
			}
		}
		js, err := foldJudges(k, train)
		if err != nil {
			return err
		}
		parallel(len(all), func(i int) {
			p := all[i]
			if p.fold != k {
				return
			}
			line, err := predict(js, p)
			if err != nil {
				fmt.Fprintln(os.Stderr, p.file, err)
				return
			}
			mu.Lock()
			lines[p.set] = append(lines[p.set], line)
			mu.Unlock()
		})
		fmt.Printf("fold %d\n", k)
	}
	for _, s := range strings.Split(strings.Trim(*sets+","+*eval, ","), ",") {
		if err := scoreSet(s, "", lines[s]); err != nil {
			return err
		}
		if *byFold {
			if err := scoreFolds(s, all); err != nil {
				return err
			}
		}
		if *c4 {
			if err := scoreC4(s, all); err != nil {
				return err
			}
		}
	}
	return nil
}

// leaveOut scores a data set with weights fitted on all others.
func leaveOut(set string, fitting, all []*page) error {
	var train []*page
	for _, p := range fitting {
		if p.set != set {
			train = append(train, p)
		}
	}
	js := fitJudges(train)
	var lines [][]byte
	for _, p := range all {
		if p.set != set {
			continue
		}
		line, err := predict(js, p)
		if err != nil {
			return err
		}
		lines = append(lines, line)
	}
	return scoreSet(set, "", lines)
}

// scoreSet prints the scores of a data set's predictions.
func scoreSet(set, kind string, lines [][]byte) error {
	file := filepath.Join(*work, strings.TrimSuffix(set+"."+kind, ".")+".jsonl")
	if err := os.WriteFile(file, []byte(joinLines(lines)), 0o644); err != nil {
		return err
	}
	base, _ := htmlSet(filepath.Join(*corpora, set))
	b, err := exec.Command("python3", *scorer, base, file).CombinedOutput()
	if err != nil {
		return fmt.Errorf("%s: %w: %s", set, err, b)
	}
	fmt.Print(string(b))
	return nil
}

// foldJudges fits a fold's weights, or reads those that the last run left.
func foldJudges(k int, train []*page) (*standfirst.Judges, error) {
	file := filepath.Join(*work, fmt.Sprintf("fold%d.bin", k))
	if *reuse {
		b, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		return standfirst.ReadJudges(b)
	}
	js := fitJudges(train)
	b, err := standfirst.WriteJudges(js, train[0].kind(), strings.Split(*sets, ","))
	if err != nil {
		return nil, err
	}
	return js, os.WriteFile(file, b, 0o644)
}

func joinLines(lines [][]byte) string {
	var b strings.Builder
	for _, l := range lines {
		b.Write(l)
		b.WriteByte('\n')
	}
	return b.String()
}

// predict writes a page's article as the program does.
func predict(js *standfirst.Judges, p *page) ([]byte, error) {
	src, err := p.source()
	if err != nil {
		return nil, err
	}
	a, err := standfirst.ParseWith(js, &standfirst.Parser{Type: p.kind()}, src)
	if err != nil {
		return json.Marshal(map[string]string{"id": p.truth.ID, "error": err.Error()})
	}
	return json.Marshal(struct {
		ID   string `json:"id"`
		Text string `json:"text"`
		*standfirst.Article
	}{p.truth.ID, a.Text(), a})
}

// reportRules prints for each certain rule how many blocks it took and how
// many of these are annotated as the article's text.
func reportRules(pages []*page) {
	took, wrong := map[string]int{}, map[string]int{}
	var order []string
	for _, p := range pages {
		if p.read == nil {
			continue
		}
		for i, r := range p.read.Rules {
			if r == "" || p.copied || p.labels[body][i] == unknown {
				continue
			}
			if took[r] == 0 {
				order = append(order, r)
			}
			took[r]++
			if p.labels[body][i] == 1 {
				wrong[r]++
				if os.Getenv("RULES") != "" {
					fmt.Printf("  %s %s %d: %.100s\n", r, p.truth.ID, i, p.read.Texts[i])
				}
			}
		}
	}
	for _, r := range order {
		fmt.Printf("rule %-22s took %6d blocks, %4d of them annotated as text\n", r, took[r], wrong[r])
	}
}
