package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/text"
)

// RelatedTextWords is the longest text of a related link, in words, and
// relatedLimit the longest line in bytes: a headline, not a paragraph.
const (
	RelatedTextWords = 40
	relatedLimit     = 900
)

// RelatedText returns the text of a line that by its form is a link to another
// article: a cue ("Read also:", "▶") and a headline. The cue and the arrow at
// the end are dropped. A sentence that begins like a cue is none; then, as for
// any other line, the text is the line without the arrow at its end.
func RelatedText(s string) (title string, ok bool) {
	line := strings.TrimRight(text.OneLine(s), trailingArrows+" ")
	if len(line) > relatedLimit {
		return line, false
	}
	if title, ok = relatedForm(line); ok {
		if title, ok = relatedLink(title); ok {
			return title, true
		}
	}
	return line, false
}

// MayBeRelated reports whether RelatedText may find a block's text to be a related
// link: a cue may begin it, or something that is no letter.
func MayBeRelated(s string) bool { return relatedCueStarts.May(s) }

// relatedForm cuts the cue off a line that has the form of a related link.
func relatedForm(line string) (title string, ok bool) {
	if title, ok = bracketedCue(line); ok {
		return title, true
	}
	title, arrow := cutArrow(line)
	if inner, wrapped := unwrap(title); wrapped {
		title = inner
	}
	if rest, ok := cutCue(title); ok {
		return rest, true
	}
	// A line that an arrow begins may also be a list's; a headline is no sentence.
	return title, arrow && !text.ContainsSentence(title) && !strings.HasSuffix(title, ".")
}

// relatedLink returns the link's text without the marks at its ends, not ok
// where none is left or too much.
func relatedLink(s string) (title string, ok bool) {
	title, _ = cutArrow(strings.TrimSpace(s))
	title = strings.TrimSpace(strings.TrimRight(title, trailingArrows+" "))
	if inner, ok := unwrap(title); ok {
		title = inner
	}
	if !text.HasLetter(title) || len(strings.Fields(title)) > RelatedTextWords {
		return "", false
	}
	return title, true
}

// bracketedCue cuts a cue in brackets off the line's start: "【関連記事】…",
// "[Read also] …".
func bracketedCue(line string) (rest string, ok bool) {
	r, size := utf8.DecodeRuneInString(line)
	closing := text.ClosingBracket(r)
	if closing == 0 {
		return "", false
	}
	inner, after, found := strings.Cut(line[size:], string(closing))
	if !found || strings.TrimSpace(after) == "" {
		return "", false
	}
	_, cue := cueAt(strings.Trim(inner, " :："))
	return strings.TrimLeft(after, " :："), cue
}

// cutArrow cuts the arrows off the line's start.
func cutArrow(line string) (rest string, ok bool) {
	rest = strings.TrimLeft(line, relatedArrows+"\uFE0F ")
	if strings.HasPrefix(rest, ">>") {
		return strings.TrimLeft(rest, "> "), true
	}
	cut := strings.TrimSpace(line[:len(line)-len(rest)])
	// German and French quotes may open with "»" and "›".
	if quote := strings.Trim(cut, "»›"); quote == "" && cut != "" && strings.ContainsAny(rest, "«‹") {
		return line, false
	}
	spaced := strings.HasSuffix(line[:len(line)-len(rest)], " ")
	return rest, cut != "" && (spaced || strings.Trim(cut, "»›") != "")
}

// cueAt matches the longest cue that is all of s.
func cueAt(s string) (form cueForm, ok bool) {
	for _, cue := range relatedCueIndex.At(s) {
		if rest, found := text.CutPhrase(s, cue.phrase); found && rest == "" {
			return cue.form, true
		}
	}
	return 0, false
}

// cutCue cuts the longest cue off the line's start, with the mark behind it.
func cutCue(line string) (rest string, ok bool) {
	longest := 0
	for _, cue := range relatedCueIndex.At(line) {
		if len(cue.phrase) <= longest {
			continue
		}
		if after, found := text.CutPhrase(line, cue.phrase); found {
			if after, found = cue.cutMark(after); found {
				longest, rest, ok = len(cue.phrase), after, true
			}
		}
	}
	return rest, ok
}

// cutMark cuts the mark behind a cue off; an open cue needs none where the text
// begins like a headline.
func (cue relatedCue) cutMark(after string) (rest string, ok bool) {
	trimmed := strings.TrimLeft(after, " ")
	r, size := utf8.DecodeRuneInString(trimmed)
	switch {
	case trimmed == "":
		return "", false
	case strings.ContainsRune(":：|│▶►→»›>＞➤➜", r):
		return strings.TrimLeft(trimmed[size:], " :：|>"), true
	case strings.ContainsRune("–—-", r) && strings.HasPrefix(trimmed[size:], " ") && trimmed != after:
		rest = strings.TrimSpace(trimmed[size:])
		return rest, startsHeadline(rest)
	case cue.form == cueOpen && startsHeadline(trimmed):
		return trimmed, trimmed != after || text.IsUnspaced(text.LastRune(cue.phrase)) ||
			text.IsHangul(text.LastRune(cue.phrase))
	}
	return "", false
}

// startsHeadline reports whether s begins as a headline may: with a capital, a figure
// or a quotation mark.
func startsHeadline(s string) bool {
	r := text.FirstRune(s)
	return text.StartsUpper(s) || unicode.IsDigit(r) || strings.ContainsRune("\"“„«‘'「『《", r)
}
