package main

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// The classifiers, in the order of classifier.Set.
const (
	body = iota
	headline
	standfirstClass
	crosshead
	captionClass
	byline
	article
	numClasses
)

// words are a text's words, lower case and normalized.
func words(s string) []string {
	return strings.FieldsFunc(strings.ToLower(norm.NFKC.String(s)), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && r != '_'
	})
}

func key(s string) string { return strings.Join(words(s), " ") }

// f1 is the agreement of two lists of words, each a multiset.
func f1(a, b []string) float64 {
	count := map[string]int{}
	for _, w := range b {
		count[w]++
	}
	hits := 0
	for _, w := range a {
		if count[w] > 0 {
			count[w]--
			hits++
		}
	}
	if hits == 0 {
		return 0
	}
	return 2 * float64(hits) / float64(len(a)+len(b))
}

// reference is annotated text, ready to be looked up.
type reference struct {
	whole    map[string]bool
	shingles map[[4]string]bool
	joined   string
	size     int
}

func newReference(texts []string) *reference {
	r := &reference{whole: map[string]bool{}, shingles: map[[4]string]bool{}}
	all := words(strings.Join(texts, "\n"))
	for _, t := range texts {
		r.whole[key(t)] = true
	}
	for i := 0; i+4 <= len(all); i++ {
		r.shingles[[4]string(all[i:])] = true
	}
	r.joined, r.size = strings.Join(all, " "), len(all)
	return r
}

// holds reports whether a block's text stands in the reference: as a whole, or
// three in five of its runs of four words; in a script without spaces, a short
// text's letters.
func (r *reference) holds(w []string) bool {
	s := strings.Join(w, " ")
	switch {
	case s == "":
		return false
	case r.whole[s]:
		return true
	case len(w) >= 4:
		n := 0
		for i := 0; i+4 <= len(w); i++ {
			if r.shingles[[4]string(w[i:])] {
				n++
			}
		}
		return float64(n) >= 0.6*float64(len(w)-3)
	}
	const ideographs = 0x3000
	return len([]rune(s)) >= 10 && strings.Contains(r.joined, s) &&
		strings.IndexFunc(s, func(r rune) bool { return r > ideographs }) >= 0
}

// text is the annotated text of the article.
func (t *annotation) text() []string {
	var out []string
	switch {
	case t.Sections != nil:
		if t.Standfirst != nil {
			out = append(out, *t.Standfirst...)
		}
		for _, s := range t.Sections {
			out = append(append(out, s.Heading), s.Paragraphs...)
		}
	case t.Paragraphs != nil:
		for _, p := range t.Paragraphs {
			out = append(out, strings.Trim(p, "[]"))
		}
	default:
		out = strings.Split(t.Body, "\n")
	}
	return out
}

// isSilentOnText reports whether the article's text was not annotated.
func (t *annotation) isSilentOnText() bool {
	return t.Sections == nil && t.Paragraphs == nil && t.Body == ""
}

// label marks every block for every classifier.
func (p *page) label() {
	n := len(p.read.Texts)
	p.labels = make([][]float32, numClasses)
	for j := range p.labels {
		p.labels[j] = make([]float32, n)
		for i := range p.labels[j] {
			p.labels[j][i] = unknown
		}
	}
	split := make([][]string, n)
	for i, t := range p.read.Texts {
		split[i] = words(t)
	}
	p.labelBody(split)
	if p.text {
		p.labelSnippets()
	}
	p.labelHeadline(split)
	p.labelStandfirst(split)
	p.labelCrossheads(split)
	p.labelCaptions(split)
	p.labelBylines(split)
}

func (p *page) labelBody(split [][]string) {
	if p.truth.isSilentOnText() && !p.truth.NoArticle {
		p.labelSnippets()
		return
	}
	ref := newReference(p.truth.text())
	used := map[string]bool{}
	covered := 0
	for i, w := range split {
		s := strings.Join(w, " ")
		p.labels[body][i] = 0
		if ref.holds(w) && !used[s] {
			p.labels[body][i] = 1
			used[s] = true
			covered += len(w)
		}
	}
	p.cover = float64(covered) / float64(max(1, ref.size))
	if p.truth.NoArticle {
		p.cover = 1
	}
}

