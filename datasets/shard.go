package datasets

import (
	"encoding/json"
	"fmt"
	"os"
	"path"

	"tally/datasets/pack"
	"tally/schema"
)

// shardFile is the receipt that stands in a finished shard's directory.
const shardFile = "shard.json"

// Shard is what came out of one block: the receipt of its files.
type Shard struct {
	Key       string           `json:"key"`
	From      []int64          `json:"from"` // where its pieces begin, for the offsets of its rejects
	Parts     []Part           `json:"parts"`
	Measures  map[string]int64 `json:"measures"`
	Leftovers map[string]int64 `json:"leftovers"`
	Charsets  map[string]int64 `json:"charsets"`
	LeftOut   map[string]int64 `json:"left_out"` // what the recipe's filters left out, by table
	Sketches  Sketches         `json:"sketches"`

	// What a seal has changed in the files of a shard that was taken from a
	// dataset, in hex.
	Dropped []string          `json:"dropped,omitempty"` // documents whose text stands in another shard too
	Origins map[string]string `json:"origins,omitempty"` // of the documents that are not their own
}

// sketchesFile holds the sketches of a shard's documents, to compare them with
// those of others.
const sketchesFile = "sketches"

// Sketches tells of the sketches that belong to a shard.
type Sketches struct {
	Documents int    `json:"documents"`
	Bytes     int64  `json:"bytes"`
	Sum       string `json:"sum"` // as sumFile gives it
}

// Part is a file of a shard: rows of one table.
type Part struct {
	Table    string `json:"table"`
	Folder   string `json:"folder,omitempty"` // of a partitioned table: 2016-10, killed
	Rows     int64  `json:"rows"`
	Bytes    int64  `json:"bytes"`
	Sum      string `json:"sum"`              // as sumFile gives it
	SHA256   string `json:"sha256,omitempty"` // once it stands in a dataset
	RowsHash string `json:"rows_xxh3"`        // see pack.Sum

	Columns []string `json:"columns,omitempty"` // of one that may be spliced: see pack.File
}

// partOf is the receipt of a file. The columns of documents are told because the
// seal may change their origins.
func partOf(table, folder string, f pack.File) Part {
	p := Part{Table: table, Folder: folder, Rows: f.Rows, Bytes: f.Bytes, Sum: f.Sum, RowsHash: pack.SumOf(f.Columns)}
	if table == schema.Documents.Name {
		p.Columns = f.Columns
	}
	return p
}

// local is the part's name among the files of its shard.
func (p *Part) local() string {
	if p.Folder == "" {
		return p.Table + ".parquet"
	}
	return p.Table + "." + p.Folder + ".parquet"
}

// name is where part i of a table stands in the dataset.
func (p *Part) name(i int) string {
	return path.Join(p.Table, p.Folder, fmt.Sprintf("part-%05d.parquet", i))
}

// rows of a table.
func (s *Shard) rows(table string) int64 {
	n := int64(0)
	for _, p := range s.Parts {
		if p.Table == table {
			n += p.Rows
		}
	}
	return n
}

func writeJSON(path string, v any) error {
	data, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return os.WriteFile(path, append(data, '\n'), 0o666)
}
