package standfirst

import (
	"go/ast"
	"go/parser"
	gotoken "go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	longestFile     = 450 // lines
	longestFunction = 60  // lines
)

// htmlFiles may import x/net/html. What comes after segmentation never sees a
// node: labelling, assembling and rendering may not.
var htmlFiles = []string{"reference.go", "tree.go", "parse.go", "state.go", "charset.go", "charset_language.go"}

// longFunctions are over longestFunction, each for a reason.
var longFunctions = map[string]string{
	"lookupTag": "a flat switch over the names of elements, which the compiler turns into a search",
}

// sourceFile is a file of the package.
type sourceFile struct {
	name  string
	lines int
	set   *gotoken.FileSet
	ast   *ast.File
}

// sources are the package's files without tests.
func packageSources(t *testing.T) (files []sourceFile) {
	t.Helper()
	names, err := filepath.Glob("*.go")
	require.NoError(t, err)
	set := gotoken.NewFileSet()
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		f, err := parser.ParseFile(set, name, text, parser.ParseComments)
		require.NoError(t, err)
		files = append(files, sourceFile{name, strings.Count(string(text), "\n"), set, f})
	}
	require.NotEmpty(t, files)
	return files
}

func TestStyle(t *testing.T) {
	for _, f := range packageSources(t) {
		t.Run(f.name, func(t *testing.T) {
			assert.LessOrEqual(t, f.lines, longestFile, "lines")
			for _, i := range f.ast.Imports {
				if i.Path.Value == `"golang.org/x/net/html"` {
					assert.Contains(t, htmlFiles, f.name, "imports %s", i.Path.Value)
				}
				assert.NotEqual(t, `"regexp"`, i.Path.Value)
			}
			for _, d := range f.ast.Decls {
				switch d := d.(type) {
				case *ast.FuncDecl:
					requireFunctionStyle(t, f, d)
				case *ast.GenDecl:
					requireDocumented(t, d)
				}
			}
		})
	}
}

func requireFunctionStyle(t *testing.T, f sourceFile, d *ast.FuncDecl) {
	t.Helper()
	name := d.Name.Name
	assert.NotEqual(t, "init", name, "a function that runs unasked")
	lines := f.set.Position(d.End()).Line - f.set.Position(d.Pos()).Line + 1
	if _, listed := longFunctions[name]; listed {
		assert.Greater(t, lines, longestFunction, "%s is short now", name)
	} else {
		assert.LessOrEqual(t, lines, longestFunction, "lines of %s", name)
	}
	if d.Name.IsExported() && exportedReceiver(d) {
		assert.NotEmpty(t, d.Doc.Text(), "%s has no documentation", name)
	}
}

func exportedReceiver(d *ast.FuncDecl) bool {
	if d.Recv == nil {
		return true
	}
	typ := d.Recv.List[0].Type
	if star, ok := typ.(*ast.StarExpr); ok {
		typ = star.X
	}
	id, ok := typ.(*ast.Ident)
	return ok && id.IsExported()
}

// requireDocumented demands documentation of every exported name: its own, or
// that of its group.
func requireDocumented(t *testing.T, d *ast.GenDecl) {
	t.Helper()
	for _, spec := range d.Specs {
		switch s := spec.(type) {
		case *ast.TypeSpec:
			assert.True(t, !s.Name.IsExported() || d.Doc.Text()+s.Doc.Text() != "", "%s has no documentation", s.Name.Name)
		case *ast.ValueSpec:
			for _, name := range s.Names {
				assert.True(t, !name.IsExported() || d.Doc.Text()+s.Doc.Text() != "", "%s has no documentation", name.Name)
			}
		}
	}
}

