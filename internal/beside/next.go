package beside

import (
	"embed"
	"iter"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/standfirst/standfirst/internal/metadata"
	"github.com/standfirst/standfirst/internal/text"
)

//go:embed words/*.txt
var wordFiles embed.FS

var tables = text.Tables{Files: wordFiles}

// nextWords are what links to an article's next page are called.
var nextWords = tables.Set("next_words")

// pageWords are what stands before a page's number in an address.
var pageWords = []string{
	"page", "p", "pg", "paged", "pageno", "pagenum", "page_no", "pagenumber", "seite", "pagina", "página", "sida", "side",
	"strona", "stranica", "strana", "sayfa", "halaman",
}

// NextPage returns the address of the next page of an article that has several, ""
// where none is linked: by the page's <link>, else by the texts and addresses of
// the links printed with the article. Content systems use the same link for the
// next article; only the number in its address tells them apart.
func (p *Page) NextPage(own string) string { return p.nextPage(own, p.linksOfArticle) }

// nextPage is NextPage with the texts and addresses of the links.
func (p *Page) nextPage(own string, printed iter.Seq2[string, string]) string {
	next := nextFinder{m: p.Claims, address: own}
	for _, ref := range p.Claims.NextLinks() {
		if u := next.find(ref, false); u != "" {
			return u
		}
	}
	const longest = 40 // bytes of a link's text
	for name, href := range printed {
		if len(name) > longest {
			continue
		}
		name = strings.Trim(name, " »›>→…()[]")
		number := len(name) > 0 && name[0] <= '9' && pageNumber(name) > 1
		if !number && !nextWords.Has(text.OneLine(name)) {
			continue
		}
		if u := next.find(href, number); u != "" {
			return u
		}
	}
	return ""
}

// nextFinder tells the next page of an article by its address.
type nextFinder struct {
	m       *metadata.Metadata
	address string          // the article's, empty for unknown
	own     numberedAddress // that address once it is read
	read    bool
}

// find returns the absolute address of a link if that is the next page's, else "".
// A link whose text is a number leads to the next page only under the article's
// own address.
func (f *nextFinder) find(ref string, number bool) string {
	if !f.read {
		f.read = true
		if f.address == "" && f.m.Base != nil {
			f.address = f.m.Base.String()
		}
		f.own = readNumbered(f.address)
	}
	u := metadata.ResolveAt(f.m.Base, ref)
	if next := readNumbered(u); f.own.continues(next) && (!number || f.own.isStemOf(next)) && f.m.IsOnSite(u) {
		return u
	}
	return ""
}

// numberedAddress is an address that may have the number of a page of an article.
type numberedAddress struct {
	path   string
	stem   string // the path without the number and what belongs to it
	number int    // 1 where the address has none
	// apart reports whether the number is a part of its own and not the end of a
	// name.
	apart bool
	// parameters is how many the address has beside the number.
	parameters int
}

// The highest numbers that are taken for a page's: of its own, and at the end of a
// name without a word for it.
const (
	mostPages      = 200
	mostNamedPages = 20
)

// readNumbered reads an address.
func readNumbered(address string) numberedAddress {
	a := numberedAddress{number: 1}
	u, err := url.Parse(address)
	if err != nil {
		return a
	}
	a.path = strings.TrimSuffix(u.Path, "/")
	a.stem = a.path
	parameters := u.Query()
	a.parameters = len(parameters)
	for _, name := range pageWords {
		if n := pageNumber(parameters.Get(name)); n > 0 {
			a.number, a.apart = n, true
			a.parameters--
			return a
		}
	}
	a.readPath()
	return a
}

// readPath looks for the number in the last segment of the path.
func (a *numberedAddress) readPath() {
	cut := strings.LastIndexByte(a.path, '/') + 1
	segment, extension := a.path[cut:], ""
	if dot := strings.LastIndexByte(segment, '.'); dot > 0 && pageNumber(segment[dot+1:]) == 0 {
		segment, extension = segment[:dot], segment[dot:]
	}
	a.stem = a.path[:cut] + segment
	name := strings.TrimRight(segment, "0123456789")
	n := pageNumber(segment[len(name):])
	before := strings.TrimRight(name, "-_,.=")
	switch {
	case n == 0:
	case before == "" || isOneOf(before, pageWords): // "/2", "/page-2"
		a.number, a.apart = n, true
		a.stem = strings.TrimSuffix(a.path[:cut], "/")
		if dir := strings.LastIndexByte(a.stem, '/') + 1; extension == "" && before == "" &&
			isOneOf(a.stem[dir:], pageWords) {
			a.stem = strings.TrimSuffix(a.stem[:dir], "/") // "/page/2"
		}
	case before != name:
		a.readSuffix(a.path[:cut]+before, n, extension != "")
	}
}

// readSuffix takes the number at the end of a name: behind a word for a page, or in
// the name of a file, as content systems number the pages of one. They number
// articles of the same name without an extension.
func (a *numberedAddress) readSuffix(stem string, n int, file bool) {
	for _, word := range pageWords {
		if rest, ok := strings.CutSuffix(stem, "-"+word); ok {
			a.stem, a.number = rest, n
			return
		}
	}
	if file && n <= mostNamedPages {
		a.stem, a.number = stem, n
	}
}

// isOneOf reports whether a word is one of a list, whatever its case.
func isOneOf(word string, list []string) bool {
	return slices.ContainsFunc(list, func(w string) bool { return strings.EqualFold(w, word) })
}

// pageNumber reads the number of a page, 0 for none.
func pageNumber(s string) int {
	if len(s) == 0 || len(s) > 3 {
		return 0
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 || n > mostPages {
		return 0
	}
	return n
}

// isStemOf reports whether another address is this one with another number.
func (a numberedAddress) isStemOf(next numberedAddress) bool {
	path := a.path
	if dot := strings.LastIndexByte(path, '.'); dot > strings.LastIndexByte(path, '/') {
		path = path[:dot]
	}
	return a.stem != "" && (next.stem == a.stem || next.stem == path || next.stem == a.path)
}

// continues reports whether an address is the next page's. The number of what the
// article itself stands under is that of a list of articles.
func (a numberedAddress) continues(next numberedAddress) bool {
	switch {
	case next.path == "" || next.number < 2 || next.parameters > a.parameters:
		return false
	case a.isStemOf(next):
		return next.number == a.number+1 || next.number == 2 && next.stem != a.stem
	case !next.apart, strings.HasPrefix(a.path+"/", next.stem+"/"):
		return false
	}
	return next.number == a.number+1 || next.number == 2 && !a.apart
}
