package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tally/schema"
)

func schemaCommand(con *console) *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:   "schema [TABLE…]",
		Short: "explain the columns of the tables",
		Long: `Explain the columns of the tables claims, documents, leftovers, copies,
rejects and figures: name, type, meaning, and the values of those that have a fixed set.
A column has one name everywhere: in Parquet, in JSON lines, in CSV and on the
terminal.`,
		Example: `  tally schema claims
  tally schema --format json | jq '.tables[].name'`,
		ValidArgsFunction: cobra.FixedCompletions(tableNames(), cobra.ShellCompDirectiveNoFileComp),
		RunE:              does(func(_ context.Context, args []string) error { return con.schema(format, args) }),
	}
	c.Flags().StringVar(&format, "format", "md", "the `FORMAT`: md or json")
	_ = c.RegisterFlagCompletionFunc("format", cobra.FixedCompletions([]string{"md", "json"}, cobra.ShellCompDirectiveNoFileComp))
	return c
}

// dictionary is what schema prints.
type dictionary struct {
	Version string            `json:"version"`
	Tables  []tableDictionary `json:"tables"`
}

type tableDictionary struct {
	Name        string             `json:"name"`
	Description string             `json:"description"`
	Columns     []columnDictionary `json:"columns"`
}

type columnDictionary struct {
	Name        string            `json:"name"`
	Type        string            `json:"type"`
	Nullable    bool              `json:"nullable"`
	Description string            `json:"description"`
	Values      []valueDictionary `json:"values,omitempty"`
}

type valueDictionary struct {
	Name        string `json:"name"`
	Description string `json:"description"`
}

// tables are the tables that the schema explains.
func tables() []tableDictionary {
	return []tableDictionary{
		describeTable(&schema.Claims), describeTable(&schema.Documents), describeTable(&schema.Leftovers),
		describeTable(&schema.Copies), describeTable(&schema.Rejects), describeTable(&schema.Figures),
	}
}

func tableNames() []string {
	var names []string
	for _, t := range tables() {
		names = append(names, t.Name)
	}
	return names
}

func describeTable[T any](t *schema.Table[T]) tableDictionary {
	d := tableDictionary{Name: t.Name, Description: t.Doc}
	for _, f := range t.Fields() {
		c := columnDictionary{Name: f.Name, Type: string(f.Type), Nullable: f.Nullable, Description: f.Doc}
		for _, v := range f.Terms {
			c.Values = append(c.Values, valueDictionary{v.Name, v.Doc})
		}
		d.Columns = append(d.Columns, c)
	}
	return d
}

func (c *console) schema(format string, names []string) error {
	d := dictionary{Version: schema.Version, Tables: tables()}
	for _, name := range names {
		if !slices.Contains(tableNames(), name) {
			return unknown("table", name, tableNames())
		}
	}
	if len(names) > 0 {
		d.Tables = slices.DeleteFunc(d.Tables, func(t tableDictionary) bool { return !slices.Contains(names, t.Name) })
	}
	switch format {
	case "md":
		return d.markdown(c.stdout)
	case "json":
		e := json.NewEncoder(c.stdout)
		e.SetEscapeHTML(false)
		e.SetIndent("", "  ")
		return e.Encode(d)
	}
	return misuse("", "unknown format %q: want md or json", format)
}

// markdown writes a table of columns for each table, and below it the values
// of the enumerations.
func (d *dictionary) markdown(w io.Writer) error {
	var b bytes.Buffer
	for i, t := range d.Tables {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "## %s\n\n%s\n\n| column | type | null | meaning |\n| --- | --- | --- | --- |\n", t.Name, t.Description)
		for _, c := range t.Columns {
			null := ""
			if c.Nullable {
				null = "yes"
			}
			fmt.Fprintf(&b, "| `%s` | %s | %s | %s |\n", c.Name, c.Type, null, strings.ReplaceAll(c.Description, "|", `\|`))
		}
		for _, c := range t.Columns {
			c.markdown(&b)
		}
	}
	_, err := w.Write(b.Bytes())
	return err
}

func (c *columnDictionary) markdown(b *bytes.Buffer) {
	if len(c.Values) == 0 {
		return
	}
	fmt.Fprintf(b, "\n`%s` is one of:\n\n", c.Name)
	for _, v := range c.Values {
		fmt.Fprintf(b, "- `%s` %s\n", v.Name, v.Description)
	}
}
