package standfirst

import (
	"encoding/json"
	"fmt"
	"net/url"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/rules"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// addressFields are the fields that hold addresses, by their JSON names.
var addressFields = map[string]bool{"url": true, "largest": true, "image": true, "icon": true, "site_url": true, "next_page": true}

// eachString calls f with every string of an Article and the JSON path to it.
func eachString(a *Article, f func(path, name, value string)) {
	var walk func(path, name string, v reflect.Value)
	walk = func(path, name string, v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			f(path, name, v.String())
		case reflect.Slice:
			for i := range v.Len() {
				walk(fmt.Sprintf("%s[%d]", path, i), name, v.Index(i))
			}
		case reflect.Struct:
			if v.Type() == reflect.TypeFor[time.Time]() {
				return
			}
			for i := range v.NumField() {
				key, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
				walk(path+"."+key, key, v.Field(i))
			}
		}
	}
	walk("", "", reflect.ValueOf(*a))
}

// dirt says what is wrong with a string of an Article, "" for nothing.
func dirt(name, value string, kind BlockKind) string {
	if !utf8.ValidString(value) {
		return "is not valid UTF-8"
	}
	if addressFields[name] && value != "" {
		u, err := url.Parse(value)
		if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
			return "is not an absolute address of the web"
		}
	}
	for _, r := range value {
		inBlock := r == '\n' && kind != "" || r == '\t' && (kind == TableRow || kind == TableBlock || kind == Preformatted)
		if unicode.IsControl(r) && !inBlock {
			return fmt.Sprintf("holds the control character %U", r)
		}
	}
	if kind == "" && strings.TrimSpace(value) != value {
		return "has white space at an end"
	}
	return ""
}

// requireClean demands of every string of an Article what its documentation
// promises.
func requireClean(t testing.TB, page string, a *Article) {
	t.Helper()
	kinds := map[string]BlockKind{}
	for i, s := range a.Sections {
		for j, b := range s.Blocks {
			kinds[fmt.Sprintf(".sections[%d].blocks[%d].text", i, j)] = b.Kind
		}
	}
	eachString(a, func(path, name, value string) {
		if bad := dirt(name, value, kinds[path]); bad != "" {
			assert.Fail(t, "unclean", "%s: %s %s: %q", page, path, bad, value)
		}
	})
}

// TestDirt holds the test's own measure.
func TestDirt(t *testing.T) {
	for _, c := range []struct {
		name, value string
		kind        BlockKind
		want        string
	}{
		{"text", "a line\nand another", Paragraph, ""},
		{"headline", "a line\nand another", "", "control"},
		{"text", "a\tb", TableRow, ""},
		{"text", "a\tb", Paragraph, "control"},
		{"text", "a\x00b", Preformatted, "control"},
		{"text", "a\u0085b", Paragraph, "control"},
		{"headline", "a\xffb", "", "UTF-8"},
		{"headline", " a", "", "white space"},
		{"url", "javascript:x()", "", "address"},
		{"url", "/a", "", "address"},
		{"image", "https://lindwick.example/a.jpg", "", ""},
	} {
		t.Run(c.name+" "+c.value, func(t *testing.T) {
			if c.want == "" {
				assert.Empty(t, dirt(c.name, c.value, c.kind))
			} else {
				assert.Contains(t, dirt(c.name, c.value, c.kind), c.want)
			}
		})
	}
}

// requireRoundTrip demands that an Article read back from its JSON equals it.
func requireRoundTrip(t testing.TB, page string, a *Article) {
	t.Helper()
	b, err := json.Marshal(a)
	require.NoError(t, err, page)
	var back Article
	require.NoError(t, json.Unmarshal(b, &back), page)
	assert.Equal(t, fixZones(*a), fixZones(back), page)
}

// fixZones gives times of the same instant and offset the same zone: package
// time reads back an offset that the machine's own zone happens to have as
// that zone.
func fixZones(a Article) Article {
	for _, t := range []*time.Time{&a.Published, &a.Modified} {
		if _, offset := t.Zone(); !t.IsZero() {
			*t = t.In(time.FixedZone("", offset))
		}
	}
	return a
}

// TestPreformattedLine: a field of one line keeps nothing of the white space of
// preformatted text, whatever field its block fills.
func TestPreformattedLine(t *testing.T) {
	for _, c := range []struct {
		role       role.Role
		text, want string
	}{
		{role.Crosshead, "dock --open\n", "dock --open"},
		{role.Crosshead, "The old\tdock\n\n", "The old dock"},
		{role.Crosshead, "The  old\n\n  dock\u00a0", "The old dock"},
		{role.Headline, "The old\tdock\n", "The old dock"},
		{role.Standfirst, "The old\n\tdock. \n", "The old dock."},
		{role.Kicker, "The old\tdock\n", "The old dock"},
		{role.Caption, "The old\tdock\n", "The old dock"},
		{role.Related, "The old\tdock\n", "The old dock"},
		{role.Copyright, "© 2024 The\told dock\n", "© 2024 The old dock"},
		{role.Preformatted, "dock\t--open\n", "dock\t--open\n"},
	} {
		t.Run(string(c.role)+" "+c.text, func(t *testing.T) {
			s, it := readUnlabelled(inStory(`<pre id="it">` + c.text + `</pre>`))
			defer s.release()
			require.GreaterOrEqual(t, it, 0, "the block is there")
			s.labeler.Labels[it] = rules.Label{Role: c.role}
			s.labeler.GroupCaptions()
			a := s.assemble()
			requireClean(t, t.Name(), a)
			var values []string
			eachString(a, func(_, _, value string) { values = append(values, value) })
			assert.Contains(t, values, c.want)
		})
	}
}
