// Package media reads what a page shows beside its text: images, videos, sounds, and
// embedded pages and posts.
//
// It gets elements with their attributes, or addresses, and gives items: which form
// of a picture is the best, whose player a frame is, which two addresses are of one
// picture. It knows nothing of blocks, and not whether an item is the article's.
package media
