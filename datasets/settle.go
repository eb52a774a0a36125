package datasets

import (
	"cmp"
	"context"
	"encoding/hex"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"tally/datasets/copies"
	"tally/datasets/pack"
	"tally/schema"
)

// verdict is what the comparison of all documents says of those of a shard.
type verdict struct {
	dropped []string          // documents whose text is kept in another shard, in order
	origins map[string]string // of the documents that are not their own
}

// settle compares the documents of all shards and puts the shards' files into
// the dataset at dir, changed where the comparison says so. It returns the
// sketches of all documents in the order of the shards.
func (b *builder) settle(ctx context.Context, dir string) (*copies.Shelf, error) {
	shelf, err := copies.NewShelf(b.work.sketches())
	if err != nil {
		return nil, err
	}
	groups, first, err := b.compare(shelf)
	if err != nil {
		return nil, errorsAfter(shelf, err)
	}
	err = b.each(ctx, func(ctx context.Context, i int) error {
		v, err := verdictOn(shelf, groups, first[i], first[i+1])
		if err != nil {
			return err
		}
		return b.settleShard(ctx, dir, i, v)
	})
	if err != nil {
		return nil, errorsAfter(shelf, err)
	}
	for i, s := range b.done {
		b.enter(i, s)
	}
	return shelf, nil
}

func errorsAfter(shelf *copies.Shelf, err error) error {
	shelf.Close()
	return err
}

// compare fills the shelf and tells where each shard's documents begin on it.
func (b *builder) compare(shelf *copies.Shelf) (*copies.Groups, []int, error) {
	first := make([]int, len(b.done)+1)
	for i, s := range b.done {
		n, err := shelf.Add(filepath.Join(b.work.shard(s.Key), sketchesFile))
		if err != nil {
			return nil, nil, err
		}
		if n != s.Sketches.Documents {
			return nil, nil, fmt.Errorf("shard %d has sketches of %d documents, not %d", i, n, s.Sketches.Documents)
		}
		first[i+1] = first[i] + n
	}
	groups, err := shelf.Group()
	if err != nil {
		return nil, nil, err
	}
	for i := range groups.Kept {
		if groups.Kept[i] == int32(i) && groups.Origin[i] == int32(i) {
			b.manifest.Stories++
		}
	}
	return groups, first, nil
}

// verdictOn is that on the documents from and up to two places on the shelf.
func verdictOn(shelf *copies.Shelf, g *copies.Groups, from, to int) (verdict, error) {
	v := verdict{origins: map[string]string{}}
	for i := from; i < to; i++ {
		if g.Kept[i] == int32(i) && g.Origin[i] == int32(i) {
			continue
		}
		id, err := shelf.ID(i)
		if err != nil {
			return v, err
		}
		if g.Kept[i] != int32(i) {
			v.dropped = append(v.dropped, hex.EncodeToString(id[:]))
			continue
		}
		origin, err := shelf.ID(int(g.Origin[i]))
		if err != nil {
			return v, err
		}
		v.origins[hex.EncodeToString(id[:])] = hex.EncodeToString(origin[:])
	}
	slices.Sort(v.dropped)
	return v, nil
}

// each does something for every block, over a pool of workers.
func (b *builder) each(ctx context.Context, do func(context.Context, int) error) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	blocks := make(chan int)
	var pool sync.WaitGroup
	for range b.workers() {
		pool.Go(func() {
			for i := range blocks {
				if ctx.Err() != nil {
					continue
				}
				if err := do(ctx, i); err != nil {
					cancel(err)
				}
			}
		})
	}
	for i := range b.plan.Blocks {
		blocks <- i
	}
	close(blocks)
	pool.Wait()
	return context.Cause(ctx)
}

// settleShard puts the files of shard i into the dataset as the verdict wants
// them.
func (b *builder) settleShard(ctx context.Context, dir string, i int, v verdict) error {
	s := b.done[i]
	if !containsAll(v.dropped, s.Dropped) { // a text that was dropped is wanted again
		var err error
		if s, err = b.remake(ctx, i); err != nil {
			return err
		}
	}
	drop := slices.DeleteFunc(slices.Clone(v.dropped), func(id string) bool { return slices.Contains(s.Dropped, id) })
	if len(drop) == 0 && maps.Equal(v.origins, s.Origins) {
		for j := range s.Parts {
			if err := b.place(dir, i, s, &s.Parts[j]); err != nil {
				return err
			}
		}
		b.done[i] = s
		return nil
	}
	packer := b.packer()
	defer b.packers.Put(packer)
	c := changing{b: b, packer: packer, dir: dir, i: i, from: s, to: s.changed(v), drop: drop, origins: v.origins}
	if err := c.run(); err != nil {
		return err
	}
	b.done[i] = c.to
	return nil
}

// packer gives one that is put into b.packers afterwards.
func (b *builder) packer() *pack.Packer {
	if p, ok := b.packers.Get().(*pack.Packer); ok {
		return p
	}
	return b.manifest.Recipe.shape().packer()
}

// containsAll tells whether all of some strings are among others, both in order.
func containsAll(all, some []string) bool {
	for _, s := range some {
		if _, ok := slices.BinarySearch(all, s); !ok {
			return false
		}
	}
	return true
}

// remake makes shard i anew from its block.
func (b *builder) remake(ctx context.Context, i int) (*Shard, error) {
	block := &b.plan.Blocks[i]
	dir := b.work.shard(block.Key)
	if err := os.RemoveAll(dir); err != nil {
		return nil, err
	}
	w := newWorker(b.plan, b.source, b.lexicon)
	defer w.close()
	return w.shard(ctx, block, dir)
}

