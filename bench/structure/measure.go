package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

// rootName is the name of the root's row.
const rootName = "."

// textFork is the name of the field that says that a page is text alone.
const textFork = "IsText"

// count is how many of something a named thing has.
type count struct {
	name string
	n    int
}

// typeSize is how large a type is.
type typeSize struct {
	name            string
	fields, methods int
}

// measures are the figures of one package, tests apart.
type measures struct {
	name    string   // under internal/, "." for the root
	imports []string // of the same module, by name
	files   []string
	lines   int
	knot    []string // the largest set of files that all need each other

	longestFile, longestFunc, mostFields, mostMethods count

	longFiles, longFuncs []count
	largeTypes           []typeSize
	textForks            int // expressions that ask whether a page is text
}

// load measures the packages of the module in a folder.
func load(dir string) ([]measures, error) {
	const mode = packages.NeedName | packages.NeedFiles | packages.NeedSyntax | packages.NeedTypes |
		packages.NeedTypesInfo | packages.NeedImports | packages.NeedDeps | packages.NeedModule
	list, err := packages.Load(&packages.Config{Mode: mode, Dir: dir}, "./...")
	if err != nil {
		return nil, err
	}
	var out []measures
	for _, p := range list {
		if len(p.Errors) > 0 {
			return nil, fmt.Errorf("%s: %w", p.PkgPath, p.Errors[0])
		}
		if p.Module != nil && len(p.Syntax) > 0 && p.Name != "main" {
			out = append(out, measure(p))
		}
	}
	return out, nil
}

// measure measures a package.
func measure(p *packages.Package) measures {
	m := measures{name: nameIn(p.Module.Path, p.PkgPath)}
	for path := range p.Imports {
		if name := nameIn(p.Module.Path, path); name != "" {
			m.imports = append(m.imports, name)
		}
	}
	slices.Sort(m.imports)
	for _, f := range p.Syntax {
		m.addFile(p.Fset, f)
	}
	m.addTypes(p.Types)
	m.addForks(p)
	m.knot = largest(needs(p))
	return m
}

// nameIn is a package's name in the module: what stands behind internal/, "." for
// the root, "" for the packages of others.
func nameIn(module, path string) string {
	if path == module {
		return rootName
	}
	rest, ok := strings.CutPrefix(path, module+"/")
	if !ok {
		return ""
	}
	return strings.TrimPrefix(rest, "internal/")
}

// addFile counts a file's lines and the lines of its functions.
func (m *measures) addFile(fset *token.FileSet, f *ast.File) {
	name := filepath.Base(fset.Position(f.Package).Filename)
	lines := fset.Position(f.FileEnd).Line
	m.files = append(m.files, name)
	m.lines += lines
	if ast.IsGenerated(f) {
		return
	}
	m.longFiles = noteCount(m.longFiles, &m.longestFile, count{name, lines}, longestFile)
	for _, d := range f.Decls {
		if fn, ok := d.(*ast.FuncDecl); ok {
			n := fset.Position(fn.End()).Line - fset.Position(fn.Pos()).Line + 1
			m.longFuncs = noteCount(m.longFuncs, &m.longestFunc, count{fn.Name.Name, n}, longestFunc)
		}
	}
}

// noteCount keeps the largest count, and those that are over a limit.
func noteCount(over []count, most *count, c count, limit int) []count {
	if c.n > most.n {
		*most = c
	}
	if c.n > limit {
		over = append(over, c)
	}
	return over
}

// addTypes counts the fields and methods of the package's types.
func (m *measures) addTypes(p *types.Package) {
	for _, name := range p.Scope().Names() {
		object, ok := p.Scope().Lookup(name).(*types.TypeName)
		if !ok {
			continue
		}
		named, ok := object.Type().(*types.Named)
		if !ok {
			continue
		}
		size := typeSize{name: name, methods: named.NumMethods()}
		if s, ok := named.Underlying().(*types.Struct); ok {
			size.fields = s.NumFields()
		}
		m.mostFields = larger(m.mostFields, count{name, size.fields})
		m.mostMethods = larger(m.mostMethods, count{name, size.methods})
		if size.fields > mostFields || size.methods > mostMethods {
			m.largeTypes = append(m.largeTypes, size)
		}
	}
}

func larger(a, b count) count {
	if b.n > a.n {
		return b
	}
	return a
}

// addForks counts the expressions that read the field textFork.
func (m *measures) addForks(p *packages.Package) {
	for _, f := range p.Syntax {
		assigned := map[ast.Node]bool{}
		ast.Inspect(f, func(n ast.Node) bool {
			switch x := n.(type) {
			case *ast.AssignStmt:
				for _, left := range x.Lhs {
					assigned[left] = true
				}
			case *ast.SelectorExpr:
				if strings.EqualFold(x.Sel.Name, textFork) && !assigned[x] {
					m.textForks++
				}
			}
			return true
		})
	}
}

// needs maps each file of a package to the files whose objects it uses.
func needs(p *packages.Package) map[string][]string {
	graph := map[string][]string{}
	fileOf := func(pos token.Pos) string { return filepath.Base(p.Fset.Position(pos).Filename) }
	for _, f := range p.Syntax {
		graph[fileOf(f.Package)] = nil
	}
	for id, object := range p.TypesInfo.Uses {
		if object.Pkg() != p.Types || !shared(object) {
			continue
		}
		from, to := fileOf(id.Pos()), fileOf(object.Pos())
		if from != to && !slices.Contains(graph[from], to) {
			graph[from] = append(graph[from], to)
		}
	}
	return graph
}

// shared reports whether an object can be used from another file: it stands in
// the package's scope, or it is a field or a method.
func shared(object types.Object) bool {
	switch o := object.(type) {
	case *types.Var:
		return o.IsField() || o.Parent() == o.Pkg().Scope()
	case *types.Func:
		return true
	}
	return object.Parent() == object.Pkg().Scope()
}
