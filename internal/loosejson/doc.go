// Package loosejson reads JSON as scripts of pages hold it: with raw line breaks,
// quotes that nobody escaped, commas too many or missing, and cut off at any byte.
//
// It gets a text and gives a document of values, in the order of the text; it fails on
// nothing and keeps what can be read. It knows nothing of what the values mean.
package loosejson
