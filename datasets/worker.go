package datasets

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"tally/datasets/copies"
	"tally/datasets/pack"
	"tally/datasets/source"
	"tally/extract"
	"tally/extract/lexicon"
	"tally/schema"
)

// worker makes shards, one after the other.
type worker struct {
	plan      *Plan
	opt       source.Options
	shape     *Shape
	extractor *extract.Extractor
	records   recordSum      // of the piece that is being read
	open      *source.Reader // of file, where another block may go on reading
	file      int
	readings  []*reading
	rejects   []schema.Reject
	copies    []schema.Copy
	sketcher  copies.Maker
	figures   copies.Figures
	packer    *pack.Packer
	sketches  []byte // as they are written
}

// reading is a document and what was found in it.
type reading struct {
	doc    schema.Document
	sketch copies.Sketch
	extract.Result
}

func newWorker(plan *Plan, opt source.Options, lx *lexicon.Lexicon) *worker {
	shape := plan.Recipe.shape()
	w := &worker{plan: plan, opt: opt, shape: shape, extractor: extract.New(lx), packer: shape.packer(), file: -1}
	w.opt.Seen = w.records.add
	if len(shape.Conventions) > 0 {
		w.extractor.SetConventions(shape.conventions(lx))
	}
	return w
}

func (w *worker) close() {
	if w.open != nil {
		w.open.Close()
	}
}

// shard turns a block into finished files in dir, which appears when it is
// complete. It is a pure task: it may run twice, anywhere, and be killed.
func (w *worker) shard(ctx context.Context, b *Block, dir string) (*Shard, error) {
	if err := w.read(ctx, b); err != nil {
		return nil, err
	}
	temporary, err := os.MkdirTemp(filepath.Dir(dir), "tmp-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(temporary) // nothing is there after the rename
	s := &Shard{Key: b.Key, Measures: map[string]int64{}, Leftovers: map[string]int64{}, Charsets: map[string]int64{}, LeftOut: map[string]int64{}}
	for _, p := range b.Pieces {
		s.From = append(s.From, p.From)
	}
	if err := w.write(temporary, s); err != nil {
		return nil, err
	}
	return s, putInPlace(temporary, dir, b)
}

// putInPlace gives a finished shard its name. One that stands there and is
// whole stays: another task has made it in the meantime.
func putInPlace(temporary, dir string, b *Block) error {
	err := os.Rename(temporary, dir)
	if err == nil || finishedShard(dir, b) != nil {
		return nil
	}
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	return os.Rename(temporary, dir)
}

// read reads and extracts the block.
func (w *worker) read(ctx context.Context, b *Block) error {
	w.readings, w.rejects = w.readings[:0], w.rejects[:0]
	for _, p := range b.Pieces {
		if err := ctx.Err(); err != nil {
			return err
		}
		w.reader(p).Items(p.Stretch, func(it source.Item) bool {
			if it.Reject != nil {
				w.rejects = append(w.rejects, *it.Reject)
				return true
			}
			found, reject := extract.Guard(w.extractor, it.Document, (*extract.Extractor).Extract)
			if reject != nil {
				w.rejects = append(w.rejects, *reject)
				return true
			}
			it.Document.OriginID = it.Document.ID // until others are known
			w.readings = append(w.readings, &reading{*it.Document, w.sketch(it.Document, &found), found})
			return ctx.Err() == nil
		})
		if sum := w.records.take(); sum != p.Sum && ctx.Err() == nil {
			return fmt.Errorf("%s: %w", w.plan.Files[p.File].Path, ErrChanged)
		}
	}
	return ctx.Err()
}

// ErrChanged is the error of a build of which an input was changed, or went
// away, after its records were planned.
var ErrChanged = errors.New("it is not as it was when the build was planned")

// reader gives a reader of a piece's file. One that can only stream stays open
// for the next block.
func (w *worker) reader(p Piece) *source.Reader {
	if w.open != nil && w.file == p.File && (w.open.Seekable() || w.open.At() <= p.From) {
		return w.open
	}
	w.close()
	w.open, w.file = source.Open(w.plan.Files[p.File], w.opt), p.File
	return w.open
}

// write writes the parts and the receipt, sorted by published, document and
// place in the text.
func (w *worker) write(dir string, s *Shard) error {
	w.readings = w.shape.filter(w.readings, s.LeftOut)
	w.distinct()
	sortReadings(w.readings)
	if err := w.writeSketches(dir, s); err != nil {
		return err
	}
	byMonth, byMeasure := w.shape.Partition == "month", w.shape.Partition == "measure"
	claims, leftovers := w.room()
	documents := make([]schema.Document, 0, len(w.readings))
	var months []string // of the leftovers
	for i, r := range w.readings {
		documents = append(documents, r.doc)
		claims = append(claims, r.Claims...)
		leftovers = append(leftovers, r.Leftovers...)
		if byMonth {
			months = append(months, slices.Repeat([]string{month(r.doc.Published)}, len(r.Leftovers))...)
		}
		count(s, r)
		w.readings[i] = nil
	}
	claimFolder := func(i int) string { return month(claims[i].Published) }
	if byMeasure {
		claimFolder = func(i int) string { return string(claims[i].Measure) }
	}
	if err := writeParts(w, dir, s, &schema.Claims, claims, byMonth || byMeasure, claimFolder); err != nil {
		return err
	}
	if w.shape.has(schema.Documents.Name) {
		folder := func(i int) string { return month(documents[i].Published) }
		if err := writeParts(w, dir, s, &schema.Documents, documents, byMonth, folder); err != nil {
			return err
		}
	}
	if w.shape.has(schema.Leftovers.Name) {
		folder := func(i int) string { return months[i] }
		if err := writeParts(w, dir, s, &schema.Leftovers, leftovers, byMonth, folder); err != nil {
			return err
		}
	}
	if w.shape.has(schema.Copies.Name) {
		if err := writeParts(w, dir, s, &schema.Copies, w.copies, false, nil); err != nil {
			return err
		}
	}
	if err := writeParts(w, dir, s, &schema.Rejects, w.rejects, false, nil); err != nil {
		return err
	}
	return writeJSON(filepath.Join(dir, shardFile), s)
}

// room makes room for what was found.
func (w *worker) room() ([]schema.Claim, []schema.Leftover) {
	claims, leftovers := 0, 0
	for _, r := range w.readings {
		claims += len(r.Claims)
		leftovers += len(r.Leftovers)
	}
	return make([]schema.Claim, 0, claims), make([]schema.Leftover, 0, leftovers)
}

// sortReadings sorts by published, document and place in the text.
func sortReadings(all []*reading) {
	slices.SortStableFunc(all, func(a, b *reading) int {
		return cmp.Or(a.doc.Published.Compare(b.doc.Published), cmp.Compare(a.doc.ID, b.doc.ID),
			cmp.Compare(a.doc.URI, b.doc.URI), cmp.Compare(a.doc.Path, b.doc.Path))
	})
	for i := range all {
		slices.SortStableFunc(all[i].Claims, func(a, b schema.Claim) int {
			return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.Measure, b.Measure))
		})
		slices.SortStableFunc(all[i].Leftovers, func(a, b schema.Leftover) int {
			return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
		})
	}
}

