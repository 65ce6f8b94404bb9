package feature

import (
	"github.com/standfirst/standfirst/internal/hashset"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/role"
)

// Page holds the facts of a page beyond its blocks: measures, sums over each
// element's subtree, and where things stand. It is reused from page to page, and
// must not be copied.
type Page struct {
	Page        *page.Page
	description *description // how its blocks are described
	Measures    []Measure
	Words       []uint32 // the hashes of all blocks' words
	Sums        []sums   // by element
	Records     []Record // by element
	groups      groupTable
	Paths       []uint32 // by block
	pathInfo    groupTable
	copies      hashset.Counter // of whole blocks
	Claims      claimWords
	pictured    []uint8 // by block: pictures just before
	Total       totals
	Features    []float32   // a row of Stride for each block
	Stride      int         // the length of a row of features
	Lines       Lines       // of plain text
	PageRow     []float32   // the row of the page as a whole
	Around      []bool      // by element: it holds the headline
	alts        [2]altWords // of the pictures last asked about
	grids       []int32     // the tables whose columns have heads, by element
	Phrases     []role.Role // by block, what its wording says
}

// sums are added up over an element's subtree.
type sums struct {
	Prose, Linked, size int32
	Proses, Blocks      int32
	Dated, Pictures     int32
}

// altWords are the hashes of the words of a picture's alternative text.
type altWords struct {
	picture int // counted from 1
	words   []uint32
}

// totals are the page's.
type totals struct {
	Prose, size, HiddenProse       int32
	firstProse, lastProse, longest int
	Headline                       int // the block that most likely is the headline, -1 for none
	hasH1                          bool
}

// HashesOf returns the hashes of a block's words.
func (p *Page) HashesOf(i int) []uint32 {
	s := p.Measures[i].hashes
	return p.Words[s.Start:s.End]
}

// Row returns the features of a block.
func (p *Page) Row(i int) []float32 {
	return p.Features[i*p.Stride : (i+1)*p.Stride]
}

// claimWords are the words of what a page says of itself.
type claimWords struct {
	Titles     []hashedText
	titleWords hashset.Counter
	abouts     []hashedText
	aboutWords hashset.Counter // of the description
	body       hashset.Counter // shingles of the claimed body
	hasBody    bool
	Names      []hashedText // of the authors
	Authored   bool         // the page names its authors
}

// hashedText is a text by its words.
type hashedText struct{ Words []uint32 }

// Lines are the facts of a page that is plain text, and what its features are
// described by.
type Lines struct {
	p *Page
	// Main is the longest run of prose.
	Main region
	// inProse counts the words of the prose and of Main, pairs the pairs of words in
	// short lines and in Main.
	inProse, pairs hashset.Pairs
	// proseWords is the number of words in the prose, mainWords of those in Main.
	proseWords, mainWords int
	next                  hashset.Counter // the words of the blocks that follow
	peers                 []int32         // the lines of a headline's form before each block
}

// region is a run of prose, from its first block to its last.
type region struct {
	From, to int
	prose    int32
}

// description is how the blocks of one kind of page are described: HTML, or the
// lines of plain text.
type description struct {
	features Feature // how many a block has
	describe func(*Page)

	captionPlace func(p *Page, i int) bool
	// mayCredit reports whether the grammar is asked for a credit.
	mayCredit func(p *Page, i int) bool
	inPicture func(p *Page, i int) bool
	// formsOfBylines is set where DescribeForm asks for bylines, and that a class
	// may call a block one; of lines describe has done so.
	formsOfBylines bool
}
