package text

import (
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestBlankOf(t *testing.T) {
	for r := rune(0); r < 0x12000; r++ { // all blocks that have white space
		b := BlankOf(r)
		require.Equal(t, unicode.IsSpace(r), b == BlankSpace || b == BlankWide, "white space: %U", r)
		if unicode.IsControl(r) && !unicode.IsSpace(r) {
			require.Equal(t, BlankDropped, b, "control character: %U", r)
		}
		if b == BlankDropped {
			require.True(t, unicode.In(r, unicode.Cc, unicode.Cf), "%U shows something", r)
		}
		if c := string(r); r < 0xD800 || r > 0xDFFF {
			n, got := LeadingBlank([]byte(c))
			require.Equal(t, b, got, "%U", r)
			require.Equal(t, b != NotBlank, n == len(c), "%U", r)
			require.Equal(t, b == NotBlank && r != unicode.ReplacementChar, IsOneLine(c), "%U", r)
		}
	}
	assert.Equal(t, NotBlank, BlankOf('\u200D'), "the joiners belong to words")
}

func TestFoldSpace(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{" a \u00a0\n b ", "a b"},
		{"har\u00adbour\u200b", "harbour"},
		{"a\x00b\xff", "ab\uFFFD"},
		{" \u3000", ""},
	} {
		assert.Equal(t, c.want, FoldSpace(c.in))
		assert.Equal(t, c.want, OneLine(c.in))
		assert.Equal(t, c.want, OneLine(c.want))
	}
}

// TestIsOneLine: wherever a fault stands in a text, eight bytes at a time or alone.
func TestIsOneLine(t *testing.T) {
	for n := range 30 {
		line := strings.Repeat("ab c!def", 4)[:n]
		require.Equal(t, line == "" || line[n-1] != ' ', IsOneLine(line), "%q", line)
		for i := range n {
			for _, fault := range []string{"  ", "\n", "\x7f", "\u00a0", "\u200b", "\xff", "\x00"} {
				s := line[:i] + fault + line[i:]
				require.False(t, IsOneLine(s), "%q", s)
			}
			s := line[:i] + "é" + line[i:]
			require.Equal(t, line[n-1] != ' ', IsOneLine(s), "%q", s)
		}
	}
}
