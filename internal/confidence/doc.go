// Package confidence says how likely a reading of a page is right, from what the
// labeler weighed.
//
// It gets a labelled page and gives a probability: that the body is right in nine
// words of ten. Its formula is logistic, with coefficients for HTML and for text
// alone that bench/calibration fits and checks.
package confidence
