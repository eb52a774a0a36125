//go:build unix

package datasets

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestMain lets the test binary stand in for a build that is killed or runs
// out of disk: with childInputs set it builds once and ends.
func TestMain(m *testing.M) {
	in := os.Getenv(childInputs)
	if in == "" {
		os.Exit(aside(m))
	}
	if room, err := strconv.ParseUint(os.Getenv(childRoom), 10, 64); err == nil {
		signal.Ignore(syscall.SIGXFSZ)
		syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: room, Max: room})
	}
	_, err := Build(context.Background(), Options{Inputs: strings.Split(in, "\n"), Output: os.Getenv(childOutput), Tool: "test", blocks: smallBlocks})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(0)
}

// aside runs the tests with a cache directory of their own.
func aside(m *testing.M) int {
	cache, err := os.MkdirTemp("", "tally-cache-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(cache)
	os.Setenv("XDG_CACHE_HOME", cache)
	return m.Run()
}

const (
	childInputs = "TALLY_TEST_INPUTS"
	childOutput = "TALLY_TEST_OUTPUT"
	childRoom   = "TALLY_TEST_ROOM" // bytes that a file may have
)

func child(inputs, output, room string) *exec.Cmd {
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), childInputs+"="+inputs, childOutput+"="+output, childRoom+"="+room)
	return c
}

// TestKilled: whatever the moment at which a build is killed, what stands at
// the output is the old dataset or the new one, and the next build ends in the
// bytes of a fresh one.
func TestKilled(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{"old.jsonl": records(0, 40), "new.jsonl": records(0, 300)})
	oldIn, newIn := filepath.Join(dir, "old.jsonl"), filepath.Join(dir, "new.jsonl")
	output := filepath.Join(dir, "out")
	mustBuild(t, Options{Inputs: []string{oldIn}, Output: output})
	older := contentsOf(t, output)
	fresh := filepath.Join(dir, "fresh")
	begun := time.Now()
	if out, err := child(newIn, fresh, "").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	took := time.Since(begun)
	newer := contentsOf(t, fresh)
	for range 12 {
		c := child(newIn, output, "")
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(rand.N(took))
		c.Process.Kill()
		c.Wait()
		now := contentsOf(t, output)
		if sameContents(now, older) != "" && sameContents(now, newer) != "" {
			t.Fatal("a mixture stands at the output")
		}
		if sameContents(now, newer) == "" { // start again from the old one
			mustBuild(t, Options{Inputs: []string{oldIn}, Output: output})
		}
	}
	mustBuild(t, Options{Inputs: []string{newIn}, Output: output})
	if diff := sameContents(contentsOf(t, output), newer); diff != "" {
		t.Errorf("%s differs from a fresh build", diff)
	}
	if _, err := os.Stat(filepath.Join(dir, ".out.building")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the work directory stays: %v", err)
	}
}

// TestNoRoom: where a file cannot be written to its end, as on a full disk,
// the error names the file and what stood before still stands.
func TestNoRoom(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{"in.jsonl": records(0, 300)})
	output := filepath.Join(dir, "out")
	for _, room := range []string{"0", "1000", "4096"} {
		out, err := child(filepath.Join(dir, "in.jsonl"), output, room).CombinedOutput()
		if err == nil || !strings.Contains(string(out), "file too large") || !strings.Contains(string(out), ".out.building/") {
			t.Errorf("room for %s bytes: %v: %s", room, err, out)
		}
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 1 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
}

func TestPipe(t *testing.T) {
	dir := t.TempDir()
	pipe := filepath.Join(dir, "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	go os.WriteFile(pipe, []byte(records(0, 5)), 0)
	m := mustBuild(t, Options{Inputs: []string{pipe}, Output: filepath.Join(dir, "out")})
	if m.Rows["documents"] != 5 || m.Inputs[0].Path != "pipe" {
		t.Errorf("%+v", m)
	}
}
