package standfirst_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
)

// initLine is what GODEBUG=inittrace=1 prints of a package.
var initLine = regexp.MustCompile(`init github\.com/standfirst/\S* @\S+ ms, (\S+) ms clock, \d+ bytes, (\d+) allocs`)

// importing builds a program that does nothing but import the library, and returns
// the milliseconds and the allocations that the library's packages take before
// main.
func importing(t testing.TB) (clock float64, allocations int) {
	t.Helper()
	dir := t.TempDir()
	source := filepath.Join(dir, "main.go")
	require.NoError(t, os.WriteFile(source, []byte("package main\n\nimport _ \"github.com/standfirst/standfirst\"\n\nfunc main() {}\n"), 0o644))
	program := filepath.Join(dir, "program")
	out, err := exec.Command("go", "build", "-o", program, source).CombinedOutput()
	require.NoError(t, err, string(out))
	run := exec.Command(program)
	run.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	out, err = run.CombinedOutput()
	require.NoError(t, err)
	lines := initLine.FindAllStringSubmatch(string(out), -1)
	require.NotEmpty(t, lines, string(out))
	for _, l := range lines {
		ms, err := strconv.ParseFloat(l[1], 64)
		require.NoError(t, err)
		n, err := strconv.Atoi(l[2])
		require.NoError(t, err)
		clock, allocations = clock+ms, allocations+n
	}
	return clock, allocations
}

// TestImportingIsCheap: a program that imports the library pays nothing for word
// lists before it parses a page.
func TestImportingIsCheap(t *testing.T) {
	_, allocations := importing(t)
	require.Less(t, allocations, 1000)
}

// BenchmarkImporting is the time before main, in "ms".
func BenchmarkImporting(b *testing.B) {
	clock, allocations, n := 0.0, 0, 0
	for b.Loop() {
		c, a := importing(b)
		clock, allocations, n = clock+c, a, n+1
	}
	b.ReportMetric(clock/float64(n), "ms")
	b.ReportMetric(float64(allocations), "allocations")
}
