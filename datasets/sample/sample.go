// Package sample is a small corpus that was written for this project: short
// reports in the manner of news wires, monitors and agencies, which show the
// range of the language that tally reads. They are modelled on events of their
// time, but they are no record of them; offices and public bodies speak in
// them, no invented people.
//
// docs.jsonl holds a report a line with its id, title, date, outlet and text.
// gold.jsonl holds the claims that a careful reader finds in them, a claim a
// line: doc and i name it, quote and figure are verbatim, occurrence and
// figure_occurrence tell which one is meant where a stretch stands more than
// once, optional marks what careful readers may differ on, the other fields are
// columns of the claims table.
package sample

import (
	"embed"
	"io/fs"
)

//go:embed docs.jsonl
var files embed.FS

// Files holds the reports, in docs.jsonl: what a build without input reads.
func Files() fs.FS { return files }
