package label

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/rules"
)

// lineStory is a story of which each paragraph is a line.
const lineStory = `Ferry resumes after storm

The ferry to Lindwick Island sailed again on Tuesday, three days after the storm tore a gangway loose, the harbour master said.

Forty islanders, two vans of bread and a piano had been waiting at the quay, and the piano, as it turned out, was not paid for.

"Nobody has ever heard such a noise on the sound," said Oona Tarrant, who plays the organ, and who meant both the storm and the piano.`

// lineRuleCases are lines, marked with "@@", that a rule takes or leaves.
var lineRuleCases = []struct {
	rule, text string
	takes      bool
	why        string
}{
	{"picture-text", "   [IMG]\n\n@@[A piano on a quay]\n\n" + lineStory, true, "in brackets, where pictures are"},
	{"picture-text", "@@[Applause]\n\n" + lineStory, false, "what a speech's readers did"},
	{"head-link", "Link: alternate\n@@Link: canonical\n\n" + lineStory, true, "at the page's top"},
	{"head-link", lineStory + "\n\n@@Link: the tolls of the ferry", false, "under the text"},
	{"form-field", "@@Search: ________ Go\n\n" + lineStory, true, "underscores draw it"},
	{"form-field", "@@Search the islands\n\n" + lineStory, false, "nothing is drawn"},
	{"frame-line", "@@IFRAME: https://lindwick.example/tides\n\n" + lineStory, true, "names a frame"},
	{"frame-line", "@@The iframe of the tides\n\n" + lineStory, false, "names none"},
	{"reference-link", lineStory + "\n\n@@References\n\n1. https://lindwick.example/a\n2. https://lindwick.example/b", true, "over addresses"},
	{"reference-link", lineStory + "\n\n1. https://lindwick.example/a\n@@2. https://lindwick.example/b", true, "a number and an address"},
	{"reference-link", lineStory + "\n\n@@1. See https://lindwick.example/a for the tolls", false, "words stand there too"},
	{"donation-line", "@@Please donate what you can.\n\n" + lineStory, true, "an appeal"},
	{"donation-line", strings.Replace(lineStory, "Forty", "@@Please donate what you can, said forty", 1), false, "in the story"},
	{"navigation-line", "@@Skip to content\n\n" + lineStory, true, "a wording of navigation"},
	{"navigation-line", "@@Skip the ferry\n\n" + lineStory, false, "another wording"},
	{"comment-count", lineStory + "\n\n@@12 comments on “Ferry resumes”", true, "a number and the word"},
	{"comment-count", lineStory + "\n\n@@12 islanders on the ferry", false, "another word"},
	{"menu-line", strings.Repeat("Islands\n", 9) + "@@Harbours\n" + strings.Repeat("Weather\n", 12) + "\n" + lineStory, true, "amid short lines"},
	{"menu-line", lineStory + "\n\n@@Harbours\n" + strings.Repeat("Weather\n", 12), false, "prose is near"},
	{"menu-line", strings.Repeat("Islands\n", 9) + "@@Who pays for the piano\n7 May 2024, 09:42\n" + strings.Repeat("Weather\n", 12) + "\n" + lineStory, false, "a date is under it"},
	{"share-line", "@@Share this article\n\n" + lineStory, true, "the label of a button"},
	{"share-line", "@@They share this article with the whole of the island.\n\n" + lineStory, false, "a sentence"},
	{"kicker-line", "@@Islands\n" + lineStory, true, "a label over the headline"},
	{"kicker-line", "Home\n@@Islands\n" + lineStory, false, "the last step of a path"},
	{"standfirst-line", "Ferry resumes after storm\n\n@@The piano that nobody paid for has arrived.\n\n" + strings.TrimPrefix(lineStory, "Ferry resumes after storm\n\n"), true, "short, over a longer paragraph"},
	{"standfirst-line", strings.Replace(lineStory, "The ferry to", "@@The ferry to", 1), false, "the paragraph itself"},
	{"standfirst-over-byline", strings.Replace(lineStory, "The ferry to", "@@The piano that nobody paid for has arrived, after three days of a storm in which the ferry lay in harbour and the islanders went without their bread, letters and the news of the week.\nBy Oona Tarrant\n\nThe ferry to", 1), true, "over the byline"},
	{"standfirst-over-byline", strings.Replace(lineStory, "Forty islanders", "@@Forty islanders", 1), false, "over a paragraph"},
	{"caption-over-credit", lineStory + "\n\n@@The piano on the quay of Lindwick\nRolf Tarn/Reuters", true, "over a credit"},
	{"caption-over-credit", lineStory + "\n\n@@The piano on the quay of Lindwick\nRolf Tarn was there", false, "over no credit"},
	{"caption-under-credit", lineStory + "\n\nRolf Tarn/Reuters\n@@The piano on the quay of Lindwick", true, "under a credit"},
	{"caption-under-credit", lineStory + "\n\nRolf Tarn was there\n@@The piano on the quay of Lindwick", false, "under no credit"},
	{"caption-line", lineStory + "\n\n@@The piano on the quay of Lindwick AP Photo/Rolf Tarn", true, "ends in a credit"},
	{"caption-line", lineStory + "\n\n@@The piano stood on the quay of Lindwick.", false, "no credit"},
	{"caption-words", lineStory + "\n\n@@Oona Tarrant (left) beside the piano on the quay", true, "says who stands where"},
	{"caption-words", lineStory + "\n\n@@Oona Tarrant stood beside the piano on the quay", false, "says nothing of a picture"},
	{"related-line", lineStory + "\n\n@@Read: Who pays for the piano on the quay? >", true, "announces itself"},
	{"related-line", lineStory + "\n\n@@Read the small print before you buy a piano on credit.", false, "a sentence"},
	{"donation-beside", "@@A paper of the islands\n\nPlease donate what you can.\n\n" + lineStory, true, "beside an appeal"},
	{"donation-beside", "@@A paper of the islands\nWeather\nTides\n\nPlease donate what you can.\n\n" + lineStory, false, "in another group of lines"},
	{"newsletter-beside", lineStory + "\n\nSign up for our newsletter\n@@Your address", true, "under the offer"},
	{"newsletter-beside", lineStory + "\n\nFerry times\n@@Your address", false, "under something else"},
	{"subscription-beside", lineStory + "\n\nAlready a subscriber?\n@@Your address", true, "under the offer"},
	{"subscription-beside", lineStory + "\n\nFerry times\n@@Your address", false, "under something else"},
	{"consent-beside", "We use cookies\n@@Settings\n\n" + lineStory, true, "in the dialog"},
	{"consent-beside", "We use ferries\n@@Settings\n\n" + lineStory, false, "in no dialog"},
	{"comment-beside", lineStory + "\n\nLeave a comment\n@@Your address", true, "in the form"},
	{"comment-beside", lineStory + "\n\nFerry times\n@@Your address", false, "in no form"},
}

