// Build makes the playground: a folder of files that any file server may serve.
//
//	go run ./playground/build                       # into playground/dist
//	go run ./playground/build -http localhost:8000  # and serves it
package main

import (
	"compress/gzip"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/standfirst/standfirst/playground/site"
)

const modulePath = "github.com/standfirst/standfirst"

func main() {
	dist := flag.String("o", "", "the folder to write to (default playground/dist of the module)")
	address := flag.String("http", "", "serve the folder at this address, once it is built")
	flag.Parse()
	if err := run(*dist, *address); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

// run builds the playground and serves it, if an address is given.
func run(dist, address string) error {
	module, err := output("go", "list", "-m", "-f", "{{.Dir}}", modulePath)
	if err != nil {
		return err
	}
	if dist == "" {
		dist = filepath.Join(module, "playground", "dist")
	}
	if err := build(module, dist); err != nil {
		return err
	}
	if address == "" {
		return nil
	}
	fmt.Printf("serving at http://%s/\n", address)
	return http.ListenAndServe(address, http.FileServer(http.Dir(dist)))
}

// build writes all files.
func build(module, dist string) error {
	root, err := output("go", "env", "GOROOT")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dist, 0o777); err != nil {
		return err
	}
	names, err := fs.Glob(site.Files, "*")
	if err != nil {
		return err
	}
	for _, name := range names {
		data, err := fs.ReadFile(site.Files, name)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dist, name), data, 0o666); err != nil {
			return err
		}
	}
	program := filepath.Join(dist, "standfirst.wasm")
	return errors.Join(
		copyFile(filepath.Join(dist, "wasm_exec.js"), filepath.Join(root, "lib", "wasm", "wasm_exec.js")),
		copyFile(filepath.Join(dist, "example.html"),
			filepath.Join(module, "testdata", "articles", "irish-news-2014.html")),
		compile(program),
		compress(program),
	)
}

// compile builds the program for browsers. What is inlined compresses badly: without
// inlining, the compressed program is an eighth smaller, and fast enough.
func compile(program string) error {
	c := exec.Command("go", "build", "-trimpath", "-tags=browser", "-gcflags=all=-l", "-ldflags=-s -w", "-o", program,
		modulePath+"/playground")
	// The race detector, for which a test may ask of all builds, is not for browsers.
	flags := strings.ReplaceAll(os.Getenv("GOFLAGS"), "-race", "")
	c.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOFLAGS="+flags)
	c.Stdout, c.Stderr = os.Stdout, os.Stderr
	return c.Run()
}

// compress writes a compressed copy of a file beside it, and says how large both are.
func compress(name string) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	file, err := os.Create(name + ".gz")
	if err != nil {
		return err
	}
	w, err := gzip.NewWriterLevel(file, gzip.BestCompression)
	if err != nil {
		return errors.Join(err, file.Close())
	}
	_, err = w.Write(data)
	if err := errors.Join(err, w.Close(), file.Close()); err != nil {
		return err
	}
	info, err := os.Stat(name + ".gz")
	if err != nil {
		return err
	}
	fmt.Printf("%s: %.2f MB, compressed %.2f MB\n", name, float64(len(data))/1e6, float64(info.Size())/1e6)
	return nil
}

// output is what a command prints, without white space around it.
func output(name string, args ...string) (string, error) {
	c := exec.Command(name, args...)
	c.Stderr = os.Stderr
	out, err := c.Output()
	return strings.TrimSpace(string(out)), err
}

func copyFile(to, from string) error {
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, data, 0o666)
}
