package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"tally/datasets"
	"tally/schema"
)

// dataset builds one of the texts of lines of JSON.
func dataset(t *testing.T, lines ...string) *datasets.Dataset {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "out")
	in := strings.NewReader(strings.Join(lines, "\n"))
	if _, err := datasets.Build(t.Context(), datasets.Options{Inputs: []string{"-"}, Stdin: in, Output: dir}); err != nil {
		t.Fatal(err)
	}
	d, err := datasets.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func written(t *testing.T, d *datasets.Dataset, f Format, table string) string {
	t.Helper()
	var out bytes.Buffer
	if err := Write(&out, d, f, table); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func parsed(t *testing.T, text string) []map[string]string {
	t.Helper()
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]string
	for _, r := range records[1:] {
		row := map[string]string{}
		for i, name := range records[0] {
			row[name] = r[i]
		}
		out = append(out, row)
	}
	return out
}

const (
	strike = `{"id":"a","title":"=2+3","outlet":"-Gazette","date":"2016-10-03","text":"At least 26 civilians were killed in an air strike on Aleppo on Sunday, police said."}`
	plan   = `{"id":"b","text":"Six people were hurt."}`
)

func TestCSV(t *testing.T) {
	d := dataset(t, strike, plan)
	all := parsed(t, written(t, d, CSV, "claims"))
	if len(all) != 2 {
		t.Fatalf("%d rows", len(all))
	}
	for _, row := range all {
		if row["uri"] == "a" && (row["title"] != "'=2+3" || row["outlet"] != "'-Gazette" || row["low"] != "26" || row["high"] != "") {
			t.Errorf("%v", row)
		}
	}
	if got := parsed(t, written(t, d, CSV, "documents")); len(got) != 2 {
		t.Errorf("%d documents", len(got))
	}
	if err := Write(&bytes.Buffer{}, d, CSV, "nothing"); err == nil || !strings.Contains(err.Error(), "documents") {
		t.Errorf("unknown table: %v", err)
	}
	if err := Write(&bytes.Buffer{}, d, "xls", "claims"); err == nil || !strings.Contains(err.Error(), "geojson") {
		t.Errorf("unknown format: %v", err)
	}
}

func TestJSONL(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(written(t, dataset(t, strike), JSONL, "claims")), "\n")
	var row struct{ Title string }
	if err := json.Unmarshal([]byte(lines[0]), &row); err != nil || row.Title != "=2+3" {
		t.Errorf("%v: %+v", err, row)
	}
}

func TestHXL(t *testing.T) {
	for _, f := range schema.Claims.Fields() {
		if !strings.HasPrefix(hashtags[f.Name], "#") {
			t.Errorf("%s has no hashtag", f.Name)
		}
	}
	got := parsed(t, written(t, dataset(t, strike, plan), HXL, ""))
	if len(got) != 3 || got[0]["value"] != "#indicator+num" || got[0]["country"] != "#country+code+v_iso3" {
		t.Fatalf("%v", got)
	}
	seen := map[string]string{}
	for name, tag := range got[0] {
		if seen[tag] != "" {
			t.Errorf("%s and %s share %s", name, seen[tag], tag)
		}
		seen[tag] = name
	}
	if n := len(parsed(t, written(t, dataset(t, plan), HXL, ""))); n != 2 {
		t.Errorf("%d rows for one claim", n)
	}
}

func TestGeoJSON(t *testing.T) {
	var got struct {
		Type     string
		Features []struct {
			Type     string
			Geometry struct {
				Type        string
				Coordinates []float64
			}
			Properties map[string]any
		}
	}
	d := dataset(t, strike, plan)
	if err := json.Unmarshal([]byte(written(t, d, GeoJSON, "")), &got); err != nil {
		t.Fatal(err)
	}
	if got.Type != "FeatureCollection" || len(got.Features) > 1 {
		t.Errorf("%+v", got)
	}
	for _, f := range got.Features {
		if c := f.Geometry.Coordinates; f.Geometry.Type != "Point" || len(c) != 2 || c[0] != f.Properties["lon"] || c[1] != f.Properties["lat"] {
			t.Errorf("%+v", f)
		}
	}
	if err := json.Unmarshal([]byte(written(t, dataset(t, plan), GeoJSON, "")), &got); err != nil {
		t.Errorf("no features: %v", err)
	}
}

func TestUCDP(t *testing.T) {
	d := dataset(t, strike, plan,
		`{"id":"c","date":"2016-10-03","text":"The war has killed more than 300,000 people since 2011."}`,
		`{"id":"d","date":"2016-10-03","text":"Between 14 and 18 soldiers were killed on Sunday."}`)
	got := parsed(t, written(t, d, UCDP, ""))
	byURI := map[string]map[string]string{}
	for _, row := range got {
		byURI[row["source_article"]] = row
	}
	if _, there := byURI["b"]; there {
		t.Error("people hurt are no deaths")
	}
	a := byURI["a"]
	if a["best"] != "26" || a["low"] != "26" || a["high"] != "26" || a["deaths_civilians"] != "26" || a["deaths_unknown"] != "0" ||
		a["source_office"] != "'-Gazette" || a["source_date"] != "2016-10-03" {
		t.Errorf("%v", a)
	}
	if s := byURI["d"]; s["best"] != "16" || s["low"] != "14" || s["high"] != "18" || s["deaths_unknown"] != "16" {
		t.Errorf("%v", s)
	}
}
