package pack

import (
	"bytes"
	"errors"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"tally/schema"
)

func number(v float64) *float64 { return &v }

// claims gives n claims whose values differ and whose nullable columns are
// null now and then.
func claims(n int) []schema.Claim {
	out := make([]schema.Claim, n)
	for i := range out {
		c := &out[i]
		c.ID, c.DocumentID, c.URI, c.Path = "id"+strconv.Itoa(i), "doc", "uri", "path"
		c.Section, c.Measure, c.Modality, c.Scope, c.Unit, c.Class = schema.Body, "killed", schema.Asserted, schema.Incident, schema.Person, schema.Civilian
		c.Figure, c.Start, c.End, c.Rule = strconv.Itoa(i), i, i+3, "rule "+strconv.Itoa(i%7)
		c.Quantity = schema.Exactly(float64(i) / 3)
		if i%3 == 0 {
			c.Title, c.Quantity.High, c.PlacePrecision = "é😀\x00\r\n", nil, i%7+1
			c.Published = time.Date(1980+i%50, 2, 3, 4, 5, 6, 7e6, time.UTC)
			c.EventFrom = schema.Date{Year: 1899, Month: 12, Day: 1 + i%31}
		}
		for k := range i % 4 {
			c.Chain = append(c.Chain, schema.Attribution{Role: schema.Relay, Name: "name " + strconv.Itoa(i), Text: "t", Start: k, End: i})
		}
	}
	return out
}

func TestWriteRead(t *testing.T) {
	for _, n := range []int{0, 1, 2, batch, batch + 1, 3 * batch} {
		want := claims(n)
		path := filepath.Join(t.TempDir(), "claims.parquet")
		f, err := Write(NewPacker(Usual), path, &schema.Claims, want)
		if err != nil {
			t.Fatal(err)
		}
		if info, err := os.Stat(path); err != nil || f.Rows != int64(n) || info.Size() != f.Bytes {
			t.Errorf("%d rows: %+v, %v", n, f, err)
		}
		i := 0
		err = Read(path, schema.Claims.Fields(), func(cells []schema.Cell) error {
			for k := range cells {
				w := schema.Claims.Columns[k].Get(&want[i])
				if !same(schema.Claims.Columns[k].Type, &cells[k], &w) {
					t.Fatalf("row %d column %s: %v, want %v", i, schema.Claims.Columns[k].Name, cells[k], w)
				}
			}
			i++
			return nil
		})
		if err != nil || i != n {
			t.Errorf("read %d of %d rows: %v", i, n, err)
		}
	}
}

// same tells whether a cell was read back as it was written: an instant to the
// millisecond, a number to the bit.
func same(typ schema.Type, got, want *schema.Cell) bool {
	if typ == schema.Chain {
		return slices.Equal(got.Chain, want.Chain)
	}
	if got.Null || want.Null {
		return got.Null == want.Null
	}
	switch typ {
	case schema.Float64:
		return math.Float64bits(got.Number) == math.Float64bits(want.Number)
	case schema.Day:
		return schema.DateOf(got.Time) == schema.DateOf(want.Time)
	case schema.Timestamp:
		return got.Time.UnixMilli() == want.Time.UnixMilli()
	case schema.String, schema.Enum:
		return got.Text == want.Text
	}
	return got.Int == want.Int
}

func TestSeveralRowGroups(t *testing.T) {
	for _, o := range []Options{Usual, {RowGroup: LeastRowGroup, Level: 9}} {
		severalRowGroups(t, o)
	}
}

func severalRowGroups(t *testing.T, o Options) {
	t.Helper()
	rows := make([]schema.Reject, 2*o.RowGroup+5)
	for i := range rows {
		rows[i] = schema.Reject{Path: "p", Offset: int64(i), Error: "e" + strconv.Itoa(i)}
		if i%5 == 0 {
			rows[i].SHA256 = "s"
		}
	}
	path := filepath.Join(t.TempDir(), "rejects.parquet")
	if _, err := Write(NewPacker(o), path, &schema.Rejects, rows); err != nil {
		t.Fatal(err)
	}
	r, err := open(path, schema.Rejects.Fields())
	if err != nil {
		t.Fatal(err)
	}
	defer r.file.Close()
	for i, g := range r.in.Footer.RowGroups {
		if g.NumRows > int64(o.RowGroup) {
			t.Errorf("row group %d has %d rows", i, g.NumRows)
		}
	}
	if n := len(r.in.Footer.RowGroups); n != 3 {
		t.Errorf("%d row groups of %d rows, want 3", n, o.RowGroup)
	}
}

func TestSameBytes(t *testing.T) {
	rows := claims(2*batch + 17)
	var first []byte
	for _, procs := range []int{1, 2, 4} {
		old := runtime.GOMAXPROCS(procs)
		path := filepath.Join(t.TempDir(), "claims.parquet")
		_, err := Write(NewPacker(Usual), path, &schema.Claims, rows)
		runtime.GOMAXPROCS(old)
		if err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = data
		}
		if !bytes.Equal(data, first) {
			t.Errorf("GOMAXPROCS=%d: other bytes", procs)
		}
	}
}

