//go:build cgo

package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
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

// session is DuckDB with the tables of a dataset as views.
type session struct {
	db     *sql.DB
	con    *sql.Conn // one, for settings are those of a connection
	tables []string
}

// open opens the dataset at dir.
func open(ctx context.Context, dir string) (*session, error) {
	tables, err := tablesOf(dir)
	if err != nil {
		return nil, err
	}
	s := &session{tables: tables}
	if s.db, err = sql.Open("duckdb", ""); err != nil {
		return nil, err
	}
	if s.con, err = s.db.Conn(ctx); err != nil {
		return nil, errors.Join(err, s.db.Close())
	}
	statements := []string{settings}
	for _, table := range tables {
		statements = append(statements, view(dir, table))
	}
	for _, statement := range statements {
		if _, err := s.con.ExecContext(ctx, statement); err != nil {
			return nil, errors.Join(err, s.close())
		}
	}
	return s, nil
}

func (s *session) close() error { return errors.Join(s.con.Close(), s.db.Close()) }

// ask puts a question and prints the rows.
func (s *session) ask(ctx context.Context, question string, p printer) error {
	found, err := s.con.QueryContext(ctx, question)
	if err != nil {
		return err
	}
	defer found.Close()
	return print(found, p)
}

// parquet writes the rows that answer a question to w as a Parquet file.
func (s *session) parquet(ctx context.Context, question string, w io.Writer) error {
	dir, err := os.MkdirTemp("", "tally-query-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "answer.parquet")
	if end := endOfQuestion(question); end >= 0 {
		question = question[:end]
	}
	if _, err := s.con.ExecContext(ctx, "COPY ("+question+"\n) TO "+quote(path)+" (FORMAT parquet, COMPRESSION zstd)"); err != nil {
		return err
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(w, f)
	return err
}

// tablesOf are the tables of the dataset at dir; it may lack some.
func tablesOf(dir string) (all []string, err error) {
	for _, table := range []string{schema.Claims.Name, schema.Documents.Name, schema.Leftovers.Name, schema.Copies.Name, schema.Rejects.Name} {
		if _, err := os.Stat(filepath.Join(dir, table)); err == nil {
			all = append(all, table)
		}
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("%s: no dataset", dir)
	}
	return all, nil
}

func view(dir, table string) string {
	return fmt.Sprintf("CREATE VIEW %s AS FROM read_parquet(%s || '/**/*.parquet')", table, pattern(filepath.Join(dir, table)))
}

// quote makes a string of SQL.
func quote(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }

// pattern makes a string of SQL of a path, which DuckDB would take for a pattern.
func pattern(path string) string {
	return quote(strings.NewReplacer("[", "[[]", "*", "[*]", "?", "[?]").Replace(path))
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
	more := found.Next()
	if !more && len(names) == 1 && names[0] == "Count" { // of a statement that has no answer, such as CREATE VIEW
		return found.Err()
	}
	if err := p.head(names); err != nil {
		return err
	}
	for ; more; more = found.Next() {
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
	return errors.Join(found.Err(), p.end())
}
