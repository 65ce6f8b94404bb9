package standfirst_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"

	"github.com/standfirst/standfirst"
)

// page is a small article. Real ones hold a hundred times as much around it.
const page = `<!DOCTYPE html>
<html lang="en"><head><title>Ferry to Lindwick Island resumes after storm | Lindwick Post</title>
<meta property="og:site_name" content="Lindwick Post">
<meta property="article:published_time" content="2024-03-12T18:51:00+01:00">
<link rel="canonical" href="https://lindwick.example/news/ferry"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article>
<h1>Ferry to Lindwick Island resumes after storm</h1>
<p class="byline">By Ada Quill</p>
<figure><img src="/img/quay.jpg" alt="The quay"><figcaption>The quay on Tuesday. Photo: Jo Lens/AFP</figcaption></figure>
<p>The ferry to Lindwick Island sailed again on Tuesday, three days after the storm tore a gangway loose, the harbour master said.</p>
<p>Some forty islanders, two vans of bread and a piano had been waiting at the quay since Sunday, and all of them were taken on board.</p>
<h2>A new gangway</h2>
<p>The gangway, which was built in 1971, will be replaced in spring, when a new one arrives from the yard at Arrandale, he said.</p>
<p>Until then a crane will lift passengers who cannot climb, and the island council has asked for a second one, for the bread.</p>
<h2>Fares stay</h2>
<p>Fares stay at nine crowns, the council decided, and the piano, which was carried free of charge, will be tuned in April.</p>
<p>The next storm is expected on Friday, but the harbour master said that he had seen worse, and that the lines were new.</p>
</article>
<footer><p>Terms of use</p></footer>
</body></html>`

func ExampleParse() {
	article, err := standfirst.Parse(strings.NewReader(page))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(article.Headline)
	fmt.Println(article.Authors[0].Name)
	fmt.Println(article.Published)
	for _, s := range article.Sections {
		fmt.Printf("%q: %d blocks\n", s.Heading, len(s.Blocks))
	}
	fmt.Println(article.Captions[0].Text, "/", article.Captions[0].Credit)
	// Output:
	// Ferry to Lindwick Island resumes after storm
	// Ada Quill
	// 2024-03-12 18:51:00 +0100 +0100
	// "": 2 blocks
	// "A new gangway": 2 blocks
	// "Fares stay": 2 blocks
	// The quay on Tuesday. / Jo Lens/AFP
}

// ParseResponse takes the address and the encoding from the response.
func ExampleParseResponse() {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, page)
	}))
	defer server.Close()

	response, err := http.Get(server.URL)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer response.Body.Close()
	article, err := standfirst.ParseResponse(response)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(article.Headline)
	fmt.Println(article.URL)
	// Output:
	// Ferry to Lindwick Island resumes after storm
	// https://lindwick.example/news/ferry
}

