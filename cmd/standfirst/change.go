package main

import (
	"reflect"
	"slices"
	"strings"

	"github.com/aymanbagabas/go-udiff/lcs"
	"github.com/standfirst/standfirst"
)

// change is how one field of a page differs between two runs.
type change struct {
	field string
	edits []edit
}

// edit is one item that one run alone has: a paragraph, an author, the
// headline.
type edit struct {
	sign sign
	text string
}

type sign string

const (
	gone   sign = "-"
	gained sign = "+"
)

// changesOf lists the fields that differ, in the Article's order; an error
// counts as a field.
func changesOf(a, b pageLine) []change {
	var changes []change
	for _, name := range fieldNames(a, b) {
		if edits := editsOf(a.items(name), b.items(name)); len(edits) > 0 {
			changes = append(changes, change{label(name), edits})
		}
	}
	return changes
}

// label is what a field is called in the output: sections are compared
// paragraph by paragraph.
func label(field string) string {
	if field == sectionsField {
		return "paragraphs"
	}
	return field
}

// fieldNames are the fields of either page: the Article's in their order, then
// those that this version does not know.
func fieldNames(a, b pageLine) []string {
	names := articleFields()
	for _, line := range []pageLine{a, b} {
		for _, f := range line.fields {
			if !slices.Contains(names, f.name) {
				names = append(names, f.name)
			}
		}
	}
	return names
}

// articleFields are the JSON names of the Article's fields.
func articleFields() (names []string) {
	for _, field := range visibleFields() {
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		names = append(names, name)
	}
	return names
}

// visibleFields are the Article's fields, those of its particulars among them.
func visibleFields() []reflect.StructField {
	return slices.DeleteFunc(reflect.VisibleFields(reflect.TypeFor[standfirst.Article]()),
		func(f reflect.StructField) bool { return f.Anonymous })
}

// editsOf lists what it takes to make b of a.
func editsOf(a, b []string) []edit {
	var edits []edit
	for _, d := range lcs.DiffLines(a, b) {
		for _, text := range a[d.Start:d.End] {
			edits = append(edits, edit{gone, text})
		}
		for _, text := range b[d.ReplStart:d.ReplEnd] {
			edits = append(edits, edit{gained, text})
		}
	}
	return edits
}
