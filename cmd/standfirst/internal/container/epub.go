package container

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"iter"
	"net/url"
	"path"
	"strings"

	"github.com/standfirst/standfirst"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

// The files that an EPUB is found by (EPUB 3.3, section 4.2.6).
const (
	containerFile  = "META-INF/container.xml"
	encryptionFile = "META-INF/encryption.xml"
)

// rootFiles is container.xml.
type rootFiles struct {
	Files []struct {
		Path  string `xml:"full-path,attr"`
		Media string `xml:"media-type,attr"`
	} `xml:"rootfiles>rootfile"`
}

// publication is the package document: its files, and those of its pages in
// their order.
type publication struct {
	Items []struct {
		ID         string `xml:"id,attr"`
		Address    string `xml:"href,attr"`
		Media      string `xml:"media-type,attr"`
		Properties string `xml:"properties,attr"`
	} `xml:"manifest>item"`
	Spine []struct {
		ID string `xml:"idref,attr"`
	} `xml:"spine>itemref"`
}

// encryption is encryption.xml.
type encryption struct {
	Data []struct {
		Method struct {
			Algorithm string `xml:"Algorithm,attr"`
		} `xml:"EncryptionMethod"`
		Reference struct {
			Path string `xml:"URI,attr"`
		} `xml:"CipherData>CipherReference"`
	} `xml:"EncryptedData"`
}

// Book returns the pages of an EPUB in the order of its spine, each under its
// path. Its table of contents is none.
func (a *Archive) Book() iter.Seq[Page] {
	return func(yield func(Page) bool) {
		names, err := a.spine()
		var locked map[string]bool
		if err == nil {
			locked, err = a.locked(names)
		}
		if err != nil {
			yield(Page{Err: err})
			return
		}
		for _, name := range names {
			page := Page{Name: name, ContentType: "application/xhtml+xml", Type: standfirst.InputHTML, Err: ErrEncrypted}
			if !locked[name] {
				page.Body, page.Err = a.read(name)
				page.Body = closeTags(page.Body)
			}
			if !yield(page) {
				return
			}
		}
	}
}

// spine returns the paths of the book's pages.
func (a *Archive) spine() ([]string, error) {
	if a.Type == standfirst.InputText {
		return nil, fmt.Errorf("%w of --type text but those of a book: leave --type out", ErrNoPage)
	}
	var roots rootFiles
	if err := a.decode(containerFile, &roots); err != nil {
		return nil, err
	}
	root := ""
	for _, f := range roots.Files {
		if f.Media == "application/oebps-package+xml" {
			root = a.find(f.Path)
			break
		}
	}
	var book publication
	if err := a.decode(root, &book); err != nil {
		return nil, err
	}
	pages := map[string]string{}
	for _, item := range book.Items {
		if isHTML(item.Media) && !hasWord(item.Properties, "nav") {
			pages[item.ID] = a.find(reference(path.Dir(root), item.Address))
		}
	}
	var names []string
	for _, item := range book.Spine {
		if name, ok := pages[item.ID]; ok {
			names = append(names, name)
			delete(pages, item.ID)
		}
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("%w: the spine of %s names no XHTML document", ErrNoPage, root)
	}
	return names, nil
}

func hasWord(list, word string) bool {
	for w := range strings.FieldsSeq(list) {
		if w == word {
			return true
		}
	}
	return false
}

// locked returns which of the pages are encrypted, and ErrEncrypted where all
// are.
func (a *Archive) locked(names []string) (map[string]bool, error) {
	locked := map[string]bool{}
	if a.entries[encryptionFile] == nil {
		return locked, nil
	}
	var list encryption
	if err := a.decode(encryptionFile, &list); err != nil {
		return nil, err
	}
	for _, data := range list.Data {
		if data.Method.Algorithm != "" {
			locked[a.find(reference("", data.Reference.Path))] = true
		}
	}
	for _, name := range names {
		if !locked[name] {
			return locked, nil
		}
	}
	return nil, ErrEncrypted
}

// decode reads an entry that is XML.
func (a *Archive) decode(name string, to any) error {
	b, err := a.read(name)
	if err != nil {
		return err
	}
	d := xml.NewDecoder(bytes.NewReader(b))
	d.Strict = false
	d.Entity = xml.HTMLEntity
	d.CharsetReader = charset.NewReaderLabel
	if err := d.Decode(to); err != nil {
		return fmt.Errorf("%w (%s: %w)", ErrBroken, name, err)
	}
	return nil
}

// reference is the path of what a file below a folder refers to.
func reference(dir, address string) string {
	address, _, _ = strings.Cut(address, "#")
	if name, err := url.PathUnescape(address); err == nil {
		address = name
	}
	return path.Join(dir, strings.TrimPrefix(address, "/"))
}

// find returns the path of an entry as the archive writes it: some books have
// other cases in their references.
func (a *Archive) find(name string) string {
	name = path.Clean(name)
	if a.entries[name] != nil {
		return name
	}
	if f := a.folded[strings.ToLower(name)]; f != nil {
		return f.Name
	}
	return name
}

// closeTags gives the elements that XHTML closes in their start tag an end tag:
// to HTML <title/> is one that does not end. Its CDATA sections, comments to
// HTML, become text.
func closeTags(page []byte) []byte {
	var b bytes.Buffer
	rest := page
	for {
		start := bytes.IndexByte(rest, '<')
		if start < 0 {
			b.Write(rest)
			return b.Bytes()
		}
		b.Write(rest[:start])
		rest = rest[start:]
		n := markupLength(rest)
		tag := rest[:n]
		rest = rest[n:]
		name := tagName(tag)
		if text, ok := bytes.CutPrefix(tag, []byte("<![CDATA[")); ok {
			b.WriteString(html.EscapeString(string(bytes.TrimSuffix(text, []byte("]]>")))))
			continue
		}
		if name == "" || !bytes.HasSuffix(tag, []byte("/>")) || voidTags[strings.ToLower(name)] {
			b.Write(tag)
			continue
		}
		b.Write(tag[:len(tag)-len("/>")])
		b.WriteString("></" + name + ">")
	}
}

// markupLength is the length of the tag or the comment at the front.
func markupLength(s []byte) int {
	for _, m := range []struct{ begin, end string }{{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}} {
		if bytes.HasPrefix(s, []byte(m.begin)) {
			if end := bytes.Index(s, []byte(m.end)); end >= 0 {
				return end + len(m.end)
			}
			return len(s)
		}
	}
	quote := byte(0)
	for i, c := range s {
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return i + 1
		case c == '<' && i > 0:
			return i
		}
	}
	return len(s)
}

// tagName is the name of a start tag.
func tagName(tag []byte) string {
	end := bytes.IndexAny(tag, " \t\r\n/>")
	if end < 2 || tag[1] == '!' || tag[1] == '?' {
		return ""
	}
	return string(tag[1:end])
}

// voidTags are the elements of HTML that have no end tag (HTML, section
// 13.1.2). Foreign elements may be closed in either way.
var voidTags = map[string]bool{
	"area": true, "base": true, "br": true, "col": true, "embed": true, "hr": true, "img": true, "input": true,
	"link": true, "meta": true, "source": true, "track": true, "wbr": true,
}
