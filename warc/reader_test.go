package warc

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// record is a record as ISO 28500 has it.
func record(kind, target, media, block string) string {
	return fmt.Sprintf("WARC/1.1\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2026-03-01T08:00:00Z\r\n"+
		"WARC-Record-ID: <urn:uuid:8a7c2b9e-0000-4000-8000-0123456789ab>\r\nWARC-Payload-Digest: sha1:AAAA\r\n"+
		"Content-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, target, media, len(block), block)
}

// answer is a response record with a page.
func answer(n int) string {
	return record(response, address(n), "application/http; msgtype=response",
		"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"+story(n))
}

func address(n int) string { return fmt.Sprintf("https://courier.example/pier/%d", n) }

// story is a page; no two compress to the same bytes.
func story(n int) string {
	random := rand.New(rand.NewPCG(uint64(n), 7))
	var words strings.Builder
	for range 40 {
		fmt.Fprintf(&words, "berth%d ", random.Uint32())
	}
	return fmt.Sprintf(`<html><title>Pier %d is closed</title><article><h1>Pier %[1]d is closed</h1>
<p>The harbour board closed pier %[1]d on Monday, after a barge had broken two of its posts, the harbour master said.</p>
<p>The posts, which are of oak and were set in 1931, will be replaced in spring, when the yard can spare a crane for it.</p>
<p>Until then the ferries land at the next pier, and the board asks for patience with the herring boats. %s</p></article></html>`, n, words.String())
}

func pack(data string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = io.WriteString(w, data)
	_ = w.Close()
	return b.String()
}

func frame(t testing.TB, data string, options ...zstd.EOption) string {
	t.Helper()
	w, err := zstd.NewWriter(nil, options...)
	require.NoError(t, err)
	return string(w.EncodeAll([]byte(data), nil))
}

// read returns a line for each record and each error of a file.
func readLines(t testing.TB, r io.Reader) (lines []string) {
	t.Helper()
	file := NewReader(r)
	defer file.Close()
	for range 10_000 {
		record, err := file.Next()
		var place *Error
		switch {
		case err == io.EOF:
			return lines
		case errors.As(err, &place):
			lines = append(lines, err.Error())
			continue
		}
		require.NoError(t, err)
		block, err := record.Block(0)
		line := fmt.Sprintf("%s %s @%d+%d", record.Type, record.TargetURI, record.Offset, record.Within)
		if err != nil {
			line += " " + err.Error()
		} else {
			require.Len(t, block, int(record.Length))
		}
		lines = append(lines, line)
	}
	require.Fail(t, "the reader goes on for ever")
	return nil
}

// TestOffsets: a file is read from where a record begins, whatever its compression.
func TestOffsets(t *testing.T) {
	records := []string{record("warcinfo", "", "text/plain", "software: x\r\n"), answer(1), answer(2), answer(3)}
	dictionary := buildDictionary(t)
	head := string(binary.LittleEndian.AppendUint32([]byte{0x5d, 0x2a, 0x4d, 0x18}, uint32(len(dictionary)))) + dictionary
	for _, c := range []struct {
		name, head string
		pack       func(string) string
		alone      bool // a record can be read without those before it
	}{
		{"plain", "", func(s string) string { return s }, true},
		{"gzip", "", pack, true},
		{"gzip with zeros after each member", "", func(s string) string { return pack(s) + "\x00\x00\x00" }, true},
		{"Zstandard", "", func(s string) string { return frame(t, s) }, true},
		{"Zstandard without checksums", "", func(s string) string { return frame(t, s, zstd.WithEncoderCRC(false)) }, true},
		{"Zstandard with skippable frames", "", func(s string) string { return frame(t, s) + "\x50\x2a\x4d\x18\x03\x00\x00\x00abc" }, true},
		{"Zstandard with a dictionary", head, func(s string) string { return frame(t, s, zstd.WithEncoderDict([]byte(dictionary))) }, false},
	} {
		file := c.head
		var offsets []int
		for _, r := range records {
			offsets = append(offsets, len(file))
			file += c.pack(r)
		}
		for _, source := range []io.Reader{strings.NewReader(file), iotest.OneByteReader(strings.NewReader(file)), iotest.HalfReader(strings.NewReader(file))} {
			got := readLines(t, source)
			want := []string{fmt.Sprintf("warcinfo  @%d+0", offsets[0])}
			for n := 1; n < len(records); n++ {
				want = append(want, fmt.Sprintf("response %s @%d+0", address(n), offsets[n]))
			}
			if strings.HasPrefix(c.name, "gzip with zeros") || strings.Contains(c.name, "skippable") {
				require.Len(t, got, len(want), c.name)
				continue
			}
			require.Equal(t, want, got, c.name)
		}
		for n := range records { // a dictionary is found from anywhere in the file
			w, err := NewReaderAt(strings.NewReader(file), int64(offsets[n]))
			require.NoError(t, err, c.name)
			for ; n < len(records); n++ {
				r, err := w.Next()
				require.NoError(t, err, c.name)
				require.Equal(t, offsets[n], int(r.Offset), c.name)
				block, err := r.Block(0)
				require.NoError(t, err, c.name)
				require.Contains(t, records[n], string(block), c.name)
			}
			_, err = w.Next()
			require.Equal(t, io.EOF, err, c.name)
		}
		if c.alone {
			got := readLines(t, strings.NewReader(file[offsets[2]:]))
			assert.Equal(t, fmt.Sprintf("response %s @0+0", address(2)), got[0], c.name)
		}
	}
	assert.Equal(t, []string{"response " + address(1) + " @0+0", fmt.Sprintf("response %s @0+%d", address(2), len(answer(1)))},
		readLines(t, strings.NewReader(pack(answer(1)+answer(2)))), "two records in a member")
}

func buildDictionary(t testing.TB) string {
	t.Helper()
	d, err := zstd.BuildDict(zstd.BuildDictOptions{ID: 77, Contents: [][]byte{[]byte(story(1)), []byte(story(2))}, History: []byte(story(9)), Offsets: [3]int{1, 4, 8}})
	require.NoError(t, err)
	return string(d)
}

// TestDamage: of a damaged file, all but the damaged record is read, wherever in it the
// damage is and however it came about, and each place is said.
func TestDamage(t *testing.T) {
	for _, c := range []struct {
		name string
		pack func(string) string
	}{
		{"gzip", pack},
		{"Zstandard", func(s string) string { return frame(t, s) }},
	} {
		first, second, third := c.pack(answer(1)), c.pack(answer(2)), c.pack(answer(3))
		want := []string{fmt.Sprintf("response %s @0+0", address(1)), fmt.Sprintf("response %s @%d+0", address(3), len(first)+len(second))}
		for at := 0; at < len(second); at += 7 {
			damaged := []byte(second)
			for k := at; k < min(at+4, len(damaged)); k++ {
				damaged[k] ^= 0xff
			}
			got := readLines(t, strings.NewReader(first+string(damaged)+third))
			require.GreaterOrEqual(t, len(got), 2, "%s, byte %d", c.name, at)
			require.Equal(t, want[0], got[0], "%s, byte %d", c.name, at)
			require.Equal(t, want[1], got[len(got)-1], "%s, byte %d", c.name, at)
			require.Contains(t, strings.Join(got[1:len(got)-1], "\n"), fmt.Sprintf("byte %d", len(first)), "%s, byte %d", c.name, at)
		}
		cut := readLines(t, strings.NewReader(first+second[:len(second)/2]+third))
		require.Equal(t, want[0], cut[0], c.name)
		require.Contains(t, cut[len(cut)-1], address(3), "%s: a member without its end", c.name)
		last := readLines(t, strings.NewReader(first+second[:len(second)/2]))
		require.Equal(t, want[0], last[0], c.name)
		require.Contains(t, last[len(last)-1], ErrCutOff.Error(), c.name)
	}
}

// TestRecordFields: what the head of a record says.
func TestRecordFields(t *testing.T) {
	text := strings.Replace(answer(1), "WARC-Payload-Digest", "WARC-Truncated: Length\r\nX-Note: one\r\n  two\r\nWARC-Payload-Digest", 1)
	r, err := NewReader(strings.NewReader(text)).Next()
	require.NoError(t, err)
	assert.Equal(t, "urn:uuid:8a7c2b9e-0000-4000-8000-0123456789ab", r.ID)
	assert.Equal(t, "2026-03-01T08:00:00Z", r.Date.Format("2006-01-02T15:04:05Z07:00"))
	assert.Equal(t, "sha1:AAAA", r.PayloadDigest)
	assert.Equal(t, "length", r.Truncated)
	assert.Equal(t, "one two", r.Get("x-note"))
	_, err = r.Block(10)
	assert.ErrorIs(t, err, ErrTooLong)
}

// TestReadAfterNext: a record that is read after the next one is an error, not the
// other's block.
func TestReadAfterNext(t *testing.T) {
	w := NewReader(strings.NewReader(answer(1) + answer(2)))
	first, err := w.Next()
	require.NoError(t, err)
	_, err = w.Next()
	require.NoError(t, err)
	_, err = first.Block(0)
	assert.Error(t, err)
}

// TestFileError: an error of the file itself is not taken for its end.
func TestFileError(t *testing.T) {
	broken := errors.New("the disk is wet")
	for _, file := range []string{answer(1), pack(answer(1)), frame(t, answer(1))} {
		got := readLines(t, io.MultiReader(strings.NewReader(file), iotest.ErrReader(broken)))
		require.Len(t, got, 2)
		assert.Contains(t, got[1], broken.Error())
	}
}

// FuzzReader holds that no file makes the reader panic or go on for ever.
func FuzzReader(f *testing.F) {
	f.Add([]byte(answer(1) + answer(2)))
	f.Add([]byte(pack(answer(1)) + pack(answer(2))))
	f.Add([]byte(frame(f, answer(1)) + frame(f, answer(2))))
	f.Add([]byte("WARC/1.0\r\nContent-Length: 99\r\n\r\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		lines := readLines(t, bytes.NewReader(data))
		require.LessOrEqual(t, len(lines), 2*len(data)+1)
		_ = Holds(data)
	})
}
