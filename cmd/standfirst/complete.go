package main

import (
	"bytes"
	"context"
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

// showCompletion lists the completion command in the help, and lets fish
// propose files too: the library's script forbids it with -f.
func showCompletion(c *cli.Command) {
	c.Hidden = false
	c.Usage = "write the completion script of bash, zsh, fish or pwsh"
	for _, shell := range c.Commands {
		if shell.Name != "fish" {
			continue
		}
		library := shell.Action
		shell.Action = func(ctx context.Context, c *cli.Command) (err error) {
			script := captured(c, func() { err = library(ctx, c) })
			_, writing := io.WriteString(c.Root().Writer, strings.Replace(script, " -f -a ", " -a ", 1))
			if err == nil {
				err = writing
			}
			return err
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
