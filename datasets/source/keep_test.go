package source

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
)

// TestKeep: of a stream is kept what can be read in it, and no more.
func TestKeep(t *testing.T) {
	many := func() io.Reader {
		return io.MultiReader(strings.NewReader(lines), &endless{3 << 20, strings.NewReader("\n" + lines)})
	}
	tests := []struct {
		name  string
		in    io.Reader
		most  int64
		size  int
		fault string
	}{
		{"whole", strings.NewReader(lines), 1 << 20, len(lines), ""},
		{"zip", bytes.NewReader(zipOf(file{"a.txt", []byte("One died.")})), 1 << 20, 129, ""},
		{"an endless text", &endless{1 << 40, nil}, 1 << 30, MaxText + largestBuffer, ""},
		{"endless lines", many(), 1 << 20, 1 << 20, errEndless.Error()},
		{"broken", io.MultiReader(strings.NewReader(lines), broken{}), 1 << 20, len(lines), "the line is dead"},
	}
	for _, tt := range tests {
		var out bytes.Buffer
		f := File{Path: "-", Name: "-"}
		if err := Keep(&f, Options{Stdin: tt.in}, &out, tt.most); err != nil {
			t.Errorf("%s: %v", tt.name, err)
		}
		if out.Len() > tt.size+largestBuffer || f.Fault != tt.fault || f.Fault == "" && tt.most > 1<<20 && out.Len() < MaxText {
			t.Errorf("%s: kept %d bytes, %q", tt.name, out.Len(), f.Fault)
		}
	}
	full := errors.New("no space left")
	if err := Keep(&File{Name: "-"}, Options{Stdin: many()}, failing{full}, 1<<30); !errors.Is(err, full) {
		t.Errorf("a full disk: %v", err)
	}
}

type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, errors.New("the line is dead") }

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

// TestEndlessLine: a line that never ends is given up.
func TestEndlessLine(t *testing.T) {
	r := Open(File{Path: "-", Name: "-"}, Options{Stdin: io.MultiReader(strings.NewReader(lines+`{"text":"`), &endless{1 << 40, nil})})
	r.passed = 64 << 20
	var got []string
	r.Items(Whole, func(it Item) bool { got = append(got, told(it)); return true })
	want := "line 3: it does not end within 64 MiB; what follows is not read"
	if len(got) != 3 || !strings.HasSuffix(got[2], want) {
		t.Errorf("got %q", got)
	}
}
