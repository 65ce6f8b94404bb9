package label

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/rules"
)

// ruleTables are all tables of rules, and how a rule is found for a block: by
// asking the table alone, or by the step that has conditions outside of the
// table. Both see evidence made by hand, so that no weight of the model decides
// a case.
var ruleTables = []struct {
	name  string
	rules []rules.Rule
	find  func(s *labelledPage, i int) // nil asks the table
}{
	{"certain", rules.CertainRules[:], nil},
	{"chrome", rules.ChromeRules[:], nil},
	{"kicker", rules.KickerRules[:], nil},
	{"byline", rules.BylineRules[:], nil},
	{"standfirst", rules.StandfirstRules[:], nil},
	{"caption", rules.CaptionRules[:], nil},
	{"credit", rules.CreditRules[:], nil},
	{"beside", rules.BesideRules[:], nil},
	{"picture", rules.PictureRules[:], nil},
	{"lone", rules.LoneRules[:], nil},
	{"inside", rules.InsideRules[:], nil},
	{"crosshead", rules.CrossheadRules[:], nil},
	{"headline", []rules.Rule{rules.SoleHeadingRule}, findHeadline},
	{"related", rules.RelatedRules[:], func(s *labelledPage, _ int) { s.labeler.chooseRelated() }},
	{"date", []rules.Rule{rules.DateRule}, func(s *labelledPage, _ int) { s.labeler.chooseDates() }},
	{"lone date", []rules.Rule{loneDateRule, readingTimeRule}, findLoneDate},
	{"formula", []rules.Rule{formulaRule}, func(s *labelledPage, i int) {
		s.labeler.Labels[i-1].Role = role.Paragraph
		chooseFormulas(&s.labeler)
	}},
	{"pull quote", []rules.Rule{rules.PullQuoteRule}, findPullQuote},
	{"site name", []rules.Rule{rules.SiteNameRule}, findSiteName},
	{"signature", rules.SignatureRules[:], nil},
	{"byline of a group", rules.GroupRules[:], nil},
	{"end notes", endnoteRules[:], nil},
	{"topics", []rules.Rule{rules.TopicsRule}, nil},
	{"continues", []rules.Rule{continuesRule}, findContinued},
	{"source", []rules.Rule{sourceRule}, nil},
	{"biography", []rules.Rule{biographyRule}, nil},
	{"names by the headline", rules.NamesRules[:1], nil},
	{"names at the end", rules.NamesRules[1:2], nil},
	{"names beside", rules.NamesRules[2:], nil},
	{"later byline", []rules.Rule{rules.LaterBylineRule}, findLaterByline},
	{"lead", rules.LeadRules[:], findLead},
	{"deck", rules.DeckRules[:], func(s *labelledPage, _ int) { s.labeler.chooseLead() }},
	{"summary", []rules.Rule{rules.SummaryRule}, func(s *labelledPage, _ int) { chooseSummary(&s.labeler) }},
	{"apart", []rules.Rule{rules.ApartRule}, findLead},
	{"related label", []rules.Rule{rules.RelatedLabelRule}, findRelatedLabel},
	{"link list", []rules.Rule{rules.LinkListRule}, findLinkList},
	{"announced list", []rules.Rule{rules.AnnouncedListRule}, func(s *labelledPage, i int) {
		s.labeler.Labels[i-1].Role = role.Paragraph
		s.labeler.chooseLinkLists()
	}},
	{"link strip", []rules.Rule{rules.LinkStripRule}, findByStep(leaveOutLinkRuns, role.Paragraph)},
	{"text box", []rules.Rule{rules.TextBoxRule}, findByStep(leaveOutBoxes, role.Crosshead)},
}

// findHeadline looks for the headline where no classifier believes in one.
func findHeadline(s *labelledPage, _ int) {
	v := &s.labeler
	clear(v.Labels)
	feature.Fill(v.Margins[classifier.Headline], -100)
	v.chooseHeadline()
}

func findPullQuote(s *labelledPage, i int) {
	s.labeler.Labels[i].Role = role.Quote
	s.labeler.choosePullQuotes()
}

// findContinued takes the first block of the figure for a caption.
func findContinued(s *labelledPage, i int) {
	v := &s.labeler
	for k := range v.Labels {
		if figcaptionOf(&v.Labelling, k) >= 0 {
			v.Labels[k].Role = role.Caption
			break
		}
	}
	continueCaptions(v)
}

// findLoneDate takes the block for a paragraph, and for the first of the text where it
// stands over it.
func findLoneDate(s *labelledPage, i int) {
	v := &s.labeler
	v.Labels[i].Role = role.Paragraph
	v.Chosen.First, v.Chosen.Last = min(i, v.Chosen.First), max(i, v.Chosen.Last)
	chooseLoneDates(v)
}

func findSiteName(s *labelledPage, i int) {
	s.labeler.Labels[i].Role = role.Kicker
	s.labeler.nameSite()
}

func findLaterByline(s *labelledPage, i int) {
	s.labeler.Labels[s.labeler.Chosen.Headline+1].Role = role.Byline
	s.labeler.Labels[i].Role = role.Byline
	s.labeler.nameLaterBylines()
}

// findLead takes the block for the first of the text: a crosshead, where it is a
// heading.
func findLead(s *labelledPage, i int) {
	v := &s.labeler
	v.Labels[i].Role = role.Paragraph
	if v.Facts.HeadingTag(i) != markup.TagUnknown {
		v.Labels[i].Role = role.Crosshead
	}
	v.Chosen.First = i
	v.chooseLead()
}

func findRelatedLabel(s *labelledPage, i int) {
	s.labeler.Labels[i].Role = role.Crosshead
	s.labeler.chooseRelated()
}

// findByStep gives the block in question a role, and takes a step.
func findByStep(step func(*Labeler), r role.Role) func(*labelledPage, int) {
	return func(s *labelledPage, i int) {
		s.labeler.Labels[i].Role = r
		step(&s.labeler)
	}
}

func findLinkList(s *labelledPage, i int) {
	v := &s.labeler
	for k := range v.Labels {
		if v.Facts.ListOf(k) >= 0 {
			v.Labels[k].Role = role.ListItem
		}
	}
	v.chooseLinkLists()
}

// decideByHand makes the evidence of the story: its headline, its text, and
// classifiers that hold that the block in question may be a crosshead, and rather
// no text.
func decideByHand(v *Labeler, it int) {
	clear(v.Labels)
	v.Chosen.Headline, v.Chosen.First, v.Chosen.Last = -1, -1, -1
	for i := range v.Labels {
		switch {
		case i == it:
		case v.Chosen.Headline < 0 && v.Facts.HeadingTag(i) == markup.TagH1:
			v.Chosen.Headline = i
			v.Labels[i].Role = role.Headline
		case v.Facts.Measures[i].Prose:
			v.Labels[i].Role = role.Paragraph
			noteText(v, i)
		}
	}
	v.Margins[classifier.Body][it], v.Margins[classifier.Crosshead][it] = -0.5, 2
}

