package pagekind

import "github.com/standfirst/standfirst/internal/role"

// Describe says what a page of a kind is ("a list of other pages").
func Describe(kind role.PageKind) string {
	switch kind {
	case role.PageArticle:
		return "an article"
	case role.PageFront:
		return "the front page of a site or of a part of it"
	case role.PageList:
		return "a list of other pages"
	case role.PageProduct:
		return "the page of a product"
	case role.PageError:
		return "an error page, or a check for robots"
	case role.PageLogin:
		return "a login or a registration"
	case role.PageSearch:
		return "the results of a search"
	case role.PageFeed:
		return "a feed, a sitemap, code or data"
	case role.PageApplication:
		return "a page that is written by its scripts"
	case role.PageEmpty:
		return "an empty page"
	}
	return "something other than an article"
}
