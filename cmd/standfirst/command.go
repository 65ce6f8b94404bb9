package main

import (
	"context"
	"fmt"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"github.com/standfirst/standfirst"
	"github.com/urfave/cli/v3"
)

const examples = `Examples:
  standfirst page.html                        one article as JSON
  standfirst -format markdown https://example.org/2026/story
  curl -s https://example.org/story | standfirst -format text -
  standfirst -format jsonl -o articles.jsonl pages/
  standfirst -format jsonl -o articles.jsonl -resume 'crawl/*.warc.gz'
  standfirst -format jsonl -o articles.jsonl crawl.warc.wet.gz
  lynx -dump -nolist page.html | standfirst -type text -
  standfirst -format jsonl -list addresses.txt > articles.jsonl
  standfirst explain -open page.html
  standfirst diff before.jsonl after.jsonl`

const description = `Each input is a page's file, plain or gzip-compressed (by content, not by name);
a WARC file, of which each response that is a web page is parsed, and each
conversion record, which has a page's text (as in WET files); a directory,
searched for *.html, *.htm, *.xhtml, *.txt, *.warc and *.wet, each also with .gz,
in the order of their names; a pattern such as 'crawl/**/*.html'; an http or
https address; or - for standard input.

A page is HTML or text alone: what lynx prints, what a browser copies. -type
says which; without it the server's Content-Type or the page's tags do. With
-type html a directory's *.txt and *.wet and the conversion records are passed
over, with -type text the files and records of HTML.

Pages are parsed in parallel and written in the order given. One that fails
does not stop the others. Formats:

  json      the Article, indented; one after the other for many pages
  jsonl     one object a line: the Article's fields and "source" (the path or
            address as given; a WARC record's address) and "text" (the article
            as text), or "source" and "error"
  markdown  pages are parted by a line of three dashes
  html      one article element a page, parted by empty lines
  text      pages are parted by a form feed

Addresses are fetched politely: robots.txt is obeyed, and one request at a time
goes to a host, with a delay between two.

` + examples + "\n\n" + statusHelp

// command describes the program. A subcommand is one line in Commands.
func command() *cli.Command {
	return &cli.Command{
		Name:                            "standfirst",
		Usage:                           "turn the HTML of news articles into typed fields",
		UsageText:                       "standfirst [options] FILE|DIR|GLOB|URL|-…\nstandfirst explain [-o FILE] [-open] FILE|URL|-\nstandfirst diff A.jsonl B.jsonl",
		Description:                     description,
		Version:                         version(),
		Flags:                           batchFlags(),
		Commands:                        []*cli.Command{explainCommand(), diffCommand()},
		Action:                          batchAction,
		HideHelpCommand:                 true,
		EnableShellCompletion:           true,
		ConfigureShellCompletionCommand: showCompletion,
		ShellComplete:                   complete,
		OnUsageError:                    usageError,
		ExitErrHandler:                  func(context.Context, *cli.Command, error) {},
	}
}

func batchFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: "json", Usage: "write in `FORMAT`: json, jsonl, markdown, html or text", Validator: validFormat},
		&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "write to `FILE` instead of standard output", TakesFile: true},
		&cli.IntFlag{Name: "jobs", Aliases: []string{"j"}, Value: runtime.NumCPU(), Usage: "parse `N` pages at once", DefaultText: "all cores", Validator: atLeastOne},
		&cli.StringFlag{Name: "list", Usage: "read more inputs from `FILE`, one a line (- for standard input)", TakesFile: true},
		&cli.BoolFlag{Name: "resume", Usage: "go on with -output: skip the sources that it holds, cut off a half line at its end"},
		&cli.StringFlag{Name: "type", Aliases: []string{"t"}, Value: typeAuto, Usage: "take pages for `TYPE`: html, text or auto", Validator: validType},
		&cli.StringFlag{Name: "base", Usage: "`ADDRESS` that relative addresses of files are resolved against"},
		&cli.DurationFlag{Name: "delay", Value: time.Second, Usage: "`TIME` between two requests to a host; a longer one in its robots.txt is kept"},
		&cli.DurationFlag{Name: "timeout", Value: 30 * time.Second, Usage: "`TIME` that one request may take"},
		&cli.StringFlag{Name: "user-agent", Value: "standfirst/" + version() + " (+https://github.com/standfirst/standfirst)", Usage: "`NAME` that the program gives itself in requests"},
	}
}

func usageError(_ context.Context, _ *cli.Command, err error, _ bool) error {
	return usage(fmt.Errorf("%w (see standfirst --help)", err))
}

func validFormat(name string) error {
	if !slices.Contains(formatNames(), name) {
		return fmt.Errorf("no such format: %q (there are %s)", name, strings.Join(formatNames(), ", "))
	}
	return nil
}

// typeAuto is the -type that lets each page decide.
const typeAuto = "auto"

// typeNames are what -type may be.
var typeNames = []string{typeAuto, string(standfirst.InputHTML), string(standfirst.InputText)}

func validType(name string) error {
	if !slices.Contains(typeNames, name) {
		return fmt.Errorf("no such type: %q (there are %s)", name, strings.Join(typeNames, ", "))
	}
	return nil
}

// inputType is what -type says.
func inputType(c *cli.Command) standfirst.InputType {
	if name := c.String("type"); name != typeAuto {
		return standfirst.InputType(name)
	}
	return standfirst.InputAuto
}

func atLeastOne(n int) error {
	if n < 1 {
		return fmt.Errorf("%d is less than 1", n)
	}
	return nil
}

// version is the module's version, as the build recorded it.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "devel"
	}
	return strings.TrimPrefix(info.Main.Version, "v")
}
