package main

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/standfirst/standfirst"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestService: what is posted, with its Content-Type, and what comes back.
func TestService(t *testing.T) {
	page, err := os.ReadFile("../../testdata/articles/irish-news-2014.html")
	require.NoError(t, err)
	article, err := standfirst.Parse(strings.NewReader(string(page)))
	require.NoError(t, err)
	text := article.Headline + "\n\n" + article.Text()
	server := httptest.NewServer(newHandler(64<<10, time.Minute, 2))
	defer server.Close()

	for _, c := range []struct {
		name, contentType, page string
		status                  int
		want                    string
	}{
		{"HTML", "text/html", string(page), http.StatusOK, article.Headline},
		{"text", "text/plain; charset=utf-8", text, http.StatusOK, article.Headline},
		{"a form's type, as curl sends it", "application/x-www-form-urlencoded", string(page), http.StatusOK, article.Headline},
		{"an encoding", "text/html; charset=utf-16le", utf16(string(page)), http.StatusOK, article.Headline},
		{"a login", "text/html", `<h1>Log in</h1><form><input type="password"></form>`, http.StatusUnprocessableEntity, "login"},
		{"nothing", "text/html", "", http.StatusUnprocessableEntity, "empty"},
		{"too large", "text/html", strings.Repeat("x", 65<<10), http.StatusRequestEntityTooLarge, ""},
		{"too large once decoded", "text/plain; charset=windows-1252", strings.Repeat("\xe9", 60<<10), http.StatusRequestEntityTooLarge, ""},
	} {
		response, err := http.Post(server.URL+"/article?url=https://ledger.test/1", c.contentType, strings.NewReader(c.page))
		require.NoError(t, err, c.name)
		assert.Equal(t, c.status, response.StatusCode, c.name)
		assert.Equal(t, "application/json", response.Header.Get("Content-Type"), c.name)
		var got struct {
			Headline string
			problem
		}
		require.NoError(t, json.NewDecoder(response.Body).Decode(&got), c.name)
		response.Body.Close()
		switch c.status {
		case http.StatusOK:
			assert.Equal(t, c.want, got.Headline, c.name)
		case http.StatusUnprocessableEntity:
			assert.Equal(t, standfirst.PageKind(c.want), got.Verdict.Kind, c.name)
		default:
			assert.NotEmpty(t, got.Error, c.name)
		}
	}
	response, err := http.Get(server.URL + "/article")
	require.NoError(t, err)
	response.Body.Close()
	assert.Equal(t, http.StatusMethodNotAllowed, response.StatusCode)
}

// TestServiceBusy: a page that waits too long for its turn, or for its bytes, is
// answered.
func TestServiceBusy(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		handler := newHandler(1<<10, time.Minute, 1)
		status := func(page io.Reader) int {
			recorder := httptest.NewRecorder()
			handler.ServeHTTP(recorder, httptest.NewRequest(http.MethodPost, "/article", page))
			return recorder.Code
		}
		slow := &slowReader{reading: make(chan struct{}), proceed: make(chan struct{})}
		first := make(chan int, 1)
		go func() { first <- status(slow) }()
		<-slow.reading
		assert.Equal(t, http.StatusServiceUnavailable, status(strings.NewReader("<p>")))
		synctest.Wait() // for the end of the first one's time
		close(slow.proceed)
		assert.Equal(t, http.StatusServiceUnavailable, <-first)
		assert.Equal(t, http.StatusUnprocessableEntity, status(strings.NewReader("<p>")))
	})
}

// slowReader is a page whose bytes come once they may.
type slowReader struct {
	once             sync.Once
	reading, proceed chan struct{}
}

// Read waits and reads a tag.
func (r *slowReader) Read(b []byte) (int, error) {
	r.once.Do(func() { close(r.reading) })
	<-r.proceed
	return copy(b, "<p>"), nil
}

// utf16 returns text of the basic plane in UTF-16, little end first.
func utf16(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteByte(byte(r))
		b.WriteByte(byte(r >> 8))
	}
	return b.String()
}
