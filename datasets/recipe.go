package datasets

import (
	"cmp"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/goccy/go-yaml" // strict decoding with line and column
	"github.com/goccy/go-yaml/ast"

	"tally/datasets/pack"
	"tally/datasets/source"
)

// RecipeFile is the usual name of a recipe.
const RecipeFile = "dataset.yaml"

// StarterRecipe is a recipe with comments for whoever begins a dataset.
//
//go:embed starter.yaml
var StarterRecipe []byte

// Recipe is what to build: dataset.yaml, checked. Paths in it are relative to
// the recipe, so that it means the same wherever the directory lies.
type Recipe struct {
	About
	inputs []recipeInput
	dir    string // where the recipe lies
}

// About is what a recipe tells of the dataset itself.
type About struct {
	Name    string `json:"name"`
	Title   string `json:"title,omitempty"`
	Licence string `json:"licence,omitempty"`
	SHA256  string `json:"sha256"` // of the recipe
	Shape
}

// shape is that of a dataset without a recipe where there is none.
func (a *About) shape() *Shape {
	if a == nil {
		return &Shape{}
	}
	return &a.Shape
}

// about is nil without a recipe.
func (r *Recipe) about() *About {
	if r == nil {
		return nil
	}
	return &r.About
}

// recipeYAML is the written form.
type recipeYAML struct {
	Name    string        `yaml:"name"`
	Title   string        `yaml:"title"`
	Licence string        `yaml:"licence"`
	Inputs  []recipeInput `yaml:"inputs"`
	Shape   `yaml:",inline"`
}

// recipeInput is one entry of inputs.
type recipeInput struct {
	Path      string       `yaml:"path"` // a file, a directory, a pattern or an address
	Format    string       `yaml:"format"`
	Date      string       `yaml:"date"`
	DateOrder string       `yaml:"date_order"`
	Outlet    string       `yaml:"outlet"`
	Fields    recipeFields `yaml:"fields"`

	manner source.Manner
}

// recipeFields are the fields of an input.
type recipeFields source.Fields

// UnmarshalYAML lets no other key pass.
func (f *recipeFields) UnmarshalYAML(node ast.Node) error {
	if fields, ok := node.(ast.MapNode); ok {
		for at := fields.MapRange(); at.Next(); {
			if key := at.Key().GetToken(); !slices.Contains(source.FieldNames[:], key.Value) {
				return &yaml.UnknownFieldError{Token: key}
			}
		}
	}
	return yaml.NodeToValue(node, (*source.Fields)(f))
}

// recipeKeys are all keys of a recipe, for the one that was meant.
var recipeKeys = append(source.FieldNames[:],
	"name", "licence", "inputs", "path", "format", "date_order", "fields",
	"tables", "partition", "filters", "since", "until", "measures", "sections",
	"conventions", "low", "high", "parquet", "row_group", "level",
)

// ReadRecipe reads and checks the recipe at path. An error names the file, the
// line and the key.
func ReadRecipe(path string) (*Recipe, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	written := recipeYAML{Shape: Shape{Parquet: pack.Usual}}
	if err := yaml.UnmarshalWithOptions(data, &written, yaml.Strict()); err != nil {
		return nil, recipeError(path, err)
	}
	sum := sha256.Sum256(data)
	r := &Recipe{
		About:  About{written.Name, written.Title, written.Licence, hex.EncodeToString(sum[:]), written.Shape},
		inputs: written.Inputs, dir: filepath.Dir(path),
	}
	if at, err := r.check(); err != nil {
		return nil, fmt.Errorf("%s:%d: %w", path, lineOf(data, at), err)
	}
	return r, nil
}

// recipeError puts the place of a fault before it, and the key that may have
// been meant behind.
func recipeError(path string, err error) error {
	var fault yaml.Error
	if !errors.As(err, &fault) || fault.GetToken() == nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	token := fault.GetToken()
	message := fault.GetMessage()
	var unknown *yaml.UnknownFieldError
	if errors.As(err, &unknown) {
		message = unknownKey(token.Value)
	}
	return fmt.Errorf("%s:%d:%d: %s", path, token.Position.Line, token.Position.Column, message)
}

