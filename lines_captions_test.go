package standfirst

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// lineStory is a story of which each paragraph is a line.
const lineStory = `Ferry resumes after storm

The ferry to Lindwick Island sailed again on Tuesday, three days after the storm tore a gangway loose, the harbour master said.

Forty islanders, two vans of bread and a piano had been waiting at the quay, and the piano, as it turned out, was not paid for.

"Nobody has ever heard such a noise on the sound," said Oona Tarrant, who plays the organ, and who meant both the storm and the piano.`

// TestTextCredits: a line with a sign of copyright credits a picture over the
// end of the text, and is the site's under it.
func TestTextCredits(t *testing.T) {
	for _, c := range []struct {
		name, why, line string
		above           bool
		copyright       bool
	}{
		{"photographer", "over the text it names one", "© Rolf Tarn/Reuters", true, false},
		{"glued", "at the end of a caption too", "The piano on the quay of Lindwick © Rolf Tarn/Reuters", true, false},
		{"year", "a picture's credit has none", "© 2024 Lindwick Post", true, true},
		{"rights", "nor does it reserve them", "© Lindwick Post. All rights reserved.", true, true},
		{"footer", "under the text it is the site's", "© Lindwick Post", false, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			story := strings.Replace(lineStory, "\n\nThe ferry", "\n\n"+c.line+"\n\nThe ferry", 1)
			if !c.above {
				story = lineStory + "\n\n" + c.line
			}
			_, trace := readText(t, []byte(story))
			i := slices.IndexFunc(trace.Decisions, func(d Decision) bool { return d.Text == c.line })
			require.GreaterOrEqual(t, i, 0)
			assert.Equal(t, c.copyright, trace.Decisions[i].Rule == "copyright-line", c.why)
		})
	}
}
