package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"

	"tally/datasets"
)

// talk gives what fn says to a person at a terminal.
func talk(t *testing.T, fn func(c *console)) string {
	t.Helper()
	terminal, tty, err := pty.Open()
	if err != nil {
		t.Skipf("no terminal can be had: %v", err)
	}
	defer terminal.Close()
	if err := pty.Setsize(terminal, &pty.Winsize{Rows: 50, Cols: 80}); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	done := make(chan struct{})
	go func() {
		out.ReadFrom(terminal) // ends with an error when the other side is closed
		close(done)
	}()
	fn(newConsole(nil, &bytes.Buffer{}, tty))
	tty.Close()
	<-done
	return out.String()
}

func TestProgress(t *testing.T) {
	work := func(begin time.Duration, now datasets.Progress) func(*console) {
		return func(c *console) {
			bar := c.progress("building")
			bar.begin = time.Now().Add(begin)
			bar.show(now)
			time.Sleep(200 * time.Millisecond) // longer than the bar takes to be drawn
			bar.stop()
		}
	}
	half := datasets.Progress{Bytes: 50, TotalBytes: 100, Documents: 1, Claims: 12}
	if got := talk(t, work(0, half)); !strings.Contains(got, "building") || !strings.Contains(got, "1 document, 12 claims") || !strings.Contains(got, "[") {
		t.Errorf("long work shows %q", got)
	}
	if got := talk(t, work(0, datasets.Progress{Documents: 3})); !strings.Contains(got, "3 documents, 0 claims") || strings.Contains(got, "[=") {
		t.Errorf("long work of unknown length shows %q", got)
	}
	if got := talk(t, work(time.Hour, half)); got != "" {
		t.Errorf("short work shows %q", got)
	}
	var pipe bytes.Buffer
	work(0, half)(newConsole(nil, nil, &pipe))
	if pipe.Len() > 0 {
		t.Errorf("a pipe gets %q", pipe.String())
	}
}

// TestProgressGoesOn: the bar stands until the work is done, though more of it is
// found on the way.
func TestProgressGoesOn(t *testing.T) {
	got := talk(t, func(c *console) {
		bar := c.progress("building")
		bar.begin = time.Now()
		for i := range int64(3) {
			bar.show(datasets.Progress{Bytes: 10 + 20*i, TotalBytes: 50 + 50*i, Documents: 2 + i})
			time.Sleep(200 * time.Millisecond) // longer than the bar takes to be drawn
		}
		bar.stop()
	})
	for _, want := range []string{"2 documents", "3 documents", "4 documents"} {
		if !strings.Contains(got, want) {
			t.Errorf("%s are not told in %q", want, got)
		}
	}
	if bar, _, _ := strings.Cut(got, "]"); !strings.Contains(bar, ">--") {
		t.Errorf("a fifth of the work is %q", bar)
	}
}

// TestTalkAboveProgress: what is said during long work is not wiped out by the bar.
func TestTalkAboveProgress(t *testing.T) {
	got := talk(t, func(c *console) {
		bar := c.progress("reading")
		bar.begin = time.Now()
		for i := range int64(3) {
			bar.show(datasets.Progress{Documents: i + 1})
			c.warn("a.txt: fault %d", i)
			time.Sleep(200 * time.Millisecond) // longer than the bar takes to be drawn
		}
		bar.stop()
		c.note("done")
	})
	const wipes = "\x1b[1A\x1b[J" // the line above, where the bar stood
	lines := strings.Split(got, "\r\n")
	for i, line := range lines[1:] {
		if strings.HasPrefix(line, wipes) && strings.Contains(lines[i], "tally:") {
			t.Errorf("%q is wiped out", lines[i])
		}
	}
	if n := strings.Count(got, "fault"); n != 3 || !strings.HasSuffix(got, "tally: done\r\n") {
		t.Errorf("%d faults in %q", n, got)
	}
}

