// Command crawler visits the pages of a site and prints the address and the headline
// of each article:
//
//	go run ./crawler https://news.example/
package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"mime"
	"net/url"
	"os"

	"github.com/gocolly/colly/v2"
	"github.com/standfirst/standfirst"
)

const (
	largestPage = 4 << 20 // bytes
	deepestLink = 3       // links away from the first page
)

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: crawler ADDRESS")
	}
	if err := crawl(context.Background(), os.Args[1], os.Stdout); err != nil {
		log.Fatal(err)
	}
}

// crawl follows the links from a page that stay on its host and writes a line for each
// article. Pages that hold none are passed over.
func crawl(ctx context.Context, start string, w io.Writer) error {
	first, err := url.Parse(start)
	if err != nil {
		return err
	}
	c := colly.NewCollector(
		colly.AllowedDomains(first.Hostname()),
		colly.MaxDepth(deepestLink),
		colly.MaxBodySize(largestPage),
		colly.StdlibContext(ctx),
	)
	c.IgnoreRobotsTxt = false // as a good guest

	var parser standfirst.Parser // one for all pages
	c.OnResponse(func(r *colly.Response) {
		article, err := parser.ParsePage(ctx, bytes.NewReader(r.Body), standfirst.Page{
			BaseURL:     r.Request.URL.String(),
			ContentType: contentType(r.Headers.Get("Content-Type")),
		})
		switch {
		case errors.Is(err, standfirst.ErrNoArticle):
		case err != nil:
			log.Println(r.Request.URL, err)
		default:
			fmt.Fprintf(w, "%s\t%s\n", article.URL, article.Headline)
		}
	})
	c.OnHTML("a[href]", func(a *colly.HTMLElement) {
		// The error says that the link was seen before, leads elsewhere or is too deep.
		_ = a.Request.Visit(a.Attr("href"))
	})
	c.OnError(func(r *colly.Response, err error) { log.Println(r.Request.URL, err) })
	return c.Visit(start)
}

// contentType returns a page's Content-Type as it is after colly, which decodes a body
// to UTF-8 where the header names an encoding, and leaves others as they are.
func contentType(header string) string {
	media, parameters, err := mime.ParseMediaType(header)
	if err != nil || parameters["charset"] == "" {
		return header
	}
	return mime.FormatMediaType(media, map[string]string{"charset": "utf-8"})
}
