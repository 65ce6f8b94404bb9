// Package naming says what the names that pages give their elements mean: the words
// of classes, ids and roles, such as "comments", "byline" or "cookie-banner".
//
// It gets the value of an attribute and gives the set of its words' meanings. Words
// that are layout where they stand mean nothing, as in "grid-cols-2". It knows
// nothing of the element that has the name, nor of the page.
package naming
