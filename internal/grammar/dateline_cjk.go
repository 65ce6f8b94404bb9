package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/text"
)

// Marks of Chinese, Japanese and Korean datelines.
var (
	// cjkWires end the dateline of a telegram ("…12月9日电").
	cjkWires = []string{"电", "電", "讯", "訊", "消息", "报道", "報導"}
	// cjkOwn stand before the place where a paper names itself.
	cjkOwn = []string{"本报", "本報", "本刊", "本网", "本網", "本社"}
)

// cjkDateline reads the place of a Chinese, Japanese or Korean paragraph.
func cjkDateline(line string) string {
	r, size := utf8.DecodeRuneInString(line)
	if closing := text.ClosingBracket(r); closing != 0 {
		inner, _, ok := strings.Cut(line[size:], string(closing))
		if !ok || len(inner) > datelineWindow {
			return ""
		}
		return bracketDateline(inner)
	}
	if at := strings.IndexAny(line, "（(【"); at > 0 && at <= 24 {
		// "北京（新华社）": the agency in brackets behind the place.
		open, size := utf8.DecodeRuneInString(line[at:])
		inner, _, ok := strings.Cut(line[at+size:], string(text.ClosingBracket(open)))
		if place := strings.TrimSpace(line[:at]); ok && isAgency(inner) && isCJKPlace(place) {
			return place
		}
	}
	return wireDateline(line)
}

// bracketDateline reads "ソウル＝佐藤花子", "서울=연합뉴스", "陳大文／台北報導" and "北京综合讯".
func bracketDateline(inner string) string {
	if i := strings.IndexAny(inner, "＝="); i > 0 {
		if place := inner[:i]; isCJKPlace(place) {
			return place
		}
		return ""
	}
	if i := strings.LastIndexAny(inner, "／╱/ "); i >= 0 {
		_, size := utf8.DecodeRuneInString(inner[i:])
		inner = inner[i+size:]
	}
	for _, wire := range cjkWires {
		if place, ok := strings.CutSuffix(inner, wire); ok {
			place = strings.TrimSuffix(strings.TrimSuffix(place, "综合"), "綜合")
			if isCJKPlace(place) {
				return place
			}
		}
	}
	return ""
}

// wireDateline reads "新华社北京12月9日电": an agency, the place, the day, and the
// word for a telegram.
func wireDateline(line string) string {
	rest, ok := cutWire(line)
	if !ok {
		return ""
	}
	at := strings.IndexFunc(rest, unicode.IsDigit)
	if at <= 0 || !isCJKPlace(rest[:at]) {
		return ""
	}
	day := rest[at:min(len(rest), at+60)]
	end := strings.IndexAny(day, "，。、,")
	if end >= 0 {
		day = day[:end]
	}
	for _, wire := range cjkWires {
		if strings.Contains(day, "日"+wire) || strings.Contains(day, "日"+" "+wire) {
			return rest[:at]
		}
	}
	return ""
}

// cutWire cuts an agency's or the paper's own name off the line's start.
func cutWire(line string) (rest string, ok bool) {
	for _, own := range cjkOwn {
		if rest, ok := strings.CutPrefix(line, own); ok {
			return rest, true
		}
	}
	runes := 0
	for at := range line {
		if runes++; runes > 6 {
			break
		}
		if agencies.Has(line[:at]) {
			return line[at:], true
		}
	}
	return "", false
}

// isCJKPlace reports whether the text can be a place's name: a known city, or two to
// eight characters and nothing else.
func isCJKPlace(s string) bool {
	if datelineCities.Has(s) {
		return true
	}
	n := utf8.RuneCountInString(s)
	return n >= 2 && n <= 8 && strings.IndexFunc(s, func(r rune) bool { return !text.IsCJK(r) && r != '・' }) < 0 &&
		!isCJKOrganization(s)
}
