package standfirst

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/internal/grammar"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/rules"
)

// preferenceCases say who the authors are where claims and print differ. Names
// are parted by semicolons.
var preferenceCases = []struct {
	claimed, printed string
	siteOnly, apart  bool
	want, why        string
}{
	{"Ada Quill", "", false, false, "Ada Quill", "nobody is printed"},
	{"", "Ada Quill", false, false, "Ada Quill", "nobody is claimed"},
	{"Lindwick Post", "Ada Quill", true, false, "Ada Quill", "the claim is the site"},
	{"Ada", "Ada Quill", false, false, "Ada Quill", "the claim is no full name"},
	{"Ada Quill", "Bo Reed", false, false, "Ada Quill", "the claim is typed"},
	{"Ada Quill", "Ada Quill;Bo Reed", false, false, "Ada Quill;Bo Reed", "the line joins a second author"},
	{"Ada Quill", "Dr Ada Quill;Bo Reed", false, false, "Ada Quill;Bo Reed", "a title is none of the name"},
	{"Ada Quill", "Ada Quill;Harbour Desk", false, true, "Ada Quill", "what stands apart in the line is a job or a paper"},
	{"Ada Quill;Bo Reed", "Ada Quill;Cy Moss;Di Orr", false, false, "Ada Quill;Bo Reed", "the line names others"},
}

func TestPreferAuthors(t *testing.T) {
	for _, c := range preferenceCases {
		t.Run(c.why, func(t *testing.T) {
			var got []string
			for _, a := range preferAuthors(people(c.claimed), people(c.printed), c.siteOnly, c.apart) {
				got = append(got, a.Name)
			}
			assert.Equal(t, c.want, strings.Join(got, ";"))
		})
	}
}

// people are the persons of a list.
func people(list string) []grammar.Author {
	var out []grammar.Author
	for name := range strings.SplitSeq(list, ";") {
		if name != "" {
			out = append(out, grammar.Author{Name: name, Kind: grammar.Person})
		}
	}
	return out
}

// bylinePages are pages whose byline is known to be the block with the id "it".
var bylinePages = []struct{ before, it, want, why string }{
	{"", `<p id="it">By <a href="/ann">Ann Lee</a> La ferry</p>`, "Ann Lee", "a link's end ends a name"},
	{"", `<p id="it">Ann Lee<br>Lindwick Islander</p>`, "Ann Lee", "a line's end ends a name"},
	{`<meta name="author" content="Post Editorial"><meta name="dc.creator" content="Ann Lee">`, `<p id="it">Ann Lee</p>`, "Ann Lee", "a second claim confirms the printed name"},
	{`<meta name="author" content="Bo Reed">`, `<p id="it">Ann Lee</p>`, "Bo Reed", "no claim confirms the printed name"},
	{`<meta name="author" content="Bo Reed">`, `<p id="it">By Ann Lee</p>`, "Ann Lee", "a marked line names somebody else than the claim"},
	{`<meta name="author" content="A. Lee">`, `<p id="it">By Ann Lee</p>`, "A. Lee", "the claim shortens the name"},
	{`<meta name="author" content="Анна Ли">`, `<p id="it">By Ann Lee</p>`, "Анна Ли", "the claim may be the same name in another script"},
	{`<meta name="author" content="Ann Lee">`, `<p id="it">By Ann Lee, Director of Boats, Harbour Watch</p>`, "Ann Lee", "a job parts the names"},
}

func TestBylinePages(t *testing.T) {
	for _, c := range bylinePages {
		t.Run(c.why, func(t *testing.T) {
			s, i := readUnlabelled(`<title>Ferry resumes</title>` + c.before + `<h1>Ferry resumes</h1>` + c.it +
				`<p>The ferry sailed again on Tuesday, three days after the storm, the harbour master said.</p>`)
			defer s.release()
			s.labeler.Labels[i] = rules.Label{Role: role.Byline}
			var got []string
			for _, a := range s.assemble().Authors {
				got = append(got, a.Name)
			}
			assert.Equal(t, c.want, strings.Join(got, ";"))
		})
	}
}

