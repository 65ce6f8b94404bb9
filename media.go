package standfirst

import (
	"cmp"

	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/media"
	"github.com/standfirst/standfirst/internal/metadata"
	"github.com/standfirst/standfirst/internal/naming"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/text"
)

// mediaKinds are the kinds of media by what shows them on the page.
var mediaKinds = [...]MediaKind{
	media.Image: MediaImage, media.Video: MediaVideo, media.Audio: MediaAudio,
	media.Frame: MediaEmbed, media.Post: MediaEmbed,
}

// media fills Media: what is shown between the headline and the text's end.
// captionOf is for each picture its caption's place from 1, 0 for none.
func (a *assembly) media(captionOf []int) {
	seen := map[string]int{} // places in the list, by address
	last := -1               // the picture of the last in the list
	for k := range a.facts.Page.Pictures {
		if captionOf[k] == 0 && !a.isMedia(k) {
			continue
		}
		m, ok := a.newMedia(k, captionOf[k])
		if !ok {
			continue
		}
		n, key := len(a.article.Media), cmp.Or(m.URL, m.Poster)
		if at, again := seen[key]; again && !a.isAgain(&a.article.Media[at], &m, k) {
			a.article.Media[at].complete(&m)
			continue
		}
		if n > 0 && (a.copies(last, k) || a.shareCaption(last, k, captionOf)) {
			a.article.Media[n-1].enlarge(&m)
			a.article.Media[n-1].complete(&m)
			seen[key] = n - 1
			continue
		}
		seen[key], last = n, k
		a.article.Media = append(a.article.Media, m)
	}
}

// isAgain reports whether picture k, whose address another one has, is shown again and no
// copy of that one: it has a caption of its own.
func (a *assembly) isAgain(one, other *Media, k int) bool {
	pic := &a.facts.Page.Pictures[k]
	return pic.Kind == media.Image && !pic.ForDevice && !pic.Ornament && one.Caption > 0 && other.Caption > 0 &&
		one.Caption != other.Caption && !media.IsPlaceholder([]byte(other.URL))
}

// enlarge takes the address and the size of a copy that is larger: by the declared
// widths, or by the addresses where these do not tell.
func (m *Media) enlarge(other *Media) {
	larger := other.Width > m.Width && m.Width > 0
	if other.Width == m.Width || m.Width == 0 {
		larger = media.IsLarger(other.URL, m.URL)
	}
	if larger {
		m.URL, m.Largest, m.Width, m.Height = other.URL, other.Largest, other.Width, other.Height
	}
}

// complete takes from a copy what a piece of media lacks.
func (m *Media) complete(other *Media) {
	if m.Caption == 0 {
		m.Caption = other.Caption
	}
	if m.Alt == "" {
		m.Alt = other.Alt
	}
	if m.Largest == "" && other.Largest != m.URL {
		m.Largest = other.Largest
	}
}

// newMedia describes picture k; false for one without an address, or for a frame
// that shows no media.
func (a *assembly) newMedia(k, caption int) (Media, bool) {
	pg := a.facts.Page
	pic := &pg.Pictures[k]
	m := Media{Kind: mediaKinds[pic.Kind], Alt: text.FoldSpace(pg.Value(pic.Alt)), Width: int(pic.Width),
		Height: int(pic.Height), Caption: caption}
	m.URL = metadata.ResolveAt(a.claims.Base, pg.Value(pic.Src))
	m.Poster = metadata.ResolveAt(a.claims.Base, pg.Value(pic.Poster))
	if largest := metadata.ResolveAt(a.claims.Base, pg.Value(pic.Largest)); largest != m.URL {
		m.Largest = largest
	}
	m.Section, m.Block = a.placeBefore(int(pic.Before))
	switch pic.Kind {
	case media.Frame:
		provider, ok := media.FrameProvider(m.URL)
		m.Provider = provider
		return m, ok
	case media.Post:
		m.URL = a.posts[pic.Element].url
		m.Provider = media.Provider(m.URL)
		if m.Provider == "" {
			m.Provider = media.PostProvider(pg.Value(pic.Class))
		}
		return m, m.URL != ""
	}
	return m, m.URL != "" || m.Poster != ""
}

// isMedia reports whether picture k, which has no caption, is one of the article.
func (a *assembly) isMedia(k int) bool {
	pic := &a.facts.Page.Pictures[k]
	chosen := &a.labeled.Chosen
	if pic.Ornament || chosen.First < 0 || int(pic.Before) > chosen.Last+1 {
		return false
	}
	if pic.Kind == media.Post {
		return int(pic.Before) >= chosen.First
	}
	const beside = naming.Byline | naming.Related | naming.Navigation | naming.Share | naming.Comment |
		naming.Footer | naming.Advertisement | naming.Newsletter
	e := pic.Element
	const toButton = 3 // levels to the button that a preview stands in
	if a.facts.Page.Elements[e].Flags&page.FlagHides != 0 || a.facts.Page.Nearest(e, markup.TagButton, toButton) >= 0 {
		return false
	}
	if a.withBody(pic, beside) {
		return true
	}
	if a.facts.Page.Elements[e].Around&beside != 0 && !a.holdsText(e, beside) {
		return false
	}
	if int(pic.Before) < chosen.First {
		return chosen.Headline >= 0 && int(pic.Before) > chosen.Headline
	}
	return a.amongMedia(e)
}

