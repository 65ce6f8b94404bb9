// Package score measures how well an article was extracted from a page.
//
// [Page] compares one [Prediction] with the [Truth] of its page; a [Table]
// gathers the values of many pages and gives the mean of each [Measure]. The
// measures are those that the public benchmarks of the field use, so that one
// table can be held against theirs: the bag of words of WCXB, the shingles of
// the ScrapingHub article extraction benchmark, the snippets of Trafilatura's
// evaluation and the whole paragraphs of fundus-evaluation. Fields that those
// do not have (headings, captions, links, authors) are measured in the same manner.
//
// The package needs nothing but the standard library and golang.org/x/text.
package score
