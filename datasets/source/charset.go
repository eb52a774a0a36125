package source

import (
	"bufio"
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/unicode"
)

const (
	plainCharset = "utf-8"
	bom          = "\ufeff" // a byte order mark in UTF-8
)

// decode gives the bytes as UTF-8 with the name of the charset that they were
// written in. UTF-8 stays as it is, to the byte; what has no other mark is
// taken for the charset that declared names, if it names one, and else for what
// its letters tell. Where they do not tell it clearly, the bytes come back as
// they are, and faultOfText tells what is wrong with them. UTF-8 that was once
// read in the wrong charset is told as "utf-8; mojibake" and stays as it is.
func decode(data []byte, declared string) ([]byte, string) {
	if order := wideOrder(data); order != "" {
		return fromUTF16(data, order)
	}
	switch {
	case bytes.IndexByte(data, 0) >= 0:
		return data, plainCharset
	case utf8.Valid(data):
		if garbled(data) {
			return data, plainCharset + "; mojibake"
		}
		return data, plainCharset
	}
	name := declared
	if enc, _ := charset.Lookup(name); enc == nil || isUTF8(name) {
		name = detect(data)
	}
	return fromCharset(data, name)
}

func isUTF8(label string) bool {
	_, name := charset.Lookup(label)
	return name == plainCharset
}

// fromCharset decodes; a charset that is not known, or that leaves bytes
// without a letter, gives the bytes as they are.
func fromCharset(data []byte, label string) ([]byte, string) {
	enc, name := charset.Lookup(label)
	if enc == nil || name == "replacement" {
		return data, plainCharset
	}
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil || bytes.ContainsRune(out, utf8.RuneError) {
		return data, plainCharset
	}
	return out, name
}

// wideOrder is "utf-16le" or "utf-16be" where a byte order mark or the zeros
// of every second byte tell so, else "".
func wideOrder(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return "utf-16le"
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return "utf-16be"
	}
	head := data[:min(len(data), 1024)&^1]
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i%2]++
		}
	}
	switch half := len(head) / 2; {
	case half < 8:
	case zeros[0] == 0 && zeros[1]*10 >= half*8:
		return "utf-16le"
	case zeros[1] == 0 && zeros[0]*10 >= half*8:
		return "utf-16be"
	}
	return ""
}

// fromUTF16 decodes without the byte order mark. Half a letter, or half a
// pair, leaves the bytes as they are.
func fromUTF16(data []byte, order string) ([]byte, string) {
	if len(data)%2 != 0 {
		return data, plainCharset
	}
	low := 0
	if order == "utf-16be" {
		low = 1
	}
	out := make([]byte, 0, len(data)*3/4)
	for i := 0; i < len(data); i += 2 {
		r := unit(data, i, low)
		if utf16.IsSurrogate(r) {
			if i+4 > len(data) {
				return data, plainCharset
			}
			if r = utf16.DecodeRune(r, unit(data, i+2, low)); r == utf8.RuneError {
				return data, plainCharset
			}
			i += 2
		}
		out = utf8.AppendRune(out, r)
	}
	return bytes.TrimPrefix(out, []byte(bom)), order
}

// narrow gives the beginning of a text in UTF-16 in UTF-8, for telling its
// format.
func narrow(head []byte) []byte {
	if order := wideOrder(head); order != "" {
		head, _ = fromUTF16(head[:len(head)&^1], order)
	}
	return head
}

// narrow decodes records in UTF-16, as spreadsheets write them, as they are
// read; a text is decoded as a whole.
func (in *input) narrow(f *format) {
	head, _ := in.in.Peek(sniffed)
	order := wideOrder(head)
	if order == "" || f.name != "json" && f.name != "jsonl" && f.name != "csv" && f.name != "tsv" {
		return
	}
	endian := unicode.LittleEndian
	if order == "utf-16be" {
		endian = unicode.BigEndian
	}
	in.wide, in.at = order, nil
	in.depth++ // places are no longer those of the file
	in.in = bufio.NewReaderSize(unicode.UTF16(endian, unicode.UseBOM).NewDecoder().Reader(in.in), in.in.Size())
}

func unit(data []byte, i, low int) rune {
	return rune(data[i+low]) | rune(data[i+1-low])<<8
}

// inUTF8 decodes a record where it is no UTF-8: all of it tells its charset better
// than a short text in it.
func inUTF8(record []byte, declared string) ([]byte, string) {
	if utf8.Valid(record) {
		return record, plainCharset
	}
	return decode(record, declared)
}

// leastLetters is how many bytes a text must have before its charset is told
// by its letters.
const leastLetters = 40

// detect names the charset of a text that does not declare it, "" where that
// is not clear. A text of mostly ASCII with single Western marks is
// windows-1252; what else there is the statistics of chardet decide, among the
// charsets of one byte a letter.
func detect(data []byte) string {
	high, wide := highBytes(data)
	switch {
	case len(data) < leastLetters || wide*10 > high || controls(data) > 0:
		return "" // broken UTF-8 is no other charset
	case high*10 <= len(data) && western(data):
		return "windows-1252"
	}
	all, err := chardet.NewTextDetector().DetectAll(data)
	if err != nil || len(all) == 0 || !oneByte(all[0].Charset) {
		return ""
	}
	if all[0].Confidence < 35 || len(all) > 1 && all[0].Confidence < 2*all[1].Confidence {
		return ""
	}
	return all[0].Charset
}

func oneByte(name string) bool {
	name = strings.ToLower(name)
	return strings.HasPrefix(name, "windows-125") || strings.HasPrefix(name, "iso-8859-") || name == "koi8-r"
}

// highBytes counts the bytes that are not ASCII and the letters that are whole
// UTF-8 of several bytes.
func highBytes(data []byte) (high, wide int) {
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		switch {
		case n > 1:
			wide++
		case r == utf8.RuneError:
			high++
		}
		i += n
	}
	return high, wide
}

func controls(data []byte) int {
	n := 0
	for _, c := range data {
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' {
			n++
		}
	}
	return n
}

// western tells whether each byte that is not ASCII is a mark of windows-1252
// (quotes, dashes, signs), a letter that stands by ASCII letters, or the word à,
// as in vis-à-vis.
func western(data []byte) bool {
	for i, c := range data {
		switch {
		case c < 0x80, c >= 0x91 && c <= 0x97, c == 0x80, c == 0x82, c >= 0x84 && c <= 0x87:
		case c >= 0xa0 && c < 0xc0:
		case c|0x20 == 0xe0 && !byHigh(data, i):
		case c >= 0xc0 && c != 0xd7 && c != 0xf7 && byLetter(data, i):
		default:
			return false
		}
	}
	return true
}

func byLetter(data []byte, i int) bool {
	return i > 0 && isLetter(data[i-1]) || i+1 < len(data) && isLetter(data[i+1])
}

func byHigh(data []byte, i int) bool {
	return i > 0 && data[i-1] >= 0x80 || i+1 < len(data) && data[i+1] >= 0x80
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// garbles are what UTF-8 becomes when it is read as windows-1252.
var garbles = [...]string{"â€™", "â€œ", "â€\u009d", "â€“", "â€”", "Ã©", "Ã¨", "Ã¡", "Ã³", "Ã¶", "Ã¼", "Ã±", "Â£", "Â\u00a0"}

// garbled tells whether UTF-8 looks like a text that was read in the wrong
// charset: two such marks are no accident.
func garbled(data []byte) bool {
	n := 0
	for _, g := range garbles {
		n += bytes.Count(data, []byte(g))
	}
	return n > 1
}