// TestTopicsAreNoBylines: links to topics under the headline are no authors, though
// their words may be read as names; links to profiles are.
func TestTopicsAreNoBylines(t *testing.T) {
	cases := []struct{ line, want string }{
		{`<div><a href="/tag/a">Orrin Valley</a> <a href="/tag/b">Stone Bridges</a></div>`, ""},
		{`<div><a href="/category/a">Orrin Valley</a></div>`, ""},
		{`<div><a href="/authors/a">Nora Finch</a></div>`, "Nora Finch"},
	}
	for _, c := range cases {
		t.Run(c.line, func(t *testing.T) {
			a, err := Parse(strings.NewReader(`<title>Bridge closed for repairs</title><h1>Bridge closed for repairs</h1>` + c.line +
				`<div>3 June 2021</div><p>The bridge was closed on Monday, the county council said, after a lorry had torn away a part of it.</p>
				<p>Engineers who went down to the arches found that the mortar in two of them had been washed out by the floods.</p>
				<p>Farmers on the east bank must now drive eleven miles to the next crossing, unless they have a boat.</p>`))
			require.NoError(t, err)
			var got []string
			for _, author := range a.Authors {
				got = append(got, author.Name)
			}
			assert.Equal(t, c.want, strings.Join(got, ";"))
		})
	}
}

// TestBylinesInSeveralLines: a second line adds authors where nobody is claimed; beside
// a claim it names who edited, counted or checked.
func TestBylinesInSeveralLines(t *testing.T) {
	for _, c := range []struct{ name, claim, second, want string }{
		{"nobody claimed", "", "By Bo Reed", "Ann Lee;Bo Reed"},
		{"another line beside the claim", "Ann Lee", "Charts by Bo Reed", "Ann Lee"},
		{"a membership beside the claim", "Ann Lee", "Harbour Watch", "Ann Lee"},
		{"both claimed", "Ann Lee, Bo Reed", "By Bo Reed", "Ann Lee;Bo Reed"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, i := readUnlabelled(`<title>Ferry resumes</title><meta name="author" content="` + c.claim +
				`"><h1>Ferry resumes</h1><p id="it">By Ann Lee</p><p>` + c.second + `</p>` +
				`<p>The ferry sailed again on Tuesday, three days after the storm, the harbour master said.</p>`)
			defer s.release()
			s.labeler.Labels[i] = rules.Label{Role: role.Byline}
			s.labeler.Labels[i+1] = rules.Label{Role: role.Byline}
			var got []string
			for _, a := range s.assemble().Authors {
				got = append(got, a.Name)
			}
			assert.Equal(t, c.want, strings.Join(got, ";"))
		})
	}
}

// TestBylinesByTheHeadline: lines that name nobody hide no author, and a name of one
// word is one behind a marker or where it links a profile.
func TestBylinesByTheHeadline(t *testing.T) {
	cases := []struct{ head, want, why string }{
		{`<div>Reuters</div><div>3 May 2021</div>`, "Reuters", "an agency alone"},
		{`<p>by <a href="/users/nightowl">nightowl</a> 3 May 2021</p>`, "nightowl", "a pen name and a day"},
		{`<div><a href="/author/nightowl">nightowl</a> 3 May 2021 | 4 comments</div>`, "nightowl", "an account that links a profile"},
		{`<p>Chief Executive Officer</p>`, "", "a job"},
		{`<p>by now</p>`, "", "no name"},
	}
	for _, c := range cases {
		t.Run(c.why, func(t *testing.T) {
			a, err := Parse(strings.NewReader(`<title>Bridge closed for repairs</title><h1>Bridge closed for repairs</h1>` + c.head +
				`<p>The bridge was closed on Monday, the county council said, after a lorry had torn away a part of it by now.</p>
				<p>Engineers who went down to the arches found that the mortar in two of them had been washed out by the floods.</p>
				<p>Farmers on the east bank must now drive eleven miles to the next crossing, unless they have a boat.</p>`))
			require.NoError(t, err)
			var got []string
			for _, author := range a.Authors {
				got = append(got, author.Name)
			}
			assert.Equal(t, c.want, strings.Join(got, ";"))
		})
	}
}
