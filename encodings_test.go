package standfirst

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html/charset"
)

// declaration is a way to say which encoding a page has.
type declaration struct {
	name, why string
	// contentType, prolog and head are formats for the encoding's label.
	contentType, prolog, head string
}

const pragma = `<meta http-equiv="Content-Type" content="text/html; charset=%s">`

var declarationWays = []declaration{
	{"Content-Type", "what the server says", "text/html; charset=%s", "", ""},
	{"Content-Type in quotes", "as its grammar allows", `text/html; Charset="%s"; x=y`, "", ""},
	{"meta charset", "the short form", "", "", `<meta charset="%s">`},
	{"meta http-equiv", "the long form", "", "", pragma},
	{"XML declaration", "XHTML", "", `<?xml version="1.0" encoding="%s"?>`, ""},
	{"meta beyond the first kilobyte", "where the standard's prescan has stopped", "", "",
		"<script>" + strings.Repeat("var a = '<meta charset=koi8-r>';\n", 200) + "</script><!-- " + strings.Repeat("<meta charset=koi8-r> ", 100) + `--><meta charset="%s">`},
	{"Content-Type against meta", "the server's word is the stronger", "text/html; charset=%s", "", `<meta charset="utf-8">`},
	{"Content-Type UTF-8 against meta", "the bytes are not UTF-8", "text/html; charset=utf-8", "", `<meta charset="%s">`},
	{"unknown Content-Type against meta", "an unknown word counts for nothing", "text/html; charset=none", "", pragma},
	{"meta against XML declaration", "the standard's order", "", `<?xml version="1.0" encoding="utf-8"?>`, `<meta charset="%s">`},
}

// page makes the story's page with a declaration of the label.
func (d declaration) page(s encodingStory, label string) (page, contentType string) {
	say := func(format string) string { return strings.ReplaceAll(format, "%s", label) }
	return say(d.prolog) + fmt.Sprintf(`<!DOCTYPE html><html lang="%s"><head>%s<title>%s</title><meta property="og:type" content="article"></head>`+
		`<body><article><h1>%s</h1><p>%s</p></article></body></html>`,
		s.language, say(d.head), s.headline, s.headline, strings.Join(s.paragraphs, "</p>\n<p>")), say(d.contentType)
}

// encode turns a page into an encoding and demands that it has all letters.
func encode(t *testing.T, page, label string) string {
	t.Helper()
	e, _ := charset.Lookup(label)
	require.NotNil(t, e, label)
	encoded, err := e.NewEncoder().String(page)
	require.NoError(t, err)
	require.NotContains(t, encoded, "&#", "the story has a letter that %s has not", label)
	return encoded
}

// TestEncodings demands that a story gives the Article that it gives in UTF-8
// in every encoding, by every declaration.
func TestEncodings(t *testing.T) {
	for _, c := range encodingCases {
		for _, way := range declarationWays {
			t.Run(c.Label+" by "+way.name, func(t *testing.T) {
				story := spelled(c.story, c.Label)
				page, contentType := way.page(story, c.Label)
				requireSameArticle(t, story, encode(t, page, c.Label), contentType)
			})
		}
		if !c.byLetters {
			continue
		}
		for _, language := range []string{c.story.language, "", "en"} {
			t.Run(c.Label+" undeclared, in language "+language, func(t *testing.T) {
				story := spelled(c.story, c.Label)
				story.language = language
				page, _ := declaration{}.page(story, c.Label)
				requireSameArticle(t, story, encode(t, page, c.Label), "")
			})
		}
	}
}

// TestUTF8WhateverIsDeclared demands that a page that is UTF-8 is read as
// UTF-8, and UTF-16 with a byte order mark as that.
func TestUTF8WhateverIsDeclared(t *testing.T) {
	for _, label := range []string{"iso-8859-1", "windows-1251", "gb18030", "shift_jis", "iso-2022-jp", "utf-16", "none"} {
		for _, way := range declarationWays {
			t.Run("declared "+label+" by "+way.name, func(t *testing.T) {
				for _, c := range encodingCases {
					page, contentType := way.page(c.story, label)
					requireSameArticle(t, c.story, page, contentType)
					requireSameArticle(t, c.story, "\xef\xbb\xbf"+page, contentType)
				}
				for mark, order := range map[string]string{"\xff\xfe": "utf-16le", "\xfe\xff": "utf-16be"} {
					page, contentType := way.page(frenchStory, label)
					requireSameArticle(t, frenchStory, mark+encode(t, page, order), contentType)
				}
			})
		}
	}
}

// spelled writes a story with what an encoding has: Vietnamese in
// windows-1258 sets its tone marks after the letters, and the oldest
// encodings have no quotation marks, soft signs or dots of their own.
func spelled(s encodingStory, label string) encodingStory {
	replace := map[string]*strings.Replacer{
		"windows-1258": toneMarks,
		"iso-8859-3":   strings.NewReplacer("ş", "ŝ", "Ş", "Ŝ"),
		"iso-8859-14":  strings.NewReplacer("«", `"`, "»", `"`),
		"iso-8859-10":  strings.NewReplacer("–", "-"),
	}[label]
	if replace == nil {
		return s
	}
	out := encodingStory{language: s.language, headline: replace.Replace(s.headline)}
	for _, p := range s.paragraphs {
		out.paragraphs = append(out.paragraphs, replace.Replace(p))
	}
	return out
}

// toneMarks decomposes the letters that windows-1258 has not into a letter
// that it has and a combining mark.
var toneMarks = func() *strings.Replacer {
	var pairs []string
	marks := []string{"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
	for base, toned := range map[string][]string{
		"a": {"", "", "ã", "ả", "ạ"}, "ă": {"ằ", "ắ", "ẵ", "ẳ", "ặ"}, "â": {"ầ", "ấ", "ẫ", "ẩ", "ậ"},
		"e": {"", "", "ẽ", "ẻ", "ẹ"}, "ê": {"ề", "ế", "ễ", "ể", "ệ"}, "i": {"ì", "", "ĩ", "ỉ", "ị"},
		"o": {"ò", "", "õ", "ỏ", "ọ"}, "ô": {"ồ", "ố", "ỗ", "ổ", "ộ"}, "ơ": {"ờ", "ớ", "ỡ", "ở", "ợ"},
		"u": {"", "", "ũ", "ủ", "ụ"}, "ư": {"ừ", "ứ", "ữ", "ử", "ự"}, "y": {"ỳ", "ý", "ỹ", "ỷ", "ỵ"},
	} {
		for i, letter := range toned {
			if letter != "" {
				pairs = append(pairs, letter, base+marks[i])
			}
		}
	}
	return strings.NewReplacer(pairs...)
}()

// requireSameArticle demands the Article that the story gives in UTF-8, with
// all its paragraphs.
func requireSameArticle(t *testing.T, s encodingStory, page, contentType string) {
	t.Helper()
	plain, _ := declaration{head: `<meta charset="utf-8">`}.page(s, "")
	want, err := Parse(strings.NewReader(plain))
	require.NoError(t, err, "the story in UTF-8 is an article")
	for _, p := range s.paragraphs {
		require.Contains(t, bodyText(want), p, "the story in UTF-8")
	}
	got, err := (&Parser{ContentType: contentType}).Parse(strings.NewReader(page))
	require.NoError(t, err)
	assert.Equal(t, want, got)
}
