package label

import (
	"github.com/standfirst/standfirst/internal/role"
)

// chooseBeside takes the captions that their credit shows, and the credit.
func (v *Labeler) chooseBeside() {
	for i := range v.Labels {
		if l := &v.Labels[i]; l.Role != "" && l.Role != role.Standfirst {
			continue
		}
		if r := firstRule(besideRules[:], v, i); r != nil {
			v.Labels[i] = labelled(r)
			if next := &v.Labels[i+1]; next.Role == "" || next.Role == role.Byline {
				*next = labelled(&creditFormRule)
			}
		}
	}
}

// chooseLone takes the lone captions of figures in the text and above it.
func (v *Labeler) chooseLone() {
	const above = 6 // blocks
	for i := max(0, v.Chosen.First-above); v.Chosen.First >= 0 && i <= v.Chosen.Last; i++ {
		if v.Labels[i].Role == "" {
			if r := firstRule(loneRules[:], v, i); r != nil {
				v.Labels[i] = labelled(r)
			}
		}
	}
}

// chooseCredits takes the credits that stand with a caption in the element of
// one picture.
func (v *Labeler) chooseCredits() {
	const reach, few = 3, 8 // blocks
	for i := range v.Labels {
		if v.Labels[i].Role != role.Caption {
			continue
		}
		group := v.facts.PictureGroup(i)
		if group < 0 || v.facts.Sums[group].Blocks > few {
			continue
		}
		for k := max(0, i-reach); k < len(v.Labels) && k <= i+reach; k++ {
			if v.Labels[k].Role == "" && v.facts.PictureGroup(k) == group {
				if r := firstRule(creditRules[:], v, k); r != nil {
					v.Labels[k] = labelled(r)
				}
			}
		}
	}
}
