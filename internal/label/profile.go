package label

import (
	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/naming"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/rules"
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
	certain:    rules.CertainRules[:],
	chrome:     rules.ChromeRules[:],
	kicker:     rules.KickerRules[:],
	standfirst: []search{{rules.StandfirstRules[:], standfirstReach}},
	captions:   rules.CaptionRules[:],
	candidates: [classifier.NumOfBlocks]rules.Condition{
		classifier.Body:       always,
		classifier.Headline:   rules.MayHeadline,
		classifier.Standfirst: rules.MayFollowHeadline,
		classifier.Crosshead:  rules.MayCrosshead,
		classifier.Caption:    inCaptionPlace,
		classifier.Byline:     inBylinePlace,
	},
	thresholds:    &htmlThresholds,
	penalty:       penalty,
	mayStandfirst: rules.MayBeStandfirst,
	mayCaption:    always,
	mayBeCaption:  captionsPicture,
	labelsBox:     never,
	mayDate:       isDateLine,
	knowsBare:     true,
	signs:         func(*Labeler) bool { return false },
	opening:       &rules.SignatureRules[1],
	inElements:    true,
	joinsCaption:  never,
}

var lineProfile = profile{
	steps:      lineSteps[:],
	certain:    rules.CertainOnText,
	chrome:     rules.ChromeOnText,
	kicker:     rules.LineKickerRules[:],
	standfirst: []search{{rules.LineStandfirstRules[:], lineStandfirstReach}, {rules.StandfirstRules[:], standfirstReach}},
	captions:   rules.LineCaptionRules[:],
	related:    rules.LineRelatedRules[:],
	candidates: [classifier.NumOfBlocks]rules.Condition{
		classifier.Body:       always,
		classifier.Headline:   mayLineHeadline,
		classifier.Standfirst: mayFollowLineHeadline,
		classifier.Crosshead:  mayLineCrosshead,
		classifier.Caption:    inCaptionPlace,
		classifier.Byline:     inBylinePlace,
	},
	thresholds:    &lineThresholds,
	penalty:       linePenalty,
	mayStandfirst: rules.MayLineStandfirst,
	mayCaption:    notHeadlineAgain,
	mayBeCaption:  always,
	labelsBox:     isBoxLabel,
	mayDate:       isDateOfText,
	signs:         chooseLineNames,
	opening:       &rules.LineOpeningRule,
	joinsCaption:  creditBeside,
}

func always(*rules.Labelling, int) bool { return true }

func never(*rules.Labelling, int) bool { return false }

func inCaptionPlace(l *rules.Labelling, i int) bool { return l.Facts.CaptionPlace(i) }

func inBylinePlace(l *rules.Labelling, i int) bool { return l.Facts.BylinePlace(i) }

// captionsPicture reports whether a rule may take a block of HTML for a caption:
// one of the text, or one with a credit by a picture near the headline.
func captionsPicture(l *rules.Labelling, i int) bool {
	return l.InText[i] || rules.CreditedByPicture(l, i)
}

func notHeadlineAgain(l *rules.Labelling, i int) bool { return !rules.RepeatsHeadline(l, i) }

// isDateLine reports whether an open block's class speaks of a date or a byline.
func isDateLine(l *rules.Labelling, i int) bool {
	return l.Labels[i].Role == "" && l.Facts.Near(i, naming.Date|naming.Byline, 2)
}

func isDateOfText(l *rules.Labelling, i int) bool { return l.Labels[i].Role == "" || dateInText(l, i) }

// Label gives every block its role, by the steps for pages of its kind.
func (l *Labeler) Label(facts *feature.Page, c *classifier.Set, h *feature.Hints) {
	l.begin(facts, c, h)
	for k := range l.profile.steps {
		l.profile.steps[k].do(l)
	}
}

// begin takes a page in hand, of which nothing is labelled yet.
func (l *Labeler) begin(facts *feature.Page, c *classifier.Set, h *feature.Hints) {
	l.Facts, l.classifiers, l.Hints = facts, c, h
	l.profile = profileOf(facts.Page)
	l.Labels = feature.Resize(l.Labels, len(facts.Page.Blocks))
	l.Chosen = rules.Choice{Headline: -1, First: -1, Last: -1}
}