// ruleStory is the article around the cases: %before and %after the headline,
// %in the text, %below the article.
const ruleStory = `<html><head><title>Ferry to Lindwick Island resumes after storm</title>
<meta property="og:site_name" content="Lindwick Post"><meta name="author" content="Oona Tarrant">
<meta name="description" content="Bread, vans and a piano were waiting at the quay for three days."></head><body>
%above<article>%before<h1>Ferry to Lindwick Island resumes after storm</h1>%after
<p>The ferry to Lindwick Island sailed again on Tuesday, three days after the storm tore a gangway loose, the harbour master said.</p>
<p>Some forty islanders, two vans of bread and a piano had been waiting at the quay since Sunday, and all of them were taken on board.</p>
%in<p>The gangway, which was built in 1971, will be replaced in spring, when a new one arrives from the yard at Arrandale, he said.</p>
</article>
%below</body></html>`

// ruleCase is a piece of a page in which the element with the id "it" holds
// the block in question.
type ruleCase struct {
	rule  string
	place string // above, before, after, in or below; or whole, where the case is a page
	takes bool   // the rule is the first that takes the block; else it does not take it
	html  string
	why   string
}

var ruleCases = []ruleCase{
	{"screen-reader", "below", true, `<p class="sr-only" id="it">Section navigation</p>`, "the class"},
	{"screen-reader", "below", false, `<p class="reader" id="it">Letters</p>`, "one word of the class alone"},
	{"line-numbers", "in", true, `<pre><span class="lineno" id="it">1 2 3</span>kiln.light()</pre>`, "in preformatted text"},
	{"line-numbers", "in", true, `<table><tr><td class="gutter"><div id="it">1</div><div>2</div></td><td class="code">kiln.light()</td></tr></table>`, "in a cell beside code"},
	{"line-numbers", "in", false, `<div class="gutter"><p id="it">Rain ran down the gutter and into the book.</p></div>`, "a column of a layout"},
	{"hidden", "below", true, `<div hidden id="it">Your session has ended</div>`, "the attribute"},
	{"hidden", "below", false, `<div id="it">Your session has ended</div>`, "is shown"},
	{"flattened", "below", true, `<div id="it">a</div>` + strings.Repeat("<div>a</div>", page.MaxBlocks), "one of more than a page may have"},
	{"flattened", "below", false, `<div id="it">a</div>` + strings.Repeat("<div>a</div>", 40), "one of many"},
	{"hidden", "in", false, `<figure><img src="/quay.jpg"><figcaption aria-hidden="true" id="it">The quay at dawn</figcaption></figure>`, "a caption kept from screen readers alone"},
	{"hidden", "in", false, `<figure><img src="/quay.jpg"><p>The quay</p><span class="credit" aria-hidden="true" id="it">Orla Tann</span></figure>`, "a credit kept from screen readers alone"},
	{"hidden", "in", true, `<div aria-hidden="true"><figure><img src="/quay.jpg"><figcaption id="it">The quay at dawn</figcaption></figure></div>`, "a caption in a hidden element"},
	{"consent-wording", "below", true, `<div><div id="it">We use cookies.</div></div>`, "the wording"},
	{"consent-wording", "below", false, `<div id="it">We bake cookies.</div>`, "another wording"},
	{"copyright-line", "below", true, `<p id="it">© 2024 Lindwick Post</p>`, "the form"},
	{"copyright-line", "in", true, `<figure><img src="/quay.jpg"><p id="it">© 2024 Lindwick Post</p></figure>`, "in a figure, with its year"},
	{"copyright-line", "in", false, `<figure><img src="/quay.jpg"><p id="it">© Lindwick Post</p></figure>`, "in a figure it credits the picture"},
	{"copyright-line", "below", true, `<footer><div><img src="/sign.png"></div><p class="caption" id="it">© Lindwick Post</p></footer>`, "beside the site's sign in its footer"},
	{"copyright-line", "below", false, `<p id="it">The law on copyright was passed in 2024.</p>`, "a sentence about it"},
	{"navigation-links", "below", true, `<nav><a href="/sport" id="it">Rowing</a></nav>`, "a link in nav"},
	{"navigation-links", "below", false, `<nav><p id="it">Rowing</p></nav>`, "no link"},
	{"link-label", "below", true, `<ul><li><a href="/sport" id="it">Rowing</a></li></ul>`, "a link of one word"},
	{"link-label", "below", false, `<ul><li><a href="/sport" id="it">Rowing club wins the last race</a></li></ul>`, "a link of more words, as a story's"},
	{"link-row", "above", true, `<p id="it"><a href="/news">Island news</a> | <a href="/sea">At sea today</a> | <a href="/ads">Small ads</a></p>`, "links and bars"},
	{"link-row", "above", false, `<p id="it">Island news | At sea today | Small ads</p>`, "no links"},
	{"breadcrumb", "above", true, `<ol class="breadcrumb"><li id="it">Islands</li></ol>`, "the class"},
	{"breadcrumb", "above", false, `<div class="breadcrumb"><h2 id="it">Islands</h2></div>`, "a heading in a wrapper of that class"},
	{"advertisement-label", "below", true, `<div id="it">Advertisement</div>`, "the label alone"},
	{"advertisement-label", "below", false, `<div id="it">The advertisement ran for a week</div>`, "the word in a sentence"},
	{"share-label", "below", true, `<button id="it">Share</button>`, "a button"},
	{"share-label", "below", false, `<p id="it">Share</p>`, "the word alone, outside of any tool"},

	{"donation-box", "below", true, `<div class="donation"><p id="it">Five crowns keep us afloat</p></div>`, "the class"},
	{"donation-box", "below", false, `<div><p id="it">Five crowns keep us afloat</p></div>`, "no class"},
	{"newsletter-box", "below", true, `<div class="newsletter"><p id="it">The tide table at six</p></div>`, "the class"},
	{"newsletter-box", "below", false, `<div class="news"><p id="it">The tide table at six</p></div>`, "another word"},

	{"consent", "below", true, `<div class="cookie-consent"><p id="it">Pick what suits you</p></div>`, "the class"},
	{"consent", "below", false, `<div class="cook"><p id="it">Pick what suits you</p></div>`, "half a word"},
	{"donation-wording", "below", true, `<div id="it">Please donate to the lifeboat of words</div>`, "the wording"},
	{"donation-wording", "below", false, `<div id="it">They were pleased with the donation</div>`, "another wording"},
	{"donation", "below", true, `<div class="donation"><p id="it">Five crowns keep us afloat</p></div>`, "the class"},
	{"donation", "below", false, `<div><p id="it">Five crowns keep us afloat</p></div>`, "no class"},
	{"newsletter-wording", "below", true, `<div id="it">The tide table, to your inbox</div>`, "the wording"},
	{"newsletter-wording", "below", false, `<div id="it">The tide table, by the inbox</div>`, "another wording"},
	{"newsletter", "below", true, `<div class="newsletter"><p id="it">The tide table at six</p></div>`, "the class"},
	{"newsletter", "below", false, `<div class="news"><p id="it">The tide table at six</p></div>`, "another word"},
	{"subscription-wording", "below", true, `<div id="it">Already a subscriber?</div>`, "the wording"},
	{"subscription-wording", "below", false, `<div id="it">Already at sea?</div>`, "another wording"},
	{"advertisement", "below", true, `<div class="advert"><p id="it">Boots that float</p></div>`, "the class"},
	{"advertisement", "below", false, `<div class="adventure"><p id="it">Boots that float</p></div>`, "the word's beginning only"},
	{"advertisement-wording", "below", true, `<div id="it">Article continues below the picture of these eight new boots</div>`, "a sentence that is too long for a certain label"},
	{"advertisement-wording", "below", false, `<div id="it">The path continues below the quay</div>`, "another wording"},
	{"comment-wording", "below", true, `<div id="it">Leave a comment</div>`, "the wording"},
	{"comment-wording", "below", false, `<div id="it">Leave a light on</div>`, "another wording"},
	{"comment", "below", true, `<div class="comments"><p id="it">My aunt was on it</p></div>`, "the class"},
	{"comment", "in", false, `<p id="it">My aunt was on it</p>`, "no class"},
	{"subscription", "below", true, `<div class="paywall"><p id="it">One month for one crown</p></div>`, "the class"},
	{"subscription", "below", false, `<div class="wall"><p id="it">One month for one crown</p></div>`, "half a word"},
	{"share", "below", true, `<div class="sharebar"><p id="it">Tell a friend</p></div>`, "the class"},
	{"share", "below", false, `<div class="bar"><p id="it">Tell a friend</p></div>`, "another word"},
	{"share-wording", "below", true, `<p id="it">Follow us on the water</p>`, "the wording, not in a tool"},
	{"share-wording", "below", false, `<p id="it">Follow us to the water</p>`, "another wording"},
	{"navigation", "below", true, `<nav><p id="it">Choose an island</p></nav>`, "no link, but in nav"},
	{"navigation", "below", false, `<div><p id="it">Choose an island</p></div>`, "not in nav"},
	{"footer", "below", true, `<footer><p id="it">Printed at the quay</p></footer>`, "in the page's footer"},
	{"footer", "in", false, `<footer><p id="it">Printed at the quay</p></footer>`, "in the article's footer"},
	{"footer-class", "below", true, `<div class="imprint"><p id="it">Printed at the quay</p></div>`, "the class"},
	{"footer-class", "below", false, `<div class="print"><p id="it">Printed at the quay</p></div>`, "half a word"},
	{"listing-wording", "below", true, `<p id="it">Most read</p>`, "the label alone"},
	{"listing-wording", "below", false, `<p id="it">Most read it at sea</p>`, "the words in a sentence"},
	{"related", "below", true, `<div class="recommended"><p id="it">The lamp that went out</p></div>`, "the class"},
	{"related", "below", false, `<div class="relations"><p id="it">The lamp that went out</p></div>`, "another word"},
	{"thread-shape", "below", true, `<ul>` + threadRecord(`id="it"`) + threadRecord("") + threadRecord("") + `</ul>`, "three of a shape with a time and prose"},
	{"thread-shape", "below", false, `<ul>` + threadRecord(`id="it"`) + threadRecord("") + `</ul>`, "two are no run"},
	{"listing-shape", "below", true, `<ul><li><a href="/1" id="it">The lamp</a> out</li><li><a href="/2">The bell</a> cast</li><li><a href="/3">The net</a> torn</li></ul>`, "three of a shape with links"},
	{"listing-shape", "below", false, `<ul><li id="it">The lamp</li><li>The bell</li><li>The net</li></ul>`, "without links"},
	{"navigation-class", "below", true, `<div class="menu"><p id="it">Choose an island</p></div>`, "the class"},
	{"navigation-class", "below", false, `<div class="menus"><p id="it">Choose an island</p></div>`, "another word"},
	{"navigation-wording", "below", true, `<p id="it">Back to top</p>`, "the label alone"},
	{"navigation-wording", "below", false, `<p id="it">Back to sea</p>`, "another wording"},
	{"footer-wording", "below", true, `<p id="it">Terms of use</p>`, "the wording"},
	{"footer-wording", "below", false, `<p id="it">Terms of endearment</p>`, "another wording"},
	{"tag-list", "below", true, `<div class="tags"><p id="it">Ferries</p></div>`, "the class"},
	{"tag-list", "below", false, `<div class="stag"><p id="it">Ferries</p></div>`, "the word's end only"},
	{"listing", "below", true, `<div class="carousel"><p id="it">The lamp that went out</p></div>`, "the class"},
	{"listing", "below", false, `<div class="carousal"><p id="it">The lamp that went out</p></div>`, "another word"},
	{"link", "below", true, `<p><a href="/lamp" id="it">The lamp that went out</a></p>`, "nothing but a link"},
	{"link", "below", false, `<p id="it">The <a href="/lamp">lamp</a> that went out</p>`, "more than a link"},
	{"rest", "below", true, `<p id="it">Wind from the west</p>`, "nothing is known of it"},

	{"kicker-class", "before", true, `<p class="kicker" id="it">Islands</p>`, "the class"},
	{"kicker-class", "before", false, `<p class="kicker" id="it">The islands had been waiting. Now they wait no more.</p>`, "sentences"},
	{"kicker-place", "before", true, `<p id="it">Islands</p>`, "stands in the headline's element"},
	{"kicker-place", "above", false, `<ul><li id="it">Islands</li></ul>`, "a list's item"},
	{"byline-claimed", "after", true, `<p id="it">Oona Tarrant, Lindwick</p>`, "the name that the page claims"},
	{"byline-claimed", "after", false, `<p id="it">Pim Aldous, Lindwick</p>`, "another name"},
	{"byline-form", "after", true, `<p id="it">By Pim Aldous</p>`, "the form"},
	{"byline-form", "after", false, `<p id="it">By the old quay</p>`, "no name"},
	{"byline-class", "after", true, `<p class="author" id="it">Pim Aldous</p>`, "the class, and a full name"},
	{"byline-class", "after", false, `<div><img src="/quay.jpg"><p class="author" id="it">Photo: Pim Aldous/Reuters</p></div>`, "the class, and the credit of a picture"},
	{"byline-class", "after", false, `<p class="author" id="it">Weather</p>`, "the class, and no name"},
	{"byline-marker", "after", true, `<p id="it">By Pim Aldous in Arrandale, who has crossed the sound on every ferry there ever was</p>`, "the marker and a name, and more than a byline says"},
	{"byline-marker", "after", false, `<p id="it">In Arrandale, where Pim Aldous has crossed the sound on every ferry there ever was</p>`, "no marker"},
	{"standfirst-class", "after", true, `<p class="standfirst" id="it">Vans and a piano had been waiting since Sunday.</p>`, "the class"},
	{"standfirst-class", "after", false, `<p class="stand" id="it">Vans and a piano had been waiting since Sunday.</p>`, "half a word"},
	{"standfirst-description", "whole", true, describedPage, "the description's words"},
	{"standfirst-description", "after", false, `<div><em id="it">Nothing of the kind has happened here in living memory, they say.</em></div>`, "other words"},
	{"standfirst-deck", "whole", true, deckPage, "a line in the headline's element, apart from the text"},
	{"standfirst-deck", "after", false, `<p id="it">Nothing of the kind has happened here in living memory</p>`, "in the element of the text"},
	{"standfirst-summary", "after", true, `<div class="chapeau"><p id="it">Vans and a piano had been waiting since Sunday.</p></div>`, "a container's class"},
	{"standfirst-summary", "after", true, `<div class="sub-title"><p>Vans and a piano wait.</p><p id="it">The gangway has to be mended first.</p></div>`, "all of the container"},
	{"standfirst-summary", "after", true, `<ferry-lead class="dek"><span id="it">Vans and a piano had been waiting since Sunday.</span></ferry-lead>`, "a custom element"},
	{"standfirst-summary", "after", false, `<div class="author summary"><p id="it">Oona Tarrant writes about the islands for the paper.</p></div>`, "the author's"},
	{"standfirst-summary", "after", false, `<figure class="summary"><img src="a.jpg"><p id="it">The piano on the quay of Lindwick on Sunday.</p></figure>`, "a caption"},
	{"standfirst-summary", "after", false, `<div class="intro"><p id="it">Read this story in other languages:</p></div>`, "it leads on"},
	{"standfirst-summary", "in", false, `<div class="summary"><p id="it">Vans and a piano had been waiting since Sunday.</p></div>`, "after the text's beginning"},
	{"lead-apart", "whole", true, apartPage("top", "flow"), "alone in an element of its own"},
	{"lead-apart", "whole", false, apartPage("flow", "flow"), "on the path of the text"},
	{"lead-bold", "after", true, `<p id="it"><b>Nothing of the kind has happened here in living memory.</b></p>`, "in bold over plain paragraphs"},
	{"lead-bold", "after", false, `<p id="it">Nothing of the kind has happened here in living memory.</p>`, "as plain as the others"},
	{"lead-heading", "after", true, `<h2 id="it">Nothing of the kind has happened here in memory</h2>`, "a heading of a sentence's length over the text"},
	{"lead-heading", "after", false, `<h2 id="it">A new gangway</h2>`, "a few words"},
	{"related-label", "in", true, `<h3 id="it">Related stories</h3><p><a href="/lamp">The lamp that went out</a></p>`, "a link follows"},
	{"related-label", "in", false, `<h3 id="it">Related stories</h3><p>The lamp that went out</p>`, "no link follows"},
	{"link-list", "in", true, `<ul><li><a href="/lamp" id="it">The lamp that went out</a></li><li><a href="/bell">The bell that was cast</a></li></ul>`, "nothing but links"},
	{"link-list", "in", false, `<ul><li id="it">The lamp that went out</li><li><a href="/bell">The bell that was cast</a></li></ul>`, "one item is no link"},
	{"announced-list", "in", true, `<p>These are the papers that the ferry asks for:</p><ul><li><a href="/a" id="it">Form A</a></li><li><a href="/b">Form B</a></li></ul>`, "under a colon"},
	{"announced-list", "in", false, `<p>These are the papers that the ferry asks for.</p><ul><li><a href="/a" id="it">Form A</a></li><li><a href="/b">Form B</a></li></ul>`, "under a sentence"},
	{"page-mark", "in", true, `<p id="it">Page 1 of 3 <a href="/2">Next »</a></p>`, "figures and words"},
	{"page-mark", "in", false, `<p id="it">Page 12 of the log tells of the storm.</p>`, "a sentence"},
	{"link-strip", "in", true, `<p id="it"><a href="/lamp">The lamp that went out</a> <a href="/bell">The bell that was cast</a></p>`, "two links"},
	{"link-strip", "in", false, `<p id="it"><a href="/lamp">The lamp that went out</a></p>`, "one link"},
	{"text-box", "in", true, `<table><tr><td><h4 id="it">The captain</h4><p>Pim Aldous is 61 and has a dog.</p></td></tr></table>`, "a table between paragraphs"},
	{"text-box", "in", false, `<div><h4 id="it">The captain</h4><p>Pim Aldous is 61 and has a dog.</p></div>`, "no box"},
	{"text-box", "in", true, `<aside><h4 id="it">The captain</h4><p>Pim Aldous is 61 and has a dog.</p></aside>`, "an aside"},
	{"text-box", "in", true, `<div class="infobox"><h4 id="it">The captain</h4><p>Pim Aldous is 61 and has a dog.</p></div>`, "a class"},
	{"byline-signature", "below", true, `<p id="it">Text: Pim Aldous</p>`, "a marker and a name"},
	{"byline-signature", "below", true, `<p id="it">Von Pim Aldous und Oona Tarrant</p>`, "a marker and two names"},
	{"byline-signature", "below", false, `<p id="it">Text: the harbour in spring</p>`, "no name"},
	{"byline-signature", "below", false, `<p id="it">By Pim Aldous the ferry was never praised, and by nobody else, until the piano came</p>`, "a sentence"},
	{"byline-name", "whole", true, `<title>Ferry resumes</title><h1>Ferry resumes</h1><p id="it"><b>Pim Aldous</b></p><p>The ferry sailed again on Tuesday, three days after the storm, the harbour master said.</p>`, "a name alone"},
	{"byline-name", "whole", true, `<title>Ferry resumes</title><h1>Ferry resumes</h1><p id="it">Pim Aldous<br>Lindwick Islander<br>12 March 2024</p><p>The ferry sailed again on Tuesday, three days after the storm, the harbour master said.</p>`, "a name, a paper and a day, each on its line"},
	{"byline-name", "whole", true, `<title>Ferry resumes</title><h1>Ferry resumes</h1><div id="it">Pim Aldous</div><div>2–3 minutes</div><p>The ferry sailed again on Tuesday, three days after the storm, the harbour master said.</p>`, "a name over the time of reading"},
	{"byline-name", "whole", false, `<title>Ferry resumes</title><h1>Ferry resumes</h1><p id="it"><b>Bread for the island</b></p><p>The ferry sailed again on Tuesday, three days after the storm, the harbour master said.</p>`, "no name"},
	{"endnote-contact", "in", true, `<p id="it">Contact the author at oona@lindwick.example</p>`, "how to reach her"},
	{"endnote-contact", "in", false, `<p id="it">Contact with the ferry was lost at noon.</p>`, "a sentence"},
	{"endnote-source", "in", true, `<p id="it">Source: AFP</p>`, "an agency behind a label"},
	{"endnote-source", "in", false, `<p id="it">Source: the harbour office</p>`, "no agency"},
	{"endnote-biography", "in", true, `<p id="it">Oona Tarrant is a reporter for the Lindwick Post.</p>`, "the author that the page claims"},
	{"endnote-biography", "in", true, `<p id="it"><em>Pim Aldous is a reporter for the Lindwick Post.</em></p>`, "in italics"},
	{"endnote-biography", "in", false, `<p id="it">Pim Aldous is a reporter for the Lindwick Post.</p>`, "somebody whom the story may be about"},
	{"endnote-others", "in", true, `<p id="it">Photos: Pim Aldous</p>`, "who took the pictures"},
	{"endnote-others", "in", false, `<p id="it">Photos of the ferry hang in the harbour office</p>`, "a sentence"},
	{"endnote-credits", "in", true, `<p id="it">Reporting by Oona Tarrant and Pim Aldous; Editing by Ida Moss</p>`, "a marker and names"},
	{"endnote-credits", "in", false, `<p id="it">Reporting by Oona Tarrant led to the arrest of four men</p>`, "a sentence"},
	{"byline-source", "whole", true, `<h1>Ferry resumes</h1><p>The ferry sailed again on Tuesday, three days after the storm, the harbour master said.</p><p id="it">Source: AFP/mo</p>`, "an agency behind a label"},
	{"byline-source", "in", false, `<p id="it">Source: AFP/mo</p>`, "the page claims an author"},
	{"byline-biography", "after", true, `<div><img src="/o.jpg" alt="Oona Tarrant"><span>Oona Tarrant</span><p id="it">I write about ferries, and about those who miss them.</p></div>`, "a portrait of oneself, beside a name and a picture"},
	{"byline-biography", "after", false, `<div><img src="/o.jpg"><b>Hot Ferry Soup</b><p id="it">I love this soup, which takes no time at all.</p></div>`, "no name, though it may be read as one"},
	{"byline-biography", "after", true, `<div class="author"><b>Oona Tarrant</b><p id="it">Ferries, harbours, and those who miss them.</p></div>`, "beside a name, and the class says author"},
	{"byline-biography", "after", false, `<div><span>Oona Tarrant</span><p id="it">The ferry was late, and nobody minded.</p></div>`, "a sentence of the story"},
	{"byline-biography", "after", false, `<p>Oona Tarrant</p><p id="it">I write this on the quay, where nobody minds the rain.</p>`, "the element holds the story"},
	{"caption-continues", "in", true, `<figure><img src="/q.jpg"><figcaption>The quay that <span>Oona</span> <span>Tarrant</span> <b id="it">built at dawn.</b></figcaption></figure>`, "the rest of the sentence"},
	{"caption-continues", "in", false, `<figure><img src="/q.jpg"><figcaption>The quay at dawn. <span>Oona Tarrant</span> <b id="it">Pim Aldous</b></figcaption></figure>`, "a capital"},
	{"caption-continues", "in", false, `<figure><img src="/q.jpg"><figcaption>The quay at dawn.<span id="it">via the harbour office</span></figcaption></figure>`, "the sentence has ended"},
	{"byline-names", "whole", true, `<h1>Ferry resumes</h1><div id="it">Tarrant on May 27, 2020</div><p>The ferry sailed again on Tuesday, three days after the storm, the harbour master said.</p>`, "one name and the day"},
	{"topic-links", "after", true, `<div id="it"><a href="/tag/quay">Lower Quay</a> <a href="/tag/bread">White Bread</a></div>`, "links to topics"},
	{"topic-links", "after", false, `<div id="it"><a href="/authors/oona">Oona Tarrant</a></div>`, "a link to a profile"},
	{"topic-links", "after", false, `<div id="it">By Oona Tarrant, who writes of boats in <a href="/tag/quay">Quay</a></div>`, "little of it is a link"},
	{"byline-group", "after", true, `<p id="it">By the Lindwick Post</p>`, "a marker and a paper"},
	{"byline-group", "after", false, `<p id="it">By the harbour in spring</p>`, "a marker and a place"},
	{"byline-names", "whole", true, `<title>Ferry resumes</title><h1>Ferry resumes</h1><div id="it">Pim Aldous</div><div>May 27, 2020 · 6 min read</div><p>The ferry sailed again on Tuesday, three days after the storm, the harbour master said. A weather office in Arrandale had warned of more.</p>`, "a day and a reading time beside it"},
	{"byline-names", "whole", false, `<title>Ferry resumes</title><h1>Ferry resumes</h1><div id="it">Weather Office</div><div>May 27, 2020 · 6 min read</div><p>The ferry sailed again on Tuesday, three days after the storm, the harbour master said. A weather office in Arrandale had warned of more.</p>`, "words that the text writes small"},
	{"byline-names", "whole", false, `<title>Ferry resumes</title><h1>Ferry resumes</h1><div id="it">Pim Aldous</div><div>Bread for the island</div><p>The ferry sailed again on Tuesday, three days after the storm, the harbour master said. A weather office in Arrandale had warned of more.</p>`, "nothing tells that it is the author"},
	{"byline-names", "whole", true, `<title>Ferry resumes</title><h1>Ferry resumes</h1><a href="/authors/aldous" id="it">Pim Aldous</a><p>The ferry sailed again on Tuesday, three days after the storm, the harbour master said. A weather office in Arrandale had warned of more.</p>`, "a link to a profile"},
	{"byline-names", "whole", false, `<title>Ferry resumes</title><h1>Ferry resumes</h1><a href="/topics/aldous" id="it">Pim Aldous</a><p>The ferry sailed again on Tuesday, three days after the storm, the harbour master said. A weather office in Arrandale had warned of more.</p>`, "a link to a topic"},
	{"byline-names", "whole", true, `<title>Ferry resumes</title><h1>Ferry resumes</h1><div id="it">Pim Aldous</div><div>Senior Reporter</div><p>The ferry sailed again on Tuesday, three days after the storm, the harbour master said. A weather office in Arrandale had warned of more.</p>`, "the job under it"},
	{"byline-names", "whole", true, `<title>Ferry resumes</title><h1>Ferry resumes</h1><div>Written by</div><div id="it">Pim Aldous</div><p>The ferry sailed again on Tuesday, three days after the storm, the harbour master said. A weather office in Arrandale had warned of more.</p>`, "under a label"},
	{"byline-names", "whole", true, `<title>Ferry resumes</title><h1>Ferry resumes</h1><div><img src="/p.jpg" alt="Portrait of Pim Aldous"></div><div id="it">Pim Aldous</div><p>The ferry sailed again on Tuesday, three days after the storm, the harbour master said. A weather office in Arrandale had warned of more.</p>`, "a portrait beside it"},
	{"byline-names", "whole", true, `<title>Ferry resumes</title><h1>Ferry resumes</h1><div id="it">The Ferry Team</div><div>May 27, 2020</div><p>The ferry sailed again on Tuesday, three days after the storm, the harbour master said. A weather office in Arrandale had warned of more.</p>`, "a group and a day"},
	{"byline-last", "whole", true, `<title>Ferry resumes</title><h1>Ferry resumes</h1><p>The ferry sailed again on Tuesday, three days after the storm, the harbour master said. A weather office in Arrandale had warned of more.</p><p id="it">Pim Aldous</p>`, "a name alone beside the last paragraph"},
	{"byline-last", "whole", true, `<title>Ferry resumes</title><h1>Ferry resumes</h1><p>The ferry sailed again on Tuesday, three days after the storm, the harbour master said. A weather office in Arrandale had warned of more.</p><h3>About the author</h3><div id="it">Pim Aldous</div>`, "under a label"},
	{"byline-last", "whole", false, `<title>Ferry resumes</title><h1>Ferry resumes</h1><p>The ferry sailed again on Tuesday, three days after the storm, the harbour master said. A weather office in Arrandale had warned of more.</p><div><div id="it">Pim Aldous</div></div>`, "a name apart from the text"},
	{"byline-last", "whole", false, `<title>Ferry resumes</title><h1>Ferry resumes</h1><p>The ferry sailed again on Tuesday, three days after the storm, the harbour master said. A weather office in Arrandale had warned of more.</p><p id="it">Weather Office</p>`, "words that the text writes small"},
	{"byline-names", "whole", true, `<h1>Ferry resumes</h1><h2 id="it">Pim Aldous, March 2024</h2><p>The ferry sailed again on Tuesday, three days after the storm, the harbour master said.</p>`, "a heading with a name and a month, under the headline"},
	{"byline-names", "whole", false, `<h1>Ferry resumes</h1><div><a href="/ferries" id="it">Ferry Lines</a></div><div>May 27, 2020</div><p>The ferry sailed again on Tuesday, three days after the storm, the harbour master said.</p>`, "a link to no profile, beside a day"},
	{"byline-names", "whole", true, `<h1>Ferry resumes</h1><div id="it">by <a href="/author/pim">pim aldous</a></div><p>The ferry sailed again on Tuesday, three days after the storm, the harbour master said.</p>`, "a name without capitals, and a link to a profile"},
	{"byline-last", "whole", false, `<h1>Ferry resumes</h1><p>The ferry sailed again on Tuesday, three days after the storm, the harbour master said.</p><p id="it">Oona Tarrant<br>1971</p>`, "two lines, as of a record"},
	{"byline-biography", "after", true, `<p class="byline">By Oona Tarrant</p><div id="it">Oona has written about ferries for years.</div>`, "right after the byline, and begins with the first name"},
	{"byline-biography", "after", false, `<p>Pim Aldous</p><p id="it">Pim Aldous has sailed to the island with bread.</p>`, "under a name that is no byline"},
	{"endnote-biography", "in", true, `<p><b>Pim Aldous</b></p><p id="it">Pim Aldous is a writer who lives in Arrandale.</p>`, "under the name"},
	{"endnote-biography", "in", true, `<p id="it"><em>The writer is a fisherman in Arrandale.</em></p>`, "of the author without the name, in italics"},
	{"endnote-biography", "in", false, `<p id="it">The writer is a fisherman in Arrandale.</p>`, "a writer whom the story may be about"},
	{"byline-beside", "whole", true, `<h1>Ferry resumes</h1><p id="it">Pim Aldous</p>`, "a name"},
	{"byline-beside", "after", false, `<p id="it">Harbour Master</p>`, "words that the text writes small"},
	{"byline-name", "after", false, `<p id="it">Pim Aldous</p>`, "the page claims another author"},
	{"caption-element", "in", true, `<figure><img src="/quay.jpg"><figcaption id="it">The quay at dawn</figcaption></figure>`, "the element"},
	{"caption-element", "in", false, `<figure><img src="/quay.jpg"><p id="it">The quay at dawn</p></figure>`, "another element"},
	{"caption-form", "in", true, `<div><img src="/quay.jpg"><p id="it">The quay at dawn. Photo: Orla Tann/Reuters</p></div>`, "a credit at its end, by a picture"},
	{"caption-form", "in", false, `<div><p id="it">The quay at dawn. Photo: Orla Tann/Reuters</p></div>`, "no picture"},
	{"caption-class", "in", true, `<div><img src="/quay.jpg"><p class="caption" id="it">The quay at dawn</p></div>`, "the class by a picture"},
	{"caption-class", "in", false, `<div><p class="caption" id="it">The quay at dawn</p></div>`, "no picture"},
	{"caption-beside", "in", true, `<div><img src="/quay.jpg"><p id="it">The quay at dawn.</p><p>Photo: Orla Tann/Reuters</p></div>`, "by a picture, over a credit"},
	{"caption-beside", "in", false, `<div><img src="/quay.jpg"><p id="it">The quay at dawn.</p><div><p>Photo: Orla Tann/Reuters</p></div></div>`, "the credit has another parent"},
	{"caption-beside", "in", false, `<div><img src="/quay.jpg"><p id="it">Image</p><p>Photo: Orla Tann/Reuters</p></div>`, "a label is no caption"},
	{"caption-beside", "in", false, `<ul><img src="/quay.jpg"><li id="it">Words of the islands</li><li>Reuters</li></ul>`, "items of a list"},
	{"caption-named", "in", true, `<div><img src="/quay.jpg"></div><div class="caption" id="it">The quay at dawn</div>`, "the class, behind a picture in another element"},
	{"caption-named", "in", true, `<div><iframe src="https://player.example/quay"></iframe></div><p class="video-caption" id="it">The quay at dawn</p>`, "the class, behind a player"},
	{"caption-named", "in", true, `<p class="bildunterschrift" id="it">Der Kai am Morgen</p><img src="/quay.jpg">`, "the class, before a picture"},
	{"caption-named", "in", false, `<p class="caption" id="it">The quay at dawn</p>`, "the class, and no picture"},
	{"caption-named", "in", false, `<img src="/quay.jpg"><p class="caption" id="it"><a href="/lamp">The lamp that went out</a></p>`, "the class, of a card's link"},
	{"credit-named", "in", true, `<div><img src="/quay.jpg"><p>The quay</p><p class="image-credit" id="it">Orla Tann</p></div>`, "the class, with a picture"},
	{"credit-named", "in", false, `<p class="credit" id="it">Orla Tann</p>`, "the class, and no picture"},
	{"credit-named", "in", false, `<div><img src="/quay.jpg"><p class="author credit" id="it">Orla Tann</p></div>`, "the class of an author too"},
	{"credit-alone", "in", true, `<p><img src="/quay.jpg"></p><p id="it">(Photo: Pim Aldous)</p>`, "a paragraph right under a picture"},
	{"credit-alone", "in", false, `<p id="it">(Photo: Pim Aldous)</p>`, "no picture"},
	{"caption-credited", "in", true, `<p><img src="/quay.jpg"></p><p id="it">Пристань утром. Фото: Ольга Ренн</p>`, "right under a picture, with a label"},
	{"caption-credited", "in", true, `<p><img src="/quay.jpg"></p><p id="it">清晨的码头。（王小明 摄）</p>`, "the same in another language"},
	{"caption-credited", "in", false, `<p id="it">Пристань утром. Фото: Ольга Ренн</p>`, "no picture"},
	{"caption-slanted", "in", true, `<p><img src="/quay.jpg"></p><p id="it"><em>The quay at dawn on Monday.</em></p>`, "in italics right under a picture"},
	{"caption-slanted", "in", false, `<p><img src="/quay.jpg"></p><p id="it">The quay at dawn on Monday.</p>`, "as plain as the text"},
	{"caption-slanted", "in", false, `<p id="it"><em>The quay at dawn on Monday.</em></p>`, "no picture"},
	{"caption-slanted", "in", false, `<p><img src="/quay.jpg"></p><p id="it"><em>Read more about it in our guide:</em></p>`, "announces what follows"},
	{"caption-lone", "in", true, `<figure><img src="/quay.jpg"><figcaption id="it">The quay at dawn</figcaption></figure>`, "the element in a figure"},
	{"caption-lone", "in", false, `<a href="/quay"><figure><img src="/quay.jpg"><figcaption id="it">The quay at dawn</figcaption></figure></a>`, "the figure is a link"},
	{"caption-lone", "in", false, `<figure><img src="/quay.jpg"><img src="/mill.jpg"><figcaption id="it">The quay at dawn</figcaption></figure>`, "the figure is a gallery's"},
	{"credit-class", "in", true, `<figure><img src="/quay.jpg"><p class="credit" id="it">The harbour office</p></figure>`, "the class"},
	{"credit-class", "in", false, `<div><p class="credible" id="it">The harbour office</p></div>`, "another word"},
	{"credit-form", "in", true, `<div><img src="/quay.jpg"><p id="it">Photo: Pim Aldous/Reuters</p></div>`, "the form"},
	{"credit-form", "in", false, `<div><img src="/quay.jpg"><p id="it">The quay of Lindwick</p></div>`, "no credit"},
	{"credit-figure", "in", true, `<figure><img src="/quay.jpg"><p id="it">The harbour office</p></figure>`, "a short line in the figure"},
	{"credit-figure", "in", false, `<figure><img src="/quay.jpg"><p id="it">autoplay</p></figure>`, "a word of the player"},
	{"credit-figure", "in", false, `<figure><img src="/quay.jpg"><button id="it">The harbour office</button></figure>`, "a button"},
	{"credit-figure", "in", false, `<p id="it">The harbour office</p>`, "in no figure"},
	{"credit-figure", "in", false, `<figure><table><tr><th>Boat</th><th>Seats</th></tr><tr><td id="it">The harbour office</td><td>40</td></tr></table></figure>`, "a cell"},
	{"data-table", "in", true, `<table><tr><td id="it">Vans</td><td>2</td></tr><tr><td>Pianos</td><td>1</td></tr></table>`, "short cells"},
	{"data-table", "in", false, `<p id="it">Vans</p>`, "in no table"},
	{"preformatted", "in", true, `<pre id="it">dep 7:52  arr 8:40</pre>`, "the element"},
	{"preformatted", "in", false, `<div id="it">dep 7:52  arr 8:40</div>`, "another element"},
	{"heading-tool", "in", true, `<h2>A piano on board <button id="it">Copy link</button></h2>`, "a button in the heading"},
	{"heading-tool", "in", true, `<div><h2>A piano on board</h2><span id="it">[<a href="/e">edit</a>]</span></div>`, "an edit link beside the heading"},
	{"heading-tool", "in", false, `<h2>A piano on board</h2><p id="it">Copies of it</p>`, "another wording"},
	{"heading-tool", "below", false, `<p id="it">Permalink</p>`, "apart from any heading"},
	{"heading-tooled", "in", true, `<div><h2 id="it">A piano on board</h2><button>Copy link</button></div>`, "a button beside it"},
	{"heading-tooled", "in", false, `<h2 id="it">A piano on board</h2>`, "no tools"},
	{"heading-inside", "in", true, `<h2 id="it">A piano on board</h2>`, "over a piece of the text"},
	{"heading-inside", "below", false, `<h2 id="it">A piano on board</h2>`, "over nothing"},
	{"crosshead-bold", "in", true, `<p id="it"><b>A piano on board</b></p>`, "all in bold over prose"},
	{"crosshead-bold", "in", false, `<p id="it">A <b>piano</b> on board</p>`, "one word in bold"},
	{"sole-heading", "whole", true, `<h1 id="it">Ferry resumes after storm</h1>`, "a fragment's only heading of the first rank"},
	{"sole-heading", "whole", false, `<h1 id="it">Ferry resumes after storm</h1><h1>Lamp goes out</h1>`, "there are two"},
	{"formula", "in", true, `<p id="it">\[x^2 + y^2 = z^2\]</p>`, "a formula under the text"},
	{"formula", "in", false, `<p id="it">so \(x^2 + y^2 = z^2\)</p>`, "a formula among words"},
	{"pull-quote", "in", true, `<blockquote id="it">two vans of bread and a piano had been waiting</blockquote>`, "says what the text says"},
	{"pull-quote", "in", false, `<blockquote id="it">nobody has ever heard such a noise on the sound</blockquote>`, "says something else"},
	{"site-name", "whole", true, `<title>Ferry resumes</title><div><a id="it" href="/">islander.example</a><h1>Ferry resumes</h1></div><p>The ferry sailed again on Tuesday, three days after the storm, the harbour master said.</p>`, "a host"},
	{"site-name", "before", true, `<p id="it">Lindwick Post</p>`, "the site's name"},
	{"site-name", "before", false, `<p id="it">Islands</p>`, "a topic"},
	{"later-byline", "below", true, `<p>one</p><p>two</p><p>three</p><p>four</p><p id="it">By Pim Aldous</p>`, "far below the first byline"},
	{"later-byline", "after", false, `<p>By Oona Tarrant</p><p id="it">By Pim Aldous</p>`, "right below the first byline"},
	{"related-line", "in", true, `<p id="it">Read also: <a href="/lamp">The lamp that went out</a></p>`, "announces itself"},
	{"related-line", "in", false, `<p id="it">Read by: <a href="/lamp">the lamp that went out</a></p>`, "another wording"},
	{"related-list", "in", true, `<p>Related stories</p><p><a href="/lamp" id="it">The lamp that went out</a></p>`, "under a label"},
	{"related-list", "in", false, `<p>Wind and rain</p><p><a href="/lamp" id="it">The lamp that went out</a></p>`, "under no label"},
	{"date-line", "after", true, `<p class="date" id="it">12 March 2024, 18:51</p>`, "a date by the headline"},
	{"date-line", "after", false, `<p class="date" id="it">Date to be set</p>`, "no date"},
	{"lone-date", "after", true, `<p id="it">Posted on Tuesday, 12 March 2024 at 18:51</p>`, "a date over the text"},
	{"lone-date", "after", false, `<p id="it">The storm of 12 March 2024</p>`, "more than a date"},
	{"lone-date", "in", false, `<p id="it">12 March 2024</p>`, "a date in the text"},
	{"lone-date", "below", true, `<p id="it">12 March 2024</p>`, "a date under the text"},
	{"lone-date", "after", true, `<p id="it">12 March 2024 | 4 min read</p>`, "a date and the time to read"},
	{"lone-date", "after", false, `<p id="it">12 March 2024 | Islands</p>`, "a date and a topic"},
	{"reading-time", "after", true, `<p id="it">4 minute read</p>`, "the time over the text"},
	{"reading-time", "after", false, `<p id="it">4 minutes late</p>`, "a time"},
}

