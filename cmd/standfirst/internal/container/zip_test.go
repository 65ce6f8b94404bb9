package container

import (
	"archive/zip"
	"bytes"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst"
)

// zipped packs files into a zip file, in the order of their names; those whose
// names begin with "!" need a password.
func zipped(t testing.TB, files map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		plain, locked := strings.CutPrefix(name, "!")
		h := &zip.FileHeader{Name: plain, Method: zip.Deflate}
		if locked {
			h.Flags |= encryptedFlag
		}
		f, err := w.CreateHeader(h)
		require.NoError(t, err)
		_, err = f.Write([]byte(files[name]))
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return b.Bytes()
}

const (
	rootFile = `<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>` +
		`<rootfile full-path="other.pdf" media-type="application/pdf"/><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`
	packageFile = `<?xml version="1.0" encoding="ISO-8859-1"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">` +
		"<metadata><title xmlns=\"http://purl.org/dc/elements/1.1/\">Caf\xe9&nbsp;</title></metadata><manifest>" +
		`<item id="two" href="text/b%20two.xhtml#top" media-type="application/xhtml+xml"/>` +
		`<item id="one" href="text/a.xhtml" media-type="application/xhtml+xml"/>` +
		`<item id="toc" href="toc.xhtml" media-type="application/xhtml+xml" properties="nav"/>` +
		`<item id="art" href="art.svg" media-type="image/svg+xml"/></manifest>` +
		`<spine><itemref idref="toc"/><itemref idref="one"/><itemref idref="art"/><itemref idref="two" linear="no"/><itemref idref="none"/></spine></package>`
)

// locks is an encryption.xml for paths.
func locks(paths ...string) string {
	var b strings.Builder
	b.WriteString(`<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#">`)
	for _, p := range paths {
		b.WriteString(`<enc:EncryptedData><enc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/>` +
			`<enc:CipherData><enc:CipherReference URI="` + p + `"/></enc:CipherData></enc:EncryptedData>`)
	}
	return b.String() + "</encryption>"
}

// book is an EPUB of two chapters, with files added or replaced; an empty one
// is left out.
func book(t testing.TB, change map[string]string) []byte {
	files := map[string]string{
		"META-INF/container.xml": rootFile, "OEBPS/book.opf": packageFile, "mimetype": "application/epub+zip",
		"OEBPS/text/a.xhtml": "<p>One", "OEBPS/text/b two.xhtml": "<p>Two", "OEBPS/toc.xhtml": "<nav>", "OEBPS/art.svg": "<svg/>",
	}
	for name, content := range change {
		if files[name] = content; content == "" {
			delete(files, name)
		}
	}
	return zipped(t, files)
}

func TestBooks(t *testing.T) {
	const chapter = "||application/xhtml+xml|html|"
	one, two := "OEBPS/text/a.xhtml"+chapter+"<p>One", "OEBPS/text/b two.xhtml"+chapter+"<p>Two"
	const encrypted = "is encrypted: decrypt it with the program that it came from"
	for _, c := range []struct {
		name   string
		change map[string]string
		kind   standfirst.InputType
		want   []string
	}{
		{"pages in the spine's order", nil, "", []string{one, two}},
		{"other case in a reference", map[string]string{"OEBPS/text/a.xhtml": "", "OEBPS/Text/A.xhtml": "<p>One"}, "", []string{"OEBPS/Text/A.xhtml" + chapter + "<p>One", two}},
		{"page that is missing", map[string]string{"OEBPS/text/a.xhtml": ""}, "", []string{"OEBPS/text/a.xhtml: is broken: fetch or save it again (OEBPS/text/a.xhtml is missing)", two}},
		{"page over the limit", map[string]string{"OEBPS/text/a.xhtml": strings.Repeat(" ", 1<<20)}, "", []string{"OEBPS/text/a.xhtml: standfirst: page is over the byte limit", two}},
		{"one page encrypted", map[string]string{"META-INF/encryption.xml": locks("OEBPS/text/a.xhtml")}, "", []string{"OEBPS/text/a.xhtml: " + encrypted, two}},
		{"all pages encrypted", map[string]string{"META-INF/encryption.xml": locks("OEBPS/text/a.xhtml", "OEBPS/text/b%20two.xhtml")}, "", []string{": " + encrypted}},
		{"fonts encrypted", map[string]string{"META-INF/encryption.xml": locks("OEBPS/f.otf")}, "", []string{one, two}},
		{"zip encrypted", map[string]string{"OEBPS/text/a.xhtml": "", "!OEBPS/text/a.xhtml": "<p>One"}, "", []string{"OEBPS/text/a.xhtml: " + encrypted, two}},
		{"package that is missing", map[string]string{"OEBPS/book.opf": ""}, "", []string{": is broken: fetch or save it again (OEBPS/book.opf is missing)"}},
		{"package that is no XML", map[string]string{"OEBPS/book.opf": "no"}, "", []string{": is broken: fetch or save it again (OEBPS/book.opf: EOF)"}},
		{"package without pages", map[string]string{"OEBPS/book.opf": "<package/>"}, "", []string{": holds no page: the spine of OEBPS/book.opf names no XHTML document"}},
		{"text wanted", nil, standfirst.InputText, []string{": holds no page of --type text but those of a book: leave --type out"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			file := book(t, c.change)
			a, err := (&Reader{Limit: 1 << 16, Type: c.kind}).OpenZip(bytes.NewReader(file), int64(len(file)))
			require.NoError(t, err)
			require.True(t, a.IsBook())
			assert.Equal(t, c.want, describeAll(a.Book()))
		})
	}
}

