// Package page makes the blocks of a page: runs of text that a reader sees as
// one piece, with the elements, links and pictures around them.
//
// They come from tokens of HTML, from a tree, or from the lines of a page's
// text alone; a [Page] is the same for all, and nothing changes it once it is
// made. It knows nothing of what a block is for.
package page
