package main

import (
	"cmp"
	"io"
	"os"
	"strconv"

	"golang.org/x/term"
)

// console is where a verb reads and writes.
type console struct {
	stdin  io.Reader
	stdout io.Writer
	stderr io.Writer
	eyes   bool // a person looks at standard output
	talks  bool // a person looks at standard error
	width  int  // columns of a line

	rejects int // inputs that could not be read
}

// defaultWidth is the width of a table where no terminal tells one.
const defaultWidth = 100

func newConsole(stdin io.Reader, stdout, stderr io.Writer) *console {
	c := &console{stdin: stdin, stdout: stdout, stderr: stderr}
	of, talks := terminal(stderr) // a table in a pipe mostly goes to the same terminal
	width, eyes := terminal(stdout)
	c.talks, c.eyes, c.width = talks, eyes, cmp.Or(width, of, defaultWidth)
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n > 0 {
		c.width = n
	}
	return c
}

// terminal tells whether w is a terminal and how wide; 0 = it does not say.
func terminal(w io.Writer) (width int, ok bool) {
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return 0, false
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return 0, true
	}
	return width, true
}
