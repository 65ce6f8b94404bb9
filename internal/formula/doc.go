// Package formula reads the formulas of a page: MathML as a readable line of text,
// the TeX that stands beside it, and TeX between delimiters in plain text. It knows
// by which elements and classes the libraries that print formulas can be told, and
// which of the copies that they print is the one to keep.
package formula
