package datasets

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestDiff(t *testing.T) {
	const (
		first  = `{"id":"a","text":"Nine people were killed."}`
		second = `{"id":"b","text":"Ten people were hurt."}`
		third  = `{"id":"c","text":"Seven soldiers were killed."}`
		named  = `{"id":"a","outlet":"Gazette","title":"Fire","text":"Nine people were killed."}`
	)
	tests := []struct {
		name     string
		old, new string
		want     []string
	}{
		{"the same", first + "\n" + second, second + "\n" + first, nil},
		{"added", first, first + "\n" + second, []string{"added b Ten   "}},
		{"gone", first + "\n" + second, second, []string{"gone a Nine   "}},
		{"changed", first + "\n" + second, second + "\n" + named, []string{"changed a Nine title  Fire", "changed a Nine outlet  Gazette"}},
		{"null again", named, first, []string{"changed a Nine title Fire ", "changed a Nine outlet Gazette "}},
		{"all", first + "\n" + second, named + "\n" + third,
			[]string{"changed a Nine title  Fire", "changed a Nine outlet  Gazette", "added c Seven   ", "gone b Ten   "}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			older, newer := filepath.Join(dir, "older"), filepath.Join(dir, "newer")
			mustBuild(t, Options{Inputs: []string{"-"}, Stdin: strings.NewReader(tt.old), Output: older})
			mustBuild(t, Options{Inputs: []string{"-"}, Stdin: strings.NewReader(tt.new), Output: newer})
			var got []string
			err := Diff(t.Context(), older, newer, func(d *Difference) error {
				got = append(got, strings.Join([]string{d.Change, d.URI, d.Figure, d.Field, d.Old, d.New}, " "))
				return nil
			}, nil)
			slices.Sort(got)
			slices.Sort(tt.want)
			if err != nil || !slices.Equal(got, tt.want) {
				t.Errorf("got  %q\nwant %q (%v)", got, tt.want, err)
			}
		})
	}
}

func TestDiffOfNothing(t *testing.T) {
	if err := Diff(t.Context(), "nowhere", "nowhere", nil, nil); err == nil {
		t.Error("two datasets that are not there do not differ")
	}
}
