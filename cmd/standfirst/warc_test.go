package main

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// warcRecord is a record as ISO 28500 has it.
func warcRecord(kind, target, block string) string {
	return fmt.Sprintf("WARC/1.1\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2026-03-01T08:00:00Z\r\n"+
		"WARC-Record-ID: <urn:uuid:8a7c2b9e-0000-4000-8000-0123456789ab>\r\n"+
		"Content-Type: application/http; msgtype=%[1]s\r\nContent-Length: %[4]d\r\n\r\n%[3]s\r\n\r\n", kind, target, block, len(block))
}

func httpResponse(body string) string {
	return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
}

func address(n int) string { return fmt.Sprintf("https://courier.example/pier/%d", n) }

// crawl is what a crawler writes: a note on itself, and for each page request
// and response; gz packs each record as a member of its own.
func crawl(t testing.TB, pages int, gz bool) string {
	t.Helper()
	var b strings.Builder
	add := func(record string) {
		if gz {
			record = zip(t, record)
		}
		b.WriteString(record)
	}
	add(warcRecord("warcinfo", "", "software: test\r\n"))
	for i := range pages {
		add(warcRecord("request", address(i), "GET / HTTP/1.1\r\nHost: courier.example\r\n\r\n"))
		add(warcRecord("response", address(i), httpResponse(page(i))))
	}
	return b.String()
}

func crawled(pages int) []string {
	want := make([]string, pages)
	for i := range want {
		want[i] = address(i) + ": " + headline(i)
	}
	return want
}

func TestWARCFiles(t *testing.T) {
	const many, few = 5000, 50
	packed := crawl(t, many, true)
	small := crawl(t, few, false)
	for _, c := range []struct {
		name, file string
		want       []string
		status     int
		stderr     string
	}{
		{"plain", crawl(t, many, false), crawled(many), 0, "5000 pages, 0 failed"},
		{"gzip", packed, crawled(many), 0, "5000 pages, 0 failed"},
		{"gzip as one member", zip(t, small), crawled(few), 0, "50 pages, 0 failed"},
		{"plain, cut off in the last page", small[:len(small)-1000], append(crawled(few-1), "crawl: failed"), 1, "50 pages, 1 failed"},
		{"gzip, cut off in the middle", packed[:len(packed)/2], nil, 1, "1 failed"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := runProgram(t, tree(t, map[string]string{"crawl": c.file}), "", "-format", "jsonl", "crawl")
			all := brief(rows(t, got.stdout))
			if c.want == nil {
				whole := len(all) - 1
				assert.InDelta(t, many/2, whole, many/10, "half the file holds about half the pages")
				c.want = append(crawled(whole), "crawl: failed")
			}
			assert.Equal(t, c.want, all)
			assert.Equal(t, c.status, got.status)
			assert.Contains(t, got.stderr, c.stderr)
		})
	}
}

// TestWARCCutOffAnywhere cuts a file of two pages after each of its bytes. The
// whole pages before the cut are kept, and the cut is said wherever it is not
// between two records.
func TestWARCCutOffAnywhere(t *testing.T) {
	first, second := warcRecord("response", address(1), httpResponse(noArticle)), warcRecord("response", address(2), httpResponse(noArticle))
	whole := first + second
	ends := func(n int) bool { // at, before or within the four bytes that end a record
		return n == 0 || (n >= len(first)-4 && n <= len(first)) || n >= len(whole)-4
	}
	for n := range len(whole) + 1 {
		sources, cut := readWARC(t, whole[:n])
		var want []string
		if n >= len(first)-4 {
			want = append(want, address(1))
		}
		if n >= len(whole)-4 {
			want = append(want, address(2))
		}
		require.Equal(t, want, sources, "cut off after %d bytes", n)
		require.Equal(t, !ends(n), cut, "cut off after %d bytes", n)
	}
}

