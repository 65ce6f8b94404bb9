package score

import (
	"slices"
	"strings"
)

// Value is what one page has on one measure.
type Value struct {
	// Score is the page's own value from 0 to 1. [Table] takes its mean, but
	// for BodyShingle and Snippets, whose sums are made over all pages first.
	Score float64
	// Precision and Recall are set for BodyShingle. A Blank prediction, one
	// without a word, has no precision.
	Precision, Recall float64
	Blank             bool
	// Found and Missed count the snippets that had to be in the text, Wrong
	// those that must not and are; they are set for Snippets.
	Found, Wrong, Missed int
}

// Values has a page's value on each measure that its annotation allows.
type Values map[Measure]Value

// Page measures the prediction of one page. A page for which an extractor gave
// nothing is measured with the zero Prediction.
func Page(t Truth, p Prediction) Values {
	v := Values{}
	got := p.body()
	if t.NoArticle {
		v.mark(Refused, folded(got) == "")
		return v
	}
	v.body(t, got)
	v.snippets(t, got)
	v.sections(t, p, got)
	v.paragraphs(t, p, got)
	v.face(t, p)
	v.captions(t.Captions, p.Captions)
	v.marks(t, p)
	return v
}

// score sets a plain value.
func (v Values) score(m Measure, score float64) { v[m] = Value{Score: score} }

// mark sets a value that is right or wrong.
func (v Values) mark(m Measure, right bool) {
	if right {
		v.score(m, 1)
	} else {
		v.score(m, 0)
	}
}

// text measures a body against the wanted one by words and by shingles.
func (v Values) text(got, want string) {
	gotWords := words(got)
	v.score(BodyWord, bag(gotWords, words(want)).f1)
	q := bag(shingles(got), shingles(want))
	v[BodyShingle] = Value{Score: q.f1, Precision: q.precision, Recall: q.recall, Blank: len(gotWords) == 0}
}

// body measures a body that was annotated as one text.
func (v Values) body(t Truth, got string) {
	if t.Body != nil && *t.Body != "" {
		v.text(got, *t.Body)
	}
}

// snippets counts those that the text holds, white space folded.
func (v Values) snippets(t Truth, got string) {
	if len(t.With) == 0 || len(t.Without) == 0 || t.Body != nil {
		return
	}
	flat := folded(got)
	holds := func(snippets []string) (n int) {
		for _, s := range snippets {
			if strings.Contains(flat, folded(s)) {
				n++
			}
		}
		return n
	}
	found, wrong := holds(t.With), holds(t.Without)
	v[Snippets] = Value{
		Score: f1(found, found+wrong, len(t.With)),
		Found: found, Wrong: wrong, Missed: len(t.With) - found,
	}
}

// sections measures a body that was annotated with its headings. The
// standfirst counts with the body, since data sets draw that line differently.
func (v Values) sections(t Truth, p Prediction, got string) {
	if t.Sections == nil {
		return
	}
	full := slices.Clone(t.Standfirst)
	var want, headings []string
	for _, s := range t.Sections {
		full = append(full, nonEmpty(append([]string{s.Heading}, s.Paragraphs...))...)
		want = append(want, normalizedAll(s.Paragraphs)...)
		headings = append(headings, normalizedAll(s.headings())...)
	}
	if len(want) > 0 {
		v.score(Paragraphs, bag(p.blocks(), want).f1)
		v.text(withStandfirst(p, got), strings.Join(full, "\n"))
	}
	if len(headings) > 0 {
		v.score(Headings, bag(p.headings(), headings).f1)
	}
}

// paragraphs measures a body that was annotated by paragraphs. An optional one
// is wanted only where it was given.
func (v Values) paragraphs(t Truth, p Prediction, got string) {
	if t.Paragraphs == nil {
		return
	}
	given := p.listed(t.Paragraphs)
	if slices.Contains(given, p.Standfirst) {
		got = withStandfirst(p, got)
	}
	blocks, flat := append(normalizedAll(given), p.blocks()...), normalized(got)
	var want, texts []string
	for _, paragraph := range t.Paragraphs {
		text, optional := bare(paragraph)
		n := normalized(text)
		if !optional || slices.Contains(blocks, n) || strings.Contains(flat, n) {
			want, texts = append(want, n), append(texts, text)
		}
	}
	v.score(Paragraphs, bag(blocks, want).f1)
	v.text(got, strings.Join(texts, "\n"))
}

// withStandfirst is a prediction's body with its standfirst before it, but
// where the body has it already.
func withStandfirst(p Prediction, got string) string {
	if p.Standfirst != "" && strings.Contains(normalized(got), normalized(p.Standfirst)) {
		return got
	}
	return p.Standfirst + "\n" + got
}

// bare returns a paragraph without the brackets that make it optional.
func bare(paragraph string) (text string, optional bool) {
	if strings.HasPrefix(paragraph, "[") && strings.HasSuffix(paragraph, "]") {
		return strings.TrimSuffix(paragraph[1:], "]"), true
	}
	return paragraph, false
}

// face measures what stands around the body.
func (v Values) face(t Truth, p Prediction) {
	if t.Headline != "" {
		v.mark(Headline, normalized(p.Headline) == normalized(t.Headline))
	}
	if len(t.Standfirst) > 0 {
		v.score(Standfirst, bag(words(p.Standfirst), words(strings.Join(t.Standfirst, " "))).f1)
	} else if t.Standfirst != nil {
		v.mark(StandfirstFalse, p.Standfirst != "")
	}
	if len(t.Authors) > 0 {
		v.score(Authors, bag(p.authors(), normalizedAll(t.Authors)).f1)
	}
	if len(days(t.Published)) > 0 {
		v.mark(Published, sameDay(p.Published, t.Published))
	}
}

// captions measures captions, and the credits of those that match.
func (v Values) captions(want []TruthCaption, given []Caption) {
	if len(want) == 0 {
		return
	}
	left := slices.Clone(want)
	got, matched, credited, right := 0, 0, 0, 0
	for _, g := range given {
		if g.Text == "" {
			continue
		}
		got++
		i := slices.IndexFunc(left, func(w TruthCaption) bool { return same(g.Text, w.Text) })
		if i < 0 {
			continue
		}
		matched++
		if left[i].Credit != "" {
			credited++
			if same(g.Credit, left[i].Credit) {
				right++
			}
		}
		left = slices.Delete(left, i, i+1)
	}
	v.score(Captions, f1(matched, got, len(want)))
	if credited > 0 {
		v.score(Credits, float64(right)/float64(credited))
	}
}

// f1 is the F1 of hits among things given and things wanted.
func f1(hits, given, wanted int) float64 {
	if given+wanted == 0 {
		return 1
	}
	return 2 * float64(hits) / float64(given+wanted)
}
