package standfirst

import (
	"time"
)

// Article is a news article in the parts that a newspaper would name.
//
// A field that the page does not give is its zero value and is left out of
// the JSON. Every string is valid UTF-8 without control characters other than
// the line breaks inside preformatted and broken lines; every address is
// absolute and http or https. An Article read back from its JSON equals the
// one that was written.
type Article struct {
	// Headline is the headline as printed: without the site's name or a kicker.
	// Where the page's NewsArticle data word the same headline otherwise, it is
	// the newsroom's wording.
	Headline string `json:"headline,omitempty"`
	// Standfirst is the summary printed under the headline. It is never the
	// body's first paragraph, nor a description that stands only in a meta tag.
	Standfirst string `json:"standfirst,omitempty"`
	// StandfirstMarks are the standfirst's marks.
	StandfirstMarks []Mark `json:"standfirst_marks,omitempty"`
	// Kicker is the short label over the headline ("The Hague", "Opinion").
	Kicker string `json:"kicker,omitempty"`
	// Authors are the people and agencies of the byline, one each.
	Authors []Author `json:"authors,omitempty"`
	// Byline is the line that names the authors, as printed.
	Byline string `json:"byline,omitempty"`
	// Dateline is the place that the first paragraph opens with ("PARIS").
	// It stays in the paragraph too.
	Dateline string `json:"dateline,omitempty"`
	// Published is the instant of first publication, to the second. Where the
	// page gives no zone it is UTC, and where it gives only a day, midnight.
	Published time.Time `json:"published,omitzero"`
	// PublishedText is the date that Published was read from, as the page has it.
	PublishedText string `json:"published_text,omitempty"`
	// Modified is the instant of the last change, by the rules of Published.
	Modified time.Time `json:"modified,omitzero"`
	// ModifiedText is the date that Modified was read from, as the page has it.
	ModifiedText string `json:"modified_text,omitempty"`
	// Sections are the body in page order. The first is the lead, without a
	// heading, unless the body opens with a crosshead. The entries of a live blog
	// are sections, with or without a heading.
	Sections []Section `json:"sections,omitempty"`
	// Captions are the pictures' captions in page order, each once.
	Captions []Caption `json:"captions,omitempty"`
	// Media are the pictures, videos, sounds and embedded posts of the article, in
	// page order, each once, with and without captions.
	Media []Media `json:"media,omitempty"`
	// Notes are the footnotes and endnotes, which are not in the body.
	Notes []Note `json:"notes,omitempty"`
	// Copyright is the article's own copyright line, not the site's footer
	// where the article has one.
	Copyright Copyright `json:"copyright,omitzero"`
	// Related are the "Read:" and "More:" links; links of the body's own
	// sentences are not among them.
	Related []Link `json:"related,omitempty"`
	// Publisher is the name of the site or newspaper, as the page says it.
	Publisher string `json:"publisher,omitempty"`
	// Language is a BCP 47 tag in its usual case ("en-GB"): as the page claims it,
	// else as the text's script and commonest words tell it. The Trace says which.
	Language string `json:"language,omitempty"`
	// URL is the page's canonical address, else the one that it was fetched from.
	URL string `json:"url,omitempty"`
	// Topics are the page's keywords and tags, each once.
	Topics []string `json:"topics,omitempty"`
	// PrintSection is the part of the newspaper ("World", "Sport").
	PrintSection string `json:"print_section,omitempty"`
	// Image is the address of the picture that the page shows of itself.
	Image string `json:"image,omitempty"`
	// Confidence is how likely the body is right, from 0.01 to 0.99 in hundredths:
	// that the page holds an article, and that the F1 of the body's words against
	// the article's own is at least 0.9. It says nothing of the other fields. Of a
	// page that does not count as an article's, see Parser.Accept, it is at most 0.5.
	Confidence float64 `json:"confidence,omitempty"`
	// Particulars are its fields too, in Go and in JSON.
	Particulars
}

