package label

import (
	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/naming"
	"github.com/standfirst/standfirst/internal/page"
)

// profileOf is the profile for a page: the only place that asks which it is.
func profileOf(p *page.Page) *profile {
	if p.IsText {
		return &lineProfile
	}
	return &htmlProfile
}

var htmlProfile = profile{
	steps:      htmlSteps[:],
	certain:    certainRules[:],
	chrome:     chromeRules[:],
	kicker:     kickerRules[:],
	standfirst: []search{{standfirstRules[:], standfirstReach}},
	captions:   captionRules[:],
	candidates: [classifier.NumOfBlocks]condition{
		classifier.Body:       always,
		classifier.Headline:   mayHeadline,
		classifier.Standfirst: mayFollowHeadline,
		classifier.Crosshead:  mayCrosshead,
		classifier.Caption:    inCaptionPlace,
		classifier.Byline:     inBylinePlace,
	},
	thresholds:    &htmlThresholds,
	penalty:       penalty,
	mayStandfirst: always,
	mayCaption:    always,
	mayBeCaption:  captionsPicture,
	labelsBox:     never,
	mayDate:       isDateLine,
	knowsBare:     true,
	joinsCaption:  never,
}

var lineProfile = profile{
	steps:      lineSteps[:],
	certain:    certainOnText,
	chrome:     chromeOnText,
	kicker:     lineKickerRules[:],
	standfirst: []search{{lineStandfirstRules[:], lineStandfirstReach}, {standfirstRules[:], standfirstReach}},
	captions:   lineCaptionRules[:],
	related:    lineRelatedRules[:],
	candidates: [classifier.NumOfBlocks]condition{
		classifier.Body:       always,
		classifier.Headline:   mayLineHeadline,
		classifier.Standfirst: mayFollowLineHeadline,
		classifier.Crosshead:  mayLineCrosshead,
		classifier.Caption:    inCaptionPlace,
		classifier.Byline:     inBylinePlace,
	},
	thresholds:    &lineThresholds,
	penalty:       linePenalty,
	mayStandfirst: mayLineStandfirst,
	mayCaption:    notHeadlineAgain,
	mayBeCaption:  always,
	labelsBox:     isBoxLabel,
	mayDate:       isDateOfText,
	joinsCaption:  creditBeside,
}

func always(*Labeler, int) bool { return true }

func never(*Labeler, int) bool { return false }

func inCaptionPlace(l *Labeler, i int) bool { return l.facts.CaptionPlace(i) }

func inBylinePlace(l *Labeler, i int) bool { return l.facts.BylinePlace(i) }

// captionsPicture reports whether a rule may take a block of HTML for a caption:
// one of the text, or one with a credit by a picture near the headline.
func captionsPicture(l *Labeler, i int) bool { return l.inText[i] || creditedByPicture(l, i) }

func notHeadlineAgain(l *Labeler, i int) bool { return !repeatsHeadline(l, i) }

// isDateLine reports whether an open block's class speaks of a date or a byline.
func isDateLine(l *Labeler, i int) bool {
	return l.Labels[i].Role == "" && l.facts.Near(i, naming.Date|naming.Byline, 2)
}

func isDateOfText(l *Labeler, i int) bool { return l.Labels[i].Role == "" || dateInText(l, i) }

// Label gives every block its role, by the steps for pages of its kind.
func (l *Labeler) Label(facts *feature.Page, c *classifier.Set, h *feature.Hints) {
	l.begin(facts, c, h)
	for k := range l.profile.steps {
		l.profile.steps[k].do(l)
	}
}

// begin takes a page in hand, of which nothing is labelled yet.
func (l *Labeler) begin(facts *feature.Page, c *classifier.Set, h *feature.Hints) {
	l.facts, l.classifiers, l.hints = facts, c, h
	l.profile = profileOf(facts.Page)
	l.Labels = feature.Resize(l.Labels, len(facts.Page.Blocks))
	l.Chosen = choice{Headline: -1, First: -1, Last: -1}
}
