package main

import (
	archive "archive/zip"
	"bytes"
	"encoding/base64"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst"
	"github.com/standfirst/standfirst/cmd/standfirst/internal/container"
)

// saved is a page as a browser saves it with all that belongs to it.
func saved(n int) string {
	return "From: <Saved by Blink>\r\nSnapshot-Content-Location: " + address(n) + "\r\nMIME-Version: 1.0\r\n" +
		"Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\n" +
		"Content-Transfer-Encoding: base64\r\nContent-Location: " + address(n) + "\r\n\r\n" +
		base64.StdEncoding.EncodeToString([]byte(page(n))) +
		"\r\n--b\r\nContent-Type: image/png\r\nContent-Location: https://courier.example/a.png\r\n\r\n\x89PNG\r\n--b--\r\n"
}

// mailed is a newsletter with the page's text and HTML.
func mailed(n int) string {
	return "From: The Lowmoor Courier <news@courier.example>\r\nSubject: Today\r\nMIME-Version: 1.0\r\n" +
		"Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" +
		textPage(n) + "\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page(n) + "\r\n--b--\r\n"
}

// archived is a zip file of names and contents in turn.
func archived(t testing.TB, files ...string) string {
	t.Helper()
	var b bytes.Buffer
	w := archive.NewWriter(&b)
	for pair := range slices.Chunk(files, 2) {
		f, err := w.Create(pair[0])
		require.NoError(t, err)
		_, err = f.Write([]byte(pair[1]))
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return b.String()
}

// bookOf is an EPUB with a chapter for each page; the title of the last is closed
// as in XML.
func bookOf(t testing.TB, first, last string) string {
	last = strings.Replace(last, "<title>", "<title/><title>", 1)
	return archived(t, "mimetype", "application/epub+zip",
		"META-INF/container.xml", `<container><rootfiles><rootfile full-path="o/p.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
		"o/p.opf", `<package><manifest><item id="b" href="b.xhtml" media-type="application/xhtml+xml"/><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>`,
		"o/b.xhtml", last, "o/a.xhtml", first)
}

// TestContainers: each container is known by its content, from a file of any name,
// compressed, in a directory, and from standard input.
func TestContainers(t *testing.T) {
	wacz := archived(t, "archive/data.warc.gz", crawl(t, 2, true), "pages/pages.jsonl", "{}\n", "datapackage.json", "{}")
	book := bookOf(t, page(1), page(2))
	files := map[string]string{"saved.mht": saved(1), "mail.eml": mailed(1), "book.epub": book, "crawl.wacz": wacz}
	inOne := func(name string) []string { return []string{name + ": " + headline(1)} }
	inBook := func(name string) []string {
		return []string{name + "#o/a.xhtml: " + headline(1), name + "#o/b.xhtml: " + headline(2)}
	}
	for name, want := range map[string]func(string) []string{
		"saved.mht": inOne, "mail.eml": inOne, "book.epub": inBook, "crawl.wacz": func(string) []string { return crawled(2) },
	} {
		t.Run(name, func(t *testing.T) {
			dir := tree(t, map[string]string{"plain": files[name], "gz": zip(t, files[name]), "zst": zstandard(t, files[name]), "d/" + name: files[name]})
			for _, source := range []string{"plain", "gz", "zst", "-", "d"} {
				got := runProgram(t, dir, files[name], "-format", "jsonl", source)
				if source == "d" {
					source = "d/" + name
				}
				assert.Equal(t, want(source), brief(rows(t, got.stdout)), source)
				assert.Equal(t, 0, got.status, got.stderr)
			}
		})
	}
}

// TestFilesThatAreNoPages: what a file seems to be is said, and what to do.
func TestFilesThatAreNoPages(t *testing.T) {
	dir := tree(t, map[string]string{
		"a.pdf": "%PDF-1.7\n", "b.html": "\x89PNG\r\n\x1a\n", "c.zip": archived(t, "one.html", page(1)),
		"d.gz": zip(t, "%PDF-1.7\n"), "e.gz": zip(t, zip(t, page(1))), "f.eml": "MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nx",
		"g.wacz": archived(t, "archive/a.warc.gz", "nothing"), "h.epub": bookOf(t, page(1), page(2))[:300], "good.html": page(1),
		"i.zst": "\x28\xb5\x2f\xfd nothing", "j.warc.zst": "\x5d\x2a\x4d\x18\xff\xff\xff\xffx",
	})
	for _, c := range []struct{ name, source, says string }{
		{"a.pdf", "a.pdf", "not a page but a PDF document: convert it first: pdftotext"},
		{"b.html", "b.html", "not a page but a PNG image: give the page that it belongs to"},
		{"c.zip", "c.zip", "neither EPUB (no META-INF/container.xml) nor WACZ (no archive/*.warc.gz): unpack it and give the pages"},
		{"d.gz", "d.gz", "a PDF document: convert it first: pdftotext FILE - | standfirst --type text - (within gzip)"},
		{"e.gz", "e.gz", "a gzip file: decompress it first"},
		{"f.eml", "f.eml", "holds no page: no part of it is text/html or text/plain"},
		{"g.wacz", "g.wacz#archive/a.warc.gz", "no WARC record at its front"},
		{"h.epub", "h.epub", "is broken: fetch or save it again"},
		{"i.zst", "i.zst", "invalid input"},
		{"j.warc.zst", "j.warc.zst", "the dictionary at its front is broken or too large"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := runProgram(t, dir, "", "-format", "jsonl", c.name, "good.html")
			all := rows(t, got.stdout)
			require.Len(t, all, 2)
			assert.Equal(t, c.source, all[0].Source)
			assert.Contains(t, all[0].Error, c.says)
			assert.Equal(t, headline(1), all[1].Headline, "the others go on")
			assert.Equal(t, 1, got.status)
		})
	}
}

// inputsOf loads the pages of files.
func inputsOf(t *testing.T, r *reader, files ...string) []warcInput {
	t.Helper()
	var locations iter.Seq[location] = func(yield func(location) bool) {
		for _, name := range files {
			if !yield(location{name: name}) {
				return
			}
		}
	}
	var all []warcInput
	for in := range r.inputs(t.Context(), locations) {
		one := warcInput{source: in.source}
		doc, err := in.load(t.Context())
		if one.err = err; err == nil {
			one.base = doc.base
			one.body, one.err = readAll(doc)
		}
		all = append(all, one)
	}
	return all
}

// TestAddressesOfContainers: the address that a container has of a page is what
// its links are resolved against, and -base where it has none.
func TestAddressesOfContainers(t *testing.T) {
	dir := tree(t, map[string]string{"a.mht": saved(1), "b.eml": mailed(2), "c.epub": bookOf(t, "a", "b")})
	var bases []string
	for _, in := range inputsOf(t, &reader{base: "https://given.example/"}, dir+"/a.mht", dir+"/b.eml", dir+"/c.epub") {
		require.NoError(t, in.err)
		bases = append(bases, in.base)
	}
	given := "https://given.example/"
	assert.Equal(t, []string{address(1), given, given, given}, bases)
}

// TestErrorsOfContainersAreFound: errors.Is finds what is wrong with a file.
func TestErrorsOfContainersAreFound(t *testing.T) {
	dir := tree(t, map[string]string{
		"pdf": "%PDF-1.7", "zip": archived(t, "a", "b"), "encrypted": "Content-Type: multipart/encrypted; boundary=a\r\n\r\n",
		"none": "MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\n", "large": bookOf(t, strings.Repeat("x", 2000), strings.Repeat("x", 2000)),
		"broken": archived(t, "a", "b")[:30],
	})
	for name, want := range map[string]error{
		"pdf": container.ErrNotPage, "zip": container.ErrNotPage, "encrypted": container.ErrEncrypted,
		"none": container.ErrNoPage, "large": standfirst.ErrTooLarge, "broken": container.ErrBroken,
	} {
		for _, in := range inputsOf(t, &reader{limit: 1000}, dir+"/"+name) {
			require.ErrorIs(t, in.err, want, name)
		}
	}
}

// TestContainersResumed: the pages that the output holds are skipped one by one.
func TestContainersResumed(t *testing.T) {
	dir := tree(t, map[string]string{"book.epub": bookOf(t, page(1), page(2)), "a.eml": mailed(3),
		"out.jsonl": `{"source":"book.epub#o/a.xhtml","headline":"held"}` + "\n"})
	got := runProgram(t, dir, "", "-format", "jsonl", "-o", "out.jsonl", "-resume", "book.epub", "a.eml")
	assert.Equal(t, []string{"book.epub#o/a.xhtml: held", "book.epub#o/b.xhtml: " + headline(2), "a.eml: " + headline(3)},
		brief(rows(t, readFile(t, dir+"/out.jsonl"))))
	assert.Contains(t, got.stderr, "2 pages, 0 failed, 1 skipped")
}

// TestSubjectsOfMails: a newsletter that has no title of its own has the mail's
// subject for its headline.
func TestSubjectsOfMails(t *testing.T) {
	_, paragraphs, _ := strings.Cut(page(1), "</h1>")
	paragraphs, _, _ = strings.Cut(paragraphs, "</article>")
	dir := tree(t, map[string]string{"a.eml": "From: news@courier.example\r\nSubject: Fwd: " + headline(1) +
		"\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body>" + paragraphs + "</body></html>"})
	got := runProgram(t, dir, "", "--format", "jsonl", "a.eml")
	assert.Equal(t, []string{"a.eml: " + headline(1)}, brief(rows(t, got.stdout)))
}
