package markup

// Tag is an HTML element's name, as far as the pipeline tells names apart.
type Tag uint8

// The elements that some step looks at; every other one is TagUnknown.
const (
	TagUnknown Tag = iota
	TagA
	TagAddress
	TagArticle
	TagAside
	tagAudio
	TagB
	TagBase
	TagBlockquote
	TagBody
	TagBr
	TagButton
	tagCanvas
	TagCaption
	TagCenter
	TagCite
	tagCode
	TagDd
	tagDetails
	TagDialog
	TagDiv
	TagDl
	TagDt
	TagEm
	tagEmbed
	TagFieldset
	TagFigcaption
	TagFigure
	tagFont
	TagFooter
	TagForm
	TagH1
	TagH2
	TagH3
	TagH4
	TagH5
	TagH6
	TagHead
	TagHeader
	tagHgroup
	tagHr
	TagHTML
	TagI
	tagIframe
	TagImg
	TagInput
	TagLabel
	tagLegend
	TagLi
	TagLink
	TagMain
	tagMath
	TagMenu
	TagMeta
	TagNav
	tagNoscript
	tagObject
	TagOl
	TagOptgroup
	TagOption
	TagP
	tagPicture
	TagPre
	tagQ
	tagS
	TagScript
	tagSearch
	TagSection
	tagSelect
	TagSmall
	tagSource
	TagSpan
	TagStrong
	tagStyle
	tagSub
	TagSummary
	tagSup
	tagSvg
	TagTable
	TagTbody
	TagTd
	TagTemplate
	tagTextarea
	TagTfoot
	TagTh
	TagThead
	TagTime
	TagTitle
	TagTr
	tagU
	TagUl
	tagVideo
	tagWbr
	NumTags
)

// tagTrait is what the HTML standard says of an element.
type tagTrait uint16

const (
	// TraitBlock elements begin and end a run of text (display: block and
	// its kin in the standard's rendering section).
	TraitBlock tagTrait = 1 << iota
	// TraitVoid elements have no content (HTML § 13.1.2).
	TraitVoid
	// TraitSkipped elements show no text of their own.
	TraitSkipped
	// TraitClosesP elements end an open paragraph (HTML § 13.2.6.4.7).
	TraitClosesP
	// TraitFormatting elements stay in force until their end tag
	// (HTML § 13.2.4.3, the list of active formatting elements).
	TraitFormatting
	// TraitScope elements bound the search for an element to close
	// (HTML § 13.2.4.2, "in scope").
	TraitScope
	// TraitSpecial elements are of the standard's special category.
	TraitSpecial
)

