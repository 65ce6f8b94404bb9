// Package beside reads what a page prints beside its article's text: the headline in
// its heading, the times and authors of a live blog's entries, the dates by its headline, its notes, the places
// of its lists' items, the trail of breadcrumbs, and the link to the article's next
// page.
//
// It gets the labels of a page, its facts and its claims, and gives entries, notes,
// crumbs and lines. It knows nothing of the Article, and changes no label.
package beside