// threadRecord is a comment in a list that no class tells from others.
func threadRecord(id string) string {
	return `<li><b>Jo Marrow</b> <i>12 March 2024, 18:51</i><p ` + id + `>My aunt was on that ferry, and she says that the piano was out of tune, that the bread was not, and that nobody minded.</p></li>`
}

// describedPage prints its description in the headline's own element, apart
// from the text.
const describedPage = `<title>Ferry resumes</title><meta name="description" content="Bread, vans and a piano were waiting at the quay for three days.">
<header><h1>Ferry resumes</h1><em id="it">Bread, vans and a piano were waiting at the quay for three days.</em></header>
<main><p>The ferry to Lindwick Island sailed again on Tuesday, three days after the storm tore a gangway loose, the harbour master said.</p></main>`

// deckPage prints a line under its headline that nothing else tells of.
const deckPage = `<title>Ferry resumes</title>
<header><h1>Ferry resumes</h1><h2 id="it">Bread, vans and a piano were waiting at the quay</h2></header>
<main><p>The ferry to Lindwick Island sailed again on Tuesday, three days after the storm tore a gangway loose, the harbour master said.</p></main>`

// apartPage prints what its description says in an element over the text, of these
// classes.
func apartPage(lead, text string) string {
	const story = `<p id="p">The ferry to Lindwick Island sailed again on Tuesday, three days after the storm tore a gangway loose, they said.</p>`
	return `<title>Ferry resumes</title><meta name="description" content="Bread, vans and a piano were waiting for three days.">
<main><h1>Ferry resumes</h1><div class="` + lead + `"><p id="it">Bread, vans and a piano were waiting at the quay for three days.</p></div>
<div class="` + text + `">` + story + story + story + story + `</div></main>`
}

