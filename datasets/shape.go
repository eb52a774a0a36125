package datasets

import (
	"fmt"
	"maps"
	"slices"
	"time"

	"tally/datasets/pack"
	"tally/datasets/source"
	"tally/extract/lexicon"
	"tally/schema"
)

// Shape is what a recipe says about the tables: which, in which folders, of
// which documents and claims, what vague counts mean and how files are stored.
type Shape struct {
	Tables    []string `json:"tables,omitempty" yaml:"tables"`       // none = all
	Partition string   `json:"partition,omitempty" yaml:"partition"` // none, month or measure
	Filters   Filters  `json:"filters,omitzero" yaml:"filters"`

	Conventions map[string]Bounds `json:"conventions,omitempty" yaml:"conventions"` // by word
	Parquet     pack.Options      `json:"parquet,omitzero" yaml:"parquet"`
}

// Bounds are what a vague count means: of a plural ("dozens") the numbers, of
// a word before a scale ("several hundred") what the scale is multiplied by.
type Bounds struct {
	Low  float64 `json:"low" yaml:"low"`
	High float64 `json:"high" yaml:"high"`
}

// Filters say what to keep. What they leave out is counted in the manifest.
type Filters struct {
	Since    string   `json:"since,omitempty" yaml:"since"` // documents published from this day …
	Until    string   `json:"until,omitempty" yaml:"until"` // … to this one
	Measures []string `json:"measures,omitempty" yaml:"measures"`
	Sections []string `json:"sections,omitempty" yaml:"sections"`
}

// check tells the YAML path of what is wrong, and what it is.
func (s *Shape) check() (key string, err error) {
	optional := []string{schema.Claims.Name, schema.Documents.Name, schema.Leftovers.Name}
	for _, name := range s.Tables {
		if !slices.Contains(optional, name) {
			return "tables", fmt.Errorf("table %q: want some of %v", name, optional)
		}
	}
	if len(s.Tables) > 0 && !slices.Contains(s.Tables, schema.Claims.Name) {
		return "tables", fmt.Errorf("tables: a dataset has claims")
	}
	if partitions := []string{"", "none", "month", "measure"}; !slices.Contains(partitions, s.Partition) {
		return "partition", fmt.Errorf("partition %q: want one of %v", s.Partition, partitions[1:])
	}
	if key, err := checkConventions(s.Conventions); err != nil {
		return key, err
	}
	if key, err := checkParquet(s.Parquet); err != nil {
		return key, err
	}
	return s.Filters.check()
}

// mostBound is beyond the largest plural that texts use.
const mostBound = 1e18

func checkConventions(conventions map[string]Bounds) (key string, err error) {
	if len(conventions) == 0 {
		return "", nil
	}
	lx, err := lexicon.Default()
	if err != nil {
		return "conventions", err
	}
	var known []string
	for _, c := range lx.Conventions {
		known = append(known, c.Word)
	}
	for _, word := range slices.Sorted(maps.Keys(conventions)) {
		b := conventions[word]
		switch {
		case !slices.Contains(known, word):
			return "conventions." + word, fmt.Errorf("convention %q: no vague count; did you mean %q?", word, nearest(word, known))
		case !(0 < b.Low && b.Low <= b.High && b.High <= mostBound):
			return "conventions." + word, fmt.Errorf("convention %q: want 0 < low <= high <= %g", word, mostBound)
		}
	}
	return "", nil
}

func checkParquet(o pack.Options) (key string, err error) {
	switch {
	case o.RowGroup < pack.LeastRowGroup || o.RowGroup > pack.MostRowGroup:
		return "parquet.row_group", fmt.Errorf("row_group %d: want %d to %d rows", o.RowGroup, pack.LeastRowGroup, pack.MostRowGroup)
	case o.Level < 1 || o.Level > pack.MostLevel:
		return "parquet.level", fmt.Errorf("level %d: want one of ZSTD, 1 to %d", o.Level, pack.MostLevel)
	}
	return "", nil
}

