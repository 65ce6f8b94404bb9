package standfirst

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/decode"
	"github.com/standfirst/standfirst/internal/selector"
	"github.com/standfirst/standfirst/internal/text"
)

// traced parses a page with a trace.
func traced(t testing.TB, src []byte) (*Article, Trace, error) {
	t.Helper()
	var got []Trace
	p := Parser{Trace: func(tr Trace) { got = append(got, tr) }}
	a, err := p.Parse(bytes.NewReader(src))
	require.Len(t, got, 1, "the trace is called once")
	return a, got[0], err
}

// testPages are the pages of testdata by their names.
func testPages(t testing.TB) map[string][]byte {
	t.Helper()
	names, err := filepath.Glob("testdata/*/*.html")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	pages := map[string][]byte{}
	for _, name := range names {
		src, err := os.ReadFile(name)
		require.NoError(t, err)
		pages[filepath.Base(name)] = src
	}
	return pages
}

// TestTraceAccountsForEveryBlock: joined in order, the decisions are the page's
// visible text, and each says what it was taken for, and why.
func TestTraceAccountsForEveryBlock(t *testing.T) {
	for name, src := range testPages(t) {
		t.Run(name, func(t *testing.T) {
			s := takeState()
			defer s.release()
			decoded, err := decode.Decode(bytes.NewReader(src), "", DefaultLimit)
			require.NoError(t, err)
			s.readBytes(decoded)
			var text strings.Builder
			_, trace, _ := traced(t, src)
			for _, d := range trace.Decisions {
				text.WriteString(d.Text)
				assert.NotEmpty(t, d.Role, d.Text)
				assert.NotEmpty(t, d.Rule, d.Text)
				assert.NotEmpty(t, d.Reason, d.Text)
				assert.NotEmpty(t, d.Selector, d.Text)
				assert.Equal(t, d.Kept, d.Field != "", d.Text)
				checkReason(t, &d)
			}
			assert.Equal(t, s.builder.Page().Text, text.String())
		})
	}
}

// checkReason holds that a reason's sentence says what its data say, the
// weightiest feature first.
func checkReason(t *testing.T, d *Decision) {
	t.Helper()
	assert.True(t, strings.HasPrefix(d.Reason, d.Cause), d.Reason)
	assert.LessOrEqual(t, len(d.Features), 5)
	assert.True(t, d.Rule != "model" || len(d.Features) > 0 || d.Cause != "", d.Text)
	before := math.Inf(1)
	for _, f := range d.Features {
		assert.Contains(t, d.Reason, f.Feature+" ("+f.Value+")")
		assert.NotZero(t, f.Weight, f.Feature)
		assert.LessOrEqual(t, math.Abs(f.Weight), before, "sorted")
		before = math.Abs(f.Weight)
	}
}

// TestTraceNamesTheField: what a decision says to be kept stands in the field
// that it names, and no field of the body is without a decision.
func TestTraceNamesTheField(t *testing.T) {
	for name, src := range testPages(t) {
		t.Run(name, func(t *testing.T) {
			article, trace, err := traced(t, src)
			if err != nil {
				require.ErrorIs(t, err, ErrNoArticle)
				for _, d := range trace.Decisions {
					assert.False(t, d.Kept, d.Text)
				}
				return
			}
			values := fieldValues("", reflect.ValueOf(article).Elem())
			told := map[string]bool{}
			for _, d := range trace.Decisions {
				if !d.Kept {
					continue
				}
				told[d.Field] = true
				value, ok := values[d.Field]
				require.True(t, ok, "no field %q", d.Field)
				a, b := text.Letters(value), text.Letters(d.Text)
				assert.True(t, strings.Contains(a, b) || strings.Contains(b, a), "%s\n%s\n%s", d.Field, value, d.Text)
			}
			for field := range values {
				if strings.HasPrefix(field, "sections[") && len(trace.Decisions) > 1 && !strings.HasSuffix(name, "-only.html") {
					assert.True(t, told[field], "no block went to %s", field)
				}
			}
		})
	}
}

