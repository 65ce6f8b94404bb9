package main

import (
	"fmt"
	"html/template"
	"reflect"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/standfirst/standfirst"
)

// reportField is one field of the Article.
type reportField struct {
	Name, Label string
	Groups      []reportGroup
	Claims      []reportClaim
}

// Empty reports whether the article leaves the field out.
func (f reportField) Empty() bool { return len(f.Groups) == 0 }

// reportGroup is one item of a field: a section, a caption, an author.
type reportGroup struct {
	// Title names the item where the field has several parts in each.
	Title  string
	Values []reportValue
}

// reportValue is one text of the Article.
type reportValue struct {
	Path string
	// Part is the text's name in its item ("credit"), empty where it is alone.
	Part string
	Text string
	// Rich is the text with its marks, or a table; empty where Text says all.
	Rich template.HTML
	// Kind is a block's kind, or "heading".
	Kind string
	// Level and Item are how deep a list's item stands, and its number.
	Level int
	Item  string
	// Block is the field of the blocks that the text came from, empty where
	// it came from metadata.
	Block string
}

// reportClaim is something that the page says of itself.
type reportClaim struct {
	Source, Name, Value string
	// Agrees reports whether the field's text holds the claim's or lies in it.
	Agrees bool
}

// derived names the fields that are read out of another one's text.
var derived = []struct{ field, from string }{
	{"authors", "byline"},
	{"dateline", "sections[0].blocks[0]"},
	{"published", "published_text"},
	{"modified", "modified_text"},
	{"copyright.holder", "copyright.line"},
	{"copyright.year", "copyright.line"},
}

// reportFields arranges the article's fields in their order, each with the
// claims that may fill it, and returns the other claims too. A field that is
// empty is among them where the page claims it.
func reportFields(page explained) ([]reportField, []reportClaim) {
	blocks := map[string]bool{}
	for i := range page.trace.Decisions {
		blocks[page.trace.Decisions[i].Field] = true
	}
	claims := claimsByField(page.trace.Claims)
	var fields []reportField
	visible := visibleFields()
	for i, name := range articleFields() {
		if name == "standfirst_marks" {
			continue // they stand with the standfirst
		}
		f := reportField{Name: name, Label: strings.ReplaceAll(name, "_", " "), Claims: claims[name]}
		if page.article != nil {
			f.Groups = groupsOf(name, reflect.ValueOf(page.article).Elem().FieldByIndex(visible[i].Index))
			if name == "standfirst" && !f.Empty() {
				f.Groups[0].Values[0].Rich = richText(page.article.Standfirst, page.article.StandfirstMarks)
			}
		}
		f.connect(blocks)
		f.compareClaims()
		if !f.Empty() || len(f.Claims) > 0 {
			fields = append(fields, f)
		}
	}
	return fields, claims[""]
}

func claimsByField(list []standfirst.Claim) map[string][]reportClaim {
	claims := map[string][]reportClaim{}
	for _, c := range list {
		shown := reportClaim{Source: visible(c.Source), Name: visible(c.Name), Value: visible(c.Value)}
		claims[c.Field] = append(claims[c.Field], shown)
	}
	return claims
}

// groupsOf are a field's items.
func groupsOf(name string, v reflect.Value) []reportGroup {
	if v.Kind() != reflect.Slice {
		if values := valuesOf(name, "", v); len(values) > 0 {
			return []reportGroup{{Values: values}}
		}
		return nil
	}
	var groups []reportGroup
	for i := range v.Len() {
		item := v.Index(i)
		g := reportGroup{Values: valuesOf(name+"["+strconv.Itoa(i)+"]", "", item)}
		if item.Kind() == reflect.Struct && item.NumField() > 2 && v.Len() > 1 {
			g.Title = strconv.Itoa(i + 1)
		}
		groups = append(groups, g)
	}
	return groups
}

// valuesOf are the texts in a value, by their JSON names.
func valuesOf(path, part string, v reflect.Value) []reportValue {
	if values, ok := typedValues(path, part, v.Interface()); ok {
		return values
	}
	switch v.Kind() {
	case reflect.String:
		if v.Len() > 0 {
			return []reportValue{{Path: path, Part: part, Text: visible(v.String())}}
		}
	case reflect.Int:
		if v.Int() != 0 {
			return []reportValue{{Path: path, Part: part, Text: strconv.FormatInt(v.Int(), 10)}}
		}
	case reflect.Pointer: // of what may be known to be 0 or false
		if !v.IsNil() {
			return []reportValue{{Path: path, Part: part, Text: fmt.Sprint(v.Elem().Interface())}}
		}
	case reflect.Slice:
		var all []reportValue
		for i := range v.Len() {
			all = append(all, valuesOf(path+"["+strconv.Itoa(i)+"]", part, v.Index(i))...)
		}
		return all
	case reflect.Struct:
		return partsOf(path, v)
	}
	return nil
}

