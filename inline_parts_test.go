package standfirst

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// TestHeadingTools: the words of a heading are its block, and the link to it, the
// button that copies this link and the link that edits the section stand after it,
// by bytes and by the tree.
func TestHeadingTools(t *testing.T) {
	cases := []struct {
		name, page string
		want       []string
	}{
		{"a mark after (Hugo)", `<h2 id="tar">Tar <a class="anchor" href="#tar">#</a></h2>`, []string{"Tar", "#"}},
		{"a mark before", `<h2 id="tar"><a href="#tar">#</a>Tar</h2>`, []string{"Tar", "#"}},
		{"a mark before a space", `<h2 id="tar"><a href="#tar">§</a> Tar</h2>`, []string{"Tar", "§"}},
		{"a mark inside", `<h2 id="tar">Tar <a href="#tar">#</a> and rope</h2>`, []string{"Tar and rope", "#"}},
		{"a pilcrow (Sphinx)", `<h2>Tar<a class="headerlink" href="#tar" title="Link to this heading">¶</a></h2>`,
			[]string{"Tar", "¶"}},
		{"words (Docusaurus)", `<h2 id="tar">Tar<a class="hash-link" href="#tar">Direct link to Tar</a></h2>`,
			[]string{"Tar", "Direct link to Tar"}},
		{"words in German", `<h2 id="tar">Teer <a href="#tar">Link zur Überschrift</a></h2>`,
			[]string{"Teer", "Link zur Überschrift"}},
		{"words in Japanese", `<h2 id="tar">縄と船<a href="#tar">見出しへの直接リンク</a></h2>`,
			[]string{"縄と船", "見出しへの直接リンク"}},
		{"the link to an address", `<h2 id="tar">Tar<a href="/rope/making#tar">Permalink</a></h2>`,
			[]string{"Tar", "Permalink"}},
		{"edit in brackets (MediaWiki)", `<h2><span class="mw-headline" id="tar">Tar</span><span class="mw-editsection">` +
			`<span>[</span><a href="/w?title=Rope&amp;action=edit">edit</a><span> | </span>` +
			`<a href="/w?title=Rope&amp;action=source">edit source</a><span>]</span></span></h2>`,
			[]string{"Tar", "[edit | edit source]"}},
		{"edit in Russian", `<h2>Смола<span class="mw-editsection">[<a href="/w">править</a>]</span></h2>`,
			[]string{"Смола", "[править]"}},
		{"edit in French", `<h2>Corde<span class="mw-editsection">[<a href="/w">modifier | modifier le code</a>]</span></h2>`,
			[]string{"Corde", "[modifier | modifier le code]"}},
		{"edit without a class", `<h2>Tar [<a href="/w">edit</a>]</h2>`, []string{"Tar", "[edit]"}},
		{"a heading that is a link to itself", `<h2 id="tar"><a class="anchor" href="#tar">Tar</a></h2>`, []string{"Tar"}},
		{"a heading that reads as a tool", `<h2 id="l"><a href="#l">Link</a></h2>`, []string{"Link"}},
		{"a link elsewhere", `<h2>Tar and <a href="/link">Link</a></h2>`, []string{"Tar and Link"}},
		{"a note", `<h2>Tar and rope <a href="#n1">1</a></h2>`, []string{"Tar and rope 1"}},
		{"a linked word", `<h2>Tar of <a href="#ash">Ashwick</a></h2>`, []string{"Tar of Ashwick"}},
		{"a paragraph", `<p>The rope is <a href="#tar">link</a> of all.</p>`, []string{"The rope is link of all."}},
		{"a sign of a law", `<h2><span>§</span> 12 of the Ropes Act</h2>`, []string{"§ 12 of the Ropes Act"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) { assertBlocks(t, c.page, c.want) })
	}
}

// assertBlocks asserts what the blocks of a page are, by bytes and by the tree.
func assertBlocks(t *testing.T, page string, want []string) {
	t.Helper()
	src := "<!DOCTYPE html><body>" + page
	fromBytes, _ := blocksOfBytes([]byte(src))
	assert.Equal(t, want, fromBytes)
	assert.Equal(t, want, treeBlocks(t, src))
}

