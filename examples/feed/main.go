// Command feed prints the full text of each entry of an RSS, Atom or JSON feed, of
// which feeds often have only the beginning:
//
//	go run ./feed https://news.example/feed.xml
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strings"

	"github.com/mmcdole/gofeed"
	"github.com/standfirst/standfirst"
)

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: feed ADDRESS")
	}
	if err := read(context.Background(), os.Args[1], os.Stdout); err != nil {
		log.Fatal(err)
	}
}

// read writes the entries of a feed as Markdown. An entry whose page cannot be read
// has the text that the feed gives.
func read(ctx context.Context, address string, w io.Writer) error {
	feed, err := gofeed.NewParser().ParseURLWithContext(address, ctx)
	if err != nil {
		return err
	}
	var parser standfirst.Parser // one for all pages
	for _, entry := range feed.Items {
		text, err := fullText(ctx, &parser, entry)
		if err != nil {
			log.Println(entry.Link, err)
			text = summary(ctx, &parser, entry)
		}
		if _, err := fmt.Fprintf(w, "%s\n---\n\n", text); err != nil {
			return err
		}
	}
	return nil
}

// fullText fetches the page of an entry and returns its article as Markdown. The
// entry's title helps to find the headline on the page.
func fullText(ctx context.Context, parser *standfirst.Parser, entry *gofeed.Item) (string, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, entry.Link, nil)
	if err != nil {
		return "", err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return "", err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return "", fmt.Errorf("status %s", response.Status)
	}
	article, err := parser.ParsePage(ctx, response.Body, standfirst.Page{
		BaseURL:     response.Request.URL.String(), // after all redirects
		ContentType: response.Header.Get("Content-Type"),
		Headline:    entry.Title,
	})
	if err != nil {
		return "", err
	}
	return article.Markdown(), nil
}

// summary returns what the feed says of an entry as Markdown. That is HTML, mostly too
// short to pass for an article, which Accept does not mind.
func summary(ctx context.Context, parser *standfirst.Parser, entry *gofeed.Item) string {
	lenient := *parser
	lenient.Accept = true
	html := entry.Content
	if html == "" {
		html = entry.Description
	}
	article, err := lenient.ParsePage(ctx, strings.NewReader(html), standfirst.Page{
		BaseURL:  entry.Link,
		Type:     standfirst.InputHTML,
		Headline: entry.Title,
	})
	if err != nil { // no text at all
		article = &standfirst.Article{Headline: entry.Title}
	}
	return article.Markdown()
}
