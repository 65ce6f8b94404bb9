package main

import (
	"context"
	"fmt"
	"regexp"
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
  standfirst --format markdown https://example.org/2026/story
  curl -s https://example.org/story | standfirst --format text -
  standfirst --format jsonl -o articles.jsonl pages/
  standfirst --format jsonl -o articles.jsonl --resume 'crawl/*.warc.gz'
  standfirst --format jsonl -o articles.jsonl crawl.warc.wet.gz site.wacz
  standfirst --format markdown saved.mhtml newsletter.eml book.epub
  lynx -dump -nolist page.html | standfirst --type text -
  standfirst --format parquet -o articles.parquet crawl.warc.gz
  standfirst --format jsonl --list addresses.txt > articles.jsonl
  standfirst --format jsonl --output-dir out --shard 2/8 --resume 'crawl/*.warc.gz'
  standfirst explain --open page.html
  standfirst diff before.jsonl after.jsonl`

const description = `Inputs are files, directories, patterns, addresses, and - for standard input. What
a file is its content tells, not its name; it may be compressed with gzip or
Zstandard:

  a page                HTML or text alone
  WARC                  each response that is a web page, and each conversion
                        record, which has a page's text (as in WET files)
  WACZ                  the pages of its WARC files
  MHTML (.mht, .mhtml)  the page that a browser saved with its pictures; of a
                        frameset, each frame
  a mail or a mailbox   its HTML, or its text where it has none, with the subject
                        for a title; a mail or a page that is attached is a page
                        of its own, and a short note on top of one is none
  EPUB                  each document of the book, under FILE#PATH

A directory is searched for *.html, *.htm, *.xhtml, *.txt, *.warc, *.wet, *.wacz,
*.mht, *.mhtml, *.eml and *.epub, each also with .gz or .zst, in the order of
their names. A pattern is one such as 'crawl/**/*.html'. An address begins with
https:// or http://.

A page is HTML or text alone: what lynx prints, what a browser copies. --type
says which; without it the server's Content-Type or the page's tags do. With
--type html a directory's *.txt and *.wet and the conversion records are passed
over, with --type text the files and records of HTML; of a mail that has both,
it chooses.

Pages are parsed in parallel and written in the order given. One that fails
does not stop the others. Formats:

  json      the Article, indented; one after the other for many pages
  jsonl     one object a line: the Article's fields and "source" (the path or
            address as given; a WARC record's address) and "text" (the article
            as text), or "source", "error" and, of a page
            that holds no article, "verdict"; with --provenance, "provenance":
            the library's version and the hash of its weights and, of a page
            out of a WARC file, the file, the record's offset and length in it,
            its id, address, date and digest, as explain --offset wants them
  markdown  pages are parted by a line of three dashes
  html      one article element a page, parted by empty lines
  text      pages are parted by a form feed
  parquet   a row a page, with the fields, "source", "text" and "provenance" as
            columns (docs/PARQUET.md has the schema); it needs --output or
            --output-dir, and the file is there once it is whole

With --output-dir each input has a file of its own, named after it and a hash of its
name, so that it is the same in every run. It is written under a name that ends in
.part until it is whole: after a crash the same call with --resume does what is
missing, and the files are those of a run without the crash. --shard parts the inputs
among machines, which may share the directory; inputs are files and addresses, not the
pages in them.

Addresses are fetched politely: robots.txt is obeyed, and one request at a time
goes to a host, with a delay between two.