// ropeStory is a page with a story around a fragment.
func ropeStory(fragments ...string) string {
	const around = `<!DOCTYPE html><html lang="en"><head><title>The last ropewalk of Ashwick stays open</title></head><body><main>
<article><h1>The last ropewalk of Ashwick stays open</h1><div>
<p>The ropewalk behind the harbour of Ashwick, where hemp has been spun since the town was founded, will not close at the
end of the year, its four owners told the harbour office on Monday morning.</p>%s
<p>“We had packed the wheels already,” said Gunnel Tarry, who has walked backwards through the shed for thirty years.
“Then a shipyard across the bay ordered nine kilometres of rope for a school ship.”</p>
<p>The order pays for two winters. After that the owners will need apprentices, and so far only one young man from the
next village has asked what the work is like and how cold the shed becomes.</p>%s
<p>The harbour office lets the shed for a symbolic rent, and it has promised to repair the northern end of the roof, which
a storm took away in the spring of last year, before the first frost comes.</p>
<p>Visitors may watch on Thursdays. A guide shows them the wheels, the tar pot and the long floor, which is worn into two
grooves where the walkers have set their feet for eleven generations.</p></div></article></main></body></html>`
	second := ""
	if len(fragments) > 1 {
		second = fragments[1]
	}
	return fmt.Sprintf(around, fragments[0], second)
}

// ropeArticle is what is read of such a page, by bytes and by the tree alike.
func ropeArticle(t *testing.T, fragments ...string) *Article {
	t.Helper()
	src := ropeStory(fragments...)
	a, err := new(Parser).Parse(strings.NewReader(src))
	require.NoError(t, err)
	root, err := html.Parse(strings.NewReader(src))
	require.NoError(t, err)
	fromTree, err := new(Parser).ParseNode(root)
	require.NoError(t, err)
	assert.Equal(t, a, fromTree)
	return a
}

// headingsOf are the headings of an Article's sections.
func headingsOf(a *Article) (headings []string) {
	for i := range a.Sections {
		if h := a.Sections[i].Heading; h != "" {
			headings = append(headings, h)
		}
	}
	return headings
}

// TestHeadingsWithTools: a heading is a crosshead with its tools in it and beside it.
func TestHeadingsWithTools(t *testing.T) {
	for name, heading := range map[string]string{
		"plain":            `<h2 id="%[1]s">%[2]s</h2>`,
		"a mark":           `<h2 id="%[1]s"><a href="#%[1]s">#</a> %[2]s</h2>`,
		"words":            `<h2 id="%[1]s">%[2]s<a href="#%[1]s" class="anchor">Link to this section</a></h2>`,
		"all a link":       `<h2 id="%[1]s"><a href="#%[1]s">%[2]s</a></h2>`,
		"a linked section": `<section id="%[1]s"><h2><a href="#%[1]s">%[2]s</a></h2></section>`,
		"edit in brackets": `<h2 id="%[1]s">%[2]s<span class="editsection">[<a href="/e">edit | edit source</a>]</span></h2>`,
		"a button in it":   `<h2 id="%[1]s">%[2]s<button>Copy link</button></h2>`,
		"a button beside":  `<div class="h"><h2 id="%[1]s">%[2]s</h2><button>Link kopieren</button></div>`,
		"an edit link":     `<div class="h"><h2 id="%[1]s">%[2]s</h2><span>[<a href="/e">modifier</a>]</span></div>`,
		"a link beside":    `<div class="h"><h2 id="%[1]s">%[2]s</h2><a href="#%[1]s">Permalink</a></div>`,
	} {
		t.Run(name, func(t *testing.T) {
			a := ropeArticle(t, fmt.Sprintf(heading, "order", "A late order"), fmt.Sprintf(heading, "roof", "The roof"))
			assert.Equal(t, []string{"A late order", "The roof"}, headingsOf(a))
			assert.Equal(t, "The last ropewalk of Ashwick stays open", a.Headline)
		})
	}
}

