package standfirst

import (
	"strings"

	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/media"
	"github.com/standfirst/standfirst/internal/metadata"
)

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
		if author := signature(a.text(i)); author != "" {
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

// signature is the name that a line of a post gives for its author, before the
// handle in brackets; the handle where no dash begins the name; else nothing.
func signature(line string) string {
	const longest = 200 // bytes
	before, handle, ok := cutHandle(line)
	if !ok || len(line) > longest {
		return ""
	}
	for _, dash := range [...]string{"—", "–", "―", "-"} {
		if name, found := strings.CutPrefix(before, dash); found && strings.TrimSpace(name) != "" {
			return strings.TrimSpace(name)
		}
	}
	return handle
}

// cutHandle cuts a line around a handle in brackets: "Name (@handle) May 4".
func cutHandle(line string) (before, handle string, ok bool) {
	at := strings.LastIndex(line, "(@")
	if at < 0 {
		return "", "", false
	}
	handle, _, ok = strings.Cut(line[at+1:], ")")
	return strings.TrimSpace(line[:at]), handle, ok && len(handle) > 1 && !strings.Contains(handle, " ")
}
