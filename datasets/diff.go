package datasets

import (
	"context"
	"hash/maphash"
	"slices"

	"github.com/zeebo/xxh3"

	"tally/datasets/rows"
	"tally/schema"
)

// Difference is one way in which two datasets differ: a claim that is only in
// one of them, or one field of a claim that is in both.
type Difference struct {
	Change  string // added, gone, changed
	ClaimID string
	URI     string
	Measure string
	Figure  string
	Quote   string
	Field   string // of what changed
	Old     string // its written form, "" for null
	New     string
}

// Differences is the dictionary of what Diff finds.
var Differences = schema.Table[Difference]{
	Name: "differences",
	Doc:  "What differs between two datasets, one claim or one field of a claim a row.",
	Columns: []schema.Column[Difference]{
		word("change", false, "added, gone or changed", func(d *Difference) string { return d.Change }),
		word("claim_id", false, "the claim", func(d *Difference) string { return d.ClaimID }),
		word("uri", false, "the claim's document", func(d *Difference) string { return d.URI }),
		word("measure", false, "what happened to the counted", func(d *Difference) string { return d.Measure }),
		word("figure", false, "the number words, verbatim", func(d *Difference) string { return d.Figure }),
		word("quote", false, "the stretch of text that carries the claim", func(d *Difference) string { return d.Quote }),
		word("field", true, "the column that changed", func(d *Difference) string { return d.Field }),
		word("old", true, "its value before", func(d *Difference) string { return d.Old }),
		word("new", true, "its value now", func(d *Difference) string { return d.New }),
	},
}

func word(name string, nullable bool, doc string, get func(*Difference) string) schema.Column[Difference] {
	return schema.Column[Difference]{
		Field: schema.Field{Name: name, Type: schema.String, Nullable: nullable, Doc: doc},
		Get: func(d *Difference) schema.Cell {
			s := get(d)
			return schema.Cell{Null: nullable && s == "", Text: s}
		},
	}
}

// Diff compares the claims of two datasets by claim and document. Claims that
// were added or changed come in the order of the new dataset, then those that
// are gone in the order of the old one. It keeps a few bytes of every claim of
// the old dataset in memory, and whole claims only where they changed. How far it
// has come goes to show.
func Diff(ctx context.Context, older, newer string, report func(*Difference) error, show func(Progress)) error {
	d, err := newDiffer(ctx, older, newer)
	if err != nil {
		return err
	}
	d.report = report
	d.watch(show)
	for _, step := range []func() error{d.sumOld, d.compareNew, d.keepOld, d.reportNew, d.reportGone} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// differ holds what is known of the old dataset's claims.
type differ struct {
	ctx        context.Context
	old, new   *Dataset
	fields     []schema.Field
	column     map[string]int
	seed       maphash.Seed
	was        map[claimKey]oldClaim
	kept       map[claimKey][]schema.Cell // old claims that differ
	report     func(*Difference) error
	difference Difference
	line       []byte
}

// claimKey is a hash of what tells a claim from others.
type claimKey = xxh3.Uint128

// oldClaim is what is kept of a claim of the old dataset.
type oldClaim struct {
	sum     uint64
	both    bool // it is in the new one too
	differs bool // and differs there
}

func newDiffer(ctx context.Context, older, newer string) (*differ, error) {
	d := &differ{
		ctx: ctx, fields: schema.Claims.Fields(), seed: maphash.MakeSeed(),
		was: map[claimKey]oldClaim{}, kept: map[claimKey][]schema.Cell{},
	}
	d.column = schema.Places(d.fields)
	var err error
	if d.old, err = Open(older); err != nil {
		return nil, err
	}
	d.new, err = Open(newer)
	return d, err
}

// watch lets show be told of the steps of Diff: three read the old claims, two
// the new ones.
func (d *differ) watch(show func(Progress)) {
	way := &passage{show: show}
	way.expect(d.old, schema.Claims.Name, 3)
	way.expect(d.new, schema.Claims.Name, 2)
	d.old.passage, d.new.passage = way, way
}

// claims visits the claims of a dataset with their keys.
func (d *differ) claims(of *Dataset, visit func(key claimKey, cells []schema.Cell) error) error {
	return of.Rows(schema.Claims.Name, func(cells []schema.Cell) error {
		if err := d.ctx.Err(); err != nil {
			return err
		}
		d.line = append(append(d.line[:0], d.text(cells, "claim_id")...), d.text(cells, "uri")...)
		return visit(xxh3.Hash128(d.line), cells)
	})
}

func (d *differ) text(cells []schema.Cell, column string) string { return cells[d.column[column]].Text }

func (d *differ) sum(cells []schema.Cell) uint64 {
	d.line = rows.AppendJSON(d.line[:0], d.fields, cells)
	return maphash.Bytes(d.seed, d.line)
}

func (d *differ) sumOld() error {
	return d.claims(d.old, func(key claimKey, cells []schema.Cell) error {
		d.was[key] = oldClaim{sum: d.sum(cells)}
		return nil
	})
}

func (d *differ) compareNew() error {
	return d.claims(d.new, func(key claimKey, cells []schema.Cell) error {
		if was, ok := d.was[key]; ok {
			d.was[key] = oldClaim{was.sum, true, was.sum != d.sum(cells)}
		}
		return nil
	})
}

func (d *differ) keepOld() error {
	return d.claims(d.old, func(key claimKey, cells []schema.Cell) error {
		if d.was[key].differs {
			d.kept[key] = slices.Clone(cells)
		}
		return nil
	})
}

func (d *differ) reportNew() error {
	return d.claims(d.new, func(key claimKey, cells []schema.Cell) error {
		if _, ok := d.was[key]; !ok {
			return d.tell("added", cells)
		}
		was, ok := d.kept[key]
		if !ok {
			return nil
		}
		for i := range d.fields {
			old, now := d.written(i, was), d.written(i, cells)
			if old == now {
				continue
			}
			d.difference.Field, d.difference.Old, d.difference.New = d.fields[i].Name, old, now
			if err := d.tell("changed", cells); err != nil {
				return err
			}
		}
		return nil
	})
}

func (d *differ) written(i int, cells []schema.Cell) string {
	return string(rows.AppendCell(nil, &d.fields[i], &cells[i]))
}

func (d *differ) reportGone() error {
	return d.claims(d.old, func(key claimKey, cells []schema.Cell) error {
		if d.was[key].both {
			return nil
		}
		return d.tell("gone", cells)
	})
}

// tell reports a difference; what field differs is already set.
func (d *differ) tell(change string, cells []schema.Cell) error {
	out := d.difference
	d.difference = Difference{}
	out.Change = change
	out.ClaimID, out.URI = d.text(cells, "claim_id"), d.text(cells, "uri")
	out.Measure, out.Figure, out.Quote = d.text(cells, "measure"), d.text(cells, "figure"), d.text(cells, "quote")
	return d.report(&out)
}