// typedValues are the texts in a value whose type says how to show it; ok is false for
// all other types.
func typedValues(path, part string, v any) (values []reportValue, ok bool) {
	switch value := v.(type) {
	case time.Time:
		if value.IsZero() {
			return nil, true
		}
		return []reportValue{{Path: path, Part: part, Text: value.Format(time.RFC3339)}}, true
	case standfirst.Block:
		return []reportValue{blockValue(path, value)}, true
	case standfirst.Section:
		return sectionValues(path, value), true
	case standfirst.Caption:
		return captionValues(path, value), true
	case standfirst.Media:
		return mediaValues(path, value), true
	case standfirst.Note:
		return []reportValue{{Path: path + ".text", Part: visible(value.Label), Text: visible(value.Text),
			Rich: richText(value.Text, value.Marks)}}, true
	}
	return nil, false
}

func partsOf(path string, v reflect.Value) []reportValue {
	var all []reportValue
	for i := range v.NumField() {
		name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
		all = append(all, valuesOf(path+"."+name, name, v.Field(i))...)
	}
	return all
}

// sectionValues are a section's heading, with its level, and its blocks.
func sectionValues(path string, s standfirst.Section) []reportValue {
	var all []reportValue
	if s.Heading != "" {
		part := ""
		if s.Level > 0 {
			part = "h" + strconv.Itoa(s.Level)
		}
		all = append(all, reportValue{Path: path + ".heading", Part: part, Text: visible(s.Heading), Kind: "heading",
			Rich: richText(s.Heading, s.HeadingMarks)})
	}
	all = append(all, valuesOf(path+".published", "published", reflect.ValueOf(s.Published))...)
	all = append(all, valuesOf(path+".authors", "author", reflect.ValueOf(s.Authors))...)
	return append(all, valuesOf(path+".blocks", "", reflect.ValueOf(s.Blocks))...)
}

// connect finds for each text the blocks that it came from.
func (f *reportField) connect(blocks map[string]bool) {
	for g := range f.Groups {
		values := f.Groups[g].Values
		for i := range values {
			v := &values[i]
			switch from := originOf(v.Path); {
			case blocks[v.Path]:
				v.Block = v.Path
			case from != "" && blocks[from]:
				v.Block = from
			}
		}
	}
}

// originOf is the field whose block a text was read out of.
func originOf(path string) string {
	for _, d := range derived {
		if path == d.field || strings.HasPrefix(path, d.field+"[") {
			return d.from
		}
	}
	if caption, ok := strings.CutSuffix(path, ".credit"); ok {
		return caption + ".text"
	}
	return ""
}

// compareClaims notes which claims agree with the field.
func (f *reportField) compareClaims() {
	for i := range f.Claims {
		claim := onlyWord(f.Claims[i].Value)
		for _, g := range f.Groups {
			for _, v := range g.Values {
				text := onlyWord(v.Text)
				if sameInstant(f.Claims[i].Value, v.Text) ||
					claim != "" && text != "" && (strings.Contains(text, claim) || strings.Contains(claim, text)) {
					f.Claims[i].Agrees = true
				}
			}
		}
	}
}

// claimLayouts are how pages write instants, most of them by ISO 8601.
var claimLayouts = []string{
	time.RFC3339, "2006-01-02T15:04:05Z0700", "2006-01-02T15:04Z07:00", time.RFC1123Z, time.RFC1123,
}

// sameInstant reports whether a claim is the instant of a field, to the second.
func sameInstant(claim, text string) bool {
	own, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return false
	}
	for _, layout := range claimLayouts {
		if t, err := time.Parse(layout, strings.TrimSpace(claim)); err == nil {
			return t.Truncate(time.Second).Equal(own)
		}
	}
	return false
}

// onlyWord is a text's letters and digits in lower case.
func onlyWord(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// visible writes the characters that turn the direction of what follows
// (Unicode Standard Annex 9, section 2), and control characters, by their code
// points, so that a text cannot pass for another.
func visible(s string) string {
	if !strings.ContainsFunc(s, isInvisible) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if isInvisible(r) {
			b.WriteString("⟨U+" + strings.ToUpper(pad(strconv.FormatInt(int64(r), 16))) + "⟩")
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func pad(hex string) string { return strings.Repeat("0", max(0, 4-len(hex))) + hex }

func isInvisible(r rune) bool {
	return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || unicode.IsControl(r) && r != '\n' && r != '\t'
}
