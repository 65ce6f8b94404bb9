package role

import (
	"slices"
)

// Role is what a block of a page is. The list is closed.
type Role string

// The roles of an article's parts.
const (
	Headline     Role = "headline"
	Standfirst   Role = "standfirst"
	Kicker       Role = "kicker"
	Byline       Role = "byline"
	Date         Role = "date"
	Crosshead    Role = "crosshead"
	Paragraph    Role = "paragraph"
	Quote        Role = "quote"
	ListItem     Role = "list_item"
	TableRow     Role = "table_row"
	Preformatted Role = "preformatted"
	Caption      Role = "caption"
	Credit       Role = "credit"
	Copyright    Role = "copyright"
	Related      Role = "related"
)

// The roles of the chrome: what stands around the article.
const (
	Donation      Role = "donation"
	Subscription  Role = "subscription"
	Newsletter    Role = "newsletter"
	Consent       Role = "consent"
	Advertisement Role = "advertisement"
	Share         Role = "share"
	Comment       Role = "comment"
	Navigation    Role = "navigation"
	Listing       Role = "listing"
	Footer        Role = "footer"
	Other         Role = "other"
)

// articleRoles are the roles of an article's parts.
var articleRoles = [...]Role{
	Headline, Standfirst, Kicker, Byline, Date, Crosshead, Paragraph, Quote,
	ListItem, TableRow, Preformatted, Caption, Credit, Copyright, Related,
}

// InArticle reports whether the role is that of a part of the article.
func (r Role) InArticle() bool { return slices.Contains(articleRoles[:], r) }

// InBody reports whether the role is that of a block of the article's body: of
// its sections, crossheads apart.
func (r Role) InBody() bool {
	switch r {
	case Paragraph, Quote, ListItem, Preformatted, TableRow:
		return true
	}
	return false
}

// PageKind is what a page as a whole seems to be. The list is closed.
type PageKind string

// The kinds of pages.
const (
	PageArticle     PageKind = "article"
	PageFront       PageKind = "front page"
	PageList        PageKind = "list"
	PageProduct     PageKind = "product"
	PageError       PageKind = "error"
	PageLogin       PageKind = "login"
	PageSearch      PageKind = "search"
	PageFeed        PageKind = "feed"
	PageApplication PageKind = "application" // its scripts write what a reader sees
	PageEmpty       PageKind = "empty"
	PageOther       PageKind = "other"
)
