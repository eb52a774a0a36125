package source

import (
	"bytes"
	"path"
	"slices"
	"strings"
)

// format is a kind of input. Either it holds records, which split cuts out and
// parse reads, or it is a wrapping, which unwrap takes off, or it holds other
// inputs, which open hands out.
type format struct {
	name  string           // as a recipe writes it
	media string           // of its documents
	ends  string           // the ends of its files' names
	is    func(start) bool // whether first bytes tell it; nil = its name alone does

	sheet bool // its lines are rows of a sheet, whose bytes are ours

	most int64 // bytes of a file that is one record, 0 = MaxText

	split  func(*Reader) (record, bool)                             // the next record, false at the end
	parse  func(r *Reader, rec *record, yield func(Item) bool) bool // its documents and rejects
	begin  func(*Reader) error                                      // what stands before the records, if anything does
	goTo   func(*Reader, int64) error                               // goes to a place in the leaf; nil = as in any file
	unwrap func(*Reader, *input) error
	open   func(*Reader, *input) (container, error)
}

// start is what a format is told by.
type start struct {
	head   []byte             // the first bytes, without a byte order mark
	named  string             // the format that the name tells, "" = none
	fields [fieldCount]string // their names
}

// sniffed is how many first bytes tell a format.
const sniffed = 4 << 10

