// Command archive writes a synthetic WARC file, to measure how the program does on large
// ones:
//
//	go run ./bench/archive -size 10e9 -o crawl.warc.gz
//
// Its pages are those of testdata/articles under invented addresses, each with as much of
// an invented script behind it as makes it as long as pages of the web are; between them
// are what crawlers write too: requests, redirects, pictures, revisits. Each record is a
// gzip member of its own. The same options give the same bytes.
package main

import (
	"bufio"
	"compress/gzip"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
)

func main() {
	size := flag.Float64("size", 1e9, "`bytes` of all records before compression")
	length := flag.Int("page", 80_000, "`bytes` of a page, half to one and a half times that; 0 leaves pages as they are")
	huge := flag.Int("huge", 0, "make every `N`th page one of 8 MB of text; 0 for none")
	seed := flag.Uint64("seed", 1, "`seed` of the random numbers")
	level := flag.Int("level", gzip.DefaultCompression, "gzip's `level`")
	pages := flag.String("pages", "testdata/articles", "`folder` of pages")
	name := flag.String("o", "", "write to `FILE`; one not named *.gz is not compressed")
	flag.Parse()
	if err := run(*name, *pages, *level, options{int64(*size), *length, *huge, *seed}); err != nil {
		fmt.Fprintln(os.Stderr, "archive:", err)
		os.Exit(1)
	}
}

// options are what an archive is to be like.
type options struct {
	size         int64
	length, huge int
	seed         uint64
}

func run(name, folder string, level int, o options) error {
	pages, err := readPages(folder)
	if err != nil {
		return err
	}
	file, err := os.Create(name)
	if err != nil {
		return err
	}
	b := bufio.NewWriterSize(file, 1<<20)
	w := &writer{out: b}
	if filepath.Ext(name) == ".gz" {
		if w.zip, err = gzip.NewWriterLevel(b, level); err != nil {
			return errors.Join(err, file.Close())
		}
	}
	n, err := o.write(w, pages)
	if err == nil {
		fmt.Printf("%d pages, %d records, %d bytes before compression\n", n, w.records, w.size)
	}
	return errors.Join(err, b.Flush(), file.Close())
}

// readPages are the pages of a folder in the order of their names.
func readPages(folder string) (pages [][]byte, err error) {
	names, err := filepath.Glob(filepath.Join(folder, "*.html"))
	if err == nil && len(names) == 0 {
		err = errors.New(folder + " holds no *.html")
	}
	for _, name := range names {
		page, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		pages = append(pages, page)
	}
	return pages, err
}

// hugePage is the length of a huge page.
const hugePage = 8 << 20

// write writes records until there are as many bytes as there are to be, and returns
// how many of them are pages.
func (o options) write(w *writer, pages [][]byte) (n int, err error) {
	random := rand.New(rand.NewPCG(o.seed, 1))
	words := vocabulary(random)
	w.add("warcinfo", "", "application/warc-fields", "software: standfirst bench/archive\r\n", nil)
	for ; w.size < o.size && w.err == nil; n++ {
		address := fmt.Sprintf("https://courier-%02d.example/story/%d", random.IntN(100), n)
		w.add("request", address, "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n", nil)
		page := pages[random.IntN(len(pages))]
		switch {
		case o.huge > 0 && n%o.huge == o.huge-1:
			page = fill(page, "\n<p>", ".</p>\n", hugePage, words, random)
		case o.length > 0:
			page = fill(page, "\n<script>var state = \"", "\";</script>\n", o.length/2+random.IntN(o.length), words, random)
		}
		w.add("response", address, responseType, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", page)
		switch random.IntN(8) {
		case 0:
			w.add("response", address+"/", responseType, "HTTP/1.1 301 Moved\r\nLocation: "+address+"\r\n\r\n", nil)
		case 1:
			w.add("response", address+".jpg", responseType, "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n", noise(random))
		case 2:
			w.add("revisit", address, responseType, "HTTP/1.1 304 Not Modified\r\n\r\n", nil)
		}
	}
	return n, w.err
}

const responseType = "application/http; msgtype=response"

// vocabulary are invented words.
func vocabulary(random *rand.Rand) []string {
	words := make([]string, 4000)
	for i := range words {
		word := make([]byte, 2+random.IntN(9))
		for k := range word {
			word[k] = byte('a' + random.IntN(26))
		}
		words[i] = string(word)
	}
	return words
}

// fill returns a page that is about as long as it is to be: what is missing follows it
// as elements of words.
func fill(page []byte, open, end string, length int, words []string, random *rand.Rand) []byte {
	const element = 2000 // bytes
	out := append(make([]byte, 0, length+2*element), page...)
	for len(out) < length {
		out = append(out, open...)
		for stop := len(out) + min(element, length-len(out)); len(out) < stop; {
			out = append(append(out, words[random.IntN(len(words))]...), ' ')
		}
		out = append(out, end...)
	}
	return out
}

// noise is a picture as far as compression goes.
func noise(random *rand.Rand) []byte {
	data := make([]byte, 20_000+random.IntN(60_000))
	for i := range data {
		data[i] = byte(random.Uint32())
	}
	return data
}

// writer writes records.
type writer struct {
	out     io.Writer
	zip     *gzip.Writer // nil for none
	records int
	size    int64 // of the records, before compression
	err     error
}

// add writes a record (ISO 28500), its block in two parts. After an error it does
// nothing.
func (w *writer) add(kind, target, media, front string, block []byte) {
	if w.err != nil {
		return
	}
	w.records++
	head := fmt.Sprintf("WARC/1.1\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2026-03-01T08:00:00Z\r\n"+
		"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-%012x>\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s",
		kind, target, w.records, media, len(front)+len(block), front)
	out := w.out
	if w.zip != nil {
		w.zip.Reset(w.out)
		out = w.zip
	}
	for _, part := range [][]byte{[]byte(head), block, []byte("\r\n\r\n")} {
		n, err := out.Write(part)
		w.size += int64(n)
		w.err = errors.Join(w.err, err)
	}
	if w.zip != nil {
		w.err = errors.Join(w.err, w.zip.Close())
	}
}
