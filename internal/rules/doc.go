// Package rules holds the rules that give a block its role by facts that can be
// named, and their conditions.
//
// A rule reads the facts of a page (package feature) and the Labelling, which is
// what is decided of the page so far; it changes nothing. Which rules are asked of
// which blocks, and when, is for the steps of package label.
package rules