// TestNoState: no function changes a variable of the package, but by a method
// that is made for it (sync.Pool, sync.Once).
func TestNoState(t *testing.T) {
	files := packageSources(t)
	var variables []string
	for _, f := range files {
		for _, d := range f.ast.Decls {
			if d, ok := d.(*ast.GenDecl); ok && d.Tok == gotoken.VAR {
				for _, spec := range d.Specs {
					for _, name := range spec.(*ast.ValueSpec).Names {
						variables = append(variables, name.Name)
					}
				}
			}
		}
	}
	require.NotEmpty(t, variables)
	for _, f := range files {
		for _, d := range f.ast.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok {
				continue
			}
			for _, name := range assigned(fn) {
				assert.NotContains(t, variables, name, "%s: %s assigns to a variable of the package", f.name, fn.Name.Name)
			}
		}
	}
}

// assigned are the names of variables that a function assigns to, also by
// index or field, and that it does not declare itself.
func assigned(fn *ast.FuncDecl) (names []string) {
	var own []string
	note := func(e ast.Expr, declares bool) {
		id := rootOf(e)
		switch {
		case id == nil:
		case declares:
			own = append(own, id.Name)
		default:
			names = append(names, id.Name)
		}
	}
	ast.Inspect(fn, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for _, e := range n.Lhs {
				note(e, n.Tok == gotoken.DEFINE)
			}
		case *ast.RangeStmt:
			note(n.Key, n.Tok == gotoken.DEFINE)
			note(n.Value, n.Tok == gotoken.DEFINE)
		case *ast.IncDecStmt:
			note(n.X, false)
		case *ast.Field:
			for _, id := range n.Names {
				own = append(own, id.Name)
			}
		case *ast.ValueSpec:
			for _, id := range n.Names {
				own = append(own, id.Name)
			}
		}
		return true
	})
	return slices.DeleteFunc(names, func(name string) bool { return slices.Contains(own, name) })
}

// TestAssigned holds the test's own measure.
func TestAssigned(t *testing.T) {
	const source = `package p
func f(a int) { table[a] = 1; count++; a = 2; b := 4; b = 5; for other = range table {} ; _ = b }`
	f, err := parser.ParseFile(gotoken.NewFileSet(), "", source, 0)
	require.NoError(t, err)
	assert.Equal(t, []string{"table", "count", "other", "_"}, assigned(f.Decls[0].(*ast.FuncDecl)))
}

// rootOf is the variable that an expression is a part of, nil for none.
func rootOf(e ast.Expr) *ast.Ident {
	switch e := e.(type) {
	case *ast.Ident:
		return e
	case *ast.IndexExpr:
		return rootOf(e.X)
	case *ast.SelectorExpr:
		return rootOf(e.X)
	case *ast.StarExpr:
		return rootOf(e.X)
	case *ast.ParenExpr:
		return rootOf(e.X)
	}
	return nil
}

// TestFieldsDocumented: the package documentation's table has every field of
// an Article, and no other.
func TestFieldsDocumented(t *testing.T) {
	files := packageSources(t)
	doc := files[slices.IndexFunc(files, func(f sourceFile) bool { return f.name == "doc.go" })].ast.Doc.Text()
	var fields, rows []string
	for _, f := range files {
		for _, name := range []string{"Article", "Particulars"} { // the files are in the order of the alphabet
			if o := f.ast.Scope.Lookup(name); o != nil {
				fields = append(fields, documentedFields(t, o.Decl.(*ast.TypeSpec).Type.(*ast.StructType))...)
			}
		}
	}
	for line := range strings.SplitSeq(doc, "\n") {
		if row, ok := strings.CutPrefix(line, "\t"); ok && (len(rows) > 0 || strings.HasPrefix(row, "Field ")) {
			rows = append(rows, strings.Fields(row)[0])
		}
	}
	require.NotEmpty(t, fields)
	assert.Equal(t, append([]string{"Field"}, fields...), rows)
}

// documentedFields returns the names of a type's fields, each of which has a
// comment.
func documentedFields(t *testing.T, s *ast.StructType) (names []string) {
	t.Helper()
	for _, field := range s.Fields.List {
		for _, name := range field.Names {
			names = append(names, name.Name)
			assert.NotEmpty(t, field.Doc.Text(), "%s has no documentation", name.Name)
		}
	}
	return names
}
