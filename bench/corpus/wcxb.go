package corpus

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/standfirst/standfirst/bench/score"
)

// wcxbTruth is one file of WCXB, schema version 2.0.
type wcxbTruth struct {
	URL      string `json:"url"`
	Internal struct {
		PageType struct {
			Primary string `json:"primary"`
		} `json:"page_type"`
	} `json:"_internal"`
	GroundTruth struct {
		Title       string   `json:"title"`
		Author      string   `json:"author"`
		PublishDate string   `json:"publish_date"`
		MainContent string   `json:"main_content"`
		With        []string `json:"with"`
		Without     []string `json:"without"`
	} `json:"ground_truth"`
}

// wcxbTypes says what becomes of WCXB's page types: articles are annotated
// with their body, listings and collections as holding no article; the others
// (products, forums, services, documentation) are neither and are left out.
var wcxbTypes = map[string]struct{ noArticle bool }{
	"article":    {noArticle: false},
	"listing":    {noArticle: true},
	"collection": {noArticle: true},
}

// readWCXB reads one split, or both where the folder holds them.
func readWCXB(dir string) ([]Page, error) {
	if _, err := os.Stat(filepath.Join(dir, "ground-truth")); err == nil {
		return readSplit(dir, "")
	}
	var pages []Page
	for _, split := range []string{"dev", "test"} {
		found, err := readSplit(filepath.Join(dir, split), split+"/")
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		pages = append(pages, found...)
	}
	return pages, nil
}

// readSplit reads one split; prefix goes before its IDs.
func readSplit(dir, prefix string) ([]Page, error) {
	entries, err := os.ReadDir(filepath.Join(dir, "ground-truth"))
	if err != nil {
		return nil, err
	}
	var pages []Page
	for _, entry := range entries {
		id, isTruth := strings.CutSuffix(entry.Name(), ".json")
		if !isTruth {
			continue
		}
		var t wcxbTruth
		if err := readJSON(filepath.Join(dir, "ground-truth", entry.Name()), &t); err != nil {
			return nil, err
		}
		kind, taken := wcxbTypes[t.Internal.PageType.Primary]
		if !taken {
			continue
		}
		file := filepath.Join(dir, "html", id+".html")
		page, err := find(t.truth(prefix+id, kind.noArticle), file+".gz", file)
		if err != nil {
			return nil, err
		}
		pages = append(pages, page)
	}
	return pages, nil
}

// truth maps a file's annotation.
func (t wcxbTruth) truth(id string, noArticle bool) score.Truth {
	if noArticle {
		return score.Truth{ID: id, URL: t.URL, NoArticle: true}
	}
	g := t.GroundTruth
	return score.Truth{
		ID: id, URL: t.URL,
		Headline:  g.Title,
		Body:      &g.MainContent,
		Authors:   oneName(g.Author),
		Published: g.PublishDate,
		With:      g.With,
		Without:   g.Without,
	}
}

// oneName is a list of the one name that a data set annotates as one text.
func oneName(name string) []string {
	if name == "" {
		return nil
	}
	return []string{name}
}
