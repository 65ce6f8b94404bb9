package metadata

import (
	"embed"

	"github.com/standfirst/standfirst/internal/text"
)

//go:embed words/*.txt
var wordFiles embed.FS

// tables are the words that claims are compared with, a file for each table.
var tables = text.Tables{Files: wordFiles}
