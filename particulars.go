package standfirst

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
