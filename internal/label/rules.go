package label

import (
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/naming"
	"github.com/standfirst/standfirst/internal/role"
)

// certainRules are right wherever they apply; they come before the model.
// Their precision on the annotated pages stands in the training's report.
var certainRules = [...]rule{
	{id: "screen-reader", role: role.Other, holds: forScreenReader, why: "is a label for screen readers only"},
	{id: "line-numbers", role: role.Other, holds: inGutter, why: "is the numbers of lines of code"},
	{id: "hidden", role: role.Other, holds: HiddenAside, why: "is hidden, and most of the page's prose is not"},
	{id: "page-mark", role: role.Navigation, holds: pageMark, why: "only turns the pages of an article"},
	{id: "heading-tool", role: role.Other, holds: headingTool, why: "is the link to the heading before it, or a button that copies this link, or an edit link"},
	{id: "flattened", role: role.Listing, holds: flattened, why: "is a long run of small blocks, made one as the page has too many"},
	{id: "consent-wording", role: role.Consent, phrase: role.Consent, holds: shortOfProse, why: "asks for consent to cookies, apart from the page's prose"},
	{id: "donation-box", role: role.Donation, near: naming.Donation, reach: 4, holds: besideArticle, why: "stands in an appeal for donations by its class, apart from the headline"},
	{id: "newsletter-box", role: role.Newsletter, near: naming.Newsletter, reach: 4, holds: besideArticle, why: "stands in a newsletter box by its class, apart from the headline"},
	{id: "copyright-line", role: role.Copyright, holds: copyrightForm, why: "reads as a copyright line"},
	{id: "navigation-links", role: role.Navigation, under: feature.Facts.UnderNav, holds: linkedLabel, why: "is a link in a navigation element"},
	{id: linkLabelRule, role: role.Navigation, marks: provisional, holds: linkLabel, why: "is a link of a few words that names no part of the article"},
	{id: "link-row", role: role.Navigation, holds: linkRow, why: "is a row of links parted by bars"},
	{id: "breadcrumb", role: role.Navigation, near: naming.Breadcrumb, reach: 3, holds: notHeading, why: "stands in a trail of breadcrumbs"},
	{id: "advertisement-label", role: role.Advertisement, phrase: role.Advertisement, holds: shortLabel, why: "is the label of an advertisement"},
	{id: "share-label", role: role.Share, phrase: role.Share, holds: labelInTools, why: "is the label of a share button"},
}

// dialogRule names what stands in a consent dialog that no class names.
var dialogRule = rule{id: "consent-dialog", role: role.Consent, why: "stands in an element that asks for consent: most of its prose is about that, and it has a button"}

