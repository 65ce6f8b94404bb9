package rules

import (
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/naming"
	"github.com/standfirst/standfirst/internal/role"
)

// CertainRules are right wherever they apply; they come before the model.
// Their precision on the annotated pages stands in the training's report.
var CertainRules = [...]Rule{
	{ID: "screen-reader", Role: role.Other, Holds: forScreenReader, Why: "is a label for screen readers only"},
	{ID: "line-numbers", Role: role.Other, Holds: inGutter, Why: "is the numbers of lines of code"},
	{ID: "hidden", Role: role.Other, Holds: HiddenAside, Why: "is hidden, and most of the page's prose is not"},
	{ID: "page-mark", Role: role.Navigation, Holds: pageMark, Why: "only turns the pages of an article"},
	{ID: "heading-tool", Role: role.Other, Holds: headingTool, Why: "is the link to the heading before it, or a button that copies this link, or an edit link"},
	{ID: "flattened", Role: role.Listing, Holds: flattened, Why: "is a long run of small blocks, made one as the page has too many"},
	{ID: "consent-wording", Role: role.Consent, Phrase: role.Consent, Holds: shortOfProse, Why: "asks for consent to cookies, apart from the page's prose"},
	{ID: "donation-box", Role: role.Donation, Near: naming.Donation, reach: 4, Holds: besideArticle, Why: "stands in an appeal for donations by its class, apart from the headline"},
	{ID: "newsletter-box", Role: role.Newsletter, Near: naming.Newsletter, reach: 4, Holds: besideArticle, Why: "stands in a newsletter box by its class, apart from the headline"},
	{ID: "copyright-line", Role: role.Copyright, Holds: copyrightForm, Why: "reads as a copyright line"},
	{ID: "navigation-links", Role: role.Navigation, Under: feature.Facts.UnderNav, Holds: linkedLabel, Why: "is a link in a navigation element"},
	{ID: LinkLabelRule, Role: role.Navigation, Marks: Provisional, Holds: linkLabel, Why: "is a link of a few words that names no part of the article"},
	{ID: "link-row", Role: role.Navigation, Holds: linkRow, Why: "is a row of links parted by bars"},
	{ID: "breadcrumb", Role: role.Navigation, Near: naming.Breadcrumb, reach: 3, Holds: notHeading, Why: "stands in a trail of breadcrumbs"},
	{ID: "advertisement-label", Role: role.Advertisement, Phrase: role.Advertisement, Holds: shortLabel, Why: "is the label of an advertisement"},
	{ID: "share-label", Role: role.Share, Phrase: role.Share, Holds: labelInTools, Why: "is the label of a share button"},
}

// DialogRule names what stands in a consent dialog that no class names.
var DialogRule = Rule{ID: "consent-dialog", Role: role.Consent, Why: "stands in an element that asks for consent: most of its prose is about that, and it has a button"}

