package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/text"
)

// A drop cap is the first letter of a paragraph in an element of its own, which style
// sheets print large: a span, a block before the paragraph, or a picture of the letter.
// The rest of its word follows, with or without the white space of the template.

// initialNames are parts of the classes that drop caps have.
var initialNames = [...]string{"dropcap", "drop-cap", "drop_cap", "dropletter", "drop-letter", "firstletter", "first-letter",
	"first_letter", "firstchar", "first-char", "initial", "lettrine", "letrina", "capolettera", "capitular",
	"anfangsbuchstabe", "big-letter", "bigletter", "large-letter", "fancy-letter"}

// namesInitial reports whether a class is a drop cap's.
func namesInitial(class []byte) bool {
	for _, name := range initialNames {
		if text.ContainsFold(class, name) {
			return true
		}
	}
	return false
}

// floats reports whether a style lets the text flow around its element.
func floats(style []byte) bool {
	return declares(style, "float", "left") || declares(style, "float", "right")
}

// carriage is how far the text of a run that is a drop cap in a block of its own is
// carried over the block's end.
type carriage uint8

const (
	notCarried carriage = iota
	carried             // the next text decides
	settled
)

// letterOf is the letter that a text is, an opening quote before it aside; 0 where it
// is anything else.
func letterOf(s []byte) rune {
	if len(s) > 2*utf8.UTFMax {
		return 0
	}
	r, n := utf8.DecodeRune(s)
	if text.ClassOfRune(r) == text.ClassQuote {
		s = s[n:]
		r, n = utf8.DecodeRune(s)
	}
	if n != len(s) || !unicode.IsUpper(r) {
		return 0
	}
	return r
}

// isInitial reports whether an element or one of those around it in its block is a
// drop cap's by its class or style.
func isInitial(b *Builder, e int32) bool {
	for ; e > 0; e = b.Elements[e].Parent {
		if b.Elements[e].Flags&flagInitial != 0 {
			return true
		}
		if b.Elements[e].Block == e {
			return false
		}
	}
	return false
}

// carries reports whether the run is a letter in a block of its own, whose word the
// next block may go on with; it is then kept until that begins.
func carries(b *Builder) bool {
	r := &b.run
	if r.carriage != notCarried || r.block.Size > 2*utf8.UTFMax || r.block.Linked > 0 ||
		letterOf(b.Text[r.block.Text.Start:]) == 0 {
		return r.carriage == carried
	}
	switch b.Elements[b.Elements[r.block.Element].Block].Tag {
	case markup.TagDiv, markup.TagP:
	default:
		return false
	}
	if r.ended > 0 {
		r.block.Element = r.holder()
		r.block.Flags = b.Elements[r.block.Element].Flags
	}
	r.lead, r.ended, r.carriage = -1, 0, carried
	return true
}

// settle ends a letter's carriage before the next text: the letter begins the
// paragraph of that text, or is a block of its own.
func settle(b *Builder, next []byte) {
	const shortest = 60 // bytes of a paragraph whose initial has no name
	r := &b.run
	r.carriage = settled
	top := b.top()
	fits := b.Elements[b.Elements[top].Block].Tag.Heading() == 0 && continuesWord(next) &&
		(isInitial(b, r.block.Element) || len(next) >= shortest && wholeWords(b.Text[r.block.Text.Start:]) == 0)
	if !fits {
		b.flush()
		return
	}
	r.space = r.space && !joinsInitial(b, next, true)
	r.breaks, r.indent = 0, 0
	r.block.Element, r.block.Flags, r.lead, r.ended = top, b.Elements[top].Flags, top, 0
}

// continuesWord reports whether a text may go on with a word after its first letter.
func continuesWord(next []byte) bool {
	r, n := utf8.DecodeRune(next)
	if !unicode.IsUpper(r) {
		return unicode.IsLower(r)
	}
	second, _ := utf8.DecodeRune(next[n:])
	return unicode.IsUpper(second) || unicode.IsSpace(second)
}

