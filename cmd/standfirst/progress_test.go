//go:build unix

package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// terminal is the program running in a pseudo-terminal.
type terminal struct {
	cmd  *exec.Cmd
	tty  *os.File
	done chan struct{}
	mu   sync.Mutex
	seen bytes.Buffer
}

func startInTerminal(t *testing.T, dir string, args ...string) *terminal {
	t.Helper()
	cmd := exec.Command(program, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "TERM=xterm-256color", "NO_COLOR=")
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 40, Cols: 150})
	require.NoError(t, err)
	term := &terminal{cmd: cmd, tty: tty, done: make(chan struct{})}
	t.Cleanup(func() {
		_ = cmd.Process.Kill() // where the test has failed and it still runs
		tty.Close()
	})
	go func() {
		defer close(term.done)
		buf := make([]byte, 4096)
		for {
			n, err := tty.Read(buf)
			term.mu.Lock()
			term.seen.Write(buf[:n])
			term.mu.Unlock()
			if err != nil {
				return
			}
		}
	}()
	return term
}

// text is what the terminal has got so far.
func (term *terminal) text() string {
	term.mu.Lock()
	defer term.mu.Unlock()
	return term.seen.String()
}

// wait waits for the program's end and returns its exit status.
func (term *terminal) wait(t *testing.T) int {
	t.Helper()
	<-term.done
	_ = term.cmd.Wait()
	return term.cmd.ProcessState.ExitCode()
}

// feed is a list of pages that a test lets the program have bit by bit.
func feed(t *testing.T, dir string) *os.File {
	t.Helper()
	name := filepath.Join(dir, "list")
	require.NoError(t, syscall.Mkfifo(name, 0o600))
	// For reading too, so that opening it does not wait for the program.
	pipe, err := os.OpenFile(name, os.O_RDWR, 0)
	require.NoError(t, err)
	t.Cleanup(func() { pipe.Close() })
	return pipe
}

const patience = 30 * time.Second

func eventually(t *testing.T, what string, ok func() bool) {
	t.Helper()
	require.Eventually(t, ok, patience, 10*time.Millisecond, what)
}

func manyPages(n int) map[string]string {
	files := map[string]string{}
	for i := range n {
		files[fmt.Sprintf("p/%04d.html", i)] = page(i)
	}
	return files
}

func TestProgressBar(t *testing.T) {
	files := manyPages(40)
	files["p/links.html"] = noArticle
	dir := tree(t, files)
	list := feed(t, dir)
	term := startInTerminal(t, dir, "-format", "jsonl", "-o", "out.jsonl", "-list", "list", "p")
	eventually(t, "the bar counts pages, failures and what is left", func() bool {
		return regexp.MustCompile(`41 pages  \d+ pages/s  \d+\.\d MB/s  1 failed .*\[.*\].* left`).MatchString(term.text())
	})
	fmt.Fprintln(list, "missing.html")
	eventually(t, "the bar goes on", func() bool { return strings.Contains(term.text(), "42 pages  ") })
	require.NoError(t, term.cmd.Process.Signal(os.Interrupt))
	term.wait(t)
	last := term.text()[strings.LastIndex(term.text(), "\x1b[J"):]
	assert.NotContains(t, last, "left", "the bar is gone at the end")
	assert.Contains(t, last, "interrupted; 42 pages, 2 failed")
}

// TestProgressBarToTheEnd has a length that is known beforehand.
func TestProgressBarToTheEnd(t *testing.T) {
	dir := tree(t, manyPages(200))
	term := startInTerminal(t, dir, "-format", "jsonl", "-o", "out.jsonl", "p")
	assert.Equal(t, 0, term.wait(t))
	assert.Contains(t, term.text(), "100 %")
	assert.Regexp(t, `200 pages, 0 failed; [\d.]+ kB in \S+, \d+ pages/s, .*/s`, term.text())
	assert.Len(t, rows(t, readFile(t, filepath.Join(dir, "out.jsonl"))), 200)
}

func TestNoBar(t *testing.T) {
	dir := tree(t, manyPages(50))
	t.Run("in a pipe", func(t *testing.T) {
		got := runProgram(t, dir, "", "-format", "jsonl", "-o", "out.jsonl", "p")
		assert.Equal(t, 1, strings.Count(got.stderr, "\n"), "the summary only")
		assert.NotContains(t, got.stderr, "\x1b")
	})
	t.Run("where articles go to the terminal", func(t *testing.T) {
		term := startInTerminal(t, dir, "-format", "jsonl", "p")
		assert.Equal(t, 0, term.wait(t))
		assert.NotContains(t, term.text(), "\x1b")
	})
}

// TestInterrupt presses Ctrl-C when some pages are written and the program
// waits for more. What is written are whole lines, and -resume goes on.
func TestInterrupt(t *testing.T) {
	dir := tree(t, manyPages(60))
	out := filepath.Join(dir, "out.jsonl")
	list := feed(t, dir)
	term := startInTerminal(t, dir, "-format", "jsonl", "-o", "out.jsonl", "-list", "list")
	for i := range 30 {
		fmt.Fprintf(list, "p/%04d.html\n", i)
	}
	eventually(t, "30 pages are written", func() bool {
		data, err := os.ReadFile(out)
		return err == nil && bytes.Count(data, []byte("\n")) == 30
	})
	_, err := term.tty.Write([]byte{3}) // Ctrl-C
	require.NoError(t, err)
	assert.Equal(t, 130, term.wait(t))
	assert.Contains(t, term.text(), "interrupted; 30 pages, 0 failed")
	assert.Len(t, rows(t, readFile(t, out)), 30)

	got := runProgram(t, dir, "", "-format", "jsonl", "-o", "out.jsonl", "-resume", "p")
	assert.Contains(t, got.stderr, "30 pages, 0 failed, 30 skipped")
	whole := runProgram(t, dir, "", "-format", "jsonl", "p")
	assert.Equal(t, whole.stdout, readFile(t, out))
}

// TestInterruptAmidPages interrupts a run that never waits.
func TestInterruptAmidPages(t *testing.T) {
	dir := tree(t, manyPages(20))
	out := filepath.Join(dir, "out.jsonl")
	cmd := exec.Command(program, "-format", "jsonl", "-o", out, "-list", "-")
	cmd.Dir = dir
	cmd.Stdin = &repeated{text: []byte("p/0001.html\np/0002.html\np/0003.html\n")}
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	// The list never ends, and the copying goroutine with it.
	cmd.WaitDelay = time.Second
	require.NoError(t, cmd.Start())
	eventually(t, "some pages are written", func() bool {
		info, err := os.Stat(out)
		return err == nil && info.Size() > 100_000
	})
	require.NoError(t, cmd.Process.Signal(os.Interrupt))
	_ = cmd.Wait()
	assert.Equal(t, 130, cmd.ProcessState.ExitCode(), stderr.String())
	for i, r := range rows(t, readFile(t, out)) {
		require.Equal(t, fmt.Sprintf("p/%04d.html", i%3+1), r.Source)
		require.Empty(t, r.Error)
	}
}

// repeated is a text again and again.
type repeated struct {
	text []byte
	at   int
}

func (r *repeated) Read(p []byte) (int, error) {
	n := copy(p, r.text[r.at:])
	r.at = (r.at + n) % len(r.text)
	return n, nil
}

var _ io.Reader = (*repeated)(nil)