// readWARC lists the addresses of the pages in a WARC file, and reports whether
// there was an error.
func readWARC(t *testing.T, file string) (sources []string, failed bool) {
	t.Helper()
	for _, line := range warcInputs(t, file) {
		if line.err != nil {
			failed = true
		} else {
			sources = append(sources, line.source)
		}
	}
	return sources, failed
}

type warcInput struct {
	source, base, body string
	err                error
}

func warcInputs(t *testing.T, file string) []warcInput {
	t.Helper()
	var all []warcInput
	r := &reader{limit: 1 << 20}
	r.warc("crawl.warc", newContent(nopCloser{strings.NewReader(file)}), func(in input) bool {
		doc, err := in.load(t.Context())
		one := warcInput{source: in.source, err: err}
		if err == nil {
			one.body, one.err = readAll(doc)
			one.base = doc.base
		}
		all = append(all, one)
		return true
	})
	return all
}

// TestWARCRecords shows which records are pages, and that what is wrong with
// one does not stop the others.
func TestWARCRecords(t *testing.T) {
	good := warcRecord("response", address(9), httpResponse("good"))
	for _, c := range []struct {
		name, file string
		want       []string
		why        string
	}{
		{"other kinds", warcRecord("resource", address(1), "x") + warcRecord("metadata", address(1), "x") + warcRecord("revisit", address(1), httpResponse("x")) + good, []string{address(9) + " good"}, "response records only"},
		{"redirect", warcRecord("response", address(1), "HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\n\r\nmoved") + good, []string{address(9) + " good"}, "not the page that the address names"},
		{"error page", warcRecord("response", address(1), "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nno") + good, []string{address(9) + " good"}, "no story"},
		{"picture", warcRecord("response", address(1), "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG") + good, []string{address(9) + " good"}, "no web page"},
		{"no content type", warcRecord("response", address(1), "HTTP/1.1 200 OK\r\n\r\n<html>a") + good, []string{address(1) + " <html>a", address(9) + " good"}, "known by its first bytes"},
		{"brackets", warcRecord("response", "<"+address(1)+">", httpResponse("a")), []string{address(1) + " a"}, "WARC/1.0 writes the address in them"},
		{"names in lower case", strings.NewReplacer("WARC-Type", "warc-type", "WARC-Target-URI", "warc-target-uri", "Content-Length", "content-length").Replace(good), []string{address(9) + " good"}, "ISO 28500 leaves the case open"},
		{"version 0.18", strings.Replace(good, "WARC/1.1", "WARC/0.18", 1), []string{address(9) + " good"}, "older crawlers"},
		{"lines end in LF", strings.ReplaceAll(warcRecord("response", address(1), "HTTP/1.1 200 OK\nContent-Type: text/html\n\na"), "\r\n", "\n"), []string{address(1) + " a"}, "some tools write them"},
		{"digest of another kind", strings.Replace(good, "WARC-Date", "WARC-Block-Digest: blake3:00\r\nWARC-Date", 1), []string{address(9) + " good"}, "a digest is not needed"},
		{"more empty lines", good + "\r\n\r\n\r\n" + good, []string{address(9) + " good", address(9) + " good"}, "nothing is lost by them"},
		{"no length", strings.Replace(good, "Content-Length", "X-Length", 1) + good, []string{"crawl.warc: record at byte 0: no valid Content-Length", address(9) + " good"}, "the next record is found"},
		{"length not a number", strings.Replace(good, "Content-Length: ", "Content-Length: x", 1) + good, []string{"crawl.warc: record at byte 0: no valid Content-Length", address(9) + " good"}, "the next record is found"},
		{"negative length", strings.Replace(good, "Content-Length: ", "Content-Length: -", 1) + good, []string{"crawl.warc: record at byte 0: no valid Content-Length", address(9) + " good"}, "the next record is found"},
		{"over the limit", warcRecord("response", address(1), httpResponse(strings.Repeat("x", 2<<20))) + good, []string{address(1) + ": standfirst: page is over the byte limit", address(9) + " good"}, "not read into memory"},
		{"version line broken", "WARC/\n" + good, []string{"crawl.warc: record at byte 0: malformed head", address(9) + " good"}, "a panic of the WARC library is an error of the file"},
		{"stray bytes between", good + "stray\r\n" + good, []string{address(9) + " good", "crawl.warc: record at byte 324: 7 stray bytes before it", address(9) + " good"}, "not passed over in silence"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, in := range warcInputs(t, c.file) {
				if in.err != nil {
					got = append(got, fmt.Sprintf("%s: %v", in.source, in.err))
				} else {
					assert.Equal(t, in.source, in.base, "relative addresses are the page's")
					got = append(got, in.source+" "+in.body)
				}
			}
			assert.Equal(t, c.want, got, c.why)
		})
	}
}

