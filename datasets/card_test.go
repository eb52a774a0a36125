package datasets

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

// TestDescriptions: the data package and the Croissant description name every
// table with every column, and only files that are there.
func TestDescriptions(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	mustBuild(t, Options{Output: dir})
	var pack struct {
		Resources []struct {
			Name, Path string
			Schema     struct {
				Fields []struct{ Name, Type, Description string }
			}
		}
	}
	var croissant struct {
		Context      map[string]any `json:"@context"`
		Distribution []struct{ Includes string }
		RecordSet    []struct {
			Name  string
			Field []struct {
				Name, DataType, Description string
				SubField                    []struct{ Name string }
			}
		}
	}
	readJSON(t, filepath.Join(dir, "datapackage.json"), &pack)
	readJSON(t, filepath.Join(dir, croissantFile), &croissant)
	if len(pack.Resources) != len(tables()) || len(croissant.RecordSet) != len(tables()) || croissant.Context["sc"] == nil {
		t.Fatalf("%d resources, %d record sets", len(pack.Resources), len(croissant.RecordSet))
	}
	for i, tab := range tables() {
		if _, err := os.Stat(filepath.Join(dir, pack.Resources[i].Path)); err != nil {
			t.Error(err)
		}
		if found, _ := filepath.Glob(filepath.Join(dir, croissant.Distribution[i].Includes)); len(found) != 1 {
			t.Errorf("%s finds %v", croissant.Distribution[i].Includes, found)
		}
		for k, f := range tab.Fields {
			p, c := pack.Resources[i].Schema.Fields[k], croissant.RecordSet[i].Field[k]
			if p.Name != f.Name || c.Name != f.Name || p.Description != f.Doc || c.Description != f.Doc || p.Type == "" || c.DataType == "" && c.SubField == nil {
				t.Errorf("%s.%s: %+v, %+v", tab.Name, f.Name, p, c)
			}
		}
	}
}

func readJSON(t *testing.T, path string, into any) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, into); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
}
