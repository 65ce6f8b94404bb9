package main

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// site is a web server on the loopback interface.
func site(t *testing.T, pages map[string]http.HandlerFunc) string {
	t.Helper()
	mux := http.NewServeMux()
	for path, handle := range pages {
		mux.HandleFunc(path, handle)
	}
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return server.URL
}

func html(body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, body) }
}

func plain(status int, kind, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", kind)
		w.WriteHeader(status)
		fmt.Fprint(w, body)
	}
}

func redirect(to string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, to, http.StatusFound) }
}

// fetch runs the program on addresses, without a delay.
func fetch(t *testing.T, args ...string) ([]row, outcome) {
	t.Helper()
	got := runProgram(t, t.TempDir(), "", append([]string{"-format", "jsonl", "-delay", "0s"}, args...)...)
	return rows(t, got.stdout), got
}

func TestFetch(t *testing.T) {
	elsewhere := site(t, map[string]http.HandlerFunc{
		"/story":      html(page(5)),
		"/robots.txt": plain(200, "text/plain", "User-agent: *\nDisallow: /private"),
		"/private":    html(page(6)),
	})
	home := site(t, map[string]http.HandlerFunc{
		"/robots.txt": plain(200, "text/plain", "User-agent: *\nDisallow: /\n\nUser-agent: Standfirst\nDisallow: /secret\n"),
		"/story":      html(page(1)),
		"/zipped":     plain(200, "text/html", zip(t, page(2))),
		"/secret":     html(page(3)),
		"/picture":    plain(200, "image/png", "\x89PNG"),
		"/gone":       plain(410, "text/html", page(4)),
		"/moved":      redirect("story?from=moved"),
		"/away":       redirect(elsewhere + "/story"),
		"/forbidden":  redirect(elsewhere + "/private"),
		"/loop":       redirect("/loop"),
		"/file":       redirect("file:///etc/hostname"),
		"/large":      html("<p>" + strings.Repeat("large ", 3<<20)),
		"/links":      html(noArticle),
	})
	shut := site(t, map[string]http.HandlerFunc{
		"/robots.txt": plain(503, "text/plain", ""),
		"/story":      html(page(1)),
	})
	open := site(t, map[string]http.HandlerFunc{"/story": html(page(7))})
	moved := site(t, map[string]http.HandlerFunc{
		"/robots.txt": redirect("/rules"),
		"/rules":      plain(200, "text/plain", "User-agent: *\nDisallow: /private"),
		"/story":      html(page(8)),
		"/private":    html(page(8)),
	})
	for _, c := range []struct{ name, address, headline, err, why string }{
		{"page", home + "/story", headline(1), "", "its own group allows what * forbids"},
		{"page packed twice over", home + "/zipped", headline(2), "", "content decides"},
		{"robots.txt forbids", home + "/secret", "", "robots.txt forbids it", "RFC 9309"},
		{"not a page", home + "/picture", "", "not a web page but image/png", "nothing to parse"},
		{"status", home + "/gone", "", "status 410 Gone", "an error page is no story"},
		{"redirect", home + "/moved", headline(1), "", "followed"},
		{"redirect to another host", home + "/away", headline(5), "", "followed"},
		{"redirect to what is forbidden", home + "/forbidden", "", "robots.txt forbids it", "the other host's rules hold"},
		{"redirects without end", home + "/loop", "", "more than 5 redirects", "bounded"},
		{"redirect to a file", home + "/file", "", "only http and https", "not from the net into this machine"},
		{"too large", home + "/large", "", "over the byte limit", "bounded"},
		{"no article", home + "/links", "", "no article", "the parser's own error"},
		{"robots.txt fails", shut + "/story", "", "robots.txt: status 503", "RFC 9309: complete disallow"},
		{"no robots.txt", open + "/story", headline(7), "", "RFC 9309: unavailable, so all is allowed"},
		{"robots.txt moved", moved + "/story", headline(8), "", "its redirects are followed"},
		{"robots.txt moved, forbids", moved + "/private", "", "robots.txt forbids it", "its redirects are followed"},
		{"nobody there", "http://127.0.0.1:1/story", "", "refused", "said"},
		{"no host", "http:///story", "", "only http and https", "not an address"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, run := fetch(t, c.address)
			if !assert.Len(t, got, 1, run.stderr) {
				return
			}
			assert.Equal(t, c.address, got[0].Source, "as given")
			assert.Equal(t, c.headline, got[0].Headline, c.why)
			assert.Contains(t, got[0].Error, c.err, c.why)
			assert.Equal(t, c.err == "", run.status == 0)
			assert.Equal(t, c.err == "", got[0].Error == "", got[0].Error)
		})
	}
}

