// Package duckdb holds a test: that DuckDB reads the Parquet that the program writes,
// and that the queries of docs/PARQUET.md run. It is a module of its own, outside of the
// workspace, for DuckDB is large and needs a C compiler:
//
//	cd cmd/standfirst/duckdb && GOWORK=off go test ./...
package duckdb
