// Command archive prints the articles of WARC and WET files, such as those of Common
// Crawl, one JSON object a line. It reads each file once, from its beginning, so that
// one may come over a pipe:
//
//	go run ./archive crawl.warc.gz texts.warc.wet.gz
//	curl -s https://data.example/crawl.warc.gz | go run ./archive -
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"os"

	"github.com/standfirst/standfirst"
	"github.com/standfirst/standfirst/warc"
)

// largestPage is the limit of a page in bytes.
const largestPage = 4 << 20

func main() {
	if len(os.Args) < 2 {
		log.Fatal("usage: archive FILE..., where - is the standard input")
	}
	for _, name := range os.Args[1:] {
		if err := readFile(name, os.Stdout); err != nil {
			log.Fatal(err)
		}
	}
}

// readFile writes the articles of a file, and how many there are to the log.
func readFile(name string, w io.Writer) error {
	file := os.Stdin
	if name != "-" {
		var err error
		if file, err = os.Open(name); err != nil {
			return err
		}
		defer file.Close()
	}
	count, err := read(file, w)
	log.Printf("%s: %d articles, %d other pages, %d errors", name, count.articles, count.others, count.errors)
	return err
}

// counts says what an archive held.
type counts struct{ articles, others, errors int }

// read writes the articles of an archive. What is wrong with a page, or with a place of
// the file, is logged; the error is the writer's.
func read(r io.Reader, w io.Writer) (n counts, err error) {
	parser := standfirst.Parser{Limit: largestPage}
	encoder := json.NewEncoder(w)
	for result, err := range warc.Articles(r, &parser) {
		switch {
		case errors.Is(err, standfirst.ErrNoArticle):
			n.others++
		case err != nil:
			n.errors++
			log.Println(placeOf(result), err)
		default:
			n.articles++
			if err := encoder.Encode(result.Article); err != nil {
				return n, err
			}
		}
	}
	return n, nil
}

// placeOf names the page that an error belongs to. An error without a record is of a
// broken place of the file, which it names itself.
func placeOf(result warc.Result) string {
	if result.Record == nil {
		return ""
	}
	return fmt.Sprintf("%s:", result.Record.TargetURI)
}
