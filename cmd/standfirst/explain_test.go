package main

import (
	"bytes"
	"fmt"
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
			"It stands in a share bar.", nil, nil},
		{"the model", standfirst.Decision{
			Reason: "for: a (1); against: b, and so on (no)",
			Features: []standfirst.FeatureWeight{
				{Feature: "b, and so on", Value: "no", Weight: -2}, {Feature: "a", Value: "1", Weight: 1},
			},
		}, "", []string{"a: 1 (+1.00)"}, []string{"b, and so on: no (−2.00)"}},
		{"both", standfirst.Decision{
			Cause:    "is nothing but a link; the model left it out (by 4.21)",
			Features: []standfirst.FeatureWeight{{Feature: "a", Value: "35 %", Weight: -1}},
		}, "It is nothing but a link. The model left it out (by 4.21).", nil, []string{"a: 35 % (−1.00)"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := newReportBlock(1, &c.decision)
			assert.Equal(t, c.plain, b.Reason)
			assert.Equal(t, c.yes, signsOf(b.For))
			assert.Equal(t, c.no, signsOf(b.Against))
		})
	}
}

// signsOf are features as one line each.
func signsOf(list []reportWeight) (lines []string) {
	for _, w := range list {
		lines = append(lines, fmt.Sprintf("%s (%s)", w.Plain, w.Numbers))
	}
	return lines
}

// TestPlainly: features are said as a newsroom would.
func TestPlainly(t *testing.T) {
	for _, c := range []struct{ feature, value, want string }{
		{"that it stands in a footer", "yes", "it stands in a footer"},
		{"that it stands in a footer", "no", "it does not stand in a footer"},
		{"that it ends as a sentence", "no", "it does not end as a sentence"},
		{"that the text stands on the page twice", "no", "the text does not stand on the page twice"},
		{"that it is hidden", "no", "it is not hidden"},
		{"that it stands in a footer", "none", "that it stands in a footer: none"},
		{"the share of links in the element 3 above", "4 %", "hardly any of the text around it is links"},
		{"the share of links in its element", "100 %", "all of the text right around it is links"},
		{"the pieces of prose in the element 7 above", "1", "1 block of running text in the wider part of the page around it"},
		{"the length of the block 1 after", "9", "the text right after it has 9 characters"},
		{"the title's words in the block 2 before", "0 %", "none of the words shortly before it stand in the page's title"},
		{"the distance to a class that says byline", "2", "what it stands in is called “byline” in the page's code"},
		{"the distance to a class that says byline", "none near", "nothing around it is called “byline” in the page's code"},
		{"its agreement with the claimed headline", "0.85", "it is worded much like the headline that the page names"},
		{"the share of prose on the page", "50 %", "about half of the page is running text"},
		{"the page names its authors", "yes", "the page names its authors"},
		{"the page names its authors", "no", "the page does not name its authors"},
		{"the element of the block 1 after", "31", "the kind of element right after it"},
		{"something new", "7", "something new: 7"},
	} {
		assert.Equal(t, c.want, plainly(standfirst.FeatureWeight{Feature: c.feature, Value: c.value}), c.feature)
	}
}

// TestRunsOf: runs of blocks that were left out are folded from a length on, those
// that were kept stand for themselves, and where none was nothing is folded.
func TestRunsOf(t *testing.T) {
	blocks := func(kept string) (list []reportBlock) {
		for i, k := range kept {
			list = append(list, reportBlock{Number: i + 1, Text: "text", RoleName: "footer", Kept: k == 'k'})
		}
		return list
	}
	for _, c := range []struct{ kept, want string }{
		{"", ""}, {"kk", "k k"}, {"ooook", "[oooo] k"}, {"oookooooo", "ooo k [ooooo]"}, {"oooooo", "oooooo"},
	} {
		var runs []string
		for _, r := range runsOf(blocks(c.kept)) {
			text := ""
			for _, b := range r.Blocks {
				text += map[bool]string{true: "k", false: "o"}[b.Kept]
			}
			if r.Folded {
				text = "[" + text + "]"
				assert.Equal(t, fmt.Sprintf("footer %d", len(r.Blocks)), r.Counts)
			}
			runs = append(runs, text)
		}
		assert.Equal(t, c.want, strings.Join(runs, " "))
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

func TestSameInstant(t *testing.T) {
	const own = "2024-08-28T11:26:02Z"
	for claim, want := range map[string]bool{
		"2024-08-28T07:26:02-0400": true, "2024-08-28T11:26:02.614Z": true, "2024-08-28T13:26:02+02:00": true,
		"Wed, 28 Aug 2024 11:26:02 GMT": true, "2024-08-28T11:26:03Z": false, "2024-08-28": false, "": false,
	} {
		assert.Equal(t, want, sameInstant(claim, own), claim)
	}
	assert.False(t, sameInstant(own, "a text"))
}
