// Package datasets builds, opens, verifies and compares datasets: directories
// of Parquet tables with a manifest that lets anyone rebuild and check them.
//
// A build has three steps. The plan lists blocks of the input; a shard turns
// one block into finished Parquet files and is a pure task; the seal checks
// the shards, adds the manifest, the data card and the data package, and puts
// the whole in place at once. No step depends on the number of workers, the
// order of the inputs, the clock or the machine.
package datasets

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"tally/datasets/source"
	"tally/schema"
)

// ManifestFile is the name of the manifest in a dataset's directory.
const ManifestFile = "manifest.json"

// Manifest is manifest.json: what a dataset was made from, with what, and what
// came out. It holds no clock, host name or absolute path.
type Manifest struct {
	Schema     string           `json:"schema"`  // schema.Version
	Tool       string           `json:"tool"`    // version of tally
	Lexicon    string           `json:"lexicon"` // version of the language data
	Storage    string           `json:"storage"` // version of the Parquet settings
	Recipe     *About           `json:"recipe,omitempty"`
	Options    Given            `json:"options"`
	Rows       map[string]int64 `json:"rows"`               // by table
	Stories    int64            `json:"stories"`            // different origins of the documents
	Measures   map[string]int64 `json:"measures"`           // claims by measure
	Leftovers  map[string]int64 `json:"leftovers"`          // leftovers by kind
	Charsets   map[string]int64 `json:"charsets"`           // documents by the encoding of their bytes
	LeftOut    map[string]int64 `json:"left_out,omitempty"` // what the recipe's filters left out, by table
	RowsHash   string           `json:"rows_xxh3"`
	FilesHash  string           `json:"files_sha256"`
	RowsSHA256 string           `json:"rows_sha256,omitempty"` // what there was before RowsHash
	Inputs     []InputFile      `json:"inputs"`
	Files      []OutputFile     `json:"files"` // all but the manifest
}

// Given is what the caller told for documents that do not tell it, and how the
// records of the inputs call their fields and write their dates.
type Given struct {
	Date      string           `json:"date,omitempty"`
	Outlet    string           `json:"outlet,omitempty"`
	Fields    source.Fields    `json:"fields,omitempty"`
	DateOrder source.DateOrder `json:"date_order,omitempty"`
}

// InputFile is a file that was read, as it lies there.
type InputFile struct {
	Path   string `json:"path"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// OutputFile is a file of the dataset.
type OutputFile struct {
	Path     string `json:"path"` // with slashes, below the dataset
	Table    string `json:"table,omitempty"`
	Rows     int64  `json:"rows,omitempty"`
	Bytes    int64  `json:"bytes"`
	SHA256   string `json:"sha256"`
	RowsHash string `json:"rows_xxh3,omitempty"` // see pack.Sum

	RowsSHA256 string `json:"rows_sha256,omitempty"` // of the rows as JSON lines: what there was before RowsHash
}

// ErrNoDataset is the error of opening what is no dataset.
var ErrNoDataset = errors.New("no dataset")

// noDataset is an ErrNoDataset with its own words.
type noDataset struct{ error }

func (noDataset) Is(target error) bool { return target == ErrNoDataset }
func (e noDataset) Unwrap() error      { return e.error }

// readManifest reads the manifest of the dataset at dir.
func readManifest(dir string) (*Manifest, error) {
	path := filepath.Join(dir, ManifestFile)
	data, err := os.ReadFile(path)
	if err != nil {
		info, serr := os.Stat(dir)
		switch {
		case serr != nil:
			return nil, noDataset{serr}
		case !info.IsDir():
			return nil, noDataset{fmt.Errorf("%s is no dataset: it is a file", dir)}
		case errors.Is(err, fs.ErrNotExist):
			return nil, noDataset{fmt.Errorf("%s is no dataset: it has no %s", dir, ManifestFile)}
		}
		return nil, err
	}
	var m Manifest
	if err := json.Unmarshal(data, &m); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if m.Schema == "" || m.Files == nil {
		return nil, noDataset{fmt.Errorf("%s: not the manifest of a dataset", path)}
	}
	return &m, nil
}

// table is what a dataset needs to know of a table of the schema.
type table struct {
	Name   string
	Doc    string
	Fields []schema.Field
}

// tables are the tables of a dataset, in the order of the data card.
func tables() []table {
	return []table{
		{schema.Claims.Name, schema.Claims.Doc, schema.Claims.Fields()},
		{schema.Documents.Name, schema.Documents.Doc, schema.Documents.Fields()},
		{schema.Leftovers.Name, schema.Leftovers.Doc, schema.Leftovers.Fields()},
		{schema.Copies.Name, schema.Copies.Doc, schema.Copies.Fields()},
		{schema.Rejects.Name, schema.Rejects.Doc, schema.Rejects.Fields()},
	}
}

// TableFields are the fields of a table of a dataset (claims, documents,
// leftovers, copies, rejects), nil for an unknown name.
func TableFields(name string) []schema.Field {
	for _, t := range tables() {
		if t.Name == name {
			return t.Fields
		}
	}
	return nil
}
