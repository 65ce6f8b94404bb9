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
	"maps"
	"os"
	"slices"
	"strings"
	"text/tabwriter"
)

func main() {
	dir := flag.String("C", ".", "the folder of the module")
	known := flag.String("known", "",
		"a file of breaches that are known, a line each; one that is there no longer is a breach")
	flag.Parse()
	breaches, err := run(*dir, *known, os.Stdout)
	switch {
	case err != nil:
		fmt.Fprintln(os.Stderr, "structure:", err)
		os.Exit(2)
	case breaches > 0:
		os.Exit(1)
	}
}

// run measures the module in a folder and returns how many limits it passes that
// are not known.
func run(dir, known string, out io.Writer) (breaches int, err error) {
	expected, err := readKnown(known)
	if err != nil {
		return 0, err
	}
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
		if expected[b.what] {
			fmt.Fprintln(out, "known:", b)
			delete(expected, b.what)
			continue
		}
		fmt.Fprintln(out, b)
		breaches++
	}
	for _, what := range slices.Sorted(maps.Keys(expected)) {
		fmt.Fprintf(out, "%s: is known as a breach and is none\n", what)
		breaches++
	}
	return breaches, nil
}

// readKnown reads the file of known breaches: what each is about, a line each.
func readKnown(file string) (map[string]bool, error) {
	expected := map[string]bool{}
	if file == "" {
		return expected, nil
	}
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			expected[line] = true
		}
	}
	return expected, nil
}
