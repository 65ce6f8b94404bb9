package standfirst

import (
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestDataIsNoArticle: what is data gives no article, whole or cut off, and what
// begins like data and is text does.
func TestDataIsNoArticle(t *testing.T) {
	quoted := `"text": "` + strings.Join(storySentences, `", "text": "`) + `"`
	for _, c := range []struct{ name, why, in string }{
		{"an object", "what an API gives", `{"title": "` + storyHeadline + `", ` + quoted + "}"},
		{"an object cut off", "a crawler's limit", `{"title": "` + storyHeadline + `", ` + quoted},
		{"a list of objects", "the same", "[ {" + quoted + "}]"},
		{"a list of objects cut off", "the same", "[\n  {" + quoted},
		{"a list of texts", "RFC 8259 § 5", `["` + strings.Join(storySentences, `", "`) + `"]`},
		{"objects in lines", "newline-delimited JSON", "{" + quoted + "}\n{" + quoted + "}"},
		{"a picture", "its comment is text", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x02\x00" + noise(1600) + storyText()},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Parse(strings.NewReader(c.in))
			require.ErrorIs(t, err, ErrNoArticle, c.why)
		})
	}
	for _, c := range []struct{ name, why, opening string }{
		{"a note in brackets", "an editor's", "[This report was updated at noon.]\n\n"},
		{"a picture of a wiki", "its brackets are doubled", "[[A bridge by the sea at noon]]\n\n"},
		{"a reference", "a number in brackets", "[1] "},
	} {
		t.Run(c.name, func(t *testing.T) {
			article, err := Parse(strings.NewReader(c.opening + storyText()))
			requireStory(t, article, err, false)
		})
	}
}

// noise are bytes of no order.
func noise(size int) string {
	b := make([]byte, size)
	r := rand.New(rand.NewPCG(1, 1))
	for i := range b {
		b[i] = byte(r.Uint32())
	}
	return string(b)
}

// TestProgramIsNoArticle: a program of machine code holds much text.
func TestProgramIsNoArticle(t *testing.T) {
	name, err := os.Executable()
	require.NoError(t, err)
	program, err := os.ReadFile(name)
	require.NoError(t, err)
	for _, size := range []int{1000, 100_000, 1_000_000} {
		_, err = Parse(strings.NewReader(string(program[:min(size, len(program))])))
		assert.ErrorIs(t, err, ErrNoArticle, "%d bytes", size)
	}
}
