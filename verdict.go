package standfirst

import (
	"fmt"

	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/pagekind"
	"github.com/standfirst/standfirst/internal/reason"
	"github.com/standfirst/standfirst/internal/role"
)

// PageKind is what a page as a whole seems to be. The list is closed.
type PageKind string

// The kinds of pages.
const (
	PageArticle PageKind = PageKind(role.PageArticle)
	PageFront   PageKind = PageKind(role.PageFront) // of a site
	PageList    PageKind = PageKind(role.PageList)  // of other pages
	PageProduct PageKind = PageKind(role.PageProduct)
	PageError   PageKind = PageKind(role.PageError) // or a check that no robot asks
	PageLogin   PageKind = PageKind(role.PageLogin) // or a registration
	PageSearch  PageKind = PageKind(role.PageSearch)
	PageFeed    PageKind = PageKind(role.PageFeed) // or a sitemap, code, data
	// PageApplication is a page whose scripts write what a reader sees; what was
	// handed in holds no text.
	PageApplication PageKind = PageKind(role.PageApplication)
	PageEmpty       PageKind = PageKind(role.PageEmpty)
	PageOther       PageKind = PageKind(role.PageOther)
)

// Describe says what a page of the kind is, within a sentence ("a list of other pages").
func (k PageKind) Describe() string { return pagekind.Describe(role.PageKind(k)) }

// Verdict is what a page as a whole counts as, and why.
type Verdict struct {
	// Article reports whether the page counts as an article's. With
	// Parser.Accept there may be an Article where it does not.
	Article bool `json:"article"`
	// Kind is what the page seems to be.
	Kind PageKind `json:"kind"`
	// Margin is by how much the model of the page takes it for an article's, in
	// log-odds; negative where it does not. It is not asked, and Margin is 0,
	// where the page says nothing of itself, as a fragment does, and where it
	// holds no text.
	Margin float64 `json:"margin,omitempty"`
	// Reason says in words why: the Cause and the Features as one sentence.
	Reason string `json:"reason"`
	// Cause is the part of Reason that is no feature.
	Cause string `json:"cause,omitempty"`
	// Features are what weighed most in the model's answer that the page is an
	// article's, at most five, the weightiest first.
	Features []FeatureWeight `json:"features,omitempty"`
}

// NoArticleError is the error of a page that holds no article. [errors.Is] finds
// [ErrNoArticle] in it, [errors.As] the error itself.
type NoArticleError struct {
	// Verdict says what the page seems to be, and why.
	Verdict Verdict
}

// Error returns the text of [ErrNoArticle] with the kind of page and the cause.
func (e *NoArticleError) Error() string {
	return fmt.Sprintf("%v (kind: %s): it %s", ErrNoArticle, e.Verdict.Kind, e.Verdict.Cause)
}

// Is reports whether target is ErrNoArticle.
func (e *NoArticleError) Is(target error) bool { return target == ErrNoArticle }

// refusal is why a page holds no article, the zero value if it holds one.
type refusal uint8

const (
	accepted refusal = iota
	isFeed
	lacksText
	isNotice
	isShort
	byModel
)

// causes say in words why a page was refused, where its kind does not.
var causes = [...]string{
	isFeed:    "is a feed, a sitemap, code or data",
	lacksText: "has no block that reads as an article's text",
	isShort:   "has too little text for an article",
	byModel:   "is no article by the model of the page",
}

// verdict says what the page counts as. It is asked for once the page is
// labelled, and only of pages that are refused or traced.
func (s *state) verdict(c *classifier.Set, why refusal) Verdict {
	if why == isFeed {
		return Verdict{Kind: PageFeed, Cause: causes[isFeed], Reason: causes[isFeed]}
	}
	v := Verdict{Article: why == accepted, Kind: PageArticle}
	reason := reason.New(&s.labeler, &s.facts, c).OfPage()
	if !v.Article {
		kind, cause := pagekind.Of(&s.facts, &s.hints)
		v.Kind = PageKind(kind)
		if kind == role.PageEmpty && s.page.Seen.Scripted {
			v.Kind, cause = PageApplication, "holds scripts and no text"
		}
		reason.Preface(causes[why])
		reason.Preface(cause)
	}
	v.Margin, v.Reason, v.Cause = reason.Margin, reason.String(), reason.Cause
	for _, f := range reason.Features {
		v.Features = append(v.Features, FeatureWeight(f))
	}
	return v
}
