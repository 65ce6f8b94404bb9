package confidence

// The coefficients of the signs, in log-odds: logistic regression on whether the body
// is right, by
//
//	go run ./bench/calibration -fit -weights FOLDS -corpus SETS
//
// where FOLDS are the weights that bench/train leaves of its folds, so that no page is
// read with weights that have seen its host. docs/MODEL.md has the data sets, and how
// well the result is calibrated. A fragment's model is not asked; the pages that say
// nothing of themselves are bare bodies, with little around them that could be wrong.
var (
	htmlCoefficients = Signs{Constant: -3.43, Refused: -1.27, Bare: 4.14, Margin: 0.492, Agreement: 0.854}
	lineCoefficients = Signs{Constant: -3.49, Refused: -0.57, Bare: 0, Margin: 0.182, Agreement: 1.58}
)
