//go:build cgo

// Command tally-query puts SQL questions to a dataset. It is the part of tally
// that holds DuckDB, which is large and takes a C compiler: "tally query" finds
// it beside itself or on the path and prints what it answers.
//
//	tally-query [-format jsonl|csv|table|parquet] DIR "SELECT …"
//	tally-query [-format jsonl|csv|table] DIR
//
// Without a question it reads questions from standard input; on a terminal it
// is a prompt. Every table of the dataset is a view of its name. Rows go to
// standard output, what is wrong to standard error; the exit status is 1 then,
// and 2 after a wrong use.
package main

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"syscall"
)

func main() {
	signal.Ignore(syscall.SIGPIPE) // a write tells
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the program at once
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

const usage = `want tally-query [-format jsonl|csv|table|parquet] DIR ["SELECT …"]`

// run is the program: it answers the question in args, or those of stdin, and
// returns the exit status. The reader of a pipe that has seen enough is no failure.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("tally-query", flag.ContinueOnError)
	flags.SetOutput(stderr)
	format := flags.String("format", formatJSONL, "how rows are printed: jsonl, csv, table or parquet")
	var s size
	flags.IntVar(&s.width, "width", 100, "columns of the terminal, for a table")
	flags.IntVar(&s.limit, "limit", 200, "at most so many rows in a table; 0 = all")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	known := slices.Contains([]string{formatJSONL, formatCSV, formatTable, formatParquet}, *format)
	if n := flags.NArg(); n < 1 || n > 2 || !known || n == 1 && *format == formatParquet {
		fmt.Fprintln(stderr, "tally: error:", usage)
		return 2
	}
	out := bufio.NewWriter(stdout)
	err := answer(ctx, flags.Args(), &asked{in: stdin, out: out, talk: stderr, format: *format, size: s})
	if err = cmp.Or(err, out.Flush()); err != nil && !errors.Is(err, syscall.EPIPE) { // one of the two: where writing failed, they are the same
		fmt.Fprintln(stderr, "tally: error:", err)
		return 1
	}
	return 0
}

// answer answers the question that follows the dataset in args, or those that
// are asked.
func answer(ctx context.Context, args []string, a *asked) error {
	s, err := open(ctx, args[0])
	if err != nil {
		return err
	}
	a.session = s
	switch {
	case len(args) == 1:
		err = a.prompt(ctx)
	case a.format == formatParquet:
		err = s.parquet(ctx, args[1], a.out)
	default:
		err = s.ask(ctx, args[1], newPrinter(a.out, a.format, a.size))
	}
	return errors.Join(err, s.close())
}
