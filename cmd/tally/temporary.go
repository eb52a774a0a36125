package main

import (
	"encoding/json"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"time"

	"tally/datasets/source"
	"tally/schema"
)

// readDocuments stands in for datasets/source until that is there.
func readDocuments(args []string, stdin io.Reader, each func(*schema.Document) error) error {
	for _, arg := range args {
		if arg == "-" {
			data, err := io.ReadAll(stdin)
			if err != nil {
				return err
			}
			if err := each(&schema.Document{URI: "-", Path: "-", Text: string(data)}); err != nil {
				return err
			}
			continue
		}
		err := filepath.WalkDir(arg, func(path string, d os.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			return readFile(path, each)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func readFile(path string, each func(*schema.Document) error) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	switch filepath.Ext(path) {
	case ".txt":
		return each(&schema.Document{URI: path, Path: path, Text: string(data)})
	case ".jsonl":
		for _, line := range strings.Split(string(data), "\n") {
			if strings.TrimSpace(line) == "" {
				continue
			}
			var rec struct{ ID, Text, Title, Date, Outlet string }
			if err := json.Unmarshal([]byte(line), &rec); err != nil {
				return err
			}
			doc := &schema.Document{URI: rec.ID, Path: path, Text: rec.Text, Title: rec.Title, Outlet: rec.Outlet}
			if t, err := time.Parse("2006-01-02", rec.Date); err == nil {
				doc.Published, doc.PublishedFrom = t, "metadata"
			}
			if err := each(doc); err != nil {
				return err
			}
		}
	}
	return nil
}

// readItems stands in for source.Read until that is there.
func readItems(paths []string, opt source.Options) iter.Seq[source.Item] {
	return func(yield func(source.Item) bool) {
		err := readDocuments(paths, opt.Stdin, func(d *schema.Document) error {
			if d.Published.IsZero() {
				d.Published = opt.Date
			}
			if !yield(source.Item{Document: d}) {
				return io.EOF
			}
			return nil
		})
		if err != nil && err != io.EOF {
			yield(source.Item{Reject: &schema.Reject{Error: err.Error()}})
		}
	}
}
