// Package hashset counts the hashes of words and of runs of words, in memory that one
// page hands to the next.
//
// It gets hashes and gives how often each came. It knows nothing of what they are of.
package hashset
