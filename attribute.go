package standfirst

// attr names an attribute that some step reads; all others are passed over.
type attr uint8

const (
	attrAlt attr = iota
	attrAriaHidden
	attrClass
	attrContent
	attrDataComponent
	attrDataOriginal
	attrDataSrc
	attrDataTestid
	attrDatetime
	attrHidden
	attrHref
	attrHTTPEquiv
	attrID
	attrItemprop
	attrItemscope
	attrItemtype
	attrLang
	attrName
	attrProperty
	attrRel
	attrRole
	attrSrc
	attrSrcset
	attrStyle
	attrTitle
	attrType
	attrTypeof
	numAttrs
)

// lookupAttr is the attribute of a lower-case name.
func lookupAttr(key []byte) (attr, bool) {
	switch string(key) {
	case "alt":
		return attrAlt, true
	case "aria-hidden":
		return attrAriaHidden, true
	case "class":
		return attrClass, true
	case "content":
		return attrContent, true
	case "data-component":
		return attrDataComponent, true
	case "data-original":
		return attrDataOriginal, true
	case "data-src", "data-lazy-src":
		return attrDataSrc, true
	case "data-testid":
		return attrDataTestid, true
	case "datetime":
		return attrDatetime, true
	case "hidden":
		return attrHidden, true
	case "href":
		return attrHref, true
	case "http-equiv":
		return attrHTTPEquiv, true
	case "id":
		return attrID, true
	case "itemprop":
		return attrItemprop, true
	case "itemscope":
		return attrItemscope, true
	case "itemtype":
		return attrItemtype, true
	case "lang", "xml:lang":
		return attrLang, true
	case "name":
		return attrName, true
	case "property":
		return attrProperty, true
	case "rel":
		return attrRel, true
	case "role":
		return attrRole, true
	case "src":
		return attrSrc, true
	case "srcset":
		return attrSrcset, true
	case "style":
		return attrStyle, true
	case "title":
		return attrTitle, true
	case "type":
		return attrType, true
	case "typeof":
		return attrTypeof, true
	}
	return 0, false
}

// attrSet is the attributes of one start tag: values in a buffer of their own.
type attrSet struct {
	has    uint32
	values [numAttrs]span
	buffer []byte
}

func (a *attrSet) reset(keep int) {
	a.has = 0
	a.buffer = a.buffer[:keep]
}

// add takes an attribute in; of two with one name the first counts (HTML
// § 13.2.5.33).
func (a *attrSet) add(key attr, value []byte) {
	if a.has&(1<<key) != 0 {
		return
	}
	start := len(a.buffer)
	a.buffer = append(a.buffer, value...)
	a.has |= 1 << key
	a.values[key] = span{int32(start), int32(len(a.buffer))}
}

func (a *attrSet) is(key attr) bool { return a.has&(1<<key) != 0 }

// get is an attribute's value, nil for none; it holds until the next tag.
func (a *attrSet) get(key attr) []byte {
	if a.has&(1<<key) == 0 {
		return nil
	}
	return a.buffer[a.values[key].start:a.values[key].end]
}

// spanOf is where an attribute's value lies, empty for none.
func (a *attrSet) spanOf(key attr) span {
	if a.has&(1<<key) == 0 {
		return span{}
	}
	return a.values[key]
}