` + examples + "\n\n" + statusHelp

// usageText is how the program is called.
const usageText = `standfirst [options] FILE|DIR|GLOB|URL|-…
standfirst explain [-o FILE] [-open] [-offset N] FILE|URL|-
standfirst diff A.jsonl B.jsonl`

// command describes the program. A subcommand is one line in Commands.
func command() *cli.Command {
	return &cli.Command{
		Name:                            "standfirst",
		Usage:                           "turn the HTML of news articles into typed fields",
		UsageText:                       usageText,
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

// batchFlags are the options of the program without a subcommand; the subcommands
// have their own.
func batchFlags() []cli.Flag {
	flags := []cli.Flag{
		&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: "json", Local: true,
			Usage: "write in `FORMAT`: json, jsonl, markdown, html, text or parquet", Validator: validFormat},
		&cli.StringFlag{Name: "output", Aliases: []string{"o"}, TakesFile: true, Local: true,
			Usage: "write to `FILE` instead of standard output; one named *.zst is compressed"},
		&cli.StringFlag{Name: "output-dir", TakesFile: true, Local: true,
			Usage: "write a file for each input to `DIR`, which is there once it is whole"},
		&cli.StringFlag{Name: "shard", Local: true, Validator: validShard,
			Usage: "take only part `I/N` of the inputs, such as 1/4, by a hash of their names"},
		&cli.IntFlag{Name: "jobs", Aliases: []string{"j"}, Value: runtime.NumCPU(), Local: true,
			Usage: "parse `N` pages at once", DefaultText: "all cores", Validator: atLeastOne},
		&cli.StringFlag{Name: "list", TakesFile: true, Local: true,
			Usage: "read more inputs from `FILE`, one a line (- for standard input)"},
		&cli.BoolFlag{Name: "provenance", Local: true,
			Usage: "say in each line of jsonl where the page comes from and what read it"},
		&cli.BoolFlag{Name: "resume", Local: true,
			Usage: "go on with --output: skip the sources that it holds, cut off a half line at its end; " +
				"with --output-dir: skip the inputs whose files are there"},
	}
	return append(flags, pageFlags()...)
}

// pageFlags are the options of how a page is got and read, which explain has, too.
func pageFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "type", Aliases: []string{"t"}, Value: typeAuto, Local: true,
			Usage: "take pages for `TYPE`: html, text or auto", Validator: validType},
		&cli.BoolFlag{Name: "accept", Local: true,
			Usage: "give the best reading of any page that holds text, whatever it seems to be"},
		&cli.StringFlag{Name: "headline", Local: true,
			Usage: "`TEXT` that is known to be the page's headline, such as a feed's title"},
		&cli.StringFlag{Name: "base", Usage: "`ADDRESS` that relative addresses of files are resolved against", Local: true},
		&cli.DurationFlag{Name: "delay", Value: time.Second, Local: true,
			Usage: "`TIME` between two requests to a host; a longer one in its robots.txt is kept"},
		&cli.DurationFlag{Name: "timeout", Value: 30 * time.Second, Usage: "`TIME` that one request may take", Local: true},
		&cli.StringFlag{Name: "user-agent", Value: "standfirst/" + version() + " (+https://github.com/standfirst/standfirst)",
			Usage: "`NAME` that the program gives itself in requests", Local: true},
	}
}

// usageError is the error of a call whose options cannot be read.
func usageError(_ context.Context, c *cli.Command, err error, _ bool) error {
	return usage(fmt.Errorf("%s (see %s --help)", plainUsage(err), c.FullName()))
}

// invalidValue is how the library says that an option's value cannot be read.
var invalidValue = regexp.MustCompile(`^invalid value ("(?:[^"\\]|\\.)*") for flag -+(\S+): (.*)$`)

// plainUsage says in plain words what is wrong with an option.
func plainUsage(err error) string {
	m := invalidValue.FindStringSubmatch(err.Error())
	if m == nil {
		return err.Error()
	}
	value, name, why := m[1], m[2], m[3]
	dashes := "--"
	if len(name) == 1 {
		dashes = "-"
	}
	switch {
	case strings.HasPrefix(why, "strconv."):
		why = "is not a whole number"
	case strings.HasPrefix(why, "time: "):
		why = "is not a time such as 2s or 1m30s"
	}
	return fmt.Sprintf("%s%s %s: %s", dashes, name, value, why)
}

func validFormat(name string) error {
	if !slices.Contains(formatNames(), name) {
		return fmt.Errorf("no such format: %q (there are %s)", name, strings.Join(formatNames(), ", "))
	}
	return nil
}

// typeAuto is the --type that lets each page decide.
const typeAuto = "auto"

// typeNames are what --type may be.
var typeNames = []string{typeAuto, string(standfirst.InputHTML), string(standfirst.InputText)}

func validType(name string) error {
	if !slices.Contains(typeNames, name) {
		return fmt.Errorf("no such type: %q (there are %s)", name, strings.Join(typeNames, ", "))
	}
	return nil
}

// inputType is what --type says.
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