// withBody reports whether the nearest element around a picture that holds text is
// small and has text of the article's sections alone; no element between is one of
// those meanings. In a table, where signs stand with words, it must be of some size.
func (a *assembly) withBody(pic *media.Item, beside naming.Meanings) bool {
	const levels, most = 6, 8 // elements, blocks
	const leastInCell = 66    // pixels
	p := a.facts.Page
	e := pic.Element
	for d := 0; e > 0 && a.facts.Sums[p.Elements[e].Block].Blocks == 0; d++ {
		if d == levels || p.Elements[e].Meanings&beside != 0 {
			return false
		}
		e = p.Elements[e].Parent
	}
	if e = p.Elements[e].Block; e <= 0 || a.facts.Sums[e].Blocks > most {
		return false
	}
	return a.blocksIn(e, int(pic.Before), func(i int) bool {
		r := a.labeled.Labels[i].Role
		return r == role.Crosshead || r.InBody() && (r != role.TableRow || pic.Width >= leastInCell)
	})
}

// blocksIn reports whether all blocks in an element are such, those before and behind
// a place in it.
func (a *assembly) blocksIn(e int32, at int, such func(i int) bool) bool {
	for i := at - 1; i >= 0 && a.facts.HoldsBlock(e, i); i-- {
		if !such(i) {
			return false
		}
	}
	for i := at; i < len(a.labeled.Labels) && a.facts.HoldsBlock(e, i); i++ {
		if !such(i) {
			return false
		}
	}
	return true
}

// amongMedia reports whether an element stands among the article's text, and not in a
// card between.
func (a *assembly) amongMedia(e int32) bool {
	const levels = 12
	p := a.facts.Page
	e = p.Elements[e].Block
	for d := 0; d < levels && e >= 0; d++ {
		sums := &a.facts.Sums[e]
		if sums.Prose*4 > a.labeled.Chosen.Prose {
			return true
		}
		if e == 0 || sums.IsLinks() {
			return false
		}
		e = p.Elements[p.Elements[e].Parent].Block
	}
	return false
}

// holdsText reports whether the meanings around an element are those of one that
// holds the article's text too.
func (a *assembly) holdsText(e int32, meanings naming.Meanings) bool {
	p := a.facts.Page
	for ; e > 0; e = p.Elements[e].Parent {
		if p.Elements[e].Meanings&meanings != 0 {
			return a.facts.Sums[p.Elements[e].Block].Prose*2 > a.labeled.Chosen.Prose
		}
	}
	return true
}

// copies reports whether two pictures are one for screens of several sizes, or a
// preview and its picture.
func (a *assembly) copies(i, k int) bool {
	pg := a.facts.Page
	one, other := &pg.Pictures[i], &pg.Pictures[k]
	if one.Kind != media.Image || other.Kind != media.Image {
		return false
	}
	if one.Before == other.Before && media.SameFile(pg.Value(one.Src), pg.Value(other.Src)) {
		return true
	}
	devices := one.ForDevice && other.ForDevice
	if devices && !one.Alt.Empty() && pg.Value(one.Alt) == pg.Value(other.Alt) {
		return true
	}
	figure := a.figureOf(one.Element)
	if !devices && (figure < 0 || figure != a.figureOf(other.Element)) {
		return false
	}
	return media.SameButSize(pg.Value(one.Src), pg.Value(other.Src))
}

// shareCaption reports whether two pictures have one caption and are of one file.
func (a *assembly) shareCaption(i, k int, captionOf []int) bool {
	pg := a.facts.Page
	one, other := &pg.Pictures[i], &pg.Pictures[k]
	return captionOf[i] > 0 && captionOf[i] == captionOf[k] && one.Kind == media.Image && other.Kind == media.Image &&
		media.SameFile(pg.Value(one.Src), pg.Value(other.Src))
}

// figureOf is the figure around an element, -1 for none.
func (a *assembly) figureOf(e int32) int32 {
	const levels = 8
	return a.facts.Page.Nearest(e, markup.TagFigure, levels)
}

// post is a post of another site that the page embeds.
type post struct{ author, url string }

// findPosts finds the embedded posts whose text stands on the page, by their
// elements.
func (a *assembly) findPosts() {
	pg := a.facts.Page
	for k := range pg.Pictures {
		if pic := &pg.Pictures[k]; pic.Kind == media.Post {
			if a.posts == nil {
				a.posts = map[int32]post{}
			}
			a.posts[pic.Element] = a.readPost(k)
		}
	}
}

// readPost reads whose a post is and its address: the one that the blockquote
// names, else its last link.
func (a *assembly) readPost(k int) post {
	pg := a.facts.Page
	pic := &pg.Pictures[k]
	p := post{url: metadata.ResolveAt(a.claims.Base, pg.Value(pic.Src))}
	named := p.url != ""
	const most = 64 // blocks of a post
	for i := int(pic.Before); i < min(len(pg.Blocks), int(pic.Before)+most) && pg.Within(i, pic.Element); i++ {
		if author := media.Signature(a.text(i)); author != "" {
			p.author = author
		}
		for n := a.facts.FirstLink(i); !named && n < len(pg.Links) && int(pg.Links[n].Block) == i; n++ {
			if u := a.address(pg.Links[n].Href); u != "" {
				p.url = u
			}
		}
	}
	return p
}

// postOf is the embedded post that block i is of.
func (a *assembly) postOf(i int) post {
	if len(a.posts) == 0 {
		return post{}
	}
	const levels = 8
	p := a.facts.Page
	if quote := p.Nearest(p.ElementOf(i).Block, markup.TagBlockquote, levels); quote >= 0 {
		return a.posts[quote]
	}
	return post{}
}
