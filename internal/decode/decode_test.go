package decode

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDecode(t *testing.T) {
	cases := []struct {
		name, contentType, in, want string
	}{
		{"empty input is an empty page", "", "", ""},
		{"ascii is itself", "", "<p>plain", "<p>plain"},
		{"byte order mark is dropped", "", "\xef\xbb\xbf<p>é", "<p>é"},
		{"byte order mark beats Content-Type", "text/html; charset=iso-8859-1", "\xef\xbb\xbf<p>é", "<p>é"},
		{"UTF-16 little-endian with mark", "", "\xff\xfe<\x00p\x00>\x00\xe9\x00", "<p>é"},
		{"UTF-16 big-endian with mark", "", "\xfe\xff\x00<\x00p\x00>\x00\xe9", "<p>é"},
		{"UTF-16 little-endian by its zeros", "", "<\x00p\x00>\x00\xe9\x00", "<p>é"},
		{"UTF-16 big-endian by its zeros", "text/html; charset=utf-8", "\x00<\x00p\x00>\x00\xe9", "<p>é"},
		{"UTF-16 of the wrong order declared", "text/html; charset=utf-16", "\x00<\x04\x3f\x04\x40\x04\x38", "<при"},
		{"UTF-16 declared over ASCII is not UTF-16", "text/html; charset=utf-16", "<p>plain", "<p>plain"},
		{"UTF-16 cut inside a character", "", "\xff\xfe<\x00p\x00>\x00\xe9\x00\xe9", "<p>é\uFFFD"},
		{"NULs are no UTF-16", "", "a\x00\x00\x00b<p>\x00\x00é", "a\x00\x00\x00b<p>\x00\x00é"},
		{"UTF-8 declared as Latin-1", "text/html; charset=iso-8859-1", "<p>“é”", "<p>“é”"},
		{"UTF-8 declared as Latin-1 and cut", "text/html; charset=iso-8859-1", "<p>“é” é\xe2\x80", "<p>“é” é\uFFFD"},
		{"UTF-8 undeclared", "", "<p>ж", "<p>ж"},
		{"windows-1252 by Content-Type", "text/html; charset=windows-1252", "<p>\x93\xe9\x94", "<p>“é”"},
		{"malformed Content-Type", "text/html; charset=koi8-r; charset=koi8-r;", "<p>\xd4\xc5\xcb\xd3\xd4", "<p>текст"},
		{"unknown label falls through", "text/html; charset=x-none", `<meta charset="koi8-r"><p>` + "\xd4\xc5", `<meta charset="koi8-r"><p>те`},
		{"replacement encodings are unknown", "text/html; charset=iso-2022-kr", "<p>caf\xe9", "<p>café"},
		{"meta charset", "", "<meta charset=windows-1251><p>\xf2\xe5", "<meta charset=windows-1251><p>те"},
		{"meta http-equiv", "", `<meta content="text/html; charset=windows-1251" http-equiv=Content-Type><p>` + "\xf2\xe5",
			`<meta content="text/html; charset=windows-1251" http-equiv=Content-Type><p>те`},
		{"meta in a comment does not count", "", "<!--<meta charset=windows-1251>--><p>caf\xe9", "<!--<meta charset=windows-1251>--><p>café"},
		{"meta in a script does not count", "", "<script>'<meta charset=windows-1251>'</script><p>caf\xe9", "<script>'<meta charset=windows-1251>'</script><p>café"},
		{"meta in the body does not count", "", "<body><meta charset=windows-1251><p>caf\xe9", "<body><meta charset=windows-1251><p>café"},
		{"meta refresh names no encoding", "", `<meta http-equiv=refresh content="0; url=?charset=windows-1251"><p>caf` + "\xe9",
			`<meta http-equiv=refresh content="0; url=?charset=windows-1251"><p>café`},
		{"meta UTF-16 is UTF-8", "", "<meta charset=utf-16><p>é é é é é é é é é\x93", "<meta charset=utf-16><p>é é é é é é é é é“"},
		{"XML declaration", "", "<?xml version='1.0' encoding='windows-1251'?><p>\xf2\xe5", "<?xml version='1.0' encoding='windows-1251'?><p>те"},
		{"Content-Type beats meta", "text/html; charset=windows-1251", "<meta charset=koi8-r><p>\xf2\xe5", "<meta charset=koi8-r><p>те"},
		{"Content-Type UTF-8 that the bytes contradict", "text/html; charset=utf-8", "<meta charset=windows-1251><p>\xf2\xe5\xea\xf1\xf2", "<meta charset=windows-1251><p>текст"},
		{"figures and a control are no UTF-16", "", "00000007070700\x1c7", "00000007070700\x1c7"},
		{"letters and a control are no UTF-16", "", "é" + strings.Repeat("abcdefgh", 7) + "\x1c", "é" + strings.Repeat("abcdefgh", 7) + "\x1c"},
		{"UTF-16 in Cyrillic without markup", "", "\x1f\x04\x30\x04\x40\x04\x3e\x04\x3c\x04 \x00\x32\x04\x35\x04\x37\x04", "Паром вез"},
		{"controls are no UTF-16", "", strings.Repeat("\x01\x02\x1f\x7f\u0085", 8), strings.Repeat("\x01\x02\x1f\x7f…", 8)},
		{"ISO-2022-JP by its escapes", "", "<p>\x1b$B4A;z\x1b(B.", "<p>漢字."},
		{"an escape alone is no ISO-2022-JP", "", "<p>\x1b[31m red", "<p>\x1b[31m red"},
		{"windows-1252 inside declared UTF-8", "text/html; charset=utf-8", "<p>é é \x93caf\xe9\x94 \x97 \x80", "<p>é é “café” — €"},
		{"the beginning of a sequence at the end", "text/html; charset=utf-8", "<p>é é é caf\xe9\xbb", "<p>é é é caf\uFFFD"},
		{"the same inside Latin text", "text/html; charset=utf-8", "<p>é é é caf\xe9\xbb.", "<p>é é é café»."},
		{"a quotation mark cut inside Latin text", "text/html; charset=utf-8", "<p>é é é \xe2\x80.", "<p>é é é \uFFFD."},
		{"no windows-1252 letters inside Cyrillic", "text/html; charset=utf-8", "<p>текст\xd0.", "<p>текст\uFFFD."},
		{"windows-1252 undeclared", "", "<p>\x93caf\xe9\x94", "<p>“café”"},
		{"windows-1252 undeclared with some UTF-8", "", "<p>\x93caf\xe9\x94 “é”", "<p>“café” “é”"},
		{"windows-1252 that is UTF-8 by chance", "", "<p>\xabCAF\xc9\xbb, \xe9t\xe9", "<p>«CAFÉ», été"},
		{"the language's default", "", "<html lang=ru><p>\xf2\xe5\xea\xf1\xf2", "<html lang=ru><p>текст"},
		{"the language's default beside wrong UTF-8", "text/html; charset=utf-8", "<html lang=ru-RU><p>\xf2\xe5\xea\xf1\xf2", "<html lang=ru-RU><p>текст"},
		{"Japanese as Shift_JIS", "", "<html lang=ja><p>\x8a\xbf\x8e\x9a", "<html lang=ja><p>漢字"},
		{"Japanese as EUC-JP", "", "<html lang=ja><p>\xb4\xc1\xbb\xfa\xa4\xce", "<html lang=ja><p>漢字の"},
		{"Polish with bytes that ISO-8859-2 has not", "", "<html lang=pl><p>\x9croda \xb9", "<html lang=pl><p>środa ą"},
		{"Polish without", "", "<html lang=pl><p>\xb6roda \xb1", "<html lang=pl><p>środa ą"},
		{"multi-byte character cut by the end", "text/html; charset=gb18030", "<p>\xba\xba\xd7", "<p>汉\uFFFD"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, err := Decode(strings.NewReader(c.in), c.contentType, 16<<20)
			require.NoError(t, err)
			assert.Equal(t, c.want, string(got))
		})
	}
}

