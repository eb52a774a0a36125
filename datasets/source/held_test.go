package source

import (
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
)

// TestHeld: an object gives the records in the one of its arrays that has texts.
func TestHeld(t *testing.T) {
	long := `{"id":"a","text":"` + strings.Repeat("The road was closed. ", 300) + `"}`
	closed := "a: " + strings.Repeat("The road was closed. ", 300)
	tests := []struct {
		name, data string
		fields     Fields
		want       []string
	}{
		{"at the top", `{"status":"ok","data":[{"id":"a","text":"One."},{"id":"b","text":"Two."}],"total":2}`, nil, []string{"a: One.", "b: Two."}},
		{"laid out", "\ufeff{\n \"data\": [\n  {\"id\": \"a\", \"text\": \"One.\"},\n\n  {\"id\": \"b\"}\n ]\n}\n", nil,
			[]string{"a: One.", `in@50: line 5: the record has no "text", only "id"; --fields text=NAME takes another`}},
		{"below", `{"response":{"meta":{"n":[1]},"docs":[{"id":"a","text":"One."}]},"docs":[]}`, nil, []string{"a: One."}},
		{"two below", `{"data":{"articles":{"edges":[{"node":{"id":"a","text":"One."}}]}}}`, Fields{"text": "node.text", "id": "node.id"}, []string{"a: One."}},
		{"an escaped name", `{"d\u0061ta":[{"id":"a","text":"One."}]}`, nil, []string{"a: One."}},
		{"signs in strings", `{"a":"\"data\":[{","data":[{"id":"a","text":"]}, \"data\": ["}]}`, nil, []string{`a: ]}, "data": [`}},
		{"other arrays", `{"tags":[{"name":"x"}],"data":[{"id":"a","text":"One."}],"included":[{"id":"p","name":"y"}]}`, nil, []string{"a: One."}},
		{"the first without", `{"data":[{"id":"ad"},{"id":"a","text":"One."}]}`, nil,
			[]string{`in@9: line 1: the record has no "text", only "id"; --fields text=NAME takes another`, "a: One."}},
		{"what is no object", `{"data":[{"id":"a","text":"One."},null,7]}`, nil,
			[]string{"a: One.", "in@34: line 1: want a JSON object, not null", "in@39: line 1: want a JSON object, not a number"}},
		{"pages", `{"data":[{"id":"a","text":"One."}]}` + "\n" + `{"data":[]}` + "\n" + `{"data":[{"id":"b","text":"Two."}]}`, nil, []string{"a: One.", "b: Two."}},
		{"more pages", `{"n":1,"data":[{"id":"a","text":"One."}]}` + "\n" + `{"n":2,"data":[{"id":"b","text":"Two."}]}{"data":[]}` + "\n", nil, []string{"a: One.", "b: Two."}},
		{"an array of pages", `[{"data":[{"id":"a","text":"One."}]}, {"data":[]}` + "\n" + `,{"data":[{"id":"b","text":"Two."}]}]`, nil, []string{"a: One.", "b: Two."}},
		{"one page in an array", `[ {"data":[{"id":"a","text":"One."}]} ] `, nil, []string{"a: One."}},
		{"more behind it", `[{"data":[{"id":"a","text":"One."}]}] {}`, nil, []string{"a: One.", "in@38: line 1: more stands after the end of the array; it is not read"}},
		{"an array of pages cut off", `[{"data":[{"id":"a","text":"One."}]},`, nil, []string{"a: One.", "in@37: line 1: the array does not end: the file is cut off"}},
		{"an array of records", `[{"id":"x","comments":[{"text":"no"}]},{"id":"a","text":"One."}]`, nil,
			[]string{`in@1: line 1: the record has no "text", only "id", "comments"; --fields text=NAME takes another`, "a: One."}},
		{"a page without", `{"data":[{"id":"a","text":"One."}]}{"data":[{"id":"b","text":"Two."}]}` + "\n" + `{"error":"no"}`, nil,
			[]string{"a: One.", "b: Two.", `in@85: line 2: the value that begins in line 2 has no array "data"; what follows is not read`}},
		{"cut off in an object", `{"data":[{"id":"a","text":"One."},{"id":"b"`, nil, []string{"a: One.", "in@43: line 1: broken JSON: unexpected end of JSON input", "in@43: line 1: the array does not end: the file is cut off"}},
		{"cut off behind", `{"data":[{"id":"a","text":"One."}],"n":`, nil, []string{"a: One.", "in@39: line 1: the object does not end: the file is cut off"}},
		{"longer than the head", `{"data":[` + long + "," + long + `]}`, nil, []string{closed, closed}},

		{"a text of its own", `{"id":"a","comments":[{"text":"no"}],"text":"One."}`, nil, []string{"a: One."}},
		{"its own is far", `{"id":"a","comments":[` + strings.Repeat(long+",", 5) + long + `],"text":"One."}`, nil, []string{"a: One."}},
		{"a line of records", `{"id":"x","comments":[{"text":"no"}]}` + "\n" + `{"id":"a","text":"One."}`, nil,
			[]string{`in@0: line 1: the record has no "text", only "id", "comments"; --fields text=NAME takes another`, "a: One."}},
		{"comments", `{"id":"a","article":{"body":"Two men died at the ford."},"comments":[{"text":"How sad."}]}`, nil,
			[]string{`in@0: line 1: the record has no "text", only "id", "article.body", "comments"; --fields text=NAME takes another`}},
		{"a long address", `{"next":"http://e.org/?token=0123456789","copyright":"By Orla.","data":[{"id":"a","text":"Two men died."}]}`, nil, []string{"a: Two men died."}},
		{"none has a text", `{"status":"ok","results":[{"id":"a","fields":{"body":"One."}}]}`, nil,
			[]string{`in@0: line 1: neither the object nor those in its array "results" have a "text", only "id", "fields.body"; --fields text=NAME takes another`}},
		{"which one", `{"news":[{"text":"One."}],"r":{"old":[{"text":"Two."}]}}`, nil,
			[]string{`in@0: line 1: the object has no "text", and it cannot be told which of its arrays "news" and "r.old" holds the records; jq '.news[]' prints those of one`}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			opt := Options{FS: fstest.MapFS{"in": {Data: []byte(tt.data)}, "in.gz": {Data: gz(tt.data)}}, Fields: tt.fields}
			if got := readAll([]string{"in"}, opt); !slices.Equal(got, tt.want) {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
			if got := byPieces(t, "in", opt); !slices.Equal(got, tt.want) {
				t.Errorf("piece by piece %q\nwant %q", got, tt.want)
			}
			if got := byPieces(t, "in.gz", opt); len(got) != len(tt.want) {
				t.Errorf("compressed %q\nwant %q", got, tt.want)
			}
		})
	}
}

