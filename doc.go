// Package standfirst turns the HTML of a news article, as a browser or a
// crawler got it, or the page's text alone, into the parts that a newspaper would name: headline,
// standfirst, byline, sections with their crossheads, captions with their
// credits, the copyright line.
//
//	response, err := http.Get(address)
//	// …
//	defer response.Body.Close()
//	article, err := standfirst.ParseResponse(response)
//
// [ParseResponse] knows the page's address and encoding from the response, [Parse] takes
// the bytes alone. A [Parser] has the options: a byte limit, whether any page is read,
// a function that gets the account of every decision. [Parser.ParsePage] takes what is
// known of a page with it, [Parser.ParseNode] a tree of golang.org/x/net/html.
//
// # How a page becomes an article
//
// One way, each step reading what the one before has made:
//
//	bytes ─ decode ─▶ UTF-8 ─ prune ─▶ tokens ─ build ─▶ blocks ─ label ─▶ roles ─ assemble ─▶ Article
//	                                      └─ claims: what the page says of itself ──┘
//
// A block is a run of text that a reader sees as one piece. Each gets one
// [Role] out of a closed list: by rules that are right wherever they apply, by
// small models (boosted trees over some hundred features of the block and its
// neighbours) for the rest, and by rules that name the chrome. The page's claims
// (JSON-LD, Open Graph, microdata, <meta>, <title>) are hints: the block that
// agrees with a claim is very likely that field. No rule and no weight names a
// site.
//
// # A page's text alone
//
// Billions of pages are kept only as text: the WET files of Common Crawl, what
// lynx and w3m print, a browser's innerText. [Parser] tells them from HTML (see
// [InputAuto]; Parser.Type overrides it) and makes the blocks from lines:
//
//   - A line is a block of its own, unless the text was wrapped. The width is
//     found in the text, none is assumed; lines that were broken for want of room
//     are joined, words that the page hyphenates stay so, and no space comes
//     between ideographs.
//   - Empty lines and rules part blocks into groups and sections, which do what
//     elements do for HTML. Indentation, bullets, numbers and marks of quotation
//     say what a line is.
//   - Bullets, marks of quotation and rules of dashes are layout: they stand in
//     no block. All other text does. A list's number stays in its item.
//   - Lines end at a line feed, a carriage return, both, a vertical tab, a form
//     feed, U+0085, U+2028 and U+2029.
//
// Everything behind that is the same, with weights of their own. A text claims
// nothing of itself, so that fields that only metadata fill are empty, but for the
// language; an article whose headline is not among the lines comes out without one.
//
// # Fields
//
// The names are a newspaper's. Where schema.org's NewsArticle or IPTC's ninjs
// 2.1 have a property for the same thing, this is it:
//
//	Field          schema.org                 ninjs
//	Headline       headline                   headlines (value)
//	Standfirst     description (as printed)   descriptions (role: summary)
//	StandfirstMarks -                         -
//	Kicker         -                          headlines (role: kicker)
//	Authors        author                     people (rel: author), organisations
//	Byline         -                          by
//	Dateline       dateline                   located
//	Published      datePublished              firstCreated
//	PublishedText  -                          -
//	Modified       dateModified               versionCreated
//	ModifiedText   -                          -
//	Sections       articleBody                bodies
//	Captions       associatedMedia (caption)  associations
//	Media          image, video, audio        associations
//	Notes          -                          -
//	Copyright      copyrightNotice            copyrightNotice
//	Related        relatedLink                associations
//	Publisher      publisher (name)           organisations (rel: publisher)
//	Language       inLanguage                 language
//	URL            url                        uri
//	Topics         keywords                   keywords
//	PrintSection   articleSection             subjects
//	Image          image                      renditions (href)
//	Confidence     -                          -
//	Description    description (as claimed)   descriptions
//	WordCount      wordCount                  bodies (wordCount)
//	Direction      -                          -
//	Breadcrumbs    breadcrumb (of WebPage)    -
//	Free           isAccessibleForFree        -
//	Kind           @type                      -
//	NextPage       pagination                 -
//	Icon           -                          -
//	SiteURL        publisher (url)            -
//	License        license                    rightsInfo (linkedRights)
//	Comments       commentCount               -
//
// The entries of a live blog (liveBlogUpdate) are Sections with the datePublished
// and author of their own. Copyright's Holder and Year are schema.org's copyrightHolder and
// copyrightYear; ninjs has copyrightHolder. The JSON of an [Article] has the
// names above in lower snake case.
//
// # What is promised
//
//   - The same bytes give the same Article, always.
//   - Conservation: the blocks joined in order are the page's visible text, or
//     the text but for the layout named above.
//     Each stands in a field or, with the role and the reason for which it
//     was left out, in the [Trace]. Text inside of a sentence that only screen
//     readers get stands after the sentence's block.
//   - Every string is valid UTF-8 without control characters, but for the line
//     breaks of [Block] and the tabs of table rows and preformatted text; every
//     address is absolute, and http or https. JSON read back gives an equal
//     Article. [Article.Markdown] and [Article.HTML] let no text of the page
//     become markup.
//   - All functions may be called from many goroutines at once, one Parser
//     included. ParseNode leaves the tree as it was; a tree must not be changed
//     meanwhile.
//   - No input panics or hangs. Time and memory are linear in it, at most 40
//     bytes for one of a page of megabytes. Past [DefaultLimit], or the
//     Parser's own, a page is refused before its memory is spent; a page that is
//     nested too deeply or has too many blocks is flattened and keeps its text.
//   - No network, no logging, no files, no state that outlives a call but
//     memory for the next.
//
// # Errors
//
// With an error there is no Article. [errors.Is] finds [ErrNoArticle] (the page
// is a front page, a search result, an empty document, a feed, data, a program),
// [ErrTooLarge], or what the reader gave. A panic of the reader passes through.
package standfirst
