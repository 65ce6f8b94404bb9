package main

import (
	"fmt"
	"slices"
	"strings"
)

// The limits, from docs/ARCHITECTURE.md. Generated tables are apart from those of
// files and functions.
const (
	mostFiles     = 45
	mostLines     = 4500
	longestFile   = 400 // lines
	longestFunc   = 50  // lines
	mostFields    = 25
	mostMethods   = 60
	largestKnot   = 8 // files that need each other
	mostTextForks = 6 // places that ask whether the page is text
)

// below are the internal packages that each internal package may import. The
// root imports any.
var below = map[string][]string{
	"text":      {},
	"role":      {},
	"forest":    {},
	"render":    {},
	"decode":    {},
	"markup":    {"text"},
	"hashset":   {"text"},
	"language":  {"text"},
	"line":      {"text"},
	"markdown":  {},
	"date":      {"text"},
	"loosejson": {"text"},
	"grammar":   {"text"},
	"metadata":  {"text", "loosejson", "markup", "date", "grammar"},
	"media":     {"text", "markup"},
	"formula":   {"text"},
	"sniff":     {"text", "markup"},
	"naming":    {"text"},
	"page": {"text", "markup", "naming", "media", "formula", "sniff", "metadata", "date", "grammar",
		"line"},
	"feature":    {"text", "role", "hashset", "markup", "naming", "media", "date", "grammar", "metadata", "page", "line"},
	"aside":      {"markup", "naming", "grammar", "page", "feature"},
	"classifier": {"forest", "feature"},
	"rules":      {"text", "role", "classifier", "markup", "naming", "media", "grammar", "page", "feature", "line"},
	"label": {"text", "role", "forest", "hashset", "classifier", "markup", "naming", "media", "date",
		"grammar", "metadata", "page", "feature", "aside", "line", "sniff", "rules"},
	"pagekind":   {"text", "role", "metadata", "feature"},
	"selector":   {"text", "markup", "page"},
	"reason":     {"feature", "classifier", "label"},
	"confidence": {"role", "feature", "classifier", "label"},
	"beside": {"text", "role", "markup", "naming", "media", "date", "grammar", "metadata", "page", "feature",
		"rules", "label", "line"},
	"release":  {},
	"pagetest": {"decode"},
	// The playground stands above the root.
	"playground/answer": {rootName},
	"playground/build":  {"playground/site"},
	"playground/site":   {},
}

// breach is a limit that is passed.
type breach struct {
	what   string // of what the limit is: "label: methods of type Labeler"
	detail string // by how much
}

func (b breach) String() string { return b.what + b.detail }

// over is the breach of a limit by n of what.
func over(what string, n, limit int) breach {
	return breach{what, fmt.Sprintf(": %d, at most %d", n, limit)}
}

// check lists the limits that are passed.
func check(packages []measures) (breaches []breach) {
	forks := 0
	for i := range packages {
		p := &packages[i]
		forks += p.textForks
		say := func(limit, n int, format string, args ...any) {
			if n > limit {
				breaches = append(breaches, over(p.name+": "+fmt.Sprintf(format, args...), n, limit))
			}
		}
		say(mostFiles, len(p.files), "files")
		say(mostLines, p.lines, "lines")
		if len(p.knot) > largestKnot {
			knot := over(p.name+": files that need each other", len(p.knot), largestKnot)
			knot.detail += ": " + strings.Join(p.knot, " ")
			breaches = append(breaches, knot)
		}
		for _, f := range p.longFiles {
			say(longestFile, f.n, "lines of %s", f.name)
		}
		for _, f := range p.longFuncs {
			say(longestFunc, f.n, "lines of func %s", f.name)
		}
		for _, t := range p.largeTypes {
			say(mostFields, t.fields, "fields of type %s", t.name)
			say(mostMethods, t.methods, "methods of type %s", t.name)
		}
		breaches = append(breaches, p.upward()...)
	}
	if forks > mostTextForks {
		breaches = append(breaches, over("places that ask whether the page is text", forks, mostTextForks))
	}
	return breaches
}

// upward lists the imports that point up.
func (p *measures) upward() (breaches []breach) {
	allowed, internal := below[p.name]
	if !internal && p.name != rootName {
		return []breach{{p.name + ": has no place among the packages", ""}}
	}
	for _, name := range p.imports {
		if internal && !slices.Contains(allowed, name) {
			breaches = append(breaches, breach{p.name + ": imports " + name, ", which does not stand below it"})
		}
	}
	return breaches
}