// changed is a copy of the receipt, without parts, for what a verdict wants.
func (s *Shard) changed(v verdict) *Shard {
	out := *s
	out.Parts, out.Dropped, out.Origins = nil, v.dropped, v.origins
	out.Measures, out.Leftovers, out.Charsets = maps.Clone(s.Measures), maps.Clone(s.Leftovers), maps.Clone(s.Charsets)
	return &out
}

// changing writes the files of a shard into the dataset, without the documents
// that are dropped and with their origins.
type changing struct {
	b        *builder
	packer   *pack.Packer
	dir      string
	i        int
	from, to *Shard
	drop     []string // documents to drop, in order
	origins  map[string]string
	copies   []schema.Copy // of those
}

func (c *changing) run() error {
	copied := -1
	for j := range c.from.Parts {
		p := &c.from.Parts[j]
		var err error
		switch {
		case p.Table == schema.Copies.Name && len(c.drop) > 0:
			copied = j
		case p.Table == schema.Documents.Name && len(c.drop) == 0:
			err = c.respell(p)
		case len(c.drop) > 0 && p.Table != schema.Rejects.Name && p.Table != schema.Copies.Name:
			err = c.part(p)
		default:
			err = c.b.place(c.dir, c.i, c.from, p)
			c.to.Parts = append(c.to.Parts, *p)
		}
		if err != nil {
			return err
		}
	}
	if len(c.copies) == 0 {
		return nil
	}
	return c.writeCopies(copied)
}

// respell writes a part of documents that differs in the origins alone.
func (c *changing) respell(p *Part) error {
	to, err := folderOf(c.dir, c.i, p)
	if err != nil {
		return err
	}
	fields := TableFields(p.Table)
	origins, err := pack.ReadColumn(c.at(p), fields, "document_id")
	if err != nil {
		return err
	}
	for i := range origins {
		origins[i].Text = cmp.Or(c.origins[origins[i].Text], origins[i].Text)
	}
	f, err := c.packer.Splice(c.at(p), p.Columns, to, fields, "origin_id", origins)
	if err != nil {
		return err
	}
	return c.add(to, partOf(p.Table, p.Folder, f))
}

// add adds a part that was written.
func (c *changing) add(path string, p Part) (err error) {
	_, p.SHA256, err = hashFile(path)
	c.to.Parts = append(c.to.Parts, p)
	return err
}

// part writes a part of claims, documents or leftovers.
func (c *changing) part(p *Part) error {
	fields := TableFields(p.Table)
	column := schema.Places(fields)
	var all [][]schema.Cell
	err := pack.Read(c.at(p), fields, func(row []schema.Cell) error {
		id := cell(column, row, "document_id").Text
		if _, dropped := slices.BinarySearch(c.drop, id); dropped {
			c.dropRow(p.Table, column, row)
			return nil
		}
		row = slices.Clone(row)
		if p.Table == schema.Documents.Name {
			*cell(column, row, "origin_id") = schema.Cell{Text: cmp.Or(c.origins[id], id)}
		}
		all = append(all, row)
		return nil
	})
	if err != nil || len(all) == 0 {
		return err
	}
	return writeAs(c, p.Folder, tableOfCells(p.Table), all)
}

// at is where a part of the shard stands.
func (c *changing) at(p *Part) string { return filepath.Join(c.b.work.shard(c.from.Key), p.local()) }

// dropRow takes a row from the counts. A document becomes a copy.
func (c *changing) dropRow(table string, column map[string]int, row []schema.Cell) {
	switch table {
	case schema.Claims.Name:
		takeOne(c.to.Measures, cell(column, row, "measure").Text)
	case schema.Leftovers.Name:
		takeOne(c.to.Leftovers, cell(column, row, "kind").Text)
	case schema.Documents.Name:
		takeOne(c.to.Charsets, cell(column, row, "charset").Text)
		c.copies = append(c.copies, copyOf(column, row))
	}
}

func takeOne(counts map[string]int64, key string) {
	if counts[key]--; counts[key] == 0 {
		delete(counts, key)
	}
}

// writeCopies writes the table of copies: those of part j, -1 = none, and those
// that were dropped.
func (c *changing) writeCopies(j int) error {
	fields := schema.Copies.Fields()
	column := schema.Places(fields)
	if j >= 0 {
		err := pack.Read(c.at(&c.from.Parts[j]), fields, func(row []schema.Cell) error {
			c.copies = append(c.copies, copyOf(column, row))
			return nil
		})
		if err != nil {
			return err
		}
	}
	sortCopies(c.copies)
	return writeAs(c, "", &schema.Copies, c.copies)
}

func writeAs[T any](c *changing, folder string, t *schema.Table[T], all []T) error {
	to, err := folderOf(c.dir, c.i, &Part{Table: t.Name, Folder: folder})
	if err != nil {
		return err
	}
	f, err := pack.Write(c.packer, to, t, all)
	if err != nil {
		return err
	}
	return c.add(to, partOf(t.Name, folder, f))
}

// tableOfCells is a table whose rows are the cells themselves.
func tableOfCells(name string) *schema.Table[[]schema.Cell] {
	for _, t := range tables() {
		if t.Name != name {
			continue
		}
		out := &schema.Table[[]schema.Cell]{Name: t.Name, Doc: t.Doc}
		for i, f := range t.Fields {
			out.Columns = append(out.Columns, schema.Column[[]schema.Cell]{Field: f, Get: func(row *[]schema.Cell) schema.Cell { return (*row)[i] }})
		}
		return out
	}
	return nil
}
