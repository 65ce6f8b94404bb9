package text

import (
	"strings"
	"unicode/utf8"
)

// Abbreviations end in a full stop without ending a sentence.
var Abbreviations = NewWordSet(`dr, mr, mrs, ms, prof, st, ste, jr, sr, inc, ltd, co, corp, no, nr, vs, gen, gov, sen, rep, lt, col, sgt, rev, hon, ing, dipl, mag, sra, dra, mme, mlle, bzw, usw, etc, fot, nuotr, foto, dep, op, ca, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, okt, nov, dec, dez, ala, ariz, ark, calif, colo, conn, del, fla, ga, ill, ind, kan, ky, la, md, mass, mich, minn, miss, mo, mont, neb, nev, okla, ore, pa, tenn, tex, va, vt, wash, wis, wyo, ont, que, ul, им, г, ул, тов, гг, prim, oprac, red, sp`)

// TrimText cuts off a caption's end what led over to the credit.
func TrimText(s string) string {
	return strings.TrimRight(s, " |/／–—-•·,;:：=＝([（【")
}

// EndsSentence reports whether the text ends with a sentence's end.
func EndsSentence(s string) bool {
	s = strings.TrimRight(s, " \"'”’»)")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?…。！？।؟", r) && !IsAbbreviation(LastWord(s))
}

// EndsPiece reports whether a label may follow: the text is empty, ends a sentence or
// ends in a mark that parts.
func EndsPiece(s string) bool {
	s = strings.TrimRight(s, " ")
	r, _ := utf8.DecodeLastRuneInString(s)
	return s == "" || EndsSentence(s) || strings.ContainsRune("|/／—–-•·,;)]）】」』\"”»", r)
}

// SentenceEnd returns the index after the first full stop in the first limit
// bytes of s that ends a sentence and is followed by more, or -1.
func SentenceEnd(s string, limit int) int {
	for at := 0; at < len(s) && at <= limit; at++ {
		switch c := s[at]; {
		case c == '.' || c == '!' || c == '?':
			if at+1 < len(s) && s[at+1] == ' ' && !IsAbbreviation(LastWord(s[:at+1])) {
				return at + 1
			}
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(s[at:])
			if (r == '。' || r == '！' || r == '？') && at+size < len(s) {
				return at + size
			}
			at += size - 1
		}
	}
	return -1
}

// ContainsSentence reports whether s holds a sentence's end with more after it.
func ContainsSentence(s string) bool { return SentenceEnd(s, len(s)) >= 0 }

// IsAbbreviation reports whether the word's full stop does not end a sentence: an
// initial, letters with stops between ("S.C."), or a known abbreviation.
func IsAbbreviation(word string) bool {
	stem, stopped := strings.CutSuffix(word, ".")
	if !stopped {
		return false
	}
	for part := range strings.SplitSeq(stem, ".") {
		if utf8.RuneCountInString(part) > 2 {
			return Abbreviations.Has(stem)
		}
	}
	return strings.Contains(stem, ".") || utf8.RuneCountInString(stem) <= 1 || Abbreviations.Has(stem)
}
