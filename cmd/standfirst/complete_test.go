package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestCompletionInBash sources the script in bash and asks it as bash would.
func TestCompletionInBash(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("no bash here")
	}
	script := runProgram(t, t.TempDir(), "", "completion", "bash")
	require.Equal(t, 0, script.status)
	for _, c := range []struct{ words, want, why string }{
		{"standfirst -fo", "-format", "one dash, as the help writes it"},
		{"standfirst --fo", "--format", "two dashes"},
		{"standfirst -format ''", "json jsonl markdown html text parquet", "the formats"},
		{"standfirst page.html -format m", "markdown", "after an input too"},
		{"standfirst di", "diff", "subcommands"},
		{"standfirst completion ''", "bash zsh fish pwsh", "shells"},
		{"standfirst page", "", "nothing, so that bash proposes files"},
	} {
		t.Run(c.words, func(t *testing.T) {
			ask := script.stdout + `
COMP_WORDS=(` + c.words + `); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
__standfirst_bash_autocomplete; echo "${COMPREPLY[*]}"`
			cmd := exec.Command(bash, "--norc", "-c", ask)
			cmd.Env = append(os.Environ(), "PATH="+filepath.Dir(program)+":"+os.Getenv("PATH"))
			out, err := cmd.CombinedOutput()
			require.NoError(t, err, string(out))
			assert.Equal(t, c.want, strings.TrimSpace(string(out)), c.why)
		})
	}
}

func TestCompletionScripts(t *testing.T) {
	for _, c := range []struct{ shell, want, never string }{
		{"zsh", "#compdef standfirst", ""},
		{"fish", "complete -c standfirst -a ", " -f -a "},
	} {
		t.Run(c.shell, func(t *testing.T) {
			got := runProgram(t, t.TempDir(), "", "completion", c.shell)
			assert.Equal(t, 0, got.status)
			assert.Contains(t, got.stdout, c.want)
			if c.never != "" {
				assert.NotContains(t, got.stdout, c.never, "fish would propose no files")
			}
		})
	}
}
