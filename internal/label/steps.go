package label

import (
	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/rules"
)

// htmlSteps label a page of HTML.
var htmlSteps = [...]step{
	{"features", (*Labeler).describe, "the page and what was gathered about it", "phrases and features"},
	{"certain rules", (*Labeler).labelCertain, "features", "labels"},
	{"consent dialogs", leaveOutDialogs, "the prose and buttons of elements", "dialogs about consent"},
	{"forms", (*Labeler).describeForms, "open blocks by a picture or near the headline",
		"the forms of credits and bylines"},
	{"page", (*Labeler).describePage, "features and hints", "the row of the page"},
	{"classifiers", (*Labeler).askClassifiers, "the features of open blocks", "margins"},
	{"article", (*Labeler).askArticle, "the row of the page and the margins of the text", "the page's own margin"},
	{"headline", (*Labeler).chooseHeadline, "margins of headlines and the page's titles", "the headline"},
	{"cards", leaveOutCards, "the headline and links in headings", "other stories that are left out"},
	{"teasers", leaveOutTeasers, "the headline and records of one shape", "teasers that are left out"},
	{"other stories", leaveOutStories, "the headline and other headings of its rank", "other stories that are left out"},
	{"standfirst", (*Labeler).chooseStandfirst, "margins of standfirsts and the headline", "the standfirst"},
	{"bylines", (*Labeler).chooseBylines, "margins of bylines and the headline", "bylines"},
	{"biographies", chooseBiographies, "bylines and the headline", "what is said of the author beside the name"},
	{"text", (*Labeler).chooseText, "margins of the text and the headline", "which open blocks are in the text"},
	{"records", fillRecords, "which blocks are in the text, margins", "the text of records like those that are in it"},
	{"captions by credits", (*Labeler).chooseBeside, "the forms of credits", "captions and credits"},
	{"captions by pictures", chooseByPicture, "which blocks are in the text, the forms of credits",
		"captions and credits"},
	{"crosshead margins", (*Labeler).askCrossheads, "which blocks are in the text", "margins of crossheads"},
	{"text's labels", (*Labeler).labelText, "which blocks are in the text, margins",
		"captions, crossheads, the body, and its ends"},
	{"signature", (*Labeler).chooseSignature, "the text's ends", "a byline, where there is none"},
	{"end notes", dropEndnotes, "the text's end and bylines", "lines about the text and its author"},
	{"lone captions", (*Labeler).chooseLone, "the text's ends", "captions"},
	{"captions' pieces", continueCaptions, "captions", "the rest of their sentences"},
	{"credits", (*Labeler).chooseCredits, "captions", "credits"},
	{"lead", (*Labeler).chooseLead, "the headline and the text's start", "the standfirst, where there is none"},
	{"inside", (*Labeler).chooseInside, "the text's ends", "tables, code and crossheads in the text"},
	{"record headings", chooseRecordHeadings, "headings in elements of one shape, the text", "crossheads"},
	{"pull quotes", (*Labeler).choosePullQuotes, "the body", "quotes that are left out"},
	{"only text", chooseOnlyText, "the labels of a page without text", "its text, out of other roles"},
	{"kicker", (*Labeler).chooseKicker, "the headline", "the kicker"},
	{"related", (*Labeler).chooseRelated, "the headline and the text's end", "related links and their labels"},
	{"link lists", (*Labeler).chooseLinkLists, "the items of lists in the body", "lists that are left out"},
	{"link runs", leaveOutLinkRuns, "paragraphs that are links", "related links"},
	{"text boxes", leaveOutBoxes, "crossheads in boxes among the text", "boxes that are left out"},
	{"dates", (*Labeler).chooseDates, "the headline", "lines with a date"},
	{"lone dates", chooseLoneDates, "the text's ends", "lines that are nothing but a date, left out"},
	{"formulas", chooseFormulas, "the body", "formulas that stand by themselves in it"},
	{"chrome", (*Labeler).nameChrome, "what is open still", "what it is instead of the article"},
	{"boxes", (*Labeler).nameBoxes, "the chrome", "what stands in one box with it"},
	{"site's name", (*Labeler).nameSite, "the kicker", "the site's name"},
	{"later bylines", (*Labeler).nameLaterBylines, "bylines", "those of other stories"},
	{"captions", (*Labeler).GroupCaptions, "captions and credits", "captions, each with its credit, and credits"},
}

