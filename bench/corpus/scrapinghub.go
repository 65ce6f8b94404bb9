package corpus

import (
	"maps"
	"path/filepath"
	"slices"

	"github.com/standfirst/standfirst/bench/score"
)

// readScrapingHub reads the ScrapingHub article extraction benchmark, which
// annotates the body alone.
func readScrapingHub(dir string) ([]Page, error) {
	var truths map[string]struct {
		ArticleBody string `json:"articleBody"`
		URL         string `json:"url"`
	}
	if err := readJSON(filepath.Join(dir, "ground-truth.json"), &truths); err != nil {
		return nil, err
	}
	var pages []Page
	for _, id := range slices.Sorted(maps.Keys(truths)) {
		t := truths[id]
		truth := score.Truth{ID: id, URL: t.URL, Body: &t.ArticleBody}
		page, err := find(truth, filepath.Join(dir, "html", id+".html.gz"), filepath.Join(dir, "html", id+".html"))
		if err != nil {
			return nil, err
		}
		pages = append(pages, page)
	}
	return pages, nil
}
