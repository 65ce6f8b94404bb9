package decode

// language is a row of the generated table: the letters of a language, and the
// logarithms of how likely each begins a word and follows each, packed in four
// bits.
type language struct {
	name, letters, chain string
}

// Steps of the packed logarithms, as package gen writes them.
const (
	chainStep = 0.55 // of a letter's likelihood, from 0 down
	ratioStep = 0.25 // of how much likelier two letters of ASCII are than in Latin script on the whole
	ratioZero = 9    // what stands for no difference
	latinMean = -2.6 // the mean of a letter after another in Latin script, to which those of ASCII are compared
)
