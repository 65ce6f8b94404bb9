package corpus

import (
	"maps"
	"path/filepath"
	"slices"

	"github.com/standfirst/standfirst/bench/score"
)

// readFundusEvaluation reads fundus-evaluation, which annotates the body by
// paragraphs. Those in [brackets] are optional there as in [score.Truth].
func readFundusEvaluation(dir string) ([]Page, error) {
	var truths map[string]struct {
		URL  string   `json:"url"`
		Body []string `json:"body"`
	}
	if err := readJSON(filepath.Join(dir, "dataset", "ground_truth.json"), &truths); err != nil {
		return nil, err
	}
	var pages []Page
	for _, file := range slices.Sorted(maps.Keys(truths)) {
		t := truths[file]
		path := filepath.Join(dir, "dataset", "html", file)
		page, err := find(score.Truth{ID: file, URL: t.URL, Paragraphs: t.Body}, path, path+".gz")
		if err != nil {
			return nil, err
		}
		pages = append(pages, page)
	}
	return pages, nil
}