// ruleEvidence reads a case and finds its block, -1 for none.
func ruleEvidence(c ruleCase) (*labelledPage, int) {
	page := ruleStory
	for _, place := range []string{"above", "before", "after", "in", "below"} {
		piece := ""
		if place == c.place {
			piece = c.html
		}
		page = strings.ReplaceAll(page, "%"+place, piece)
	}
	if c.place == "whole" {
		page = c.html
	}
	s := labelHTML(page)
	for i := range s.page.Blocks {
		for e := s.page.Blocks[i].Element; e >= 0; e = s.page.Elements[e].Parent {
			if s.page.Value(s.page.Elements[e].ID) == "it" {
				return s, i
			}
		}
	}
	return s, -1
}

// TestRules holds each rule by a block that it takes first and one that it
// leaves, and every rule's name and reason.
func TestRules(t *testing.T) {
	positive, negative := map[string]bool{}, map[string]bool{}
	for _, table := range ruleTables {
		for k := range table.rules {
			r := &table.rules[k]
			for _, c := range ruleCases {
				if c.rule != r.ID {
					continue
				}
				positive[r.ID] = positive[r.ID] || c.takes
				negative[r.ID] = negative[r.ID] || !c.takes
				t.Run(r.ID+"/"+c.why, func(t *testing.T) { requireRule(t, c, r, table.rules, table.find) })
			}
		}
	}
	ids := map[string]bool{}
	for _, table := range ruleTables {
		for k := range table.rules {
			r := &table.rules[k]
			assert.False(t, ids[r.ID], "two rules %q", r.ID)
			ids[r.ID] = true
			assert.NotEmpty(t, r.Why, r.ID)
			assert.NotEmpty(t, r.Role, r.ID)
			assert.True(t, positive[r.ID], "no case reaches %q first", r.ID)
			unconditional := r.Near == 0 && r.Under == nil && r.Phrase == "" && r.Holds == nil && table.find == nil
			assert.Equal(t, !unconditional, negative[r.ID], "%q has no case that it leaves, or takes all and has one", r.ID)
		}
	}
	for _, c := range ruleCases {
		assert.True(t, ids[c.rule], "a case of no rule: %q", c.rule)
	}
}