// lineSteps label a page that is plain text. Distances count from a likely
// headline, for there is no title to find one by; some steps ask for elements,
// classes or pictures, and find none.
var lineSteps = [...]step{
	{"features", (*Labeler).describe, "the page and what was gathered about it", "phrases and features"},
	{"certain rules", (*Labeler).labelCertain, "features", "labels"},
	{"certain lines", (*Labeler).labelLines, "features", "labels"},
	{"anchor", (*Labeler).anchor, "the features of open blocks", "margins of headlines, and distances from the likeliest"},
	{"forms", (*Labeler).describeForms, "open blocks near the headline or prose", "the forms of credits"},
	{"beside credits", (*Labeler).describeCredits, "the forms of credits", "which lines stand beside one"},
	{"page", (*Labeler).describePage, "features and hints", "the row of the page"},
	{"classifiers", (*Labeler).askLineClassifiers, "the features of open blocks", "margins but those of headlines"},
	{"article", (*Labeler).askArticle, "the row of the page and the margins of the text", "the page's own margin"},
	{"headline", (*Labeler).chooseLineHeadline, "the margin of the likeliest headline", "the headline"},
	{"standfirst", (*Labeler).chooseStandfirst, "margins of standfirsts and the headline", "the standfirst"},
	{"bylines", (*Labeler).chooseBylines, "margins of bylines and the headline", "bylines"},
	{"text", (*Labeler).chooseText, "margins of the text and the headline", "which open blocks are in the text"},
	{"captions by credits", (*Labeler).chooseBeside, "the forms of credits", "captions and credits"},
	{"crosshead margins", (*Labeler).askCrossheads, "which blocks are in the text", "margins of crossheads"},
	{"headings' blanks", (*Labeler).describeHeadings, "margins of crossheads",
		"the empty lines over the page's crossheads"},
	{"text's labels", (*Labeler).labelText, "which blocks are in the text, margins",
		"captions, crossheads, the body, and its ends"},
	{"signature", (*Labeler).chooseSignature, "the text's ends", "a byline, where there is none"},
	{"end notes", dropEndnotes, "the text's end and bylines", "lines about the text and its author"},
	{"lone captions", (*Labeler).chooseLone, "the text's ends", "captions"},
	{"credits", (*Labeler).chooseCredits, "captions", "credits"},
	{"lines beside credits", (*Labeler).chooseOverCredits, "credits and the margins of the lines beside them", "captions"},
	{"lead", (*Labeler).chooseLead, "the headline and the text's start", "the standfirst, where there is none"},
	{"inside", (*Labeler).chooseInside, "the text's ends", "tables, code and crossheads in the text"},
	{"pull quotes", (*Labeler).choosePullQuotes, "the body", "quotes that are left out"},
	{"only text", chooseOnlyText, "the labels of a page without text", "its text, out of other roles"},
	{"kicker", (*Labeler).chooseKicker, "the headline", "the kicker"},
	{"related", (*Labeler).chooseRelated, "the headline and the text's end", "related links and their labels"},
	{"link lists", (*Labeler).chooseLinkLists, "the items of lists in the body", "lists that are left out"},
	{"dates", (*Labeler).chooseDates, "the headline", "lines with a date"},
	{"lone dates", chooseLoneDates, "the text's ends", "lines that are nothing but a date, left out"},
	{"chrome", (*Labeler).nameChrome, "what is open still", "what it is instead of the article"},
	{"thread", (*Labeler).nameThread, "the heading of the comments", "what follows it"},
	{"boxes", (*Labeler).nameBesideLines, "the chrome", "what stands in one run of lines with it"},
	{"site's name", (*Labeler).nameSite, "the kicker", "the site's name"},
	{"later bylines", (*Labeler).nameLaterBylines, "bylines", "those of other stories"},
	{"captions", (*Labeler).GroupCaptions, "captions and credits", "captions, each with its credit, and credits"},
}

