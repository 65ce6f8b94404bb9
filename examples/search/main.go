// Command search keeps articles in an SQLite database and finds them by their words,
// with SQLite's full-text search (https://www.sqlite.org/fts5.html):
//
//	go run ./search articles.db add page.html pages/*.html
//	go run ./search articles.db find sea tribunal
package main

import (
	"context"
	"database/sql"
	"fmt"
	"io"
	"log"
	"os"
	"strings"
	"time"

	"github.com/standfirst/standfirst"
	_ "modernc.org/sqlite" // the driver, without a C compiler
)

// schema is the table; for languages without spaces take tokenize = 'trigram'.
const schema = `CREATE VIRTUAL TABLE IF NOT EXISTS articles USING fts5(
	headline, standfirst, body, url UNINDEXED, published UNINDEXED, tokenize = 'unicode61 remove_diacritics 2')`

// query ranks a word of the headline over one of the standfirst, and that over the body's.
const query = `SELECT headline, url, published, snippet(articles, 2, '[', ']', '…', 12) FROM articles
	WHERE articles MATCH ? ORDER BY bm25(articles, 10, 5, 1) LIMIT 10`

func main() {
	if len(os.Args) < 4 || os.Args[2] != "add" && os.Args[2] != "find" {
		log.Fatal("usage: search DATABASE add FILE... | search DATABASE find WORD...")
	}
	if err := run(context.Background(), os.Args[1], os.Args[2], os.Args[3:], os.Stdout); err != nil {
		log.Fatal(err)
	}
}

// run opens the database and does what is asked.
func run(ctx context.Context, database, command string, args []string, w io.Writer) error {
	db, err := sql.Open("sqlite", database)
	if err != nil {
		return err
	}
	defer db.Close()
	if _, err := db.ExecContext(ctx, schema); err != nil {
		return err
	}
	if command == "add" {
		return addAll(ctx, db, args)
	}
	return find(ctx, db, args, w)
}

// addAll adds the articles of pages, all of them or, after an error, none.
func addAll(ctx context.Context, db *sql.DB, files []string) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // does nothing after Commit
	for _, name := range files {
		file, err := os.Open(name)
		if err != nil {
			return err
		}
		a, err := standfirst.Parse(file)
		file.Close()
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if _, err := tx.ExecContext(ctx, "INSERT INTO articles VALUES (?, ?, ?, ?, ?)", a.Headline,
			a.Standfirst, a.Text(), a.URL, a.Published.Format(time.DateOnly)); err != nil {
			return err
		}
	}
	return tx.Commit()
}

// find writes the articles that hold all of the words, the best first.
func find(ctx context.Context, db *sql.DB, words []string, w io.Writer) error {
	quoted := make([]string, len(words)) // so that AND, * and the like are words, too
	for i, word := range words {
		quoted[i] = `"` + strings.ReplaceAll(word, `"`, `""`) + `"`
	}
	rows, err := db.QueryContext(ctx, query, strings.Join(quoted, " "))
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var headline, url, published, snippet string
		if err := rows.Scan(&headline, &url, &published, &snippet); err != nil {
			return err
		}
		fmt.Fprintf(w, "%s (%s)\n%s\n%s\n\n", headline, published, url, snippet)
	}
	return rows.Err()
}
