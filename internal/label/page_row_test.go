package label

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/feature"
)

// TestPageRow holds what the classifier of the whole page is told of a story, of a
// list of dated entries and of a form.
func TestPageRow(t *testing.T) {
	c := classifier.Builtin()
	var entries strings.Builder
	for k := range 9 {
		fmt.Fprintf(&entries, `<li class="entry"><h2><a href="/%d">Tides of pier %d, week by week</a></h2><p class="date">%d May 2024</p></li>`, k, k, k+1)
	}
	story := `<article><h1>The bridge stays open to cyclists</h1><p class="date">7 May 2024</p><p>` +
		strings.Join(bridgeStory, "</p><p>") + `</p></article>`
	form := `<h1>Log in</h1><form><label>Name</label><input><label>Password</label><input type="password"></form>`
	for _, test := range []struct {
		name, html string
		want       map[string]float32
	}{
		{"story", story, map[string]float32{
			"how many words the likely headline has": 6, "how far from the likely headline a date stands": 1,
			"how many dates stand in records of one shape": 0,
			"how many fields for a password the page has":  0,
		}},
		{"list", `<h1>Tides</h1><ul>` + entries.String() + `</ul>`, map[string]float32{
			"how many dates stand in records of one shape": 9, "how many words the longest run of text has": 0,
		}},
		{"form", form, map[string]float32{
			"how many fields for a password the page has": 1, "how far from the likely headline a date stands": 100,
		}},
	} {
		p, _ := Source([]byte("<!DOCTYPE html><title>The bridge stays open to cyclists</title>"+test.html), false, false, c)
		row := map[string]float32{}
		for f := feature.PageFeature(0); f < feature.PageFeature(feature.NumPageFeatures); f++ {
			row[f.String()] = p.PageRow[f]
		}
		for name, want := range test.want {
			got, ok := row[name]
			require.True(t, ok, name)
			assert.InDelta(t, want, got, 0.001, "%s: %s", test.name, name)
		}
	}
}