func TestElementsClosedAsInXML(t *testing.T) {
	for _, c := range []struct{ name, page, want string }{
		{"title", `<title/><p>a`, `<title></title><p>a`},
		{"attributes", `<a id="x>" class='/' />b`, `<a id="x>" class='/' ></a>b`},
		{"void", `<br/><img src="a"/><hr />`, `<br/><img src="a"/><hr />`},
		{"end tags", `<p>a</p>`, `<p>a</p>`},
		{"comment", `<!-- <title/> -->`, `<!-- <title/> -->`},
		{"CDATA", `<p><![CDATA[a < b]]></p>`, `<p>a &lt; b</p>`},
		{"declaration", `<?xml version="1.0"?><!DOCTYPE html>`, `<?xml version="1.0"?><!DOCTYPE html>`},
		{"cut off", `<p>a<title /`, `<p>a<title /`},
		{"lone bracket", `a < b <i/>`, `a < b <i></i>`},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, string(closeTags([]byte(c.page)))) })
	}
}

func TestZipFiles(t *testing.T) {
	for _, c := range []struct {
		name  string
		file  []byte
		warcs []string
		err   error
		says  string
	}{
		{"WACZ", zipped(t, map[string]string{"archive/b.warc.gz": "b", "archive/a.warc": "a", "pages/pages.jsonl": "{}", "datapackage.json": "{}", "indexes/index.cdx.gz": "x"}), []string{"archive/a.warc", "archive/b.warc.gz"}, nil, ""},
		{"pages", zipped(t, map[string]string{"a.html": "<p>a"}), nil, ErrNotPage, "a zip archive, neither EPUB (no META-INF/container.xml) nor WACZ (no archive/*.warc.gz): unpack it"},
		{"Word", zipped(t, map[string]string{"word/document.xml": "<a/>"}), nil, ErrNotPage, "a Word document: export it"},
		{"empty", zipped(t, nil), nil, ErrNotPage, "a zip archive"},
		{"cut off", zipped(t, map[string]string{"a.html": "<p>a"})[:40], nil, ErrBroken, "not a valid zip file"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := new(Reader).OpenZip(bytes.NewReader(c.file), int64(len(c.file)))
			if c.err != nil {
				require.ErrorIs(t, err, c.err)
				assert.Contains(t, err.Error(), c.says)
				return
			}
			require.NoError(t, err)
			var names []string
			for f := range a.WARCs() {
				names = append(names, f.Name)
			}
			assert.Equal(t, c.warcs, names)
		})
	}
}

// FuzzZip holds that no zip file makes the reader panic, and that a page has
// either a body within the limit or an error; and that a file in it that reads to
// its end closes without one.
func FuzzZip(f *testing.F) {
	f.Add(book(f, nil))
	f.Add(book(f, map[string]string{"META-INF/encryption.xml": locks("OEBPS/text/a.xhtml")}))
	f.Add(zipped(f, map[string]string{"archive/a.warc": "WARC/1.0\r\n"}))
	f.Add(zipped(f, nil))
	f.Fuzz(func(t *testing.T, file []byte) {
		a, err := (&Reader{Limit: 1 << 16}).OpenZip(bytes.NewReader(file), int64(len(file)))
		if err != nil {
			return
		}
		if a.IsBook() {
			for p := range a.Book() {
				require.True(t, p.Err == nil || p.Body == nil)
			}
		}
		for w := range a.WARCs() {
			if r, err := w.Open(); err == nil {
				_, broken := io.CopyN(io.Discard, r, 1<<20)
				if err := r.Close(); broken == nil || broken == io.EOF {
					require.NoError(t, err)
				}
			}
		}
	})
}

// FuzzCloseTags holds that a page without tags that close themselves is left as
// it is, and that nothing is taken away.
func FuzzCloseTags(f *testing.F) {
	f.Add(`<title/><a href="b>"/><!-- <i/> --><![CDATA[x]]>`)
	f.Add("<p>a < b <")
	f.Fuzz(func(t *testing.T, page string) {
		got := string(closeTags([]byte(page)))
		if !strings.Contains(page, "/>") && !strings.Contains(page, "<![CDATA[") {
			require.Equal(t, page, got)
		}
	})
}