// conventions are those of the lexicon, and then those of the recipe.
func (s *Shape) conventions(lx *lexicon.Lexicon) lexicon.Conventions {
	all := slices.Clone(lx.Conventions)
	for _, word := range slices.Sorted(maps.Keys(s.Conventions)) {
		b := s.Conventions[word]
		all = append(all, lexicon.Convention{Word: word, Low: b.Low, High: b.High})
	}
	return all
}

// options are the usual ones where there is no recipe.
func (s *Shape) options() pack.Options {
	if s.Parquet == (pack.Options{}) {
		return pack.Usual
	}
	return s.Parquet
}

func (s *Shape) packer() *pack.Packer { return pack.NewPacker(s.options()) }

func (f *Filters) check() (key string, err error) {
	var since, until time.Time
	if f.Since != "" {
		if since, err = source.ParseDate(f.Since); err != nil {
			return "filters.since", err
		}
	}
	if f.Until != "" {
		if until, err = source.ParseDate(f.Until); err != nil {
			return "filters.until", err
		}
		if schema.DateOf(until).Before(schema.DateOf(since)) {
			return "filters.until", fmt.Errorf("no day is since %s and until %s", f.Since, f.Until)
		}
	}
	for _, name := range f.Measures {
		if !hasTerm(schema.Measures, name) {
			return "filters.measures", fmt.Errorf("measure %q: tally schema lists those there are", name)
		}
	}
	for _, name := range f.Sections {
		if !hasTerm(schema.Sections, name) {
			return "filters.sections", fmt.Errorf("section %q: want headline, body or boilerplate", name)
		}
	}
	return "", nil
}

// has tells whether a dataset of this shape has a table. Rejects are never left
// out, and copies go with the documents.
func (s *Shape) has(table string) bool {
	if table == schema.Copies.Name {
		table = schema.Documents.Name
	}
	return len(s.Tables) == 0 || table == schema.Rejects.Name || slices.Contains(s.Tables, table)
}

// filter keeps what the filters ask for and counts the rest, by table.
func (s *Shape) filter(all []*reading, leftOut map[string]int64) []*reading {
	f := &s.Filters
	if f.Since == "" && f.Until == "" && f.Measures == nil && f.Sections == nil {
		return all
	}
	kept := all[:0]
	for _, r := range all {
		if !f.keepsDocument(r.doc.Published) {
			leftOut[schema.Documents.Name]++
			leftOut[schema.Claims.Name] += int64(len(r.Claims))
			leftOut[schema.Leftovers.Name] += int64(len(r.Leftovers))
			continue
		}
		found := len(r.Claims)
		r.Claims = slices.DeleteFunc(r.Claims, func(c schema.Claim) bool { return !f.keepsClaim(&c) })
		leftOut[schema.Claims.Name] += int64(found - len(r.Claims))
		if len(r.Claims) < found {
			unlink(r.Claims)
		}
		r.doc.Claims = len(r.Claims)
		kept = append(kept, r)
	}
	return kept
}

// unlink takes the link to its whole from a claim whose whole is left out: in
// this dataset it is a part of nothing, and no sum counts it twice.
func unlink(claims []schema.Claim) {
	there := map[string]bool{}
	for i := range claims {
		there[claims[i].ID] = true
	}
	for i := range claims {
		if !there[claims[i].PartOf] {
			claims[i].PartOf = ""
		}
	}
}

// keepsDocument compares days. A document without a date is in no span of time.
func (f *Filters) keepsDocument(published time.Time) bool {
	if f.Since == "" && f.Until == "" {
		return true
	}
	since, _ := source.ParseDate(f.Since) // checked before
	until, _ := source.ParseDate(f.Until)
	day := schema.DateOf(published)
	return !published.IsZero() && (f.Since == "" || !day.Before(schema.DateOf(since))) &&
		(f.Until == "" || !schema.DateOf(until).Before(day))
}

func (f *Filters) keepsClaim(c *schema.Claim) bool {
	return (f.Measures == nil || slices.Contains(f.Measures, string(c.Measure))) &&
		(f.Sections == nil || slices.Contains(f.Sections, string(c.Section)))
}

// month is the folder of a publication date.
func month(published time.Time) string {
	if published.IsZero() {
		return "undated"
	}
	return published.UTC().Format("2006-01")
}
