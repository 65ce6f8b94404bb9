package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"

	"github.com/standfirst/standfirst/bench/corpus"
	"github.com/standfirst/standfirst/bench/score"
	"github.com/standfirst/standfirst/internal/classifier"
)

// scoreSet prints the scores of a data set's predictions, and keeps those in the
// working folder.
func (t *trainer) scoreSet(set string, lines [][]byte) error {
	file := filepath.Join(t.work, set+".jsonl")
	if err := os.WriteFile(file, append(bytes.Join(lines, []byte("\n")), '\n'), 0o644); err != nil {
		return err
	}
	truths, err := t.truths(set)
	if err != nil {
		return err
	}
	table, missing, err := tableOf(truths, lines)
	if err != nil {
		return err
	}
	fmt.Printf("%s: %d pages, %d without a prediction\n", set, len(truths), missing)
	for _, row := range table.Rows() {
		fmt.Printf("  %-18s%8.4f   n=%d\n", row.Measure, row.Mean, row.Pages)
	}
	return nil
}

// truths are the annotations of a data set.
func (t *trainer) truths(set string) ([]score.Truth, error) {
	base, _ := htmlSet(filepath.Join(t.corpus, set))
	f, err := os.Open(filepath.Join(base, "truth.jsonl"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return score.ReadTruth(f)
}

// tableOf scores predictions. A page without one has the empty prediction.
func tableOf(truths []score.Truth, lines [][]byte) (table score.Table, missing int, err error) {
	list, err := score.ReadPredictions(bytes.NewReader(bytes.Join(lines, []byte("\n"))))
	if err != nil {
		return table, 0, err
	}
	predicted := map[string]score.Prediction{}
	for _, p := range list {
		predicted[p.ID] = p
	}
	for _, truth := range truths {
		p, ok := predicted[truth.ID]
		if !ok {
			missing++
		}
		table.Add(score.Page(truth, p))
	}
	return table, missing, nil
}

// scoreFolds prints a data set's scores for each fold, beside those of the rules
// alone, without which no classifier is asked.
func (t *trainer) scoreFolds(set string, lines [][]byte) error {
	truths, err := t.truths(set)
	if err != nil {
		return err
	}
	var pages []*page
	foldBy := map[string]int{}
	for _, p := range t.all {
		if p.set == set {
			pages = append(pages, p)
			foldBy[p.truth.ID] = p.fold
		}
	}
	bare, err := predict(classifier.None(), pages)
	if err != nil {
		return err
	}
	for k := range corpus.Folds {
		var some []score.Truth
		for _, truth := range truths {
			if fold, ok := foldBy[truth.ID]; ok && fold == k {
				some = append(some, truth)
			}
		}
		model, _, err := tableOf(some, lines)
		if err != nil {
			return err
		}
		without, _, err := tableOf(some, bare)
		if err != nil {
			return err
		}
		for _, row := range model.Rows() {
			rules, _ := without.Row(row.Measure)
			fmt.Printf("%s fold %d %-16s %.4f   without the model %.4f   n=%d\n",
				set, k, row.Measure, row.Mean, rules.Mean, row.Pages)
		}
	}
	return nil
}
