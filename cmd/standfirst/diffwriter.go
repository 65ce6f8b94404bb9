package main

import (
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/fatih/color"
)

// diffWriter writes differences: coloured in a terminal, unless NO_COLOR says
// otherwise, and plain elsewhere.
type diffWriter struct{ w io.Writer }

func colorOf(s sign) color.Attribute {
	if s == gone {
		return color.FgRed
	}
	return color.FgGreen
}

// line writes one line in a colour.
func (d diffWriter) line(c color.Attribute, text string) error {
	_, err := fmt.Fprintln(d.w, color.New(c).Sprint(text))
	return err
}

// only writes a page that one file alone has.
func (d diffWriter) only(source, file string, s sign) error {
	return d.line(colorOf(s), string(s)+" only in "+printable(file)+": "+printable(source))
}

// page writes a page's changes under its source.
func (d diffWriter) page(source string, changes []change) error {
	if err := d.line(color.Bold, printable(source)); err != nil {
		return err
	}
	for _, c := range changes {
		if err := d.change(c); err != nil {
			return err
		}
	}
	return nil
}

func (d diffWriter) change(c change) error {
	if err := d.line(color.FgCyan, "  "+printable(c.field)); err != nil {
		return err
	}
	for _, e := range c.edits {
		text := strings.ReplaceAll(printable(e.text), "\n", "\n      ")
		if err := d.line(colorOf(e.sign), "    "+string(e.sign)+" "+text); err != nil {
			return err
		}
	}
	return nil
}

// printable takes out what a terminal would obey rather than show.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' || !unicode.IsControl(r) {
			return r
		}
		return unicode.ReplacementChar
	}, s)
}