// TestReadingProgress: of a dataset's files, a part of the whole is shown.
func TestReadingProgress(t *testing.T) {
	got := talk(t, func(c *console) {
		bar := c.progress("verifying")
		bar.begin = time.Now()
		bar.show(datasets.Progress{Bytes: 30, TotalBytes: 100})
		time.Sleep(200 * time.Millisecond)
		bar.stop()
	})
	if !strings.Contains(got, "30 %") || strings.Contains(got, "document") {
		t.Errorf("got %q", got)
	}
}

// TestWidth: a table that goes through a pipe to a pager is as wide as the terminal.
func TestWidth(t *testing.T) {
	t.Setenv("COLUMNS", "")
	width := 0
	talk(t, func(c *console) { width = c.width })
	if width != 80 {
		t.Errorf("%d columns beside a terminal of 80", width)
	}
	if c := newConsole(nil, &bytes.Buffer{}, &bytes.Buffer{}); c.width != defaultWidth {
		t.Errorf("%d columns without a terminal", c.width)
	}
}

// TestInterrupted: Ctrl-C ends the work with a word and a status.
func TestInterrupted(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(dir+"/a.txt", []byte("Gunmen killed 40 soldiers."), 0o666); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	carriesOn := "tally: hint: what is done is kept beside the output: the same build carries on\n"
	for _, tt := range []struct {
		args []string
		hint string
	}{
		{args: []string{"extract", dir}}, {args: []string{"figures", dir}},
		{[]string{"build", "-o", dir + "/ds", dir}, carriesOn}, {args: []string{"build", "-o", dir + "/ds", "--plan", dir}},
	} {
		var out, talk bytes.Buffer
		if status := run(ctx, tt.args, nil, &out, &talk); status != statusFailed || talk.String() != "tally: error: interrupted\n"+tt.hint {
			t.Errorf("tally %s: status %d, %q", tt.args, status, talk.String())
		}
	}
	if _, err := os.Stat(dir + "/ds"); err == nil {
		t.Error("an interrupted build left a dataset")
	}
}

// TestInterruptedWaiting: Ctrl-C ends the work also where it waits for its input.
func TestInterruptedWaiting(t *testing.T) {
	for _, args := range [][]string{{"extract", "-"}, {"explain", "-"}, {"build", "-o", t.TempDir() + "/ds", "-"}} {
		ctx, cancel := context.WithCancel(context.Background())
		in, input := io.Pipe()
		go func() {
			input.Write([]byte("Gunmen killed"))
			cancel()
		}()
		var out, talk bytes.Buffer
		if status := run(ctx, args, in, &out, &talk); status != statusFailed || !strings.HasPrefix(talk.String(), "tally: error: interrupted\n") {
			t.Errorf("tally %s: status %d, %q", args, status, talk.String())
		}
		input.Close()
	}
}

// TestInterruptedRows: what was printed before Ctrl-C are whole rows.
func TestInterruptedRows(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	in, input := io.Pipe()
	defer input.Close()
	go func() {
		for i := 0; ctx.Err() == nil; i++ {
			fmt.Fprintf(input, "{\"id\": \"r%d\", \"text\": \"Gunmen killed %d soldiers.\"}\n", i, i+2)
		}
	}()
	var talk bytes.Buffer
	out := &stopped{stop: cancel}
	if status := run(ctx, []string{"extract", "-"}, in, out, &talk); status != statusFailed {
		t.Errorf("status %d, %s", status, &talk)
	}
	if out.Len() == 0 || !bytes.HasSuffix(out.Bytes(), []byte("}\n")) {
		t.Errorf("%d bytes end with %q", out.Len(), out.Bytes()[max(0, out.Len()-40):])
	}
}

// stopped calls stop when something is written.
type stopped struct {
	bytes.Buffer
	stop func()
}

func (s *stopped) Write(p []byte) (int, error) {
	s.stop()
	return s.Buffer.Write(p)
}
