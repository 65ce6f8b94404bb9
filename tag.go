package standfirst

// tag is an HTML element's name, as far as the pipeline tells names apart.
type tag uint8

// The elements that some step looks at; every other one is tagUnknown.
const (
	tagUnknown tag = iota
	tagA
	tagAddress
	tagArticle
	tagAside
	tagAudio
	tagB
	tagBase
	tagBlockquote
	tagBody
	tagBr
	tagButton
	tagCanvas
	tagCaption
	tagCenter
	tagCite
	tagCode
	tagDd
	tagDetails
	tagDialog
	tagDiv
	tagDl
	tagDt
	tagEm
	tagEmbed
	tagFieldset
	tagFigcaption
	tagFigure
	tagFont
	tagFooter
	tagForm
	tagH1
	tagH2
	tagH3
	tagH4
	tagH5
	tagH6
	tagHead
	tagHeader
	tagHgroup
	tagHr
	tagHTML
	tagI
	tagIframe
	tagImg
	tagInput
	tagLabel
	tagLegend
	tagLi
	tagLink
	tagMain
	tagMath
	tagMenu
	tagMeta
	tagNav
	tagNoscript
	tagObject
	tagOl
	tagOptgroup
	tagOption
	tagP
	tagPicture
	tagPre
	tagQ
	tagS
	tagScript
	tagSearch
	tagSection
	tagSelect
	tagSmall
	tagSource
	tagSpan
	tagStrong
	tagStyle
	tagSub
	tagSummary
	tagSup
	tagSvg
	tagTable
	tagTbody
	tagTd
	tagTemplate
	tagTextarea
	tagTfoot
	tagTh
	tagThead
	tagTime
	tagTitle
	tagTr
	tagU
	tagUl
	tagVideo
	tagWbr
	numTags
)

// tagTrait is what the HTML standard says of an element.
type tagTrait uint16

const (
	// traitBlock elements begin and end a run of text (display: block and
	// its kin in the standard's rendering section).
	traitBlock tagTrait = 1 << iota
	// traitVoid elements have no content (HTML § 13.1.2).
	traitVoid
	// traitSkipped elements show no text of their own.
	traitSkipped
	// traitClosesP elements end an open paragraph (HTML § 13.2.6.4.7).
	traitClosesP
	// traitFormatting elements stay in force until their end tag
	// (HTML § 13.2.4.3, the list of active formatting elements).
	traitFormatting
	// traitScope elements bound the search for an element to close
	// (HTML § 13.2.4.2, "in scope").
	traitScope
	// traitSpecial elements are of the standard's special category.
	traitSpecial
)

