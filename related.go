package standfirst

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// relatedTextWords is the longest text of a related link, in words, and
// relatedLimit the longest line in bytes: a headline, not a paragraph.
const (
	relatedTextWords = 40
	relatedLimit     = 900
)

// relatedText returns the text of a line that by its form is a link to another
// article: a cue ("Read also:", "▶") and a headline. The cue and the arrow at
// the end are dropped. A sentence that begins like a cue is none; then, as for
// any other line, the text is the line without the arrow at its end.
func relatedText(s string) (text string, ok bool) {
	line := strings.TrimRight(oneLine(s), trailingArrows+" ")
	if len(line) > relatedLimit {
		return line, false
	}
	if text, ok = relatedForm(line); ok {
		if text, ok = relatedLink(text); ok {
			return text, true
		}
	}
	return line, false
}

// mayBeRelated says that relatedText may find a block's text to be a related
// link: a cue may begin it, or something that is no letter.
func mayBeRelated(s string) bool { return relatedCueStarts.may(s) }

// relatedForm cuts the cue off a line that has the form of a related link.
func relatedForm(line string) (text string, ok bool) {
	if text, ok = bracketedCue(line); ok {
		return text, true
	}
	text, arrow := cutArrow(line)
	if inner, wrapped := unwrap(text); wrapped {
		text = inner
	}
	if rest, ok := cutCue(text); ok {
		return rest, true
	}
	// A line that an arrow begins may also be a list's; a headline is no sentence.
	return text, arrow && !containsSentence(text) && !strings.HasSuffix(text, ".")
}

// relatedLink returns the link's text without the marks at its ends, not ok
// where none is left or too much.
func relatedLink(s string) (text string, ok bool) {
	text, _ = cutArrow(strings.TrimSpace(s))
	text = strings.TrimSpace(strings.TrimRight(text, trailingArrows+" "))
	if inner, ok := unwrap(text); ok {
		text = inner
	}
	if !hasLetter(text) || len(strings.Fields(text)) > relatedTextWords {
		return "", false
	}
	return text, true
}

// bracketedCue cuts a cue in brackets off the line's start: "【関連記事】…",
// "[Read also] …".
func bracketedCue(line string) (rest string, ok bool) {
	r, size := utf8.DecodeRuneInString(line)
	closing := closingBracket(r)
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
	for _, cue := range relatedCueIndex.at(s) {
		if rest, found := cutPhrase(s, cue.phrase); found && rest == "" {
			return cue.form, true
		}
	}
	return 0, false
}

// cutCue cuts the longest cue off the line's start, with the mark behind it.
func cutCue(line string) (rest string, ok bool) {
	longest := 0
	for _, cue := range relatedCueIndex.at(line) {
		if len(cue.phrase) <= longest {
			continue
		}
		if after, found := cutPhrase(line, cue.phrase); found {
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
		return trimmed, trimmed != after || isUnspaced(lastRune(cue.phrase)) || isHangul(lastRune(cue.phrase))
	}
	return "", false
}

// startsHeadline says that s begins as a headline may: with a capital, a figure
// or a quotation mark.
func startsHeadline(s string) bool {
	r := firstRune(s)
	return startsUpper(s) || unicode.IsDigit(r) || strings.ContainsRune("\"“„«‘'「『《", r)
}