// FuzzDecode holds that decoding never fails, gives valid UTF-8, and leaves
// what is valid UTF-8 as it was.
func FuzzDecode(f *testing.F) {
	f.Add([]byte("<meta charset=gb18030>\xba\xba\xd7"), "")
	f.Add([]byte("\x1b$B4A;z\x1b(B"), "text/html; charset=iso-2022-jp")
	f.Add([]byte("\xff\xfe<\x00\x00\xd8"), "text/html; charset=utf-16")
	f.Add([]byte("é\x93é\xe2\x80 \xed\xa0\x80"), "text/html; charset=utf-8")
	f.Add([]byte("<html lang=ja>\xb4\xc1\xbb\xfa\xa4\xce"), "")
	f.Add([]byte("<?xml encoding='big5'?>\xa4\xa4"), "charset=\"x")
	f.Fuzz(func(t *testing.T, page []byte, contentType string) {
		got, err := Decode(bytes.NewReader(page), contentType, -1)
		require.NoError(t, err)
		require.True(t, utf8.Valid(got))
		again, err := Decode(bytes.NewReader(got), "", -1)
		require.NoError(t, err)
		if sniffUTF16(got, "") == "" && !escapesJapanese(got) && !bytes.HasPrefix(got, []byte("\uFEFF")) {
			require.Equal(t, string(got), string(again), "decoded text decodes to itself")
		}
	})
}
