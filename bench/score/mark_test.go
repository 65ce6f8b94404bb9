package score

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestMarks(t *testing.T) {
	const text = "Ferries of Ærø leave at noon."
	at := func(kind, piece string) Mark {
		start := strings.Index(text, piece)
		return Mark{Kind: kind, Start: start, End: start + len(piece)}
	}
	for _, c := range []struct {
		name    string
		truth   Truth
		marks   []Mark
		measure Measure
		want    float64
		why     string
	}{
		{"link", Truth{Links: []string{"Ærø"}}, []Mark{at("link", "Ærø")}, Links, 1, "offsets are of bytes"},
		{"after it", Truth{Links: []string{"noon"}}, []Mark{at("link", "noon.")}, Links, 1, "of which letters have several"},
		{"no link", Truth{Links: []string{"Ærø"}}, []Mark{at("strong", "Ærø")}, Links, 0, "bold is no link"},
		{"nothing given", Truth{Links: []string{"Ærø"}}, nil, Links, 0, "a page without marks scores 0"},
		{
			"link twice", Truth{Links: []string{"Ærø", "ærø", "noon"}}, []Mark{at("link", "Ærø")},
			Links, 0.5, "a link counts as often as it stands",
		},
		{
			"wordless", Truth{Links: []string{"Ærø", "→"}}, []Mark{at("link", "Ærø"), at("link", ".")},
			Links, 1, "marks without a word do not count",
		},
		{"only wordless", Truth{Links: []string{"→"}}, []Mark{at("link", ".")}, Links, 1, "none wanted and none given"},
		{"not wanted", Truth{Links: []string{"→"}}, []Mark{at("link", "noon")}, Links, 0, "none wanted and one given"},
		{
			"emphasis", Truth{Emphasis: []string{"Ferries", "Ærø"}}, []Mark{at("strong", "Ferries"), at("emphasis", "Ærø")},
			Emphasis, 1, "bold and slanted are one",
		},
		{"no emphasis", Truth{Emphasis: []string{"Ærø"}}, []Mark{at("link", "Ærø")}, Emphasis, 0, "a link is neither"},
		{
			"within a letter", Truth{Links: []string{"r"}}, []Mark{{Kind: "link", Start: 12, End: 15}},
			Links, 1, "half of a letter is no part of a word",
		},
		{
			"beyond the end", Truth{Links: []string{"noon"}}, []Mark{{Kind: "link", Start: 26, End: 99}},
			Links, 1, "a mark ends with its text",
		},
		{
			"reversed", Truth{Links: []string{"noon"}}, []Mark{{Kind: "link", Start: 30, End: 26}},
			Links, 0, "a mark that ends before it starts covers nothing",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := Prediction{Sections: []Section{{Blocks: []Block{{Text: "At six."}, {Text: text, Marks: c.marks}}}}}
			v, measured := Page(c.truth, p)[c.measure]
			require.True(t, measured, "%s was not measured", c.measure)
			assert.InDelta(t, c.want, v.Score, 1e-9, c.why)
		})
	}
}

func TestImages(t *testing.T) {
	image := func(urls ...string) (media []Media) {
		for _, u := range urls {
			media = append(media, Media{Kind: "image", URL: u})
		}
		return media
	}
	want := Files{"https://example.org/a/Quay.JPG?w=640"}
	for _, c := range []struct {
		name  string
		want  Files
		given []Media
		score float64
		why   string
	}{
		{"same file", want, image("//cdn.example.net/b/quay.jpg#top"), 1, "host, folder, query and cases do not count"},
		{"slash", want, image("quay.jpg/"), 1, "nor a slash at the end"},
		{"other file", want, image("https://example.org/a/gull.jpg"), 0, "another picture"},
		{"video", want, []Media{{Kind: "video", URL: "quay.jpg"}}, 0, "a video is no picture"},
		{"no file", want, image("quay.jpg", "", "?w=640"), 1, "an address without a file does not count"},
		{"twice", want, image("quay.jpg", "quay.jpg"), 2.0 / 3, "one too many"},
		{"none", want, nil, 0, "the picture was missed"},
	} {
		t.Run(c.name, func(t *testing.T) {
			v, measured := Page(Truth{Images: c.want}, Prediction{Media: c.given})[Images]
			require.True(t, measured)
			assert.InDelta(t, c.score, v.Score, 1e-9, c.why)
		})
	}
}

func TestFilesReadFromJSON(t *testing.T) {
	for _, c := range []struct {
		json string
		want Files
		why  string
	}{
		{`{"images":["a.jpg","b.jpg"]}`, Files{"a.jpg", "b.jpg"}, "addresses"},
		{`{"images": 3}`, nil, "their number alone"},
		{`{"images":null}`, nil, "nothing"},
		{`{}`, nil, "not annotated"},
	} {
		var truth Truth
		require.NoError(t, json.Unmarshal([]byte(c.json), &truth), c.json)
		assert.Equal(t, c.want, truth.Images, c.why)
		_, measured := Page(truth, Prediction{})[Images]
		assert.Equal(t, len(c.want) > 0, measured, "pictures are measured where their addresses are known")
	}
	assert.Error(t, json.Unmarshal([]byte(`{"images":[1]}`), new(Truth)), "a list of something else")
}
