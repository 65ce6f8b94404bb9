package main

import (
	"fmt"
	"io"

	"github.com/standfirst/standfirst/bench/corpus"
	"github.com/standfirst/standfirst/internal/confidence"
)

// fit prints the coefficients that readings give, with their bins by
// cross-validation and those of the checked readings.
func fit(out io.Writer, readings, checked []reading) {
	var folds [corpus.Folds]confidence.Signs
	for k := range folds {
		var others []reading
		for i := range readings {
			if readings[i].fold != k {
				others = append(others, readings[i])
			}
		}
		folds[k] = coefficients(others)
	}
	fmt.Fprintln(out, "by cross-validation:")
	byFold := func(r *reading) float64 { return confidence.Logistic(&folds[r.fold], &r.signs) }
	reportOf(out, readings, byFold)
	reportSets(out, readings, byFold)
	all := coefficients(readings)
	for k, c := range all {
		fmt.Fprintf(out, "%s: %.3g,\n", confidence.Names[k], c)
	}
	if len(checked) > 0 {
		fmt.Fprintln(out, "not fitted on:")
		byAll := func(r *reading) float64 { return confidence.Logistic(&all, &r.signs) }
		reportOf(out, checked, byAll)
		reportSets(out, checked, byAll)
	}
}

// ridge is what holds the coefficients near 0, in readings.
const ridge = 1

// coefficients are those of logistic regression with a ridge, by Newton's method.
func coefficients(readings []reading) (c confidence.Signs) {
	const rounds = 25
	for range rounds {
		var gradient confidence.Signs
		var hessian [confidence.NumSigns]confidence.Signs
		for k := range c {
			gradient[k], hessian[k][k] = -ridge*c[k], ridge
		}
		for i := range readings {
			s := &readings[i].signs
			p := confidence.Logistic(&c, s)
			for k := range s {
				gradient[k] += (readings[i].right - p) * s[k]
				for j := range s {
					hessian[k][j] += p * (1 - p) * s[k] * s[j]
				}
			}
		}
		step := solved(hessian, gradient)
		for k := range c {
			c[k] += step[k]
		}
	}
	return c
}

// solved solves a system of a positive definite matrix, by elimination.
func solved(m [confidence.NumSigns]confidence.Signs, v confidence.Signs) confidence.Signs {
	for k := range v {
		for j := k + 1; j < len(v); j++ {
			f := m[j][k] / m[k][k]
			for n := k; n < len(v); n++ {
				m[j][n] -= f * m[k][n]
			}
			v[j] -= f * v[k]
		}
	}
	for k := len(v) - 1; k >= 0; k-- {
		for n := k + 1; n < len(v); n++ {
			v[k] -= m[k][n] * v[n]
		}
		v[k] /= m[k][k]
	}
	return v
}
