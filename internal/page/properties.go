package page

import (
	"bytes"
	"strings"

	"github.com/standfirst/standfirst/internal/formula"
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/metadata"
	"github.com/standfirst/standfirst/internal/naming"
	"github.com/standfirst/standfirst/internal/text"
)

// The builder's hand-over of what tags claim: metadata elements, scripts, and
// the properties of microdata, RDFa and the microformats.

// openProperty is an open element that is an item or a property.
type openProperty struct {
	element int32
	start   int32 // where its text begins
	name    string
	href    string
	scope   bool
}

// longestProperty bounds a property's text in bytes; no date, name or headline
// is longer.
const longestProperty = 2000

// claimAttrs are the attributes that claims read.
var claimAttrs = [...]markup.Attr{
	markup.AttrItemprop, markup.AttrItemscope, markup.AttrItemtype, markup.AttrProperty, markup.AttrTypeof,
	markup.AttrClass, markup.AttrContent, markup.AttrDatetime, markup.AttrHref, markup.AttrSrc, markup.AttrTitle,
	markup.AttrValue, markup.AttrName, markup.AttrHTTPEquiv, markup.AttrRel,
}

// claimAttributes are the tag's attributes as claims read them.
func (b *Builder) claimAttributes() metadata.Attributes {
	var out metadata.Attributes
	for _, key := range claimAttrs {
		if b.attrs.Is(key) {
			out = append(out, metadata.Attribute{Key: key.String(), Val: string(b.attrs.Get(key))})
		}
	}
	return out
}

// openProperty hands the element just opened to the claims, where it is an
// item or a property.
func (b *Builder) openProperty(t markup.Tag, entry bool) {
	const marks = 1<<markup.AttrItemprop | 1<<markup.AttrItemscope | 1<<markup.AttrItemtype |
		1<<markup.AttrProperty | 1<<markup.AttrTypeof
	if b.attrs.Has&marks == 0 && !entry {
		if t == markup.TagA && b.attrs.Is(markup.AttrRel) {
			b.openRel()
		}
		return
	}
	scope, name := b.claims.Element(t.String(), b.claimAttributes())
	if t.Is(markup.TraitVoid) || !scope && name == "" {
		return
	}
	b.properties = append(b.properties, openProperty{
		element: b.top(), start: int32(len(b.Text)), name: name, href: string(b.attrs.Get(markup.AttrHref)), scope: scope,
	})
}

// openRel notes a link whose relation the claims read (HTML § 4.6.7).
func (b *Builder) openRel() {
	rel := b.attrs.Get(markup.AttrRel)
	for _, name := range [...]string{"tag", "author", "license", "next"} {
		if !bytes.Contains(rel, []byte(name)) || name == "license" && ofPicture(b.Elements, b.top()) {
			continue
		}
		b.properties = append(b.properties, openProperty{
			element: b.top(), start: int32(len(b.Text)), name: relName + string(rel), href: string(b.attrs.Get(markup.AttrHref)),
		})
		return
	}
}

// ofPicture reports whether an element is part of a picture, whose licence is not
// the article's.
func ofPicture(elements []element, e int32) bool {
	block := &elements[elements[e].Block]
	return elements[e].Around&(naming.Caption|naming.Credit|naming.Gallery|naming.Comment) != 0 ||
		block.Tag == markup.TagFigcaption || block.Tag == markup.TagFigure
}

// relName begins the name of a property that is a link's relation.
const relName = "rel:"

// closeProperty hands over the text of the properties that end with an element.
func (b *Builder) closeProperty(element int32) {
	for n := len(b.properties); n > 0 && b.properties[n-1].element == element; n = len(b.properties) {
		p := b.properties[n-1]
		b.properties = b.properties[:n-1]
		if p.scope {
			b.claims.ScopeClose()
		}
		text := b.Text[min(int(p.start), len(b.Text)):]
		if rel, ok := strings.CutPrefix(p.name, relName); ok && len(text) < longestProperty {
			b.claims.Link(rel, p.href, string(text))
		} else if p.name != "" && len(text) < longestProperty {
			b.claims.Property(p.name, string(text), p.href)
		}
	}
}

// document takes in what <html>, <head> and <body> say.
func (b *Builder) document(t markup.Tag) {
	if b.attrs.Is(markup.AttrLang) && t != markup.TagHead {
		b.claims.Lang(t.String(), string(b.attrs.Get(markup.AttrLang)))
	}
	if b.attrs.Is(markup.AttrDir) {
		b.claims.Dir(string(b.attrs.Get(markup.AttrDir)))
	}
	if t == markup.TagBody && b.attrs.Is(markup.AttrID) && b.Elements[0].ID.Empty() {
		b.Elements[0].ID = b.attrs.SpanOf(markup.AttrID)
	}
	if t == markup.TagBody {
		if b.attrs.Is(markup.AttrClass) {
			b.claims.BodyClass(string(b.attrs.Get(markup.AttrClass)))
		}
		b.openProperty(t, false)
	}
}

// metadata takes in a <meta>, <link> or <base>.
func (b *Builder) metadata(t markup.Tag) {
	switch t {
	case markup.TagMeta:
		b.claims.Meta(b.claimAttributes())
	case markup.TagLink:
		if b.attrs.Is(markup.AttrItemprop) {
			b.openProperty(t, false)
		}
		rel, href := string(b.attrs.Get(markup.AttrRel)), string(b.attrs.Get(markup.AttrHref))
		b.claims.Link(rel, href, "")
		if text.HasFold(rel, "icon") {
			b.claims.Icon(rel, href, string(b.attrs.Get(markup.AttrSizes)))
		}
	case markup.TagBase:
		b.claims.SetBase(string(b.attrs.Get(markup.AttrHref)))
	}
}

