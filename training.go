//go:build train

package standfirst

import (
	"bytes"
	"encoding/json"

	"github.com/standfirst/standfirst/internal/forest"
)

// This file is built only with the tag "train", for internal/train.

// TrainingPage is a page as the fit of the weights sees it.
type TrainingPage struct {
	Texts    []string
	Features []float32 // a row of Width for each block
	Width    int
	Sizes    []int32
	Page     []float32 // the row of the page as a whole
	// Candidates says for each judge which blocks are put before it.
	Candidates [numBlockJudges][]bool
	// Rules names the certain rule that took each block, "" for none.
	Rules []string
}

// NumJudges is the number of questions.
const NumJudges = int(numJudges)

// JudgeNames name the questions.
func JudgeNames() []string { return judgeNames[:] }

// FeatureName says what a feature is.
func FeatureName(i int) string { return feature(i).String() }

// ReadTrainingPage segments and describes a page. What is described of a text
// from its headline on counts from the one that the judge given for it prefers;
// without that, it is left out.
func ReadTrainingPage(src []byte, kind InputType, headline *forest.Forest) (*TrainingPage, error) {
	src, err := decode(bytes.NewReader(src), "", DefaultLimit)
	if err != nil {
		return nil, err
	}
	s := takeScene()
	if kind == InputText {
		s.readLines(src)
	} else {
		s.readBytes(src)
	}
	s.see(new(Parser))
	v := &s.evidence
	js := emptyJudges()
	if kind == InputText {
		js[judgeHeadline] = headline
	}
	v.label(js, &s.witnesses)
	t := &TrainingPage{Features: v.features, Width: v.stride, Page: v.pageRow}
	for i := range s.page.blocks {
		t.Texts = append(t.Texts, s.page.textOf(i))
		t.Sizes = append(t.Sizes, s.page.blocks[i].size)
		name := firstRule(certainRules[:], v, i)
		if name == nil && kind == InputText {
			name = firstRule(lineCertainRules[:], v, i)
		}
		if name != nil {
			t.Rules = append(t.Rules, name.id)
		} else {
			t.Rules = append(t.Rules, "")
		}
		for j := range numBlockJudges {
			t.Candidates[j] = append(t.Candidates[j], name == nil && v.candidate(j, i))
		}
	}
	return t, nil
}

func emptyJudges() *judges {
	var j judges
	for k := range j {
		j[k] = &forest.Forest{Bias: -1}
	}
	return &j
}

// EmptyJudges are judges who take nothing: the rules alone decide.
func EmptyJudges() *Judges { return emptyJudges() }

// Judges are the weights that a Parser uses.
type Judges = judges

// ParseWith parses a page with other weights than the library's.
func ParseWith(j *Judges, p *Parser, src []byte) (*Article, error) {
	src, err := decode(bytes.NewReader(src), p.ContentType, p.limit())
	if err != nil {
		return nil, err
	}
	s := takeScene()
	defer s.release()
	if p.readsText(src) {
		s.readLines(src)
	} else {
		s.readBytes(src)
	}
	return s.article(p, j)
}

// WriteJudges writes a file of weights, which ReadJudges reads.
func WriteJudges(j *Judges, kind InputType, sets []string) ([]byte, error) {
	features := numFeatures
	if kind == InputText {
		features = numTextFeatures
	}
	b, err := json.Marshal(weightsHeader{Features: int(features), Judges: judgeNames[:], Sets: sets})
	if err != nil {
		return nil, err
	}
	b = append(b, '\n')
	for _, f := range j {
		b = f.Append(b)
	}
	return b, nil
}

// ReadJudges reads a file of weights.
func ReadJudges(b []byte) (*Judges, error) { return readJudges(b) }

// DescribeVerdict adds to a page's row what the judge of the text says of its
// blocks; a block that is no candidate has a margin of NeverMargin.
func DescribeVerdict(row, margins []float32, sizes []int32) { describeVerdict(row, margins, sizes) }

// NeverMargin is the margin of a block that a judge was not asked about.
const NeverMargin = neverMargin