// dropsSpace reports whether the white space before the next text of the run stands
// within the word that a drop cap begins.
func dropsSpace(b *Builder, next []byte) bool {
	r := &b.run
	if r.ended == 0 || r.block.Size > 2*utf8.UTFMax || letterOf(b.Text[r.block.Text.Start:]) == 0 || !continuesWord(next) {
		return false
	}
	named := isInitial(b, r.lead)
	for _, end := range r.closed[:r.ended] {
		named = named || b.Elements[end.element].Flags&flagInitial != 0
	}
	return joinsInitial(b, next, named)
}

// joinsInitial reports whether the letter of the run and the next text are one word.
// A letter that is no word itself begins one, and what is no word goes on with one.
func joinsInitial(b *Builder, next []byte, named bool) bool {
	fragment := next
	for i := 0; i < len(next); {
		r, n := utf8.DecodeRune(next[i:])
		if !unicode.IsLetter(r) {
			fragment = next[:i]
			break
		}
		i += n
	}
	rest := strings.ToLower(string(fragment))
	if !named {
		return len(rest) == 1 && len(next) > 1 && next[1] == ' ' && strings.Contains("bdfglmnprt", rest)
	}
	return wholeWords(b.Text[b.run.block.Text.Start:]) == 0 || !beginsAsWord(rest)
}

// oneLetterWords are the letters that are words at the beginning of a sentence.
const oneLetterWords = "AIOEYÀÈÓÁАВИКОСУЯІЄЗЙЎ"

// wholeWords is the letter that a text is where it is a word by itself, else 0.
func wholeWords(s []byte) rune {
	if r := letterOf(s); strings.ContainsRune(oneLetterWords, r) {
		return r
	}
	return 0
}

// onsets are the pairs of consonants that words of the languages in Latin letters
// begin with.
const onsets = " bl br by ch cl cr cz dr dw fj fl fr gh gl gn gr hr kl kn kr ll mn ph pf pl pr ps qu rh rz sc sh sj sk sl" +
	" sm sn sp sq st sv sw sz th tr ts tw vl vr wh wr zl zw zy "

// beginsAsWord reports whether a word may begin as a fragment does; of one in other
// than ASCII letters that is not known, and it may.
func beginsAsWord(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return true
		}
	}
	const vowels = "aeiouy"
	switch {
	case !strings.ContainsAny(s, vowels):
		return false
	case strings.IndexByte(vowels, s[0]) >= 0 || strings.IndexByte(vowels, s[1]) >= 0:
		return true
	}
	return strings.Contains(onsets, " "+s[:2]+" ")
}

// initial is the letter of a picture that stands over nothing yet; a named one is a
// drop cap's by its class or style, and may stand in a block of its own.
type initial struct {
	letter []byte
	named  bool
}

// noteInitial takes in a picture's alternative text where it is a letter before a text.
func noteInitial(b *Builder) {
	if b.run.block.Size > 0 {
		return
	}
	if alt := trimSpace(b.attrs.Get(markup.AttrAlt)); letterOf(alt) != 0 {
		named := isInitial(b, b.top()) || namesInitial(b.attrs.Get(markup.AttrClass))
		b.run.initial = initial{append(b.run.initial.letter[:0], alt...), named}
		b.run.space = false
	}
}

// writeInitial begins a run with the letter of the picture before it, where the next
// text goes on with its word.
func writeInitial(b *Builder, next []byte) {
	from := b.run.initial
	b.run.initial.letter = from.letter[:0]
	if r, _ := utf8.DecodeRune(next); !continuesWord(next) || b.Elements[b.Elements[b.top()].Block].Tag.Heading() > 0 ||
		!from.named && (unicode.IsUpper(r) || b.run.space) {
		return
	}
	space := b.run.space
	b.fold(from.letter)
	b.run.space = space && !joinsInitial(b, next, true)
}
