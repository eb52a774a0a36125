//go:build unix

package source

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"testing"
	"unicode/utf8"
)

func TestSystemFiles(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		name = filepath.Join(dir, name)
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return name
	}
	a := write("a.txt", "one")
	loop := filepath.Join(dir, "loop.txt")
	if err := os.Symlink("loop.txt", loop); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(".", filepath.Join(dir, "circle.txt")); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "dir.txt"), 0o700); err != nil {
		t.Fatal(err)
	}
	pipe, silent := filepath.Join(dir, "pipe"), filepath.Join(dir, "pipe.txt")
	for _, name := range []string{pipe, silent} {
		if err := syscall.Mkfifo(name, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	go os.WriteFile(pipe, []byte("piped"), 0)
	got := readAll([]string{dir, pipe, a}, Options{})
	want := []string{a + ": one", loop + "@0: too many levels of symbolic links", silent + "@0: neither a file nor a directory", pipe + ": piped", a + ": one"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// TestForeignNames: a name in the letters of another system does not make a table unreadable.
func TestForeignNames(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"caf\xe9.txt": "Four died.", "bad\xe9.txt": "\x00"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); errors.Is(err, syscall.EILSEQ) {
			t.Skip("this system has no such names")
		} else if err != nil {
			t.Fatal(err)
		}
	}
	got := readAll([]string{dir}, Options{})
	if len(got) != 2 || !utf8.ValidString(got[0]+got[1]) {
		t.Errorf("got %q", got)
	}
}