// TestReadBackFinds: a file of other rows than are wanted is found out.
func TestReadBackFinds(t *testing.T) {
	written := claims(2*batch + 1)
	path := filepath.Join(t.TempDir(), "claims.parquet")
	p := NewPacker(Usual)
	if _, err := Write(p, path, &schema.Claims, written); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name   string
		change func(rows []schema.Claim) []schema.Claim
		want   string
	}{
		{"nothing", func(r []schema.Claim) []schema.Claim { return r }, ""},
		{"a row less", func(r []schema.Claim) []schema.Claim { return r[1:] }, "8193 rows read back, want 8192"},
		{"text", func(r []schema.Claim) []schema.Claim { r[8192].Figure += " "; return r }, "column figure"},
		{"null", func(r []schema.Claim) []schema.Claim { r[1].Title = "x"; return r }, "column title"},
		{"number", func(r []schema.Claim) []schema.Claim {
			r[4].Quantity.Low = number(math.Nextafter(4./3, 9))
			return r
		}, "column low"},
		{"day", func(r []schema.Claim) []schema.Claim { r[0].EventFrom.Day++; return r }, "column event_from"},
		{"instant", func(r []schema.Claim) []schema.Claim {
			r[0].Published = r[0].Published.Add(time.Millisecond)
			return r
		}, "column published"},
		{"link", func(r []schema.Claim) []schema.Claim {
			r[3].Chain = slices.Clone(r[3].Chain)
			r[3].Chain[1].End++
			return r
		}, "column attribution"},
		{"another link", func(r []schema.Claim) []schema.Claim { r[1].Chain = append(r[1].Chain, r[2].Chain...); return r }, "column attribution"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f, err := Write(p, path+".wanted", &schema.Claims, tt.change(claims(len(written))))
			if err != nil {
				t.Fatal(err)
			}
			err = readBack(path, leavesOf(schema.Claims.Fields(), new(values)), f)
			if (err == nil) != (tt.want == "") || err != nil && !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
		})
	}
}

// TestSum: rows have one hash, whatever wrote them, and however many row groups
// they lie in.
func TestSum(t *testing.T) {
	rows := claims(2*batch + 1)
	path := filepath.Join(t.TempDir(), "claims.parquet")
	want := ""
	for _, o := range []Options{Usual, {RowGroup: LeastRowGroup, Level: 1}, {RowGroup: batch + 1, Level: 1}} {
		f, err := Write(NewPacker(o), path, &schema.Claims, rows)
		if err != nil {
			t.Fatal(err)
		}
		sum := NewSum(schema.Claims.Fields())
		if err := Read(path, schema.Claims.Fields(), func(row []schema.Cell) error { sum.Add(row); return nil }); err != nil {
			t.Fatal(err)
		}
		if want == "" {
			want = sum.String()
		}
		if got := SumOf(f.Columns); got != want || sum.String() != want {
			t.Errorf("%+v: %s, read %s, want %s", o, got, sum, want)
		}
	}
}

func TestOtherSchema(t *testing.T) {
	path := filepath.Join(t.TempDir(), "rejects.parquet")
	if _, err := Write(NewPacker(Usual), path, &schema.Rejects, nil); err != nil {
		t.Fatal(err)
	}
	err := Read(path, schema.Leftovers.Fields(), func([]schema.Cell) error { return nil })
	if err == nil || !strings.Contains(err.Error(), "schema: path required byte_array utf8, want document_id") {
		t.Errorf("got %v", err)
	}
}

func TestNothingHalfWritten(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "claims.parquet"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "claims.parquet", "x"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Write(NewPacker(Usual), filepath.Join(dir, "claims.parquet"), &schema.Claims, claims(3)); err == nil {
		t.Error("wrote over a directory")
	}
	if _, err := Write(NewPacker(Usual), filepath.Join(dir, "none", "claims.parquet"), &schema.Claims, claims(3)); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("missing directory: %v", err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 1 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
}

// fullDisk takes n bytes and then refuses.
type fullDisk struct{ n int }

var errFull = errors.New("no space left on device")

func (d *fullDisk) Write(p []byte) (int, error) {
	if d.n -= len(p); d.n < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func TestFullDisk(t *testing.T) {
	for _, room := range []int{0, 3, 10_000, 200_000} {
		if _, err := writeTo(NewPacker(Usual), &fullDisk{room}, &schema.Claims, claims(3*batch)); !errors.Is(err, errFull) {
			t.Errorf("%d bytes of room: %v", room, err)
		}
	}
}

func BenchmarkWrite(b *testing.B) {
	rows := claims(10_000)
	dir, p := b.TempDir(), NewPacker(Usual)
	for b.Loop() {
		f, err := Write(p, filepath.Join(dir, "claims.parquet"), &schema.Claims, rows)
		if err != nil {
			b.Fatal(err)
		}
		b.SetBytes(f.Bytes)
	}
}