// TestDropCaps: the first letter of a paragraph that stands in an element of its own
// is the beginning of its first word, by bytes and by the tree.
func TestDropCaps(t *testing.T) {
	const rest = "e hemp came by ship from the east, and the tar from the woods behind the town."
	cases := []struct {
		name, page string
		want       []string
	}{
		{"a span", `<p><span class="dropcap">T</span>h` + rest, []string{"Th" + rest}},
		{"a span on lines of its own", "<p>\n<span class=\"drop-cap\">\nT\n</span>\nh" + rest, []string{"Th" + rest}},
		{"a float", `<p><span style="float:left;font-size:3em">T</span> h` + rest, []string{"Th" + rest}},
		{"a word of one letter", `<p><span class="dropcap">A</span> rope needs hemp.`, []string{"A rope needs hemp."}},
		{"a letter that may be a word", `<p><span class="initial">I</span> n the shed`, []string{"In the shed"}},
		{"no word's beginning", `<p><span class="initial">A</span> fter the storm`, []string{"After the storm"}},
		{"capitals", `<p><span class="initial">T</span> HE rope`, []string{"THE rope"}},
		{"an opening quote", `<p><span class="first-letter">“T</span> here is hemp”`, []string{"“There is hemp”"}},
		{"Cyrillic", `<p><span class="initial">П</span> ри старой`, []string{"При старой"}},
		{"Greek", `<p><span class="initial">Τ</span>ο σχοινί`, []string{"Το σχοινί"}},
		{"a block before the paragraph", `<div class="dropcap">T</div><p>h` + rest, []string{"Th" + rest}},
		{"a block without a name", `<div class="r7">T</div><p>h` + rest, []string{"Th" + rest}},
		{"a span in a block", `<div><span class="lettrine">T</span></div> <p>h` + rest, []string{"Th" + rest}},
		{"a letter that heads a list", `<div class="letter">A</div><div>anchor</div>`, []string{"A", "anchor"}},
		{"a letter before a sentence", `<div class="dropcap">T</div><p>Hemp is late.`, []string{"T", "Hemp is late."}},
		{"a letter at the end", `<p>Hemp is late.<div class="dropcap">T</div>`, []string{"Hemp is late.", "T"}},
		{"a letter before a sentence of its own", `<div>R</div><p>R is a language, and the shed a place where it is not spoken at all.`,
			[]string{"R", "R is a language, and the shed a place where it is not spoken at all."}},
		{"a letter before a heading", `<div class="dropcap">T</div><h2>he walk</h2>`, []string{"T", "he walk"}},
		{"a letter over preformatted text", `<div class="dropcap">T</div><pre>he walk</pre>`, []string{"T", "he walk"}},
		{"a bold letter", `<p><b>C</b> major is the key.`, []string{"C major is the key."}},
		{"a picture", `<p><img src="t.png" alt="T">h` + rest, []string{"Th" + rest}},
		{"a named picture on a line of its own", "<p><img class=\"dropcap\" src=t.png alt=T>\nh" + rest, []string{"Th" + rest}},
		{"a named picture in a block", `<div class="dropcap"><img src="t.png" alt="T"></div><p>h` + rest, []string{"Th" + rest}},
		{"a picture over a paragraph", `<div><img src="t.png" alt="T"></div><p>h` + rest, []string{"h" + rest}},
		{"a picture before a sentence", `<p><img src="t.png" alt="T">Hemp came.`, []string{"Hemp came."}},
		{"a picture in a sentence", `<p>Plan <img src="b.png" alt="B">eats plan A.`, []string{"Plan eats plan A."}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) { assertBlocks(t, c.page, c.want) })
	}
}

// TestBoldHeads: bold lines before a break are blocks of their own where two or more
// of them head a paragraph.
func TestBoldHeads(t *testing.T) {
	const (
		hemp = "The hemp came by ship from the far east, and the tar came from the woods behind the old town of Ashwick."
		shed = "The shed is four hundred paces long, and whoever walks it backwards all day has gone to the next village."
	)
	two := func(shape string) string {
		return fmt.Sprintf(shape, "Hemp and tar", hemp) + fmt.Sprintf(shape, "The shed", shed)
	}
	parted := []string{"Hemp and tar", hemp, "The shed", shed}
	whole := []string{"Hemp and tar\n" + hemp, "The shed\n" + shed}
	cases := []struct {
		name, page string
		want       []string
	}{
		{"paragraphs", two("<p><b>%s</b><br>%s</p>"), parted},
		{"strong, the break inside", two("<p><strong>%s<br/></strong>%s</p>"), parted},
		{"lines of one block", "<div>" + two("<b>%s</b><br>%s<br><br>") + "</div>", parted},
		{"single breaks throughout", "<div>" + two("<b>%s</b><br>%s<br>") + "</div>", parted},
		{"in a section", two("<section><b>%s</b> <br> %s</section>"), parted},
		{"a picture before and a link after", two(`<p><img src="a.png"><b>%s</b><br>%s</p>`) + `<img src="b.png">`, parted},
		{"a style", two(`<p><span style="font-weight: bold;">%s</span><br>%s</p>`), parted},
		{"a style by number", two(`<p><span style="color:red;font-weight:700">%s</span><br>%s</p>`), parted},
		{"a style of no weight", two(`<p><span style="font-weight:400">%s</span><br>%s</p>`), whole},
		{"a style that is lifted",
			two(`<p><span style="font-weight:bold"><span style="font-weight:normal">%s</span></span><br>%s</p>`), whole},
		{"all in bold by style", two(`<p><span style="font-weight:bold">%s<br>%s</span></p>`), whole},
		{"one alone", "<p><b>Hemp and tar</b><br>" + hemp + "</p><p>" + shed + "</p>", []string{whole[0], shed}},
		{"not in bold", two("<p>%s<br>%s</p>"), whole},
		{"all in bold", two("<p><b>%s<br>%s</b></p>"), whole},
		{"items of a list", "<ul>" + two("<li><b>%s</b><br>%s</li>") + "</ul>", whole},
		{"with a colon", two("<p><b>%s:</b><br>%s</p>"), []string{"Hemp and tar:\n" + hemp, "The shed:\n" + shed}},
		{"over a short line", "<p><b>Gunnel Tarry</b><br>rope maker</p><p><b>Odd Tarry</b><br>carter</p>",
			[]string{"Gunnel Tarry\nrope maker", "Odd Tarry\ncarter"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) { assertBlocks(t, c.page, c.want) })
	}
}

