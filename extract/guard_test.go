package extract_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"tally/extract"
	"tally/extract/lexicon"
	"tally/schema"
)

// TestGuard: a fault rejects its document, and the next one is read as ever.
func TestGuard(t *testing.T) {
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	text := "Dozens of clerks were killed in Orla and nine were hurt."
	x := extract.New(lx)
	x.SetConventions(append(slices.Clip(lx.Conventions), lexicon.Convention{Word: "dozens", Low: 24, High: 99}))
	want := x.Extract(&schema.Document{Text: text})

	_, reject := extract.Guard(x, &schema.Document{Path: "a.txt", URI: "a"}, func(*extract.Extractor, *schema.Document) int { panic("too far") })
	if reject == nil || reject.Path != "a.txt" || !strings.Contains(reject.Error, "too far") {
		t.Fatalf("got reject %v", reject)
	}
	got, reject := extract.Guard(x, &schema.Document{Text: text}, (*extract.Extractor).Extract)
	if reject != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("after a fault got %v, %v, want %v", got, reject, want)
	}
}
