// Package classifier holds the small models: the questions that are put about blocks
// and about the page, the weights that answer them, and the file of the weights.
//
// It gets a file and gives a forest for each question, or an error that says for what
// version the file is. It knows the features by their number and the hash of their
// names, and nothing of how a margin becomes a role.
package classifier
