package label

import (
	"github.com/standfirst/standfirst/internal/role"
)

// The rules for a page's text alone, where those for HTML ask for elements,
// classes, links or pictures, of which it has none.

// lineCertainRules come before the model on a text, with the certain rules of
// all pages.
var lineCertainRules = [...]rule{
	{id: "donation-line", role: role.Donation, marks: appeals, phrase: role.Donation, holds: outsideMain, why: "asks for a donation, apart from the longest run of prose"},
	{id: "comment-count", role: role.Comment, marks: headsThread, holds: commentCount, why: "counts the comments, as the heading over them does"},
	{id: "navigation-line", role: role.Navigation, phrase: role.Navigation, holds: shortLabel, why: "is a wording of navigation on a line of its own"},
	{id: "menu-line", role: role.Navigation, holds: menuLine, why: "is a short line amid many, far from the page's prose"},
	{id: "share-line", role: role.Share, phrase: role.Share, holds: shareLine, why: "is the label of a share button on a line of its own"},
}

// lineKickerRules find the label over the headline of a text.
var lineKickerRules = [...]rule{
	{id: "kicker-line", role: role.Kicker, holds: kickerLine, why: "is a short label on the line over the headline, and no other label stands over it"},
}

// lineStandfirstRules find the standfirst of a text where the classifier finds none.
var lineStandfirstRules = [...]rule{
	{id: "standfirst-line", role: role.Standfirst, holds: standfirstLine, why: "is a short line right under the headline, over a longer paragraph"},
	{id: "standfirst-over-byline", role: role.Standfirst, holds: standfirstOverByline, why: "stands between the headline and the byline or the date, over the text"},
}

// lineCaptionRules find the captions that the classifier is undecided about.
var lineCaptionRules = [...]rule{
	{id: "caption-line", role: role.Caption, holds: captionLine, why: "ends in a picture's credit, and is hardly the text by the model"},
	{id: "caption-words", role: role.Caption, holds: pictureLine, why: "says what stands where in a picture, or what kind of picture it is"},
}

// overCreditRule finds the captions whose credit stands on the line below.
var overCreditRule = rule{id: "caption-over-credit", role: role.Caption, why: "is a short line over a picture's credit"}

// underCreditRule finds the captions whose credit stands on the line above.
var underCreditRule = rule{id: "caption-under-credit", role: role.Caption, why: "is a short line under a picture's credit, more like a caption than the line over it"}

// lineRelatedRules find the lines that announce another story.
var lineRelatedRules = [...]rule{
	{id: relatedLine, role: role.Related, holds: announces, why: "is a line that announces another story"},
}

// lineBoxRules name what stands beside the wording of an appeal, a dialog or a
// form.
var lineBoxRules = [...]rule{
	{id: donationBeside, role: role.Donation, why: "stands in one run of lines with an appeal for donations"},
	{id: newsletterBeside, role: role.Newsletter, why: "stands in one run of lines with the offer of a newsletter"},
	{id: subscriptionBeside, role: role.Subscription, why: "stands in one run of lines with an offer to subscribe"},
	{id: consentBeside, role: role.Consent, why: "stands in one run of lines with a question about cookies"},
	{id: "comment-beside", role: role.Comment, why: "stands under the heading of the comments, or beside a comment's form"},
}

// The rules of all pages that may take a text's block.
var (
	certainOnText = onText(certainRules[:])
	chromeOnText  = onText(chromeRules[:])
)

// onText are the rules but those that ask for a class or an element, which a
// text's lines do not stand in: half of them, which need not be asked then.
func onText(rules []rule) (some []rule) {
	for _, r := range rules {
		if r.near == 0 && r.under == nil {
			some = append(some, r)
		}
	}
	return some
}
