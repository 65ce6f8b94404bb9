package main

import (
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestArchive: the same options give the same bytes, of about the size that is asked
// for, and pages of about the length.
func TestArchive(t *testing.T) {
	dir := t.TempDir()
	write := func(name string, seed uint64) string {
		path := filepath.Join(dir, name)
		require.NoError(t, run(path, "../../testdata/articles", gzip.BestSpeed, options{3 << 20, 20_000, 20, seed}))
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		return string(data)
	}
	plain := write("a.warc", 1)
	assert.Equal(t, plain, write("b.warc", 1))
	assert.NotEqual(t, plain, write("c.warc", 2))
	zip, err := gzip.NewReader(strings.NewReader(write("a.warc.gz", 1)))
	require.NoError(t, err)
	unpacked, err := io.ReadAll(zip)
	require.NoError(t, err)
	assert.Equal(t, plain, string(unpacked))
	assert.Greater(t, len(plain), 3<<20)
	assert.Less(t, len(plain), 3<<20+hugePage+1<<20)
	for _, part := range []string{"WARC-Type: warcinfo", "WARC-Type: request", "WARC-Type: response", "301 Moved", "image/jpeg", "<script>var state"} {
		assert.Contains(t, plain, part)
	}
}
