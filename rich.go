package standfirst

// MarkKind says what a part of a text is.
type MarkKind string

// The kinds of mark.
const (
	MarkLink        MarkKind = "link"
	MarkStrong      MarkKind = "strong"
	MarkEmphasis    MarkKind = "emphasis"
	MarkCode        MarkKind = "code"
	MarkSuperscript MarkKind = "superscript"
	MarkSubscript   MarkKind = "subscript"
	MarkDeleted     MarkKind = "deleted"
	MarkInserted    MarkKind = "inserted"
	MarkHighlight   MarkKind = "highlight"
	MarkQuotation   MarkKind = "quotation"
	MarkKeyboard    MarkKind = "keyboard"
	MarkNote        MarkKind = "note" // points to one of the Article's Notes
	MarkMath        MarkKind = "math"
)

// Mark says what a part of a text is: a link, bold, a formula. The marks of a text
// are sorted by their start, the longer first; they are properly nested, and
// begin and end between characters.
type Mark struct {
	Kind MarkKind `json:"kind"`
	// Start and End are offsets into the text's UTF-8 in bytes; the part is
	// text[Start:End], which is not empty.
	Start int `json:"start"`
	End   int `json:"end"`
	// URL is the address of a link, absolute and http or https; empty for
	// all other kinds.
	URL string `json:"url,omitempty"`
	// Tex is the TeX source of a formula, where the page has it.
	Tex string `json:"tex,omitempty"`
	// Note is the place in Article.Notes of the note that a note's mark points to,
	// counted from 1.
	Note int `json:"note,omitempty"`
}

// Table is a table of data.
type Table struct {
	// Caption is the table's caption.
	Caption string `json:"caption,omitempty"`
	// CaptionMarks are the caption's marks.
	CaptionMarks []Mark `json:"caption_marks,omitempty"`
	// Head is how many of the first rows are its head.
	Head int `json:"head,omitempty"`
	// Rows are the rows, the head's among them, each with its cells in page order.
	Rows [][]Cell `json:"rows"`
}

// Cell is a cell of a table.
type Cell struct {
	// Text is the cell's text, white space folded.
	Text  string `json:"text"`
	Marks []Mark `json:"marks,omitempty"`
	// Header reports whether the cell heads a row or a column.
	Header bool `json:"header,omitempty"`
	// Colspan and Rowspan are how many columns and rows the cell goes over; 0 for
	// one.
	Colspan int `json:"colspan,omitempty"`
	Rowspan int `json:"rowspan,omitempty"`
}

// MediaKind says what a piece of media is.
type MediaKind string

// The kinds of media.
const (
	MediaImage MediaKind = "image"
	MediaVideo MediaKind = "video"
	MediaAudio MediaKind = "audio"
	MediaEmbed MediaKind = "embed" // another site's post, player or map
)

// Media is a picture, a video, a sound or an embedded post of the article.
type Media struct {
	Kind MediaKind `json:"kind"`
	// URL is the address of the best form that the page names.
	URL string `json:"url,omitempty"`
	// Alt is the alternative text, or the title of an embedded frame.
	Alt string `json:"alt,omitempty"`
	// Width and Height are the size in CSS pixels that the page declares, 0 for
	// none.
	Width  int `json:"width,omitempty"`
	Height int `json:"height,omitempty"`
	// Poster is the address of the picture that stands for a video.
	Poster string `json:"poster,omitempty"`
	// Provider is the name of the site that an embed is from ("YouTube").
	Provider string `json:"provider,omitempty"`
	// Section and Block say where it stands, as those of a Caption do.
	Section int `json:"section"`
	Block   int `json:"block"`
	// Caption is the place of its caption in Article.Captions, counted from 1; 0
	// for none.
	Caption int `json:"caption,omitempty"`
}

// Note is a footnote, an endnote or a note in the margin.
type Note struct {
	// Label is what points to it in the text ("1", "*"), as printed.
	Label string `json:"label,omitempty"`
	Text  string `json:"text"`
	Marks []Mark `json:"marks,omitempty"`
}
