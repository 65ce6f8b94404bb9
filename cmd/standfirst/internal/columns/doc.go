// Package columns writes articles as Parquet: a row for each page, with the article's
// fields as columns, named as in its JSON. docs/PARQUET.md has the schema.
//
// A [Row] is an Article in the types that Parquet has: what may be left out of the JSON
// is null, but for lists, which are empty; a time is an instant in UTC and beside it the
// zone's offset in seconds.
package columns
