package metadata

import (
	"net/url"
	"strings"

	"github.com/standfirst/standfirst/internal/text"
)

// parseBase returns a base address parsed, nil where it is not an absolute http
// or https address.
func parseBase(s string) *url.URL {
	u := parseAddress(s)
	if u == nil || !isWeb(u) {
		return nil
	}
	return u
}

// ResolveAt returns ref as an absolute http or https address, resolved against base
// as a browser does, or "" where that gives none. Base may be nil.
func ResolveAt(base *url.URL, ref string) string {
	u := parseAddress(ref)
	if u == nil {
		return ""
	}
	if base != nil {
		u = base.ResolveReference(u)
	} else if u.Scheme == "" && u.Host != "" {
		u.Scheme = "https" // a page without an address: nothing is served by http alone today
	}
	if !isWeb(u) {
		return ""
	}
	address := u.String()
	if isPlainHost(u.Host) {
		return address
	}
	if _, err := url.Parse(address); err != nil {
		return "" // net/url takes some hosts in a reference that it refuses in an address
	}
	return address
}

// isPlainHost reports whether a host is of letters, digits, dots and hyphens, as
// nearly all are.
func isPlainHost(host string) bool {
	return strings.Trim(host, "abcdefghijklmnopqrstuvwxyz0123456789.-") == ""
}

// isWeb reports whether an address is absolute and of the two schemes that an
// Article holds.
func isWeb(u *url.URL) bool {
	return (u.Scheme == "https" || u.Scheme == "http") && u.Hostname() != "" && u.Opaque == ""
}

// parseAddress parses one reference, nil where it is none. White space around
// it, and tabs and line breaks inside, fall away as in the URL Standard's basic
// parser; spaces inside a path are escaped, spaces in a host refuse it.
func parseAddress(s string) *url.URL {
	s = strings.TrimFunc(s, func(r rune) bool { return r <= ' ' || r == '\u00a0' })
	if s == "" {
		return nil
	}
	if strings.ContainsAny(s, "\t\n\r") {
		s = strings.NewReplacer("\t", "", "\n", "", "\r", "").Replace(s)
	}
	for i := range len(s) {
		if s[i] < ' ' || s[i] == 0x7f {
			return nil
		}
	}
	s = strings.ToValidUTF8(s, "\ufffd")
	u, err := url.Parse(s)
	if err != nil {
		u, err = url.Parse(escapePercents(s)) // "?discount=100%" is refused by net/url and not by browsers
	}
	if rest := strings.TrimPrefix(s, unseenOf(s)); err != nil && len(rest) < len(s) {
		u, err = url.Parse(rest)
	}
	if err != nil {
		return nil
	}
	u.RawQuery = escapeQuery(u.RawQuery)
	return u
}

// unseenOf are the characters of no width that an address begins with, which were
// copied along with it.
func unseenOf(s string) string {
	rest := s
	for trimmed := true; trimmed; {
		trimmed = false
		for _, c := range unseen {
			for strings.HasPrefix(rest, c) {
				rest, trimmed = rest[len(c):], true
			}
		}
	}
	return s[:len(s)-len(rest)]
}

// unseen are the characters of no width, as they are and escaped.
var unseen = [...]string{
	"\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u2060", "\ufeff", "\u00ad",
	"%E2%80%8B", "%E2%80%8C", "%E2%80%8D", "%E2%80%8E", "%E2%80%8F", "%E2%81%A0", "%EF%BB%BF", "%C2%AD",
	"%e2%80%8b", "%e2%80%8c", "%e2%80%8d", "%e2%80%8e", "%e2%80%8f", "%e2%81%a0", "%ef%bb%bf", "%c2%ad",
}

// escapePercents escapes each percent sign that opens no escape.
func escapePercents(s string) string {
	var b strings.Builder
	for i := range len(s) {
		b.WriteByte(s[i])
		if s[i] == '%' && (i+2 >= len(s) || !text.IsHex(s[i+1]) || !text.IsHex(s[i+2])) {
			b.WriteString("25")
		}
	}
	return b.String()
}

// escapeQuery escapes what a query may not hold: net/url hands it on as it is.
func escapeQuery(q string) string {
	const hex = "0123456789ABCDEF"
	plain := func(c byte) bool { return c > ' ' && c < 0x7f && c != '"' && c != '<' && c != '>' }
	i := 0
	for i < len(q) && plain(q[i]) {
		i++
	}
	if i == len(q) {
		return q
	}
	b := append(make([]byte, 0, len(q)+16), q[:i]...)
	for ; i < len(q); i++ {
		if plain(q[i]) {
			b = append(b, q[i])
		} else {
			b = append(b, '%', hex[q[i]>>4], hex[q[i]&15])
		}
	}
	return string(b)
}

// baseAddress returns what relative addresses are read against: <base>, itself
// read against the others; then the address that the page was fetched from;
// then the canonical address.
func baseAddress(baseHref, fetched, canonical string) *url.URL {
	outer := parseBase(fetched)
	if outer == nil {
		outer = parseBase(canonical)
	}
	if inner := parseBase(ResolveAt(outer, baseHref)); inner != nil {
		return inner
	}
	return outer
}

// samePage reports whether two addresses name one page: scheme, "www.", query,
// fragment and a closing slash aside.
func samePage(a, b string) bool {
	a, b = pageKey(a), pageKey(b)
	return a != "" && strings.EqualFold(a, b)
}

// pageKey returns the part of an address that names the page.
func pageKey(s string) string {
	s = strings.TrimSpace(s)
	if i := strings.Index(s, "://"); i >= 0 {
		s = s[i+3:]
	}
	s = strings.TrimPrefix(s, "//")
	if i := strings.IndexAny(s, "?#"); i >= 0 {
		s = s[:i]
	}
	return strings.TrimSuffix(strings.TrimPrefix(s, "www."), "/")
}