// TestBoldHeadsAreCrossheads: such lines head the sections of the story.
func TestBoldHeadsAreCrossheads(t *testing.T) {
	const head = "<p><b>%s</b><br>Nobody had counted the ropes in the loft, which were the last that the old master made before his death.</p>"
	a := ropeArticle(t, fmt.Sprintf(head, "A late order"), fmt.Sprintf(head, "The roof"))
	assert.Equal(t, []string{"A late order", "The roof"}, headingsOf(a))
}

// textWithHeadings is the text of an Article with its headings.
func textWithHeadings(a *Article) string { return a.Text() + strings.Join(headingsOf(a), "\n") }

// TestAmongTheText: lists that the text announces are the text's, and links to other
// stories, marks that turn the page and boxes in tables are not.
func TestAmongTheText(t *testing.T) {
	const list = `<ul><li><a href="/p/hemp">Hemp</a></li><li><a href="/p/tar">Tar</a></li><li><a href="/p/yarn">Yarn</a></li></ul>`
	cases := []struct {
		name, fragment string
		has, lacks     string
	}{
		{"a list under a colon", `<p>The shed is full of what ropes are made of:</p>` + list, "Yarn", ""},
		{"an ordered one in paragraphs", `<p>The shed is full of what ropes are made of:</p><ol><li><p><a href="/p/hemp">Hemp</a></p></li>
<li><p><a href="/p/tar">Tar</a></p></li></ol>`, "Hemp", ""},
		{"stories under a colon", `<p>More on the subject is in our weekly walk:</p><ul><li><a href="/s/1">Harbour bell is cast again after the fire</a>
</li><li><a href="/s/2">The old school ship sails with a new mast</a></li></ul>`, "", "Harbour bell"},
		{"a list under a label", `<p>Read also:</p><ul><li><a href="/s/1">Harbour bell cast again after the fire</a></li>
<li><a href="/s/2">School ship sails with a new mast</a></li></ul>`, "", "Harbour bell"},
		{"a list under a sentence", `<p>The shed is full of ropes.</p>` + list, "", "Yarn"},
		{"a strip of links", `<div><a href="/s/1">Harbour bell cast again</a> <a href="/s/2">School ship sails</a></div>`, "",
			"Harbour bell"},
		{"a pager", `<p>Page: 1 <a href="/s/2">2</a> <a href="/s/2">Next »</a></p>`, "", "Next"},
		{"a pager in German", `<p>Seite 1 von 3 <a href="/s/2">Nächste Seite</a></p>`, "", "Seite"},
		{"a pager in Bulgarian", `<p><a href="/s/2">Следваща страница</a></p>`, "", "страница"},
		{"one page", `<p><a href="/s/all">Read the whole article on one page</a></p>`, "", "one page"},
		{"a continuation", `<p>Continued on page 2</p>`, "", "Continued"},
		{"figures", `<div><a href="/s/1">1</a> <a href="/s/2">2</a> <a href="/s/3">3</a></div>`, "", "2 3"},
		{"a sentence on pages", `<p>Page 3 of the deed says that the shed belongs to whoever walks it.</p>`, "Page 3 of the deed", ""},
		{"a box in a table", `<table class="kasten"><tr><td><h4>Zur Person</h4><p>Gunnel Tarry, 52, has five sisters. She is a
trained carter.</p></td></tr></table>`, "", "Zur Person"},
		{"a box in an aside", `<aside><h3>In numbers</h3><p>Nine kilometres of rope. Four owners.</p></aside>`, "", "In numbers"},
		{"a box by its role", `<div role="complementary"><h3>In numbers</h3><p>Nine kilometres of rope. Four owners.</p></div>`, "",
			"In numbers"},
		{"a box by its class", `<div class="fact-box"><b>Background</b><p>Ashwick was founded by rope makers. It has 800
inhabitants.</p></div>`, "", "Background"},
		{"a section by its class", `<section class="story"><h3>A late order</h3><p>Nobody had counted the ropes in the loft.</p></section>`,
			"A late order", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			body := textWithHeadings(ropeArticle(t, c.fragment))
			assert.Contains(t, body, c.has)
			if c.lacks != "" {
				assert.NotContains(t, body, c.lacks)
			}
			assert.Contains(t, body, "grooves where the walkers")
		})
	}
}

