//go:build cgo

package main

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	_ "github.com/duckdb/duckdb-go/v2" // the engine

	"tally/schema"
)

// settings keep answers the same everywhere: days are those of UTC, and nothing
// is fetched from the network.
const settings = `
SET TimeZone = 'UTC';
SET autoinstall_known_extensions = false;
`

// answer puts a question to the dataset at dir and prints the rows.
func answer(ctx context.Context, dir, question string, p printer) error {
	tables, err := views(dir)
	if err != nil {
		return err
	}
	db, err := sql.Open("duckdb", "")
	if err != nil {
		return err
	}
	defer db.Close()
	con, err := db.Conn(ctx) // one, for settings are those of a connection
	if err != nil {
		return err
	}
	defer con.Close()
	for _, statement := range append([]string{settings}, tables...) {
		if _, err := con.ExecContext(ctx, statement); err != nil {
			return err
		}
	}
	found, err := con.QueryContext(ctx, question)
	if err != nil {
		return err
	}
	defer found.Close()
	return print(found, p)
}

// views make a view of each table of the dataset at dir; it may lack some.
func views(dir string) (all []string, err error) {
	for _, table := range []string{schema.Claims.Name, schema.Documents.Name, schema.Leftovers.Name, schema.Copies.Name, schema.Rejects.Name} {
		folder := filepath.Join(dir, table)
		if _, err := os.Stat(folder); err != nil {
			continue
		}
		all = append(all, fmt.Sprintf("CREATE VIEW %s AS FROM read_parquet(%s || '/**/*.parquet')", table, quote(folder)))
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("%s: no dataset", dir)
	}
	return all, nil
}

// quote makes a string of SQL of a path, which DuckDB would take for a pattern.
func quote(path string) string {
	return "'" + strings.NewReplacer("'", "''", "[", "[[]", "*", "[*]", "?", "[?]").Replace(path) + "'"
}

// print prints every row.
func print(found *sql.Rows, p printer) error {
	columns, err := found.ColumnTypes()
	if err != nil {
		return err
	}
	names, types := make([]string, len(columns)), make([]string, len(columns))
	values, places := make([]any, len(columns)), make([]any, len(columns))
	for i, c := range columns {
		names[i], types[i], places[i] = c.Name(), c.DatabaseTypeName(), &values[i]
	}
	if err := p.head(names); err != nil {
		return err
	}
	for found.Next() {
		if err := found.Scan(places...); err != nil {
			return err
		}
		for i := range values {
			values[i] = plain(values[i], types[i])
		}
		if err := p.row(values); err != nil {
			return err
		}
	}
	return found.Err()
}
