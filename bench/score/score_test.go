package score

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestWords(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
		why        string
	}{
		{"plain", "The Hague, 3 May", []string{"the", "hague", "3", "may"}, "letters and numbers"},
		{"underscore", "snake_case", []string{"snake_case"}, "an underscore is a word character"},
		{"apostrophe", "don't", []string{"don", "t"}, "an apostrophe is not"},
		{"compatibility", "ﬁve ①②", []string{"five", "12"}, "ligatures and circled digits are normalized"},
		{"fraction", "½", []string{"1", "2"}, "a fraction slash parts words"},
		{"final sigma", "ΟΔΟΣ", []string{"οδος"}, "the sigma at a word's end has its own small letter"},
		{"sigma alone", "Σ ΑΣ'Α", []string{"σ", "ασ", "α"}, "no letter before it, and a letter after the apostrophe: neither is final"},
		{"dotted i", "İzmir", []string{"i", "zmir"}, "its small letter has a mark, and marks are no word characters"},
		{"vowel signs", "हिन्दी", []string{"ह", "न", "द"}, "spacing marks part words too"},
		{"chinese", "新闻，报道", []string{"新闻", "报道"}, "a run of ideographs is one word"},
		{"roman numeral", "ↀ", []string{"ↀ"}, "letter numbers are word characters"},
		{"soft hyphen", "har\u00adbour", []string{"harbour"}, "it shows only where a line ends"},
		{"zero width", "\ufeffhar\u200bbo\u2060ur\u200d", []string{"harbour"}, "nobody sees these"},
		{"directions", "\u200fquay\u200e 7", []string{"quay", "7"}, "nor marks of direction; the blank still parts"},
		{"sigma before unseen", "ΟΔΟΣ\u00adΑ", []string{"οδοσα"}, "they go before letters get small: no final sigma"},
		{"nothing", " — ", nil, "no word at all"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := words(c.text)
			if len(got) == 0 {
				got = nil
			}
			assert.Equal(t, c.want, got, c.why)
		})
	}
}

func TestDays(t *testing.T) {
	for _, c := range []struct {
		name, date string
		want       []string
		why        string
	}{
		{"day", "2031-04-09", []string{"2031-04-09"}, "no zone: one day"},
		{"compact", "20310409", []string{"2031-04-09"}, "the basic format"},
		{"local time", "2031-04-09T23:30:00", []string{"2031-04-09"}, "no zone: one day"},
		{"east", "2031-04-09T00:30:00+02:00", []string{"2031-04-09", "2031-04-08"}, "its own day and that in UTC"},
		{"utc", "2031-04-09T00:30:00Z", []string{"2031-04-09", "2031-04-09"}, "both are the same"},
		{"blank and fraction", "2031-04-09 00:30:00.123456+00:00", []string{"2031-04-09", "2031-04-09"}, "as Python prints it"},
		{"minutes", "2031-04-09T11:05", []string{"2031-04-09"}, "seconds may be left out"},
		{"month", "2031-04", nil, "no day"},
		{"short day", "2031-04-9", nil, "days have two digits"},
		{"prose", "9 April 2031", nil, "not ISO 8601"},
		{"impossible", "2031-02-30", nil, "no such day"},
		{"empty", "", nil, "not annotated"},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, days(c.date), c.why) })
	}
}

