package page

import "bytes"

// sidenoteClasses are the classes of notes that stand in the margin, as Tufte CSS
// and its heirs have them.
var sidenoteClasses = [...][]byte{[]byte("sidenote"), []byte("marginnote"), []byte("margin-note"), []byte("side-note")}

// isSidenote reports whether a class is that of a note in the margin.
func isSidenote(class []byte) bool {
	for _, c := range sidenoteClasses {
		if i := bytes.Index(class, c); i >= 0 && (i == 0 || class[i-1] == ' ') &&
			(i+len(c) == len(class) || class[i+len(c)] == ' ') {
			return true
		}
	}
	return false
}