// describe fills the features of every block.
func (l *Labeler) describe() { l.Facts.Describe() }

// labelCertain labels the blocks that a certain rule takes.
func (l *Labeler) labelCertain() {
	for i := range l.Labels {
		if r := rules.First(l.profile.certain, &l.Labelling, i); r != nil {
			l.Labels[i] = rules.Labelled(r)
		}
	}
}

// describeForms asks the grammars about the blocks that no rule took.
func (l *Labeler) describeForms() {
	for i := range l.Labels {
		if l.Labels[i].Rule == nil {
			l.Facts.DescribeForm(i)
		}
	}
}

// describeCredits notes which lines of a text stand beside a credit.
func (l *Labeler) describeCredits() { l.Facts.Lines.DescribeCredits() }

// describePage fills the row of the page as a whole.
func (l *Labeler) describePage() { l.Facts.DescribePage(l.Hints) }

// nameChrome names what is left, by the first chrome rule that takes it.
func (l *Labeler) nameChrome() {
	for i := range l.Labels {
		if isUnnamed(&l.Labelling, i) {
			l.Labels[i].Rule = rules.First(l.profile.chrome, &l.Labelling, i)
			l.Labels[i].Role = l.Labels[i].Rule.Role
		}
	}
}

// isUnnamed reports whether a block has no role, or one that holds only until
// the chrome is named.
func isUnnamed(l *rules.Labelling, i int) bool {
	label := &l.Labels[i]
	return label.Role == "" || label.Rule.Is(rules.Provisional)
}

// nameBoxes gives a block of which nothing is known the role of an appeal or a
// dialog whose wording stands beside it in one small element.
func (l *Labeler) nameBoxes() {
	for i := range l.Labels {
		if l.Labels[i].Rule.Is(rules.LeavesOut) {
			l.nameBeside(i)
		}
	}
}

func (l *Labeler) nameBeside(i int) {
	for k := max(0, i-feature.BoxBlocks); k < len(l.Labels) && k <= i+feature.BoxBlocks; k++ {
		if r := l.Labels[k].Rule; k != i && r != nil && rules.BoxRole(r) != nil && l.Facts.InOneBox(i, k) {
			l.Labels[i] = rules.Labelled(rules.BoxRole(r))
			return
		}
	}
}

// askClassifiers asks every classifier of blocks but that of crossheads, which
// is asked once the text is chosen.
func (l *Labeler) askClassifiers() {
	for c := range classifier.NumOfBlocks {
		if c != classifier.Crosshead {
			l.ask(c)
		}
	}
}

// askLineClassifiers does so for a text, of which the classifier of headlines
// was asked for the anchor.
func (l *Labeler) askLineClassifiers() {
	for c := range classifier.NumOfBlocks {
		if c != classifier.Crosshead && c != classifier.Headline {
			l.ask(c)
		}
	}
}

// askCrossheads asks the classifier of crossheads about what is the text, or may
// be for being a heading in it.
func (l *Labeler) askCrossheads() { l.ask(classifier.Crosshead) }

// askArticle asks whether the page as a whole holds an article.
func (l *Labeler) askArticle() {
	if len(l.Labels) == 0 {
		return
	}
	l.Facts.DescribeVerdict(l.Margins[classifier.Body])
	l.Chosen.Article = l.classifiers[classifier.Article].Margin(l.Facts.PageRow)
}