func TestPage(t *testing.T) {
	story := []Section{{Blocks: []Block{{Text: "The ferry left at noon."}, {Text: "It came back at six."}}}}
	for _, c := range []struct {
		name    string
		truth   Truth
		given   Prediction
		measure Measure
		want    float64
		why     string
	}{
		{"nothing given", Truth{Body: new("one two")}, Prediction{}, BodyWord, 0, "a page without a prediction scores 0"},
		{"half", Truth{Body: new("one two three four")}, Prediction{Text: "one two five six"}, BodyWord, 0.5, "half of both"},
		{
			"unseen in shingles", Truth{Body: new("one two three har\u00adbour")},
			Prediction{Text: "one two three harbour"}, BodyShingle, 0, "shingles keep unseen characters, as the original does",
		},
		{"repeated", Truth{Body: new("one one")}, Prediction{Text: "one"}, BodyWord, 2.0 / 3, "a word counts as often as it stands"},
		{"sections as text", Truth{Body: new("The ferry left at noon. It came back at six.")}, Prediction{Sections: story}, BodyWord, 1, "without a text the sections are the text"},
		{"cases in shingles", Truth{Body: new("One two three four")}, Prediction{Text: "one two three four"}, BodyShingle, 0, "shingles keep cases"},
		{"short shingle", Truth{Body: new("One two")}, Prediction{Text: "One two"}, BodyShingle, 1, "a short text is one shingle"},
		{"snippets", Truth{With: []string{"left at", "no such"}, Without: []string{"back at"}}, Prediction{Sections: story}, Snippets, 0.5, "one found, one missed, one wrong"},
		{"snippet over a break", Truth{With: []string{"noon. It"}, Without: []string{"zebra"}}, Prediction{Sections: story}, Snippets, 1, "white space is folded"},
		{"paragraphs", Truth{Sections: []TruthSection{{Paragraphs: []string{"The ferry left at noon!", "Nobody waved."}}}}, Prediction{Sections: story}, Paragraphs, 0.5, "punctuation does not count"},
		{"standfirst with the body", Truth{Standfirst: []string{"A long day."}, Sections: []TruthSection{{Paragraphs: []string{"One."}}}}, Prediction{Standfirst: "A long day.", Text: "One."}, BodyWord, 1, "the standfirst counts with the body"},
		{"standfirst in the body", Truth{Standfirst: []string{"A long day."}, Sections: []TruthSection{{Paragraphs: []string{"One."}}}}, Prediction{Standfirst: "A long day.", Text: "A long day. One."}, BodyWord, 1, "and only once"},
		{"headings", Truth{Sections: []TruthSection{{Heading: "The crossing", Paragraphs: []string{"One."}}}}, Prediction{Sections: []Section{{Heading: "The Crossing"}, {Heading: "More"}}}, Headings, 2.0 / 3, "one right of two"},
		{
			"table", Truth{Sections: []TruthSection{{Paragraphs: []string{"Noon: 40", "Six: 12", "Nobody waved."}}}},
			Prediction{Sections: []Section{{Blocks: []Block{{Kind: "table", Text: "Noon\t40\nSix\t12"}}}}},
			Paragraphs, 0.8, "each row is a paragraph: two right of two, one missed",
		},
		{
			"lines", Truth{Sections: []TruthSection{{Paragraphs: []string{"Noon: 40", "Six: 12"}}}},
			Prediction{Sections: []Section{{Blocks: []Block{{Kind: "preformatted", Text: "Noon 40\nSix 12"}}}}},
			Paragraphs, 0, "only a table is parted at its line breaks",
		},
		{
			"headings in a row",
			Truth{Sections: []TruthSection{{
				Heading: "The crossing At noon", Headings: []string{"The crossing", "At noon"}, Paragraphs: []string{"One."},
			}}},
			Prediction{Sections: []Section{{Heading: "The crossing"}, {Heading: "At noon"}}},
			Headings, 1, "each counts, not the two as one",
		},
		{
			"headings joined",
			Truth{Sections: []TruthSection{{
				Heading: "The crossing At noon", Headings: []string{"The crossing", "At noon"}, Paragraphs: []string{"One."},
			}}},
			Prediction{Text: "The crossing\nAt noon\nOne."},
			BodyWord, 1, "the body has them once",
		},
		{"optional given", Truth{Paragraphs: []string{"The ferry left at noon.", "[It came back at six.]"}}, Prediction{Sections: story}, Paragraphs, 1, "an optional paragraph is right where given"},
		{"optional left out", Truth{Paragraphs: []string{"The ferry left at noon.", "[Nobody waved.]", "It came back at six."}}, Prediction{Sections: story}, Paragraphs, 1, "and not missed where not"},
		{
			"lone bracket", Truth{Paragraphs: []string{"[", "One."}}, Prediction{Text: "One."},
			BodyWord, 1, "an optional paragraph without a word",
		},
		{
			"standfirst listed", Truth{Paragraphs: []string{"[A long day]", "One."}},
			Prediction{Standfirst: "A long day.", Sections: []Section{{Blocks: []Block{{Text: "One."}}}}},
			Paragraphs, 1, "a standfirst that is listed counts as a paragraph",
		},
		{
			"standfirst listed, body", Truth{Paragraphs: []string{"A long day", "One."}},
			Prediction{Standfirst: "A long day.", Sections: []Section{{Blocks: []Block{{Text: "One."}}}}},
			BodyWord, 1, "and with the body",
		},
		{
			"standfirst listed, in the body", Truth{Paragraphs: []string{"A long day", "One."}},
			Prediction{Standfirst: "A long day.", Text: "A long day. One."},
			BodyWord, 1, "and only once",
		},
		{
			"standfirst not listed", Truth{Paragraphs: []string{"One."}},
			Prediction{Standfirst: "A long day.", Sections: []Section{{Blocks: []Block{{Text: "One."}}}}},
			BodyWord, 1, "one that is not listed is left out",
		},
		{
			"crosshead listed", Truth{Paragraphs: []string{"One.", "The crossing", "Two."}},
			Prediction{Sections: []Section{
				{Blocks: []Block{{Text: "One."}}}, {Heading: "The crossing", Blocks: []Block{{Text: "Two."}}}, {Heading: "More"},
			}},
			Paragraphs, 1, "a heading that is listed counts as a paragraph, another does not",
		},
		{"headline", Truth{Headline: "A Ferry Leaves"}, Prediction{Headline: "A ferry leaves."}, Headline, 1, "cases and punctuation do not count"},
		{"headline with site", Truth{Headline: "A Ferry Leaves"}, Prediction{Headline: "A ferry leaves | The Quay"}, Headline, 0, "the site's name is no part of it"},
		{"standfirst", Truth{Standfirst: []string{"A", "day"}}, Prediction{Standfirst: "a day"}, Standfirst, 1, "its paragraphs are joined"},
		{"no standfirst", Truth{Standfirst: []string{}}, Prediction{Standfirst: "a day"}, StandfirstFalse, 1, "one was given where there is none"},
		{"captions", Truth{Captions: []TruthCaption{{Text: "The quay at noon"}}}, Prediction{Captions: []Caption{{Credit: "AFP"}, {Text: "the quay at noon"}, {Text: "a gull"}}}, Captions, 2.0 / 3, "a credit alone is no caption"},
		{"credits", Truth{Captions: []TruthCaption{{Text: "The quay", Credit: "Ann Poe/AFP"}}}, Prediction{Captions: []Caption{{Text: "The quay", Credit: "ANN POE / AFP"}}}, Credits, 1, "words of the credit agree"},
		{"authors", Truth{Authors: []string{"Ann Poe", "Jo Loe"}}, Prediction{Authors: []Author{{Name: "Ann Poe"}}}, Authors, 2.0 / 3, "one of two"},
		{"published", Truth{Published: "2031-04-08"}, Prediction{Published: "2031-04-09T00:30:00+02:00"}, Published, 1, "the day in UTC counts"},
		{"refused", Truth{NoArticle: true}, Prediction{Text: " \n"}, Refused, 1, "white space is no text"},
		{"not refused", Truth{NoArticle: true}, Prediction{Sections: story}, Refused, 0, "an article was given"},
	} {
		t.Run(c.name, func(t *testing.T) {
			v, measured := Page(c.truth, c.given)[c.measure]
			require.True(t, measured, "%s was not measured", c.measure)
			assert.InDelta(t, c.want, v.Score, 1e-9, c.why)
		})
	}
}

