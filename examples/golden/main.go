// Command golden prints the line that a newsletter has for each page. What is worth
// looking at are its tests: a golden test and a fuzz test, as any program that is built
// on the library may have them.
//
//	go run ./golden page.html
//	go test ./golden -update               # writes testdata/*.golden.json again
//	go test ./golden -fuzz FuzzTeaser -fuzztime 30s
package main

import (
	"cmp"
	"encoding/json"
	"io"
	"log"
	"os"
	"strings"

	"github.com/standfirst/standfirst"
)

// teaser is what a newsletter prints of an article.
type teaser struct {
	Headline string   `json:"headline"`
	Authors  []string `json:"authors,omitempty"`
	// Text is the standfirst, else the first paragraph.
	Text    string `json:"text"`
	Minutes int    `json:"minutes"`
	// Doubtful asks a person to look at it.
	Doubtful bool `json:"doubtful,omitempty"`
}

const (
	wordsPerMinute = 230
	sure           = 0.8 // of Article.Confidence
)

func main() {
	for _, name := range os.Args[1:] {
		file, err := os.Open(name)
		if err != nil {
			log.Fatal(err)
		}
		t, err := tease(file)
		file.Close()
		if err != nil {
			log.Fatalf("%s: %v", name, err)
		}
		if err := json.NewEncoder(os.Stdout).Encode(t); err != nil {
			log.Fatal(err)
		}
	}
}

// tease returns the teaser of a page.
func tease(page io.Reader) (*teaser, error) {
	article, err := standfirst.Parse(page)
	if err != nil {
		return nil, err
	}
	t := &teaser{
		Headline: article.Headline,
		Text:     cmp.Or(article.Standfirst, firstParagraph(article)),
		Minutes:  (article.WordCount + wordsPerMinute - 1) / wordsPerMinute,
		Doubtful: article.Headline == "" || article.Confidence < sure,
	}
	for _, author := range article.Authors {
		t.Authors = append(t.Authors, author.Name)
	}
	return t, nil
}

// firstParagraph returns the first paragraph of the body in one line, else an empty
// string.
func firstParagraph(article *standfirst.Article) string {
	for _, section := range article.Sections {
		for _, block := range section.Blocks {
			if block.Kind == standfirst.Paragraph {
				return strings.ReplaceAll(block.Text, "\n", " ")
			}
		}
	}
	return ""
}
