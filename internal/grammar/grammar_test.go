package grammar

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/internal/text"
)

func TestOneLine(t *testing.T) {
	cases := []struct{ in, want, why string }{
		{"  Ann\u00a0Lee\n in\tParis ", "Ann Lee in Paris", "every kind of white space is one space"},
		{"Ann\u200bLee", "AnnLee", "a zero-width space shows nothing"},
		{"\u200fנועה לביא\u200e", "נועה לביא", "bidirectional marks show nothing"},
		{"می\u200cخواهم", "می\u200cخواهم", "the joiner belongs to a Persian word"},
		{"Ann\x00 Lee\x07", "Ann Lee", "control characters"},
		{"Ann \xff Lee", "Ann \uFFFD Lee", "a byte that is no UTF-8"},
		{"\u3000新橋\u3000", "新橋", "the ideographic space"},
		{" \n ", "", "white space alone"},
	}
	for _, c := range cases {
		t.Run(c.why, func(t *testing.T) { assert.Equal(t, c.want, text.OneLine(c.in)) })
	}
}

func TestCutPhrase(t *testing.T) {
	cases := []struct {
		in, phrase, rest string
		ok               bool
		why              string
	}{
		{"Photo: Ann", "photo", ": Ann", true, "case"},
		{"ＰＨＯＴＯ: Ann", "photo", ": Ann", true, "full-width letters"},
		{"Don’t miss it", "don't miss", " it", true, "the printed apostrophe"},
		{"Photographs", "photo", "", false, "the word goes on"},
		{"图片王", "图片", "王", true, "Chinese sets no spaces"},
		{"İlgili haber: X", "ilgili haber", ": X", true, "the dotted capital"},
		{"Pho", "photo", "", false, "the line ends first"},
	}
	for _, c := range cases {
		t.Run(c.why, func(t *testing.T) {
			rest, ok := text.CutPhrase(c.in, c.phrase)
			assert.Equal(t, c.ok, ok)
			assert.Equal(t, c.rest, rest)
		})
	}
}

// TestAgency holds that short names are agencies only as they are printed.
func TestAgency(t *testing.T) {
	cases := []struct {
		name string
		want bool
		why  string
	}{
		{"AP", true, "capitals"},
		{"dpa", true, "printed small"},
		{"Ansa", true, "printed with one capital"},
		{"Pa", false, "a word"},
		{"ap", false, "not printed so"},
		{"ＡＰ", true, "full-width"},
		{"Getty Images", true, "two words"},
		{"Getty Villa", false, "another second word"},
		{"新华社", true, "Chinese"},
		{"", false, "nothing"},
	}
	for _, c := range cases {
		t.Run(c.why+": "+c.name, func(t *testing.T) { assert.Equal(t, c.want, isAgency(c.name)) })
	}
}

// TestLongLines runs every grammar on lines of 256 kilobytes that bring out what
// would be quadratic; the test's own time limit is what fails then.
func TestLongLines(t *testing.T) {
	for _, piece := range []string{"(AP) ", "((", "Photo: A. ", "/ AFP ", "© ", "By Ann ", "— ", ">> ", "新华社", "Read: ", "AP / Y ", "All rights ", "copyright ", "Ann Lee, ", "1 "} {
		t.Run(piece, func(t *testing.T) {
			line := strings.Repeat(piece, 1<<16/len(piece))
			text, credit := SplitCredit(line)
			checkLine(t, line, text)
			assert.LessOrEqual(t, len(credit), len(line))
			assert.Empty(t, ParseByline(line), "no line of that length is a byline")
			assert.False(t, IsByline(line))
			_, ok := ParseCopyright(line)
			assert.False(t, ok, "no line of that length is a copyright line")
			_, ok = RelatedText(line)
			assert.False(t, ok, "no line of that length is a related link")
			checkLine(t, line, SplitDateline(line))
			checkLine(t, line, WithoutCredit(line, "AFP"))
		})
	}
}

// checkLine fails where a grammar gave something that is not of its line.
func checkLine(t *testing.T, in, out string) {
	t.Helper()
	require.True(t, utf8.ValidString(out), "valid UTF-8")
	require.False(t, strings.ContainsFunc(out, unicode.IsControl), "no control characters")
	require.Equal(t, text.OneLine(out), out, "one clean line")
	require.Contains(t, text.OneLine(in), out, "occurs in the line")
}

// TestTablesAreFolded holds that every phrase is written as it is compared.
func TestTablesAreFolded(t *testing.T) {
	check := func(phrase string) {
		assert.Equal(t, text.FoldWord(text.OneLine(phrase)), phrase)
	}
	for _, cue := range relatedCues() {
		check(cue.phrase)
	}
	for _, label := range creditLabels() {
		check(label.phrase)
	}
	for _, marker := range bylineMarkers() {
		check(marker.Phrase)
	}
	for _, phrase := range rightsPhrases() {
		check(phrase)
	}
	for _, label := range copyrightLabels() {
		check(label)
	}
	for _, set := range []*text.WordSet{bylineIntros, notAuthorsBy, calendarNames, NameParticles, datelineCities, notPlaces, regionNames, agencies, text.Abbreviations, genericCredits, notCredits, creditJoiners, beforeLabel, jobWords, notNames, bylineStops, organizationWords} {
		for phrase := range set.Words() {
			check(phrase)
		}
	}
}

func TestBeginnings(t *testing.T) {
	for _, label := range creditLabels() {
		_, first := utf8.DecodeRuneInString(label.phrase)
		for _, next := range []string{"", ":", " ", "5", "Ö"} {
			for _, s := range []string{label.phrase + next, strings.ToUpper(label.phrase) + next, strings.ToTitle(label.phrase[:first]) + label.phrase[first:] + next} {
				assert.True(t, creditLabelStarts.May(s), "%q begins with the label %q", s, label.phrase)
			}
		}
	}
	for _, marker := range bylineMarkers() {
		for _, next := range []string{"", ":", " ", "5", "Ann", "Ö"} {
			for _, s := range []string{marker.Phrase + next, strings.ToUpper(marker.Phrase) + next} {
				assert.True(t, bylineMarkerStarts.May(s), "%q begins with the marker %q", s, marker.Phrase)
			}
		}
	}
	for word := range agencies.Words() {
		for _, next := range []string{"", " ", "/", ".", "’s"} {
			assert.True(t, agencies.Starts().May(word+next), "%q begins with an agency", word+next)
			assert.True(t, agencies.Starts().May(strings.ToUpper(word)+next), "%q in capitals begins with an agency", word+next)
		}
	}
	for _, word := range []string{"window", "yesterday", "x", "quickly."} {
		assert.False(t, agencies.Starts().May(word), "no agency begins like %q", word)
		assert.False(t, creditLabelStarts.May(word), "no label begins like %q", word)
	}
}
