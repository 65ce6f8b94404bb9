package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/standfirst/standfirst"
)

// pageLine is a line of jsonl, read by its keys, so that a field of another
// version is compared too.
type pageLine struct {
	source string
	fields []pageField
}

type pageField struct {
	name  string
	value json.RawMessage
}

const (
	sourceField = "source"
	textField   = "text" // follows from the sections
	// provenanceField differs between two versions as such.
	provenanceField = "provenance"
	sectionsField   = "sections"
)

var errNoLine = errors.New(`not a line of --format jsonl: an object with "source"`)

func parsePageLine(text []byte) (pageLine, error) {
	var line pageLine
	found := false
	fields, err := parseObject(text)
	if err != nil {
		return line, fmt.Errorf("%w (%w)", errNoLine, err)
	}
	for _, f := range fields {
		switch f.name {
		case sourceField:
			found = json.Unmarshal(f.value, &line.source) == nil
		case textField, provenanceField:
		default:
			line.fields = append(line.fields, f)
		}
	}
	if !found {
		return line, errNoLine
	}
	return line, nil
}

// parseObject reads an object's keys and values in their order.
func parseObject(text []byte) ([]pageField, error) {
	d := json.NewDecoder(bytes.NewReader(text))
	open, err := d.Token()
	if err != nil {
		return nil, err
	}
	if open != json.Delim('{') {
		return nil, errors.New("no object")
	}
	var fields []pageField
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return nil, err
		}
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			return nil, err
		}
		fields = append(fields, pageField{fmt.Sprint(name), value})
	}
	if _, err := d.Token(); err != nil {
		return nil, err
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, errors.New("more than an object")
	}
	return fields, nil
}

// items are a field's parts, as they are compared and shown.
func (l pageLine) items(name string) []string {
	for _, f := range l.fields {
		if f.name != name {
			continue
		}
		if name == sectionsField {
			if items, err := bodyItems(f.value); err == nil {
				return items
			}
		}
		return valueItems(f.value)
	}
	return nil
}

// bodyItems are headings, each with as many # as its level, and blocks, those
// that are no paragraph with their kind.
func bodyItems(value json.RawMessage) ([]string, error) {
	var sections []standfirst.Section
	if err := json.Unmarshal(value, &sections); err != nil {
		return nil, err
	}
	var items []string
	for _, s := range sections {
		if s.Heading != "" {
			items = append(items, strings.Repeat("#", max(s.Level, 1))+" "+s.Heading)
		}
		for _, b := range s.Blocks {
			text := b.Text
			if b.Kind != standfirst.Paragraph {
				text = "[" + string(b.Kind) + "] " + text
			}
			items = append(items, text)
		}
	}
	return items, nil
}

// valueItems are an array's elements, or the value itself.
func valueItems(value json.RawMessage) []string {
	var elements []json.RawMessage
	if err := json.Unmarshal(value, &elements); err != nil {
		return []string{show(value)}
	}
	items := make([]string, len(elements))
	for i, e := range elements {
		items[i] = show(e)
	}
	return items
}

// show writes a string as it is and an object as "name: value, …".
func show(value json.RawMessage) string {
	var s string
	if json.Unmarshal(value, &s) == nil {
		return s
	}
	fields, err := parseObject(value)
	if err != nil {
		return string(value)
	}
	parts := make([]string, len(fields))
	for i, f := range fields {
		parts[i] = f.name + ": " + show(f.value)
	}
	return strings.Join(parts, ", ")
}
