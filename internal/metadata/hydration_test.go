package metadata

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The paragraphs of an invented story, long enough to be told from labels.
var story = []string{
	"The harbour of Port Avel closed its north basin on Monday after a survey found that the quay had moved by almost a hand's breadth.",
	"Engineers who came by the morning ferry said that nobody was in danger, and that the fishing boats had been moved to the old dock.",
	"The council will hear the survey's authors on Thursday and decide whether the autumn market can be held where it has always been.",
	"Until then the lifeboat crew trains in the outer bay, which its coxswain called colder, farther and altogether less sociable.",
	"The last time that the basin was closed, a generation ago, it took the town two winters to raise the money for new piles.",
	"A spokeswoman for the insurers said that it was too early to name a sum, but that the premium had been paid on time.",
}

func TestHydrationText(t *testing.T) {
	quoted := func(format, sep string) string {
		var parts []string
		for i, p := range story {
			parts = append(parts, fmt.Sprintf(format, p, i))
		}
		return strings.Join(parts, sep)
	}
	escaped := strings.ReplaceAll(`5:["$","article",null,{"children":[`+quoted(`["$","p","%[2]d",{"children":"%[1]s"}]`, ",")+`]}]`, `"`, `\"`)
	for _, test := range []struct {
		name, script string
		want         []string
	}{
		{"a list of strings", `{"page":{"title":"Quay","paragraphs":[` + quoted(`"%s"`, ",") + `]}}`, story},
		{"a list of objects", `window.state={elements:[` + quoted(`{"type":"text","id":%[2]d,"content":"%[1]s"}`, ",") + `],menu:["News","Sport"]};`, story},
		{"one string of HTML", `{"body":"<p>` + strings.Join(story, `<\/p>\n<p>`) + `<\/p>"}`, story},
		{"one string of HTML, escaped once more", `{"body":"&lt;p&gt;` + strings.Join(story, `&lt;/p&gt;&lt;p&gt;`) + `&lt;/p&gt;"}`, story},
		{"records under names with numbers", `{` + quoted(`"Paragraph:%[2]d":{"text":"%[1]s"}`, ",") + `}`, story},
		{"a state in a string", `self.push([1,"` + escaped + `"])`, story},
		{"each text once", `{"a":[` + quoted(`"%s"`, ",") + `],"a":[` + quoted(`"%s"`, ",") + `]}`, story},
		{"a list of labels", `{"menu":[` + strings.Repeat(`"News","Sport","Weather and tides","Obituaries",`, 100) + `"About"]}`, nil},
		{"code", strings.Repeat(`function f(a,b){var c="x";if(a>b){return c+"and some more of it"}return "y"}`, 100), nil},
		{"nothing", ``, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			var m Metadata
			m.Script(test.script)
			assert.Equal(t, test.want, m.HydrationText())
		})
	}
}

func TestHydrationPicksThePagesStory(t *testing.T) {
	one, other := strings.Join(story, " ")+strings.Join(story, " ")+strings.Join(story, " "), strings.Repeat("Rain is on the way, say those who know about the sky over the sound. ", 40)
	var m Metadata
	m.claims.add(Claim{source: fromOpenGraph, name: "og:description", value: "The harbour closed its north basin after a survey"})
	m.Script(`{"stories":[{"body":"<p>` + other + `</p>"},{"body":"<p>` + one + `</p>"}]}`)
	require.Len(t, m.HydrationText(), 1)
	assert.Contains(t, m.HydrationText()[0], "harbour")
}

func TestScriptDates(t *testing.T) {
	for _, test := range []struct{ name, script, want string }{
		{"a property of JSON", `{"publishedAt":"2020-01-13T18:51:00+01:00"}`, "2020-01-13T18:51:00+01:00"},
		{"a property of code", `dataLayer.push({'publish_date': '2020-01-13'})`, "2020-01-13"},
		{"a variable", `var pubDate = "2020-01-13 18:51";`, "2020-01-13 18:51"},
		{"escaped", `"{\"date_published\":1,\"datePublished\":\"2020-01-13\"}"`, "2020-01-13"},
		{"another name", `{"republishedAtNight":"2020-01-13"}`, ""},
		{"no date", `{"publishedAt":"soon"}`, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			var m Metadata
			m.Script(test.script)
			assert.Equal(t, test.want, m.claims.value(scriptSources))
		})
	}
}

func FuzzHydration(f *testing.F) {
	f.Add(`window.state={elements:[{"content":"` + story[0] + `"},{"content":"` + story[1] + `"}]}`)
	f.Add(`self.push([1,"5:[\"$\",\"p\",null,{\"children\":\"` + story[0] + `\"}]"])`)
	f.Add(`{"body":"<p>` + strings.Join(story, `<\/p><script><p>`) + `"}`)
	f.Fuzz(func(t *testing.T, s string) {
		var m Metadata
		m.Script(s)
		m.states = []string{s} // also where the first look would have passed it over
		total := 0
		for _, p := range m.HydrationText() {
			require.True(t, utf8.ValidString(p))
			require.NotEmpty(t, p)
			total += len(p)
		}
		require.LessOrEqual(t, total, 3*len(s), "a broken byte becomes three at most")
	})
}
