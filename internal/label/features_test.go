package label

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/pagetest"
)

// bridgeStory are paragraphs of an invented article.
var bridgeStory = []string{
	"The harbour council of Lindwick voted on Tuesday evening to keep the old swing bridge open to cyclists, " +
		"after four hours of debate in a crowded hall where some residents had queued since noon.",
	"Maud Ferriter, who has kept the bridge for nineteen years, told the council that the hydraulic pumps were sound " +
		"and that closing it would send three hundred children a day along the motorway.",
	"Engineers had warned in March that the eastern pier was sinking by two millimetres a year, a rate that the " +
		"council's own surveyor called slow but impossible to ignore for another decade.",
}

// featurePages and featureTexts tell features apart that the pages and texts of
// testdata do not.
var (
	featurePages = []string{
		// A caption stands in a table and in no cell; a box asks for donations; the
		// structured data hold the text.
		`<title>The bridge stays open</title><script type="application/ld+json">{"@type":"NewsArticle","articleBody":"` +
			strings.Join(bridgeStory, " ") + `"}</script><article><h1>The bridge stays open</h1><p>` + strings.Join(bridgeStory, "</p><p>") + `</p></article>` +
			`<table><caption>The pier, by year</caption><tr><td>2019</td><td>2 mm</td></tr></table>` +
			`<div class="donation-box"><p>The Courier lives on what its readers give.</p></div>`,
	}
	featureTexts = []string{
		// Lines that end in another above or below them, an indented paragraph, a
		// quotation, an address, a credit on a line of its own, a line cut off.
		"Home > Harbours > Ferry resumes after storm\nFerry resumes after storm\nIslands Ferry resumes after storm\n" +
			"Sea > Tides of the sound\nTides of the sound\n\n" +
			strings.TrimPrefix(lineStory, "Ferry resumes after storm\n\n") + "\n    " + bridgeStory[1] + "\n\n" +
			"> Nobody has ever heard such a noise on the sound.\n\n" +
			"Write to the harbour master: pier@lindwick.example\n\n" +
			"The piano on the quay at noon\nOona Tarrant/AP\nThe gangway of the ferry\n\n" +
			"What the islanders said about the piano and the bread …\n\n" + bridgeStory[2] + "\n",
	}
)

// sameFeatures are features that tell nothing apart, and why that is known.
type sameFeatures struct {
	why      string
	constant bool  // each is the same in all blocks; otherwise each is the same as the first
	features []int // by number, which the weights know them by
}

// sameOnText are the features of texts that are known to tell nothing apart.
var sameOnText = []sameFeatures{
	{"lines have no markup", true, append(between(49, 50, 52, 60, 62, 64, 66, 97, 101, 102, 111, 112, 121, 122, 131, 132),
		2, 6, 7, 11, 19, 34, 42, 43, 44, 45, 54)},
	{"lines make no claims", true, between(21, 24)},
	{"no more than four elements stand over a line", true, between(138, 177)},
	{"the page has no siblings", true, between(133, 137)},
	{"an element holds one block, as all like it do", true, []int{106}},
	{"nothing fills them in", true, []int{254, 267}},
	{"an element holds one block", false, []int{99, 100}},
	{"all sections have one shape", false, []int{127, 128}},
	{"the outermost element is the page", false, []int{36, 129}},
	ofNeighbourLine(0), ofNeighbourLine(1), ofNeighbourLine(2), ofNeighbourLine(3), ofNeighbourLine(4), ofNeighbourLine(5),
}

// ofNeighbourLine are the features that say of a neighbour only that there is none.
func ofNeighbourLine(n int) sameFeatures {
	first := 179 + 10*n
	return sameFeatures{"no markup, and the headline is chosen after neighbours are described", false, []int{first, first + 2, first + 3}}
}

// between are the numbers of ranges, each from its first to its last.
func between(ends ...int) (numbers []int) {
	for ; len(ends) > 0; ends = ends[2:] {
		for n := ends[0]; n <= ends[1]; n++ {
			numbers = append(numbers, n)
		}
	}
	return numbers
}

// TestFeaturesDiffer demands of every two features that a block of the fixtures
// tells them apart, and of every feature that it is not the same in all blocks.
func TestFeaturesDiffer(t *testing.T) {
	t.Run("pages", func(t *testing.T) {
		var columns []featureColumn
		for _, p := range append(pagetest.Stored(t, "articles", "not-articles"), fixtures(featurePages)...) {
			if filepath.Ext(p.Name) != ".txt" && filepath.Ext(p.Name) != ".json" {
				columns = describeInto(columns, labelHTML(string(p.Decoded(t))))
			}
		}
		requireFeaturesDiffer(t, columns, nil)
	})
	t.Run("texts", func(t *testing.T) {
		var columns []featureColumn
		for _, p := range append(pagetest.Stored(t, "texts"), fixtures(featureTexts)...) {
			if filepath.Ext(p.Name) != ".json" {
				columns = describeInto(columns, labelLines(string(p.Decoded(t))))
			}
		}
		requireFeaturesDiffer(t, columns, sameOnText)
	})
}

func fixtures(list []string) (pages []pagetest.Page) {
	for i, s := range list {
		pages = append(pages, pagetest.Page{Name: fmt.Sprint("fixture ", i), HTML: []byte(s)})
	}
	return pages
}

// featureColumn is what the blocks of all fixtures have of a feature, bit by bit.
type featureColumn []byte

func (c featureColumn) constant() bool { return bytes.HasPrefix(c, c[4:]) }

// describeInto adds the features of a page's blocks.
func describeInto(columns []featureColumn, p *labelledPage) []featureColumn {
	for i := range p.page.Blocks {
		row := p.facts.Row(i)
		if columns == nil {
			columns = make([]featureColumn, len(row))
		}
		for f, x := range row {
			columns[f] = binary.LittleEndian.AppendUint32(columns[f], math.Float32bits(x+0)) // -0 is 0
		}
	}
	return columns
}

// requireFeaturesDiffer checks the columns of all features, but for those known.
func requireFeaturesDiffer(t *testing.T, columns []featureColumn, known []sameFeatures) {
	t.Helper()
	require.NotEmpty(t, columns[0])
	passed := map[int]bool{}
	for _, k := range known {
		for i, f := range k.features {
			if k.constant {
				assert.True(t, columns[f].constant(), "%d, %v, is no longer constant; listed because: %s", f, feature.Feature(f), k.why)
			} else {
				same := bytes.Equal(columns[k.features[0]], columns[f])
				assert.True(t, same, "%d, %v, is no longer the same as %d; listed because: %s", f, feature.Feature(f), k.features[0], k.why)
			}
			passed[f] = passed[f] || k.constant || i > 0
		}
	}
	groups := map[string][]string{}
	for f, column := range columns {
		if !passed[f] {
			name := fmt.Sprintf("%d, %v", f, feature.Feature(f))
			assert.False(t, column.constant(), "%s, is the same in all blocks", name)
			groups[string(column)] = append(groups[string(column)], name)
		}
	}
	for _, names := range groups {
		assert.Len(t, names, 1, "no block of the fixtures tells these features apart: %s", strings.Join(names, "; "))
	}
}
