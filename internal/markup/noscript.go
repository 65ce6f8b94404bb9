package markup

import (
	"bytes"

	"github.com/standfirst/standfirst/internal/text"
)

// What stands in noscript is read where nothing else holds it: the picture
// whose place a script fills, and the story of a page that shows none. Elsewhere
// it repeats the page, counts its visitors or asks for scripts.

// storyInNoscript is the least text in bytes of a noscript that tells a story,
// and storyParagraphs how many paragraphs it has at least.
const (
	storyInNoscript = 600
	storyParagraphs = 3
)

// longestPicture bounds the markup of a picture in bytes.
const longestPicture = 4 << 10

// IsNoscriptPicture reports whether a noscript's content is one picture that is
// to be seen.
func IsNoscriptPicture(content []byte) bool {
	if len(content) > longestPicture {
		return false
	}
	content = bytes.TrimSpace(content)
	if !bytes.HasPrefix(content, []byte("<img")) && !bytes.HasPrefix(content, []byte("<picture")) {
		return false
	}
	for _, pixel := range [...]string{`width="1"`, `height="1"`, `width=1`, `height=1`, `display:none`, `display: none`} {
		if bytes.Contains(content, []byte(pixel)) && !bytes.Contains(content, []byte(pixel+"0")) {
			return false
		}
	}
	return TextSize(content) == 0
}

// StorySize is the size of a noscript's text where it may tell a story, else 0.
func StorySize(content []byte) int {
	if len(content) < storyInNoscript || bytes.Count(content, []byte("<p")) < storyParagraphs {
		return 0
	}
	if size := TextSize(content); size >= storyInNoscript {
		return size
	}
	return 0
}

// TellsStory reports whether the noscript elements of a page tell its story,
// given how much text they have and how much is shown without them.
func TellsStory(noscript, shown int) bool { return noscript > 0 && 2*shown < noscript }

// TextSize is about how many bytes of text a piece of markup has, white space
// and tags apart.
func TextSize(content []byte) (n int) {
	tag := false
	for _, c := range content {
		switch {
		case c == '<':
			tag = true
		case c == '>':
			tag = false
		case !tag && !text.IsSpace(c):
			n++
		}
	}
	return n
}

// noscript drops a noscript element, or where it is read only its tags.
func (p *pruner) noscript(lt, nameEnd int) bool {
	t := skipTag(p.src, nameEnd)
	if t.end < 0 {
		return p.end(lt)
	}
	if lt < p.noscriptEnd {
		p.drop(lt, t.end)
		return true
	}
	end := skipRaw(p.src, t.end, []byte("noscript"))
	content := p.src[t.end:end]
	size := StorySize(content)
	if p.readsStory && size > 0 || IsNoscriptPicture(content) && p.waitsForPicture() {
		p.noscriptEnd = end
		p.drop(lt, t.end)
		return true
	}
	if len(p.templates) == 0 {
		p.noscriptText += size
	}
	p.drop(lt, end)
	return true
}

// waitsForPicture reports whether the page so far ends in a picture without an
// address, or begins a figure.
func (p *pruner) waitsForPicture() bool {
	const around = 3 // end tags of what stands around the picture
	for i := len(p.tags) - 1; i >= max(0, len(p.tags)-1-around); i-- {
		tag := &p.tags[i]
		switch {
		case tag.kind == StartTagToken && tag.Tag == TagImg:
			return !p.hasAddress(i)
		case tag.kind == StartTagToken:
			return i == len(p.tags)-1 && tag.Tag == TagFigure
		}
	}
	return false
}

// hasAddress reports whether a start tag has the address of a picture.
func (p *pruner) hasAddress(i int) bool {
	end := len(p.attrs)
	if i+1 < len(p.tags) {
		end = int(p.tags[i+1].attrs)
	}
	for _, a := range p.attrs[p.tags[i].attrs:end] {
		if 1<<a.Key&addressAttrs != 0 {
			return true
		}
	}
	return false
}

// storyIsInNoscript reports whether the page is to be read again with the story
// of its noscript elements.
func (p *pruner) storyIsInNoscript() bool {
	if p.noscriptText == 0 {
		return false
	}
	shown := 0
	for i := range p.tags {
		tag, end := &p.tags[i], int32(len(p.out))
		if i+1 < len(p.tags) {
			end = p.tags[i+1].start
		}
		if tag.content == contentMarkup {
			shown += TextSize(p.out[tag.end:end])
		}
	}
	return TellsStory(p.noscriptText, shown)
}
