package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"tally/datasets"
	"tally/extract"
	"tally/schema"
)

// question is what explain is asked.
type question struct {
	inputs
	text  string // --text
	claim string // --claim
	at    int    // --at; -1 = everywhere

	printed bool // something was told before
}

func explainCommand(con *console) *cobra.Command {
	q := question{inputs: inputs{con: con}}
	c := &cobra.Command{
		Use:   "explain FILE|DATASET | --text TEXT",
		Short: "tell how numbers were read, with the entries that did it",
		Long: `Tell for every number of a text how it was read: the figure, the frame, the
attribution, the place and the time, with the words that told it and the entry
of the lexicon (file:line) that knows those words. A number that became no
claim is followed by the reason.`,
		Example: `  tally explain report.txt
  tally explain report.txt --at 1204        the number at that place
  tally explain dataset --claim 3f9a0c…     a claim of a dataset, by the start of its id
  tally explain --text "Shelling killed 26 people, the army said."`,
		Args: wants(0, 1, "one file at a time"),
		RunE: does(func(ctx context.Context, args []string) error { return q.answer(ctx, args) }),
	}
	q.flags(c)
	c.Flags().StringVar(&q.text, "text", "", "the `TEXT` itself")
	c.Flags().StringVar(&q.claim, "claim", "", "only the claim whose `ID` starts so")
	c.Flags().IntVar(&q.at, "at", -1, "only the number at code point `N` of the text")
	c.Flags().Lookup("at").DefValue = "0" // which is not told
	nameless(c, "text", "claim", "at")
	oneOf(c, "claim", "at")
	return c
}

func (q *question) answer(ctx context.Context, paths []string) error {
	switch {
	case (q.text == "") == (len(paths) == 0):
		return misuse("tally explain FILE, or tally explain --text TEXT", "want either a file or --text")
	case q.text != "":
		return q.ofText()
	case isDataset(paths[0]):
		return q.ofDataset(ctx, paths[0])
	}
	read, told := false, false
	err := each(ctx, &q.inputs, paths, explained, func(e explanation) error {
		some, err := q.print(&e)
		read, told = true, told || some
		return err
	})
	switch {
	case !read && (err == nil || err == errRejected):
		return noText(paths)
	case !told && (err == nil || err == errRejected):
		return cmp.Or(q.nothing(idsHint), err)
	}
	return err
}

// explanation is a document and how its numbers were read.
type explanation struct {
	doc    *schema.Document
	result extract.Result
	traces []extract.Trace
}

func explained(x *extract.Extractor, doc *schema.Document) explanation {
	result, traces := x.Explain(doc)
	return explanation{doc, result, traces}
}

func (q *question) ofText() error {
	opt, err := q.options()
	if err != nil {
		return err
	}
	doc := &schema.Document{URI: "text", Text: q.text, Outlet: q.outlet, Published: opt.Date}
	return q.ofDocument(doc)
}

func (q *question) ofDocument(doc *schema.Document) error {
	lx, err := vocabulary()
	if err != nil {
		return err
	}
	e := explained(extract.New(lx), doc)
	told, err := q.print(&e)
	if err == nil && !told {
		return q.nothing(idsHint)
	}
	return err
}

// idsHint is where the ids of claims in texts come from.
const idsHint = "tally extract --format jsonl prints the ids"

// nothing is the answer where nothing was asked for that is there; the hint
// tells where ids come from.
func (q *question) nothing(ids string) error {
	switch {
	case q.claim != "":
		return failed(ids, fmt.Errorf("no claim %s", q.claim))
	case q.at >= 0:
		return failed("tally figures prints where the numbers stand", fmt.Errorf("no number at %d", q.at))
	}
	q.con.note("no number in the text")
	return nil
}

func isDataset(path string) bool {
	_, err := os.Stat(filepath.Join(path, "manifest.json"))
	return err == nil
}

// ofDataset explains one claim of a dataset from the text that the dataset keeps.
func (q *question) ofDataset(ctx context.Context, dir string) error {
	ids := "tally show " + dir + " --format jsonl prints the ids"
	if q.claim == "" {
		return misuse(ids, "a dataset is explained by --claim ID")
	}
	d, err := datasets.Open(dir)
	if err != nil {
		return err
	}
	if !d.Has("documents") {
		return failed("its recipe leaves them out of tables", fmt.Errorf("%s keeps no documents to explain the claim from", dir))
	}
	id, err := q.documentOf(ctx, d)
	if err != nil {
		return err
	}
	var doc *schema.Document
	err = d.Rows("documents", func(row []schema.Cell) error {
		if row[documentColumn("document_id")].Text == id {
			doc = storedDocument(row)
			return errEnough
		}
		return ctx.Err()
	})
	if err != nil && !errors.Is(err, errEnough) {
		return err
	}
	switch {
	case id == "":
		return q.nothing(ids)
	case doc == nil:
		return failed("tally verify DIR tells what is wrong", fmt.Errorf("%s: the document of the claim is missing", dir))
	}
	if doc.MediaType == "text/html" {
		if err := recallSections(d, doc); err != nil {
			return err
		}
	}
	return q.ofDocument(doc)
}

// documentOf is the id of the document of the claim, "" where there is no such
// claim. Several whose ids begin alike are an error.
func (q *question) documentOf(ctx context.Context, d *datasets.Dataset) (document string, err error) {
	var found int64
	idAt := claimColumn("claim_id")
	err = d.Rows("claims", func(row []schema.Cell) error {
		if strings.HasPrefix(row[idAt].Text, q.claim) {
			found, document = found+1, row[atDocument].Text
		}
		return ctx.Err()
	})
	if err == nil && found > 1 {
		err = failed("give more of the id", fmt.Errorf("%s begin with %s", count(found, "claim"), q.claim))
	}
	return document, err
}

// errEnough ends the reading of a table.
var errEnough = errors.New("enough")

func documentColumn(name string) int { return placeOf(&schema.Documents, name) }

// storedDocument is what a row of the documents table tells of its document
// before it was read.
func storedDocument(row []schema.Cell) *schema.Document {
	text := func(name string) string { return row[documentColumn(name)].Text }
	doc := &schema.Document{
		ID: text("document_id"), URI: text("uri"), Path: text("path"), Title: text("title"), Outlet: text("outlet"),
		MediaType: text("media_type"), Text: text("text"), PublishedFrom: text("published_from"),
	}
	if at := row[documentColumn("published")]; !at.Null {
		doc.Published = at.Time
	}
	return doc
}
