package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// filesOf are the names and contents of a directory's files.
func filesOf(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	for _, e := range entries {
		files[e.Name()] = readFile(t, filepath.Join(dir, e.Name()))
	}
	return files
}

// TestOutputDirectory: each input has a file, also one that holds no page or cannot be
// read; resuming does those that are missing, and no others.
func TestOutputDirectory(t *testing.T) {
	dir := tree(t, map[string]string{
		"in/a.html": page(1), "in/b.html": page(2), "in/none.html": noArticle, "in/c.warc": crawl(t, 5, false),
		"in/empty.warc": warcRecord("warcinfo", "", "software: test\r\n"),
	})
	for format, suffix := range map[string]string{"jsonl": ".jsonl", "text": ".txt"} {
		name := func(input string) string { return filepath.Join(dir, format, outputName(input, suffix)) }
		run := func(args ...string) outcome {
			return runProgram(t, dir, "", append([]string{"--format", format, "--output-dir", format}, args...)...)
		}
		got := run("in", "missing.html")
		assert.Equal(t, 1, got.status)
		assert.Contains(t, got.stderr, "9 pages, 2 failed")
		files := filesOf(t, filepath.Join(dir, format))
		assert.Len(t, files, 6)
		assert.Equal(t, runProgram(t, dir, "", "--format", format, "in/c.warc").stdout, readFile(t, name("in/c.warc")))
		assert.Equal(t, runProgram(t, dir, "", "--format", format, "in/a.html").stdout, readFile(t, name("./in/a.html")))
		assert.Empty(t, readFile(t, name("in/empty.warc")))
		if format == "jsonl" {
			assert.Contains(t, readFile(t, name("missing.html")), "no such file")
		}
		require.NoError(t, os.Remove(name("in/b.html")))
		require.NoError(t, os.WriteFile(name("in/a.html"), []byte("kept"), 0o666))
		require.NoError(t, os.WriteFile(name("in/b.html")+partSuffix, []byte("half a pa"), 0o666))
		got = run("--resume", "in")
		assert.Equal(t, 0, got.status)
		assert.Contains(t, got.stderr, "1 page, 0 failed, 4 skipped")
		again := filesOf(t, filepath.Join(dir, format))
		assert.Equal(t, "kept", again[filepath.Base(name("in/a.html"))])
		again[filepath.Base(name("in/a.html"))] = files[filepath.Base(name("in/a.html"))]
		assert.Equal(t, files, again)
		run("in", "missing.html")
		assert.Equal(t, files, filesOf(t, filepath.Join(dir, format)), "without --resume all are written anew")
	}
	assert.Equal(t, 2, runProgram(t, dir, "", "--output-dir", "x", "-o", "y", "in").status)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "file"), nil, 0o666))
	assert.Equal(t, 3, runProgram(t, dir, "", "--output-dir", "file", "in").status)
}

// TestKilled kills runs at random moments, resumes them, and compares the bytes with
// those of a run that nobody killed. No file has its name before it is whole.
func TestKilled(t *testing.T) {
	const mostKills = 10
	files := map[string]string{"in/pages.warc": crawl(t, 150, false)}
	for i := range 12 {
		files[fmt.Sprintf("in/%02d.warc.gz", i)] = crawl(t, 60, true)
		files[fmt.Sprintf("in/%02d.html", i)] = page(i)
	}
	files["in/cut.warc.gz"] = crawl(t, 60, true)[:9000]
	dir := tree(t, files)
	for _, c := range []struct {
		name string
		args []string
		dir  string
	}{
		{"a file", []string{"-j", "2", "--format", "jsonl", "-o"}, ""},
		{"a directory", []string{"-j", "2", "--format", "jsonl", "--provenance", "--output-dir"}, "out"},
		{"Parquet", []string{"-j", "2", "--format", "parquet", "--output-dir"}, "out"},
		{"a shard", []string{"-j", "2", "--format", "markdown", "--shard", "1/2", "--output-dir"}, "out"},
	} {
		t.Run(c.name, func(t *testing.T) {
			where := t.TempDir()
			args := func(to string) []string {
				return append(append([]string{}, c.args...), filepath.Join(where, to, "out"), "--resume", "in")
			}
			if c.dir == "" {
				require.NoError(t, os.Mkdir(filepath.Join(where, "whole"), 0o777))
				require.NoError(t, os.Mkdir(filepath.Join(where, "killed"), 0o777))
			}
			start := time.Now()
			runProgram(t, dir, "", args("whole")...)
			took := time.Since(start)
			want := filesOf(t, filepath.Join(where, "whole", c.dir))
			kills := 0
			for done := false; !done; {
				cmd := exec.Command(program, args("killed")...)
				cmd.Dir = dir
				require.NoError(t, cmd.Start())
				kill := func() bool { return false }
				if kills < mostKills { // then it is left to end
					after := time.Duration(rand.Int64N(int64(took/3 + 10*time.Millisecond)))
					kill = time.AfterFunc(after, func() { _ = cmd.Process.Kill() }).Stop
				}
				_ = cmd.Wait()
				kill()
				if done = cmd.ProcessState.Exited(); !done {
					kills++
				}
				if c.dir == "" {
					continue
				}
				if _, err := os.Stat(filepath.Join(where, "killed", c.dir)); err != nil {
					continue // killed before it was made
				}
				for name, content := range filesOf(t, filepath.Join(where, "killed", c.dir)) {
					if !strings.HasSuffix(name, partSuffix) {
						require.True(t, want[name] == content, "%s is there before it is whole", name)
					}
				}
			}
			got := filesOf(t, filepath.Join(where, "killed", c.dir))
			require.Len(t, got, len(want))
			for name := range want {
				require.True(t, want[name] == got[name], name)
			}
			t.Logf("killed %d times", kills)
			require.Positive(t, kills)
		})
	}
}
