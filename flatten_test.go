package standfirst

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestFlatten: a page with more small blocks than a page may have keeps the
// borders of its story's paragraphs, wherever the small ones stand.
func TestFlatten(t *testing.T) {
	const many = maxBlocks + maxBlocks/8
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
	page := strings.Repeat("<p>x", maxBlocks-1) + mark + "<p>end"
	s := takeScene()
	defer s.release()
	s.readBytes([]byte(page))
	p := s.builder.page()
	var texts []string
	for i := range p.blocks {
		texts = append(texts, p.textOf(i))
	}
	require.Equal(t, []string{strings.Repeat("x", maxBlocks-1), "last", "then", "end"}, texts)
	assert.Equal(t, int32(1), p.links[0].block)
	assert.Equal(t, int32(2), p.pictures[0].before)
	assert.Equal(t, int32(2), p.stamps[0].block)
}

// TestFlattenLeavesWhatIsNoRun: where nothing can be joined, the last block
// takes in the rest, links and all.
func TestFlattenLeavesWhatIsNoRun(t *testing.T) {
	const unit = "<h1>a</h1><h2>b</h2><h3>c</h3>"
	s := takeScene()
	defer s.release()
	s.readBytes([]byte(strings.Repeat(unit, maxBlocks/2) + "<p><a href=/ohmstadt>Ohmstadt</a>"))
	p := s.builder.page()
	require.Len(t, p.blocks, maxBlocks)
	assert.Len(t, p.text, maxBlocks/2*len("abc")+len("Ohmstadt"))
	assert.EqualValues(t, len(p.text), p.blocks[maxBlocks-1].text.end)
	assert.EqualValues(t, maxBlocks-1, p.links[0].block)
}
