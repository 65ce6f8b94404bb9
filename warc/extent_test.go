package warc

import (
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestExtent: the bytes from a record's offset on, as many as its extent, are the
// record, whatever the compression and whether its block was read.
func TestExtent(t *testing.T) {
	records := []string{record("warcinfo", "", "text/plain", "software: x\r\n"), answer(1), record("revisit", address(2), "application/http", ""), answer(3)}
	for _, c := range []struct {
		name string
		pack func(string) string
		pad  string // after each record
	}{
		{"plain", func(s string) string { return s }, ""},
		{"gzip", pack, ""},
		{"gzip with zeros after each member", pack, "\x00\x00\x00"},
		{"gzip with an empty member after each", pack, pack("")},
		{"Zstandard", func(s string) string { return frame(t, s) }, ""},
		{"Zstandard with skippable frames", func(s string) string { return frame(t, s) }, "\x50\x2a\x4d\x18\x03\x00\x00\x00abc"},
	} {
		var file strings.Builder
		for _, r := range records {
			file.WriteString(c.pack(r) + c.pad)
		}
		for _, read := range []bool{false, true} {
			w := NewReader(iotest.HalfReader(strings.NewReader(file.String())))
			for n, want := range records {
				r, err := w.Next()
				require.NoError(t, err, c.name)
				if read {
					_, err = r.Block(0)
					require.NoError(t, err, c.name)
				}
				extent := r.Extent()
				require.Equal(t, len(c.pack(want)), int(extent), "%s, record %d", c.name, n)
				require.Equal(t, c.pack(want), file.String()[r.Offset:r.Offset+extent], "%s, record %d", c.name, n)
				require.Equal(t, extent, r.Extent(), "asked again")
			}
			_, err := w.Next()
			require.Equal(t, io.EOF, err)
			require.NoError(t, w.Close())
		}
	}
}

// TestExtentOfNone: a record that is not alone in its member, or whose member is
// damaged, has no extent; an error that Extent meets is Next's.
func TestExtentOfNone(t *testing.T) {
	extents := func(file string) (all []int64, errs int) {
		w := NewReader(strings.NewReader(file))
		for {
			r, err := w.Next()
			if err == io.EOF {
				return all, errs
			}
			if err != nil {
				errs++
				continue
			}
			all = append(all, r.Extent())
		}
	}
	all, errs := extents(pack(answer(1)+answer(2)) + pack(answer(3)))
	assert.Equal(t, []int64{0, 0, int64(len(pack(answer(3))))}, all)
	assert.Zero(t, errs)
	damaged := []byte(pack(answer(1)))
	damaged[len(damaged)-6] ^= 0xff // the checksum
	all, errs = extents(string(damaged) + pack(answer(2)))
	assert.Equal(t, []int64{0, int64(len(pack(answer(2))))}, all)
	assert.Equal(t, 1, errs)
	all, errs = extents(answer(1) + "stray" + answer(2))
	assert.Equal(t, []int64{int64(len(answer(1))), int64(len(answer(2)))}, all)
	assert.Equal(t, 1, errs)
}

// TestWrongLength: where each record is compressed by itself, a length that is too
// large or too small costs its record alone.
func TestWrongLength(t *testing.T) {
	for _, c := range []struct {
		name string
		pack func(string) string
	}{
		{"gzip", pack},
		{"Zstandard", func(s string) string { return frame(t, s) }},
	} {
		for _, wrong := range []int{1, 3, 7, 1000, 100_000, 1 << 40, -1, -10, -500} {
			right := answer(2)
			length := len(right) - strings.Index(right, "\r\n\r\n") - 8
			bad := strings.Replace(right, fmt.Sprintf("Content-Length: %d", length), fmt.Sprintf("Content-Length: %d", length+wrong), 1)
			require.NotEqual(t, right, bad)
			file := c.pack(answer(1)) + c.pack(bad) + c.pack(answer(3)) + c.pack(answer(4))
			for _, limit := range []int64{0, 4096} {
				whole, errs := wholeRecords(t, file, limit)
				for _, n := range []int{1, 3, 4} {
					assert.Contains(t, whole, address(n), "%s, %+d, limit %d", c.name, wrong, limit)
				}
				if wrong > 4 || wrong < 0 { // the empty lines behind a block may be its own
					assert.NotEmpty(t, errs, "%s, %+d, limit %d", c.name, wrong, limit)
				}
			}
		}
	}
}

// wholeRecords are the addresses of the records of a file that are read without error,
// and the errors.
func wholeRecords(t *testing.T, file string, limit int64) (whole []string, errs []error) {
	t.Helper()
	w := NewReader(strings.NewReader(file))
	defer w.Close()
	for range 100 {
		r, err := w.Next()
		if err == io.EOF {
			return whole, errs
		}
		if err == nil {
			if _, err = r.Block(limit); err == nil {
				whole = append(whole, r.TargetURI)
			}
		}
		if err != nil {
			errs = append(errs, err)
		}
	}
	require.Fail(t, "the reader goes on for ever")
	return nil, nil
}

// BenchmarkSmallFile reads a file of one record: what a file costs by itself.
func BenchmarkSmallFile(b *testing.B) {
	for name, file := range map[string]string{"plain": answer(1), "gzip": pack(answer(1)), "zstd": frame(b, answer(1))} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				w := NewReader(strings.NewReader(file))
				r, err := w.Next()
				if err == nil {
					_, err = r.Block(0)
				}
				if err != nil {
					b.Fatal(err)
				}
				w.Close()
			}
		})
	}
}

// BenchmarkReader reads a file of many records.
func BenchmarkReader(b *testing.B) {
	var many strings.Builder
	for n := range 500 {
		many.WriteString(pack(strings.Replace(answer(n), "Content-Length", "X: y\r\nContent-Length", 1)))
	}
	b.SetBytes(int64(many.Len()))
	b.ReportAllocs()
	for b.Loop() {
		w := NewReader(strings.NewReader(many.String()))
		for {
			r, err := w.Next()
			if err == io.EOF {
				break
			}
			if err == nil {
				_, err = r.Block(0)
			}
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}
