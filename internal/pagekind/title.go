package pagekind

import (
	"embed"
	"strings"
	"sync"

	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/text"
)

//go:embed words/*.txt
var wordFiles embed.FS

// tables are the words of titles, a file a table.
var tables = text.Tables{Files: wordFiles}

// kindWords returns the kinds of pages by what their titles say.
var kindWords = sync.OnceValue(func() map[string]role.PageKind {
	words := make(map[string]role.PageKind)
	for e := range tables.Marked("page_kinds") {
		words[e.Phrase] = role.PageKind(e.Mark)
	}
	return words
})

// titleMarks part a title from the site's name.
const titleMarks = "|-–—:·»«,.!?…\"“”„()"

// ofTitle returns the kind of page that a title names, by the whole of it or by
// what stands between its marks; empty for none.
func ofTitle(title string) role.PageKind {
	words := kindWords()
	folded := text.FoldWord(strings.TrimSpace(title))
	if kind, ok := words[folded]; ok {
		return kind
	}
	for part := range strings.FieldsFuncSeq(folded, func(r rune) bool { return strings.ContainsRune(titleMarks, r) }) {
		part = strings.TrimSpace(part)
		kind, ok := words[part]
		if !ok {
			kind, ok = words[strings.Trim(part, "0123456789 ")] // as in "500 Internal Server Error"
		}
		if ok {
			return kind
		}
	}
	return ""
}
