package datasets

import (
	"cmp"
	"encoding/hex"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/zeebo/xxh3"

	"tally/datasets/copies"
	"tally/extract"
	"tally/schema"
)

// Of one text, however often and wherever it is read, a dataset has one
// document: the one that was published first, and of those the one with the
// least URI and path. The others are rows of the table of copies. A shard sees
// to the texts of its block; the seal sees to those of several shards, and to
// the texts that are nearly the same.

// distinct keeps one of the readings of each text. The others become copies.
func (w *worker) distinct() {
	w.copies = w.copies[:0]
	slices.SortStableFunc(w.readings, func(a, b *reading) int {
		return cmp.Or(cmp.Compare(a.doc.ID, b.doc.ID), cmp.Compare(publishedMilli(&a.doc), publishedMilli(&b.doc)),
			cmp.Compare(a.doc.URI, b.doc.URI), cmp.Compare(a.doc.Path, b.doc.Path))
	})
	kept := w.readings[:0]
	for _, r := range w.readings {
		if d := &r.doc; len(kept) > 0 && kept[len(kept)-1].doc.ID == d.ID {
			w.copies = append(w.copies, schema.Copy{
				DocumentID: d.ID, URI: d.URI, Path: d.Path, SHA256: d.SHA256, Title: d.Title, Outlet: d.Outlet, Published: d.Published,
			})
			continue
		}
		kept = append(kept, r)
	}
	w.readings = kept
	sortCopies(w.copies)
}

func sortCopies(all []schema.Copy) {
	slices.SortStableFunc(all, func(a, b schema.Copy) int {
		return cmp.Or(cmp.Compare(a.DocumentID, b.DocumentID), a.Published.Compare(b.Published),
			cmp.Compare(a.URI, b.URI), cmp.Compare(a.Path, b.Path), cmp.Compare(a.SHA256, b.SHA256))
	})
}

// publishedMilli is when a document was published, as copies compare it.
func publishedMilli(d *schema.Document) int64 {
	if d.Published.IsZero() {
		return copies.Undated
	}
	return d.Published.UnixMilli()
}

// sketch is that of a document and of what was found in it.
func (w *worker) sketch(d *schema.Document, found *extract.Result) copies.Sketch {
	w.figures.Reset()
	for i := range found.Claims {
		c := &found.Claims[i]
		w.figures.Add(c.Figure, &c.Quantity, true)
	}
	for i := range found.Leftovers {
		l := &found.Leftovers[i]
		w.figures.Add(l.Figure, &l.Quantity, copies.Counts(l.Kind))
	}
	return w.sketcher.Sketch(d.Title, d.Text, &w.figures)
}

// writeSketches writes the sketches of the block's documents.
func (w *worker) writeSketches(dir string, s *Shard) error {
	out := w.sketches[:0]
	for _, r := range w.readings {
		d := copies.Document{Published: publishedMilli(&r.doc), URI: r.doc.URI, Path: r.doc.Path, Sketch: r.sketch}
		if _, err := hex.Decode(d.ID[:], []byte(r.doc.ID)); err != nil {
			return err
		}
		out = d.Append(out)
	}
	w.sketches = out
	sum := xxh3.Hash128(out).Bytes()
	s.Sketches = Sketches{len(w.readings), int64(len(out)), hex.EncodeToString(sum[:])}
	return os.WriteFile(filepath.Join(dir, sketchesFile), out, 0o666)
}

// cell looks up a value of a row by its column.
func cell(column map[string]int, row []schema.Cell, name string) *schema.Cell {
	return &row[column[name]]
}

// copyOf is the row of copies for a row of documents.
func copyOf(column map[string]int, row []schema.Cell) schema.Copy {
	text := func(name string) string { return cell(column, row, name).Text }
	c := schema.Copy{
		DocumentID: text("document_id"), URI: text("uri"), Path: text("path"), SHA256: text("sha256"), Title: text("title"), Outlet: text("outlet"),
	}
	if at := cell(column, row, "published"); !at.Null {
		c.Published = at.Time.In(time.UTC)
	}
	return c
}
