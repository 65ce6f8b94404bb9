package decode

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/net/html/charset"
)

// twice is a text's UTF-8 read as another encoding and encoded again.
func twice(t *testing.T, text, encoding string) string {
	t.Helper()
	e, _ := charset.Lookup(encoding)
	b, err := e.NewDecoder().String(text)
	assert.NoError(t, err)
	return b
}

func TestMendUTF8(t *testing.T) {
	const polish = "Gdańsk: żaglówka „Gęś“ wróciła – po siedmiu dniach"
	for _, c := range []struct{ why, in, want string }{
		{"encoded twice by way of windows-1252", twice(t, polish, "windows-1252"), polish},
		{"encoded twice by way of Latin-1", latin1Twice("Gdańsk – „wróciła”, więc żeglują"), "Gdańsk – „wróciła”, więc żeglują"},
		{"encoded three times", latin1Twice(twice(t, polish, "windows-1252")), polish},
		{"encoded once", polish, polish},
		{"accents that are Latin-1's own", "à l’été, São Tomé ça va", "à l’été, São Tomé ça va"},
		{"one slip on a page that is sound", "été, forêt, âme, cÃ´te", "été, forêt, âme, cÃ´te"},
		{"a control that was a quotation mark", "the ferry\u0092s piano", "the ferry’s piano"},
		{"a control without a letter", "the ferry\u0081s", "the ferrys"},
		{"cut off within a sequence", "é\xc3", "é\xc3"},
		{"nothing", "", ""},
	} {
		assert.Equal(t, c.want, string(mendUTF8([]byte(c.in))), c.why)
	}
}

// latin1Twice takes each byte for a character and encodes it.
func latin1Twice(text string) string {
	var out []rune
	for i := range len(text) {
		out = append(out, rune(text[i]))
	}
	return string(out)
}
