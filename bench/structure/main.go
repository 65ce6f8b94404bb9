// Command structure measures how the packages of the library are built and fails
// where a limit of docs/ARCHITECTURE.md is passed.
//
// It prints a row for each package, then a line for each breach. Exit status 1
// means that there was one.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"text/tabwriter"
)

func main() {
	dir := flag.String("C", ".", "the folder of the module")
	flag.Parse()
	breaches, err := run(*dir, os.Stdout)
	switch {
	case err != nil:
		fmt.Fprintln(os.Stderr, "structure:", err)
		os.Exit(2)
	case breaches > 0:
		os.Exit(1)
	}
}

// run measures the module in a folder and reports how many limits it passes.
func run(dir string, out io.Writer) (breaches int, err error) {
	packages, err := load(dir)
	if err != nil {
		return 0, err
	}
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "package\tfiles\tlines\tknot\tlongest file\tlongest function\tmost fields\tmost methods")
	for _, p := range packages {
		fmt.Fprintf(table, "%s\t%d\t%d\t%d\t%d %s\t%d %s\t%d %s\t%d %s\n", p.name, len(p.files), p.lines, len(p.knot),
			p.longestFile.n, p.longestFile.name, p.longestFunc.n, p.longestFunc.name,
			p.mostFields.n, p.mostFields.name, p.mostMethods.n, p.mostMethods.name)
	}
	if err := table.Flush(); err != nil {
		return 0, err
	}
	for _, b := range check(packages) {
		fmt.Fprintln(out, b)
		breaches++
	}
	return breaches, nil
}
