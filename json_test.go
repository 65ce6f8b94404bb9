package standfirst

import (
	"encoding/json"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// fullArticle has every field of an Article and of its parts.
func fullArticle() Article {
	zone := time.FixedZone("", -5*3600)
	return Article{
		Headline: "Ferry <resumes> & sails", Standfirst: "After three days.", Kicker: "Islands",
		Authors: []Author{{"Ada Quill", Person, "https://lindwick.example/ada"}, {"dpa", Organization, ""}},
		Byline:  "By Ada Quill and dpa", Dateline: "LINDWICK",
		Published: time.Date(2024, 3, 12, 18, 51, 0, 0, zone), PublishedText: "12 March 2024, 18:51",
		Modified: time.Date(2024, 3, 13, 0, 0, 0, 0, time.UTC), ModifiedText: "2024-03-13",
		Sections: []Section{
			{Blocks: []Block{
				{Kind: Paragraph, Text: "Line\nbreak.", Marks: []Mark{{Kind: MarkLink, Start: 0, End: 4, URL: "https://lindwick.example/line"}}},
				{Kind: Quote, Text: "“No.”", Author: "Ada", URL: "https://lindwick.example/post"},
				{Kind: ListItem, Text: "bread", Level: 1, Number: 3, Numbered: true}, {Kind: ListItem, Text: "rye", Level: 1, Continued: true},
				{Kind: Preformatted, Text: "\ta\n b", Language: "go"}, {Kind: TableRow, Text: "1971\t2024"},
				{Kind: TableBlock, Text: "Year\tBoats\n1971\t3", Table: &Table{
					Caption: "Boats", Head: 1, Rows: [][]Cell{{{Text: "Year", Header: true}, {Text: "Boats", Header: true}}, {{Text: "1971"}, {Text: "3", Colspan: 2}}},
				}},
				{Kind: Math, Text: "x^2", Tex: "x^2"},
			}},
			{Heading: "A new gangway", HeadingMarks: []Mark{{Kind: MarkEmphasis, Start: 2, End: 5}}, Level: 2, Published: time.Date(2024, 3, 12, 9, 0, 0, 0, time.UTC), Authors: []Author{{Name: "Ada Quill", Kind: Person}}, Blocks: []Block{{Kind: Paragraph, Text: "In spring."}}},
		},
		Captions: []Caption{{Text: "The quay", Marks: []Mark{{Kind: MarkStrong, Start: 4, End: 8}}, Credit: "Jo Lens/AFP",
			Image: "https://lindwick.example/quay.jpg", Alt: "A quay", Section: 1, Block: 1}, {}},
		Media:           []Media{{Kind: MediaImage, URL: "https://lindwick.example/quay.jpg", Alt: "A quay", Width: 640, Height: 480, Section: 1, Block: 1, Caption: 1}},
		Notes:           []Note{{Label: "1", Text: "So the log says.", Marks: []Mark{{Kind: MarkEmphasis, Start: 7, End: 10}}}},
		StandfirstMarks: []Mark{{Kind: MarkStrong, Start: 6, End: 11}},
		Copyright:       Copyright{"© Lindwick Post 2024", "Lindwick Post", 2024},
		Related:         []Link{{"The lamp", "https://lindwick.example/lamp"}, {Text: "No address"}},
		Publisher:       "Lindwick Post", Language: "en-GB", URL: "https://lindwick.example/ferry",
		Topics: []string{"Ferries", "Storms"}, PrintSection: "Islands", Image: "https://lindwick.example/share.jpg", Confidence: 0.93,
		Particulars: Particulars{
			Description: "The ferry sails again.", WordCount: 12, Direction: LeftToRight, Free: new(bool), Kind: "NewsArticle",
			Breadcrumbs: []Link{{"Islands", "https://lindwick.example/islands"}}, NextPage: "https://lindwick.example/ferry?page=2",
			Icon: "https://lindwick.example/icon.png", SiteURL: "https://lindwick.example/", License: "CC BY", Comments: new(int),
		},
	}
}

// TestFullArticle: fullArticle leaves no field out, so that the tests that use
// it miss none.
func TestFullArticle(t *testing.T) {
	a := fullArticle()
	for _, v := range []reflect.Value{reflect.ValueOf(a), reflect.ValueOf(a.Particulars), reflect.ValueOf(a.Sections[1])} {
		for i := range v.NumField() {
			assert.False(t, v.Field(i).IsZero(), v.Type().Field(i).Name)
		}
	}
}

func TestJSON(t *testing.T) {
	one := func(change func(*Article)) Article {
		var a Article
		change(&a)
		return a
	}
	for _, c := range []struct {
		name    string
		article Article
		want    string // "" where only the way back counts
	}{
		{"nothing", Article{}, `{}`},
		{"every field", fullArticle(), ""},
		{"what is claimed not to be so", one(func(a *Article) { a.Free, a.Comments = new(bool), new(int) }), `{"free":false,"comments":0}`},
		{"instants keep their zone", one(func(a *Article) { a.Published = fullArticle().Published }), `{"published":"2024-03-12T18:51:00-05:00"}`},
		{"a caption's place is always there", one(func(a *Article) { a.Captions = []Caption{{Text: "a"}} }), `{"captions":[{"text":"a","section":0,"block":0}]}`},
		{"a copyright line without a year", one(func(a *Article) { a.Copyright.Line = "© a" }), `{"copyright":{"line":"© a"}}`},
		{"a lead without a heading", one(func(a *Article) { a.Sections = body(Block{Kind: Paragraph, Text: "a"}) }), `{"sections":[{"blocks":[{"kind":"paragraph","text":"a"}]}]}`},
	} {
		t.Run(c.name, func(t *testing.T) {
			requireRoundTrip(t, c.name, &c.article)
			if c.want != "" {
				assert.JSONEq(t, c.want, toJSON(t, c.article))
			}
		})
	}
}

// TestJSONNames: every key is the Go name in lower snake case.
func TestJSONNames(t *testing.T) {
	snake := func(name string) string {
		name = strings.NewReplacer("URL", "Url").Replace(name)
		return strings.ToLower(regexp.MustCompile(`(.)([A-Z])`).ReplaceAllString(name, "${1}_$2"))
	}
	for _, v := range []any{Article{}, Particulars{}, FoundLanguage{}, Author{}, Section{}, Block{}, Caption{}, Copyright{}, Link{}, Decision{}, Claim{}, Trace{}} {
		typ := reflect.TypeOf(v)
		for i := range typ.NumField() {
			if typ.Field(i).Anonymous {
				continue // its fields stand among the others
			}
			key, _, _ := strings.Cut(typ.Field(i).Tag.Get("json"), ",")
			assert.Equal(t, snake(typ.Field(i).Name), key, typ.Name())
		}
	}
}

// TestJSONUnknown: a reader of newer JSON passes over what it does not know.
func TestJSONUnknown(t *testing.T) {
	var a Article
	require.NoError(t, json.Unmarshal([]byte(`{"headline":"a","mood":"calm"}`), &a))
	assert.Equal(t, Article{Headline: "a"}, a)
}
