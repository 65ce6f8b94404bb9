package standfirst

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// programStory is a story of two sections, as paragraphs.
var programStory = []string{
	"The cable car over the gorge of Tessen will run again from Monday, two years after a gust tore its northern mast out of the rock, the valley's council said.",
	"Engineers have set a new mast forty metres further east, where the wind is weaker, and have hung the cabins from two cables instead of one.",
	"\"We were told that it could not be done before the snow, and for once we were told wrong,\" said Ilka Maurer, who runs the inn at the upper station.",
	"Tickets will cost a third more than before the accident. Those who live in the valley pay nothing until spring, and children never paid.",
	"The council expects forty thousand passengers in the first year, about as many as walked up the stairs beside the gorge while the cable car stood still.",
}

// wrapped fills words up to a width behind a margin.
func wrapped(s string, width, margin int) string {
	indent := strings.Repeat(" ", margin)
	b, column := strings.Builder{}, 0
	for i, word := range strings.Fields(s) {
		switch {
		case i == 0:
			b.WriteString(indent)
			column = margin
		case column+1+len(word) > width:
			b.WriteString("\n" + indent)
			column = margin
		default:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(word)
		column += len(word)
	}
	return b.String()
}

// printedStory prints the story, with a heading before its fourth paragraph.
func printedStory(heading, between string, width, margin int) string {
	var all []string
	for i, p := range programStory {
		if i == 3 {
			all = append(all, heading)
		}
		if width > 0 {
			p = wrapped(p, width, margin)
		}
		all = append(all, p)
	}
	return strings.Join(all, between)
}

// TestTextPrograms: one story, as many programs print it.
func TestTextPrograms(t *testing.T) {
	const title, byline = "Cable car over the gorge runs again", "By Jonna Aldis"
	for _, c := range []struct{ name, src string }{
		{"stars and joined words", "    * Home\n    * Valley_News\n    * Who_We_Are\n    * Write_To_Us\n[Tessen Courier]\n\n****** " + title + " ******\n" + byline + "\nMarch 4, 2026\n" +
			printedStory("**** What it will cost ****", "\n\n", 72, 0) + "\n\n    * Terms_&_Conditions\n"},
		{"numbered links", "   [1]Home\n   [2]News\n   [3]Sport\n   [4]Tides\n   [5]Contact\n\n                      " + title + "\n\n   " + byline + "\n\n   March 4, 2026\n\n" +
			printedStory("What it will cost", "\n\n", 79, 3) + "\n\nReferences\n\n   Visible links\n   1. https://tessen.example/\n   2. https://tessen.example/news\n   3. https://tessen.example/sport\n"},
		{"links of the head", "   Link: canonical\n   Link: Tessen Courier Feed (alternate)\n\n     • Home\n     • News\n\n                                " + title + "\n\n   [IMG]\n\n   " + byline + "\n\n   March 4, 2026\n\n" +
			printedStory("  What it will cost", "\n\n", 97, 3) + "\n"},
		{"headings underlined", title + "\n" + strings.Repeat("=", len(title)) + "\n\n" + byline + "\n\nMarch 4, 2026\n\n" +
			printedStory("What it will cost\n-----------------", "\n\n", 76, 0) + "\n"},
		{"Markdown", "# " + title + "\n\n" + byline + "\n\nMarch 4, 2026\n\n" +
			strings.Replace(printedStory("## What it will cost", "\n\n", 0, 0), "Ilka Maurer", "[Ilka Maurer](https://tessen.example/inn)", 1) + "\n"},
		{"Markdown, underlined and wrapped", title + "\n===\n\n" + byline + "\n\nMarch 4, 2026\n\n## **Text**\n\n" +
			strings.Replace(printedStory("What it will cost\n---", "\n\n", 80, 0), "Tickets", "[Tickets](/tickets)", 1) + "\n"},
		{"Markdown with front matter", "---\ntitle: " + title + "\nauthor: Jonna Aldis\ndate: 2026-03-04\n---\n\n# " + title + "\n\n" +
			strings.Replace(printedStory("## What it will cost", "\n\n", 0, 0), "Tickets", "**Tickets**", 1) + "\n"},
		{"reader for models", "Title: " + title + "\n\nURL Source: https://tessen.example/cable-car\n\nPublished Time: 2026-03-04\n\nMarkdown Content:\n" + byline + "\n\n" +
			printedStory("## What it will cost", "\n\n", 0, 0) + "\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, _ := readText(t, []byte(c.src))
			require.NotNil(t, a)
			assert.Equal(t, title, a.Headline)
			assert.Equal(t, "2026-03-04", a.Published.Format("2006-01-02"))
			require.Len(t, a.Authors, 1)
			assert.Equal(t, "Jonna Aldis", a.Authors[0].Name)
			var got []string
			last := a.Sections[len(a.Sections)-1]
			assert.Equal(t, "What it will cost", last.Heading)
			for _, s := range a.Sections {
				for _, b := range s.Blocks {
					got = append(got, b.Text)
				}
			}
			assert.Equal(t, strings.Join(programStory, "\n"), strings.TrimPrefix(strings.Join(append([]string{a.Standfirst}, got...), "\n"), "\n"))
		})
	}
}

// TestMarkdownMarks: what Markdown marks becomes marks, kinds and media of the Article.
func TestMarkdownMarks(t *testing.T) {
	src := "# Cable car over the gorge runs again\n\n" + strings.Join(programStory[:2], "\n\n") +
		"\n\n![The mast](https://tessen.example/mast.jpg)\n\nIt has **two** cables, see [the plans](https://tessen.example/plans).\n\n" +
		"- one for the cabins\n- one for the brakes\n\n> It could not be done before the snow, and for once we were told wrong.\n\n" +
		"| Ride | Price |\n| --- | --- |\n| up | 12 |\n| down | 8 |\n\n" + strings.Join(programStory[3:], "\n\n")
	a, _ := readText(t, []byte(src))
	require.NotNil(t, a)
	kinds := map[BlockKind]int{}
	marks := map[MarkKind]string{}
	for _, s := range a.Sections {
		for _, b := range s.Blocks {
			kinds[b.Kind]++
			for _, m := range b.Marks {
				marks[m.Kind] = b.Text[m.Start:m.End]
			}
		}
	}
	assert.Equal(t, 2, kinds[ListItem])
	assert.Equal(t, 1, kinds[Quote])
	assert.Equal(t, 1, kinds["table"])
	assert.Equal(t, "two", marks[MarkStrong])
	assert.Equal(t, "the plans", marks[MarkLink])
	require.Len(t, a.Media, 1)
	assert.Equal(t, "https://tessen.example/mast.jpg", a.Media[0].URL)
}
