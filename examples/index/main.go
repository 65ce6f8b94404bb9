// Command index keeps articles in a bleve index and finds them by bleve's query
// language (https://blevesearch.com/docs/Query-String-Query/):
//
//	go run ./index articles.bleve add page.html pages/*.html
//	go run ./index articles.bleve find '+tribunal +authors:AFP published:>"2014-01-01"'
package main

import (
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"time"

	"github.com/blevesearch/bleve/v2"
	_ "github.com/blevesearch/bleve/v2/search/highlight/highlighter/ansi" // for a terminal
	"github.com/standfirst/standfirst"
)

// document is what the index keeps of an article.
type document struct {
	Headline   string    `json:"headline"`
	Standfirst string    `json:"standfirst"`
	Body       string    `json:"body"`
	Authors    []string  `json:"authors"`
	Publisher  string    `json:"publisher"`
	Published  time.Time `json:"published"`
}

func main() {
	if len(os.Args) < 4 || os.Args[2] != "add" && os.Args[2] != "find" {
		log.Fatal("usage: index DIRECTORY add FILE... | index DIRECTORY find QUERY")
	}
	if err := run(os.Args[1], os.Args[2], os.Args[3:], os.Stdout); err != nil {
		log.Fatal(err)
	}
}

// run opens the index, makes it if there is none, and does what is asked.
func run(directory, command string, args []string, w io.Writer) error {
	index, err := bleve.Open(directory)
	if errors.Is(err, bleve.ErrorIndexPathDoesNotExist) {
		mapping := bleve.NewIndexMapping() // text, dates and numbers by their Go types
		mapping.DefaultMapping.AddFieldMappingsAt("publisher", bleve.NewKeywordFieldMapping())
		index, err = bleve.New(directory, mapping)
	}
	if err != nil {
		return err
	}
	defer index.Close()
	if command == "add" {
		return addAll(index, args)
	}
	return find(index, args[0], w)
}

// addAll adds the articles of pages, each in place of an earlier one of its address.
func addAll(index bleve.Index, files []string) error {
	batch := index.NewBatch()
	for _, name := range files {
		file, err := os.Open(name)
		if err != nil {
			return err
		}
		a, err := standfirst.Parse(file)
		file.Close()
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		doc := document{a.Headline, a.Standfirst, a.Text(), nil, a.Publisher, a.Published}
		for _, author := range a.Authors {
			doc.Authors = append(doc.Authors, author.Name)
		}
		if err := batch.Index(a.URL, doc); err != nil {
			return err
		}
	}
	return index.Batch(batch)
}

// find writes the articles that a query finds, the best first, with the places where
// they have its words.
func find(index bleve.Index, query string, w io.Writer) error {
	request := bleve.NewSearchRequest(bleve.NewQueryStringQuery(query))
	request.Fields = []string{"headline"}
	request.Highlight = bleve.NewHighlightWithStyle("ansi")
	result, err := index.Search(request)
	if err != nil {
		return err
	}
	for _, hit := range result.Hits {
		fmt.Fprintf(w, "%v\n%s\n", hit.Fields["headline"], hit.ID)
		for _, text := range hit.Fragments["body"] {
			fmt.Fprintf(w, "%s\n\n", text)
		}
	}
	return nil
}