// chromeRules name what the model leaves out of the article. The last one
// takes every block.
var chromeRules = [...]rule{
	{id: "consent", role: role.Consent, near: naming.Consent, reach: 6, why: "stands in a dialog about cookies or privacy"},
	{id: "donation-wording", role: role.Donation, phrase: role.Donation, why: "asks for a donation"},
	{id: "donation", role: role.Donation, near: naming.Donation, reach: 5, why: "stands in an appeal for donations"},
	{id: "newsletter-wording", role: role.Newsletter, phrase: role.Newsletter, why: "offers a newsletter"},
	{id: "newsletter", role: role.Newsletter, near: naming.Newsletter, reach: 5, why: "stands in a newsletter box"},
	{id: "subscription-wording", role: role.Subscription, phrase: role.Subscription, why: "asks to subscribe or to log in"},
	{id: "advertisement", role: role.Advertisement, near: naming.Advertisement, reach: 3, why: "stands in an advertisement's place"},
	{id: "advertisement-wording", role: role.Advertisement, phrase: role.Advertisement, why: "labels an advertisement"},
	{id: "comment-wording", role: role.Comment, marks: headsThread, phrase: role.Comment, why: "belongs to a comment form or thread by its wording"},
	{id: "comment", role: role.Comment, near: naming.Comment, reach: 8, holds: apartFromHeadline, why: "stands in a comment thread or form"},
	{id: "subscription", role: role.Subscription, near: naming.Subscription, reach: 4, why: "stands in an offer to subscribe"},
	{id: "share", role: role.Share, near: naming.Share, reach: 4, why: "stands in a share bar"},
	{id: "share-wording", role: role.Share, phrase: role.Share, why: "offers to share the page"},
	{id: "navigation", role: role.Navigation, under: feature.Facts.UnderNav, why: "stands in a navigation element"},
	{id: "footer", role: role.Footer, under: feature.Facts.UnderFooter, holds: apartFromHeadline, why: "stands in the page's footer"},
	{id: "footer-class", role: role.Footer, near: naming.Footer | naming.Copyright, reach: 8, holds: apartFromHeadline, why: "stands in a footer by its class"},
	{id: "listing-wording", role: role.Listing, phrase: role.Listing, why: "heads a list of other stories"},
	{id: "related", role: role.Listing, near: naming.Related, reach: 5, why: "stands in a list of related stories"},
	{id: "thread-shape", role: role.Comment, holds: threadShape, why: "is one of a run of records of one shape that hold a time and prose, after the article"},
	{id: "listing-shape", role: role.Listing, holds: listingShape, why: "is one of a run of records of one shape that hold links"},
	{id: "navigation-class", role: role.Navigation, near: naming.Navigation, reach: 8, holds: apartFromHeadline, why: "stands in navigation by its class"},
	{id: "navigation-wording", role: role.Navigation, phrase: role.Navigation, why: "is a wording of navigation"},
	{id: "footer-wording", role: role.Footer, phrase: role.Footer, why: "is a wording of a footer"},
	{id: "tag-list", role: role.Listing, near: naming.Tag, reach: 3, why: "stands in a list of topics"},
	{id: "listing", role: role.Listing, near: naming.Listing, reach: 4, holds: apartFromHeadline, why: "stands in a list of other stories by its class"},
	{id: "link", role: role.Navigation, marks: leavesOut, holds: linkedLabel, why: "is nothing but a link"},
	{id: restRule, role: role.Other, marks: leavesOut, why: "is not part of the article by all that is known of it"},
}

// otherStoryRule names the cards that announce other stories, linkRunRule the
// paragraphs that do nothing else, anotherStoryRule the other stories themselves.
var (
	otherStoryRule   = rule{id: "other-story", role: role.Listing, why: "stands in a card whose heading leads to another page of the site"}
	anotherStoryRule = rule{id: "another-story", role: role.Listing, why: "is another story's, which stands on the page with its own headline"}
	linkRunRule      = rule{id: "link-run", role: role.Related, why: "is one of a run of paragraphs that are nothing but links"}
)

// teaserRule names the teasers after the story, with links or without.
var teaserRule = rule{id: "teaser-run", role: role.Listing, why: "is in one of a run of records of one shape with a title and a line or two, after the story"}

// recordHeadingRule names the headings of the text's records.
var recordHeadingRule = rule{id: "record-heading", role: role.Crosshead, why: "heads text in one of several elements of one shape"}

// knownHeadlineRule names the headline that the caller knows.
var knownHeadlineRule = rule{id: "known-headline", role: role.Headline, why: "prints the headline that the caller knows"}

// onlyTextRule names the text of a page that prints nothing else.
var onlyTextRule = rule{id: "only-text", role: role.Paragraph, why: "is the only text of a page that counts as an article's"}

// onlyTableRule names the tables of such a page.
var onlyTableRule = rule{id: "only-table", role: role.TableRow, why: "is in a table on a page that counts as an article's and has no other text"}

// overProseRule names the headline that nothing claims.
var overProseRule = rule{id: "over-prose", role: role.Headline, why: "is the heading of the first rank over most of the page's prose"}

// storyHeadingRule names the headline under a heading of the site or of another story.
var storyHeadingRule = rule{id: "story-heading", role: role.Headline, why: "is the heading right over the page's prose, under one of the site's that stands apart from it"}

// soleHeadingRule names the headline of a page without a title.
var soleHeadingRule = rule{id: "sole-heading", role: role.Headline, why: "is the only heading of the first rank on a page that claims no title"}

// kickerRules find the label over the headline.
var kickerRules = [...]rule{
	{id: "kicker-class", role: role.Kicker, near: naming.Kicker, reach: 1, holds: kickerForm, why: "is a short label over the headline, and its class says so"},
	{id: "kicker-place", role: role.Kicker, holds: besideHeadline, why: "is a short label over the headline in an element of theirs"},
}

