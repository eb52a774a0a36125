package source

import "cmp"

// FieldNames are the usual names of the fields of a record. Every list of them,
// in recipes, flags and tables, is this one.
var FieldNames = [...]string{
	fieldText: "text", fieldID: "id", fieldTitle: "title", fieldDate: "date", fieldOutlet: "outlet", fieldURL: "url",
}

// The fields of a record; only the text must be there.
const (
	fieldText = iota
	fieldID
	fieldTitle
	fieldDate
	fieldOutlet
	fieldURL
	fieldCount
)

// Fields are the names that records give their fields, by the usual ones: of
// {"text": "body"} the text stands in the field "body". A name such as
// "article.body" is that of a field in another.
type Fields map[string]string

// names are those of all fields, in the order of FieldNames.
func (f Fields) names() (names [fieldCount]string) {
	for i, usual := range FieldNames {
		names[i] = cmp.Or(f[usual], usual)
	}
	return names
}