// AuthorKind tells people from organizations.
type AuthorKind string

// The kinds of author.
const (
	Person       AuthorKind = "person"
	Organization AuthorKind = "organization"
)

// Author is one name of a byline.
type Author struct {
	// Name is without "By", titles of the job, places, dates and handles.
	Name string `json:"name"`
	// Kind is Organization where the page or the name says so (an agency,
	// the newspaper itself), else Person.
	Kind AuthorKind `json:"kind,omitempty"`
	// URL is the author's page, if the article links it.
	URL string `json:"url,omitempty"`
}

// Section is a part of the body under one crosshead.
type Section struct {
	// Heading is the crosshead; empty for the lead.
	Heading string `json:"heading,omitempty"`
	// HeadingMarks are the heading's marks.
	HeadingMarks []Mark `json:"heading_marks,omitempty"`
	// Level is the heading's rank as in h1 to h6; 0 for the lead.
	Level int `json:"level,omitempty"`
	// Published is the instant of an entry of a live blog, by the rules of the
	// Article's.
	Published time.Time `json:"published,omitzero"`
	// Authors are the authors that an entry of a live blog names.
	Authors []Author `json:"authors,omitempty"`
	// Blocks are the section's text in page order.
	Blocks []Block `json:"blocks,omitempty"`
}

// BlockKind says what a piece of body text is.
type BlockKind string

// The kinds of block.
const (
	Paragraph    BlockKind = "paragraph"
	Quote        BlockKind = "quote"
	ListItem     BlockKind = "list_item"
	Preformatted BlockKind = "preformatted"
	// TableRow is one row of a table in a page's text alone, where nothing tells
	// the table as a whole.
	TableRow    BlockKind = "table_row"
	TableBlock  BlockKind = "table"
	Term        BlockKind = "term"        // of a definition list
	Description BlockKind = "description" // of a term
	Math        BlockKind = "math"        // a formula that stands by itself
)

// Block is one piece of body text.
type Block struct {
	Kind BlockKind `json:"kind"`
	// Text is the block's text with white space folded; line breaks stand
	// where the page breaks a line, and line breaks and tabs as they are in
	// preformatted text.
	// The cells of a table row are parted by tabs, the rows of a table by line
	// breaks.
	Text string `json:"text"`
	// Marks say what the parts of Text are.
	Marks []Mark `json:"marks,omitempty"`
	// Level is how deep a list's item stands: 1 for the outermost list; 0 for what
	// is no item.
	Level int `json:"level,omitempty"`
	// Number is the number of an item of an ordered list, 0 for any other. A list
	// that counts through 0 has Numbered items whose Number is 0.
	Number int `json:"number,omitempty"`
	// Numbered reports whether the item is one of an ordered list.
	Numbered bool `json:"numbered,omitempty"`
	// Continued reports whether the block is a further paragraph of the item before
	// it.
	Continued bool `json:"continued,omitempty"`
	// Table is the table of a block of kind TableBlock.
	Table *Table `json:"table,omitempty"`
	// Language is the language of preformatted code, as the page names it ("go").
	Language string `json:"language,omitempty"`
	// Tex is the TeX source of a formula of kind Math, where the page has it.
	Tex string `json:"tex,omitempty"`
	// Author and URL are whose post a quotation is that the page embeds, and its
	// address.
	Author string `json:"author,omitempty"`
	URL    string `json:"url,omitempty"`
}

// Caption is what is printed with one picture.
type Caption struct {
	// Text is the caption without the credit; empty where only a credit or
	// an alternative text is given.
	Text string `json:"text,omitempty"`
	// Marks are the marks of Text.
	Marks []Mark `json:"marks,omitempty"`
	// Credit names the photographer and agency, once, without the "Photo:"
	// before them. Credits that follow one another are as printed, those that
	// stand apart are joined with a slash.
	Credit string `json:"credit,omitempty"`
	// Image is the picture's address.
	Image string `json:"image,omitempty"`
	// Alt is the picture's alternative text.
	Alt string `json:"alt,omitempty"`
	// Section and Block say where it stood: before block Block of section
	// Section, both counted from 0. A picture above the body has 0 and 0; one
	// at a section's end has that section's number of blocks.
	Section int `json:"section"`
	Block   int `json:"block"`
}

