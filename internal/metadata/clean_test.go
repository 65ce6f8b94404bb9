package metadata

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"

	"github.com/standfirst/standfirst/internal/text"
)

func TestCleanLine(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"nothing to do", "Boats & ferries"[:5], "Boats"},
		{"white space folded", " Boats \n\t are\u00a0back ", "Boats are back"},
		{"entities", "Boats &amp; ferries &#8212; back", "Boats & ferries — back"},
		{"tags", "<b>Boats</b> are <i class=x>back</i>", "Boats are back"},
		{"a line break", "Boats<br>are back", "Boats are back"},
		{"less than is no tag", "2 < 3 and 4<5", "2 < 3 and 4<5"},
		{"a tag without an end", "Boats <b are back", "Boats <b are back"},
		{"a script with what it holds", "Boats<script>var x = '<p>';</script> back", "Boats back"},
		{"a script without an end", "Boats<script>are back", "Boatsare back"},
		{"tags in capitals", "Boats<BR>are<SCRIPT>var x;</script> back<!-- soon -->", "Boats are back"},
		{"a figure with its caption", "Boats<figure><img><figcaption>At sea</figcaption></figure>are back", "Boats are back"},
		{"cells of a table", "<table><tr><td>Boats</td><td>!</td></tr><tr><td>Ferries</td></tr></table>", "Boats! Ferries"},
		{"a name cut off at its length", "Boats<figcaptionxyz>are</figcaptionxyz> back", "Boatsare back"},
		{"characters that show nothing", "Bo\u00adats\u200b are\ufeff back\x00", "Boats are back"},
		{"marks of direction", "Boats \u202eare\u200f &#x2066;back&#x2069;", "Boats are back"},
		{"joiners stay", "Boats\u200c are\u200dback", "Boats\u200c are\u200dback"},
		{"broken bytes", "Boats \xff back", "Boats \ufffd back"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := cleanClaim(test.in)
			assert.Equal(t, test.want, got)
			assert.True(t, utf8.ValidString(got))
		})
	}
}

func TestCutText(t *testing.T) {
	assert.Equal(t, "Boote", text.CutText("Boote", 5))
	assert.Equal(t, "Schlo", text.CutText("Schloß", 6), "a character is not cut in two")
	assert.Equal(t, strings.Repeat("ß", 500), text.CutText(strings.Repeat("ß", 501), claimLimit))
}
