package markdown

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestIs: only what is surely Markdown counts as it.
func TestIs(t *testing.T) {
	prose := strings.Repeat("The ferry to Lindwick Island sailed again on Tuesday, three days after the storm. ", 60)
	for _, c := range []struct {
		name, src string
		want      bool
	}{
		{"nothing", "", false},
		{"prose", prose, false},
		{"heading and link", "# The ferry\n\nIt [sailed](https://lindwick.example/).", true},
		{"headings and bold words", "# The ferry\n\n## The **piano**\n\nText.", true},
		{"hash of a menu", "# Islands\n# Tides\n\n" + prose, false},
		{"links all over", strings.Repeat("- [Tides](/tides)\n", 5) + "\nText.", true},
		{"links at the end", prose + strings.Repeat("[a](https://lindwick.example/) ", 5), false},
		{"Markdown quoted late", prose + "\n\n# The ferry\n\n**It** [sailed](/).", false},
		{"stars of a list", "* one\n* two\n\n" + prose, false},
		{"stars around headings", "****** The ferry ******\n" + prose, false},
		{"reader's head", "Title: The ferry\n\nURL Source: https://lindwick.example/\n\nMarkdown Content:\nIt sailed.", true},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, Is([]byte(c.src))) })
	}
}

// body is the HTML between body tags, without line ends.
func body(src string) string {
	_, s, _ := strings.Cut(string(HTML([]byte(src))), "<body>")
	s, _, _ = strings.Cut(s, "</body>")
	return strings.ReplaceAll(s, "\n", "")
}

// TestHTML says what each mark becomes.
func TestHTML(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"heading", "## The ferry ##", "<h2>The ferry</h2>"},
		{"underlined", "The ferry\n===\n\nThe piano\n---", "<h1>The ferry</h1><h2>The piano</h2>"},
		{"rule", "a\n\n* * *\n\nb", "<p>a</p><hr><p>b</p>"},
		{"paragraph", "one\n\ntwo", "<p>one</p><p>two</p>"},
		{"emphasis", "**bold**, *slanted*, __bold__, _slanted_, ~~struck~~", "<p><strong>bold</strong>, <em>slanted</em>, <strong>bold</strong>, <em>slanted</em>, <del>struck</del></p>"},
		{"nested", "**bold *and slanted***", "<p><strong>bold <em>and slanted</em></strong></p>"},
		{"no emphasis", "2 * 3 * 4, snake_case_name, a * b", "<p>2 * 3 * 4, snake_case_name, a * b</p>"},
		{"link", "[a *b*](/x \"title\")", `<p><a href="/x">a <em>b</em></a></p>`},
		{"reference", "[a][1] and [b]\n\n[1]: /x\n", `<p><a href="/x">a</a> and [b]</p>`},
		{"image", "![a \"b\"](/x.jpg)", `<p><img src="/x.jpg" alt="a &quot;b&quot;"></p>`},
		{"linked image", "[![a](/x.jpg)](/y)", `<p><a href="/y"><img src="/x.jpg" alt="a"></a></p>`},
		{"address", "<https://lindwick.example/>", `<p><a href="https://lindwick.example/">https://lindwick.example/</a></p>`},
		{"code", "`a*b*`", "<p><code>a*b*</code></p>"},
		{"fence", "```go\na := <-b\n```\nend", `<pre><code class="language-go">a := &lt;-b</code></pre><p>end</p>`},
		{"list", "- one\n- two\n  goes on", "<ul><li>one</li><li>twogoes on</li></ul>"},
		{"nested list", "- one\n  - two\n- three", "<ul><li>one<ul><li>two</li></ul></li><li>three</li></ul>"},
		{"numbers", "3. one\n4. two", `<ol start="3"><li>one</li><li>two</li></ol>`},
		{"quote", "> one\n> two\n\nend", "<blockquote><p>onetwo</p></blockquote><p>end</p>"},
		{"table", "| a | b |\n|---|:-:|\n| 1 | 2 |\n", "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>"},
		{"escapes", `\*a\* 1 < 2`, "<p>*a* 1 &lt; 2</p>"},
		{"tag", "a<br>b", "<p>a<br>b</p>"},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, body(c.src)) })
	}
}

// TestHead: front matter and what readers print over a page become its head.
func TestHead(t *testing.T) {
	front := string(HTML([]byte("---\ntitle: \"The ferry\"\nauthor: Ann Lee\ndraft: no\n---\nText.")))
	assert.Contains(t, front, `<meta property="og:title" content="The ferry"><meta name="author" content="Ann Lee"></head>`)
	reader := string(HTML([]byte("Title: The ferry\n\nURL Source: https://lindwick.example/\n\nMarkdown Content:\nText.")))
	assert.Contains(t, reader, `content="The ferry"><link rel="canonical" href="https://lindwick.example/">`)
	assert.NotContains(t, reader, "Markdown Content")
}

// TestHostile: marks without an end take no longer than their text is long.
func TestHostile(t *testing.T) {
	for _, s := range [...]string{"[", "![", "**", "*a", "`", "<", "> ", "- ", "|", "\\", "_", "[a](", "~~"} {
		assert.NotPanics(t, func() { HTML([]byte(strings.Repeat(s, 20000))) }, s)
		assert.NotPanics(t, func() { HTML([]byte(strings.Repeat(s+"\n", 5000))) }, s)
	}
}
