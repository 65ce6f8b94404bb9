// Command standfirst turns the HTML of news articles into typed fields.
//
// Its help (standfirst --help) lists the options, with examples, and the exit
// statuses.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"
)

func main() { os.Exit(run(os.Args)) }

// run runs the program and returns its exit status.
func run(args []string) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	// A second Ctrl-C ends the program at once, as it would without us.
	context.AfterFunc(ctx, stop)

	err := command().Run(ctx, args)
	if err == nil {
		return statusOK
	}
	var status *statusError
	if !errors.As(err, &status) {
		// All else that the command-line library returns is about the call.
		status = usage(err)
	}
	if status.err != nil {
		fmt.Fprintf(os.Stderr, "standfirst: %v\n", status.err)
	}
	return status.code
}
