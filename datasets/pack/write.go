package pack

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/apache/arrow/go/v15/arrow/array"
	"github.com/apache/arrow/go/v15/arrow/memory"
	"github.com/apache/arrow/go/v15/parquet/pqarrow"

	"tally/schema"
)

// File is a finished file.
type File struct {
	Rows   int64
	Bytes  int64
	SHA256 string
}

// Write writes rows to a Parquet file at path, or nothing: the file is written
// beside it, read back with the second library, compared value by value,
// brought to the disk and then put in place. A write that does not read back
// is tried once more.
func Write[T any](path string, o Options, t *schema.Table[T], rows []T) (File, error) {
	temporary := path + ".tmp"
	defer os.Remove(temporary) // nothing is there after the rename
	out, err := attempt(temporary, o, t, rows)
	if err != nil && !isRefusal(err) {
		out, err = attempt(temporary, o, t, rows)
	}
	if isRefusal(err) { // it names the file
		return File{}, err
	}
	if err != nil {
		return File{}, fmt.Errorf("%s: %w", path, err)
	}
	if err := os.Rename(temporary, path); err != nil {
		return File{}, err
	}
	return out, syncDir(filepath.Dir(path))
}

// attempt writes, syncs and compares.
func attempt[T any](path string, o Options, t *schema.Table[T], rows []T) (File, error) {
	f, err := os.Create(path)
	if err != nil {
		return File{}, err
	}
	out, err := writeTo(f, o, t, rows)
	if err == nil {
		err = f.Sync()
	}
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		return File{}, err
	}
	if err := compare(path, t, rows); err != nil {
		return File{}, fmt.Errorf("what was written does not read back: %w", err)
	}
	return out, nil
}

// writeTo writes to w and turns a panic of the library into an error.
func writeTo[T any](w io.Writer, o Options, t *schema.Table[T], rows []T) (out File, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("parquet writer: %v", p)
		}
	}()
	sum := sha256.New()
	count := &counter{w: io.MultiWriter(w, sum)}
	buffered := bufio.NewWriterSize(count, 1<<16)
	if err := encode(buffered, o, t, rows); err != nil {
		return File{}, err
	}
	if err := buffered.Flush(); err != nil {
		return File{}, err
	}
	return File{int64(len(rows)), count.n, hex.EncodeToString(sum.Sum(nil))}, nil
}

// counter counts bytes. It hides the Close of what is below: the library would
// close it.
type counter struct {
	w io.Writer
	n int64
}

func (c *counter) Write(p []byte) (int, error) {
	n, err := c.w.Write(p)
	c.n += int64(n)
	return n, err
}

func encode[T any](w io.Writer, o Options, t *schema.Table[T], rows []T) error {
	fields := t.Fields()
	columns := arrowSchema(t.Name, t.Doc, fields)
	out, err := pqarrow.NewFileWriter(columns, w, properties(fields, o), arrowSettings())
	if err != nil {
		return err
	}
	b := array.NewRecordBuilder(memory.NewGoAllocator(), columns)
	defer b.Release()
	for from := 0; from < len(rows); from += batch {
		for i := range t.Columns {
			add := appender(b.Field(i), t.Columns[i].Type)
			for j := from; j < min(from+batch, len(rows)); j++ {
				add(t.Columns[i].Get(&rows[j]))
			}
		}
		record := b.NewRecord()
		err := out.WriteBuffered(record)
		record.Release()
		if err != nil {
			return err
		}
	}
	return out.Close()
}

// syncDir brings a directory's entries to the disk.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	return d.Sync()
}