// TestFetchManners has many addresses of one host, and watches how the
// program behaves.
func TestFetchManners(t *testing.T) {
	var under, most, robots atomic.Int32
	var agent atomic.Value
	watched := func(next http.HandlerFunc) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			now := under.Add(1)
			defer under.Add(-1)
			for old := most.Load(); now > old && !most.CompareAndSwap(old, now); old = most.Load() {
			}
			agent.Store(r.UserAgent())
			next(w, r)
		}
	}
	home := site(t, map[string]http.HandlerFunc{
		"/robots.txt": watched(func(w http.ResponseWriter, _ *http.Request) {
			robots.Add(1)
			fmt.Fprint(w, "User-agent: courierbot\nDisallow: /private\n")
		}),
		"/story/": watched(html(page(1))),
	})
	var args []string
	for i := range 20 {
		args = append(args, fmt.Sprintf("%s/story/%d", home, i))
	}
	got, run := fetch(t, append([]string{"-jobs", "8", "-user-agent", "CourierBot/2 (+https://courier.example)"}, append(args, home+"/private")...)...)
	var sources []string
	for _, r := range got {
		sources = append(sources, r.Source)
	}
	assert.Equal(t, append(args, home+"/private"), sources, "in the order given")
	assert.Contains(t, got[len(got)-1].Error, "robots.txt", "the rules for the name that the program gives itself")
	assert.Contains(t, run.stderr, "21 pages, 1 failed")
	assert.EqualValues(t, 1, most.Load(), "one request at a time")
	assert.EqualValues(t, 1, robots.Load(), "robots.txt once")
	assert.Equal(t, "CourierBot/2 (+https://courier.example)", agent.Load())
}

func TestFetchNamesItself(t *testing.T) {
	var agent atomic.Value
	home := site(t, map[string]http.HandlerFunc{"/": func(w http.ResponseWriter, r *http.Request) {
		agent.Store(r.UserAgent())
		fmt.Fprint(w, page(1))
	}})
	fetch(t, home)
	assert.Regexp(t, `^standfirst/\S+ \(\+https://`, agent.Load())
}

// TestFetchTimeout has a server that never answers, or stops amid a page; the
// test would not end if the program waited for it.
func TestFetchTimeout(t *testing.T) {
	hang := make(chan struct{})
	home := site(t, map[string]http.HandlerFunc{
		"/robots.txt": plain(404, "text/plain", ""),
		"/silent":     func(http.ResponseWriter, *http.Request) { <-hang },
		"/half": func(w http.ResponseWriter, _ *http.Request) {
			fmt.Fprint(w, page(1)[:500])
			http.NewResponseController(w).Flush()
			<-hang
		},
	})
	t.Cleanup(func() { close(hang) })
	got, _ := fetch(t, "-timeout", "200ms", home+"/silent", home+"/half")
	for _, r := range got {
		assert.Equal(t, "no whole answer within 200ms", r.Error, r.Source)
	}
	assert.Len(t, got, 2)
}

