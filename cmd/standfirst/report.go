package main

import (
	"cmp"
	"crypto/sha256"
	_ "embed" // the report's page, style and script
	"encoding/base64"
	"html/template"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/standfirst/standfirst"
)

//go:embed report/page.html
var reportPage string

//go:embed report/style.css
var reportStyle string

//go:embed report/script.js
var reportScript string

// reportTemplate escapes by context whatever comes from the page; the style
// and the script are the program's own.
var reportTemplate = template.Must(template.New("report").Parse(reportPage))

// report is what the page of a report shows.
type report struct {
	Policy template.HTMLAttr
	Style  template.CSS
	Script template.JS

	Source, Name string
	// Language is that of the page's texts, empty where it is not known.
	Language    string
	Verdict     reportVerdict
	Kept, Total int
	Blocks      []reportBlock
	Runs        []reportRun // of the blocks
	Legend      []legendGroup
	Fields      []reportField
	Claims      []reportClaim // those that can fill no field
}

// reportBlock is one block of the page.
type reportBlock struct {
	Number         int
	Text           string
	Role, RoleName string
	Kept           bool
	Field          string
	Rule           string
	Reason         string
	For, Against   []reportWeight
	// Sure and Margin say how clearly the model decided, if it did.
	Sure, Margin string
	Selector     string
}

// legendGroup is a part of the legend.
type legendGroup struct {
	Name string
	Rows []legendRow
}

// legendRow is one role with the number of its blocks.
type legendRow struct {
	Role, Name string
	Count      int
}

// newReport arranges a page's account for the template.
func newReport(page explained) *report {
	r := &report{
		Policy: policy(), Style: template.CSS(reportStyle), Script: template.JS(reportScript),
		Source: visible(page.source), Name: visible(path.Base(strings.TrimRight(page.source, "/"))),
		Total: len(page.trace.Decisions),
	}
	r.Verdict = newReportVerdict(page)
	for i := range page.trace.Decisions {
		b := newReportBlock(i+1, &page.trace.Decisions[i])
		if b.Kept {
			r.Kept++
		}
		r.Blocks = append(r.Blocks, b)
	}
	r.Runs = runsOf(r.Blocks)
	if page.article != nil {
		r.Language = page.article.Language
	}
	r.Legend = legend(page.trace.Decisions)
	r.Fields, r.Claims = reportFields(page)
	return r
}

// LeftOut is the number of blocks that stand in no field.
func (r *report) LeftOut() int { return r.Total - r.Kept }

func (r *report) write(w io.Writer) error { return reportTemplate.Execute(w, r) }

// policy lets the page run its own script and style, by their hashes, and load
// nothing (Content Security Policy Level 3).
func policy() template.HTMLAttr {
	return template.HTMLAttr(`content="default-src 'none'; script-src ` + sourceHash(reportScript) +
		`; style-src ` + sourceHash(reportStyle) + `; base-uri 'none'; form-action 'none'"`)
}

func sourceHash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

func newReportBlock(number int, d *standfirst.Decision) reportBlock {
	b := reportBlock{
		Number: number, Text: visible(d.Text), Role: string(d.Role), RoleName: roleName(d.Role), Kept: d.Kept,
		Field: d.Field, Rule: d.Rule, Selector: visible(d.Selector), Margin: marginText(d.Margin),
		Reason: causeText(d.Cause), For: weighed(d.Features, +1), Against: weighed(d.Features, -1),
	}
	if b.Margin != "" {
		b.Sure = sureness(d.Margin)
	}
	return b
}

// roleName is a role in words.
func roleName(r standfirst.Role) string { return strings.ReplaceAll(string(r), "_", " ") }

// articleRoles are the roles that fill a field, in the order of a newspaper's
// page; all others are left out.
var articleRoles = []standfirst.Role{
	standfirst.RoleKicker, standfirst.RoleHeadline, standfirst.RoleStandfirst, standfirst.RoleByline,
	standfirst.RoleDate, standfirst.RoleCrosshead, standfirst.RoleParagraph, standfirst.RoleQuote,
	standfirst.RoleListItem, standfirst.RoleTableRow, standfirst.RolePreformatted, standfirst.RoleCaption,
	standfirst.RoleCredit, standfirst.RoleCopyright, standfirst.RoleRelated,
}

// legend counts the roles that occur: the article's in their order, the others
// by how many there are.
func legend(decisions []standfirst.Decision) []legendGroup {
	counts := map[standfirst.Role]int{}
	var chrome []standfirst.Role
	for i := range decisions {
		role := decisions[i].Role
		if counts[role]++; counts[role] == 1 && !slices.Contains(articleRoles, role) {
			chrome = append(chrome, role)
		}
	}
	slices.SortStableFunc(chrome, func(a, b standfirst.Role) int { return cmp.Compare(counts[b], counts[a]) })
	var groups []legendGroup
	for _, g := range []struct {
		name  string
		roles []standfirst.Role
	}{{"The article", articleRoles}, {"Left out", chrome}} {
		rows := legendRows(g.roles, counts)
		if len(rows) > 0 {
			groups = append(groups, legendGroup{g.name, rows})
		}
	}
	return groups
}

func legendRows(roles []standfirst.Role, counts map[standfirst.Role]int) []legendRow {
	var rows []legendRow
	for _, role := range roles {
		if counts[role] > 0 {
			rows = append(rows, legendRow{string(role), roleName(role), counts[role]})
		}
	}
	return rows
}
