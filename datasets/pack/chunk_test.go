package pack

import (
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"tally/schema"
)

// TestCodes writes columns of runs and of single values, with few values in a
// dictionary and with many, over more than one row group. Write reads them back
// with Arrow, and the second library has to read the same.
func TestCodes(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, values := range []int{1, 2, 3, 16, 17, 300, 70_000} {
		for _, longest := range []int{1, 7, 8, 9, 20, 1500} {
			rows := runs(random, 3000, values, longest)
			path := filepath.Join(t.TempDir(), "leftovers.parquet")
			if _, err := Write(NewPacker(Options{RowGroup: 2048, Level: 1}), path, &schema.Leftovers, rows); err != nil {
				t.Fatalf("%d values in runs up to %d: %v", values, longest, err)
			}
			at := slices.IndexFunc(schema.Leftovers.Fields(), func(f schema.Field) bool { return f.Name == "low" })
			cells, err := ReadColumn(path, schema.Leftovers.Fields(), "low")
			if err != nil || len(cells) != len(rows) {
				t.Fatalf("%d rows, want %d: %v", len(cells), len(rows), err)
			}
			for i := range rows {
				if want := schema.Leftovers.Columns[at].Get(&rows[i]); !same(schema.Float64, &cells[i], &want) {
					t.Fatalf("%d values in runs up to %d: row %d is %v, want %v", values, longest, i, cells[i], want)
				}
			}
		}
	}
}

// runs gives n rows with runs of up to so many of the same values, some of them
// null.
func runs(random *rand.Rand, n, values, longest int) []schema.Leftover {
	var out []schema.Leftover
	for len(out) < n {
		v := random.IntN(values)
		l := schema.Leftover{DocumentID: strconv.Itoa(v / 2), Figure: strconv.Itoa(v), End: v, Kind: schema.KindCount, Reason: "r"}
		if v%3 > 0 {
			l.Quantity = schema.Exactly(float64(v))
		}
		out = append(out, slices.Repeat([]schema.Leftover{l}, 1+random.IntN(longest))...)
	}
	return out[:n]
}
