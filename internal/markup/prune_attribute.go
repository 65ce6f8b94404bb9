package markup

import (
	"bytes"

	"github.com/standfirst/standfirst/internal/text"
)

// The attributes that lookupAttr knows are all that the library reads; the
// others leave before tokenizing, which costs more for an attribute than for
// anything else.

// AttrMask is a set of attributes.
type AttrMask uint64

// addressAttrs are those that hold an address. One that holds the picture
// itself ("data:", RFC 2397) is none that an Article may have.
const addressAttrs AttrMask = 1<<AttrHref | 1<<AttrSrc | 1<<AttrSrcset | 1<<AttrDataSrc | 1<<AttrDataOriginal |
	1<<AttrDataSrcset | 1<<AttrDataBg | 1<<AttrPoster | 1<<AttrCite

// ReadAttr says which attribute of a tag the library may read, given its raw
// value; false if it does not. refused is the set of the tag's attributes that were left out for
// their value: of attributes of one name only the first counts, so a second
// must not come to count because the first is gone.
func ReadAttr(key, value []byte, refused *AttrMask) (Attr, bool) {
	var buf [maxName]byte
	a, known := lookupAttr(lowerName(&buf, key))
	if !known {
		return 0, false
	}
	bit := AttrMask(1) << a
	switch {
	case *refused&bit != 0:
		return 0, false
	case bit&addressAttrs != 0 && bytes.HasPrefix(value, []byte("data:")),
		a == AttrStyle && !isReadStyle(value) && !mayShow(value),
		a == AttrTex && bytes.HasSuffix(key, []byte("attrs")) && !bytes.Contains(value, []byte("persistentExpression")):
		*refused |= bit
		return 0, false
	}
	return a, true
}

// isReadStyle reports whether a style may have a property that hides the element, or
// that lets text flow around it, as around a drop cap, or that prints it in bold. A
// character reference in it may stand for part of the property's name.
func isReadStyle(style []byte) bool {
	return readProperties.In(style) || bytes.IndexByte(style, '&') >= 0
}

// readProperties are these properties.
var readProperties = text.NewPartSet("display", "visibility", "position", "text-indent", "clip-path", "float",
	"font-weight")

// mayShow reports whether a style may have a picture for its background.
func mayShow(style []byte) bool {
	return text.ContainsFold(style, "background") && bytes.Contains(style, []byte("url("))
}

// IsAddress reports whether an attribute is read and holds an address.
func IsAddress(key, value []byte) bool {
	a, ok := ReadAttr(key, value, new(AttrMask))
	return ok && 1<<a&addressAttrs != 0
}

// attributeValue is the value of the first attribute of a name among those of a
// start tag, nil for none.
func attributeValue(attributes []byte, name string) []byte {
	for i := 0; ; {
		if i = skipSpace(attributes, i); i >= len(attributes) || attributes[i] == '>' {
			return nil
		}
		a := scanAttribute(attributes, i)
		if a.next < 0 {
			return nil
		}
		if bytes.EqualFold(attributes[i:a.keyEnd], []byte(name)) {
			return attributes[a.val:a.valEnd]
		}
		i = a.next
	}
}
