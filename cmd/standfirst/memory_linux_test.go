package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestMemoryIsBounded has ten times as many inputs, of 12 kB each, and looks
// at the most memory that the program ever had. Were it to hold what it read,
// or wrote, the larger run would have some 100 MB more.
func TestMemoryIsBounded(t *testing.T) {
	large := page(1) + strings.Repeat("<!-- padding -->", 600)
	dir := tree(t, map[string]string{"page.html": large})
	for i := range 10_000 {
		name := filepath.Join(dir, "p", fmt.Sprintf("%02d", i/100), fmt.Sprintf("%02d.html", i%100))
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o777))
		require.NoError(t, os.Link(filepath.Join(dir, "page.html"), name))
	}
	few, pages := peakMemory(t, dir, "p/0?")
	require.Equal(t, 1000, pages)
	many, pages := peakMemory(t, dir, "p")
	require.Equal(t, 10_000, pages)
	assert.Less(t, many, 2*few, "bytes at the peak, of 1,000 and of 10,000 inputs")
	t.Logf("peak of 1,000 inputs %d MB, of 10,000 inputs %d MB", few>>20, many>>20)
}

func peakMemory(t *testing.T, dir, input string) (bytes int64, pages int) {
	t.Helper()
	cmd := exec.Command(program, "-format", "jsonl", "-o", "out.jsonl", input)
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, string(out))
	usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	require.True(t, ok)
	return usage.Maxrss << 10, strings.Count(readFile(t, filepath.Join(dir, "out.jsonl")), "\n")
}
