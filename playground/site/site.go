// Package site holds the playground's files that are not built.
package site

import "embed"

// Files are the page, its styles and its scripts.
//
//go:embed *.html *.css *.js *.svg
var Files embed.FS
