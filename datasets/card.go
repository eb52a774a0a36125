package datasets

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"tally/schema"
)

// dataCard is README.md of a dataset: what is in it, how it was made, how to
// load it, what to beware of.
func dataCard(m *Manifest) ([]byte, error) {
	var b bytes.Buffer
	fmt.Fprintf(&b, "# %s\n\n", titleOf(m))
	fmt.Fprintf(&b, "What texts state about people harmed, displaced, held or under arms, and about attacks, damage and territory:\n")
	fmt.Fprintf(&b, "one figure, one statement, one row, with its bounds, its source and its very words.\n\n")
	fmt.Fprintf(&b, "| table | rows | what a row is |\n| --- | ---: | --- |\n")
	for _, t := range tables() {
		if n, ok := m.Rows[t.Name]; ok {
			fmt.Fprintf(&b, "| `%s` | %d | %s |\n", t.Name, n, t.Doc)
		}
	}
	writeStories(&b, m)
	writeCounts(&b, "Claims by measure", m.Measures)
	writeCounts(&b, "Leftover numbers by kind", m.Leftovers)
	writeCounts(&b, "Documents by charset", m.Charsets)
	writeCounts(&b, "Left out by the filters of the recipe", m.LeftOut)
	fmt.Fprintf(&b, "\n## How it was made\n\n")
	files, its := fmt.Sprintf("%d input files", len(m.Inputs)), "their"
	if len(m.Inputs) == 1 {
		files, its = "an input file", "its"
	}
	fmt.Fprintf(&b, "By tally %s, schema %s, from %s that `manifest.json` names with %s SHA-256. ", m.Tool, m.Schema, files, its)
	fmt.Fprintf(&b, "The same inputs and the same\nversion give the same bytes; `tally verify` checks every file and every value.\n\n")
	writeChoices(&b, m.Recipe.shape())
	fmt.Fprintf(&b, "XXH3 of the rows, whatever stores them: `%s`\n\nSHA-256 of the files: `%s`\n", m.RowsHash, m.FilesHash)
	if m.Recipe != nil && m.Recipe.Licence != "" {
		fmt.Fprintf(&b, "\nLicence: %s\n", m.Recipe.Licence)
	}
	b.WriteString(strings.ReplaceAll(howToLoad, "CLAIMS", partPattern(m, schema.Claims.Name)))
	b.WriteString(limits)
	return b.Bytes(), nil
}

// partPattern is the pattern of the names of a table's files.
func partPattern(m *Manifest, table string) string {
	for _, f := range m.Files {
		if f.Table == table && strings.Count(f.Path, "/") > 1 {
			return table + "/*/*.parquet"
		}
	}
	return table + "/*.parquet"
}

// titleOf is the recipe's title, or what any dataset of ours is.
func titleOf(m *Manifest) string {
	if m.Recipe == nil {
		return "Claims of figures"
	}
	return cmp.Or(m.Recipe.Title, m.Recipe.Name)
}

// writeChoices tells what the recipe chose about vague counts, and how the
// files are stored.
func writeChoices(b *bytes.Buffer, s *Shape) {
	for _, word := range slices.Sorted(maps.Keys(s.Conventions)) {
		bounds := s.Conventions[word]
		fmt.Fprintf(b, "By the recipe, \"%s\" means %v to %v.\n", word, bounds.Low, bounds.High)
	}
	o := s.options()
	fmt.Fprintf(b, "Files are stored in row groups of at most %d rows, with ZSTD at level %d.\n\n", o.RowGroup, o.Level)
}

// writeStories tells how many of the documents are stories of their own.
func writeStories(b *bytes.Buffer, m *Manifest) {
	if n, ok := m.Rows[schema.Documents.Name]; ok && n > 0 {
		fmt.Fprintf(b, "\nThe documents carry %d different stories: those of one `origin_id` are cut or edited copies of one report.\n", m.Stories)
	}
}

func writeCounts(b *bytes.Buffer, title string, counts map[string]int64) {
	if len(counts) == 0 {
		return
	}
	fmt.Fprintf(b, "\n%s:", title)
	sep := " "
	for _, k := range slices.Sorted(maps.Keys(counts)) {
		fmt.Fprintf(b, "%s%s %d", sep, k, counts[k])
		sep = ", "
	}
	b.WriteString(".\n")
}

const howToLoad = `
## How to load it

Every table is a directory of Parquet files. In each file the rows are sorted by
publication date, document and place in the text.

` + "```" + `python
import pandas as pd
claims = pd.read_parquet("claims")

import duckdb
duckdb.sql("SELECT source, low, high, quote FROM 'CLAIMS' WHERE measure = 'killed'")
` + "```" + `

` + "`claims.document_id`" + ` points to ` + "`documents`" + `; ` + "`text[start:end]`" + ` of the document is the claim's ` + "`figure`" + `,
counted in Unicode code points. Missing values are null. ` + "`datapackage.json`" + ` describes every column.
`