// TestFetchEncodings: what servers compress, and how they put off and recognise who asks.
func TestFetchEncodings(t *testing.T) {
	var asked, busy, later atomic.Int32
	encoded := func(coding, body string) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			if !strings.Contains(r.Header.Get("Accept-Encoding"), coding) {
				w.WriteHeader(http.StatusNotAcceptable)
				return
			}
			w.Header().Set("Content-Type", "text/html")
			w.Header().Set("Content-Encoding", coding)
			fmt.Fprint(w, body)
		}
	}
	home := site(t, map[string]http.HandlerFunc{
		"/br":      encoded("br", compressed(t, page(1), func(w io.Writer) (io.WriteCloser, error) { return brotli.NewWriter(w), nil })),
		"/zstd":    encoded("zstd", zstandard(t, page(2))),
		"/gzip":    encoded("gzip", zip(t, page(3))),
		"/deflate": encoded("deflate", compressed(t, page(4), func(w io.Writer) (io.WriteCloser, error) { return zlib.NewWriter(w), nil })),
		"/cookie": func(w http.ResponseWriter, r *http.Request) {
			if _, err := r.Cookie("seen"); err != nil {
				http.SetCookie(w, &http.Cookie{Name: "seen", Value: "1"})
				http.Redirect(w, r, "/cookie", http.StatusFound)
				return
			}
			fmt.Fprint(w, page(5))
		},
		"/no-cookie": func(w http.ResponseWriter, r *http.Request) {
			if _, err := r.Cookie("seen"); err == nil {
				w.WriteHeader(http.StatusForbidden)
			}
			fmt.Fprint(w, page(6))
		},
		"/busy": func(w http.ResponseWriter, _ *http.Request) {
			if busy.Add(1) < 3 {
				w.Header().Set("Retry-After", "0")
				w.WriteHeader(http.StatusTooManyRequests)
				return
			}
			fmt.Fprint(w, page(7))
		},
		"/down": func(w http.ResponseWriter, _ *http.Request) {
			asked.Add(1)
			w.WriteHeader(http.StatusServiceUnavailable)
		},
		"/later": func(w http.ResponseWriter, _ *http.Request) {
			later.Add(1)
			w.Header().Set("Retry-After", "7200")
			w.WriteHeader(http.StatusServiceUnavailable)
		},
	})
	for _, c := range []struct{ path, headline, err string }{
		{"/br", headline(1), ""},
		{"/zstd", headline(2), ""},
		{"/gzip", headline(3), ""},
		{"/deflate", headline(4), ""},
		{"/cookie", headline(5), ""},
		{"/no-cookie", headline(6), ""},
		{"/busy", headline(7), ""},
		{"/down", "", "status 503 Service Unavailable"},
		{"/later", "", "status 503 Service Unavailable: the server asks to try again in 2h0m0s"},
	} {
		got, run := fetch(t, home+c.path)
		if assert.Len(t, got, 1, run.stderr) {
			assert.Equal(t, c.headline, got[0].Headline, c.path)
			assert.Equal(t, c.err, got[0].Error, c.path)
		}
	}
	assert.EqualValues(t, 1+maxRetries, asked.Load())
	assert.EqualValues(t, 1, later.Load(), "so long nobody waits")
}

// TestFetchArchive: a WARC file at an address is read as it comes.
func TestFetchArchive(t *testing.T) {
	home := site(t, map[string]http.HandlerFunc{
		"/a.warc.gz":  plain(200, "application/octet-stream", crawl(t, 3, true)),
		"/b.warc":     redirect("/a.warc.gz"),
		"/c.warc.zst": plain(200, "application/zstd", zstandard(t, crawl(t, 2, false))),
		"/d.warc":     plain(200, "text/html", page(1)),
		"/e.warc":     plain(404, "text/html", page(1)),
	})
	for _, c := range []struct {
		path string
		want []string
	}{
		{"/a.warc.gz", crawled(3)},
		{"/b.warc", crawled(3)},
		{"/c.warc.zst", crawled(2)},
		{"/d.warc", []string{home + "/d.warc: failed"}},
		{"/e.warc", []string{home + "/e.warc: failed"}},
	} {
		got, run := fetch(t, home+c.path)
		assert.Equal(t, c.want, brief(got), run.stderr)
	}
}

// compressed packs a text.
func compressed(t testing.TB, s string, open func(io.Writer) (io.WriteCloser, error)) string {
	t.Helper()
	var b bytes.Buffer
	w, err := open(&b)
	require.NoError(t, err)
	_, err = io.WriteString(w, s)
	require.NoError(t, errors.Join(err, w.Close()))
	return b.String()
}
