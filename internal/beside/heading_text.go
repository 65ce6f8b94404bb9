package beside

import "github.com/standfirst/standfirst/internal/feature"

// IsHeadingText reports whether a paragraph without markup reads as a crosshead:
// short, and no sentence.
func IsHeadingText(p string) bool {
	const longest = 80 // bytes
	m, _ := feature.MeasureText(p, nil)
	return len(p) <= longest && !m.Sentence && m.Quotes == 0
}