// addScript takes in a script's text. The bytes of a state must hold until the
// page is done with.
func (b *Builder) addScript(kind string, src []byte) {
	f, isFormula := formula.OfScript(kind, src)
	switch {
	case isFormula:
		addFormula(b, f, formula.Source)
	case text.HasFold(kind, "ld+json"):
		b.claims.JSONLD(string(src))
	case len(src) >= markup.LargeScript:
		b.States = append(b.States, src)
	}
}

// noteTag notes what the start of an element says of the page as a whole.
func (b *Builder) noteTag(g markup.Tag) {
	b.Seen.Marked = b.Seen.Marked || g != markup.TagUnknown
	if g == markup.TagInput && bytes.EqualFold(b.attrs.Get(markup.AttrType), []byte("password")) {
		b.Seen.Passwords++
	}
}

// machineDate notes the date that an element just opened has for machines: in the
// datetime of a <time> or of a custom element, or in the attributes where scripts
// keep what "3 hours ago" is counted from.
func (b *Builder) machineDate(t markup.Tag, name []byte, k naming.Meanings) {
	custom := t == markup.TagUnknown && bytes.IndexByte(name, '-') > 0 // <del> has a datetime too
	isDate := t == markup.TagTime || custom || k&naming.Date != 0
	switch {
	case t == markup.TagTime && b.attrs.Is(markup.AttrDatetime):
		b.timeElement(markup.AttrDatetime, true)
	case isDate && b.attrs.Is(markup.AttrDatetime):
		b.timeElement(markup.AttrDatetime, false)
	case b.attrs.Is(markup.AttrDataDate) && keepsDate(t, isDate, b.attrs.Get(markup.AttrDataDate)):
		b.timeElement(markup.AttrDataDate, false)
	case b.attrs.Is(markup.AttrTitle) && titlesDate(t, isDate, b.attrs.Get(markup.AttrTitle)):
		b.timeElement(markup.AttrTitle, false)
	}
}

// keepsDate reports whether a value for scripts is the date that an element prints.
func keepsDate(t markup.Tag, isDate bool, value []byte) bool {
	return isDate || !t.Is(markup.TraitBlock) && t != markup.TagA || isUnixTime(value)
}

// titlesDate reports whether an element's title is the date that it prints.
func titlesDate(t markup.Tag, isDate bool, title []byte) bool {
	return isDate && bytes.ContainsAny(title, "0123456789") || !t.Is(markup.TraitBlock) && opensWithDay(title)
}

// timeElement notes the date that an attribute of the element just opened holds.
func (b *Builder) timeElement(value markup.Attr, standard bool) {
	b.timeElements = append(b.timeElements, TimeElement{Element: int32(len(b.Elements) - 1), Standard: standard,
		Block: int32(len(b.blocks)), Value: b.attrs.SpanOf(value)})
}

// isUnixTime reports whether a value is seconds or milliseconds since 1970.
func isUnixTime(s []byte) bool {
	return (len(s) == 10 || len(s) == 13) && len(bytes.Trim(s, "0123456789")) == 0
}

// opensWithDay reports whether a value opens with a day as machines write it
// ("2020-01-13").
func opensWithDay(s []byte) bool {
	const day = "0000-00-00"
	for i := range day {
		if i >= len(s) || (day[i] == '-') != (s[i] == '-') || day[i] == '0' && (s[i] < '0' || s[i] > '9') {
			return false
		}
	}
	return true
}

// hidingFlags are the flags of an element by its attributes that hide. Text
// that is kept from screen readers alone is shown: a decoration stands where
// no sentence is, and what stands in a sentence belongs to it.
func (b *Builder) hidingFlags(t markup.Tag) ElementFlags {
	const attributes = 1<<markup.AttrHidden | 1<<markup.AttrAriaHidden | 1<<markup.AttrStyle
	if b.attrs.Has&attributes == 0 {
		return 0
	}
	var f ElementFlags
	if b.attrs.Is(markup.AttrHidden) && !equalFold(b.attrs.Get(markup.AttrHidden), "until-found") {
		f |= FlagHidden
	}
	if string(b.attrs.Get(markup.AttrAriaHidden)) == "true" && !b.shownInSentence(t) {
		f |= FlagHidden
	}
	if b.attrs.Is(markup.AttrStyle) {
		style := b.attrs.Get(markup.AttrStyle)
		if markup.HidesByStyle(style) {
			f |= FlagHidden
		} else if markup.IsOutOfSight(style) && t.Heading() == 0 {
			f |= FlagScreenReader
		}
	}
	return f
}

// hiddenByRules reports whether the rules of the page's style elements hide an
// element with the attributes in b.attrs. A heading out of sight stands for one in
// a picture, and labels for screen readers are named as such.
func (b *Builder) hiddenByRules(t markup.Tag, info *classInfo) bool {
	id := b.attrs.Get(markup.AttrID)
	if !info.mayHide && (len(id) == 0 || !b.classes.styles.MayHide(nil, id)) {
		return false
	}
	hiding := b.classes.styles.Of(t, b.attrs.Get(markup.AttrClass), id)
	if hiding.IsHidden() {
		return !b.attrs.Is(markup.AttrStyle) || !markup.DeclaresDisplay(b.attrs.Get(markup.AttrStyle))
	}
	return hiding.IsOutOfSight() && t.Heading() == 0 && info.meanings&naming.ScreenReader == 0
}

// shownInSentence reports whether an inline element with aria-hidden has words
// that readers see. An icon's name, which its font turns into the icon, is none.
func (b *Builder) shownInSentence(t markup.Tag) bool {
	return !t.Is(markup.TraitBlock) && b.Elements[b.top()].Flags&FlagHidden == 0 &&
		!text.ContainsFold(b.attrs.Get(markup.AttrClass), "icon")
}