// fieldValues are the texts of an article by their JSON names.
func fieldValues(path string, v reflect.Value) map[string]string {
	out := map[string]string{}
	add := func(m map[string]string) {
		for k, s := range m {
			out[k] = s
		}
	}
	switch v.Kind() {
	case reflect.String:
		if v.String() != "" && !strings.HasSuffix(path, ".kind") {
			out[path] = v.String()
		}
	case reflect.Slice:
		for i := range v.Len() {
			add(fieldValues(path+"["+strconv.Itoa(i)+"]", v.Index(i)))
		}
	case reflect.Struct:
		if b, ok := v.Interface().(Block); ok {
			out[path] = b.Text
			break
		}
		for i := range v.NumField() {
			tag, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
			if tag != "" {
				add(fieldValues(strings.TrimPrefix(path+"."+tag, "."), v.Field(i)))
			}
		}
	}
	return out
}

// TestTraceWithoutAnArticle: the account is given there too.
func TestTraceWithoutAnArticle(t *testing.T) {
	const src = `<title>Sections</title><nav><a href="/a">Towns</a> <a href="/b">Sport</a></nav>`
	article, trace, err := traced(t, []byte(src))
	assert.Nil(t, article)
	require.ErrorIs(t, err, ErrNoArticle)
	require.NotEmpty(t, trace.Decisions)
	assert.Equal(t, []Claim{{Source: "title", Name: "title", Value: "Sections", Field: "headline"}}, trace.Claims)
}

// TestTraceCostsNothingUnasked compares a parser without a trace with what
// Parse did before there was one: reading, labelling and assembling alone.
func TestTraceCostsNothingUnasked(t *testing.T) {
	src := testPages(t)["irish-news-2014.html"]
	require.NotEmpty(t, src)
	p := new(Parser)
	s := new(state) // of our own: the pool drops some, and under the race detector many
	without := testing.AllocsPerRun(50, func() {
		s.begin()
		s.readBytes(src)
		s.gather(p)
		s.labeler.Label(&s.facts, classifier.Builtin(), &s.hints)
		s.assemble()
	})
	with := testing.AllocsPerRun(50, func() {
		s.begin()
		s.readBytes(src)
		_, err := s.article(t.Context(), p, classifier.Builtin())
		require.NoError(t, err)
	})
	assert.LessOrEqual(t, with, without*1.01, "a trace would cost a thousand more")
}

func BenchmarkTrace(b *testing.B) {
	src := testPages(b)["irish-news-2014.html"]
	for _, c := range []struct {
		name  string
		trace func(Trace)
	}{{"unasked", nil}, {"asked", func(Trace) {}}} {
		b.Run(c.name, func(b *testing.B) {
			p := Parser{Trace: c.trace}
			b.ReportAllocs()
			b.SetBytes(int64(len(src)))
			for b.Loop() {
				if _, err := p.Parse(bytes.NewReader(src)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// TestTraceOfHostilePages: the account holds on pages made to break a parser,
// and does not outgrow them: no selector is longer than its bound.
func TestTraceOfHostilePages(t *testing.T) {
	for _, f := range families {
		t.Run(f.name, func(t *testing.T) {
			src := hostile(f.name, hostileSmall/4)
			_, trace, _ := traced(t, src)
			s := takeState()
			defer s.release()
			decoded, err := decode.Decode(bytes.NewReader(src), "", DefaultLimit)
			require.NoError(t, err)
			if new(Parser).readsText(decoded) {
				s.builder.ReadLines(decoded)
			} else {
				s.readBytes(decoded)
			}
			var text strings.Builder
			for i := range trace.Decisions {
				d := &trace.Decisions[i]
				text.WriteString(d.Text)
				require.LessOrEqual(t, strings.Count(d.Selector, " > "), selector.Steps)
			}
			require.Equal(t, len(s.builder.Text), text.Len())
		})
	}
}
