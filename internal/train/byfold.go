//go:build train

package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"

	"github.com/standfirst/standfirst"
)

// figures are a data set's scores, by measure.
type figures map[string]struct {
	Mean float64 `json:"mean"`
	N    int     `json:"n"`
}

// scoreFolds prints a data set's scores for each fold, beside those of the rules
// alone, without which no judge is asked.
func scoreFolds(set string, all []*page) error {
	var bare [][]byte
	ids := [folds]map[string]bool{}
	for k := range ids {
		ids[k] = map[string]bool{}
	}
	for _, p := range all {
		if p.set != set {
			continue
		}
		ids[p.fold][p.truth.ID] = true
		line, err := predict(standfirst.EmptyJudges(), p)
		if err != nil {
			return err
		}
		bare = append(bare, line)
	}
	rules := filepath.Join(*work, set+".rules.jsonl")
	if err := os.WriteFile(rules, []byte(joinLines(bare)), 0o644); err != nil {
		return err
	}
	for k := range ids {
		dir := filepath.Join(*work, "folds", set, fmt.Sprint(k))
		if err := writeTruth(dir, set, ids[k]); err != nil {
			return err
		}
		model, err := figuresOf(dir, filepath.Join(*work, set+".jsonl"))
		if err != nil {
			return err
		}
		without, err := figuresOf(dir, rules)
		if err != nil {
			return err
		}
		for _, m := range slices.Sorted(maps.Keys(model)) {
			fmt.Printf("%s fold %d %-16s %.4f   without the model %.4f   n=%d\n", set, k, m, model[m].Mean, without[m].Mean, model[m].N)
		}
	}
	return nil
}

// writeTruth writes the annotations of some pages of a data set.
func writeTruth(dir, set string, ids map[string]bool) error {
	base, _ := htmlSet(filepath.Join(*corpora, set))
	b, err := os.ReadFile(filepath.Join(base, "truth.jsonl"))
	if err != nil {
		return err
	}
	var out bytes.Buffer
	lines := bufio.NewScanner(bytes.NewReader(b))
	lines.Buffer(nil, len(b)+1)
	for lines.Scan() {
		var t struct{ ID string }
		if err := json.Unmarshal(lines.Bytes(), &t); err != nil {
			return err
		}
		if ids[t.ID] {
			out.Write(lines.Bytes())
			out.WriteByte('\n')
		}
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "truth.jsonl"), out.Bytes(), 0o644)
}

// figuresOf scores predictions against a folder's annotations.
func figuresOf(dir, predictions string) (figures, error) {
	b, err := exec.Command("python3", *scorer, dir, predictions, "--json").Output()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", dir, err)
	}
	var f figures
	return f, json.Unmarshal(b, &f)
}
