// Command proxy writes a proxy of files (https://go.dev/ref/mod#goproxy-protocol)
// that serves modules of a repository at a version, as if they were tagged:
//
//	go run ./bench/proxy -version v0.1.0 -o DIR . cmd/standfirst bench
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"golang.org/x/mod/modfile"
	"golang.org/x/mod/module"
	"golang.org/x/mod/zip"
)

func main() {
	version := flag.String("version", "v0.1.0", "the version that the modules get")
	out := flag.String("o", "", "the folder of the proxy")
	flag.Parse()
	if *out == "" || flag.NArg() == 0 {
		fmt.Fprintln(os.Stderr, "proxy: -o and the folder of a module are needed")
		os.Exit(2)
	}
	for _, dir := range flag.Args() {
		if err := add(*out, dir, *version); err != nil {
			fmt.Fprintln(os.Stderr, "proxy:", err)
			os.Exit(1)
		}
	}
}

// add writes the files of one module: the list of its versions and, of the
// version, its information, its go.mod and the archive of its folder.
func add(proxy, dir, version string) error {
	mod, err := os.ReadFile(filepath.Join(dir, "go.mod"))
	if err != nil {
		return err
	}
	path := modfile.ModulePath(mod)
	escaped, err := module.EscapePath(path)
	if err != nil {
		return err
	}
	folder := filepath.Join(proxy, escaped, "@v")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	for name, text := range map[string]string{
		"list":            version + "\n",
		version + ".info": fmt.Sprintf("{\"Version\":%q}\n", version),
		version + ".mod":  string(mod),
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
			return err
		}
	}
	archive, err := os.Create(filepath.Join(folder, version+".zip"))
	if err != nil {
		return err
	}
	if err := zip.CreateFromDir(archive, module.Version{Path: path, Version: version}, dir); err != nil {
		return fmt.Errorf("%s: %w", dir, err)
	}
	return archive.Close()
}
