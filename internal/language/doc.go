// Package language finds the language of a text and the direction it is read in.
//
// The script alone tells Greek, Thai or Korean. Among languages of one script the
// commonest words decide, and letters that the others lack. Both stand in tables
// that are read when the first text asks for them.
//
// It gets a text and gives a tag, how that was found, and how sure it is. It knows
// nothing of what a page says of its language.
package language
