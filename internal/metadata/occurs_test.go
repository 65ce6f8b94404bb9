package metadata

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/internal/pagetest"
)

// inString is a text as it stands in the innermost of n strings of JSON, each in
// the one around it.
func inString(t *testing.T, text string, n int) string {
	t.Helper()
	for range n {
		b, err := json.Marshal(text)
		require.NoError(t, err)
		text = strings.ReplaceAll(strings.Trim(string(b), `"`), "\U0001F6A2", `\ud83d\udea2`)
	}
	return text
}

// TestOccursInScript: what is read out of a script occurs in the page by the
// measure of requireOccurs, however it is escaped there, and other text does not.
func TestOccursInScript(t *testing.T) {
	states := []string{
		`window.state={"body":[%s]};`,
		`self.push([1,"5:[\"$\",{\"body\":[%s]}]"]);`,
		`self.push([1,"5:{\"a\":\"{\\\"body\\\":[%s]}\"}"]);`,
	}
	quotes := []string{`"`, `\"`, `\\\"`}
	for _, test := range []struct{ why, text, want string }{
		{"a quote", `The new quay is 6'1" high, "as was the old".`, `The new quay is 6'1" high, "as was the old".`},
		{"beyond the basic plane", "The ferry\U0001F6A2 was late.", "The ferry\U0001F6A2 was late."},
		{"a fragment of HTML", "<p>The <b>har</b>bour &amp; the dock.</p>", "The harbour & the dock."},
		{"a fragment of HTML, escaped once more", "&lt;p&gt;The harbour&amp;rsquo;s dock.&lt;/p&gt;", "The harbour’s dock."},
		{"white space", "The harbour\u00a0master\tand his\u200b dog.", "The harbour master and his dog."},
		{"a backslash", `The key opens C:\docks\north, too.`, `The key opens C:\docks\north, too.`},
	} {
		for depth, state := range states {
			t.Run(fmt.Sprintf("%s, in %d strings", test.why, depth), func(t *testing.T) {
				var body []string
				for _, p := range append([]string{test.text}, story...) {
					body = append(body, quotes[depth]+inString(t, p, depth+1)+quotes[depth])
				}
				requireHidden(t, fmt.Sprintf(state, strings.Join(body, ",")), test.want)
			})
		}
	}
	t.Run("a quote escaped without need", func(t *testing.T) {
		body := strings.ReplaceAll(strings.Join(story, " "), "'", `\'`)
		requireHidden(t, "var body=\""+body+"\";", strings.Join(story, " "))
	})
}

// requireHidden demands that a paragraph is read out of a script, and that all
// that is read out of it occurs in the page.
func requireHidden(t *testing.T, script, paragraph string) {
	t.Helper()
	m := Metadata{states: []string{script}}
	read := m.HydrationText()
	assert.Contains(t, read, paragraph)
	occurs := pagetest.OccursIn([]byte("<h1>The north basin is closed</h1><script>"+script+"</script>"), "The north basin is closed")
	for _, p := range read {
		assert.True(t, occurs(p), "does not occur: %q", p)
	}
	assert.False(t, occurs("The keeper said so."), "a word of another page")
	assert.False(t, occurs("The harbours closed."), "a word in another form")
}
