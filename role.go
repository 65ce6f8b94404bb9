package standfirst

import "slices"

// rRole is what a block of a page is. The list is closed.
type rRole string

// The roles of an article's parts.
const (
	rHeadline     rRole = "headline"
	rStandfirst   rRole = "standfirst"
	rKicker       rRole = "kicker"
	rByline       rRole = "byline"
	rDate         rRole = "date"
	rCrosshead    rRole = "crosshead"
	rParagraph    rRole = "paragraph"
	rQuote        rRole = "quote"
	rListItem     rRole = "list_item"
	rTableRow     rRole = "table_row"
	rPreformatted rRole = "preformatted"
	rCaption      rRole = "caption"
	rCredit       rRole = "credit"
	rCopyright    rRole = "copyright"
	rRelated      rRole = "related"
)

// The roles of the chrome: what stands around the article.
const (
	rDonation      rRole = "donation"
	rSubscription  rRole = "subscription"
	rNewsletter    rRole = "newsletter"
	rConsent       rRole = "consent"
	rAdvertisement rRole = "advertisement"
	rShare         rRole = "share"
	rComment       rRole = "comment"
	rNavigation    rRole = "navigation"
	rListing       rRole = "listing"
	rFooter        rRole = "footer"
	rOther         rRole = "other"
)

// articleRoles are the roles of an article's parts.
var articleRoles = [...]rRole{
	rHeadline, rStandfirst, rKicker, rByline, rDate, rCrosshead, rParagraph, rQuote,
	rListItem, rTableRow, rPreformatted, rCaption, rCredit, rCopyright, rRelated,
}

// inArticle reports whether the role is that of a part of the article.
func (r rRole) inArticle() bool { return slices.Contains(articleRoles[:], r) }

// inBody reports whether the role is that of a block of the article's body: of
// its sections, crossheads apart.
func (r rRole) inBody() bool {
	switch r {
	case rParagraph, rQuote, rListItem, rPreformatted, rTableRow:
		return true
	}
	return false
}
