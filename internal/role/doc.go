// Package role is the closed list of what a block of a page can be: the parts
// of an article, and the kinds of chrome around it.
//
// It knows nothing of how a role is found.
package role
