package score

// Measure names one way to compare a prediction with the truth.
type Measure string

// The measures. Each is taken only on the pages on which its field was
// annotated.
const (
	// BodyWord is the F1 of the body's words, each counted as often as it
	// stands (the measure of WCXB).
	BodyWord Measure = "body.word"
	// BodyShingle is the F1 of the mean precision and the mean recall of the
	// body's runs of four words (the measure of the ScrapingHub benchmark).
	BodyShingle Measure = "body.shingle"
	// Snippets is the F1 over snippets that the text must and must not hold,
	// counted over all pages (the measure of Trafilatura's evaluation).
	Snippets Measure = "with/without"
	// Paragraphs is the F1 over whole paragraphs (the paragraph match of
	// fundus-evaluation).
	Paragraphs Measure = "paragraphs"
	// Headings is the F1 over the sections' headings, on pages that have one.
	Headings Measure = "headings"
	// Headline is the share of pages with the same headline.
	Headline Measure = "headline"
	// Standfirst is the F1 of the standfirst's words, on pages that have one.
	Standfirst Measure = "standfirst"
	// StandfirstFalse is the share of the pages annotated as having no
	// standfirst on which one is given: the only measure of which less is better.
	StandfirstFalse Measure = "standfirst.false"
	// Captions is the F1 over captions; two are the same where the F1 of their
	// words is at least 0.8.
	Captions Measure = "captions"
	// Credits is the share of the matched captions with an annotated credit
	// whose credit is the same, by the rule of Captions.
	Credits Measure = "credits"
	// Links is the F1 over the texts of the body's links, on pages that have one.
	Links Measure = "links"
	// Emphasis is the F1 over the texts of the body's bold and slanted pieces, on
	// pages that have one.
	Emphasis Measure = "emphasis"
	// Images is the F1 over the files of the body's pictures, on pages that have
	// one.
	Images Measure = "images"
	// Authors is the F1 over names.
	Authors Measure = "authors"
	// Published is the share of pages with the same day, in the date's own zone
	// or in UTC.
	Published Measure = "published"
	// Refused is the share of the pages without an article for which none was
	// given.
	Refused Measure = "refused"
)

// measures has the order in which tables show the measures.
var measures = [...]Measure{
	BodyWord, BodyShingle, Snippets, Paragraphs, Headings, Headline, Standfirst,
	StandfirstFalse, Captions, Credits, Links, Emphasis, Images, Authors, Published, Refused,
}

// Measures returns all measures, in the order in which tables show them.
func Measures() []Measure { return append([]Measure(nil), measures[:]...) }
