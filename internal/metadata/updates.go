package metadata

import (
	"time"

	"github.com/standfirst/standfirst/internal/date"
	"github.com/standfirst/standfirst/internal/grammar"
	"github.com/standfirst/standfirst/internal/loosejson"
	"github.com/standfirst/standfirst/internal/text"
)

// Update is an entry of a live blog as the page's data have it.
type Update struct {
	Headline  string
	Beginning string // of its text
	published string
	authors   Claims
}

// updateLimit is how many entries of a live blog are read.
const updateLimit = 1000

// updates returns the entries of the page's live blog.
func (g *ldGraph) updates(own []ldRef) (out []Update) {
	for _, n := range own {
		doc := g.docs[n.doc].values
		list := doc.Member(n.value, "liveBlogUpdate")
		if list < 0 {
			continue
		}
		for i := list; i < int(doc[list].End) && len(out) < updateLimit; {
			if doc[i].Kind != loosejson.Object {
				i++
				continue
			}
			out = append(out, g.update(ldRef{n.doc, i}))
			i = int(doc[i].End)
		}
	}
	return out
}

// update reads one entry.
func (g *ldGraph) update(n ldRef) Update {
	const beginning = 1 << 8 // bytes, with markup
	doc := g.docs[n.doc].values
	u := Update{Headline: cleanClaim(doc.Str(n.value, "headline")),
		Beginning: cleanClaim(text.CutText(doc.Str(n.value, "articleBody"), beginning))}
	u.published = firstOf(doc, n.value, "datePublished", "dateModified")
	if author := doc.Member(n.value, "author"); author >= 0 {
		u.authors = g.propertyValues(nil, ldRef{n.doc, author}, "author", ldName)
	}
	return u
}

// Updates returns the entries of the page's live blog, in the order of its data.
func (m *Metadata) Updates() []Update { return m.updates }

// PublishedOf returns when an entry was published, the zero Time where its data do not
// tell.
func (m *Metadata) PublishedOf(u *Update) time.Time {
	t, ok := date.ParseDateIn(u.published, "")
	if !ok {
		return time.Time{}
	}
	return t
}

// AuthorsOf returns who wrote an entry.
func (m *Metadata) AuthorsOf(u *Update) (out []grammar.Author) {
	r := authorReader{base: m.Base, site: &m.site}
	for k := range u.authors {
		out = r.add(out, &u.authors[k])
	}
	return out
}

// Instant reads a date for machines, and reports whether it is one.
func (m *Metadata) Instant(s string) (time.Time, bool) { return date.ParseDateIn(s, m.language) }
