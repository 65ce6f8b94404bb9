package rules

import (
	"github.com/standfirst/standfirst/internal/role"
)

// The rules for a page's text alone, where those for HTML ask for elements,
// classes, links or pictures, of which it has none.

// LineCertainRules come before the model on a text, with the certain rules of
// all pages.
var LineCertainRules = [...]Rule{
	{ID: "picture-text", Role: role.Other, Holds: standsForPicture, Why: "stands in brackets for a picture or a field that the text cannot show"},
	{ID: headLink, Role: role.Other, Holds: linkOfHead, Why: "tells of a link in the page's head"},
	{ID: "form-field", Role: role.Other, Holds: drawnField, Why: "draws a field of a form"},
	{ID: "frame-line", Role: role.Other, Holds: frameLine, Why: "stands for a frame"},
	{ID: "reference-link", Role: role.Other, Holds: referenceLink, Why: "is of the list of addresses under a page whose links are numbered"},
	{ID: "donation-line", Role: role.Donation, Marks: appeals, Phrase: role.Donation, Holds: outsideMain, Why: "asks for a donation, apart from the longest run of prose"},
	{ID: "comment-count", Role: role.Comment, Marks: HeadsThread, Holds: commentCount, Why: "counts the comments, as the heading over them does"},
	{ID: "navigation-line", Role: role.Navigation, Phrase: role.Navigation, Holds: shortLabel, Why: "is a wording of navigation on a line of its own"},
	{ID: "menu-line", Role: role.Navigation, Holds: menuLine, Why: "is a short line amid many, far from the page's prose"},
	{ID: "share-line", Role: role.Share, Phrase: role.Share, Holds: shareLine, Why: "is the label of a share button on a line of its own"},
}

// LineKickerRules find the label over the headline of a text.
var LineKickerRules = [...]Rule{
	{ID: "kicker-line", Role: role.Kicker, Holds: kickerLine, Why: "is a short label on the line over the headline, and no other label stands over it"},
}

// LineStandfirstRules find the standfirst of a text where the classifier finds none.
var LineStandfirstRules = [...]Rule{
	{ID: "standfirst-line", Role: role.Standfirst, Holds: standfirstLine, Why: "is a short line right under the headline, over a longer paragraph"},
	{ID: "standfirst-over-byline", Role: role.Standfirst, Holds: standfirstOverByline, Why: "stands between the headline and the byline or the date, over the text"},
}

// LineCaptionRules find the captions that the classifier is undecided about.
var LineCaptionRules = [...]Rule{
	{ID: "caption-line", Role: role.Caption, Holds: captionLine, Why: "ends in a picture's credit, and is hardly the text by the model"},
	{ID: "caption-words", Role: role.Caption, Holds: pictureLine, Why: "says what stands where in a picture, or what kind of picture it is"},
}

// OverCreditRule finds the captions whose credit stands on the line below.
var OverCreditRule = Rule{ID: "caption-over-credit", Role: role.Caption, Why: "is a short line over a picture's credit"}

// UnderCreditRule finds the captions whose credit stands on the line above.
var UnderCreditRule = Rule{ID: "caption-under-credit", Role: role.Caption, Why: "is a short line under a picture's credit, more like a caption than the line over it"}

// LineRelatedRules find the lines that announce another story.
var LineRelatedRules = [...]Rule{
	{ID: relatedLine, Role: role.Related, Holds: Announces, Why: "is a line that announces another story"},
}

// LineBoxRules name what stands beside the wording of an appeal, a dialog or a
// form.
var LineBoxRules = [...]Rule{
	{ID: donationBeside, Role: role.Donation, Why: "stands in one run of lines with an appeal for donations"},
	{ID: newsletterBeside, Role: role.Newsletter, Why: "stands in one run of lines with the offer of a newsletter"},
	{ID: subscriptionBeside, Role: role.Subscription, Why: "stands in one run of lines with an offer to subscribe"},
	{ID: consentBeside, Role: role.Consent, Why: "stands in one run of lines with a question about cookies"},
	{ID: "comment-beside", Role: role.Comment, Why: "stands under the heading of the comments, or beside a comment's form"},
}

// The rules of all pages that may take a text's block.
var (
	CertainOnText = onText(CertainRules[:])
	ChromeOnText  = onText(ChromeRules[:])
)

// onText are the rules but those that ask for a class or an element, which a
// text's lines do not stand in: half of them, which need not be asked then.
func onText(rules []Rule) (some []Rule) {
	for _, r := range rules {
		if r.Near == 0 && r.Under == nil {
			some = append(some, r)
		}
	}
	return some
}
