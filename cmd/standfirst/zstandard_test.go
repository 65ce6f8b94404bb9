package main

import (
	"encoding/binary"
	"testing"

	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func zstandard(t testing.TB, s string, options ...zstd.EOption) string {
	t.Helper()
	w, err := zstd.NewWriter(nil, options...)
	require.NoError(t, err)
	return string(w.EncodeAll([]byte(s), nil))
}

// TestZstandard: pages and WARC files in one frame, in many, and with the
// dictionary of a .warc.zst at their front.
func TestZstandard(t *testing.T) {
	records := []string{warcRecord("response", address(1), httpResponse(page(1))), warcRecord("response", address(2), httpResponse(page(2)))}
	frames := zstandard(t, records[0]) + zstandard(t, records[1])
	learned := buildDictionary(t, []byte(page(0)))
	head := func(d string) string {
		return string(binary.LittleEndian.AppendUint32([]byte{0x5d, 0x2a, 0x4d, 0x18}, uint32(len(d)))) + d
	}
	with := zstd.WithEncoderDict(learned)
	dir := tree(t, map[string]string{
		"a.html.zst": zstandard(t, page(5)), "b.warc.zst": frames, "d/c.warc.zst": frames,
		"e.warc.zst": head(string(learned)) + zstandard(t, records[0], with) + zstandard(t, records[1], with),
		"f.warc.zst": head(zstandard(t, string(learned))) + zstandard(t, records[0], with),
	})
	for _, c := range []struct {
		source string
		want   []string
	}{
		{"a.html.zst", []string{"a.html.zst: " + headline(5)}},
		{"b.warc.zst", []string{address(1) + ": " + headline(1), address(2) + ": " + headline(2)}},
		{"d", []string{address(1) + ": " + headline(1), address(2) + ": " + headline(2)}},
		{"e.warc.zst", []string{address(1) + ": " + headline(1), address(2) + ": " + headline(2)}},
		{"f.warc.zst", []string{address(1) + ": " + headline(1)}},
	} {
		t.Run(c.source, func(t *testing.T) {
			got := runProgram(t, dir, "", "-format", "jsonl", c.source)
			assert.Equal(t, c.want, brief(rows(t, got.stdout)))
			assert.Equal(t, 0, got.status, got.stderr)
		})
	}
}

// buildDictionary makes a dictionary as zstd --train does.
func buildDictionary(t testing.TB, history []byte) []byte {
	t.Helper()
	d, err := zstd.BuildDict(zstd.BuildDictOptions{ID: 77, Contents: [][]byte{[]byte(page(1)), []byte(page(2)), []byte(page(3))}, History: history, Offsets: [3]int{1, 4, 8}})
	require.NoError(t, err)
	return d
}