// labelSnippets marks the blocks in which a snippet stands that the text must or
// must not hold.
func (p *page) labelSnippets() {
	for _, side := range []struct {
		snippets []string
		label    float32
	}{{p.truth.With, 1}, {p.truth.Without, 0}} {
		for _, s := range side.snippets {
			want := key(s)
			for i, t := range p.read.Texts {
				if want != "" && strings.Contains(" "+key(t)+" ", " "+want+" ") {
					p.labels[body][i] = side.label
					p.cover = 1
				}
			}
		}
	}
}

func (p *page) labelHeadline(split [][]string) {
	want := words(p.truth.Headline)
	if len(want) == 0 {
		return
	}
	found := false
	for i, w := range split {
		p.labels[headline][i] = 0
		if strings.Join(w, " ") == strings.Join(want, " ") {
			p.labels[headline][i] = 1
			found = true
		}
	}
	if !found {
		for i, w := range split {
			if f1(w, want) >= 0.85 {
				p.labels[headline][i] = 1
				found = true
			}
		}
	}
	if !found {
		for i := range split {
			p.labels[headline][i] = unknown
		}
	}
}

func (p *page) labelStandfirst(split [][]string) {
	if p.truth.Standfirst == nil {
		// What is annotated as a paragraph is no standfirst.
		if p.truth.Paragraphs != nil {
			for i := range split {
				if p.labels[body][i] == 1 {
					p.labels[standfirstClass][i] = 0
				}
			}
		}
		return
	}
	ref := newReference(*p.truth.Standfirst)
	for i, w := range split {
		p.labels[standfirstClass][i] = 0
		if len(*p.truth.Standfirst) > 0 && len(w) >= 2 && ref.holds(w) {
			p.labels[standfirstClass][i] = 1
			if p.truth.isSilentOnText() {
				p.cover = 1 // it is all of the text that was annotated
			}
		}
	}
}

func (p *page) labelCrossheads(split [][]string) {
	if p.truth.Sections == nil && p.truth.heads == nil {
		return
	}
	heads := map[string]bool{}
	for _, s := range p.truth.Sections {
		if k := key(s.Heading); k != "" {
			heads[k] = true
		}
	}
	if p.truth.Sections == nil {
		for _, h := range p.truth.heads {
			heads[key(h)] = true
		}
	}
	for i, w := range split {
		if p.labels[body][i] != 1 {
			continue
		}
		p.labels[crosshead][i] = 0
		if heads[strings.Join(w, " ")] {
			p.labels[crosshead][i] = 1
		}
	}
}

func (p *page) labelCaptions(split [][]string) {
	if len(p.truth.Captions) == 0 {
		return
	}
	for i, w := range split {
		p.labels[captionClass][i] = 0
		for _, c := range p.truth.Captions {
			text, credit := words(c.Text), words(c.Credit)
			whole := slices.Concat(text, credit)
			if f1(w, text) >= 0.8 || f1(w, whole) >= 0.8 || f1(w, credit) >= 0.8 {
				p.labels[captionClass][i] = 1
			}
		}
	}
}

func (p *page) labelBylines(split [][]string) {
	if len(p.truth.Authors) == 0 {
		return
	}
	for i, w := range split {
		p.labels[byline][i] = 0
		s := " " + strings.Join(w, " ") + " "
		for _, a := range p.truth.Authors {
			if k := key(a); k != "" && strings.Contains(s, " "+k+" ") && len(w) <= 30 {
				p.labels[byline][i] = 1
			}
		}
		if p.labels[byline][i] == 1 && p.labels[body][i] == 1 && p.truth.Paragraphs == nil {
			p.labels[byline][i] = unknown
		}
	}
}
