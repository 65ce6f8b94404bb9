package extract

import (
	"bytes"
	"errors"
	"net/url"
	"strings"

	readeck "codeberg.org/readeck/go-readability/v2"
	shiori "github.com/go-shiori/go-readability"
	distiller "github.com/markusmobius/go-domdistiller"
	"github.com/markusmobius/go-trafilatura"
	"github.com/standfirst/standfirst/bench/score"
)

// errNothing stands for a peer that returns neither an article nor an error.
var errNothing = errors.New("no content and no error")

// viaTrafilatura is go-trafilatura, which with fallback also runs readability
// and the distiller and chooses among the three.
func viaTrafilatura(fallback bool) func([]byte, *url.URL) (func() score.Prediction, error) {
	return func(page []byte, address *url.URL) (func() score.Prediction, error) {
		result, err := trafilatura.Extract(bytes.NewReader(page), trafilatura.Options{
			OriginalURL:     address,
			EnableFallback:  fallback,
			ExcludeComments: true,
		})
		if err != nil {
			return nil, err
		}
		return func() score.Prediction {
			p := fromNode(result.ContentNode)
			p.Text = result.ContentText
			p.Headline = result.Metadata.Title
			p.Authors = names(result.Metadata.Author)
			p.Published = rfc3339(result.Metadata.Date)
			return p
		}, nil
	}
}

// viaReadeck is the go-readability that follows Readability.js 0.6. It renders
// its text only when asked, which is not timed.
func viaReadeck(page []byte, address *url.URL) (func() score.Prediction, error) {
	article, err := readeck.FromReader(bytes.NewReader(page), address)
	if err != nil {
		return nil, err
	}
	if article.Node == nil {
		return nil, errNothing
	}
	return func() score.Prediction {
		p := fromNode(article.Node)
		var text strings.Builder
		if article.RenderText(&text) == nil {
			p.Text = text.String()
		}
		p.Headline = article.Title()
		p.Authors = names(article.Byline())
		if published, err := article.PublishedTime(); err == nil {
			p.Published = rfc3339(published)
		}
		return p
	}, nil
}

// viaShiori is the older go-readability, which follows Readability.js 0.5 and is
// deprecated in favour of the other; many programs import it still.
func viaShiori(page []byte, address *url.URL) (func() score.Prediction, error) {
	article, err := shiori.FromReader(bytes.NewReader(page), address)
	if err != nil {
		return nil, err
	}
	if article.Node == nil {
		return nil, errNothing
	}
	return func() score.Prediction {
		p := fromNode(article.Node)
		p.Text = article.TextContent
		p.Headline = article.Title
		p.Authors = names(article.Byline)
		if article.PublishedTime != nil {
			p.Published = rfc3339(*article.PublishedTime)
		}
		return p
	}, nil
}

// viaDistiller is go-domdistiller, without its search for a next page.
func viaDistiller(page []byte, address *url.URL) (func() score.Prediction, error) {
	result, err := distiller.ApplyForReader(bytes.NewReader(page), &distiller.Options{
		OriginalURL:    address,
		SkipPagination: true,
	})
	if err != nil {
		return nil, err
	}
	if result.Node == nil {
		return nil, errNothing
	}
	return func() score.Prediction {
		p := fromNode(result.Node)
		p.Text = result.Text
		p.Headline = result.Title
		p.Authors = names(append([]string{result.MarkupInfo.Author}, result.MarkupInfo.Article.Authors...)...)
		p.Published = result.MarkupInfo.Article.PublishedTime
		return p
	}, nil
}
