package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/standfirst/standfirst"
	"github.com/standfirst/standfirst/cmd/standfirst/internal/container"
	"golang.org/x/net/publicsuffix"
)

// Errors about inputs, which say what to give instead.
var (
	errNoMatch  = errors.New("no file matches the pattern")
	errNoScheme = errors.New("no such file, and an address begins with https:// or http://")
	errStopped  = errors.New("no more pages are wanted")
)

// The names of files that a directory is searched for: those of HTML and those
// of text. A WARC file and a mail may hold both.
var (
	htmlSuffixes = []string{".html", ".htm", ".xhtml", ".warc", ".wacz", ".mht", ".mhtml", ".eml", ".epub"}
	textSuffixes = []string{".txt", ".wet", ".warc", ".wacz", ".eml"}
)

// isPageName reports whether a file's name is that of a page of the type wanted.
func (s sources) isPageName(name string) bool {
	name = strings.ToLower(name)
	suffix := filepath.Ext(strings.TrimSuffix(strings.TrimSuffix(name, ".gz"), ".zst"))
	return slices.Contains(s.suffixes(), suffix)
}

// suffixes are those of the files that directories are searched for.
func (s sources) suffixes() []string {
	switch s.kind {
	case standfirst.InputHTML:
		return htmlSuffixes
	case standfirst.InputText:
		return textSuffixes
	}
	all := slices.Concat(htmlSuffixes, textSuffixes)
	slices.Sort(all)
	return slices.Compact(all)
}

// noPages is the error of a directory without pages.
func (s sources) noPages() error {
	return fmt.Errorf("%w: it is searched for *%s, each also with .gz or .zst; other files have to be named",
		container.ErrNoPage, strings.Join(s.suffixes(), ", *"))
}

// looksLikeAddress reports whether the name of a file that does not exist begins
// as an address without its scheme does: with the name of a host.
func looksLikeAddress(name string) bool {
	host, _, _ := strings.Cut(strings.TrimPrefix(name, "//"), "/")
	host, _, port := strings.Cut(host, ":")
	if host == "localhost" {
		return port
	}
	if !strings.Contains(host, ".") || strings.HasPrefix(host, ".") {
		return false
	}
	_, registered := publicsuffix.PublicSuffix(strings.ToLower(host))
	return registered
}