func requireRule(t *testing.T, c ruleCase, r *rules.Rule, table []rules.Rule, find func(*labelledPage, int)) {
	t.Helper()
	s, i := ruleEvidence(c)
	require.GreaterOrEqual(t, i, 0, "the block is there")
	decideByHand(&s.labeler, i)
	var got *rules.Rule
	if find == nil {
		got = rules.First(table, &s.labeler.Labelling, i)
	} else {
		find(s, i)
		got = s.labeler.Labels[i].Rule
	}
	name := "none"
	if got != nil {
		name = got.ID
	}
	if c.takes {
		assert.Equal(t, r.ID, name)
		return
	}
	assert.NotEqual(t, r.ID, name)
	assert.False(t, find == nil && r.Takes(&s.labeler.Labelling, i), "%q takes it after another", r.ID)
}

// TestTablesAreWhole: a table of data of which a cell is text goes into the text
// whole, with a cell that is a link's label.
func TestTablesAreWhole(t *testing.T) {
	cases := []struct {
		why   string
		taken int         // of the table's cells, by the classifier of the text
		want  []role.Role // of the last row's two cells
	}{
		{"a cell is text", 1, []role.Role{role.TableRow, role.TableRow}},
		{"no cell is", 0, []role.Role{"", role.Navigation}},
	}
	for _, c := range cases {
		t.Run(c.why, func(t *testing.T) {
			s, first := ruleEvidence(ruleCase{place: "in", html: `<table><tr><td id="it">Vans</td><td>2</td></tr>
				<tr><td>Pianos</td><td>1</td></tr><tr><td>Bread</td><td><a href="/bread">loaves</a></td></tr></table>`})
			v := &s.labeler
			decideByHand(v, first)
			for k := range 6 {
				v.Labels[first+k].Role = role.Other
				if k < c.taken {
					v.Labels[first+k].Role = role.TableRow
				}
			}
			v.Labels[first+4].Role = ""
			v.Labels[first+5] = rules.Labelled(&rules.CertainRules[slices.IndexFunc(rules.CertainRules[:], func(r rules.Rule) bool { return r.ID == rules.LinkLabelRule })])
			v.completeTables()
			assert.Equal(t, c.want, []role.Role{v.Labels[first+4].Role, v.Labels[first+5].Role})
		})
	}
}
