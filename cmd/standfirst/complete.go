package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/urfave/cli/v3"
)

// complete proposes the formats after --format, and else flags and subcommands;
// where nothing fits the shell proposes files.
func complete(ctx context.Context, c *cli.Command) {
	args := os.Args[:len(os.Args)-1] // the last asks for completion
	switch last := args[len(args)-1]; last {
	case "-format", "--format", "-f":
		fmt.Fprintln(c.Root().Writer, strings.Join(formatNames(), "\n"))
	case "-type", "--type", "-t":
		fmt.Fprintln(c.Root().Writer, strings.Join(typeNames, "\n"))
	default:
		proposals := captured(c, func() { cli.DefaultCompleteWithFlags(ctx, c) })
		io.WriteString(c.Root().Writer, withDashes(last, proposals))
	}
}

// withDashes gives the flags as many dashes as the user typed; the library
// proposes two, and a shell drops what does not begin with the word typed. Its
// marks of a flag's value are taken out.
func withDashes(word, proposals string) string {
	proposals = strings.ReplaceAll(proposals, "`", "")
	if !strings.HasPrefix(word, "-") || strings.HasPrefix(word, "--") {
		return proposals
	}
	return strings.ReplaceAll("\n"+proposals, "\n--", "\n-")[1:]
}

// scriptChanges are what is changed in the library's scripts: fish is to propose files,
// too, and bash is to complete without the bash-completion package, whose function
// only sets what the script has set before.
var scriptChanges = map[string][2]string{
	"fish": {" -f -a ", " -a "},
	"bash": {
		"  else\n    _get_comp_words_by_ref ",
		"  elif declare -F _get_comp_words_by_ref >/dev/null 2>&1; then\n    _get_comp_words_by_ref ",
	},
}

// showCompletion lists the completion command in the help, and changes its scripts.
func showCompletion(c *cli.Command) {
	c.Hidden = false
	c.Usage = "write the completion script of bash, zsh, fish or pwsh"
	for _, shell := range c.Commands {
		change, ok := scriptChanges[shell.Name]
		if !ok {
			continue
		}
		library := shell.Action
		shell.Action = func(ctx context.Context, c *cli.Command) (err error) {
			script := captured(c, func() { err = library(ctx, c) })
			_, writing := io.WriteString(c.Root().Writer, strings.Replace(script, change[0], change[1], 1))
			return errors.Join(err, writing)
		}
	}
}

// captured returns what a function writes to the command's output.
func captured(c *cli.Command, write func()) string {
	var b bytes.Buffer
	out := c.Root().Writer
	c.Root().Writer = &b
	write()
	c.Root().Writer = out
	return b.String()
}
