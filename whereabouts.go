package standfirst

import (
	"strconv"
	"strings"

	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/text"
)

// fieldLocator finds the field of the finished article that a block's text
// stands in. The assembly notes where it puts a text; captions are put in
// order and told apart after that, so that the article itself is asked.
type fieldLocator struct {
	article *Article
	// captions are the captions in letters alone.
	captions []captionLetters
	// found are the fields of captions by the blocks found so far and by what
	// the captions hold: a picture and its enlargement print the same.
	found map[string]string
	// caption is the one that the last block was found in, related the number
	// of links found.
	caption, related int
}

type captionLetters struct{ text, credit string }

func newFieldLocator(a *Article) *fieldLocator {
	w := &fieldLocator{article: a, found: map[string]string{}}
	if a == nil {
		return w
	}
	for i := range a.Captions {
		c := captionLetters{text.Letters(a.Captions[i].Text), text.Letters(a.Captions[i].Credit)}
		w.captions = append(w.captions, c)
		w.note(c.credit, i, "credit")
		w.note(c.text, i, "text")
	}
	return w
}

// note keeps the first caption that holds a text.
func (w *fieldLocator) note(text string, caption int, part string) string {
	if _, ok := w.found[text]; !ok && text != "" {
		w.found[text] = "captions[" + strconv.Itoa(caption) + "]." + part
	}
	return w.found[text]
}

// field is the field that a block's text stands in, "" for none. Noted is what
// the assembly noted.
func (w *fieldLocator) field(noted string, of role.Role, content string) string {
	root, _, _ := strings.Cut(noted, "[")
	root, _, _ = strings.Cut(root, ".")
	switch {
	case w.article == nil:
		return ""
	case root == "captions", root == "" && (of == role.Caption || of == role.Credit):
		return w.captionOf(content)
	case root == "related":
		return w.relatedOf(content)
	case root == "copyright":
		return "copyright.line"
	case root == "" && of == role.Date:
		return w.dateOf(content)
	}
	return noted
}

// captionsNear is how many captions, from the last one found on, are searched
// for a text that none of them is equal to.
const captionsNear = 8

// captionOf finds the caption that holds a text, or that the text holds.
func (w *fieldLocator) captionOf(content string) string {
	content = text.Letters(content)
	near := w.captions[w.caption:min(w.caption+captionsNear, len(w.captions))]
	for n := range near {
		if part := near[n].part(content); part != "" {
			w.caption += n
			w.note(content, w.caption, part)
			return "captions[" + strconv.Itoa(w.caption) + "]." + part
		}
	}
	return w.found[content]
}

// part is the part of a caption that a text stands in.
func (c *captionLetters) part(text string) string {
	switch {
	case text == "":
		return ""
	case c.credit == text:
		return "credit"
	case strings.Contains(c.text, text), c.text != "" && strings.Contains(text, c.text):
		return "text"
	case strings.Contains(c.credit, text), c.credit != "" && strings.Contains(text, c.credit):
		return "credit"
	}
	return ""
}

// relatedOf finds the link whose text is part of a block's: from the one after
// the last one found.
func (w *fieldLocator) relatedOf(content string) string {
	content = text.Letters(content)
	for i := w.related; i < len(w.article.Related); i++ {
		if strings.Contains(content, text.Letters(w.article.Related[i].Text)) {
			w.related = i + 1
			return "related[" + strconv.Itoa(i) + "].text"
		}
	}
	return ""
}

// dateOf finds the date that was read from a line.
func (w *fieldLocator) dateOf(content string) string {
	a := w.article
	content = text.FoldSpace(content)
	switch {
	case a.PublishedText != "" && strings.Contains(content, a.PublishedText):
		return "published_text"
	case a.ModifiedText != "" && strings.Contains(content, a.ModifiedText):
		return "modified_text"
	}
	return ""
}
