// Package decode turns the bytes of a page into UTF-8: within a limit, by what
// the response and the page declare, and, where neither is right, by what the bytes
// themselves prove: statistics over the letters of three dozen languages in two
// dozen encodings (detector), whose tables package gen writes.
//
// It gets a reader and a Content-Type, and gives text in memory that [Recycle]
// takes back. It knows nothing of what the text says but the declarations in
// its first bytes.
package decode
