package rows

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"math"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"tally/schema"
)

// sight is a row with one column of every type.
type sight struct {
	word  string
	term  string
	small int64
	value *float64
	day   schema.Date
	when  time.Time
	chain []schema.Attribution
}

var sights = schema.Table[sight]{Name: "sights", Columns: []schema.Column[sight]{
	{Field: schema.Field{Name: "word", Type: schema.String, Nullable: true}, Get: func(s *sight) schema.Cell {
		return schema.Cell{Null: s.word == "", Text: s.word}
	}},
	{Field: schema.Field{Name: "term", Type: schema.Enum}, Get: func(s *sight) schema.Cell { return schema.Cell{Text: s.term} }},
	{Field: schema.Field{Name: "small", Type: schema.Int8, Nullable: true}, Get: func(s *sight) schema.Cell {
		return schema.Cell{Null: s.small == 0, Int: s.small}
	}},
	{Field: schema.Field{Name: "value", Type: schema.Float64, Nullable: true}, Get: func(s *sight) schema.Cell {
		if s.value == nil {
			return schema.Cell{Null: true}
		}
		return schema.Cell{Number: *s.value}
	}},
	{Field: schema.Field{Name: "day", Type: schema.Day, Nullable: true}, Get: func(s *sight) schema.Cell {
		return schema.Cell{Null: s.day.IsZero(), Time: s.day.Time()}
	}},
	{Field: schema.Field{Name: "when", Type: schema.Timestamp, Nullable: true}, Get: func(s *sight) schema.Cell {
		return schema.Cell{Null: s.when.IsZero(), Time: s.when}
	}},
	{Field: schema.Field{Name: "chain", Type: schema.Chain}, Get: func(s *sight) schema.Cell { return schema.Cell{Chain: s.chain} }},
}}

func number(v float64) *float64 { return &v }

var full = sight{
	word: "a \"b\" | c,\r\nd", term: "killed", small: 3, value: number(1500),
	day:  schema.Date{Year: 2017, Month: 11, Day: 9},
	when: time.Date(2017, 11, 11, 9, 30, 0, 250e6, time.FixedZone("", 2*3600)),
	chain: []schema.Attribution{
		{Role: schema.Claimant, Name: "Ministry", Text: "the \\ ministry", Start: 4, End: 18},
		{Role: schema.Relay, Name: "N"},
	},
}

func printed(t *testing.T, f Format, in ...sight) string {
	t.Helper()
	var out bytes.Buffer
	w, err := New(&out, f, sights.Fields())
	if err != nil {
		t.Fatal(err)
	}
	var cells []schema.Cell
	for i := range in {
		cells = sights.Row(cells, &in[i])
		if err := w.Write(cells); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestFormats(t *testing.T) {
	const fullJSON = `{"word":"a \"b\" | c,\r\nd","term":"killed","small":3,"value":1500,"day":"2017-11-09",` +
		`"when":"2017-11-11T07:30:00.25Z","chain":[{"role":"claimant","name":"Ministry","text":"the \\ ministry","start":4,"end":18},` +
		`{"role":"relay","name":"N","text":"","start":0,"end":0}]}`
	const emptyJSON = `{"word":null,"term":"x","small":null,"value":null,"day":null,"when":null,"chain":[]}`
	tests := []struct {
		name   string
		format Format
		in     []sight
		want   string
	}{
		{"lines", JSONL, []sight{full, {term: "x"}}, fullJSON + "\n" + emptyJSON + "\n"},
		{"no lines", JSONL, nil, ""},
		{"array", JSON, []sight{{term: "x"}, {term: "x"}}, "[\n" + emptyJSON + ",\n" + emptyJSON + "\n]\n"},
		{"empty array", JSON, nil, "[]\n"},
		{"csv", CSV, []sight{{term: "x", word: " y"}}, "word,term,small,value,day,when,chain\n\" y\",x,,,,,[]\n"},
		{"csv head alone", CSV, nil, "word,term,small,value,day,when,chain\n"},
		{"markdown", Markdown, []sight{{term: "a*b", word: "<x>|y\\\r\nz&\r"}},
			"| word | term | small | value | day | when | chain |\n| --- | --- | ---: | ---: | --- | --- | --- |\n" +
				"| &lt;x>\\|y\\\\<br>z&amp;<br> | a\\*b |  |  |  |  | [] |\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := printed(t, tt.format, tt.in...); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

func TestNumbers(t *testing.T) {
	tests := map[float64]string{
		0: "0", 26: "26", -3: "-3", 0.5: "0.5", 1e6: "1000000", 1e15: "1000000000000000", 1e30: "1e+30",
		math.Inf(1): "null", math.NaN(): "null", 1.0 / 3: "0.3333333333333333",
	}
	for v, want := range tests {
		got := printed(t, JSONL, sight{value: number(v)})
		if !strings.Contains(got, `"value":`+want+",") {
			t.Errorf("%v: %s", v, got)
		}
	}
}

func TestUnknownFormat(t *testing.T) {
	_, err := New(&bytes.Buffer{}, "xml", nil)
	if err == nil || !strings.Contains(err.Error(), "jsonl json csv md") {
		t.Errorf("error %v does not name the formats", err)
	}
}

func TestWrongWidth(t *testing.T) {
	w, err := New(&bytes.Buffer{}, JSONL, sights.Fields())
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Write(make([]schema.Cell, 2)); err == nil {
		t.Error("a row of two cells for seven columns was taken")
	}
}

// FuzzText: what is printed reads back the same with encoding/json and encoding/csv.
func FuzzText(f *testing.F) {
	for _, s := range []string{"", "a,b", "\"", "\u2028\u0085", "\x00\x7f", "é😀", "\xff", `\.`, "\r\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var got struct{ Word *string }
		if err := json.Unmarshal([]byte(printed(t, JSONL, sight{word: s})), &got); err != nil {
			t.Fatal(err)
		}
		if s != "" && *got.Word != strings.ToValidUTF8(s, "\ufffd") && utf8.ValidString(s) {
			t.Errorf("json: %q became %q", s, *got.Word)
		}
		records, err := csv.NewReader(strings.NewReader(printed(t, CSV, sight{word: s}))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		// encoding/csv reads \r\n within quotes as \n
		if want := strings.ReplaceAll(s, "\r\n", "\n"); records[1][0] != want {
			t.Errorf("csv: %q became %q", s, records[1][0])
		}
	})
}
