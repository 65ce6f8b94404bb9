package main

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestOutputStays: a call whose inputs are not there leaves the output as it was; one
// that has something to write replaces it.
func TestOutputStays(t *testing.T) {
	dir := tree(t, map[string]string{"out.txt": "the articles of yesterday", "a.html": page(1)})
	content := func() string {
		data, err := os.ReadFile(filepath.Join(dir, "out.txt"))
		require.NoError(t, err)
		return string(data)
	}
	got := runProgram(t, dir, "", "--format", "text", "-o", "out.txt", "missing.html")
	assert.Equal(t, 1, got.status)
	assert.Equal(t, "the articles of yesterday", content())
	got = runProgram(t, dir, "", "--format", "text", "-o", "out.txt", "a.html")
	assert.Equal(t, 0, got.status, got.stderr)
	assert.NotContains(t, content(), "yesterday")
	assert.Contains(t, content(), "Engineers on site 1")
}

// TestPackedOutput: an output named *.zst is compressed, and is gone on with after
// being cut off anywhere.
func TestPackedOutput(t *testing.T) {
	const pages = 30
	files := map[string]string{}
	for i := range pages {
		files["pages/"+string(rune('a'+i/10))+string(rune('0'+i%10))+".html"] = page(i)
	}
	dir := tree(t, files)
	out := filepath.Join(dir, "out.jsonl.zst")
	read := func() string {
		packed, err := os.ReadFile(out)
		require.NoError(t, err)
		d, err := zstd.NewReader(nil)
		require.NoError(t, err)
		defer d.Close()
		data, err := d.DecodeAll(packed, nil)
		require.NoError(t, err)
		return string(data)
	}
	got := runProgram(t, dir, "", "--format", "jsonl", "-o", out, "pages")
	require.Equal(t, 0, got.status, got.stderr)
	plain := runProgram(t, dir, "", "--format", "jsonl", "pages")
	assert.Equal(t, plain.stdout, read())

	whole, err := os.ReadFile(out)
	require.NoError(t, err)
	for _, size := range []int{0, 3, len(whole) / 3, len(whole) - 1, len(whole)} {
		require.NoError(t, errors.Join(os.WriteFile(out, whole[:size], 0o600), os.Chmod(out, 0o640)))
		got := runProgram(t, dir, "", "--format", "jsonl", "-o", out, "--resume", "pages")
		require.Equal(t, 0, got.status, got.stderr)
		assert.Equal(t, plain.stdout, read(), "cut off after %d bytes", size)
		info, err := os.Stat(out)
		require.NoError(t, err)
		assert.EqualValues(t, 0o640, info.Mode().Perm())
	}
	left, err := filepath.Glob(out + ".*")
	require.NoError(t, err)
	assert.Empty(t, left)
}

// TestUsageInPlainWords: what is wrong with an option is said without the words of a
// library, and by the command that has it.
func TestUsageInPlainWords(t *testing.T) {
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"--jobs", "x", "a"}, `--jobs "x": is not a whole number (see standfirst --help)`},
		{[]string{"-j", "x", "a"}, `-j "x": is not a whole number (see standfirst --help)`},
		{[]string{"--jobs", "0", "a"}, `--jobs "0": 0 is less than 1 (see standfirst --help)`},
		{[]string{"--delay", "soon", "a"}, `--delay "soon": is not a time such as 2s or 1m30s (see standfirst --help)`},
		{[]string{"--format", "pdf", "a"}, `no such format: "pdf"`},
		{[]string{"explain", "--jobs", "3", "a"}, "(see standfirst explain --help)"},
		{[]string{"diff", "--format", "json", "a", "b"}, "(see standfirst diff --help)"},
	} {
		got := runProgram(t, t.TempDir(), "", c.args...)
		assert.Equal(t, 2, got.status)
		assert.Contains(t, got.stderr, c.want)
	}
	for command, never := range map[string]string{"explain": "--jobs", "diff": "--type"} {
		got := runProgram(t, t.TempDir(), "", command, "--help")
		assert.Equal(t, 0, got.status)
		assert.NotContains(t, got.stdout, never)
	}
}
