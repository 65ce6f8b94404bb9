package main

import (
	"context"
	"fmt"
	"os"

	"github.com/urfave/cli/v3"
)

// complete proposes the formats after -format, and else flags and subcommands;
// where nothing fits the shell proposes files.
func complete(ctx context.Context, c *cli.Command) {
	args := os.Args[:len(os.Args)-1] // the last asks for completion
	switch args[len(args)-1] {
	case "-format", "--format", "-f":
		for _, f := range formatNames() {
			fmt.Fprintln(c.Root().Writer, f)
		}
	default:
		cli.DefaultCompleteWithFlags(ctx, c)
	}
}
