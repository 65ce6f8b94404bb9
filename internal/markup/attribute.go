package markup

import (
	"github.com/standfirst/standfirst/internal/text"
)

// Attr names an attribute that some step reads; all others are passed over.
type Attr uint8

// The attributes that are read.
const (
	AttrAlt Attr = iota
	AttrAriaHidden
	AttrClass
	AttrContent
	AttrDataComponent
	AttrDataDate
	AttrDataOriginal
	AttrDataSrc
	AttrDataTestid
	AttrDatetime
	AttrHidden
	AttrHref
	AttrHTTPEquiv
	AttrID
	AttrItemprop
	AttrItemscope
	AttrItemtype
	AttrLang
	AttrName
	AttrProperty
	AttrRel
	AttrRole
	AttrSrc
	AttrSrcset
	AttrStyle
	AttrTitle
	AttrType
	AttrTypeof
	AttrValue
	numAttrs
)

// lookupAttr is the attribute of a lower-case name.
func lookupAttr(key []byte) (Attr, bool) {
	switch string(key) {
	case "alt":
		return AttrAlt, true
	case "aria-hidden":
		return AttrAriaHidden, true
	case "class":
		return AttrClass, true
	case "content":
		return AttrContent, true
	case "data-component":
		return AttrDataComponent, true
	case "data-date", "data-datetime", "data-epoch", "data-publish-date", "data-published", "data-published-at",
		"data-time", "data-timestamp", "data-ts", "data-unixtime", "data-utime":
		return AttrDataDate, true
	case "data-original":
		return AttrDataOriginal, true
	case "data-src", "data-lazy-src":
		return AttrDataSrc, true
	case "data-testid":
		return AttrDataTestid, true
	case "datetime":
		return AttrDatetime, true
	case "hidden":
		return AttrHidden, true
	case "href":
		return AttrHref, true
	case "http-equiv":
		return AttrHTTPEquiv, true
	case "id":
		return AttrID, true
	case "itemprop":
		return AttrItemprop, true
	case "itemscope":
		return AttrItemscope, true
	case "itemtype":
		return AttrItemtype, true
	case "lang", "xml:lang":
		return AttrLang, true
	case "name":
		return AttrName, true
	case "property":
		return AttrProperty, true
	case "rel":
		return AttrRel, true
	case "role":
		return AttrRole, true
	case "src":
		return AttrSrc, true
	case "srcset":
		return AttrSrcset, true
	case "style":
		return AttrStyle, true
	case "title":
		return AttrTitle, true
	case "type":
		return AttrType, true
	case "typeof":
		return AttrTypeof, true
	case "value":
		return AttrValue, true
	}
	return 0, false
}

// AttrSet is the attributes of one start tag: values in a buffer of their own.
type AttrSet struct {
	Has    uint32
	values [numAttrs]text.Span
	Buffer []byte
}

// Reset empties the set, and its values but for a number of bytes.
func (a *AttrSet) Reset(keep int) {
	a.Has = 0
	a.Buffer = a.Buffer[:keep]
}

// Add takes an attribute in; of two with one name the first counts (HTML
// § 13.2.5.33).
func (a *AttrSet) Add(key Attr, value []byte) {
	if a.Has&(1<<key) != 0 {
		return
	}
	start := len(a.Buffer)
	a.Buffer = append(a.Buffer, value...)
	a.Has |= 1 << key
	a.values[key] = text.Span{Start: int32(start), End: int32(len(a.Buffer))}
}

// Is reports whether the set has an attribute.
func (a *AttrSet) Is(key Attr) bool { return a.Has&(1<<key) != 0 }

// Get is an attribute's value, nil for none; it holds until the next tag.
func (a *AttrSet) Get(key Attr) []byte {
	if a.Has&(1<<key) == 0 {
		return nil
	}
	return a.Buffer[a.values[key].Start:a.values[key].End]
}

// SpanOf is where an attribute's value lies, empty for none.
func (a *AttrSet) SpanOf(key Attr) text.Span {
	if a.Has&(1<<key) == 0 {
		return text.Span{}
	}
	return a.values[key]
}