// TestLineRules holds each rule for texts by a line that it takes and one that
// it leaves, and every rule's name and reason.
func TestLineRules(t *testing.T) {
	seen := map[string]int{}
	for _, c := range lineRuleCases {
		seen[c.rule]++
		t.Run(c.rule+"/"+c.why, func(t *testing.T) {
			assert.Equal(t, c.takes, takesLine(t, c.rule, c.text))
		})
	}
	for _, r := range slices.Concat(rules.LineCertainRules[:], rules.LineKickerRules[:], rules.LineCaptionRules[:], rules.LineStandfirstRules[:], rules.LineBoxRules[:], rules.LineRelatedRules[:], []rules.Rule{rules.OverCreditRule, rules.UnderCreditRule}) {
		assert.NotEmpty(t, r.Why, r.ID)
		assert.NotEmpty(t, r.Role, r.ID)
		assert.GreaterOrEqual(t, seen[r.ID], 2, "cases of %q", r.ID)
	}
}

// takesLine reports whether a rule takes the marked line, where no classifier has an
// opinion but on the headline.
func takesLine(t *testing.T, id, text string) bool {
	t.Helper()
	before, _, _ := strings.Cut(text, "@@")
	line := int32(strings.Count(before, "\n"))
	s := labelLines(strings.Replace(text, "@@", "", 1))
	v := &s.labeler
	i := slices.IndexFunc(s.page.Lines, func(l page.LineFact) bool { return l.First == line })
	headline := slices.IndexFunc(s.page.Blocks, func(b page.Block) bool { return s.page.Slice(b.Text) == "Ferry resumes after storm" })
	require.GreaterOrEqual(t, i, 0)
	require.GreaterOrEqual(t, headline, 0)
	v.Chosen = rules.Choice{Headline: headline, First: headline + 1, Last: headline + 3}
	v.Margins[classifier.Body][i], v.Margins[classifier.Caption][i], v.Margins[classifier.Standfirst][i] = 0, 0, 0
	switch {
	case id == rules.OverCreditRule.ID:
		v.Labels[i], v.Labels[i+1] = rules.Label{}, rules.Label{Role: role.Caption}
		v.chooseOverCredits()
		return v.Labels[i].Rule != nil
	case id == rules.UnderCreditRule.ID:
		v.Labels[i-1], v.Labels[i] = rules.Label{Role: role.Caption}, rules.Label{}
		v.chooseOverCredits()
		return v.Labels[i].Rule == &rules.UnderCreditRule
	case id == "related-line":
		return rules.Announces(&v.Labelling, i)
	case strings.HasSuffix(id, "-beside"):
		v.Labels[i] = rules.Labelled(&rules.Rule{ID: rules.RestRule, Role: role.Other, Marks: rules.LeavesOut})
		v.nameBesideLines()
		return v.Labels[i].Rule.ID == id
	}
	for _, table := range [][]rules.Rule{rules.LineCertainRules[:], rules.LineKickerRules[:], rules.LineCaptionRules[:], rules.LineStandfirstRules[:]} {
		if r := rules.First(table, &v.Labelling, i); r != nil {
			return r.ID == id
		}
	}
	return false
}
