package standfirst

import (
	"strconv"
	"strings"

	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/text"
)

// fieldPath names a text in the Article: a field, or a part of one. The zero
// fieldPath names none.
type fieldPath struct {
	field articleField
	part  fieldPart
	// index is the place in the field where that is a list, item the place in
	// the part where that is one.
	index, item int32
}

// articleField is a field of the Article that a block's text can go to.
type articleField uint8

const (
	noField articleField = iota
	headlineField
	standfirstField
	kickerField
	bylineField
	publishedField
	modifiedField
	sectionsField
	captionsField
	copyrightField
	relatedField
	notesField
)

// fieldNames are the fields' JSON names, and whether a field is a list.
var fieldNames = [...]struct {
	name string
	list bool
}{
	headlineField:   {name: "headline"},
	standfirstField: {name: "standfirst"},
	kickerField:     {name: "kicker"},
	bylineField:     {name: "byline"},
	publishedField:  {name: "published_text"},
	modifiedField:   {name: "modified_text"},
	sectionsField:   {name: "sections", list: true},
	captionsField:   {name: "captions", list: true},
	copyrightField:  {name: "copyright"},
	relatedField:    {name: "related", list: true},
	notesField:      {name: "notes", list: true},
}

// fieldPart is a text's place in a field that has several.
type fieldPart uint8

const (
	noPart fieldPart = iota
	headingPart
	blocksPart
	textPart
	creditPart
	linePart
)

// partNames are the parts' JSON names, and whether a part is a list.
var partNames = [...]struct {
	name string
	list bool
}{
	headingPart: {name: "heading"},
	blocksPart:  {name: "blocks", list: true},
	textPart:    {name: "text"},
	creditPart:  {name: "credit"},
	linePart:    {name: "line"},
}

func headingPath(section int) fieldPath {
	return fieldPath{field: sectionsField, part: headingPart, index: int32(section)}
}

func blockPath(section, block int) fieldPath {
	return fieldPath{field: sectionsField, part: blocksPart, index: int32(section), item: int32(block)}
}

func captionPath(caption int, part fieldPart) fieldPath {
	return fieldPath{field: captionsField, part: part, index: int32(caption)}
}

func relatedPath(link int) fieldPath {
	return fieldPath{field: relatedField, part: textPart, index: int32(link)}
}

// String is the path in JSON names and indices ("sections[1].blocks[0]"), empty
// for none.
func (p fieldPath) String() string {
	field, part := fieldNames[p.field], partNames[p.part]
	out := field.name
	if field.list {
		out += indexed(p.index)
	}
	if p.part != noPart {
		out += "." + part.name
	}
	if part.list {
		out += indexed(p.item)
	}
	return out
}

func indexed(i int32) string { return "[" + strconv.Itoa(int(i)) + "]" }

func notePath(note int) fieldPath {
	return fieldPath{field: notesField, part: textPart, index: int32(note)}
}

// fieldLocator finds the field of the finished article that a block's text
// stands in. The assembly notes where it puts a text; captions are put in
// order and told apart after that, so that the article itself is asked.
type fieldLocator struct {
	article *Article
	// captions are the captions in letters alone.
	captions []captionLetters
	// found are the fields of captions by the blocks found so far and by what
	// the captions hold: a picture and its enlargement print the same.
	found map[string]fieldPath
	// caption is the one that the last block was found in, related the number
	// of links found.
	caption, related int
}

type captionLetters struct{ text, credit string }

func newFieldLocator(a *Article) *fieldLocator {
	w := &fieldLocator{article: a, found: map[string]fieldPath{}}
	if a == nil {
		return w
	}
	for i := range a.Captions {
		c := captionLetters{text.Letters(a.Captions[i].Text), text.Letters(a.Captions[i].Credit)}
		w.captions = append(w.captions, c)
		w.note(c.credit, captionPath(i, creditPart))
		w.note(c.text, captionPath(i, textPart))
	}
	return w
}

// note keeps the first caption that holds a text.
func (w *fieldLocator) note(text string, path fieldPath) {
	if _, ok := w.found[text]; !ok && text != "" {
		w.found[text] = path
	}
}

// locate is the field that a block's text stands in, zero for none. Noted is
// what the assembly noted.
func (w *fieldLocator) locate(noted fieldPath, of role.Role, content string) fieldPath {
	unnoted := noted.field == noField
	switch {
	case w.article == nil:
		return fieldPath{}
	case noted.field == captionsField, unnoted && (of == role.Caption || of == role.Credit):
		return w.captionOf(content)
	case noted.field == relatedField:
		return w.relatedOf(content)
	case unnoted && of == role.Date:
		return w.dateOf(content)
	}
	return noted
}

// captionsNear is how many captions, from the last one found on, are searched
// for a text that none of them is equal to.
const captionsNear = 8

// captionOf finds the caption that holds a text, or that the text holds.
func (w *fieldLocator) captionOf(content string) fieldPath {
	content = text.Letters(content)
	near := w.captions[w.caption:min(w.caption+captionsNear, len(w.captions))]
	for n := range near {
		if part := near[n].part(content); part != noPart {
			w.caption += n
			path := captionPath(w.caption, part)
			w.note(content, path)
			return path
		}
	}
	return w.found[content]
}

// part is the part of a caption that a text stands in, noPart for none.
func (c *captionLetters) part(text string) fieldPart {
	switch {
	case text == "":
		return noPart
	case c.credit == text:
		return creditPart
	case strings.Contains(c.text, text), c.text != "" && strings.Contains(text, c.text):
		return textPart
	case strings.Contains(c.credit, text), c.credit != "" && strings.Contains(text, c.credit):
		return creditPart
	}
	return noPart
}

// relatedOf finds the link whose text is part of a block's: from the one after
// the last one found.
func (w *fieldLocator) relatedOf(content string) fieldPath {
	content = text.Letters(content)
	for i := w.related; i < len(w.article.Related); i++ {
		if strings.Contains(content, text.Letters(w.article.Related[i].Text)) {
			w.related = i + 1
			return relatedPath(i)
		}
	}
	return fieldPath{}
}

// dateOf finds the date that was read from a line.
func (w *fieldLocator) dateOf(content string) fieldPath {
	a := w.article
	content = text.FoldSpace(content)
	switch {
	case a.PublishedText != "" && strings.Contains(content, a.PublishedText):
		return fieldPath{field: publishedField}
	case a.ModifiedText != "" && strings.Contains(content, a.ModifiedText):
		return fieldPath{field: modifiedField}
	}
	return fieldPath{}
}
