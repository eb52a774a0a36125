package datasets

import (
	"cmp"
	_ "embed"
	"encoding/json"

	"tally/schema"
)

// croissantFile is the name of the description for machine learning tools.
const croissantFile = "croissant.json"

// croissantContext is the JSON-LD context that Croissant 1.0 asks for.
//
//go:embed croissant_context.json
var croissantContext []byte

type croissant struct {
	Context      json.RawMessage  `json:"@context"`
	Type         string           `json:"@type"`
	ConformsTo   string           `json:"conformsTo"`
	Name         string           `json:"name"`
	Description  string           `json:"description"`
	License      string           `json:"license,omitempty"`
	Version      string           `json:"version"`
	Distribution []croissantFiles `json:"distribution"`
	RecordSet    []recordSet      `json:"recordSet"`
}

// croissantFiles are the files of one table.
type croissantFiles struct {
	Type           string `json:"@type"`
	ID             string `json:"@id"`
	EncodingFormat string `json:"encodingFormat"`
	Includes       string `json:"includes"`
}

type recordSet struct {
	Type        string        `json:"@type"`
	ID          string        `json:"@id"`
	Name        string        `json:"name"`
	Description string        `json:"description"`
	Field       []recordField `json:"field"`
}

type recordField struct {
	Type        string        `json:"@type"`
	ID          string        `json:"@id"`
	Name        string        `json:"name"`
	Description string        `json:"description"`
	DataType    string        `json:"dataType,omitempty"`
	Repeated    bool          `json:"repeated,omitempty"`
	SubField    []recordField `json:"subField,omitempty"`
	Source      *fieldSource  `json:"source,omitempty"`
}

type fieldSource struct {
	FileSet struct {
		ID string `json:"@id"`
	} `json:"fileSet"`
	Extract struct {
		Column string `json:"column"`
	} `json:"extract"`
	Transform *jsonPath `json:"transform,omitempty"`
}

// jsonPath finds a member of a nested value.
type jsonPath struct {
	JSONPath string `json:"jsonPath"`
}

// croissantOf is croissant.json: the dataset in the vocabulary of Croissant 1.0.
func croissantOf(m *Manifest) ([]byte, error) {
	out := croissant{
		Context: croissantContext, Type: "sc:Dataset", ConformsTo: "http://mlcommons.org/croissant/1.0",
		Name: "claims-of-figures", Description: titleOf(m), Version: m.Schema + ".0.0",
	}
	if m.Recipe != nil {
		out.Name, out.License = cmp.Or(m.Recipe.Name, out.Name), m.Recipe.Licence
	}
	for _, t := range tables() {
		if _, ok := m.Rows[t.Name]; ok {
			files := t.Name + "-files"
			out.Distribution = append(out.Distribution, croissantFiles{"cr:FileSet", files, "application/x-parquet", partPattern(m, t.Name)})
			out.RecordSet = append(out.RecordSet, describeRecords(t, files))
		}
	}
	data, err := json.MarshalIndent(out, "", "  ")
	return append(data, '\n'), err
}

func describeRecords(t table, files string) recordSet {
	set := recordSet{Type: "cr:RecordSet", ID: t.Name, Name: t.Name, Description: t.Doc}
	for _, f := range t.Fields {
		id := t.Name + "/" + f.Name
		field := recordField{Type: "cr:Field", ID: id, Name: f.Name, Description: f.Doc, DataType: croissantTypes[f.Type]}
		if f.Type == schema.Chain {
			field.Repeated, field.SubField = true, describeLink(id, files, f.Name)
		} else {
			field.Source = sourceOf(files, f.Name)
		}
		set.Field = append(set.Field, field)
	}
	return set
}

func sourceOf(files, column string) *fieldSource {
	out := &fieldSource{}
	out.FileSet.ID, out.Extract.Column = files, column
	return out
}

// describeLink describes the members of a link of an attribution chain.
func describeLink(id, files, column string) []recordField {
	members := []struct{ name, doc, typ string }{
		{"role", "claimant, relay or outlet", "sc:Text"},
		{"name", "canonical name", "sc:Text"},
		{"text", "as written", "sc:Text"},
		{"start", "where it starts in the text, in Unicode code points", "sc:Integer"},
		{"end", "where it ends, in Unicode code points, exclusive", "sc:Integer"},
	}
	var out []recordField
	for _, m := range members {
		source := sourceOf(files, column)
		source.Transform = &jsonPath{m.name}
		out = append(out, recordField{
			Type: "cr:Field", ID: id + "/" + m.name, Name: m.name, Description: m.doc, DataType: m.typ, Source: source,
		})
	}
	return out
}

// croissantTypes are the names of types in Croissant.
var croissantTypes = map[schema.Type]string{
	schema.String: "sc:Text", schema.Enum: "sc:Text",
	schema.Int8: "sc:Integer", schema.Int32: "sc:Integer", schema.Int64: "sc:Integer",
	schema.Float64: "sc:Float", schema.Day: "sc:Date", schema.Timestamp: "sc:DateTime",
}