// ChromeRules name what the model leaves out of the article. The last one
// takes every block.
var ChromeRules = [...]Rule{
	{ID: "consent", Role: role.Consent, Near: naming.Consent, reach: 6, Why: "stands in a dialog about cookies or privacy"},
	{ID: "donation-wording", Role: role.Donation, Phrase: role.Donation, Why: "asks for a donation"},
	{ID: "donation", Role: role.Donation, Near: naming.Donation, reach: 5, Why: "stands in an appeal for donations"},
	{ID: "newsletter-wording", Role: role.Newsletter, Phrase: role.Newsletter, Why: "offers a newsletter"},
	{ID: "newsletter", Role: role.Newsletter, Near: naming.Newsletter, reach: 5, Why: "stands in a newsletter box"},
	{ID: "subscription-wording", Role: role.Subscription, Phrase: role.Subscription, Why: "asks to subscribe or to log in"},
	{ID: "advertisement", Role: role.Advertisement, Near: naming.Advertisement, reach: 3, Why: "stands in an advertisement's place"},
	{ID: "advertisement-wording", Role: role.Advertisement, Phrase: role.Advertisement, Why: "labels an advertisement"},
	{ID: "comment-wording", Role: role.Comment, Marks: HeadsThread, Phrase: role.Comment, Why: "belongs to a comment form or thread by its wording"},
	{ID: "comment", Role: role.Comment, Near: naming.Comment, reach: 8, Holds: apartFromHeadline, Why: "stands in a comment thread or form"},
	{ID: "subscription", Role: role.Subscription, Near: naming.Subscription, reach: 4, Why: "stands in an offer to subscribe"},
	{ID: "share", Role: role.Share, Near: naming.Share, reach: 4, Why: "stands in a share bar"},
	{ID: "share-wording", Role: role.Share, Phrase: role.Share, Why: "offers to share the page"},
	{ID: "navigation", Role: role.Navigation, Under: feature.Facts.UnderNav, Why: "stands in a navigation element"},
	{ID: "footer", Role: role.Footer, Under: feature.Facts.UnderFooter, Holds: apartFromHeadline, Why: "stands in the page's footer"},
	{ID: "footer-class", Role: role.Footer, Near: naming.Footer | naming.Copyright, reach: 8, Holds: apartFromHeadline, Why: "stands in a footer by its class"},
	{ID: "listing-wording", Role: role.Listing, Phrase: role.Listing, Why: "heads a list of other stories"},
	{ID: "related", Role: role.Listing, Near: naming.Related, reach: 5, Why: "stands in a list of related stories"},
	{ID: "thread-shape", Role: role.Comment, Holds: threadShape, Why: "is one of a run of records of one shape that hold a time and prose, after the article"},
	{ID: "listing-shape", Role: role.Listing, Holds: listingShape, Why: "is one of a run of records of one shape that hold links"},
	{ID: "navigation-class", Role: role.Navigation, Near: naming.Navigation, reach: 8, Holds: apartFromHeadline, Why: "stands in navigation by its class"},
	{ID: "navigation-wording", Role: role.Navigation, Phrase: role.Navigation, Why: "is a wording of navigation"},
	{ID: "footer-wording", Role: role.Footer, Phrase: role.Footer, Why: "is a wording of a footer"},
	{ID: "tag-list", Role: role.Listing, Near: naming.Tag, reach: 3, Why: "stands in a list of topics"},
	{ID: "listing", Role: role.Listing, Near: naming.Listing, reach: 4, Holds: apartFromHeadline, Why: "stands in a list of other stories by its class"},
	{ID: "link", Role: role.Navigation, Marks: LeavesOut, Holds: linkedLabel, Why: "is nothing but a link"},
	{ID: RestRule, Role: role.Other, Marks: LeavesOut, Why: "is not part of the article by all that is known of it"},
}

// otherStoryRule names the cards that announce other stories, linkRunRule the
// paragraphs that do nothing else, anotherStoryRule the other stories themselves.
var (
	OtherStoryRule   = Rule{ID: "other-story", Role: role.Listing, Why: "stands in a card whose heading leads to another page of the site"}
	AnotherStoryRule = Rule{ID: "another-story", Role: role.Listing, Why: "is another story's, which stands on the page with its own headline"}
	LinkRunRule      = Rule{ID: "link-run", Role: role.Related, Why: "is one of a run of paragraphs that are nothing but links"}
)

// TeaserRule names the teasers after the story, with links or without.
var TeaserRule = Rule{ID: "teaser-run", Role: role.Listing, Why: "is in one of a run of records of one shape with a title and a line or two, after the story"}

// RecordHeadingRule names the headings of the text's records.
var RecordHeadingRule = Rule{ID: "record-heading", Role: role.Crosshead, Why: "heads text in one of several elements of one shape"}

// KnownHeadlineRule names the headline that the caller knows.
var KnownHeadlineRule = Rule{ID: "known-headline", Role: role.Headline, Why: "prints the headline that the caller knows"}

// OnlyTextRule names the text of a page that prints nothing else.
var OnlyTextRule = Rule{ID: "only-text", Role: role.Paragraph, Why: "is the only text of a page that counts as an article's"}

