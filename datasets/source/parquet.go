package source

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"tally/datasets/pack"
)

// A row of a Parquet file is a record; places in it count rows. Its columns
// have the names of the fields of a record.

func beginParquet(r *Reader) error {
	l, f := r.leaf, r.json.fields
	if err := r.reach(l.input); err != nil {
		return err
	}
	var err error
	if l.rows, err = pack.OpenForeign(l.input.at, l.size, f[:]); errors.Is(err, pack.ErrNoColumn) {
		err = fmt.Errorf("%w; --fields text=NAME takes another", err)
	}
	if err != nil {
		return err
	}
	for i := range l.cols {
		if l.cols[i] = i; !l.rows.Has(i) {
			l.cols[i] = -1
		}
	}
	r.noteLacks()
	return nil
}

// seekParquet goes to a row.
func seekParquet(r *Reader, to int64) error {
	r.leaf.at = to
	return r.leaf.rows.GoTo(to)
}

func (r *Reader) splitParquet() (record, bool) {
	l := r.leaf
	row := make([]string, fieldCount)
	err := l.rows.Next(row)
	rec := record{from: l.at, Stretch: Stretch{Line: l.at + 1}}
	if err != nil {
		l.ended, rec.fault = true, &faultAt{0, r.placeOf(&rec) + reason(err)}
		return rec, err != io.EOF
	}
	l.at++
	l.line = l.at
	rec.row, rec.text = row, []byte(strings.Join(row, "\x1f"))
	rec.size = int64(len(rec.text))
	r.bounded(&rec, "a row")
	return rec, true
}

func (r *Reader) parseParquet(rec *record, yield func(Item) bool) bool {
	return r.tellLacks(rec, yield) && r.row(rec.row, rec, yield)
}
