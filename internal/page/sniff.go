package page

import "bytes"

// prologSize is where the first element begins at the latest, in bytes.
const prologSize = 2000

// HasDoctype reports whether a document type is declared before the first element.
func HasDoctype(src []byte) bool {
	const doctype = "<!doctype"
	head := src[:min(len(src), prologSize)]
	for {
		i := bytes.Index(head, []byte("<!"))
		if i < 0 || i+len(doctype) > len(head) {
			return false
		}
		if head = head[i:]; bytes.EqualFold(head[:len(doctype)], []byte(doctype)) {
			return true
		}
		head = head[len("<!"):]
	}
}
