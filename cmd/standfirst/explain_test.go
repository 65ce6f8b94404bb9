package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/standfirst/standfirst"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// traceOf is a page's trace.
func traceOf(t *testing.T, page []byte) standfirst.Trace {
	t.Helper()
	var trace standfirst.Trace
	parser := standfirst.Parser{Trace: func(tr standfirst.Trace) { trace = tr }}
	if _, err := parser.Parse(bytes.NewReader(page)); err != nil {
		require.ErrorIs(t, err, standfirst.ErrNoArticle)
	}
	return trace
}

// allRoles are the roles of the closed list: the article's, then the chrome's.
func allRoles() []standfirst.Role {
	return append(append([]standfirst.Role{}, articleRoles...),
		standfirst.RoleDonation, standfirst.RoleSubscription, standfirst.RoleNewsletter, standfirst.RoleConsent,
		standfirst.RoleAdvertisement, standfirst.RoleShare, standfirst.RoleComment, standfirst.RoleNavigation,
		standfirst.RoleListing, standfirst.RoleFooter, standfirst.RoleOther)
}

func TestReportStyleKnowsEveryRole(t *testing.T) {
	for _, role := range allRoles() {
		assert.Contains(t, reportStyle, "[data-role="+string(role)+"] { --h:", "a colour of its own")
	}
}

func TestExplainCalls(t *testing.T) {
	dir := tree(t, map[string]string{
		"page.html": page(1), "none.html": noArticle, "two/a.html": page(2), "two/b.html": page(3),
		"empty/x.md": "", "page.txt": textPage(3),
	})
	for _, c := range []struct {
		name   string
		args   []string
		stdin  string
		status int
		stdout string // that standard output holds
		stderr string // that standard error holds
	}{
		{"a file", []string{"page.html"}, "", 0, "<title>Explain: page.html</title>", ""},
		{"standard input", []string{"-"}, page(4), 0, "Pier 4 opens to the ferry again", ""},
		{"a page without an article is explained too", []string{"none.html"}, "", 0, "The page holds no article", ""},
		{"a text", []string{"page.txt"}, "", 0, "line 7", ""},
		{"a page taken for text", []string{"-type", "text", "page.html"}, "", 0, "&lt;p&gt;Engineers", ""},
		{"a file for the report", []string{"-o", "report.html", "page.html"}, "", 0, "", ""},
		{"no page", nil, "", 2, "", "explain needs one page"},
		{"two pages", []string{"page.html", "none.html"}, "", 2, "", "explain needs one page"},
		{"a directory of two", []string{"two"}, "", 1, "", "more than one page"},
		{"a directory of none", []string{"empty"}, "", 1, "", "holds no page"},
		{"a file that is missing", []string{"nowhere.html"}, "", 1, "", "nowhere.html"},
		{"a report that cannot be written", []string{"-o", "nowhere/report.html", "page.html"}, "", 3, "", "nowhere"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := runProgram(t, dir, c.stdin, append([]string{"explain"}, c.args...)...)
			assert.Equal(t, c.status, got.status, got.stderr)
			assert.Contains(t, got.stdout, c.stdout)
			assert.Contains(t, got.stderr, c.stderr)
			if c.status != 0 {
				assert.Empty(t, got.stdout)
			}
		})
	}
	assert.Contains(t, readFile(t, filepath.Join(dir, "report.html")), headline(1))
}

// TestExplainOpens: -open hands the file to the system's opener.
func TestExplainOpens(t *testing.T) {
	dir := tree(t, map[string]string{"page.html": page(1), "bin/xdg-open": "#!/bin/sh\ncp \"${1#file://}\" opened.html\n"})
	require.NoError(t, os.Chmod(filepath.Join(dir, "bin/xdg-open"), 0o777))
	t.Setenv("PATH", filepath.Join(dir, "bin")+string(os.PathListSeparator)+os.Getenv("PATH"))
	t.Setenv("TMPDIR", dir)
	got := runProgram(t, dir, "", "explain", "-open", "page.html")
	require.Equal(t, 0, got.status, got.stderr)
	assert.Empty(t, got.stdout)
	assert.Contains(t, got.stderr, "standfirst: the report is ")
	opened, err := os.ReadFile(filepath.Join(dir, "opened.html"))
	if err != nil {
		t.Skip("this system opens files otherwise than by xdg-open")
	}
	assert.Contains(t, string(opened), headline(1))
}

// TestReportHoldsEveryField: each field of the article, and each claim.
func TestReportHoldsEveryField(t *testing.T) {
	src, err := os.ReadFile("../../testdata/articles/irish-news-2014.html")
	require.NoError(t, err)
	article, err := standfirst.Parse(bytes.NewReader(src))
	require.NoError(t, err)
	trace := traceOf(t, src)
	fields, others := reportFields(explained{article: article, trace: trace})
	var paths []string
	claims := len(others)
	for _, f := range fields {
		claims += len(f.Claims)
		for _, g := range f.Groups {
			for _, v := range g.Values {
				paths = append(paths, v.Path)
			}
		}
	}
	assert.Equal(t, len(trace.Claims), claims, "every claim once")
	for _, d := range trace.Decisions {
		if d.Kept {
			assert.Contains(t, paths, d.Field, "what a decision names is shown")
		}
	}
	for _, want := range []string{
		"headline", "kicker", "byline", "authors[0].name", "published", "sections[1].heading", "copyright.year",
		"topics[0]", "image",
	} {
		assert.Contains(t, paths, want)
	}
}

// TestReportBlockReason: the features stand apart from the reason, each on its
// side.
func TestReportBlockReason(t *testing.T) {
	for _, c := range []struct {
		name     string
		decision standfirst.Decision
		plain    string
		yes, no  []string
	}{
		{"a rule", standfirst.Decision{Reason: "stands in a share bar", Cause: "stands in a share bar"},
			"stands in a share bar", nil, nil},
		{"the model", standfirst.Decision{
			Reason: "for: a (1); against: b, and so on (no)",
			Features: []standfirst.FeatureWeight{
				{Feature: "b, and so on", Value: "no", Weight: -2}, {Feature: "a", Value: "1", Weight: 1},
			},
		}, "", []string{"a (1)"}, []string{"b, and so on (no)"}},
		{"both", standfirst.Decision{
			Cause:    "is nothing but a link; the model left it out (by 4.21)",
			Features: []standfirst.FeatureWeight{{Feature: "a", Value: "35 %", Weight: -1}},
		}, "is nothing but a link; the model left it out (by 4.21)", nil, []string{"a (35 %)"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := newReportBlock(1, &c.decision)
			assert.Equal(t, c.plain, b.Reason)
			assert.Equal(t, c.yes, b.For)
			assert.Equal(t, c.no, b.Against)
		})
	}
}

func TestVisible(t *testing.T) {
	for _, c := range []struct{ in, want, why string }{
		{"plain", "plain", ""},
		{"a\u202eb", "a⟨U+202E⟩b", "right-to-left override"},
		{"a\u2066b\u2069", "a⟨U+2066⟩b⟨U+2069⟩", "isolates"},
		{"a\x07b", "a⟨U+0007⟩b", "a control character"},
		{"two\nlines\tand a tab", "two\nlines\tand a tab", "white space stays"},
		{"שלום", "שלום", "text that runs to the left is no trick"},
	} {
		t.Run(c.want, func(t *testing.T) { assert.Equal(t, c.want, visible(c.in), c.why) })
	}
	assert.False(t, strings.ContainsRune(visible("\u202e"), '\u202e'))
}
