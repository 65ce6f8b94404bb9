package score

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// Truth is what people annotated of one page. A field at its zero value was
// not annotated.
type Truth struct {
	// ID names the page in its data set.
	ID string `json:"id"`
	// URL is the address that the page was fetched from.
	URL string `json:"url,omitempty"`
	// Host is the site of a page whose address is not known.
	Host string `json:"host,omitempty"`
	// NoArticle reports whether the page holds no article.
	NoArticle bool `json:"no_article,omitempty"`
	// Headline is the headline as printed.
	Headline string `json:"headline,omitempty"`
	// Standfirst has the standfirst's paragraphs; empty but not nil says that
	// the page has none.
	Standfirst []string `json:"standfirst,omitzero"`
	// Body is the body as one text. An empty one, which some data sets have,
	// is not measured; nil says that it was not annotated.
	Body *string `json:"body,omitempty"`
	// Sections are the body with its headings.
	Sections []TruthSection `json:"sections,omitzero"`
	// Paragraphs are the body without headings. One in [brackets] is optional:
	// it is wanted only where it was given. Where the list has the standfirst or
	// a heading, those that were given count as paragraphs.
	Paragraphs []string `json:"paragraphs,omitzero"`
	// With and Without are snippets that the text must and must not hold. They
	// are measured where Body was not annotated.
	With    []string `json:"with,omitempty"`
	Without []string `json:"without,omitempty"`
	// Captions are the pictures' captions.
	Captions []TruthCaption `json:"captions,omitempty"`
	// Links and Emphasis are the texts of the body's links and of its bold and
	// slanted pieces.
	Links    []string `json:"links,omitempty"`
	Emphasis []string `json:"emphasis,omitempty"`
	// Images are the addresses of the body's pictures.
	Images Files `json:"images,omitempty"`
	// Authors are names, one each.
	Authors []string `json:"authors,omitempty"`
	// Published is a date or instant of ISO 8601.
	Published string `json:"published,omitempty"`
}

// TruthSection is one annotated part of the body; the lead has no heading.
type TruthSection struct {
	Heading string `json:"heading"`
	// Headings are the same, one by one, where several headings follow one
	// another and Heading has them joined.
	Headings   []string `json:"headings,omitempty"`
	Paragraphs []string `json:"paragraphs"`
}

// headings are the section's headings, one by one.
func (s TruthSection) headings() []string {
	if len(s.Headings) > 0 {
		return nonEmpty(s.Headings)
	}
	return nonEmpty([]string{s.Heading})
}

// TruthCaption is one annotated caption.
type TruthCaption struct {
	Text   string `json:"text"`
	Credit string `json:"credit,omitempty"`
}

// ReadTruth reads JSON lines, one page each. An error names its line.
func ReadTruth(r io.Reader) ([]Truth, error) {
	var truths []Truth
	err := eachLine(r, func(line []byte) error {
		var t Truth
		if err := json.Unmarshal(line, &t); err != nil {
			return err
		}
		truths = append(truths, t)
		return nil
	})
	return truths, err
}

// eachLine calls f with each line that is not blank, of any length.
func eachLine(r io.Reader, f func(line []byte) error) error {
	buffered := bufio.NewReader(r)
	for number := 1; ; number++ {
		line, err := buffered.ReadBytes('\n')
		if line = bytes.TrimSpace(line); len(line) > 0 {
			if err := f(line); err != nil {
				return fmt.Errorf("line %d: %w", number, err)
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}
