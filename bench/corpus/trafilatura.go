package corpus

import (
	"encoding/json"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/standfirst/standfirst/bench/score"
)

// trafilaturaTruth is one page of Trafilatura's evaluation.
type trafilaturaTruth struct {
	File    string   `json:"file"`
	With    []string `json:"with"`
	Without []string `json:"without"`
	Title   string   `json:"title"`
	Author  names    `json:"author"`
	Date    string   `json:"date"`
}

// readTrafilatura reads Trafilatura's evaluation, whose pages are named by
// their address and stand in either of two folders.
func readTrafilatura(dir string) ([]Page, error) {
	tests := filepath.Join(dir, "tests")
	var truths map[string]trafilaturaTruth
	if err := readJSON(filepath.Join(tests, "evaldata.json"), &truths); err != nil {
		return nil, err
	}
	var pages []Page
	for _, url := range slices.Sorted(maps.Keys(truths)) {
		t := truths[url]
		truth := score.Truth{
			ID: strings.TrimSuffix(t.File, ".html"), URL: url,
			Headline: t.Title, Authors: t.Author, Published: t.Date,
			With: t.With, Without: t.Without,
		}
		page, err := find(truth, filepath.Join(tests, "cache", t.File), filepath.Join(tests, "eval", t.File))
		if err != nil {
			return nil, err
		}
		pages = append(pages, page)
	}
	return pages, nil
}

// names are one text, in which semicolons part names, or a list of such texts.
type names []string

// UnmarshalJSON reads either form.
func (n *names) UnmarshalJSON(data []byte) error {
	var texts []string
	if err := json.Unmarshal(data, &texts); err != nil {
		texts = []string{""}
		if err := json.Unmarshal(data, &texts[0]); err != nil {
			return err
		}
	}
	for _, text := range texts {
		for name := range strings.SplitSeq(text, ";") {
			if name = strings.TrimSpace(name); name != "" {
				*n = append(*n, name)
			}
		}
	}
	return nil
}