// OnlyTableRule names the tables of such a page.
var OnlyTableRule = Rule{ID: "only-table", Role: role.TableRow, Why: "is in a table on a page that counts as an article's and has no other text"}

// OverProseRule names the headline that nothing claims.
var OverProseRule = Rule{ID: "over-prose", Role: role.Headline, Why: "is the heading of the first rank over most of the page's prose"}

// StoryHeadingRule names the headline under a heading of the site or of another story.
var StoryHeadingRule = Rule{ID: "story-heading", Role: role.Headline, Why: "is the heading right over the page's prose, under one of the site's that stands apart from it"}

// TitledStoryRule names the headline under a heading that prints the site's part of the title.
var TitledStoryRule = Rule{ID: "titled-story", Role: role.Headline, Why: "prints a part of the title by the prose, under a heading that prints the site's part of it"}

// SoleHeadingRule names the headline of a page without a title.
var SoleHeadingRule = Rule{ID: "sole-heading", Role: role.Headline, Why: "is the only heading of the first rank on a page that claims no title"}

// KickerRules find the label over the headline.
var KickerRules = [...]Rule{
	{ID: "kicker-class", Role: role.Kicker, Near: naming.Kicker, reach: 1, Holds: kickerForm, Why: "is a short label over the headline, and its class says so"},
	{ID: "kicker-place", Role: role.Kicker, Holds: besideHeadline, Why: "is a short label over the headline in an element of theirs"},
}

// SiteNameRule names a label over the headline that is the site's name.
var SiteNameRule = Rule{ID: "site-name", Role: role.Navigation, Why: "is the site's name over the headline"}

// CrossheadRules find crossheads that have no heading element.
var CrossheadRules = [...]Rule{
	{ID: "crosshead-bold", Role: role.Crosshead, Holds: boldHeading, Why: "is a short line in bold over prose that is not"},
}

// CaptionRules find the captions that the classifier takes for text.
var CaptionRules = [...]Rule{
	{ID: "caption-element", Role: role.Caption, Under: feature.Facts.UnderFigcaption, Why: "stands in a caption element"},
	{ID: "caption-class", Role: role.Caption, Near: naming.Caption, reach: 1, Holds: byPicture, Why: "stands by a picture, and its class says caption"},
	{ID: "caption-form", Role: role.Caption, Holds: CreditedByPicture, Why: "stands by a picture near the headline and ends in a credit"},
}

// BesideRules find the caption right before a credit, whatever the classifiers say.
var BesideRules = [...]Rule{
	{ID: "caption-beside", Role: role.Caption, Holds: besideCredit, Why: "stands by a picture, right before a credit in one element with it"},
}

// PictureRules find the captions and credits that stand right before or after their
// picture, in no element with it alone.
var PictureRules = [...]Rule{
	{ID: "caption-named", Role: role.Caption, Near: naming.Caption, reach: 2, Holds: besidePicture, Why: "stands right beside a picture, and its class says caption"},
	{ID: "credit-named", Role: role.Credit, Near: naming.Credit, reach: 2, Holds: namedCredit, Why: "stands with a picture in an element of few blocks, and its class says credit"},
	{ID: "credit-alone", Role: role.Credit, Holds: creditUnderPicture, Why: "stands right under a picture and is nothing but a credit"},
	{ID: "caption-credited", Role: role.Caption, Holds: creditedUnderPicture, Why: "stands right under a picture and ends in a credit"},
	{ID: "caption-slanted", Role: role.Caption, Holds: slantedUnderPicture, Why: "stands right under a picture in italics, and the text after it does not"},
}

// LoneRules find the captions among the text that the classifier leaves out.
var LoneRules = [...]Rule{
	{ID: "caption-lone", Role: role.Caption, Under: feature.Facts.UnderFigcaption, Holds: alone, Why: "is the caption element of a figure among the text, and in no link"},
}

// CreditFormRule finds a credit by its wording.
var CreditFormRule = Rule{ID: "credit-form", Role: role.Credit, Holds: creditForm, Why: "stands with a picture's caption and reads as a credit"}

