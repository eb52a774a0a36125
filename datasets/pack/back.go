package pack

import (
	"errors"
	"fmt"
	"os"

	"github.com/apache/arrow/go/v15/arrow/memory"
	"github.com/apache/arrow/go/v15/parquet"
	"github.com/apache/arrow/go/v15/parquet/file"
)

// readBack reads columns of a file that was just written and compares them with
// what is known of it.
func readBack(path string, leaves []leaf, want File) (err error) {
	defer caught(&err)
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	properties := parquet.NewReaderProperties(memory.DefaultAllocator)
	properties.BufferedStreamEnabled = true // else chunks are read whole, and copied
	in, err := file.NewParquetReader(f, file.WithReadProps(properties))
	if err != nil {
		return err
	}
	if n := in.NumRows(); n != want.Rows {
		return fmt.Errorf("%d rows read back, want %d", n, want.Rows)
	}
	for i := range leaves {
		l := &leaves[i]
		sum, err := sumOfColumn(in, l)
		if err == nil && sum != want.Columns[l.at] {
			err = errors.New("other values read back than were written")
		}
		if err != nil {
			return fmt.Errorf("column %s: %w", l.field.Name, err)
		}
	}
	return nil
}

// sumOfColumn is the hash of a column as it stands in a file.
func sumOfColumn(in *file.Reader, l *leaf) (string, error) {
	var sum leafSum
	for g := range in.NumRowGroups() {
		group := in.RowGroup(g)
		column, err := group.Column(l.at)
		if err != nil {
			return "", err
		}
		about, err := group.MetaData().ColumnChunk(l.at)
		if err != nil {
			return "", err
		}
		for left := about.NumValues(); left > 0; left -= batch {
			if err := l.read(column, int(min(left, batch))); err != nil {
				return "", err
			}
			sum.add(l.values)
		}
	}
	return sum.String(), nil
}