// wetRecord is a record of a WET file.
func wetRecord(media, target, text string) string {
	return strings.Replace(warcRecord("conversion", target, text), "application/http; msgtype=conversion", media, 1)
}

// TestWET: the conversion records of a WET file, plain and gzip, by themselves
// and beside responses.
func TestWET(t *testing.T) {
	wet := warcRecord("warcinfo", "", "software: x") + wetRecord("text/plain", address(1), textPage(1)) +
		wetRecord("application/pdf", address(2), "%PDF") + wetRecord("text/plain; charset=utf-8", address(3), textPage(3))
	both := wet + warcRecord("response", address(4), httpResponse(page(4)))
	dir := tree(t, map[string]string{"a.warc.wet": wet, "b.warc.wet.gz": zip(t, wet), "c.warc": both})
	texts := []string{address(1) + ": " + headline(1), address(3) + ": " + headline(3)}
	html := []string{address(4) + ": " + headline(4)}
	for _, c := range []struct {
		name string
		args []string
		want []string
	}{
		{"plain", []string{"a.warc.wet"}, texts},
		{"gzip", []string{"b.warc.wet.gz"}, texts},
		{"directory", []string{"."}, slices.Concat(texts, texts, texts, html)},
		{"beside responses", []string{"c.warc"}, slices.Concat(texts, html)},
		{"text alone", []string{"-type", "text", "c.warc"}, texts},
		{"HTML alone", []string{"-type", "html", "c.warc"}, html},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := runProgram(t, dir, "", append([]string{"-format", "jsonl"}, c.args...)...)
			assert.Equal(t, c.want, brief(rows(t, got.stdout)))
			assert.Equal(t, 0, got.status, got.stderr)
		})
	}
}

func TestWARCFromStandardInputAndDirectory(t *testing.T) {
	dir := tree(t, map[string]string{"crawls/a.warc.gz": crawl(t, 3, true), "crawls/b.html": page(7)})
	got := runProgram(t, dir, crawl(t, 2, false), "-format", "jsonl", "-", "crawls")
	want := append(append(crawled(2), crawled(3)...), filepath.Join("crawls", "b.html")+": "+headline(7))
	assert.Equal(t, want, brief(rows(t, got.stdout)))
	assert.Equal(t, 0, got.status, got.stderr)
}

// FuzzWARC holds that no file makes the reader panic or go on for ever, and
// that it reads the same twice.
func FuzzWARC(f *testing.F) {
	f.Add(crawl(f, 2, false))
	f.Add(crawl(f, 1, true))
	f.Add("WARC/\n")
	f.Add("WARC/1.0\r\nContent-Length: 99\r\n\r\n")
	f.Fuzz(func(t *testing.T, file string) {
		first, second := warcInputs(t, file), warcInputs(t, file)
		require.Equal(t, len(first), len(second))
		for i := range first {
			require.Equal(t, first[i].source, second[i].source)
			require.Equal(t, first[i].body, second[i].body)
		}
	})
}

type nopCloser struct{ io.Reader }

func (nopCloser) Close() error { return nil }

func readAll(r io.ReadCloser) (string, error) {
	data, err := io.ReadAll(r)
	if closing := r.Close(); err == nil {
		err = closing
	}
	return string(data), err
}
