package standfirst

import "strconv"

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