// TestHeldStream: the object may be longer than any record.
func TestHeldStream(t *testing.T) {
	record := `{"id":"x","text":"` + strings.Repeat("The road was closed. ", 200) + `"}`
	in := io.MultiReader(strings.NewReader(`{"data":[`), &repeated{piece: []byte(record + ","), size: int64(5000 * (len(record) + 1))}, strings.NewReader(record+`]}`))
	n := 0
	for it := range Read([]string{"-"}, Options{Stdin: in}) {
		if n++; it.Document == nil {
			t.Fatal(it.Reject.Error)
		}
	}
	if n != 5001 {
		t.Errorf("%d records", n)
	}
}

// TestBeginFault: what keeps the beginning of a file from being read is told.
func TestBeginFault(t *testing.T) {
	var long strings.Builder
	for i := range 20000 {
		long.WriteString(strconv.Itoa(i * i))
	}
	answer := gz(`{"href":"https://api.reliefweb.int/v2/reports","links":"` + long.String() + `","data":[]}`)
	object := gz(`{"status":"` + long.String() + `","data":[{"text":"One."}]}`)
	table := gz("text," + long.String() + "\nOne.,1\n")
	for _, tt := range []struct {
		name, want string
		data       []byte
	}{
		{"answer.json.gz", "no reports in this answer", answer},
		{"answer.json.gz", "gzip: the data is cut off", answer[:len(answer)/2]},
		{"object.json.gz", "line 1: gzip: the data is cut off", object[:len(object)/2]},
		{"table.csv.gz", "line 1: gzip: the data is cut off", table[:len(table)/2]},
	} {
		got := readAll([]string{tt.name}, Options{FS: fstest.MapFS{tt.name: {Data: tt.data}}})
		if len(got) != 1 || !strings.HasPrefix(got[0], tt.name+"@") || !strings.HasSuffix(got[0], ": "+tt.want) {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}
