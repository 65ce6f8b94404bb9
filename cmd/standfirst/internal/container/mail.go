package container

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"iter"
	"mime/multipart"
	"strconv"
	"strings"

	"github.com/standfirst/standfirst"
)

// Mail returns the pages of a mail or of MHTML: the HTML of its message, or its
// text where it has none. A mail that is attached is a page of its own, and so
// is HTML that is attached, and each frame of a frameset.
//
// A note on top of a mail that is passed on is a page only where it is as long
// as a short article.
func (r *Reader) Mail(src io.Reader) iter.Seq[Page] {
	return func(yield func(Page) bool) {
		m := &mail{Reader: r, yield: yield}
		m.message(src, 0)
	}
}

// Mailbox returns the pages of mails one after the other, each of which follows
// a line that begins with "From ".
func (r *Reader) Mailbox(src io.Reader) iter.Seq[Page] {
	return func(yield func(Page) bool) {
		m := &mail{Reader: r, yield: yield}
		box := newMailbox(src)
		for !m.done && box.next() {
			m.message(box, 0)
			if box.err != nil {
				m.give(Page{Err: box.err})
			}
		}
	}
}

// mail is one walk over a mail's parts.
type mail struct {
	*Reader
	yield func(Page) bool
	count int
	done  bool
	// kept is how many bytes the parts at hand have together.
	kept int64
}

// give yields a page. The second and those after it get numbers for names where
// they have none of their own.
func (m *mail) give(p Page) {
	if m.done {
		return
	}
	if m.count++; m.count > 1 && p.Name == "" {
		p.Name = strconv.Itoa(m.count)
	}
	p.Base = webAddress(p.Base)
	m.done = !m.yield(p)
}

// maxDepth bounds how deep multiparts and mails in mails are followed.
const maxDepth = 32

// message reads a mail and yields its pages.
func (m *mail) message(src io.Reader, depth int) {
	before := m.count
	r := bufio.NewReader(src)
	h, err := readHeader(r)
	if err != nil {
		m.give(Page{Err: err})
		return
	}
	kept := m.kept
	b := m.entity(h, r, "", depth)
	m.kept = kept
	if m.count > before && b.isNote() {
		return
	}
	for _, p := range b.pages(m.Type) {
		if p.Type == standfirst.InputHTML && p.Name == "" {
			p.Body = titled(p.Body, subject(h))
		}
		m.give(p)
	}
}

// entity reads a mail's body or one of its parts.
func (m *mail) entity(h header, src io.Reader, base string, depth int) body {
	kind, parameters := h.media()
	base = h.location(base)
	attached, name := h.attachment(parameters)
	p := part{id: h.id(), Page: Page{Base: base, ContentType: contentType(kind, parameters)}}
	switch {
	case depth > maxDepth:
		return body{err: fmt.Errorf("%w (its parts are more than %d deep)", ErrBroken, maxDepth)}
	case isEncrypted(kind, parameters):
		return body{err: ErrEncrypted}
	case strings.HasPrefix(kind, "multipart/"):
		return m.multipart(kind, parameters, src, base, depth)
	case kind == "message/rfc822", kind == "message/global":
		m.message(decoded(h, src), depth+1)
	case isHTML(kind) && attached:
		p.Type, p.Name = standfirst.InputHTML, name
		if m.Type != standfirst.InputText {
			kept := m.kept
			m.read(&p, h, src)
			m.kept = kept
			m.give(p.Page)
		}
	case isHTML(kind):
		p.Type = standfirst.InputHTML
		m.read(&p, h, src)
		return body{html: []part{p}}
	case kind == "text/plain" && !attached:
		p.Type = standfirst.InputText
		m.read(&p, h, src)
		if strings.EqualFold(parameters["format"], "flowed") {
			p.Body = unflow(p.Body, strings.EqualFold(parameters["delsp"], "yes"))
		}
		return body{text: []part{p}}
	case kind == "":
		m.read(&p, h, src)
		return body{text: []part{p}}
	}
	return body{}
}

func isHTML(kind string) bool { return kind == "text/html" || kind == "application/xhtml+xml" }

func isEncrypted(kind string, parameters map[string]string) bool {
	switch kind {
	case "application/pkcs7-mime", "application/x-pkcs7-mime":
		return !strings.HasPrefix(strings.ToLower(parameters["smime-type"]), "signed")
	}
	return kind == "multipart/encrypted"
}

// multipart reads the parts of a body.
func (m *mail) multipart(kind string, parameters map[string]string, src io.Reader, base string, depth int) body {
	boundary := parameters["boundary"]
	if boundary == "" {
		return body{err: fmt.Errorf("%w (%s without a boundary)", ErrBroken, kind)}
	}
	var parts []body
	var broken error
	for reader := multipart.NewReader(src, boundary); !m.done; {
		next, err := reader.NextRawPart()
		if err != nil {
			broken = brokenPart(err)
			break
		}
		h := header{}
		for name, values := range next.Header {
			h[strings.ToLower(name)] = values[0]
		}
		if kind == "multipart/digest" && h["content-type"] == "" {
			h["content-type"] = "message/rfc822"
		}
		if h["content-type"] == "" {
			h["content-type"] = "text/plain"
		}
		one := m.entity(h, next, base, depth+1)
		one.id = h.id()
		parts = append(parts, one)
	}
	var whole body
	switch kind {
	case "multipart/alternative":
		whole = alternative(parts)
	case "multipart/related":
		whole = related(parts, trimID(parameters["start"]))
	default:
		whole = mixed(parts)
	}
	if whole.err == nil {
		whole.err = broken
	}
	return whole
}

// brokenPart is the error of a part that cannot be found. None is the end, and
// the end of the file before that of the last part: mail programs show such
// mails.
func brokenPart(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return nil
	}
	return fmt.Errorf("%w (%w)", ErrBroken, err)
}

// read reads a part's body, as long as the parts at hand together are within
// the limit of a page.
func (m *mail) read(p *part, h header, src io.Reader) {
	rest := m.limit() - m.kept
	b, err := io.ReadAll(io.LimitReader(decoded(h, src), rest+1))
	switch {
	case int64(len(b)) > rest:
		p.Err = standfirst.ErrTooLarge
	case err != nil && !errors.Is(err, io.ErrUnexpectedEOF):
		p.Err = fmt.Errorf("%w (%w)", ErrBroken, err)
	default:
		m.kept += int64(len(b))
		p.Body = b
	}
}