// tagNames is the name and the traits of each tag.
var tagNames = [NumTags]struct {
	name   string
	traits tagTrait
}{
	TagA:          {"a", TraitFormatting},
	TagAddress:    {"address", TraitBlock | TraitClosesP | TraitSpecial},
	TagArticle:    {"article", TraitBlock | TraitClosesP | TraitSpecial},
	TagAside:      {"aside", TraitBlock | TraitClosesP | TraitSpecial},
	tagAudio:      {"audio", TraitSkipped},
	TagB:          {"b", TraitFormatting},
	TagBase:       {"base", TraitVoid},
	TagBlockquote: {"blockquote", TraitBlock | TraitClosesP | TraitSpecial},
	TagBody:       {"body", TraitBlock | TraitSpecial},
	TagBr:         {"br", TraitVoid},
	TagButton:     {"button", TraitBlock | TraitSpecial | TraitScope},
	tagCanvas:     {"canvas", TraitSkipped},
	TagCaption:    {"caption", TraitBlock | TraitScope | TraitSpecial},
	TagCenter:     {"center", TraitBlock | TraitClosesP | TraitSpecial},
	TagCite:       {"cite", 0},
	tagCode:       {"code", TraitFormatting},
	TagDd:         {"dd", TraitBlock | TraitClosesP | TraitSpecial},
	tagDetails:    {"details", TraitBlock | TraitClosesP | TraitSpecial},
	TagDialog:     {"dialog", TraitBlock | TraitClosesP | TraitSpecial},
	TagDiv:        {"div", TraitBlock | TraitClosesP | TraitSpecial},
	TagDl:         {"dl", TraitBlock | TraitClosesP | TraitSpecial},
	TagDt:         {"dt", TraitBlock | TraitClosesP | TraitSpecial},
	TagEm:         {"em", TraitFormatting},
	tagEmbed:      {"embed", TraitVoid},
	TagFieldset:   {"fieldset", TraitBlock | TraitClosesP | TraitSpecial},
	TagFigcaption: {"figcaption", TraitBlock | TraitClosesP | TraitSpecial},
	TagFigure:     {"figure", TraitBlock | TraitClosesP | TraitSpecial},
	tagFont:       {"font", TraitFormatting},
	TagFooter:     {"footer", TraitBlock | TraitClosesP | TraitSpecial},
	TagForm:       {"form", TraitBlock | TraitClosesP | TraitSpecial},
	TagH1:         {"h1", TraitBlock | TraitClosesP | TraitSpecial},
	TagH2:         {"h2", TraitBlock | TraitClosesP | TraitSpecial},
	TagH3:         {"h3", TraitBlock | TraitClosesP | TraitSpecial},
	TagH4:         {"h4", TraitBlock | TraitClosesP | TraitSpecial},
	TagH5:         {"h5", TraitBlock | TraitClosesP | TraitSpecial},
	TagH6:         {"h6", TraitBlock | TraitClosesP | TraitSpecial},
	TagHead:       {"head", TraitSpecial},
	TagHeader:     {"header", TraitBlock | TraitClosesP | TraitSpecial},
	tagHgroup:     {"hgroup", TraitBlock | TraitClosesP | TraitSpecial},
	tagHr:         {"hr", TraitBlock | TraitVoid | TraitClosesP},
	TagHTML:       {"html", TraitBlock | TraitScope | TraitSpecial},
	TagI:          {"i", TraitFormatting},
	tagIframe:     {"iframe", TraitSkipped},
	TagImg:        {"img", TraitVoid},
	TagInput:      {"input", TraitVoid},
	TagLabel:      {"label", TraitBlock},
	tagLegend:     {"legend", TraitBlock},
	TagLi:         {"li", TraitBlock | TraitClosesP | TraitSpecial},
	TagLink:       {"link", TraitVoid},
	TagMain:       {"main", TraitBlock | TraitClosesP | TraitSpecial},
	tagMath:       {"math", TraitSkipped},
	TagMenu:       {"menu", TraitBlock | TraitClosesP | TraitSpecial},
	TagMeta:       {"meta", TraitVoid},
	TagNav:        {"nav", TraitBlock | TraitClosesP | TraitSpecial},
	tagNoscript:   {"noscript", TraitSkipped},
	tagObject:     {"object", TraitSkipped | TraitScope},
	TagOl:         {"ol", TraitBlock | TraitClosesP | TraitSpecial},
	TagOptgroup:   {"optgroup", TraitSkipped},
	TagOption:     {"option", TraitSkipped},
	TagP:          {"p", TraitBlock | TraitClosesP | TraitSpecial},
	tagPicture:    {"picture", 0},
	TagPre:        {"pre", TraitBlock | TraitClosesP | TraitSpecial},
	tagQ:          {"q", 0},
	tagS:          {"s", TraitFormatting},
	TagScript:     {"script", TraitSkipped},
	tagSearch:     {"search", TraitBlock | TraitClosesP | TraitSpecial},
	TagSection:    {"section", TraitBlock | TraitClosesP | TraitSpecial},
	tagSelect:     {"select", TraitSkipped},
	TagSmall:      {"small", TraitFormatting},
	tagSource:     {"source", TraitVoid},
	TagSpan:       {"span", 0},
	TagStrong:     {"strong", TraitFormatting},
	tagStyle:      {"style", TraitSkipped},
	tagSub:        {"sub", 0},
	TagSummary:    {"summary", TraitBlock | TraitClosesP | TraitSpecial},
	tagSup:        {"sup", 0},
	tagSvg:        {"svg", TraitSkipped},
	TagTable:      {"table", TraitBlock | TraitClosesP | TraitScope | TraitSpecial},
	TagTbody:      {"tbody", TraitBlock | TraitSpecial},
	TagTd:         {"td", TraitBlock | TraitScope | TraitSpecial},
	TagTemplate:   {"template", TraitSkipped | TraitScope},
	tagTextarea:   {"textarea", TraitSkipped},
	TagTfoot:      {"tfoot", TraitBlock | TraitSpecial},
	TagTh:         {"th", TraitBlock | TraitScope | TraitSpecial},
	TagThead:      {"thead", TraitBlock | TraitSpecial},
	TagTime:       {"time", 0},
	TagTitle:      {"title", TraitSkipped},
	TagTr:         {"tr", TraitBlock | TraitSpecial},
	tagU:          {"u", TraitFormatting},
	TagUl:         {"ul", TraitBlock | TraitClosesP | TraitSpecial},
	tagVideo:      {"video", TraitSkipped},
	tagWbr:        {"wbr", TraitVoid},
}

// Is reports whether the element has one of the traits.
func (t Tag) Is(trait tagTrait) bool { return tagNames[t].traits&trait != 0 }

func (t Tag) String() string { return tagNames[t].name }

// Heading is the rank of h1 to h6, 0 for every other element.
func (t Tag) Heading() int {
	if t >= TagH1 && t <= TagH6 {
		return int(t-TagH1) + 1
	}
	return 0
}
