package label

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/rules"
)

// describedLines are the evidence of a text, and the block of the line that is
// marked with "@@".
func describedLines(t *testing.T, text string) (v *Labeler, marked int) {
	t.Helper()
	before, _, ok := strings.Cut(text, "@@")
	require.True(t, ok)
	line := int32(strings.Count(before, "\n"))
	s := labelLines(strings.Replace(text, "@@", "", 1))
	marked = slices.IndexFunc(s.page.Lines, func(l page.LineFact) bool { return l.First == line })
	require.GreaterOrEqual(t, marked, 0)
	return &s.labeler, marked
}

// TestHeadlineFeatures holds what is described around a headline.
func TestHeadlineFeatures(t *testing.T) {
	story := strings.TrimPrefix(lineStory, "Ferry resumes after storm\n\n")
	for _, c := range []struct {
		name, text string
		feature    feature.Feature
		want       float32
	}{
		{"a path that ends in it", "HomeIslandsFerry resumes after storm\n@@Ferry resumes after storm\n\n" + story, feature.FeatTailAbove, 1},
		{"a path that ends in a label", "Home > Islands > Harbours\n@@Harbours\n\nFerry resumes after storm\n\n" + story, feature.FeatTailAbove, 0},
		{"prose that ends in it is no path", "The harbour master wrote one word, then a full line, and then he wrote it all again: Ferry resumes after storm\n@@Ferry resumes after storm\n\n" + story, feature.FeatTailAbove, 0},
		{"a label glued to it below", "@@Ferry resumes after storm\nIslands Ferry resumes after storm\n\n" + story, feature.FeatTailBelow, 1},
		{"the same line above", "Ferry resumes after storm\nIslands\n@@Ferry resumes after storm\n\n" + story, feature.FeatCopyAbove, 2},
		{"the same line nowhere", "@@Ferry resumes after storm\n\n" + story, feature.FeatCopyAbove, feature.CopyReach + 1},
		{"a title with the site's name over it", "Ferry resumes after storm | The Lindwick Post\n@@Ferry resumes after storm\n\n" + story, feature.FeatTitled, 1},
		{"a title that goes on in a word", "Ferry resumes after stormy night\n@@Ferry resumes after storm\n\n" + story, feature.FeatTitled, 0},
		{"glued entries of a menu", "@@HomeNewsIslandsWeather and tides\n\n" + lineStory, feature.FeatGlued, 3},
		{"a line with nothing glued", "@@Ferry resumes after storm\n\n" + story, feature.FeatGlued, 0},
		{"lines like it before", "Piano found in the dunes again\nBread runs out on the island\n@@Ferry resumes after storm\n\n" + story, feature.FeatPeersBefore, 2},
		{"statements are not like it", "A piano was found in the dunes.\n@@Ferry resumes after storm\n\n" + story, feature.FeatPeersBefore, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			v, i := describedLines(t, c.text)
			assert.InDelta(t, c.want, v.Facts.Row(i)[c.feature], 1e-6, c.feature.String())
		})
	}
}

// TestHeadlineSigns holds that each sign has a reason and a feature of its own.
func TestHeadlineSigns(t *testing.T) {
	seen := map[feature.Feature]bool{}
	for _, s := range feature.HeadlineSigns {
		assert.NotEmpty(t, s.Why, s.Feature.String())
		assert.NotZero(t, s.Weight, s.Feature.String())
		assert.False(t, seen[s.Feature], "%v twice", s.Feature)
		seen[s.Feature] = true
	}
}

// TestUnglued holds which line stands for one with a label glued to it.
func TestUnglued(t *testing.T) {
	story := strings.TrimPrefix(lineStory, "Ferry resumes after storm\n\n")
	for _, c := range []struct {
		name, text string
		want       int // from the marked line
	}{
		{"a label in front", "Ferry resumes after storm\n@@Islands Ferry resumes after storm\n\n" + story, -1},
		{"a topic with a colon is the headline's", "Ferry resumes after storm\n@@Lindwick: Ferry resumes after storm\n\n" + story, 0},
		{"a crosshead in the text", "@@Islands Ferry resumes after storm\n\n" + strings.Replace(story, "\n\nForty", "\n\nFerry resumes after storm\n\nForty", 1), 0},
		{"its last words alone", "after the storm\n@@What the ferry did on the island and on the sea after the storm\n\n" + story, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			v, i := describedLines(t, c.text)
			assert.Equal(t, i+c.want, unglued(v, i))
		})
	}
}

// TestMayStandfirst holds which lines are none whatever the classifier says.
func TestMayStandfirst(t *testing.T) {
	under := func(line string) string {
		return strings.Replace(lineStory, "storm\n\n", "storm\n\n@@"+line+"\n\n", 1)
	}
	for _, c := range []struct {
		name, text string
		caption    float32
		want       bool
	}{
		{"a line under the headline", under("A piano that nobody paid for has come with it"), -2, true},
		{"a caption by its classifier", under("A piano that nobody paid for has come with it"), 2, false},
		{"a date", under("Published 3 hours ago, updated at 09:42"), -2, false},
		{"a sentence with a year", under("The piano was built in 1912, and nobody has paid for it."), -2, true},
		{"a credit", under("Photo: Rolf Tarn/Reuters"), -2, false},
		{"the headline once more", under("Ferry resumes after storm"), -2, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			v, i := describedLines(t, c.text)
			v.Labels[i] = rules.Label{}
			v.Chosen.Headline = 0
			v.Margins[classifier.Standfirst][i], v.Margins[classifier.Caption][i] = 0, c.caption
			assert.Equal(t, c.want, mayStandfirst(v, i))
		})
	}
}
