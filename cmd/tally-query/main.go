//go:build cgo

// Command tally-query puts SQL questions to a dataset. It is the part of tally
// that holds DuckDB, which is large and takes a C compiler: "tally query" finds
// it beside itself or on the path and prints what it answers.
//
//	tally-query [-format jsonl|csv] DIR "SELECT …"
//
// Every table of the dataset is a view of its name. Rows go to standard output,
// what is wrong to standard error; the exit status is 1 then, and 2 after a
// wrong use.
package main

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	signal.Ignore(syscall.SIGPIPE) // a write tells
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the program at once
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// run is the program: it answers the question in args and returns the exit
// status. The reader of a pipe that has seen enough is no failure.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("tally-query", flag.ContinueOnError)
	flags.SetOutput(stderr)
	format := flags.String("format", formatJSONL, "how rows are printed: jsonl or csv")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	if flags.NArg() != 2 || *format != formatJSONL && *format != formatCSV {
		fmt.Fprintln(stderr, `tally: error: want tally-query [-format jsonl|csv] DIR "SELECT …"`)
		return 2
	}
	out := bufio.NewWriter(stdout)
	err := answer(ctx, flags.Arg(0), flags.Arg(1), newPrinter(out, *format))
	if err = errors.Join(err, out.Flush()); err != nil && !errors.Is(err, syscall.EPIPE) {
		fmt.Fprintln(stderr, "tally: error:", err)
		return 1
	}
	return 0
}
