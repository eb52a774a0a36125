// Package datasets builds, opens, verifies and compares datasets: directories
// of Parquet tables with a manifest that lets anyone rebuild and check them.
package datasets

// Manifest is manifest.json: what a dataset was made from, with what, and what
// came out. It holds no clock, host name or absolute path.
type Manifest struct {
	Schema    string           `json:"schema"`  // schema.Version
	Tool      string           `json:"tool"`    // version of tally
	Lexicon   string           `json:"lexicon"` // hash of the language data
	Rows      map[string]int64 `json:"rows"`    // by table
	Measures  map[string]int64 `json:"measures"`
	Leftovers map[string]int64 `json:"leftovers"` // by kind
	RowsHash  string           `json:"rows_sha256"`
	Inputs    []InputFile      `json:"inputs"`
	Files     []OutputFile     `json:"files"`
}

// InputFile is a file that was read.
type InputFile struct {
	Path   string `json:"path"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// OutputFile is a file of the dataset.
type OutputFile struct {
	Path   string `json:"path"`
	Table  string `json:"table,omitempty"`
	Rows   int64  `json:"rows,omitempty"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}