// Copyright is a copyright line.
type Copyright struct {
	// Line is the line as printed.
	Line string `json:"line,omitempty"`
	// Holder is whom it names.
	Holder string `json:"holder,omitempty"`
	// Year is the last year it names, 0 for none.
	Year int `json:"year,omitempty"`
}

// Link is a text with its address.
type Link struct {
	Text string `json:"text"`
	URL  string `json:"url,omitempty"`
}

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
	// URL is its address: of a picture with several forms the one that the page
	// shows by itself, or the largest where that one is too small for a column of
	// text.
	URL string `json:"url,omitempty"`
	// Largest is the address of a picture's largest form, empty where that is URL.
	Largest string `json:"largest,omitempty"`
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

// Particulars are what a page says of itself beside its article.
type Particulars struct {
	// Description is the page's summary as its metadata have it, also where the
	// standfirst says the same.
	Description string `json:"description,omitempty"`
	// WordCount is the number of words of the body with its headings: by the default
	// boundaries of UAX #29, under which ideographs and hiragana are one word each
	// and a run of katakana is one. In Thai, Lao, Burmese and Khmer, where UAX #29
	// asks for a dictionary, four letters count as a word.
	WordCount int `json:"word_count,omitempty"`
	// Direction is the direction of the text: as the dir attribute of <html> or
	// <body> says, else that of most of its letters.
	Direction Direction `json:"direction,omitempty"`
	// Breadcrumbs are the trail of sections that the page stands under, from the
	// front page on: as its structured data have it, else as printed. The last may
	// be the page itself.
	Breadcrumbs []Link `json:"breadcrumbs,omitempty"`
	// Free is whether the page claims that everybody may read the whole article, nil
	// where it claims nothing.
	Free *bool `json:"free,omitempty"`
	// Kind is the most specific of schema.org's types under Article that the page
	// claims ("OpinionNewsArticle", "LiveBlogPosting").
	Kind string `json:"kind,omitempty"`
	// NextPage is the address of the next page of an article that has several.
	NextPage string `json:"next_page,omitempty"`
	// Icon is the address of the site's largest icon.
	Icon string `json:"icon,omitempty"`
	// SiteURL is the address of the site's front page: as claimed, else the beginning
	// of the page's own.
	SiteURL string `json:"site_url,omitempty"`
	// License is the licence of the article: an absolute address, or its name.
	License string `json:"license,omitempty"`
	// Comments is the number of readers' comments that the page claims, nil where it
	// claims none.
	Comments *int `json:"comments,omitempty"`
}

// Direction is the direction that a text is read in.
type Direction string

// The directions.
const (
	LeftToRight Direction = "ltr"
	RightToLeft Direction = "rtl"
)

// LanguageSource is where a language was found.
type LanguageSource string

// The sources of a language.
const (
	LanguageClaimed LanguageSource = "claim"  // the page says it
	LanguageScript  LanguageSource = "script" // the script of the text tells it
	LanguageWords   LanguageSource = "words"  // the words and letters of the text tell it
)

// FoundLanguage says how a language was found.
type FoundLanguage struct {
	// Tag is the language, as the Article's Language has it.
	Tag string `json:"tag"`
	// Source is what told it.
	Source LanguageSource `json:"source"`
	// Confidence is how sure that is, from 0 to 1: of a script the share of the
	// text's letters that are of it, of words how far the language is ahead of the
	// next; 1 for a claim.
	Confidence float64 `json:"confidence"`
}
