// Package pagekind says what a page that holds no article seems to be: a front page, a
// list, a product, an error, a login.
//
// It gets the facts of a page and what the page says of itself, and gives a kind and
// why. It does not decide whether there is an article.
package pagekind
