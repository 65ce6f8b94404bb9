package media

import "strings"

// Signature is the name that a line of a post gives for its author, before the
// handle in brackets; the handle where no dash begins the name; else nothing.
func Signature(line string) string {
	const longest = 200 // bytes
	before, handle, ok := cutHandle(line)
	if !ok || len(line) > longest {
		return ""
	}
	for _, dash := range [...]string{"—", "–", "―", "-"} {
		if name, found := strings.CutPrefix(before, dash); found && strings.TrimSpace(name) != "" {
			return strings.TrimSpace(name)
		}
	}
	return handle
}

// cutHandle cuts a line around a handle in brackets: "Name (@handle) May 4".
func cutHandle(line string) (before, handle string, ok bool) {
	at := strings.LastIndex(line, "(@")
	if at < 0 {
		return "", "", false
	}
	handle, _, ok = strings.Cut(line[at+1:], ")")
	return strings.TrimSpace(line[:at]), handle, ok && len(handle) > 1 && !strings.Contains(handle, " ")
}
