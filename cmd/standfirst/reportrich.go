package main

import (
	"fmt"
	"html/template"
	"strconv"
	"strings"

	"github.com/standfirst/standfirst"
)

// linksAsSpans turns the links of a rendering into spans: a click on a value marks
// its block. Text is escaped there, so that what looks like a tag is one.
var linksAsSpans = strings.NewReplacer(`<a href="`, `<span class="link" title="`, "</a>", "</span>")

// rendered is a block as the library renders it, without the elements around it.
func rendered(b standfirst.Block) template.HTML {
	article := standfirst.Article{Sections: []standfirst.Section{{Blocks: []standfirst.Block{b}}}}
	html := strings.TrimSpace(article.HTML())
	html = html[strings.IndexByte(html, '>')+1:]
	html = strings.TrimSpace(strings.TrimSuffix(html, "</article>"))
	html = strings.TrimSuffix(strings.TrimPrefix(html, "<section>"), "</section>")
	return template.HTML(visible(linksAsSpans.Replace(strings.TrimSpace(html))))
}

// richText is a text with its marks, empty where it has none.
func richText(text string, marks []standfirst.Mark) template.HTML {
	if len(marks) == 0 {
		return ""
	}
	html := string(rendered(standfirst.Block{Kind: standfirst.Paragraph, Text: text, Marks: marks}))
	return template.HTML(strings.TrimSuffix(strings.TrimPrefix(html, "<p>"), "</p>"))
}

// blockValue is a block of the body with its marks; a table is shown as one.
func blockValue(path string, b standfirst.Block) reportValue {
	v := reportValue{Path: path, Text: visible(b.Text), Kind: string(b.Kind)}
	switch b.Kind {
	case standfirst.TableBlock:
		v.Rich = rendered(b)
	case standfirst.ListItem:
		v.Rich, v.Level = richText(b.Text, b.Marks), b.Level
		if b.Numbered {
			v.Item = strconv.Itoa(b.Number) + "."
		}
	case standfirst.Preformatted:
		v.Part = visible(b.Language)
	default:
		v.Rich = richText(b.Text, b.Marks)
	}
	return v
}

// captionValues are a caption's texts, and its place.
func captionValues(path string, c standfirst.Caption) []reportValue {
	var l valueList
	l.add(path+".text", "", c.Text)
	if len(l) > 0 {
		l[0].Rich = richText(c.Text, c.Marks)
	}
	l.add(path+".credit", "credit", c.Credit)
	l.add(path+".image", "picture", c.Image)
	l.add(path+".alt", "description", c.Alt)
	l.add(path+".section", "place", placeText(c.Section, c.Block))
	return l
}

// mediaValues are what is known of a picture, a video, a sound or a post.
func mediaValues(path string, m standfirst.Media) []reportValue {
	var l valueList
	kind := strings.ReplaceAll(string(m.Kind), "_", " ")
	if m.Provider != "" {
		kind += " from " + m.Provider
	}
	l.add(path+".kind", "", kind)
	l.add(path+".alt", "description", m.Alt)
	l.add(path+".url", "address", m.URL)
	l.add(path+".largest", "largest form", m.Largest)
	l.add(path+".poster", "poster", m.Poster)
	if m.Width > 0 && m.Height > 0 {
		l.add(path+".width", "size", fmt.Sprintf("%d × %d", m.Width, m.Height))
	}
	l.add(path+".section", "place", placeText(m.Section, m.Block))
	if m.Caption > 0 {
		l.add(path+".caption", "caption", "number "+strconv.Itoa(m.Caption))
	}
	return l
}

// valueList collects texts.
type valueList []reportValue

// add adds a text, unless it is empty.
func (l *valueList) add(path, part, text string) {
	if text != "" {
		*l = append(*l, reportValue{Path: path, Part: part, Text: visible(text)})
	}
}

// placeText says before which block something stands.
func placeText(section, block int) string {
	if section == 0 && block == 0 {
		return "over the text"
	}
	return fmt.Sprintf("section %d, before block %d", section+1, block+1)
}