// siteNameRule names a label over the headline that is the site's name.
var siteNameRule = rule{id: "site-name", role: role.Navigation, why: "is the site's name over the headline"}

// crossheadRules find crossheads that have no heading element.
var crossheadRules = [...]rule{
	{id: "crosshead-bold", role: role.Crosshead, holds: boldHeading, why: "is a short line in bold over prose that is not"},
}

// captionRules find the captions that the classifier takes for text.
var captionRules = [...]rule{
	{id: "caption-element", role: role.Caption, under: feature.Facts.UnderFigcaption, why: "stands in a caption element"},
	{id: "caption-class", role: role.Caption, near: naming.Caption, reach: 1, holds: byPicture, why: "stands by a picture, and its class says caption"},
	{id: "caption-form", role: role.Caption, holds: creditedByPicture, why: "stands by a picture near the headline and ends in a credit"},
}

// besideRules find the caption right before a credit, whatever the classifiers say.
var besideRules = [...]rule{
	{id: "caption-beside", role: role.Caption, holds: besideCredit, why: "stands by a picture, right before a credit in one element with it"},
}

// loneRules find the captions among the text that the classifier leaves out.
var loneRules = [...]rule{
	{id: "caption-lone", role: role.Caption, under: feature.Facts.UnderFigcaption, holds: alone, why: "is the caption element of a figure among the text, and in no link"},
}

// creditFormRule finds a credit by its wording.
var creditFormRule = rule{id: "credit-form", role: role.Credit, holds: creditForm, why: "stands with a picture's caption and reads as a credit"}

// creditRules find what credits a picture beside its caption.
var creditRules = [...]rule{
	{id: "credit-class", role: role.Credit, near: naming.Credit, reach: 1, holds: creditLength, why: "stands with a picture's caption, and its class says credit"},
	creditFormRule,
	{id: "credit-figure", role: role.Credit, under: feature.Facts.UnderFigure, holds: creditsFigure, why: "is a short line beside the caption in the picture's figure"},
}

// insideRules take in what stands inside the text and is part of it there.
var insideRules = [...]rule{
	{id: "data-table", role: role.TableRow, under: feature.Facts.UnderCell, holds: inDataTable, why: "is a cell of a table of data in the text"},
	{id: "preformatted", role: role.Preformatted, holds: preformattedInside, why: "is preformatted, in the text"},
	{id: "heading-tooled", role: role.Crosshead, under: feature.Facts.UnderHeading, holds: tooledHeading, why: "is a heading in the text with a link to itself or an edit link"},
	{id: "heading-inside", role: role.Crosshead, under: feature.Facts.UnderHeading, holds: headingInside, why: "is a heading in the text, right over a piece of it"},
}

// relatedRules find the links to other stories in the text.
var relatedRules = [...]rule{
	{id: relatedLine, role: role.Related, why: "is a link that announces another story"},
	{id: "related-list", role: role.Related, why: "is a link under a label that announces other stories"},
}

// relatedLabelRule names the label over such a list, where it was taken for a
// crosshead.
var relatedLabelRule = rule{id: "related-label", role: role.Listing, why: "announces the links to other stories under it"}

// linkListRule names what stands in a list of nothing but links.
var linkListRule = rule{id: "link-list", role: role.Listing, why: "stands in a list of links in the text"}

// announcedListRule names the items of a list of links that the text announces.
var announcedListRule = rule{id: "announced-list", role: role.ListItem, why: "is in a short list right after a paragraph of the text that ends in a colon"}

// linkStripRule names the lines of links among the text.
var linkStripRule = rule{id: "link-strip", role: role.Listing, why: "is a line of nothing but links to other pages among the text"}

// textBoxRule names what stands in a box among the text.
var textBoxRule = rule{id: "text-box", role: role.Other, why: "stands in a small box with a heading of its own between paragraphs of the text"}

// topicsRule names the links to topics that the classifier takes for a byline.
var topicsRule = rule{id: "topic-links", role: role.Listing, holds: func(l *Labeler, i int) bool { return feature.LinksTopics(l.facts, i) }, why: "is links to topics by their addresses, where a byline might be"}

