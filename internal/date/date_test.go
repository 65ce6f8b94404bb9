package date

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParseDate(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"RFC 3339", "2020-01-13T18:51:00+01:00", "2020-01-13T18:51:00+01:00"},
		{"RFC 3339 in UTC", "2020-01-13T18:51:00Z", "2020-01-13T18:51:00Z"},
		{"fractions of a second fall away", "2020-01-13T18:51:00.987654Z", "2020-01-13T18:51:00Z"},
		{"a zone without a colon", "2020-01-13T18:51:00+0530", "2020-01-13T18:51:00+05:30"},
		{"a zone of hours alone", "2020-01-13T18:51:00-05", "2020-01-13T18:51:00-05:00"},
		{"no zone is UTC", "2020-01-13T18:51:00", "2020-01-13T18:51:00Z"},
		{"no seconds", "2020-01-13T18:51+01:00", "2020-01-13T18:51:00+01:00"},
		{"one digit of seconds", "2020-01-13T18:51:0Z", "2020-01-13T18:51:00Z"},
		{"a day alone is midnight in UTC", "2020-01-13", "2020-01-13T00:00:00Z"},
		{"spaces for the T", "2020-01-13 18:51:00 +0100", "2020-01-13T18:51:00+01:00"},
		{"a named zone", "2020-01-13 18:51:00 CET", "2020-01-13T18:51:00+01:00"},
		{"one digit of month and day", "2020-1-3 8:05", "2020-01-03T08:05:00Z"},
		{"slashes", "2020/01/13 18:51:00", "2020-01-13T18:51:00Z"},
		{"dots, year first", "2020.01.13", "2020-01-13T00:00:00Z"},
		{"basic format", "20200113T185100Z", "2020-01-13T18:51:00Z"},
		{"basic format to the minute", "20200113T1851+0100", "2020-01-13T18:51:00+01:00"},
		{"basic day, extended time", "20200113T18:51:00Z", "2020-01-13T18:51:00Z"},
		{"digits to the day", "20200113", "2020-01-13T00:00:00Z"},
		{"digits to the second", "20200113185100", "2020-01-13T18:51:00Z"},
		{"week date", "2020-W03-1", "2020-01-13T00:00:00Z"},
		{"ordinal date", "2020-013", "2020-01-13T00:00:00Z"},
		{"RFC 1123", "Mon, 13 Jan 2020 18:51:00 GMT", "2020-01-13T18:51:00Z"},
		{"RFC 1123 with a number for the zone", "Mon, 13 Jan 2020 18:51:00 +0100", "2020-01-13T18:51:00+01:00"},
		{"RFC 850", "Monday, 13-Jan-20 18:51:00 GMT", "2020-01-13T18:51:00Z"},
		{"JavaScript's Date", "Mon Jan 13 2020 18:51:00 GMT+0100 (Central European Standard Time)", "2020-01-13T18:51:00+01:00"},
		{"Java's Date", "Mon Jan 13 18:51:00 CET 2020", "2020-01-13T18:51:00+01:00"},
		{"C's asctime", "Mon Jan 13 18:51:00 2020", "2020-01-13T18:51:00Z"},
		{"Unix seconds", "1578941460", "2020-01-13T18:51:00Z"},
		{"Unix milliseconds", "1578941460123", "2020-01-13T18:51:00Z"},
		{"ASP.NET's milliseconds", "/Date(1578941460000)/", "2020-01-13T18:51:00Z"},
		{"the hours by twelve are American", "1/13/2020 6:51:00 PM", "2020-01-13T18:51:00Z"},
		{"American by the hours though it could be a day", "3/4/2020 6:51 AM", "2020-03-04T06:51:00Z"},
		{"text after it", "2020-01-13T18:51:00+01:00, by the desk", "2020-01-13T18:51:00+01:00"},
		{"a bar for the T", "2020-01-13|18h51", "2020-01-13T18:51:00Z"},
		{"white space around it", "\n 2020-01-13 \t", "2020-01-13T00:00:00Z"},
		{"an archive goes far back", "1891-06-05", "1891-06-05T00:00:00Z"},
		{"not a day", "2020-02-30", ""},
		{"not a month", "2020-13-01", ""},
		{"a month alone is no day", "2020-01", ""},
		{"an unset date", "1970-01-01T00:00:00Z", ""},
		{"an unset date west of Greenwich", "1969-12-31T19:00:00-05:00", ""},
		{"zeros", "0000-00-00 00:00:00", ""},
		{"a template's hole", "{{ publishedAt }}", ""},
		{"a number of ten digits that is no time", "7000000000", ""},
		{"a number", "42", ""},
		{"nothing", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, ok := ParseDate(test.in)
			require.Equal(t, test.want != "", ok, "%s read as %s", test.in, got)
			if ok {
				assert.Equal(t, test.want, got.Format(time.RFC3339))
			}
		})
	}
}

func TestDateSurvivesJSON(t *testing.T) {
	for _, in := range []string{"2020-01-13T18:51:00.5+01:00", "2020-01-13", "Mon, 13 Jan 2020 18:51:00 GMT", "1578941460", "13 Jan 2020 18:51 NPT"} {
		t.Run(in, func(t *testing.T) {
			want, ok := ParseDate(in)
			require.True(t, ok)
			text, err := json.Marshal(want)
			require.NoError(t, err)
			var got time.Time
			require.NoError(t, json.Unmarshal(text, &got))
			assert.Equal(t, want, got)
		})
	}
}

func FuzzDate(f *testing.F) {
	f.Add("2020-01-13T18:51:00+01:00", "en")
	f.Add("Mon Jan 13 18:51:00 CET 2020", "")
	f.Add("२३ दी ۱۳۹۸ ٢٠٢٠年一月十三日 6.51 pm", "fa")
	f.Add("13 tháng 1 năm 2020 | 令和2年1月13日", "vi")
	f.Fuzz(func(t *testing.T, s, lang string) {
		for _, read := range []func(string, string) (time.Time, bool){ParseDateIn, PrintedDate} {
			got, ok := read(s, lang)
			if !ok {
				continue
			}
			text, err := json.Marshal(got)
			require.NoError(t, err)
			var back time.Time
			require.NoError(t, json.Unmarshal(text, &back))
			require.Equal(t, got, back)
			require.LessOrEqual(t, got.UTC().Year(), LatestYear+1, "a zone west of Greenwich may carry its last evening over")
		}
	})
}
