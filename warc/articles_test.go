package warc

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/standfirst/standfirst"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestArticles: which records are pages, and that what is wrong with one does not
// stop the others.
func TestArticles(t *testing.T) {
	html := func(s string) string { return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + s }
	text := "The pier is closed\n\nThe harbour board closed the pier on Monday, after a barge had broken two of its posts, the harbour master said.\n\n" +
		"The posts, which are of oak and were set in 1931, will be replaced in spring, when the yard can spare a crane for it.\n\n" +
		"Until then the ferries land at the next pier, and the board asks for patience with the herring boats, which come first.\n"
	for _, c := range []struct{ name, record, want string }{
		{"a response", answer(1), address(1) + " Pier 1 is closed"},
		{"a resource", record("resource", address(2), "text/html", story(2)), address(2) + " Pier 2 is closed"},
		{"a text", record("conversion", address(3), "text/plain", text), address(3) + " The pier is closed"},
		{"a resource that is a picture", record("resource", address(2), "image/png", "\x89PNG"), ""},
		{"a converted PDF", record("conversion", address(2), "application/pdf", "%PDF"), ""},
		{"a revisit", record("revisit", address(1), "application/http", html("")), ""},
		{"a redirect", record("response", address(1), "application/http", "HTTP/1.1 301 Moved\r\nLocation: /\r\n\r\n"), ""},
		{"no article", record("response", address(4), "application/http", html("<p>Nothing</p>")), address(4) + ": no article"},
		{"a broken coding", record("response", address(5), "application/http", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br\r\n\r\n\xff\xff"), address(5) + ": error"},
		{"too large", record("response", address(6), "application/http", html(strings.Repeat("x", 1<<20))), address(6) + ": error"},
	} {
		file, want := answer(8)+c.record+answer(9), []string{address(8) + " Pier 8 is closed"}
		if c.want != "" {
			want = append(want, c.want)
		}
		want = append(want, address(9)+" Pier 9 is closed")
		for _, file := range []string{file, pack(answer(8)) + pack(c.record) + pack(answer(9))} {
			var got []string
			for result, err := range Articles(strings.NewReader(file), &standfirst.Parser{Limit: 64 << 10}) {
				require.NotNil(t, result.Record, c.name)
				switch line := result.Record.TargetURI; {
				case err == nil:
					got = append(got, line+" "+result.Article.Headline)
				case result.Article != nil:
					require.Fail(t, "an article and an error")
				case strings.Contains(err.Error(), "no article"):
					got = append(got, line+": no article")
				default:
					got = append(got, line+": error")
				}
			}
			assert.Equal(t, want, got, c.name)
		}
	}
}

// TestArticlesOfBrokenFile: broken places come as errors without a record, and the
// pages around them as pages. A caller may stop anywhere.
func TestArticlesOfBrokenFile(t *testing.T) {
	file := answer(1) + "stray" + answer(2) + answer(3)[:300]
	var got []string
	for result, err := range Articles(strings.NewReader(file), new(standfirst.Parser)) {
		if result.Record == nil || errors.Is(err, ErrCutOff) {
			got = append(got, err.Error())
			continue
		}
		got = append(got, fmt.Sprintf("%s %v", result.Record.TargetURI, result.Article != nil))
	}
	require.Len(t, got, 4)
	assert.Equal(t, address(1)+" true", got[0])
	assert.Contains(t, got[1], "5 stray bytes")
	assert.Equal(t, address(2)+" true", got[2])
	assert.Contains(t, got[3], "cut off")
	for range Articles(strings.NewReader(file), new(standfirst.Parser)) {
		break
	}
}
