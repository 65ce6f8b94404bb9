package confidence

import "math"

// Bounds of a confidence. No reading is sure, and an Article's confidence is never
// zero, which is left out of its JSON.
const (
	// Least is also that of a feed, code or data.
	Least = 0.01
	most  = 0.99
	// mostRefused is the most of a page that does not count as an article's.
	mostRefused = 0.5
)

// Hidden is the confidence in a text that the page does not show and its structured
// data or scripts hold: the corpora have too few of these to say more.
const Hidden = 0.5

// Of is the probability that the body of a reading is right, rounded to hundredths,
// which are the same on every processor.
func Of(s *Signs, text bool) float64 {
	c := &htmlCoefficients
	if text {
		c = &lineCoefficients
	}
	limit := most
	if s[Refused] > 0 {
		limit = mostRefused
	}
	return max(Least, min(limit, math.Round(100*Logistic(c, s))/100))
}

// Logistic is the logistic function of the signs' sum, weighted by coefficients.
func Logistic(c, s *Signs) float64 {
	sum := 0.0
	for k := range s {
		sum += c[k] * s[k]
	}
	return 1 / (1 + math.Exp(-sum))
}