// CreditRules find what credits a picture beside its caption.
var CreditRules = [...]Rule{
	{ID: "credit-class", Role: role.Credit, Near: naming.Credit, reach: 1, Holds: creditLength, Why: "stands with a picture's caption, and its class says credit"},
	CreditFormRule,
	{ID: "credit-figure", Role: role.Credit, Under: feature.Facts.UnderFigure, Holds: creditsFigure, Why: "is a short line beside the caption in the picture's figure"},
}

// InsideRules take in what stands inside the text and is part of it there.
var InsideRules = [...]Rule{
	{ID: "data-table", Role: role.TableRow, Under: feature.Facts.UnderCell, Holds: inDataTable, Why: "is a cell of a table of data in the text"},
	{ID: "preformatted", Role: role.Preformatted, Holds: preformattedInside, Why: "is preformatted, in the text"},
	{ID: "heading-tooled", Role: role.Crosshead, Under: feature.Facts.UnderHeading, Holds: tooledHeading, Why: "is a heading in the text with a link to itself or an edit link"},
	{ID: "heading-inside", Role: role.Crosshead, Under: feature.Facts.UnderHeading, Holds: headingInside, Why: "is a heading in the text, right over a piece of it"},
}

// RelatedRules find the links to other stories in the text.
var RelatedRules = [...]Rule{
	{ID: relatedLine, Role: role.Related, Why: "is a link that announces another story"},
	{ID: "related-list", Role: role.Related, Why: "is a link under a label that announces other stories"},
}

// RelatedLabelRule names the label over such a list, where it was taken for a
// crosshead.
var RelatedLabelRule = Rule{ID: "related-label", Role: role.Listing, Why: "announces the links to other stories under it"}

// LinkListRule names what stands in a list of nothing but links.
var LinkListRule = Rule{ID: "link-list", Role: role.Listing, Why: "stands in a list of links in the text"}

// AnnouncedListRule names the items of a list of links that the text announces.
var AnnouncedListRule = Rule{ID: "announced-list", Role: role.ListItem, Why: "is in a short list right after a paragraph of the text that ends in a colon"}

// LinkStripRule names the lines of links among the text.
var LinkStripRule = Rule{ID: "link-strip", Role: role.Listing, Why: "is a line of nothing but links to other pages among the text"}

// TextBoxRule names what stands in a box among the text.
var TextBoxRule = Rule{ID: "text-box", Role: role.Other, Why: "stands in a small box with a heading of its own between paragraphs of the text"}

// TopicsRule names the links to topics that the classifier takes for a byline.
var TopicsRule = Rule{ID: "topic-links", Role: role.Listing, Holds: func(l *Labelling, i int) bool { return feature.LinksTopics(l.Facts, i) }, Why: "is links to topics by their addresses, where a byline might be"}

// BylineRules find the byline where the classifier finds none.
var BylineRules = [...]Rule{
	{ID: "byline-claimed", Role: role.Byline, Holds: namesAuthor, Why: "is a short line by the headline with a name that the page claims as its author's"},
	{ID: "byline-form", Role: role.Byline, Holds: readsAsByline, Why: "reads as a byline, near the headline"},
	{ID: "byline-class", Role: role.Byline, Near: naming.Byline, reach: 1, Holds: namesSomebody, Why: "names somebody, near the headline, and its class says author"},
	{ID: "byline-marker", Role: role.Byline, Holds: markedByline, Why: "begins as a byline and names somebody, near the headline"},
}

// SignatureRules find the byline at the text's ends.
var SignatureRules = [...]Rule{
	{ID: "byline-signature", Role: role.Byline, Holds: signs, Why: "is at the text's end or start, and only a marker and names"},
	{ID: "byline-name", Role: role.Byline, Holds: namesAlone, Why: "is a name alone over the text of a page that names no author"},
}

// GroupRules find the byline of an organization, where nobody else is named.
var GroupRules = [...]Rule{
	{ID: "byline-group", Role: role.Byline, Holds: markedGroup, Why: "is a marker and an organization or a group, near the headline"},
}

