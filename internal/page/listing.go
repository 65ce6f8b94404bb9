package page

import (
	"bytes"

	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/text"
)

// Listings of code as highlighters write them: Chroma, Rouge, Pygments, Shiki,
// Prism, highlight.js, SyntaxHighlighter and their heirs.

// gutterClasses are the classes of the numbers of lines.
var gutterClasses = [...]string{
	"gutter", "lineno", "linenos", "linenodiv", "line-number", "linenumber", "code-line-number", "lnt", "ln",
	"rouge-gutter",
	"blob-num", "hljs-ln-numbers", "hljs-ln-line-number", "line_numbers", "crayon-nums",
	"urvanov-syntax-highlighter-nums",
}

// codeClasses are the classes of cells with code.
var codeClasses = [...]string{
	"code", "rouge-code", "blob-code", "crayon-code", "urvanov-syntax-highlighter-code",
}

// lineClasses are those of one line of code.
var lineClasses = [...]string{"line", "code-line", "view-line", "cl", "token-line"}

// hasClass reports whether a class attribute has one of some names.
func hasClass(class []byte, names []string) bool {
	for name := range bytes.FieldsSeq(class) {
		for _, n := range names {
			if string(name) == n {
				return true
			}
		}
	}
	return false
}

// listingFlags are the flags of an element as a part of a listing.
func listingFlags(t markup.Tag, class []byte, pre bool) ElementFlags {
	cell := t == markup.TagTd || t == markup.TagTh
	switch {
	case len(class) == 0 || !pre && !cell || t == markup.TagPre || t == markup.TagCode:
		return 0
	case hasClass(class, gutterClasses[:]):
		if cell {
			return FlagGutter
		}
		return FlagGutter | FlagAside
	case cell && hasClass(class, codeClasses[:]):
		return FlagPre
	}
	return 0
}

// codeRow is the row of a table that began with a number of a line of code.
type codeRow struct {
	row  int32 // the element, 0 for none
	from int   // where the text of its gutter begins
}

// isLineNumber reports whether a text is one number, or nothing.
func isLineNumber(s []byte) bool {
	const longest = 6 // digits
	for _, c := range s {
		if c < '0' || c > '9' {
			return false
		}
	}
	return len(s) <= longest
}

// inAsideGutter reports whether an element is in numbers of lines that are set
// aside: no block begins in them.
func inAsideGutter(e *element) bool {
	const both = FlagGutter | FlagAside
	return e.Flags&both == both
}

// isCodeCell reports whether an element is a cell with a line of code.
func isCodeCell(e *element) bool {
	return e.Flags&FlagLine != 0 && (e.Tag == markup.TagTd || e.Tag == markup.TagTh)
}

// isCodeLine reports whether an element within preformatted text is a line of it.
func isCodeLine(t markup.Tag, class []byte) bool {
	return t == markup.TagDiv || t == markup.TagP || t == markup.TagSpan && hasClass(class, lineClasses[:])
}

// languageParts are parts of the classes that name the language of code.
var languageParts = text.NewPartSet("lang", "highlight-", "sourcecode-", "brush:")

// codeLanguage is the language that a class says code is written in, empty for
// none.
func codeLanguage(class []byte) []byte {
	for name := range bytes.FieldsSeq(class) {
		for _, prefix := range [...]string{"language-", "lang-", "highlight-source-", "sourceCode-", "highlight-"} {
			if rest, ok := bytes.CutPrefix(name, []byte(prefix)); ok && isLanguageName(rest) {
				return rest
			}
		}
	}
	if _, rest, ok := bytes.Cut(class, []byte("brush:")); ok {
		rest = bytes.TrimLeft(rest, " ")
		if end := bytes.IndexAny(rest, " ;"); end >= 0 {
			rest = rest[:end]
		}
		if isLanguageName(rest) {
			return rest
		}
	}
	return nil
}

// isLanguageName reports whether a name may be a language's and does not say that there is none.
func isLanguageName(s []byte) bool {
	const longest = 24 // bytes
	if len(s) == 0 || len(s) > longest || string(s) == "none" || string(s) == "default" {
		return false
	}
	for _, c := range s {
		if !text.IsLetter(c) && (c < '0' || c > '9') && c != '+' && c != '#' && c != '-' && c != '.' && c != '_' {
			return false
		}
	}
	return true
}

// language is the language of the code in an element.
type language struct {
	element int32
	name    string
}

// appendLanguage appends the language of the code in an element, if it names one; named
// means that its class may.
func appendLanguage(list []language, element int32, t markup.Tag, named bool, attrs *markup.AttrSet) []language {
	if !named && !attrs.Is(markup.AttrDataLang) {
		return list
	}
	switch t {
	case markup.TagPre, markup.TagCode, markup.TagDiv, markup.TagFigure, markup.TagTable:
	default:
		return list
	}
	name := attrs.Get(markup.AttrDataLang)
	if !isLanguageName(name) {
		if name = codeLanguage(attrs.Get(markup.AttrClass)); name == nil {
			return list
		}
	}
	return append(list, language{element, string(bytes.ToLower(name))})
}