// One Parser serves all pages of a program.
func ExampleParser_ParsePage() {
	parser := standfirst.Parser{Limit: 4 << 20}
	article, err := parser.ParsePage(context.Background(), strings.NewReader(page), standfirst.Page{
		BaseURL:  "https://archive.example/2024/ferry.html",
		Headline: "Ferry to Lindwick Island resumes after storm", // of the feed's entry
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(article.Captions[0].Image)
	// Output:
	// https://archive.example/img/quay.jpg
}

// The account of a page says of each block what became of it, and why.
func ExampleParser_ParseTraced() {
	_, trace, err := new(standfirst.Parser).ParseTraced(context.Background(), strings.NewReader(page), standfirst.Page{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range trace.Decisions {
		if !d.Kept {
			fmt.Printf("%q is left out: it %s\n", d.Text, d.Reason)
			break
		}
	}
	// Output:
	// "Home Sport" is left out: it is a link in a navigation element
}

// Addresses in a page are read against that of the page.
func ExampleParser_Parse() {
	p := standfirst.Parser{
		BaseURL:     "https://archive.example/2024/ferry.html",
		ContentType: "text/html; charset=utf-8",
	}
	article, err := p.Parse(strings.NewReader(page))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(article.Captions[0].Image)
	// Output:
	// https://archive.example/img/quay.jpg
}

func ExampleParser_limit() {
	p := standfirst.Parser{Limit: 1 << 10}
	_, err := p.Parse(strings.NewReader(page))
	fmt.Println(errors.Is(err, standfirst.ErrTooLarge))
	// Output:
	// true
}

func Example_noArticle() {
	_, err := standfirst.Parse(strings.NewReader("<h1>404</h1><p>There is no such page.</p>"))
	fmt.Println(errors.Is(err, standfirst.ErrNoArticle))
	// Output:
	// true
}

func ExampleArticle_Text() {
	article, _ := standfirst.Parse(strings.NewReader(page))
	first, _, _ := strings.Cut(article.Text(), "\n\n")
	fmt.Println(first)
	// Output:
	// The ferry to Lindwick Island sailed again on Tuesday, three days after the storm tore a gangway loose, the harbour master said.
}

func ExampleArticle_Markdown() {
	article := standfirst.Article{
		Headline:   "Ferry resumes",
		Standfirst: "Three days of *waiting* are over.",
		Sections: []standfirst.Section{
			{Blocks: []standfirst.Block{{Kind: standfirst.Paragraph, Text: "Aboard on Tuesday:"}, {Kind: standfirst.ListItem, Text: "two vans of bread"}, {Kind: standfirst.ListItem, Text: "a piano"}}},
			{Heading: "A new gangway", Level: 2, Blocks: []standfirst.Block{{Kind: standfirst.Quote, Text: "In spring."}}},
		},
	}
	fmt.Print(article.Markdown())
	// Output:
	// # Ferry resumes
	//
	// *Three days of \*waiting\* are over.*
	//
	// Aboard on Tuesday:
	//
	// - two vans of bread
	// - a piano
	//
	// ## A new gangway
	//
	// > In spring.
}

func ExampleArticle_HTML() {
	article := standfirst.Article{
		Headline: "Ferry <resumes>",
		Language: "en-GB",
		Sections: []standfirst.Section{{Blocks: []standfirst.Block{{
			Kind: standfirst.Paragraph, Text: "The harbour master said so.",
			Marks: []standfirst.Mark{{Kind: standfirst.MarkLink, Start: 4, End: 18, URL: "https://lindwick.example/harbour"}},
		}}}},
	}
	fmt.Print(article.HTML())
	// Output:
	// <article lang="en-GB">
	// <header>
	// <h1>Ferry &lt;resumes&gt;</h1>
	// </header>
	// <section>
	// <p>The <a href="https://lindwick.example/harbour">harbour master</a> said so.</p>
	// </section>
	// </article>
}

func ExampleArticle_RenderMarkdown() {
	article := standfirst.Article{
		Headline: "Ferry resumes",
		Sections: []standfirst.Section{{Blocks: []standfirst.Block{{
			Kind: standfirst.Paragraph, Text: "The harbour master said so.",
			Marks: []standfirst.Mark{{Kind: standfirst.MarkLink, Start: 4, End: 18, URL: "https://lindwick.example/harbour"}},
		}}}},
	}
	fmt.Print(article.RenderMarkdown(standfirst.RenderOptions{Links: standfirst.LinksAsReferences, HeadingOffset: 1}))
	// Output:
	// ## Ferry resumes
	//
	// The [harbour master][1] said so.
	//
	// [1]: https://lindwick.example/harbour
}

func ExampleArticle_RenderHTML() {
	article := standfirst.Article{
		Headline: "Ferry resumes",
		Sections: []standfirst.Section{{Heading: "Fares stay", Level: 2}},
		Captions: []standfirst.Caption{{Text: "The quay", Image: "https://lindwick.example/quay.jpg", Section: 1}},
	}
	fmt.Print(article.RenderHTML(standfirst.RenderOptions{NoPictures: true, Headline: standfirst.Exclude}))
	// Output:
	// <article>
	// <section>
	// <h2>Fares stay</h2>
	// <figure>
	// <figcaption>The quay</figcaption>
	// </figure>
	// </section>
	// </article>
}

func ExampleArticle_RenderText() {
	article := standfirst.Article{
		Headline:   "Ferry resumes",
		Standfirst: "Three days of waiting are over.",
		Sections: []standfirst.Section{{Blocks: []standfirst.Block{{
			Kind: standfirst.Paragraph, Text: "Fares are ten nine crowns.",
			Marks: []standfirst.Mark{{Kind: standfirst.MarkDeleted, Start: 10, End: 13}},
		}}}},
	}
	fmt.Println(article.RenderText(standfirst.RenderOptions{Headline: standfirst.Include, Standfirst: standfirst.Exclude}))
	// Output:
	// Ferry resumes
	//
	// Fares are nine crowns.
}

// A caller that wants few wrong readings takes those of which the parser is sure.
func ExampleArticle_confidence() {
	article, err := standfirst.Parse(strings.NewReader(page))
	if err != nil {
		fmt.Println(err)
		return
	}
	if article.Confidence < 0.8 {
		fmt.Println("for a person to look at:", article.Headline)
		return
	}
	fmt.Println(article.Headline)
	// Output:
	// Ferry to Lindwick Island resumes after storm
}

// An Article's JSON leaves out what the page does not give.
func ExampleArticle_json() {
	article := standfirst.Article{
		Headline:  "Ferry resumes",
		Authors:   []standfirst.Author{{Name: "dpa", Kind: standfirst.Organization}},
		Copyright: standfirst.Copyright{Line: "© dpa 2024", Holder: "dpa", Year: 2024},
	}
	b, err := json.MarshalIndent(article, "", "  ")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(string(b))
	// Output:
	// {
	//   "headline": "Ferry resumes",
	//   "authors": [
	//     {
	//       "name": "dpa",
	//       "kind": "organization"
	//     }
	//   ],
	//   "copyright": {
	//     "line": "© dpa 2024",
	//     "holder": "dpa",
	//     "year": 2024
	//   }
	// }
}
