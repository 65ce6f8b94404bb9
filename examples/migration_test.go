// Package examples holds the test of MIGRATION.md. The examples are the folders below.
package examples

import (
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/standfirst/standfirst"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// names are fields and methods as the tables write them.
var names = regexp.MustCompile(`\b(article|parser)\.([A-Z]\w*)`)

// TestMigrationNames: what the tables name of an Article and of a Parser is there.
func TestMigrationNames(t *testing.T) {
	text, err := os.ReadFile("MIGRATION.md")
	require.NoError(t, err)
	types := map[string]reflect.Type{
		"article": reflect.TypeFor[*standfirst.Article](),
		"parser":  reflect.TypeFor[*standfirst.Parser](),
	}
	for _, match := range names.FindAllStringSubmatch(string(text), -1) {
		of, name := types[match[1]], match[2]
		_, isField := of.Elem().FieldByName(name)
		_, isMethod := of.MethodByName(name)
		assert.True(t, isField || isMethod, match[0])
	}
}

// TestReadmeLists: README.md names each folder.
func TestReadmeLists(t *testing.T) {
	text, err := os.ReadFile("README.md")
	require.NoError(t, err)
	folders, err := os.ReadDir(".")
	require.NoError(t, err)
	for _, folder := range folders {
		if folder.IsDir() {
			assert.True(t, strings.Contains(string(text), "| ["+folder.Name()+"]("), folder.Name())
		}
	}
}