// TestTablesByRole: elements without a meaning of their own are a table by their
// roles, where each stands in the part that it belongs in.
func TestTablesByRole(t *testing.T) {
	const divs = `<div role="table"><div role="row"><div role="columnheader">Rope</div><div role="columnheader">Ells</div></div>
<div role="row"><div role="cell">Hawser</div><div role="cell">90</div></div><div role="row"><div role="cell"><p>Shroud</p></div>
<div role="cell">31</div></div></div>`
	parted := []string{"Rope\tElls\nHawser\t90\nShroud\t31"}
	cases := []struct {
		name, fragment string
		want           []string
	}{
		{"divs", divs, parted},
		{"spans", strings.ReplaceAll(strings.ReplaceAll(divs, "div", "span"), "</span></span>", "</span> </span>"), parted},
		{"elements that HTML does not know", strings.ReplaceAll(divs, "div", "rope-part"), parted},
		{"a grid", strings.NewReplacer(`"table"`, `"grid"`, `"cell"`, `"gridcell"`).Replace(divs), parted},
		{"a group of rows", strings.Replace(divs, `<div role="row">`, `<div role="rowgroup"><div role="row">`, 1) + "</div>", parted},
		{"cells without rows", `<div role="table"><div role="cell">Hawser</div></div>`, nil},
		{"rows without a table", `<ul><li role="row"><div role="cell">Hawser</div></li></ul>`, nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var tables []string
			for _, s := range ropeArticle(t, c.fragment).Sections {
				for _, b := range s.Blocks {
					if b.Kind == TableBlock {
						tables = append(tables, b.Text)
						assert.Equal(t, strings.Contains(c.fragment, "columnheader"), b.Table.Head == 1)
					}
				}
			}
			assert.Equal(t, c.want, tables)
		})
	}
}

// TestHeadingsThatAreLinks: a heading that is a link into the page, or to an address
// that ends in its own words, is a crosshead; one that leads elsewhere is not.
func TestHeadingsThatAreLinks(t *testing.T) {
	for _, c := range []struct {
		name, heading string
		want          []string
	}{
		{"into the page", `<h3 id="a"><a href="#h-%[1]d"><span>%[2]s</span></a></h3>`, []string{"A late order", "The roof"}},
		{"by its words", `<h2><a href="https://ropes.example/walk#%[3]s">%[2]s</a></h2>`, []string{"A late order", "The roof"}},
		{"elsewhere", `<h2><a href="https://ropes.example/story/%[1]d">%[2]s</a></h2>`, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := ropeArticle(t, fmt.Sprintf(c.heading+"<!-- %[3]s -->", 1, "A late order", "a-late-order"),
				fmt.Sprintf(c.heading+"<!-- %[3]s -->", 2, "The roof", "the_roof"))
			assert.Equal(t, c.want, headingsOf(a))
		})
	}
}

// TestCharactersAsPictures: a character that a site's fonts lack is drawn.
func TestCharactersAsPictures(t *testing.T) {
	assertBlocks(t, `<p>渡<img class="gaiji" src="g.png" alt="邉">さん`, []string{"渡邉さん"})
	assertBlocks(t, `<p>渡<img class="gaiji" src="g.png" alt="外字">さん`, []string{"渡さん"})
	assertBlocks(t, `<p>渡<img class="map" src="g.png" alt="図">さん`, []string{"渡さん"})
}
