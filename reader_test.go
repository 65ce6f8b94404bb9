package standfirst

import (
	"bytes"
	"errors"
	"io"
	"math"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/internal/decode"
)

var errBroken = errors.New("the line is broken")

// readFunc is a reader made of a function.
type readFunc func([]byte) (int, error)

func (f readFunc) Read(p []byte) (int, error) { return f(p) }

// pausing gives nothing every other time.
func pausing(r io.Reader) io.Reader {
	n := 0
	return readFunc(func(p []byte) (int, error) {
		if n++; n%2 == 1 {
			return 0, nil
		}
		return r.Read(p)
	})
}

func storyPage() string { return storyHead + storyArticle() + storyEnd }

// TestReaders demands the same Article however the bytes come.
func TestReaders(t *testing.T) {
	want, err := Parse(strings.NewReader(storyPage()))
	requireStory(t, want, err, false)
	cases := []struct {
		name, why string
		reader    func(io.Reader) io.Reader
	}{
		{"one byte at a time", "characters and tags are cut everywhere", iotest.OneByteReader},
		{"half of what is asked", "short reads are no end", iotest.HalfReader},
		{"the end with the last bytes", "a reader may return bytes and io.EOF at once", iotest.DataErrReader},
		{"nothing in between", "a read of no bytes is no end", pausing},
		{"nothing and one byte", "both at once", func(r io.Reader) io.Reader { return pausing(iotest.OneByteReader(r)) }},
		{"of unknown length", "no hint of the size", func(r io.Reader) io.Reader { return struct{ io.Reader }{r} }},
		{"of a false length", "a hint is only a hint", func(r io.Reader) io.Reader { return sized{r, 3} }},
		{"of a negative length", "the same", func(r io.Reader) io.Reader { return sized{r, -1} }},
		{"of an enormous length", "memory is not spent on a promise", func(r io.Reader) io.Reader { return sized{r, math.MaxInt} }},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, err := Parse(c.reader(strings.NewReader(storyPage())))
			require.NoError(t, err, c.why)
			assert.Equal(t, want, got, c.why)
		})
	}
}

type sized struct {
	io.Reader
	n int
}

func (s sized) Len() int { return s.n }

// TestReaderErrors demands the reader's error, wrapped, and no Article.
func TestReaderErrors(t *testing.T) {
	half := func() io.Reader { return strings.NewReader(storyPage()[:len(storyPage())/2]) }
	cases := []struct {
		name, why string
		reader    io.Reader
		want      error
	}{
		{"at once", "nothing was read", iotest.ErrReader(errBroken), errBroken},
		{"in the middle", "half an article is none", io.MultiReader(half(), iotest.ErrReader(errBroken)), errBroken},
		{"with bytes", "bytes that come with an error do not hide it", readFunc(func(p []byte) (int, error) { return copy(p, storyPage()), errBroken }), errBroken},
		{"after the whole page", "the page may have gone on", io.MultiReader(strings.NewReader(storyPage()), iotest.ErrReader(errBroken)), errBroken},
		{"unexpected end", "this is not the end of the page", io.MultiReader(half(), iotest.ErrReader(io.ErrUnexpectedEOF)), io.ErrUnexpectedEOF},
		{"timeout", "a reader's timeout is its error", iotest.TimeoutReader(iotest.OneByteReader(half())), iotest.ErrTimeout},
		{"nothing for ever", "a reader that gives nothing is stuck", readFunc(func([]byte) (int, error) { return 0, nil }), io.ErrNoProgress},
		{"nil", "said clearly, without a panic", nil, decode.ErrNilReader},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			article, err := Parse(c.reader)
			require.ErrorIs(t, err, c.want, c.why)
			assert.NotErrorIs(t, err, ErrNoArticle, c.why)
			assert.Nil(t, article, c.why)
		})
	}
	t.Run("impossible count", func(t *testing.T) {
		for _, n := range []int{-1, math.MaxInt} {
			_, err := Parse(readFunc(func([]byte) (int, error) { return n, nil }))
			require.ErrorContains(t, err, "impossible count", "a reader that breaks the contract of io.Reader")
		}
	})
}

