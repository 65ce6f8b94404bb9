package columns

import "time"

// Row is a page.
type Row struct {
	Source     string     `parquet:"source"`
	Error      string     `parquet:"error,optional"`
	Verdict    *Verdict   `parquet:"verdict,optional"`
	Provenance Provenance `parquet:"provenance"`

	Text            string     `parquet:"text,optional"`
	Headline        string     `parquet:"headline,optional"`
	Standfirst      string     `parquet:"standfirst,optional"`
	StandfirstMarks []Mark     `parquet:"standfirst_marks,list"`
	Kicker          string     `parquet:"kicker,optional"`
	Authors         []Author   `parquet:"authors,list"`
	Byline          string     `parquet:"byline,optional"`
	Dateline        string     `parquet:"dateline,optional"`
	Published       *time.Time `parquet:"published,optional,timestamp(microsecond)"`
	PublishedOffset *int32     `parquet:"published_offset,optional"`
	PublishedText   string     `parquet:"published_text,optional"`
	Modified        *time.Time `parquet:"modified,optional,timestamp(microsecond)"`
	ModifiedOffset  *int32     `parquet:"modified_offset,optional"`
	ModifiedText    string     `parquet:"modified_text,optional"`
	Sections        []Section  `parquet:"sections,list"`
	Captions        []Caption  `parquet:"captions,list"`
	Media           []Media    `parquet:"media,list"`
	Notes           []Note     `parquet:"notes,list"`
	Copyright       *Copyright `parquet:"copyright,optional"`
	Related         []Link     `parquet:"related,list"`
	Publisher       string     `parquet:"publisher,optional"`
	Language        string     `parquet:"language,optional,dict"`
	URL             string     `parquet:"url,optional"`
	Topics          []string   `parquet:"topics,list"`
	PrintSection    string     `parquet:"print_section,optional"`
	Image           string     `parquet:"image,optional"`
	Confidence      float64    `parquet:"confidence,optional"`
	Description     string     `parquet:"description,optional"`
	WordCount       int32      `parquet:"word_count,optional"`
	Direction       string     `parquet:"direction,optional,dict"`
	Breadcrumbs     []Link     `parquet:"breadcrumbs,list"`
	Free            *bool      `parquet:"free,optional"`
	Kind            string     `parquet:"kind,optional,dict"`
	NextPage        string     `parquet:"next_page,optional"`
	Icon            string     `parquet:"icon,optional"`
	SiteURL         string     `parquet:"site_url,optional"`
	License         string     `parquet:"license,optional"`
	Comments        *int32     `parquet:"comments,optional"`
}

// Verdict is what a page without an article seems to be.
type Verdict struct {
	Kind   string  `parquet:"kind,dict"`
	Margin float64 `parquet:"margin,optional"`
	Reason string  `parquet:"reason"`
}

// Provenance is where a page comes from, and what read it. But for the last two fields
// it is null of a page that is not out of a WARC file.
type Provenance struct {
	File           string     `parquet:"file,optional,dict"`
	Offset         *int64     `parquet:"offset,optional"`
	Within         int64      `parquet:"within,optional"`
	Length         int64      `parquet:"length,optional"`
	RecordID       string     `parquet:"record_id,optional"`
	TargetURI      string     `parquet:"target_uri,optional"`
	Fetched        *time.Time `parquet:"fetched,optional,timestamp(microsecond)"`
	PayloadDigest  string     `parquet:"payload_digest,optional"`
	LibraryVersion string     `parquet:"library_version,dict"`
	WeightsHash    string     `parquet:"weights_hash,dict"`
}

// Author is a name of a byline.
type Author struct {
	Name string `parquet:"name"`
	Kind string `parquet:"kind,optional,dict"`
	URL  string `parquet:"url,optional"`
}

// Section is a part of the body.
type Section struct {
	Heading         string     `parquet:"heading,optional"`
	HeadingMarks    []Mark     `parquet:"heading_marks,list"`
	Level           int32      `parquet:"level,optional"`
	Published       *time.Time `parquet:"published,optional,timestamp(microsecond)"`
	PublishedOffset *int32     `parquet:"published_offset,optional"`
	Authors         []Author   `parquet:"authors,list"`
	Blocks          []Block    `parquet:"blocks,list"`
}

// Block is a piece of body text.
type Block struct {
	Kind      string `parquet:"kind,dict"`
	Text      string `parquet:"text"`
	Marks     []Mark `parquet:"marks,list"`
	Level     int32  `parquet:"level,optional"`
	Number    int32  `parquet:"number,optional"`
	Numbered  bool   `parquet:"numbered,optional"`
	Continued bool   `parquet:"continued,optional"`
	Table     *Table `parquet:"table,optional"`
	Language  string `parquet:"language,optional"`
	Tex       string `parquet:"tex,optional"`
	Author    string `parquet:"author,optional"`
	URL       string `parquet:"url,optional"`
}

// Mark says what a part of a text is; Start and End are offsets in bytes of its UTF-8.
type Mark struct {
	Kind  string `parquet:"kind,dict"`
	Start int32  `parquet:"start"`
	End   int32  `parquet:"end"`
	URL   string `parquet:"url,optional"`
	Tex   string `parquet:"tex,optional"`
	Note  int32  `parquet:"note,optional"`
}

// Table is a table of data.
type Table struct {
	Caption      string     `parquet:"caption,optional"`
	CaptionMarks []Mark     `parquet:"caption_marks,list"`
	Head         int32      `parquet:"head,optional"`
	Rows         []TableRow `parquet:"rows,list"`
}

// TableRow is a row of a table.
type TableRow struct {
	Cells []Cell `parquet:"cells,list"`
}

// Cell is a cell of a table.
type Cell struct {
	Text    string `parquet:"text"`
	Marks   []Mark `parquet:"marks,list"`
	Header  bool   `parquet:"header,optional"`
	Colspan int32  `parquet:"colspan,optional"`
	Rowspan int32  `parquet:"rowspan,optional"`
}

// Caption is what is printed with a picture.
type Caption struct {
	Text    string `parquet:"text,optional"`
	Marks   []Mark `parquet:"marks,list"`
	Credit  string `parquet:"credit,optional"`
	Image   string `parquet:"image,optional"`
	Alt     string `parquet:"alt,optional"`
	Section int32  `parquet:"section"`
	Block   int32  `parquet:"block"`
}

// Media is a picture, a video, a sound or an embedded post.
type Media struct {
	Kind     string `parquet:"kind,dict"`
	URL      string `parquet:"url,optional"`
	Largest  string `parquet:"largest,optional"`
	Alt      string `parquet:"alt,optional"`
	Width    int32  `parquet:"width,optional"`
	Height   int32  `parquet:"height,optional"`
	Poster   string `parquet:"poster,optional"`
	Provider string `parquet:"provider,optional"`
	Section  int32  `parquet:"section"`
	Block    int32  `parquet:"block"`
	Caption  int32  `parquet:"caption,optional"`
}

// Note is a footnote.
type Note struct {
	Label string `parquet:"label,optional"`
	Text  string `parquet:"text"`
	Marks []Mark `parquet:"marks,list"`
}

// Copyright is a copyright line.
type Copyright struct {
	Line   string `parquet:"line,optional"`
	Holder string `parquet:"holder,optional"`
	Year   int32  `parquet:"year,optional"`
}

// Link is a text with its address.
type Link struct {
	Text string `parquet:"text"`
	URL  string `parquet:"url,optional"`
}