const limits = `
## What to beware of

- A row says what a text states, not what happened. Sources contradict each other, revise and repeat themselves:
  look at ` + "`source`, `modality` and `scope`" + ` before adding anything up, and leave out the parts (` + "`part_of`" + `) of a counted whole.
- ` + "`low` and `high`" + ` are the bounds as stated; a null bound is an open side. ` + "`value`" + ` is one number for plots, not an estimate.
- Claims are found by rules and some are missed or misread. ` + "`sentence` and `context`" + ` show the words to check.
- A text that was read in several places is one document; the other places are in ` + "`copies`" + `. Documents that share most
  of their words and state no other figures have one ` + "`origin_id`" + `, the ` + "`document_id`" + ` of the first. To count sources that
  are independent of each other, join it to the claims and count it rather than outlets. An update with another toll, and
  what calls itself a correction, has an origin of its own. Copies with many changed words are missed.
- Whatever could not be read is listed in ` + "`rejects`" + `, and every number that became no claim in ` + "`leftovers`" + `.
`

type licence struct {
	Name string `json:"name"`
}

// resource is a table in datapackage.json.
type resource struct {
	Name      string         `json:"name"`
	Title     string         `json:"title"`
	Path      onePath        `json:"path"`
	Type      string         `json:"type"`
	Format    string         `json:"format"`
	MediaType string         `json:"mediatype"`
	Bytes     int64          `json:"bytes"`
	Schema    resourceSchema `json:"schema"`
	RowCount  int64          `json:"rowCount"`
}

// onePath is written as a string where it is one path: some readers know no
// other form.
type onePath []string

// MarshalJSON writes a string or an array.
func (p onePath) MarshalJSON() ([]byte, error) {
	if len(p) == 1 {
		return json.Marshal(p[0])
	}
	return json.Marshal([]string(p))
}

type resourceSchema struct {
	Fields      []resourceField `json:"fields"`
	ForeignKeys []foreignKey    `json:"foreignKeys,omitempty"`
}

type resourceField struct {
	Name        string         `json:"name"`
	Type        string         `json:"type"`
	Format      string         `json:"format,omitempty"`
	Description string         `json:"description"`
	Constraints map[string]any `json:"constraints,omitempty"`
}

type foreignKey struct {
	Fields    []string `json:"fields"`
	Reference struct {
		Resource string   `json:"resource"`
		Fields   []string `json:"fields"`
	} `json:"reference"`
}

// dataPackage is datapackage.json: a Frictionless Data Package, version 2.
func dataPackage(m *Manifest) ([]byte, error) {
	out := struct {
		Schema    string     `json:"$schema"`
		Name      string     `json:"name"`
		Title     string     `json:"title"`
		Version   string     `json:"version"`
		Licences  []licence  `json:"licenses,omitempty"`
		Resources []resource `json:"resources"`
	}{
		Schema: "https://datapackage.org/profiles/2.0/datapackage.json",
		Name:   "claims-of-figures", Title: titleOf(m), Version: "schema-" + m.Schema,
	}
	if m.Recipe != nil {
		out.Name = m.Recipe.Name
		if m.Recipe.Licence != "" {
			out.Licences = []licence{{m.Recipe.Licence}}
		}
	}
	for _, t := range tables() {
		if _, ok := m.Rows[t.Name]; ok {
			out.Resources = append(out.Resources, describeTable(m, t))
		}
	}
	data, err := json.MarshalIndent(out, "", "  ")
	return append(data, '\n'), err
}

func describeTable(m *Manifest, t table) resource {
	r := resource{
		Name: t.Name, Title: strings.TrimSuffix(t.Doc, "."), Type: "table",
		Format: "parquet", MediaType: parquetType, RowCount: m.Rows[t.Name],
	}
	for _, f := range m.Files {
		if f.Table == t.Name {
			r.Path = append(r.Path, f.Path)
			r.Bytes += f.Bytes
		}
	}
	for _, f := range t.Fields {
		r.Schema.Fields = append(r.Schema.Fields, describeField(f))
	}
	_, documents := m.Rows[schema.Documents.Name]
	pointing := []string{schema.Claims.Name, schema.Leftovers.Name, schema.Copies.Name}
	if documents && slices.Contains(pointing, t.Name) {
		key := foreignKey{Fields: []string{"document_id"}}
		key.Reference.Resource, key.Reference.Fields = schema.Documents.Name, key.Fields
		r.Schema.ForeignKeys = []foreignKey{key}
	}
	return r
}

func describeField(f schema.Field) resourceField {
	out := resourceField{Name: f.Name, Type: frictionless[f.Type], Description: f.Doc, Constraints: map[string]any{}}
	if !f.Nullable {
		out.Constraints["required"] = true
	}
	if f.Terms != nil {
		var names []string
		for _, t := range f.Terms {
			names = append(names, t.Name)
		}
		out.Constraints["enum"] = names
	}
	return out
}

const parquetType = "application/vnd.apache.parquet"

// frictionless are the names of types in a data package.
var frictionless = map[schema.Type]string{
	schema.String: "string", schema.Enum: "string",
	schema.Int8: "integer", schema.Int32: "integer", schema.Int64: "integer",
	schema.Float64: "number", schema.Day: "date", schema.Timestamp: "datetime", schema.Chain: "array",
}
