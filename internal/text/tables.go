package text

import (
	"embed"
	"iter"
	"strings"
	"sync"
)

// Tables are the tables of words of a package, one file a table in its folder
// "words". A line "[nl af]" begins the words of a language, or of several that are
// not told apart; "mul" is for those whose language is not noted. The lines
// below it hold words or phrases, folded, with commas between them. In a marked
// table each line begins with the mark of its entries: "colon: tekst, bron". A
// line that begins with "#" is a comment.
type Tables struct{ Files embed.FS }

// Entry is a word or phrase of a table.
type Entry struct {
	// Languages are the tags of its section, parted by spaces.
	Languages string
	// Mark is its line's, where the table is marked.
	Mark   string
	Phrase string
}

// Entries returns a table's entries in their order.
func (t Tables) Entries(table string) iter.Seq[Entry] { return ParseTable(t.read(table), false) }

// Marked returns the entries of a table whose lines have marks.
func (t Tables) Marked(table string) iter.Seq[Entry] { return ParseTable(t.read(table), true) }

// read returns a table's file. The files are part of the program: one that is
// missing is a fault of the program, which the tests of the tables find.
func (t Tables) read(table string) string {
	file, err := t.Files.ReadFile("words/" + table + ".txt")
	if err != nil {
		panic(err)
	}
	return string(file)
}

// Set returns the set of a table's entries.
func (t Tables) Set(table string) *WordSet {
	return FillWordSet(func(set *WordSet) {
		for e := range t.Entries(table) {
			set.Add(e.Phrase)
		}
	})
}

// List returns a function that returns a table's phrases in their order.
func (t Tables) List(table string) func() []string {
	return sync.OnceValue(func() (list []string) {
		for e := range t.Entries(table) {
			list = append(list, e.Phrase)
		}
		return list
	})
}

// ParseTable returns the entries of a table's file, see [Tables].
func ParseTable(file string, marked bool) iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		var e Entry
		for line := range strings.Lines(file) {
			line = strings.TrimSpace(line)
			switch {
			case line == "" || line[0] == '#':
				continue
			case line[0] == '[' && line[len(line)-1] == ']':
				e.Languages = line[1 : len(line)-1]
				continue
			case marked:
				e.Mark, line, _ = strings.Cut(line, ": ")
			}
			for phrase := range strings.SplitSeq(line, ",") {
				if e.Phrase = strings.TrimSpace(phrase); e.Phrase != "" && !yield(e) {
					return
				}
			}
		}
	}
}
