//go:build unix

package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/standfirst/standfirst"
	"github.com/stretchr/testify/require"
)

// benchPages is how many pages each benchmark parses.
const benchPages = 5000

// pagesVariable names a directory of real pages to measure with, repeated up to
// benchPages. Without it the pages are invented, of a real page's size.
const pagesVariable = "STANDFIRST_BENCH_PAGES"

func benchmarkPages(b *testing.B) []string {
	b.Helper()
	dir := os.Getenv(pagesVariable)
	if dir == "" {
		menu := strings.Repeat(`<li class="menu-item"><a href="/towns/lowmoor">Lowmoor</a></li>`, 300)
		var pages []string
		for i := range benchPages {
			pages = append(pages, strings.Replace(page(i), "<nav>", "<nav><ul>"+menu+"</ul>", 1))
		}
		return pages
	}
	var pages []string
	for _, name := range pageFiles(b, dir) {
		file, err := os.Open(name)
		require.NoError(b, err)
		body, err := readAll(newContent(file))
		require.NoError(b, err)
		pages = append(pages, body)
	}
	return slices.Repeat(pages, benchPages/len(pages)+1)[:benchPages]
}

func pageFiles(b *testing.B, dir string) []string {
	b.Helper()
	var names []string
	for l := range (sources{args: []string{dir}}).locations() {
		require.NoError(b, l.err)
		names = append(names, l.name)
	}
	require.NotEmpty(b, names)
	return names
}

// BenchmarkMemory parses pages that are in memory, on all cores: what the
// WARC benchmarks are to be compared with.
func BenchmarkMemory(b *testing.B) {
	pages := benchmarkPages(b)
	benchmarkBatch(b, pages, func() iter.Seq[input] {
		return func(yield func(input) bool) {
			for i, body := range pages {
				in := input{source: address(i), load: func(context.Context) (document, error) {
					return document{ReadCloser: io.NopCloser(strings.NewReader(body)), base: address(i)}, nil
				}}
				if !yield(in) {
					return
				}
			}
		}
	})
}

// BenchmarkWARC parses the same pages out of a WARC file.
func BenchmarkWARC(b *testing.B) { benchmarkWARC(b, "crawl.warc", nopWriter) }

// BenchmarkWARCGzip parses them out of a gzip-compressed one.
func BenchmarkWARCGzip(b *testing.B) {
	benchmarkWARC(b, "crawl.warc.gz", func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) })
}

func benchmarkWARC(b *testing.B, name string, pack func(io.Writer) io.WriteCloser) {
	pages := benchmarkPages(b)
	path := filepath.Join(b.TempDir(), name)
	file, err := os.Create(path)
	require.NoError(b, err)
	for i, body := range pages {
		w := pack(file)
		_, err := io.WriteString(w, warcRecord("response", address(i), httpResponse(body)))
		require.NoError(b, err)
		require.NoError(b, w.Close())
	}
	require.NoError(b, file.Close())
	benchmarkBatch(b, pages, func() iter.Seq[input] {
		r := &reader{limit: standfirst.DefaultLimit}
		return r.inputs(context.Background(), sources{args: []string{path}}.locations())
	})
}

func benchmarkBatch(b *testing.B, pages []string, inputs func() iter.Seq[input]) {
	var size int64
	for _, body := range pages {
		size += int64(len(body))
	}
	b.SetBytes(size)
	before := processorTime(b)
	run := &batch{jobs: runtime.NumCPU(), parser: &standfirst.Parser{Limit: standfirst.DefaultLimit}, render: renderLine}
	for b.Loop() {
		count := 0
		require.NoError(b, run.run(context.Background(), inputs(), func(r result) error {
			count++
			if bytes.IndexByte(r.output, '\n') < 0 {
				return fmt.Errorf("%s gave no line", r.source)
			}
			return nil
		}))
		require.Equal(b, len(pages), count)
	}
	b.ReportMetric((processorTime(b)-before).Seconds()/float64(b.N), "cpu-s/op")
}

// processorTime is what the process has used on all cores: on a machine that
// does other things too it says more than the time on the clock.
func processorTime(b *testing.B) time.Duration {
	b.Helper()
	var usage syscall.Rusage
	require.NoError(b, syscall.Getrusage(syscall.RUSAGE_SELF, &usage))
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

type nopWriteCloser struct{ io.Writer }

func (nopWriteCloser) Close() error { return nil }

func nopWriter(w io.Writer) io.WriteCloser { return nopWriteCloser{w} }