func TestPageMeasuresOnlyWhatIsAnnotated(t *testing.T) {
	assert.Empty(t, Page(Truth{ID: "a"}, Prediction{Text: "text", Headline: "head"}))
	assert.NotContains(t, Page(Truth{Body: new("a b"), With: []string{"a"}, Without: []string{"c"}}, Prediction{}), Snippets,
		"snippets are measured only where the body was not annotated")
	assert.NotContains(t, Page(Truth{Published: "2031-04"}, Prediction{}), Published, "a month is no day")
}

func TestTable(t *testing.T) {
	var table Table
	truth := Truth{With: []string{"one", "two"}, Without: []string{"three"}}
	table.Add(Page(truth, Prediction{Text: "one two"}))
	table.Add(Page(truth, Prediction{Text: "three"}))
	body := Truth{Body: new("one two three four five")}
	table.Add(Page(body, Prediction{Text: "one two three four"}))
	table.Add(Page(body, Prediction{}))

	row, ok := table.Row(Snippets)
	require.True(t, ok)
	assert.InDelta(t, 2*2/float64(2*2+1+2), row.Mean, 1e-9, "snippets are counted over all pages")
	row, ok = table.Row(BodyShingle)
	require.True(t, ok)
	assert.InDelta(t, 2*1*0.25/(1+0.25), row.Mean, 1e-9,
		"precision 1 over the one page with text, recall 0.25 over both")
	_, ok = table.Row(Headline)
	assert.False(t, ok, "no page has a headline")

	var order []string
	for _, row := range table.Rows() {
		order = append(order, string(row.Measure))
	}
	assert.Equal(t, "body.word body.shingle with/without", strings.Join(order, " "))
}

func TestReadTruth(t *testing.T) {
	truths, err := ReadTruth(strings.NewReader(`{"id":"a","standfirst":[]}` + "\n\n" + `{"id":"b","body":"x"}`))
	require.NoError(t, err)
	assert.Equal(t, []Truth{{ID: "a", Standfirst: []string{}}, {ID: "b", Body: new("x")}}, truths,
		"an empty standfirst is not the same as none annotated")
	_, err = ReadTruth(strings.NewReader("{}\n{"))
	assert.ErrorContains(t, err, "line 2")
}

func TestPredictionsRoundTrip(t *testing.T) {
	want := []Prediction{
		{ID: "a", Headline: "<b> & co", Sections: []Section{{Heading: "H", Blocks: []Block{
			{Kind: "paragraph", Text: "x", Marks: []Mark{{Kind: "link", End: 1, URL: "/q"}}},
		}}}},
		{
			ID: "b", Authors: []Author{{Name: "Ann Poe"}}, Captions: []Caption{{Text: "t", Credit: "c"}},
			Media: []Media{{Kind: "image", URL: "q.jpg"}},
		},
	}
	var out strings.Builder
	require.NoError(t, WritePredictions(&out, want))
	got, err := ReadPredictions(strings.NewReader(out.String()))
	require.NoError(t, err)
	assert.Equal(t, want, got)
}