// unknownKey tells the key that was meant, where one is near enough. A key may be
// known elsewhere in a recipe.
func unknownKey(key string) string {
	if slices.Contains(recipeKeys, key) {
		return fmt.Sprintf("key %q does not belong here; tally init writes a recipe with all keys", key)
	}
	if meant := nearest(key, recipeKeys); 3*distance(key, meant) <= len(key)+1 {
		return fmt.Sprintf("unknown key %q; did you mean %q?", key, meant)
	}
	return fmt.Sprintf("unknown key %q; tally init writes a recipe with all keys", key)
}

// check completes the inputs. The error is about what stands at the YAML path.
func (r *Recipe) check() (at string, err error) {
	if !isName(r.Name) {
		return "$.name", fmt.Errorf("name %q: want small letters, digits and hyphens", r.Name)
	}
	if len(r.inputs) == 0 {
		return "$.inputs", errors.New("inputs: want at least one path")
	}
	for i := range r.inputs {
		if key, err := r.inputs[i].check(); err != nil {
			return fmt.Sprintf("$.inputs[%d].%s", i, key), err
		}
	}
	key, err := r.Shape.check()
	return "$." + key, err
}

func isName(s string) bool {
	return s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789-") == ""
}

func (in *recipeInput) check() (key string, err error) {
	switch {
	case in.Path == "":
		return "", errors.New("an input has no path")
	case filepath.IsAbs(in.Path):
		return "path", fmt.Errorf("path %q: want one relative to the recipe", in.Path)
	case in.Format != "" && !slices.Contains(source.Kinds(), in.Format):
		return "format", fmt.Errorf("format %q: want one of %v", in.Format, source.Kinds())
	case in.DateOrder != "" && !slices.Contains(source.DateOrders, in.DateOrder):
		return "date_order", fmt.Errorf("date_order %q: want one of %v", in.DateOrder, source.DateOrders)
	}
	if _, err := filepath.Match(in.Path, ""); err != nil {
		return "path", fmt.Errorf("path %q: %w", in.Path, err)
	}
	in.manner = source.Manner{Kind: in.Format, Fields: source.Fields(in.Fields), DateOrder: source.DateOrder(in.DateOrder), Outlet: in.Outlet}
	if in.Date != "" {
		if in.manner.Date, err = in.manner.DateOrder.Parse(in.Date); err != nil {
			return "date", err
		}
	}
	return "", nil
}

// lineOf is the line of what stands at a path of the YAML, or of the nearest
// thing around it.
func lineOf(data []byte, at string) int {
	for at != "" {
		path, err := yaml.PathString(at)
		if err == nil {
			if node, err := path.ReadNode(strings.NewReader(string(data))); err == nil && node != nil {
				return node.GetToken().Position.Line
			}
		}
		at = at[:max(0, strings.LastIndexAny(at, ".["))]
	}
	return 1
}

// files lists the files of the recipe's inputs with the manner to read them.
func (r *Recipe) files() []source.File {
	var files []source.File
	for i := range r.inputs {
		in := &r.inputs[i]
		for _, f := range r.match(in.Path) {
			if rel, err := filepath.Rel(r.dir, f.Path); err == nil && !source.IsAddress(in.Path) {
				f.Path = filepath.ToSlash(rel)
			}
			f.Manner = in.manner
			files = append(files, f)
		}
	}
	return files
}

// match lists the files of one path or pattern.
func (r *Recipe) match(pattern string) []source.File {
	if source.IsAddress(pattern) {
		return []source.File{{Path: pattern, Name: pattern}}
	}
	full := filepath.Join(r.dir, filepath.FromSlash(pattern))
	if !strings.ContainsAny(pattern, `*?[\`) {
		return source.List([]string{full}, source.Options{})
	}
	found, err := filepath.Glob(full)
	if err != nil || len(found) == 0 {
		return []source.File{{Path: full, Name: full, Fault: "no file has a name of this pattern"}}
	}
	return source.List(found, source.Options{})
}

// nearest is the key that takes the fewest changes.
func nearest(key string, keys []string) string {
	return slices.MinFunc(keys, func(a, b string) int { return cmp.Compare(distance(key, a), distance(key, b)) })
}

// distance counts the letters to add, leave out or change between two words.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		before := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := before
			if a[i] != b[j] {
				change++
			}
			before = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
