package datasets

import "tally/schema"

// passage is the way through files of datasets. It tells how far it has come, in
// bytes.
type passage struct {
	show func(Progress)
	now  Progress
}

// Watch lets show be told how far the reading of a table has come that is read
// once.
func (d *Dataset) Watch(table string, show func(Progress)) {
	d.passage = &passage{show: show}
	d.passage.expect(d, table, 1)
}

// expect adds a table that is read so many times.
func (p *passage) expect(d *Dataset, table string, times int64) {
	for i := range d.Manifest.Files {
		if f := &d.Manifest.Files[i]; f.Table == table && f.Rows > 0 {
			p.now.TotalBytes += times * f.Bytes
		}
	}
}

// pass has come over bytes.
func (p *passage) pass(bytes int64) {
	if p == nil || p.show == nil {
		return
	}
	p.now.Bytes += bytes
	p.show(p.now)
}

// someRows are read between two words of how far it has come.
const someRows = 1 << 10

// rows is what reads the rows of a file, and tells of them.
func (p *passage) rows(f *OutputFile, row func([]schema.Cell) error) func([]schema.Cell) error {
	var n, told int64
	return func(cells []schema.Cell) error {
		if n++; n%someRows == 0 || n == f.Rows {
			done := int64(float64(f.Bytes) * float64(n) / float64(max(n, f.Rows)))
			p.pass(done - told)
			told = done
		}
		return row(cells)
	}
}
