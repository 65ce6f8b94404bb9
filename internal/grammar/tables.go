package grammar

import (
	"embed"

	"github.com/standfirst/standfirst/internal/text"
)

//go:embed words/*.txt
var wordFiles embed.FS

// tables are the grammars' words, a file a table.
var tables = text.Tables{Files: wordFiles}

// formOf returns what an entry's mark stands for. Any other mark is a fault of
// the file, which is part of the program.
func formOf[F any](forms map[string]F, e text.Entry) F {
	form, ok := forms[e.Mark]
	if !ok {
		panic("grammar: mark " + e.Mark + " of " + e.Phrase + " is unknown")
	}
	return form
}
