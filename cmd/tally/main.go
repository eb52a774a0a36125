// Command tally reads news and reports and writes down every figure they
// state about people harmed, displaced, held or under arms, and about attacks,
// damage and territory, with the words, the source, the place and the time.
//
// Each verb has a file of its own that opens with its help.
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
)

// heapGrowth is how far the heap may grow, in percent of what is held, before the
// collector runs: not yet while the lexicon loads. GOGC in the environment
// sets another.
const heapGrowth = 400

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(heapGrowth)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the program at once
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
