package page

// blankKind is what a character that is not a letter does to the text.
type blankKind uint8

const (
	blankNothing blankKind = iota // it is dropped
	blankSpace                    // it is white space
	blankWide                     // it is white space that indents
)

// special recognizes white space and invisible characters beyond ASCII: their
// length in bytes, 0 for an ordinary character and for bytes that are not UTF-8.
func special(s []byte) (int, blankKind) {
	switch s[0] {
	case 0xC2:
		if len(s) > 1 {
			switch {
			case s[1] == 0xA0: // no-break space
				return 2, blankWide
			case s[1] == 0xAD || s[1] >= 0x80 && s[1] < 0xA0: // soft hyphen, C1 controls
				return 2, blankNothing
			}
		}
	case 0xE2:
		if len(s) > 2 && s[1] == 0x80 {
			switch {
			case s[2] >= 0x80 && s[2] <= 0x8A: // en quad to hair space
				return 3, blankSpace
			case s[2] == 0x8B || s[2] >= 0x8E && s[2] <= 0x8F || s[2] >= 0xAA && s[2] <= 0xAE:
				return 3, blankNothing // zero-width space, marks of direction
			case s[2] == 0xA8 || s[2] == 0xA9 || s[2] == 0xAF: // separators, narrow space
				return 3, blankSpace
			}
		} else if len(s) > 2 && s[1] == 0x81 && (s[2] == 0xA0 || s[2] >= 0xA6 && s[2] <= 0xA9) {
			return 3, blankNothing // word joiner, isolates
		}
	case 0xE3:
		if len(s) > 2 && s[1] == 0x80 && s[2] == 0x80 { // ideographic space
			return 3, blankWide
		}
	case 0xEF:
		if len(s) > 2 && s[1] == 0xBB && s[2] == 0xBF { // byte order mark
			return 3, blankNothing
		}
	}
	return 0, 0
}
