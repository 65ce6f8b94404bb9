//go:build train

package standfirst

import "bytes"

// TrainingPage is a page as the fit of the weights sees it. This file is built
// only with the tag "train", by internal/train.
type TrainingPage struct {
	Texts    []string
	Features []float32 // a row for each block
	Size     []int32
}

// NumFeatures is the length of a row.
const NumFeatures = int(numFeatures)

// ReadTrainingPage segments and describes a page.
func ReadTrainingPage(src []byte) *TrainingPage {
	var (
		b builder
		c claims
		v evidence
	)
	b.reset(&c)
	b.readTokens(bytes.ToValidUTF8(src, []byte("\uFFFD")))
	p := b.page()
	w := witnesses{headlines: append(c.ogs, c.t), description: c.desc}
	v.gather(p, &w)
	v.describe()
	t := &TrainingPage{Features: v.features}
	for i := range p.blocks {
		t.Texts = append(t.Texts, p.textOf(i))
		t.Size = append(t.Size, p.blocks[i].size)
	}
	return t
}

// FeatureName says what a feature is.
func FeatureName(i int) string { return feature(i).String() }
