package metadata

import (
	"embed"

	"github.com/standfirst/standfirst/internal/text"
)

//go:embed words/*.txt
var wordFiles embed.FS

// tables are the words of the claims, a file a table.
var tables = text.Tables{Files: wordFiles}