// bylineRules find the byline where the classifier finds none.
var bylineRules = [...]rule{
	{id: "byline-claimed", role: role.Byline, holds: namesAuthor, why: "is a short line by the headline with a name that the page claims as its author's"},
	{id: "byline-form", role: role.Byline, holds: readsAsByline, why: "reads as a byline, near the headline"},
	{id: "byline-class", role: role.Byline, near: naming.Byline, reach: 1, holds: namesSomebody, why: "names somebody, near the headline, and its class says author"},
	{id: "byline-marker", role: role.Byline, holds: markedByline, why: "begins as a byline and names somebody, near the headline"},
}

// signatureRules find the byline at the text's ends.
var signatureRules = [...]rule{
	{id: "byline-signature", role: role.Byline, holds: signs, why: "is at the text's end or start, and only a marker and names"},
	{id: "byline-name", role: role.Byline, holds: namesAlone, why: "is a name alone over the text of a page that names no author"},
}

// groupRules find the byline of an organization, where nobody else is named.
var groupRules = [...]rule{
	{id: "byline-group", role: role.Byline, holds: markedGroup, why: "is a marker and an organization or a group, near the headline"},
}

// namesRules find the names that have no marker, by the headline and after the text.
var namesRules = [...]rule{
	{id: "byline-names", role: role.Byline, holds: namesByHeadline, why: "is names alone by the headline of a page that names no author, with a sign that they are the author's"},
	{id: "byline-last", role: role.Byline, holds: namesAtEnd, why: "is names alone after the text of a page that names no author"},
	{id: "byline-beside", role: role.Byline, holds: namesBeside, why: "is names alone right after such a line, on its path"},
}

// standfirstRules find the standfirst where the classifier finds none.
var standfirstRules = [...]rule{
	{id: "standfirst-class", role: role.Standfirst, near: naming.Standfirst, reach: 0, holds: standfirstForm, why: "follows the headline, and its class says summary"},
	{id: "standfirst-description", role: role.Standfirst, holds: describesPage, why: "follows the headline apart from the text, in the words of the page's description"},
}

// deckRules find the standfirst under the headline, apart from the text.
var deckRules = [...]rule{
	{id: "standfirst-deck", role: role.Standfirst, holds: deckForm, why: "stands under the headline in an element of theirs that holds none of the text"},
}

// leadRules find the standfirst in the text's first block.
var leadRules = [...]rule{
	{id: "lead-bold", role: role.Standfirst, holds: boldLead, why: "opens the text in bold, and the paragraphs after it are plain"},
	{id: "lead-heading", role: role.Standfirst, holds: headedLead, why: "stands over the text as a heading of a sentence's length"},
}

// pullQuoteRule names the quotes that repeat the text.
var pullQuoteRule = rule{id: "pull-quote", role: role.Other, why: "is a quote that repeats the text"}

// DateRule names the lines with a date by the headline.
var DateRule = rule{id: "date-line", role: role.Date, why: "is a date by the headline"}

// The names of rules that stand in more than one place.
const (
	linkLabelRule      = "link-label"
	restRule           = "rest"
	relatedLine        = "related-line"
	donationBeside     = "donation-beside"
	newsletterBeside   = "newsletter-beside"
	subscriptionBeside = "subscription-beside"
	consentBeside      = "consent-beside"
)

// boxRules name what stands beside the wording of an appeal or a dialog.
var boxRules = [...]rule{
	{id: donationBeside, role: role.Donation, why: "stands in one small element with an appeal for donations"},
	{id: newsletterBeside, role: role.Newsletter, why: "stands in one small element with the offer of a newsletter"},
	{id: subscriptionBeside, role: role.Subscription, why: "stands in one small element with an offer to subscribe"},
	{id: consentBeside, role: role.Consent, why: "stands in one small element with a question about cookies"},
}

// boxRole is the rule for what stands beside a block that a rule took by its
// wording; nil where the rule is of another kind.
func boxRole(r *rule) *rule {
	for k := range boxRules {
		if boxRules[k].role == r.role && r.phrase == r.role {
			return &boxRules[k]
		}
	}
	return nil
}

// laterByline names the bylines of other stories on the page.
var laterByline = rule{id: "later-byline", role: role.Listing, why: "names the authors of another story, after the article's own byline"}
