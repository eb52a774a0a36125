package datasets

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// notebooks are all of them.
func notebooks(t *testing.T) []string {
	t.Helper()
	found, err := filepath.Glob("../notebooks/*.ipynb")
	if err != nil || len(found) < 2 {
		t.Fatalf("notebooks: %q %v", found, err)
	}
	return found
}

// TestNotebooks executes the notebooks on a fresh dataset of the sample. They
// check of themselves that figures match their texts and parts have wholes.
func TestNotebooks(t *testing.T) {
	interpreter := python(t)
	dataset := filepath.Join(t.TempDir(), "sample")
	mustBuild(t, Options{Output: dataset})
	for _, path := range notebooks(t) {
		t.Run(filepath.Base(path), func(t *testing.T) {
			t.Parallel()
			cmd := exec.Command(interpreter, "testdata/execute.py", path)
			cmd.Env = append(os.Environ(), "TALLY_DATASET="+dataset)
			out, err := cmd.CombinedOutput()
			if err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			if n := strings.Count(string(out), "image/png"); n < 2 {
				t.Errorf("%d plots, want 2\n%s", n, out)
			}
			for _, words := range []string{"state media", "50,000]"} {
				if !strings.Contains(string(out), words) {
					t.Errorf("%q is not shown\n%s", words, out)
				}
			}
		})
	}
}

// TestNotebooksAreStripped: what notebooks show is not under version control.
func TestNotebooksAreStripped(t *testing.T) {
	for _, path := range notebooks(t) {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var notebook struct {
			Cells []struct {
				Kind     string         `json:"cell_type"`
				Count    *int           `json:"execution_count"`
				Outputs  []any          `json:"outputs"`
				Metadata map[string]any `json:"metadata"`
			} `json:"cells"`
			Metadata map[string]map[string]any `json:"metadata"`
		}
		if err := json.Unmarshal(data, &notebook); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		for i, c := range notebook.Cells {
			if c.Count != nil || len(c.Outputs) > 0 || len(c.Metadata) > 0 {
				t.Errorf("%s: cell %d keeps what it showed; clear all outputs", path, i)
			}
		}
		if version := notebook.Metadata["language_info"]["version"]; version != nil || len(notebook.Cells) == 0 {
			t.Errorf("%s: %d cells, made with Python %v; leave the version out", path, len(notebook.Cells), version)
		}
	}
}