// formats are all that can be read. Bytes tell a format before the name does,
// and the first that they tell counts.
var formats = []format{
	{name: "gzip", ends: ".gz .tgz", is: magic("\x1f\x8b"), unwrap: gunzip},
	{name: "zstd", ends: ".zst .zstd", is: isZstd, unwrap: unzstd},
	{name: "bzip2", ends: ".bz2", is: isBzip2, unwrap: unbzip2},
	{name: "xz", ends: ".xz", is: magic("\xfd7zXZ\x00"), unwrap: unxz},
	{name: "docx", media: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ends: ".docx .docm", most: mostOffice, is: isWord, split: (*Reader).splitWhole, parse: wordText.parse},
	{name: "odt", media: "application/vnd.oasis.opendocument.text", ends: ".odt", most: mostOffice, is: isOpenText, split: (*Reader).splitWhole, parse: openText.parse},
	{name: "zip", ends: ".zip", is: magic("PK\x03\x04", "PK\x05\x06"), open: openZip},
	{name: "tar", ends: ".tar", is: isTar, open: openTar},
	{name: "warc", ends: ".warc .wet", is: isWARC, open: openWARC},
	{name: "7z", is: magic("7z\xbc\xaf\x27\x1c"), unwrap: refuse("a 7z archive", "unpack it")},
	{name: "rar", is: magic("Rar!\x1a\x07"), unwrap: refuse("a RAR archive", "unpack it")},
	{name: "ole", is: magic("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), unwrap: refuse("an old or locked document of an office program", "save it as text, HTML, PDF or, if it is a sheet, as CSV")},
	{name: "rtf", is: magic(`{\rtf`), unwrap: refuse("rich text", "save it as text, HTML or PDF")},

	{name: "pdf", media: "application/pdf", ends: ".pdf", most: 128 << 20, is: magic("%PDF-"), split: (*Reader).splitWhole, parse: (*Reader).parsePDF},
	{name: "parquet", media: "application/vnd.apache.parquet", ends: ".parquet", is: magic("PAR1"), begin: beginParquet, split: (*Reader).splitParquet, parse: (*Reader).parseParquet, goTo: seekParquet},
	{name: "html", media: "text/html", ends: ".html .htm .xhtml .shtml", is: isPage, split: (*Reader).splitWhole, parse: (*Reader).parsePage},
	{name: "feed", media: "application/rss+xml", ends: ".rss .atom", is: isFeed, begin: (*Reader).beginFeed, split: (*Reader).splitFeed, parse: (*Reader).parseFeed},
	{name: "mbox", media: "message/rfc822", ends: ".mbox .mbx", is: isMbox, begin: (*Reader).beginMbox, split: (*Reader).splitMessage, parse: (*Reader).parseMessage},
	{name: "mail", media: "message/rfc822", ends: ".eml .mht .mhtml", is: isMail, split: (*Reader).splitWhole, parse: (*Reader).parseMail},
	{name: "reliefweb", media: "application/json", is: isReliefWeb, begin: (*Reader).beginReports, split: (*Reader).splitHeld, parse: (*Reader).parseReport},
	{name: "json", media: "application/json", ends: ".json", is: isValues, begin: (*Reader).beginValues, split: (*Reader).splitValue, parse: (*Reader).parseRecord},
	{name: "jsonl", media: "application/jsonl", ends: ".jsonl .ndjson", is: isLines, begin: (*Reader).beginObjects, split: (*Reader).splitLine, parse: (*Reader).parseRecord},
	{name: "csv", media: "text/csv", ends: ".csv", is: isTable(",;|"), begin: (*Reader).beginTable, split: (*Reader).splitRow, parse: (*Reader).parseRow},
	{name: "tsv", media: "text/tab-separated-values", ends: ".tsv .tab", is: isTable(tsvMarks), begin: (*Reader).beginTable, split: (*Reader).splitRow, parse: (*Reader).parseRow},
	{name: "markdown", media: "text/markdown", ends: ".md .markdown", split: (*Reader).splitWhole, parse: (*Reader).parseMarkdown},
	{name: plainText, media: "text/plain", ends: ".txt .text", split: (*Reader).splitWhole, parse: (*Reader).parseText},
}

// plainText is what all else is taken for.
const plainText = "text"

func magic(prefixes ...string) func(start) bool {
	return func(s start) bool {
		return slices.ContainsFunc(prefixes, func(p string) bool { return bytes.HasPrefix(s.head, []byte(p)) })
	}
}

// Kinds are the formats that a recipe may name.
func Kinds() []string {
	var names []string
	for i := range formats {
		if formats[i].split != nil {
			names = append(names, formats[i].name)
		}
	}
	return names
}

func find(all []format, name string) *format {
	if i := slices.IndexFunc(all, func(f format) bool { return f.name == name }); i >= 0 {
		return &all[i]
	}
	return nil
}

// named is the format that a file's name tells, nil where it tells none.
func named(all []format, name string) *format {
	end := strings.ToLower(path.Ext(name))
	if end == "" {
		return nil
	}
	i := slices.IndexFunc(all, func(f format) bool { return slices.Contains(strings.Fields(f.ends), end) })
	if i < 0 {
		return nil
	}
	return &all[i]
}

// tell recognises an input: what wraps or holds others by its bytes, whatever
// the caller says, the rest by what the caller says, by its bytes or by its name.
func (r *Reader) tell(in *input) *format {
	head, _ := in.in.Peek(sniffed)
	s := start{head: bytes.TrimPrefix(narrow(head), []byte(bom)), fields: r.json.fields}
	byName := named(r.formats, in.name)
	if byName != nil {
		s.named = byName.name
	}
	given := find(r.formats, r.file.Kind)
	for i := range r.formats {
		f := &r.formats[i]
		if f.is != nil && f.is(s) && (given == nil || f.split == nil) {
			return f
		}
	}
	switch {
	case given != nil:
		return given
	case byName != nil && byName.split != nil:
		return byName
	case in.found && !maybeText(in.name, head):
		return nil
	}
	return find(r.formats, plainText)
}

// tells whether a file that was found in a directory is to be read: its name
// or its bytes tell its format, or it may be a text.
func tells(name string, head func() []byte) bool {
	f := named(formats, name)
	if f != nil && f.unwrap != nil {
		f = named(formats, withoutEnd(name))
	}
	if f != nil {
		return true
	}
	s := start{head: bytes.TrimPrefix(head(), []byte(bom)), fields: FieldNames}
	if noProse[strings.ToLower(path.Ext(name))] {
		return isPage(s) && !bytes.Contains(s.head, []byte("<?php")) // what a program made, not the program
	}
	return slices.ContainsFunc(formats, func(f format) bool { return f.is != nil && f.is(s) }) || maybeText(name, s.head)
}

// maybeText tells whether a file that nothing tells of may be a text: its first
// bytes are, and its name is not that of a program's file.
func maybeText(name string, head []byte) bool {
	return len(head) > 0 && bytes.IndexByte(head, 0) < 0 && !noProse[strings.ToLower(path.Ext(name))]
}

// noProse are ends of names of text files that nobody wrote to be read as
// prose.
var noProse = ends(`.css .js .mjs .map .ts .py .pyc .go .mod .sum .sh .bat .c .h .cc .cpp .java .rs .rb .r .pl .php .sql .xsl .xsd .dtd
	.svg .yaml .yml .toml .ini .cfg .conf .lock .log .md5 .sha1 .sha256 .asc .sig .ipynb .bib .cdx .cdxj .wat .srt .vtt .ics .vcf .geojson .kml .gpx`)

func ends(s string) map[string]bool {
	out := map[string]bool{}
	for _, end := range strings.Fields(s) {
		out[end] = true
	}
	return out
}
