// Package date reads dates and times of day as machines and people write them,
// in the words of some sixty languages.
//
// It gets a line and perhaps its language, and gives an instant. It knows
// nothing of where the line stood.
package date
