package score

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
)

// Mark is a piece of a block's text that is a link or set off: from byte Start
// up to byte End of its UTF-8.
type Mark struct {
	// Kind is "link", "strong" or "emphasis".
	Kind  string `json:"kind"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	URL   string `json:"url,omitempty"`
}

// Media is one predicted picture, video or the like.
type Media struct {
	// Kind is "image" for a picture; no measure takes another.
	Kind string `json:"kind"`
	URL  string `json:"url"`
}

// Files are the addresses of annotated pictures. Some data sets give their
// number alone, which is read as no address at all.
type Files []string

// UnmarshalJSON reads a list of addresses; whatever is no list has none.
func (f *Files) UnmarshalJSON(data []byte) error {
	*f = nil
	if data[0] != '[' {
		return nil
	}
	return json.Unmarshal(data, (*[]string)(f))
}

// marked are the texts of the marks of these kinds, normalized; one without a
// word is left out.
func (p Prediction) marked(kinds ...string) []string {
	var texts []string
	for _, s := range p.Sections {
		for _, b := range s.Blocks {
			for _, m := range b.Marks {
				if slices.Contains(kinds, m.Kind) {
					texts = append(texts, normalized(m.of(b.Text)))
				}
			}
		}
	}
	return nonEmpty(texts)
}

// of is the part of a text that a mark covers. What an offset cuts of a
// character is no part of any word.
func (m Mark) of(text string) string {
	start, end := min(max(m.Start, 0), len(text)), min(max(m.End, 0), len(text))
	if start >= end {
		return ""
	}
	return strings.ToValidUTF8(text[start:end], "\ufffd")
}

// pictures are the files of the predicted pictures; an address without a file
// is left out.
func (p Prediction) pictures() []string {
	var files []string
	for _, m := range p.Media {
		if m.Kind == "image" {
			files = append(files, file(m.URL))
		}
	}
	return nonEmpty(files)
}

// afterPath is what follows the path of an address.
var afterPath = regexp.MustCompile(`[?#].*`)

// file is the last part of an address's path, in small letters: the same
// picture often comes from several hosts.
func file(address string) string {
	path := strings.TrimRight(afterPath.ReplaceAllString(address, ""), "/")
	return lower(path[strings.LastIndexByte(path, '/')+1:])
}

// marks measures links, pieces that are set off and pictures.
func (v Values) marks(t Truth, p Prediction) {
	if len(t.Links) > 0 {
		v.score(Links, bag(p.marked("link"), nonEmpty(normalizedAll(t.Links))).f1)
	}
	if len(t.Emphasis) > 0 {
		v.score(Emphasis, bag(p.marked("strong", "emphasis"), nonEmpty(normalizedAll(t.Emphasis))).f1)
	}
	if len(t.Images) > 0 {
		want := make([]string, len(t.Images))
		for i, address := range t.Images {
			want[i] = file(address)
		}
		v.score(Images, bag(p.pictures(), want).f1)
	}
}
