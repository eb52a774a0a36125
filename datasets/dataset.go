package datasets

import (
	"fmt"
	"path/filepath"

	"tally/datasets/pack"
	"tally/schema"
)

// Dataset is a built dataset on disk.
type Dataset struct {
	Dir      string
	Manifest *Manifest

	passage *passage // nil = nobody asks how far reading has come
}

// Open reads the manifest at dir. It does not check the files: see Verify.
func Open(dir string) (*Dataset, error) {
	m, err := readManifest(dir)
	if err != nil {
		return nil, err
	}
	if m.Schema != schema.Version {
		return nil, fmt.Errorf("%s: schema version %s; this program reads %s", dir, m.Schema, schema.Version)
	}
	return &Dataset{Dir: dir, Manifest: m}, nil
}

// Has tells whether the dataset holds a table. It may be empty.
func (d *Dataset) Has(table string) bool {
	_, has := d.Manifest.Rows[table]
	return has
}

// FileError tells why a file of a dataset cannot be read.
type FileError = pack.FileError

// Rows reads a table in its order. The cells are used again for the next row.
func (d *Dataset) Rows(table string, row func([]schema.Cell) error) error {
	fields := TableFields(table)
	switch {
	case fields == nil:
		return fmt.Errorf("%s: no table %q", d.Dir, table)
	case !d.Has(table):
		return fmt.Errorf("%s has no table %s: its recipe leaves it out", d.Dir, table)
	}
	for i := range d.Manifest.Files {
		f := &d.Manifest.Files[i]
		if f.Table != table {
			continue
		}
		if err := pack.Read(filepath.Join(d.Dir, filepath.FromSlash(f.Path)), fields, d.passage.rows(f, row)); err != nil {
			return err
		}
	}
	return nil
}

// Rejects visits the rejects in their order.
func (d *Dataset) Rejects(visit func(*schema.Reject)) error {
	return d.Rows(schema.Rejects.Name, func(cells []schema.Cell) error {
		r := rejectOf(cells)
		visit(&r)
		return nil
	})
}

// rejectOf is what a row of the rejects tells; the table has no more than that.
func rejectOf(cells []schema.Cell) (r schema.Reject) {
	for i, f := range schema.Rejects.Fields() {
		switch f.Name {
		case "path":
			r.Path = cells[i].Text
		case "offset":
			r.Offset = cells[i].Int
		case "error":
			r.Error = cells[i].Text
		case "sha256":
			r.SHA256 = cells[i].Text
		}
	}
	return r
}
