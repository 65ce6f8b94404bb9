package columns

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/parquet-go/parquet-go"
	"github.com/standfirst/standfirst"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// filled sets everything in a value to what is not zero, lists to two elements.
func filled(v reflect.Value, n *int) {
	*n++
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		filled(v.Elem(), n)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range v.Len() {
			filled(v.Index(i), n)
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			v.Set(reflect.ValueOf(time.Date(2026, 3, 1, 8, 0, *n%60, 0, time.FixedZone("", 3600))))
			return
		}
		for i := range v.NumField() {
			filled(v.Field(i), n)
		}
	case reflect.String:
		v.SetString(fmt.Sprint("s", *n))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int:
		v.SetInt(int64(*n))
	case reflect.Float64:
		v.SetFloat(float64(*n))
	default:
		panic(v.Kind())
	}
}

// names are the paths of all that is in a JSON value, without places in lists.
func names(v any, path string, into map[string]any) {
	switch v := v.(type) {
	case map[string]any:
		for k, e := range v {
			names(e, path+"."+k, into)
		}
	case []any:
		for _, e := range v {
			names(e, path, into)
		}
	default:
		into[path] = nil
	}
}

// TestEveryField: a row has all that the JSON of an Article has, under the same names,
// and the zones of its times.
func TestEveryField(t *testing.T) {
	var a standfirst.Article
	n := 0
	filled(reflect.ValueOf(&a).Elem(), &n)
	text, err := json.Marshal(a)
	require.NoError(t, err)
	var value any
	require.NoError(t, json.Unmarshal(text, &value))
	claimed := map[string]any{".text": nil}
	names(value, "", claimed)
	want := map[string]any{}
	for path := range claimed {
		want[strings.Replace(path, ".rows.", ".rows.cells.", 1)] = nil
		if strings.HasSuffix(path, "published") || strings.HasSuffix(path, "modified") {
			want[path+"_offset"] = nil
		}
	}
	got := map[string]any{}
	for _, path := range parquet.SchemaOf(Row{}).Columns() {
		name := strings.ReplaceAll("."+strings.Join(path, "."), ".list.element", "")
		switch {
		case name == ".source", name == ".error", strings.HasPrefix(name, ".verdict"), strings.HasPrefix(name, ".provenance"):
		default:
			got[name] = nil
		}
	}
	assert.Equal(t, slices.Sorted(maps.Keys(want)), slices.Sorted(maps.Keys(got)))

	var row Row
	row.SetArticle(&a)
	nonZero(t, reflect.ValueOf(row), "row")
	assert.Equal(t, int32(3600), *row.PublishedOffset)
	assert.Equal(t, time.UTC, row.Published.Location())
	assert.True(t, a.Published.Equal(*row.Published))
}

// nonZero holds that nothing in an article's row is zero.
func nonZero(t *testing.T, v reflect.Value, path string) {
	switch path {
	case "row.Source", "row.Error", "row.Verdict", "row.Provenance":
		return
	}
	assert.False(t, v.IsZero(), path)
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() && v.Type() != reflect.TypeFor[*time.Time]() {
			nonZero(t, v.Elem(), path)
		}
	case reflect.Slice:
		assert.Equal(t, 2, v.Len(), path)
		for i := range v.Len() {
			nonZero(t, v.Index(i), fmt.Sprintf("%s[%d]", path, i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			nonZero(t, v.Field(i), path+"."+v.Type().Field(i).Name)
		}
	}
}

// TestReadBack: rows that are read back are those that were written, of real layouts, of
// an article that has every field, and of a page that has none.
func TestReadBack(t *testing.T) {
	pages, err := filepath.Glob("../../../../testdata/articles/*.html")
	require.NoError(t, err)
	require.NotEmpty(t, pages)
	var rows []Row
	for _, name := range pages {
		file, err := os.Open(name)
		require.NoError(t, err)
		row := Row{Source: filepath.Base(name), Provenance: Provenance{LibraryVersion: "1", WeightsHash: "2"}}
		article, err := standfirst.Parse(file)
		file.Close()
		if err != nil {
			row.Error = err.Error()
		} else {
			row.SetArticle(article)
		}
		rows = append(rows, row)
	}
	var a standfirst.Article
	n := 0
	filled(reflect.ValueOf(&a).Elem(), &n)
	full, zero, offset := Row{Source: "full"}, Row{Source: "zero"}, int64(0)
	full.SetArticle(&a)
	full.Provenance = Provenance{"a.warc", &offset, 2, 3, "id", "https://x.example/", Instant(a.Published), "sha1:A", "1", "2"}
	full.Verdict = &Verdict{"list", -1.5, "why"}
	zero.SetArticle(new(standfirst.Article))
	rows = append(rows, full, zero)

	write := func() []byte {
		var b bytes.Buffer
		w := NewWriter(&b)
		for i := range rows {
			require.NoError(t, w.Write(&rows[i]))
		}
		require.NoError(t, w.Close())
		return b.Bytes()
	}
	file := write()
	assert.True(t, bytes.Equal(file, write()), "the same rows give the same bytes")
	got, err := parquet.Read[Row](bytes.NewReader(file), int64(len(file)))
	require.NoError(t, err)
	require.Len(t, got, len(rows))
	for i := range rows {
		assert.Equal(t, canonical(t, rows[i]), canonical(t, got[i]), rows[i].Source)
	}
	opened, err := parquet.OpenFile(bytes.NewReader(file), int64(len(file)))
	require.NoError(t, err)
	for key, want := range map[string]string{
		SchemaVersionKey: SchemaVersion, LibraryVersionKey: standfirst.Version(), WeightsHashKey: standfirst.WeightsHash(),
	} {
		value, ok := opened.Lookup(key)
		assert.True(t, ok, key)
		assert.Equal(t, want, value)
	}
}

// canonical is a row as text; an empty list is one that is none.
func canonical(t *testing.T, r Row) string {
	t.Helper()
	text, err := json.Marshal(r)
	require.NoError(t, err)
	return strings.ReplaceAll(string(text), ":[]", ":null")
}

// TestDocumentedSchema: docs/PARQUET.md has the schema, and its version.
func TestDocumentedSchema(t *testing.T) {
	text, err := os.ReadFile("../../../../docs/PARQUET.md")
	require.NoError(t, err)
	assert.Contains(t, string(text), Schema())
	assert.Contains(t, string(text), fmt.Sprintf("`%s` | `%s`", SchemaVersionKey, SchemaVersion))
}

func TestRowGroups(t *testing.T) {
	var b bytes.Buffer
	w := NewWriter(&b)
	row := Row{Source: "x", Text: strings.Repeat("word ", groupSize/10/5)}
	for range 25 {
		require.NoError(t, w.Write(&row))
	}
	require.NoError(t, w.Close())
	opened, err := parquet.OpenFile(bytes.NewReader(b.Bytes()), int64(b.Len()))
	require.NoError(t, err)
	assert.Len(t, opened.RowGroups(), 3)
}
