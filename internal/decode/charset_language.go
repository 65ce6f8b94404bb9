package decode

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
)

// languageWindow is how far into the page the html element counts.
const languageWindow = 1024

// languageDefault is a row of the HTML standard's table of the encodings that
// undeclared pages of a language have ("determining the character encoding",
// step 9), with the others in use for that language. Unlike in the standard,
// where it is the browser's, the language is the page's own, and no more than
// what to expect.
var languageDefault = []struct {
	language  string
	encodings []string
}{
	{"ar", []string{"windows-1256"}},
	{"az", []string{"windows-1254"}},
	{"ba", []string{"windows-1251"}},
	{"be", []string{"windows-1251"}},
	{"bg", []string{"windows-1251"}},
	{"cs", []string{"windows-1250"}},
	{"el", []string{"iso-8859-7", "windows-1253"}},
	{"et", []string{"windows-1257"}},
	{"fa", []string{"windows-1256"}},
	{"he", []string{"windows-1255"}},
	{"hr", []string{"windows-1250"}},
	{"hu", []string{"iso-8859-2", "windows-1250"}},
	{"ja", []string{"shift_jis", "euc-jp"}},
	{"kk", []string{"windows-1251"}},
	{"ko", []string{"euc-kr"}},
	{"ku", []string{"windows-1254"}},
	{"ky", []string{"windows-1251"}},
	{"lt", []string{"windows-1257"}},
	{"lv", []string{"windows-1257"}},
	{"mk", []string{"windows-1251"}},
	{"pl", []string{"iso-8859-2", "windows-1250"}},
	{"ru", []string{"windows-1251", "koi8-r"}},
	{"sah", []string{"windows-1251"}},
	{"sk", []string{"windows-1250"}},
	{"sl", []string{"iso-8859-2", "windows-1250"}},
	{"sr", []string{"windows-1251"}},
	{"tg", []string{"windows-1251"}},
	{"th", []string{"windows-874"}},
	{"tr", []string{"windows-1254"}},
	{"tt", []string{"windows-1251"}},
	{"uk", []string{"windows-1251", "koi8-u"}},
	{"vi", []string{"windows-1258"}},
	{"zh-hant", []string{"big5"}},
	{"zh-hk", []string{"big5"}},
	{"zh-mo", []string{"big5"}},
	{"zh-tw", []string{"big5"}},
	{"zh", []string{"gb18030"}},
}

// languageDefaults returns the encodings to expect of a page by its language,
// none where the language has no row.
func languageDefaults(b []byte) []string {
	language := htmlLanguage(b[:min(len(b), languageWindow)])
	for _, row := range languageDefault {
		if language == row.language || strings.HasPrefix(language, row.language+"-") {
			return row.encodings
		}
	}
	return nil
}

// htmlLanguage returns the lang attribute of the html element in lower case.
func htmlLanguage(head []byte) string {
	z := html.NewTokenizer(bytes.NewReader(head))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken:
			tag, more := z.TagName()
			if string(tag) != "html" {
				return ""
			}
			for more {
				var key, val []byte
				key, val, more = z.TagAttr()
				if k := string(key); k == "lang" || k == "xml:lang" {
					return strings.ToLower(strings.TrimSpace(string(val)))
				}
			}
			return ""
		}
	}
}
