package standfirst

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/internal/page"
)

// TestFlatten: a page with more small blocks than a page may have keeps the
// borders of its story's paragraphs, wherever the small ones stand.
func TestFlatten(t *testing.T) {
	const many = page.MaxBlocks + page.MaxBlocks/8
	cases := []struct{ name, why, unit string }{
		{"cells", "a row that never ends", "<td>a"},
		{"rows", "a table of numbers", "<tr><th>a<td>1"},
		{"links", "a site's whole menu", `<li><a href="/a">an entry</a></li>`},
		{"longer items", "the smaller of the sizes joins nothing", "<li>an entry of a long list of all that one town has</li>"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			for _, page := range []string{
				storyHead + "<table>" + strings.Repeat(c.unit, many) + "</table>" + storyArticle() + storyEnd,
				storyHead + storyArticle() + "<table>" + strings.Repeat(c.unit, many) + "</table>" + storyEnd,
			} {
				a, err := Parse(strings.NewReader(page))
				require.NoError(t, err, c.why)
				var body []string
				for _, s := range a.Sections {
					for _, b := range s.Blocks {
						body = append(body, b.Text)
					}
				}
				assert.Subset(t, body, storySentences, c.why)
				assert.Less(t, len(bodyText(a)), 2*len(strings.Join(storySentences, "\n")), c.why)
				assert.Equal(t, storyHeadline, a.Headline)
			}
		})
	}
}

// TestFlattenRenumbers: what names a block names it by its new number.
func TestFlattenRenumbers(t *testing.T) {
	const mark = `<h2><a href="/last">last</a></h2><img src="/last.jpg"><p><time datetime="2024-05-14">then</time></p>`
	src := strings.Repeat("<p>x", page.MaxBlocks-1) + mark + "<p>end"
	s := takeState()
	defer s.release()
	s.readBytes([]byte(src))
	p := s.builder.Page()
	var texts []string
	for i := range p.Blocks {
		texts = append(texts, p.TextOf(i))
	}
	require.Equal(t, []string{strings.Repeat("x", page.MaxBlocks-1), "last", "then", "end"}, texts)
	assert.Equal(t, int32(1), p.Links[0].Block)
	assert.Equal(t, int32(2), p.Pictures[0].Before)
	assert.Equal(t, int32(2), p.TimeElements[0].Block)
}

// TestFlattenLeavesWhatIsNoRun: where nothing can be joined, the last block
// takes in the rest, links and all.
func TestFlattenLeavesWhatIsNoRun(t *testing.T) {
	const unit = "<h1>a</h1><h2>b</h2><h3>c</h3>"
	s := takeState()
	defer s.release()
	s.readBytes([]byte(strings.Repeat(unit, page.MaxBlocks/2) + "<p><a href=/ohmstadt>Ohmstadt</a>"))
	p := s.builder.Page()
	require.Len(t, p.Blocks, page.MaxBlocks)
	assert.Len(t, p.Text, page.MaxBlocks/2*len("abc")+len("Ohmstadt"))
	assert.EqualValues(t, len(p.Text), p.Blocks[page.MaxBlocks-1].Text.End)
	assert.EqualValues(t, page.MaxBlocks-1, p.Links[0].Block)
}

// TestFlattenText: a text of more lines than a page has blocks keeps its
// paragraphs apart, and their lines' numbers.
func TestFlattenText(t *testing.T) {
	const many = 3*page.MaxBlocks + page.MaxBlocks/8
	for _, c := range []struct{ name, why, unit string }{
		{"lines", "one group of lines", "x\n"},
		{"paragraphs", "a group for each line, and so more elements than a page may have", "x\n\n"},
		{"items", "items with bullets", " * an item\n"},
		{"longer lines", "lines that the smaller of the sizes does not join", "an entry of a long list of all that one town has\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			src := strings.Repeat(c.unit, many) + "\n\n" + storyText()
			s := takeState()
			defer s.release()
			s.builder.ReadLines([]byte(src))
			p := s.builder.Page()
			require.Len(t, p.Lines, len(p.Blocks), c.why)
			at := len(p.Blocks) - len(storySentences)
			for i, sentence := range storySentences {
				require.Equal(t, sentence, p.TextOf(at+i), c.why)
				line := strings.Count(src[:strings.Index(src, sentence)], "\n")
				assert.EqualValues(t, line, p.Lines[at+i].First, "the line of paragraph %d", i)
			}
			assert.LessOrEqual(t, len(p.Elements), page.MaxElements)
		})
	}
}

// TestFlattenEnds: however little is won by flattening, it is not done over and
// over.
func TestFlattenEnds(t *testing.T) {
	s := takeState()
	defer s.release()
	const apart, run = "<h1>a</h1><h2>b</h2><h3>c</h3>", "<p>x<p>x<p>x<p>x<p>x<p>x<p>x<p>x<p>x<p>x<p>x<p>x<p>x<p>x<p>x<p>x"
	s.readBytes([]byte(strings.Repeat(apart, page.MaxBlocks/3-10) + strings.Repeat(run+"<h4>y</h4>", 1000)))
	p := s.builder.Page()
	assert.Greater(t, len(p.TextOf(len(p.Blocks)-1)), 900*len("xxxxxxxxxxxxxxxxy"), "the rest is the last block's")
}
