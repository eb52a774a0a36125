//go:build cgo

package main

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"

	"github.com/peterh/liner" // a line editor without cgo, for terminals and pipes
)

// asked are the questions of a prompt or a pipe, and where answers go.
type asked struct {
	session *session
	in      io.Reader
	out     *bufio.Writer
	talk    io.Writer
	format  string
	size    size
}

const help = `A question is SQL and ends with a semicolon; it may take several lines.

  .tables          the tables of the dataset
  .columns TABLE   the columns of one
  .format NAME     how rows are printed: table, jsonl or csv
  .help            this
  .quit            leave, as does Ctrl-D

COPY (SELECT …) TO 'name.parquet'; writes an answer to a file.
`

// lines gives the lines of an input, one by one; at its end the error is io.EOF.
type lines func(mark string) (string, error)

var errLeave = errors.New("leave")

// prompt answers what is asked. On a terminal a question that fails is told and
// the next one is read; in a pipe it ends the program.
func (a *asked) prompt(ctx context.Context) error {
	if a.in != os.Stdin || !isTerminal(os.Stdin) || !isTerminal(os.Stdout) {
		in := bufio.NewReader(a.in)
		return a.read(ctx, func(string) (string, error) { return readLine(in) }, false)
	}
	editor := liner.NewLiner()
	defer editor.Close()
	editor.SetCtrlCAborts(true)
	editor.SetMultiLineMode(true)
	path := historyFile()
	if f, err := os.Open(path); err == nil {
		_, _ = editor.ReadHistory(f) // without it the arrow keys have less to offer
		f.Close()
	}
	fmt.Fprintf(a.talk, "Tables: %s. A question ends with a semicolon; .help tells more.\n", strings.Join(a.session.tables, ", "))
	err := a.read(ctx, func(mark string) (string, error) {
		line, err := editor.Prompt(mark)
		if line != "" {
			editor.AppendHistory(line)
		}
		return line, err
	}, true)
	if f, ferr := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600); ferr == nil {
		_, _ = editor.WriteHistory(f)
		f.Close()
	}
	return err
}

func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// historyFile is where the lines of former prompts stand.
func historyFile() string {
	cache, err := os.UserCacheDir()
	if err != nil {
		return os.DevNull
	}
	dir := filepath.Join(cache, "tally")
	_ = os.MkdirAll(dir, 0o700) // if it fails there is no history
	return filepath.Join(dir, "questions")
}

// readLine reads a line without its end.
func readLine(in *bufio.Reader) (string, error) {
	line, err := in.ReadString('\n')
	if line != "" {
		err = nil
	}
	return strings.TrimRight(line, "\r\n"), err
}

// read reads questions until the lines end.
func (a *asked) read(ctx context.Context, next lines, patient bool) error {
	pending := ""
	for {
		mark := "tally> "
		if strings.TrimSpace(pending) != "" {
			mark = "  ...> "
		}
		line, err := next(mark)
		switch {
		case errors.Is(err, liner.ErrPromptAborted): // Ctrl-C gives the question up
			pending = ""
			continue
		case errors.Is(err, io.EOF):
			return a.answer(ctx, strings.TrimSpace(pending), patient)
		case err != nil:
			return err
		}
		if strings.TrimSpace(pending) == "" && strings.HasPrefix(line, ".") {
			pending = ""
			err = a.command(ctx, strings.Fields(line))
		} else {
			pending, err = a.questions(ctx, pending+line+"\n", patient)
		}
		if errors.Is(err, errLeave) {
			return nil
		}
		if err = a.told(err, patient); err != nil {
			return err
		}
	}
}

// questions answers those that are complete and gives back the rest.
func (a *asked) questions(ctx context.Context, text string, patient bool) (rest string, err error) {
	for {
		end := endOfQuestion(text)
		if end < 0 {
			return strings.TrimLeft(text, " \t\r\n"), nil // DuckDB counts the lines
		}
		if err := a.answer(ctx, text[:end], patient); err != nil {
			return "", err
		}
		text = text[end+1:]
	}
}

// told tells what is wrong where there is someone to ask again.
func (a *asked) told(err error, patient bool) error {
	if err == nil || !patient {
		return err
	}
	fmt.Fprintln(a.talk, "error:", err)
	return nil
}

// answer answers one question. Ctrl-C ends the answer, not the prompt.
func (a *asked) answer(ctx context.Context, question string, patient bool) error {
	if strings.TrimSpace(question) == "" {
		return nil
	}
	if patient {
		var stop context.CancelFunc
		ctx, stop = signal.NotifyContext(context.WithoutCancel(ctx), os.Interrupt)
		defer stop()
	}
	err := a.session.ask(ctx, question, newPrinter(a.out, a.format, a.size))
	if patient && ctx.Err() != nil {
		err = errors.New("interrupted")
	}
	return a.told(cmp.Or(err, a.out.Flush()), patient)
}

// command does what a line with a dot says.
func (a *asked) command(ctx context.Context, words []string) error {
	argument := ""
	if len(words) > 1 {
		argument = words[1]
	}
	switch words[0] {
	case ".quit", ".exit":
		return errLeave
	case ".help":
		fmt.Fprint(a.out, help)
	case ".tables":
		fmt.Fprintln(a.out, strings.Join(a.session.tables, "\n"))
	case ".columns":
		question := "SELECT column_name, column_type FROM (DESCRIBE " + `"` + strings.ReplaceAll(argument, `"`, `""`) + `")`
		return cmp.Or(a.session.ask(ctx, question, newPrinter(a.out, a.format, a.size)), a.out.Flush())
	case ".format":
		if argument != formatTable && argument != formatJSONL && argument != formatCSV {
			return fmt.Errorf("unknown format %q: want table, jsonl or csv", argument)
		}
		a.format = argument
	default:
		return fmt.Errorf("unknown command %s; .help lists them", words[0])
	}
	return a.out.Flush()
}

// endOfQuestion is the place of the semicolon that ends the first question of
// text, -1 where none does: those in strings, names and comments do not count.
func endOfQuestion(text string) int {
	for i := 0; i < len(text); i++ {
		rest := text[i:]
		end := ""
		switch {
		case text[i] == ';':
			return i
		case text[i] == '\'', text[i] == '"':
			end = text[i : i+1]
		case strings.HasPrefix(rest, "--"):
			end = "\n"
		case strings.HasPrefix(rest, "/*"):
			end = "*/"
			i++
		default:
			continue
		}
		n := strings.Index(text[i+1:], end)
		if n < 0 {
			return -1
		}
		i += n + len(end)
	}
	return -1
}