// NamesRules find the names that have no marker, by the headline and after the text.
var NamesRules = [...]Rule{
	{ID: "byline-names", Role: role.Byline, Holds: namesByHeadline, Why: "is names alone by the headline of a page that names no author, with a sign that they are the author's"},
	{ID: "byline-last", Role: role.Byline, Holds: namesAtEnd, Why: "is names alone after the text of a page that names no author"},
	{ID: "byline-beside", Role: role.Byline, Holds: namesBeside, Why: "is names alone right after such a line, on its path"},
}

// PenNameRule finds a byline that has no full name.
var PenNameRule = Rule{ID: "byline-account", Role: role.Byline, Holds: penName, Why: "is a marker and a name of one word, or a link to a profile, right under the headline of a page that names no author"}

// StandfirstRules find the standfirst where the classifier finds none.
var StandfirstRules = [...]Rule{
	{ID: "standfirst-class", Role: role.Standfirst, Near: naming.Standfirst, reach: 0, Holds: standfirstForm, Why: "follows the headline, and its class says summary"},
	{ID: "standfirst-description", Role: role.Standfirst, Holds: describesPage, Why: "follows the headline apart from the text, in the words of the page's description"},
}

// SummaryRule names what stands in an element under the headline that is named as the
// page's summary.
var SummaryRule = Rule{ID: "standfirst-summary", Role: role.Standfirst, Why: "stands under the headline in an element whose class says summary"}

// DeckRules find the standfirst under the headline, apart from the text.
var DeckRules = [...]Rule{
	{ID: "standfirst-deck", Role: role.Standfirst, Holds: deckForm, Why: "stands under the headline in an element of theirs that holds none of the text"},
}

// ApartRule finds the standfirst between headline and text, or in the text's first block.
var ApartRule = Rule{ID: "lead-apart", Role: role.Standfirst, Holds: leadApart, Why: "stands alone in an element of its own over the text, whose paragraphs are of another kind"}

// LeadRules find the standfirst in the text's first block.
var LeadRules = [...]Rule{
	{ID: "lead-bold", Role: role.Standfirst, Holds: boldLead, Why: "opens the text in bold, and the paragraphs after it are plain"},
	{ID: "lead-heading", Role: role.Standfirst, Holds: headedLead, Why: "stands over the text as a heading of a sentence's length"},
}

// PullQuoteRule names the quotes that repeat the text.
var PullQuoteRule = Rule{ID: "pull-quote", Role: role.Other, Why: "is a quote that repeats the text"}

// DateRule names the lines with a date by the headline.
var DateRule = Rule{ID: "date-line", Role: role.Date, Why: "is a date by the headline"}

// The names of rules that stand in more than one place.
const (
	LinkLabelRule      = "link-label"
	RestRule           = "rest"
	relatedLine        = "related-line"
	donationBeside     = "donation-beside"
	newsletterBeside   = "newsletter-beside"
	subscriptionBeside = "subscription-beside"
	consentBeside      = "consent-beside"
)

// boxRules name what stands beside the wording of an appeal or a dialog.
var boxRules = [...]Rule{
	{ID: donationBeside, Role: role.Donation, Why: "stands in one small element with an appeal for donations"},
	{ID: newsletterBeside, Role: role.Newsletter, Why: "stands in one small element with the offer of a newsletter"},
	{ID: subscriptionBeside, Role: role.Subscription, Why: "stands in one small element with an offer to subscribe"},
	{ID: consentBeside, Role: role.Consent, Why: "stands in one small element with a question about cookies"},
}

// BoxRole is the rule for what stands beside a block that a rule took by its
// wording; nil where the rule is of another kind.
func BoxRole(r *Rule) *Rule {
	for k := range boxRules {
		if boxRules[k].Role == r.Role && r.Phrase == r.Role {
			return &boxRules[k]
		}
	}
	return nil
}

// LaterBylineRule names the bylines of other stories on the page.
var LaterBylineRule = Rule{ID: "later-byline", Role: role.Listing, Why: "names the authors of another story, after the article's own byline"}
