// Package schema holds the nouns of tally: the document that was read, the
// claim that was found in it, the leftover number that was none, and the
// reject that could not be read; their enumerations with their written forms;
// and the column dictionary from which every output (Arrow schema, Parquet
// metadata, JSON keys, CSV headers, the data dictionary) is made.
//
// It imports the standard library only, and everything else imports it.
package schema

// Version names the layout of the tables. A published layout is never edited,
// only followed by the next.
const Version = "1"
