package standfirst

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// lampStory is the text of the invented pages of this file, by its paragraphs.
var lampStory = [...]string{
	"The lamp over the harbour stairs went out on Monday evening, and by Tuesday nobody in the town would say who had last held the key.",
	"It had burned for ninety years, through two floods and a strike, and the keeper's log has an entry for every night of them.",
	"The council met at noon, listened to the keeper for an hour, and voted by eight to three to buy a second lamp and a second key.",
}

// TestTextsEnd holds what stands in or under a text without being any.
func TestTextsEnd(t *testing.T) {
	for _, c := range []struct{ why, between, after, left string }{
		{"a row of asterisks", `<p>* * *</p>`, ``, "*"},
		{"a row of dashes", `<p>————————</p>`, `<p>-----</p>`, "—"},
		{"an empty paragraph of a joiner", "<p>\u200d</p>", ``, "\u200d"},
		{"an address behind a label", ``, `<p>Więcej: http://example.pl/</p>`, "Więcej"},
		{"an address alone", ``, `<p>www.example.org/lamp</p>`, "www."},
		{"the editor", ``, `<p>Editing by Ruth Ames</p>`, "Ruth"},
		{"the editor, Chinese", ``, `<p>（责任编辑：李明）</p>`, "李明"},
	} {
		t.Run(c.why, func(t *testing.T) {
			page := `<title>Lamp goes out</title><meta property="og:type" content="article"><body><article><h1>Lamp goes out</h1><p>` +
				lampStory[0] + `</p>` + c.between + `<p>` + lampStory[1] + `</p><p>` + lampStory[2] + `</p>` + c.after + `</article>`
			a, err := new(Parser).Parse(strings.NewReader(page))
			require.NoError(t, err)
			for _, p := range lampStory {
				assert.Contains(t, a.Text(), p)
			}
			assert.NotContains(t, a.Text(), c.left)
		})
	}
}

// TestSignsThatSay holds the signs that stay: in code and in cells.
func TestSignsThatSay(t *testing.T) {
	page := `<title>Lamp goes out</title><meta property="og:type" content="article"><body><article><h1>Lamp goes out</h1><p>` +
		strings.Join(lampStory[:], `</p><p>`) + `</p><pre>----</pre><p>` + lampStory[1] + ` The log is kept in the hall.</p></article>`
	a, err := new(Parser).Parse(strings.NewReader(page))
	require.NoError(t, err)
	assert.Contains(t, a.Text(), "----")
}

// TestNote holds that a few lines under a headline are an article on a page that is a
// story's by its model, and none on one that asks for a password.
func TestNote(t *testing.T) {
	const note = `<title>Lamp is back</title><meta name="author" content="Ann Lee">` +
		`<meta property="og:title" content="Lamp is back"><meta property="og:site_name" content="Lindwick Post"><body><div><a href="/">Home</a><a href="/news">News</a></div><div class="content"><h1>Lamp is back</h1>` +
		`<p>By Ann Lee, 12 March 2024</p><p>The lamp over the harbour stairs burns again since Monday, and the key hangs in the hall. On Friday the council will thank the keeper.</p>`
	for _, c := range []struct {
		why, page string
		article   bool
	}{
		{"a note", note + `</div>`, true},
		{"a login", note + `<form><input name="user"><input type="password"><button>Log in</button></form></div>`, false},
	} {
		t.Run(c.why, func(t *testing.T) {
			var margin float64
			_, err := (&Parser{Trace: func(tr Trace) { margin = tr.Verdict.Margin }}).Parse(strings.NewReader(c.page))
			assert.Equal(t, c.article, err == nil, "margin %.2f", margin)
		})
	}
}