// TestReaderPanics demands that a reader's panic passes through and that the
// Parser works on as if nothing had been.
func TestReaderPanics(t *testing.T) {
	p := new(Parser)
	goroutines := runtime.NumGoroutine()
	for range 100 {
		reads := 0
		r := readFunc(func(b []byte) (int, error) {
			if reads++; reads > 3 {
				panic(errBroken)
			}
			return copy(b, strings.Repeat("<p>half a page", 100)), nil
		})
		assert.PanicsWithValue(t, errBroken, func() { _, _ = p.Parse(r) })
	}
	assert.LessOrEqual(t, runtime.NumGoroutine(), goroutines, "nothing is left running")
	article, err := p.Parse(strings.NewReader(storyPage()))
	requireStory(t, article, err, false)
}

// TestLimit demands ErrTooLarge exactly when the decoded page is over the
// limit, and that little more than the limit is read to find out.
func TestLimit(t *testing.T) {
	text := strings.Repeat("<p>häfen ", 500)
	wide := func(order func(hi, lo byte) string, s string) string {
		var b strings.Builder
		for _, u := range utf16.Encode([]rune(s)) {
			b.WriteString(order(byte(u>>8), byte(u)))
		}
		return b.String()
	}
	big := func(hi, lo byte) string { return string([]byte{hi, lo}) }
	cases := []struct {
		name, contentType, in string
		size                  int // of the decoded page
	}{
		{"UTF-8", "", text, len(text)},
		{"UTF-8 with a byte order mark", "", "\xef\xbb\xbf" + text, len(text)},
		{"UTF-16 takes twice the room", "", "\xfe\xff" + wide(big, text), len(text)},
		{"UTF-16 by its zeros", "", wide(big, text), len(text)},
		{"windows-1252 takes less room", "text/html; charset=windows-1252", strings.ReplaceAll(text, "ä", "\xe4"), len(text)},
		{"faulty UTF-8 grows", "text/html; charset=utf-8", text + "\x93", len(text) + len("“")},
		{"ISO-2022-JP spends bytes on escapes", "", strings.Repeat("\x1b$B4A\x1b(B", 300), 300 * len("漢")},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			for _, r := range []io.Reader{strings.NewReader(c.in), iotest.OneByteReader(strings.NewReader(c.in))} {
				got, err := decode.Decode(r, c.contentType, int64(c.size))
				require.NoError(t, err, "at the limit")
				assert.Len(t, got, c.size)
			}
			_, err := decode.Decode(strings.NewReader(c.in), c.contentType, int64(c.size)-1)
			require.ErrorIs(t, err, ErrTooLarge, "a byte over the limit")
			_, err = decode.Decode(strings.NewReader(c.in), c.contentType, -1)
			require.NoError(t, err, "a negative limit is none")
		})
	}
	t.Run("endless page", func(t *testing.T) {
		read := 0
		endless := readFunc(func(p []byte) (int, error) {
			n := copy(p, bytes.Repeat([]byte("<p>x "), 1+len(p)/5))
			read += n
			return n, nil
		})
		_, err := (&Parser{Limit: 1 << 20}).Parse(endless)
		require.ErrorIs(t, err, ErrTooLarge)
		assert.Less(t, read, 4<<20, "bytes read for a limit of 1 MB")
	})
	t.Run("default", func(t *testing.T) {
		_, err := Parse(strings.NewReader(strings.Repeat("x", DefaultLimit+1)))
		require.ErrorIs(t, err, ErrTooLarge)
		_, err = (&Parser{Limit: -1}).Parse(strings.NewReader(strings.Repeat("x", DefaultLimit+1)))
		require.NotErrorIs(t, err, ErrTooLarge, "no limit is set")
	})
}
