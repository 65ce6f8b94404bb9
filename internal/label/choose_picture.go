package label

import (
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/rules"
)

// chooseBeside takes the captions that their credit shows, and the credit.
func (l *Labeler) chooseBeside() {
	for i := range l.Labels {
		if label := &l.Labels[i]; label.Role != "" && label.Role != role.Standfirst {
			continue
		}
		if r := rules.First(rules.BesideRules[:], &l.Labelling, i); r != nil {
			l.Labels[i] = rules.Labelled(r)
			if next := &l.Labels[i+1]; next.Role == "" || next.Role == role.Byline {
				*next = rules.Labelled(&rules.CreditFormRule)
			}
		}
	}
}

// captionsAbove is how many blocks over the headline its picture's caption stands.
const captionsAbove = 6

// chooseByPicture takes the captions and credits that stand right beside a picture,
// from the headline to the text's end.
func chooseByPicture(l *Labeler) {
	if len(l.Facts.Page.Pictures) == 0 {
		return
	}
	last := len(l.Labels) - 1
	for last >= 0 && !l.InText[last] {
		last--
	}
	for i := max(0, l.Chosen.Headline-captionsAbove); i <= last; i++ {
		if l.Labels[i].Role == "" {
			l.Takes(rules.PictureRules[:], i)
		}
	}
}

// chooseLone takes the lone captions of figures in the text and above it.
func (l *Labeler) chooseLone() {
	const above = 6 // blocks
	for i := max(0, l.Chosen.First-above); l.Chosen.First >= 0 && i <= l.Chosen.Last; i++ {
		if l.Labels[i].Role == "" {
			if r := rules.First(rules.LoneRules[:], &l.Labelling, i); r != nil {
				l.Labels[i] = rules.Labelled(r)
			}
		}
	}
}

// chooseCredits takes the credits that stand with a caption in the element of
// one picture.
func (l *Labeler) chooseCredits() {
	const reach, few = 3, 8 // blocks
	for i := range l.Labels {
		if l.Labels[i].Role != role.Caption {
			continue
		}
		group := l.Facts.PictureGroup(i)
		if group < 0 || l.Facts.Sums[group].Blocks > few {
			continue
		}
		for k := max(0, i-reach); k < len(l.Labels) && k <= i+reach; k++ {
			if l.Labels[k].Role == "" && l.Facts.PictureGroup(k) == group {
				if r := rules.First(rules.CreditRules[:], &l.Labelling, k); r != nil {
					l.Labels[k] = rules.Labelled(r)
				}
			}
		}
	}
}
