package main

import (
	"context"
	"encoding/csv"
	"errors"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"tally/datasets"
)

func queryCommand(con *console) *cobra.Command {
	var format string
	var limit int
	c := &cobra.Command{
		Use:   `query DIR ["SELECT …"]`,
		Short: "ask a dataset in SQL",
		Long: `Ask a dataset in SQL. Every table of it (claims, documents, leftovers, copies, rejects)
is a view of DuckDB; tally schema explains the columns. Without a question a
prompt opens, which .help explains; in a pipe the questions, each with a
semicolon behind it, are read from standard input.

DuckDB is large and takes a C compiler, so it stands in a program of its own,
tally-query, which must lie beside tally or on the path:

  go install ./cmd/tally-query`,
		Example: `  tally query dataset "SELECT measure, count(*) FROM claims GROUP BY ALL"
  tally query --format csv dataset "SUMMARIZE claims" > summary.csv
  tally query --format parquet dataset "FROM claims WHERE measure = 'killed'" > killed.parquet
  tally query dataset                       a prompt
  tally query dataset < questions.sql`,
		Args: wants(1, 2, `give the directory of a dataset and perhaps a question: tally query DIR "SELECT …"`),

		ValidArgsFunction: completeDatasets(1),

		RunE: does(func(ctx context.Context, args []string) error {
			return con.query(ctx, args[0], args[1:], format, limit)
		}),
	}
	names := []string{formatTable, "jsonl", "csv", "parquet"}
	c.Flags().StringVar(&format, "format", "", "the `FORMAT`: table, jsonl, csv, parquet (a table on a terminal, else jsonl)")
	c.Flags().IntVar(&limit, "limit", 200, "at most `N` rows in a table; 0 = all")
	nameless(c, "limit")
	_ = c.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(names, cobra.ShellCompDirectiveNoFileComp))
	return c
}

// query asks one question, or those of standard input where there is none.
func (c *console) query(ctx context.Context, dir string, question []string, format string, limit int) error {
	switch {
	case format == "" && c.eyes:
		format = formatTable
	case format == "":
		format = "jsonl"
	case format == "parquet" && len(question) == 0:
		return misuse(`COPY (SELECT …) TO 'name.parquet' writes a file from the prompt`, "the prompt does not print Parquet")
	case format == "parquet" && c.eyes:
		return misuse("send it to a file: > answer.parquet", "Parquet is not for terminals")
	case format != formatTable && format != "jsonl" && format != "csv" && format != "parquet":
		return misuse("", "unknown format %q: want one of table, jsonl, csv, parquet", format)
	}
	if _, err := datasets.Open(dir); err != nil {
		return err
	}
	engine, err := findEngine()
	if err != nil {
		return failed("make bin/tally-query or go install ./cmd/tally-query builds it; it takes a C compiler", err)
	}
	switch {
	case len(question) == 0:
		return c.prompt(ctx, engine, "-format", format, "-limit", strconv.Itoa(limit), "-width", strconv.Itoa(c.width), "--", dir)
	case format != formatTable:
		return c.ask(ctx, c.stdout, engine, "-format", format, "--", dir, question[0])
	}
	return c.queryTable(limit, func(w io.Writer) error {
		return c.ask(ctx, w, engine, "-format", "csv", "--", dir, question[0])
	})
}

// prompt hands the terminal or the pipe to the engine. Ctrl-C is for the engine,
// which ends an answer and not itself.
func (c *console) prompt(ctx context.Context, engine string, args ...string) error {
	if c.eyes {
		signal.Ignore(os.Interrupt)
		ctx = context.WithoutCancel(ctx)
	}
	return c.ask(ctx, c.stdout, engine, args...)
}

// findEngine looks for tally-query beside this program and on the path.
func findEngine() (string, error) {
	name := "tally-query"
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	if own, err := os.Executable(); err == nil {
		beside := filepath.Join(filepath.Dir(own), name)
		if info, err := os.Stat(beside); err == nil && !info.IsDir() {
			return beside, nil
		}
	}
	path, err := exec.LookPath(name)
	if err != nil {
		return "", errors.New("tally-query is neither beside tally nor on the path")
	}
	return path, nil
}

// ask runs the engine, which tells its user itself what is wrong.
func (c *console) ask(ctx context.Context, w io.Writer, engine string, args ...string) error {
	cmd := exec.CommandContext(ctx, engine, args...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = c.stdin, w, c.stderr
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	err := cmd.Run()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if exit := new(exec.ExitError); errors.As(err, &exit) {
		return errTold
	}
	return err
}

// queryTable prints what ask writes as CSV as a table for eyes.
func (c *console) queryTable(limit int, ask func(io.Writer) error) error {
	from, to := io.Pipe()
	asked := make(chan error, 1)
	go func() {
		err := ask(to)
		to.Close()
		asked <- err
	}()
	s, left, err := readSheet(csv.NewReader(from), limit)
	if err != nil {
		from.CloseWithError(err)
		return errors.Join(<-asked, err)
	}
	if err := <-asked; err != nil || len(s.rows) == 0 {
		return err
	}
	all := s.names()
	if err := s.print(c.stdout, c.width); err != nil {
		return err
	}
	if missing := without(all, s.names()); len(missing) > 0 {
		c.note("columns that are empty or have no room: %s", strings.Join(missing, ", "))
	}
	if left > 0 {
		c.note("%s; --limit 0 shows all", count(int64(left), "more row"))
	}
	return nil
}

// without are the names that are not among those shown, which keep their order.
func without(names, shown []string) (missing []string) {
	for _, name := range names {
		if len(shown) > 0 && shown[0] == name {
			shown = slices.Delete(shown, 0, 1)
			continue
		}
		missing = append(missing, name)
	}
	return missing
}

// readSheet makes a sheet of CSV with a head; columns of nothing but numbers
// are numeric.
func readSheet(in *csv.Reader, limit int) (s sheet, left int, err error) {
	names, err := in.Read()
	if errors.Is(err, io.EOF) {
		return s, 0, nil
	}
	for _, name := range names {
		s.heads = append(s.heads, head{name: name, numeric: true, rank: 1})
	}
	for err == nil {
		var row []string
		if row, err = in.Read(); err != nil {
			break
		}
		if limit > 0 && len(s.rows) >= limit {
			left++
			continue
		}
		for i, cell := range row {
			_, fault := strconv.ParseFloat(cell, 64)
			s.heads[i].numeric = s.heads[i].numeric && (cell == "" || fault == nil)
		}
		s.rows = append(s.rows, row)
	}
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return s, left, err
}
