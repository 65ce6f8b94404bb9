// Package line reads the lines of a page's text: where they end, what marks stand
// before them, how they were wrapped, and whether they are code.
//
// It gets bytes in UTF-8 and gives lines that refer to them. It knows nothing of
// blocks.
package line