// count adds up what was found.
func count(s *Shard, r *reading) {
	s.Charsets[r.doc.Charset]++
	for i := range r.Claims {
		s.Measures[string(r.Claims[i].Measure)]++
	}
	for i := range r.Leftovers {
		s.Leftovers[string(r.Leftovers[i].Kind)]++
	}
}

// writeParts writes the rows of a table: one file for each folder, or one for
// all, or none where there are no rows.
func writeParts[T any](w *worker, dir string, s *Shard, t *schema.Table[T], all []T, split bool, folder func(i int) string) error {
	if len(all) == 0 {
		return nil
	}
	if !split {
		return writePart(w, dir, s, t, "", all)
	}
	folders := map[string][]T{}
	for i := range all {
		folders[folder(i)] = append(folders[folder(i)], all[i])
	}
	for _, name := range slices.Sorted(maps.Keys(folders)) {
		if err := writePart(w, dir, s, t, name, folders[name]); err != nil {
			return err
		}
	}
	return nil
}

// writePart writes a part. Every document is its own origin until the seal knows
// others.
func writePart[T any](w *worker, dir string, s *Shard, t *schema.Table[T], folder string, all []T) error {
	name := Part{Table: t.Name, Folder: folder}
	f, err := pack.Write(w.packer, filepath.Join(dir, name.local()), t, all)
	s.Parts = append(s.Parts, partOf(t.Name, folder, f))
	return err
}
