package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strconv"
	"strings"
	"syscall"
	"unicode"

	"tally/datasets"
)

// All that tally says to its user goes to standard error and is written here,
// in lower case and without a full stop:
//
//	tally: error: extract: reports: no such file or directory
//	tally: hint: give files or archives of texts, directories of them, or - for standard input
//	tally: warning: news/a.txt: offset 41: invalid UTF-8
//	tally: 3 documents, 41 claims
const (
	statusDone     = 0
	statusFailed   = 1 // the work could not be done
	statusMisused  = 2 // it was asked for in a wrong way
	statusRejected = 3 // it was done, but inputs were rejected
)

// failure is an error that knows its exit status and what to do about it.
type failure struct {
	status int
	hint   string
	error
}

func (f *failure) Unwrap() error { return f.error }

// misuse is the error of a wrong use.
func misuse(hint, format string, args ...any) error {
	return &failure{statusMisused, hint, fmt.Errorf(format, args...)}
}

// unknown is the wrong use of a name that is none of those known.
func unknown(what, name string, known []string) error {
	return misuse("", "unknown %s %q: want one of %s", what, name, strings.Join(known, ", "))
}

// failed is the error of work that could not be done, with a hint.
func failed(hint string, err error) error { return &failure{statusFailed, hint, err} }

// errRejected ends a verb that did its work but had to reject inputs, which it
// has already told.
var errRejected = &failure{statusRejected, "", errors.New("inputs were rejected")}

// errTold ends a verb whose helper has told what went wrong.
var errTold = &failure{statusFailed, "", errors.New("it was told")}

func asFailure(err error) error {
	var f *failure
	var file *datasets.FileError
	switch {
	case err == nil || errors.As(err, &f):
		return err
	case errors.As(err, &file):
		return failed("tally verify DIR compares its files with what was built", err)
	case errors.Is(err, datasets.ErrNoDataset):
		return failed(datasetHint, err)
	}
	return failed("", err)
}

// report tells an error and gives the exit status. The reader of a pipe that
// has seen enough is no failure.
func report(stderr io.Writer, err error) int {
	switch {
	case err == nil || errors.Is(err, syscall.EPIPE):
		return statusDone
	case errors.Is(err, errRejected):
		return statusRejected
	case errors.Is(err, errTold):
		return statusFailed
	}
	f := &failure{status: statusMisused, error: err, hint: "tally help lists the verbs, tally help VERB explains one"}
	errors.As(err, &f)
	if errors.Is(err, context.Canceled) {
		f = &failure{statusFailed, f.hint, errors.New("interrupted")}
	}
	fmt.Fprintln(stderr, "tally: error:", visible(plain(f.error)))
	if f.hint != "" {
		fmt.Fprintln(stderr, "tally: hint:", visible(f.hint))
	}
	return f.status
}

// plain is the message of err without the name of the system call, and without
// the paragraph of suggestions that cobra adds.
func plain(err error) string {
	message, _, _ := strings.Cut(err.Error(), "\n\n")
	var path *fs.PathError
	if errors.As(err, &path) {
		message = strings.Replace(message, path.Op+" "+path.Path, path.Path, 1)
		message = strings.Replace(message, path.Path+": "+path.Path+": ", path.Path+": ", 1)
	}
	if number := new(strconv.NumError); errors.As(err, &number) {
		message = strings.Replace(message, ": "+number.Error(), "", 1)
	}
	return message
}

// visible is s with its control characters written as Go writes them: the name
// of a file could give orders to the terminal, or begin a line.
func visible(s string) string {
	if !strings.ContainsFunc(s, unicode.IsControl) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if unicode.IsControl(r) {
			b.WriteString(strings.Trim(strconv.QuoteRune(r), "'"))
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// note says something that is no error.
func (c *console) note(format string, args ...any) {
	fmt.Fprintln(c.stderr, "tally:", visible(fmt.Sprintf(format, args...)))
}

// warn says that something was left out.
func (c *console) warn(format string, args ...any) {
	fmt.Fprintln(c.stderr, "tally: warning:", visible(fmt.Sprintf(format, args...)))
}
