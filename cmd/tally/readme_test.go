package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/creack/pty"
)

// columns is the width of the terminal that the README shows.
const columns = 100

// TestReadme runs every command of the README as a reader at a terminal would,
// from the top of the repository, and compares what it prints. In a block
// marked console, lines with "$ " are commands and the rest is output; a block
// marked python is a program, and a block marked text right below it its output.
func TestReadme(t *testing.T) {
	path := filepath.Join(root, "README.md")
	want := slurp(t, path)
	got := (&reader{t: t, bin: binary(t)}).readme(want)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got != want {
		t.Errorf("README.md shows something else than the commands print; go test ./cmd/tally -run Readme -update writes it anew\n%s", firstChange(want, got))
	}
}

// reader follows the README.
type reader struct {
	t   *testing.T
	bin string // the folder of the program
}

var fence = regexp.MustCompile("(?s)```(\\w*)\n(.*?)```\n")

// readme gives the text with the output of every command in its place.
func (r *reader) readme(text string) string {
	program := ""
	return fence.ReplaceAllStringFunc(text, func(block string) string {
		part := fence.FindStringSubmatch(block)
		body := part[2]
		switch part[1] {
		case "console":
			body = r.console(body)
		case "python":
			program = body
		case "text":
			if program != "" {
				body = r.python(program, body)
			}
			program = ""
		default:
			r.t.Errorf("nobody runs this block:\n%s", block)
		}
		return "```" + part[1] + "\n" + body + "```\n"
	})
}

// console runs the commands of a block.
func (r *reader) console(block string) string {
	var out strings.Builder
	for line := range strings.Lines(block) {
		if command, ok := strings.CutPrefix(line, "$ "); ok {
			out.WriteString(line + r.run("sh", "-c", command))
		}
	}
	return out.String()
}

// run gives what a command prints to the terminal, and then what it says.
func (r *reader) run(name string, args ...string) string {
	cmd := exec.Command(name, args...)
	cmd.Dir = root
	cmd.Env = append(os.Environ(), "PATH="+r.bin+":"+os.Getenv("PATH"), "GOBIN="+r.t.TempDir())
	return atTerminal(r.t, cmd, columns)
}

// python gives what a program prints; what stands there where pandas and DuckDB
// are not installed.
func (r *reader) python(program, before string) string {
	python, err := filepath.Abs(filepath.Join(root, ".venv/bin/python"))
	if err != nil {
		r.t.Fatal(err)
	}
	if _, err := os.Stat(python); err != nil {
		r.t.Log("make test installs pandas and DuckDB in .venv; they are not there")
		return before
	}
	return r.run(python, "-c", program)
}

// atTerminal runs a command whose standard output is a terminal of some width.
func atTerminal(t *testing.T, cmd *exec.Cmd, width uint16) string {
	t.Helper()
	terminal, tty, err := pty.Open()
	if err != nil {
		t.Skipf("no terminal can be had: %v", err)
	}
	defer terminal.Close()
	if err := pty.Setsize(terminal, &pty.Winsize{Rows: 50, Cols: width}); err != nil {
		t.Fatal(err)
	}
	var out, talk bytes.Buffer
	cmd.Stdout, cmd.Stderr = tty, &talk
	cmd.Env = append(cmd.Environ(), "COLUMNS=") // the terminal tells
	done := make(chan struct{})
	go func() {
		io.Copy(&out, terminal) // ends with an error when the other side is closed
		close(done)
	}()
	err = cmd.Run()
	tty.Close()
	<-done
	if exit := new(exec.ExitError); err != nil && !errors.As(err, &exit) {
		t.Fatalf("%v: %v", cmd.Args, err)
	}
	return strings.ReplaceAll(out.String(), "\r\n", "\n") + talk.String()
}

// binary builds the program and gives its folder.
func binary(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	cmd := exec.Command("go", "build", "-o", filepath.Join(dir, "tally"), ".")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	return dir
}

// firstChange is the first line that differs, with what stands there instead.
func firstChange(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := 0; i < len(w) && i < len(g); i++ {
		if w[i] != g[i] {
			return "want " + w[i] + "\ngot  " + g[i]
		}
	}
	return "one of them is shorter"
}

// TestTerminal: on a terminal a table as wide as it is, in a pipe JSON lines.
func TestTerminal(t *testing.T) {
	report := filepath.Join(t.TempDir(), "report.txt")
	if err := os.WriteFile(report, []byte("The flood killed 26 villagers near Orla, police said."), 0o666); err != nil {
		t.Fatal(err)
	}
	tally := filepath.Join(binary(t), "tally")
	for _, width := range []uint16{50, 70, 120} {
		cmd := exec.Command(tally, "extract", report)
		got := atTerminal(t, cmd, width)
		for line := range strings.Lines(got) {
			if n := len([]rune(line)) - 1; n > int(width) {
				t.Errorf("width %d: a line of %d\n%s", width, n, got)
			}
		}
		if !strings.Contains(got, "26 villagers") || strings.Contains(got, "{") {
			t.Errorf("width %d: no table\n%s", width, got)
		}
	}
}

// TestReadmeNames: the README names every verb with its own words, and no
// column that is not there.
func TestReadmeNames(t *testing.T) {
	text := slurp(t, filepath.Join(root, "README.md"))
	for _, verb := range rootCommand(newConsole(nil, io.Discard, io.Discard)).Commands() {
		if row := "| `tally " + verb.Name() + "` | " + verb.Short + " |"; !strings.Contains(text, row) {
			t.Errorf("README.md lacks %s", row)
		}
	}
	_, table, _ := strings.Cut(text, "| column | meaning |")
	table, _, _ = strings.Cut(table, "\n\n")
	for row := range strings.Lines(table) {
		cells := strings.Split(row, "|")
		if len(cells) < 3 {
			continue
		}
		for _, name := range regexp.MustCompile("`(\\w+)`").FindAllStringSubmatch(cells[1], -1) {
			if claimColumn(name[1]) < 0 {
				t.Errorf("README.md explains a column %s that claims do not have", name[1])
			}
		}
	}
}

// TestMakeRun: what the README asks for first works.
func TestMakeRun(t *testing.T) {
	cmd := exec.Command("make", "run")
	cmd.Dir = root
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("make run: %v\n%s", err, out)
	}
	for _, want := range []string{" measure ", " killed ", " displaced ", " strength ", "Syrian Observatory"} {
		if !strings.Contains(string(out), want) {
			t.Errorf("make run does not print %q\n%s", want, out)
		}
	}
}
