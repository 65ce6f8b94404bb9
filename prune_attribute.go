package standfirst

import "bytes"

// attributeUse says when an attribute is read.
type attributeUse uint8

const (
	neverRead attributeUse = iota
	alwaysRead
	addressRead // unless the address holds the picture itself
	styleRead   // if it may hide the element
)

// attributeUses is the table of the attributes that the library reads; a
// name that is not in it is left out before tokenizing.
func attributeUses(name []byte) attributeUse {
	switch string(name) {
	case "class", "id", "role", "hidden", "dir", "lang", "xml:lang", "title", "type", "name",
		"aria-hidden", "aria-label", "aria-level", // what an element is to a reader
		"itemprop", "itemscope", "itemtype", "itemid", "itemref", // microdata
		"property", "typeof", "about", "resource", "vocab", // RDFa
		"rel", "content", "datetime", "charset", "http-equiv", // metadata
		"alt", "colspan", "rowspan", "start", "open", // content
		"data-component", "data-testid", "data-type": // component names
		return alwaysRead
	case "href", "src", "srcset", "poster", "data-src", "data-srcset", "data-original", "data-lazy-src":
		return addressRead
	case "style":
		return styleRead
	}
	return neverRead
}

// refusals are the names of one tag's attributes that were left out for their
// value. Of attributes of one name only the first counts, so a second must
// not come to count because the first is gone.
type refusals struct {
	names [refusable]string
	n     int
}

// refusable is the number of names in attributeUses with a condition.
const refusable = 9

// isRead says whether the library may read an attribute of this raw value.
func (r *refusals) isRead(key, value []byte) bool {
	var lower [maxName]byte
	name := lowerName(&lower, key)
	var read bool
	switch attributeUses(name) {
	case neverRead:
		return false
	case alwaysRead:
		return true
	case addressRead:
		read = !bytes.HasPrefix(value, []byte("data:"))
	case styleRead:
		read = hides(value)
	}
	for _, refused := range r.names[:r.n] {
		if refused == string(name) {
			return false
		}
	}
	if !read {
		r.names[r.n] = string(name)
		r.n++
	}
	return read
}

// hides says whether a style has a property that may hide the element. A
// character reference in it may hide the property's name.
func hides(style []byte) bool {
	return containsFold(style, "display") || containsFold(style, "visibility") || bytes.IndexByte(style, '&') >= 0
}
