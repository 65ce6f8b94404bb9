package standfirst

import (
	"strings"

	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/metadata"
	"github.com/standfirst/standfirst/internal/reason"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/selector"
)

// Role is what a block of a page is. The list is closed.
type Role string

// The roles that fill a field of the Article.
const (
	RoleHeadline     Role = Role(role.Headline)
	RoleStandfirst   Role = Role(role.Standfirst)
	RoleKicker       Role = Role(role.Kicker)
	RoleByline       Role = Role(role.Byline)
	RoleDate         Role = Role(role.Date)
	RoleCrosshead    Role = Role(role.Crosshead)
	RoleParagraph    Role = Role(role.Paragraph)
	RoleQuote        Role = Role(role.Quote)
	RoleListItem     Role = Role(role.ListItem)
	RoleTableRow     Role = Role(role.TableRow)
	RolePreformatted Role = Role(role.Preformatted)
	RoleCaption      Role = Role(role.Caption)
	RoleCredit       Role = Role(role.Credit)
	RoleCopyright    Role = Role(role.Copyright)
	RoleRelated      Role = Role(role.Related)
)

// The roles of the chrome, which never reaches the caller.
const (
	RoleDonation      Role = Role(role.Donation)
	RoleSubscription  Role = Role(role.Subscription)
	RoleNewsletter    Role = Role(role.Newsletter)
	RoleConsent       Role = Role(role.Consent)
	RoleAdvertisement Role = Role(role.Advertisement)
	RoleShare         Role = Role(role.Share)
	RoleComment       Role = Role(role.Comment)
	RoleNavigation    Role = Role(role.Navigation)
	RoleListing       Role = Role(role.Listing)
	RoleFooter        Role = Role(role.Footer)
	RoleOther         Role = Role(role.Other)
)

// Decision is the account of one block: what became of it, and why.
type Decision struct {
	// Text is the block's text.
	Text string `json:"text"`
	// Role is what the block was taken for.
	Role Role `json:"role"`
	// Kept reports whether the text stands in a field of the Article.
	Kept bool `json:"kept"`
	// Field is the Article's field that the text went to, by its JSON name and
	// index ("sections[1].blocks[0]"); empty where Kept is false.
	Field string `json:"field,omitempty"`
	// Rule is the name of the rule that took the block, or "model".
	Rule string `json:"rule"`
	// Reason says in words why: the Cause and the Features as one sentence.
	Reason string `json:"reason"`
	// Cause is the part of Reason that is no feature: what the rule says of the
	// block, how the model chose it; empty where the features say all.
	Cause string `json:"cause,omitempty"`
	// Features are what weighed most in the model's answer, at most five, the
	// weightiest first; none where the model was not asked. The answer is that
	// the block has its role, or, of a block that a rule names and the model
	// left out, that it is part of the article's text.
	Features []FeatureWeight `json:"features,omitempty"`
	// Margin is by how much the model preferred the role to the next, in
	// log-odds; 0 for a rule's decision.
	Margin float64 `json:"margin,omitempty"`
	// Selector is a CSS selector that finds the block's element in the page. Of a
	// page's text alone it is the block's lines, counted from 1: "line 12",
	// "lines 12-14".
	Selector string `json:"selector,omitempty"`
}

// FeatureWeight is one feature of a block with what it did to the model's
// answer.
type FeatureWeight struct {
	// Feature says what was measured ("the share of bold text").
	Feature string `json:"feature"`
	// Value is its value of the block, in words: "yes", "35 %", "none", "12".
	Value string `json:"value"`
	// Weight is by how much it moved the answer, in log-odds: positive where it
	// spoke for it, negative where against.
	Weight float64 `json:"weight"`
}

// Claim is something that the page says of itself in metadata.
type Claim struct {
	// Source is where it stands: "json-ld", "open graph", "microdata", "meta",
	// "link", "title", "html" or "script".
	Source string `json:"source"`
	// Name is the property as the source names it ("og:title", "datePublished").
	Name string `json:"name"`
	// Value is the claim's text, cut to 1,000 bytes where it is longer.
	Value string `json:"value"`
	// Field is the Article's field that it may fill, empty for none.
	Field string `json:"field,omitempty"`
}

// Trace is the account of one page, see [Parser].
type Trace struct {
	// Decisions has one for each block, in page order.
	Decisions []Decision `json:"decisions"`
	// Claims are the page's claims, in page order.
	Claims []Claim `json:"claims,omitempty"`
	// Language is how the Article's Language was found; zero where there is none.
	Language FoundLanguage `json:"language,omitzero"`
	// Verdict is what the page as a whole counts as, and why.
	Verdict Verdict `json:"verdict"`
}

// trace calls the parser's Trace, if it has one. The article is nil where the
// page holds none.
func (s *state) trace(p *Parser, cs *classifier.Set, a *Article, v Verdict) {
	if p.Trace != nil {
		p.Trace(Trace{Decisions: s.decisions(cs, a), Claims: claimsOf(s.metadata.Trace()), Language: s.language, Verdict: v})
	}
}

func claimsOf(list []metadata.ClaimReport) []Claim {
	out := make([]Claim, 0, len(list))
	for _, c := range list {
		out = append(out, Claim(c))
	}
	return out
}

// decisions returns the accounts of the page's blocks.
func (s *state) decisions(cs *classifier.Set, a *Article) []Decision {
	r := reason.New(&s.labeler, &s.facts, cs)
	w := newFieldLocator(a)
	selectorOf := selector.OfLines(s.page)
	if !s.page.IsText {
		selectorOf = selector.New(s.page).Of
	}
	out := make([]Decision, len(s.page.Blocks))
	for i := range out {
		d := &out[i]
		d.Text = strings.Clone(s.page.TextOf(i))
		role := s.labeler.Labels[i].Role
		d.Role = Role(role)
		if s.fields != nil {
			d.Field = w.locate(s.fields[i], role, d.Text).String()
		}
		d.Kept = d.Field != ""
		reason := r.Of(i)
		if !d.Kept && role.InArticle() {
			reason.Preface(unkept(a))
		}
		d.explain(&reason)
		d.Selector = selectorOf(i)
	}
	return out
}

// explain takes over a reason.
func (d *Decision) explain(r *reason.Reason) {
	d.Rule, d.Reason, d.Cause, d.Margin = r.Rule, r.String(), r.Cause, r.Margin
	for _, f := range r.Features {
		d.Features = append(d.Features, FeatureWeight(f))
	}
}

// unkept says why a block of an article's role stands in no field.
func unkept(a *Article) string {
	if a == nil {
		return "is in no field, for the page holds no article"
	}
	return "is in no field, which took another text"
}