// tagNames is the name and the traits of each tag.
var tagNames = [numTags]struct {
	name   string
	traits tagTrait
}{
	tagA:          {"a", traitFormatting},
	tagAddress:    {"address", traitBlock | traitClosesP | traitSpecial},
	tagArticle:    {"article", traitBlock | traitClosesP | traitSpecial},
	tagAside:      {"aside", traitBlock | traitClosesP | traitSpecial},
	tagAudio:      {"audio", traitSkipped},
	tagB:          {"b", traitFormatting},
	tagBase:       {"base", traitVoid},
	tagBlockquote: {"blockquote", traitBlock | traitClosesP | traitSpecial},
	tagBody:       {"body", traitBlock | traitSpecial},
	tagBr:         {"br", traitVoid},
	tagButton:     {"button", traitBlock | traitSpecial | traitScope},
	tagCanvas:     {"canvas", traitSkipped},
	tagCaption:    {"caption", traitBlock | traitScope | traitSpecial},
	tagCenter:     {"center", traitBlock | traitClosesP | traitSpecial},
	tagCite:       {"cite", 0},
	tagCode:       {"code", traitFormatting},
	tagDd:         {"dd", traitBlock | traitClosesP | traitSpecial},
	tagDetails:    {"details", traitBlock | traitClosesP | traitSpecial},
	tagDialog:     {"dialog", traitBlock | traitClosesP | traitSpecial},
	tagDiv:        {"div", traitBlock | traitClosesP | traitSpecial},
	tagDl:         {"dl", traitBlock | traitClosesP | traitSpecial},
	tagDt:         {"dt", traitBlock | traitClosesP | traitSpecial},
	tagEm:         {"em", traitFormatting},
	tagEmbed:      {"embed", traitVoid},
	tagFieldset:   {"fieldset", traitBlock | traitClosesP | traitSpecial},
	tagFigcaption: {"figcaption", traitBlock | traitClosesP | traitSpecial},
	tagFigure:     {"figure", traitBlock | traitClosesP | traitSpecial},
	tagFont:       {"font", traitFormatting},
	tagFooter:     {"footer", traitBlock | traitClosesP | traitSpecial},
	tagForm:       {"form", traitBlock | traitClosesP | traitSpecial},
	tagH1:         {"h1", traitBlock | traitClosesP | traitSpecial},
	tagH2:         {"h2", traitBlock | traitClosesP | traitSpecial},
	tagH3:         {"h3", traitBlock | traitClosesP | traitSpecial},
	tagH4:         {"h4", traitBlock | traitClosesP | traitSpecial},
	tagH5:         {"h5", traitBlock | traitClosesP | traitSpecial},
	tagH6:         {"h6", traitBlock | traitClosesP | traitSpecial},
	tagHead:       {"head", traitSpecial},
	tagHeader:     {"header", traitBlock | traitClosesP | traitSpecial},
	tagHgroup:     {"hgroup", traitBlock | traitClosesP | traitSpecial},
	tagHr:         {"hr", traitBlock | traitVoid | traitClosesP},
	tagHTML:       {"html", traitBlock | traitScope | traitSpecial},
	tagI:          {"i", traitFormatting},
	tagIframe:     {"iframe", traitSkipped},
	tagImg:        {"img", traitVoid},
	tagInput:      {"input", traitVoid},
	tagLabel:      {"label", traitBlock},
	tagLegend:     {"legend", traitBlock},
	tagLi:         {"li", traitBlock | traitClosesP | traitSpecial},
	tagLink:       {"link", traitVoid},
	tagMain:       {"main", traitBlock | traitClosesP | traitSpecial},
	tagMath:       {"math", traitSkipped},
	tagMenu:       {"menu", traitBlock | traitClosesP | traitSpecial},
	tagMeta:       {"meta", traitVoid},
	tagNav:        {"nav", traitBlock | traitClosesP | traitSpecial},
	tagNoscript:   {"noscript", traitSkipped},
	tagObject:     {"object", traitSkipped | traitScope},
	tagOl:         {"ol", traitBlock | traitClosesP | traitSpecial},
	tagOptgroup:   {"optgroup", traitSkipped},
	tagOption:     {"option", traitSkipped},
	tagP:          {"p", traitBlock | traitClosesP | traitSpecial},
	tagPicture:    {"picture", 0},
	tagPre:        {"pre", traitBlock | traitClosesP | traitSpecial},
	tagQ:          {"q", 0},
	tagS:          {"s", traitFormatting},
	tagScript:     {"script", traitSkipped},
	tagSearch:     {"search", traitBlock | traitClosesP | traitSpecial},
	tagSection:    {"section", traitBlock | traitClosesP | traitSpecial},
	tagSelect:     {"select", traitSkipped},
	tagSmall:      {"small", traitFormatting},
	tagSource:     {"source", traitVoid},
	tagSpan:       {"span", 0},
	tagStrong:     {"strong", traitFormatting},
	tagStyle:      {"style", traitSkipped},
	tagSub:        {"sub", 0},
	tagSummary:    {"summary", traitBlock | traitClosesP | traitSpecial},
	tagSup:        {"sup", 0},
	tagSvg:        {"svg", traitSkipped},
	tagTable:      {"table", traitBlock | traitClosesP | traitScope | traitSpecial},
	tagTbody:      {"tbody", traitBlock | traitSpecial},
	tagTd:         {"td", traitBlock | traitScope | traitSpecial},
	tagTemplate:   {"template", traitSkipped | traitScope},
	tagTextarea:   {"textarea", traitSkipped},
	tagTfoot:      {"tfoot", traitBlock | traitSpecial},
	tagTh:         {"th", traitBlock | traitScope | traitSpecial},
	tagThead:      {"thead", traitBlock | traitSpecial},
	tagTime:       {"time", 0},
	tagTitle:      {"title", traitSkipped},
	tagTr:         {"tr", traitBlock | traitSpecial},
	tagU:          {"u", traitFormatting},
	tagUl:         {"ul", traitBlock | traitClosesP | traitSpecial},
	tagVideo:      {"video", traitSkipped},
	tagWbr:        {"wbr", traitVoid},
}

func (t tag) is(trait tagTrait) bool { return tagNames[t].traits&trait != 0 }

func (t tag) String() string { return tagNames[t].name }

// heading is the rank of h1 to h6, 0 for every other element.
func (t tag) heading() int {
	if t >= tagH1 && t <= tagH6 {
		return int(t-tagH1) + 1
	}
	return 0
}
