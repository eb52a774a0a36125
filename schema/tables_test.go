package schema

import (
	"slices"
	"testing"
)

func TestDictionaries(t *testing.T) {
	checkTable(t, &Claims)
	checkTable(t, &Documents)
	checkTable(t, &Leftovers)
	checkTable(t, &Copies)
	checkTable(t, &Rejects)
	checkTable(t, &Figures)
}

// checkTable: names are unique and found, every column tells its meaning, an
// enumeration its values, and the null row is null just where it may be.
func checkTable[T any](t *testing.T, table *Table[T]) {
	t.Helper()
	var names []string
	row := table.Row(nil, new(T))
	for i, f := range table.Fields() {
		if slices.Contains(names, f.Name) || table.Column(f.Name) != &table.Columns[i] {
			t.Errorf("%s.%s: two columns of one name", table.Name, f.Name)
		}
		names = append(names, f.Name)
		if f.Doc == "" || (f.Type == Enum) != (len(f.Terms) > 0) {
			t.Errorf("%s.%s: doc %q, %s of %d terms", table.Name, f.Name, f.Doc, f.Type, len(f.Terms))
		}
		if row[i].Null && !f.Nullable {
			t.Errorf("%s.%s: a null that may not be", table.Name, f.Name)
		}
		checkTerms(t, table.Name+"."+f.Name, f.Terms)
	}
	if table.Doc == "" || table.Column("no such column") != nil {
		t.Errorf("%s: doc %q", table.Name, table.Doc)
	}
}

func checkTerms(t *testing.T, column string, terms []Term) {
	t.Helper()
	var names []string
	for _, term := range terms {
		if term.Name == "" || term.Doc == "" || slices.Contains(names, term.Name) {
			t.Errorf("%s: term %+v", column, term)
		}
		names = append(names, term.Name)
	}
}
