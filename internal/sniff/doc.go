// Package sniff tells by the bytes of a page what it is: HTML, a feed, or no text.
package sniff
