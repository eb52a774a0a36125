package source

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// warcRecord is a record of a WARC; length is that of its block plus wrong.
func warcRecord(kind, uri, media, block string, wrong int) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2016-10-03T04:05:06Z\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		kind, uri, media, len(block)+wrong, block)
}

func answered(uri, head, body string) string {
	return warcRecord("response", uri, "application/http; msgtype=response", "HTTP/1.1 200 OK\r\n"+head+"\r\n\r\n"+body, 0)
}

func TestWARC(t *testing.T) {
	info := warcRecord("warcinfo", "", "application/warc-fields", "software: none\r\n", 0)
	plain := answered("http://e.org/1", "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Length: 3", "The caf\xe9 was hit; two died.")
	wet := warcRecord("conversion", "http://e.org/2", "text/plain", "Three died.", 0)
	tests := []struct {
		name, in string
		want     []string
	}{
		{"kinds", info + warcRecord("request", "http://e.org/1", "application/http", "GET / HTTP/1.1\r\n\r\n", 0) + plain + wet, []string{
			"http://e.org/1: The café was hit; two died.", "http://e.org/2: Three died."}},
		{"chunks", answered("http://e.org/3", "Content-Type: text/plain\r\nTransfer-Encoding: chunked", "5\r\nFour \r\n5\r\ndied.\r\n0\r\n\r\n") +
			answered("http://e.org/4", "Content-Type: text/plain\r\nTransfer-Encoding: chunked", "Five died.") +
			answered("http://e.org/5", "Content-Type: text/plain\r\nContent-Encoding: gzip", string(gz("Six died."))), []string{
			"http://e.org/3: Four died.", "http://e.org/4: Five died.", "http://e.org/5: Six died."}},
		{"others", answered("http://e.org/i", "Content-Type: image/png", "\x89PNG") + answered("http://e.org/j", "Content-Type: text/javascript", "var a = 7") +
			warcRecord("response", "http://e.org/n", "application/http", "HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\n\r\nNo.", 0) + wet, []string{
			"http://e.org/2: Three died."}},
		{"cut", wet + plain[:len(plain)-10], []string{"http://e.org/2: Three died.", fmt.Sprintf("x@%d: the record is cut off: 6 of its bytes are missing", len(wet)+len(plain)-10)}},
		{"cut in a head", wet + plain[:40], []string{"http://e.org/2: Three died.", fmt.Sprintf("x@%d: the head of a record cannot be read: it is cut off: EOF", len(wet))}},
		{"too long", warcRecord("conversion", "http://e.org/0", "text/plain", "Zero died.", 30) + wet + wet, []string{
			"http://e.org/0: Zero died.\r\n\r\nWARC/1.0\r\nWARC-Type: conve", "x@187: no record begins here, perhaps because the length of the last one is wrong; 136 bytes are passed over", "http://e.org/2: Three died."}},
		{"too short", warcRecord("conversion", "http://e.org/0", "text/plain", "Zero died.", -6) + wet, []string{
			"http://e.org/0: Zero", "x@150: no record begins here, perhaps because the length of the last one is wrong; 10 bytes are passed over", "http://e.org/2: Three died."}},
		{"no length", strings.Replace(wet, "Content-Length: 11", "Content-Length: many", 1) + wet, []string{
			`x@0: the head of a record cannot be read: Content-Length "many" is no number of bytes`,
			"x@149: no record begins here, perhaps because the length of the last one is wrong; 15 bytes are passed over", "http://e.org/2: Three died."}},
		{"junk", wet + strings.Repeat("junk ", 100), []string{"http://e.org/2: Three died.", fmt.Sprintf("x@%d: 500 bytes after the last record are none", len(wet))}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			in := fstest.MapFS{"x": {Data: []byte(tt.in)}, "x.warc.gz": {Data: gz(tt.in)}}
			if got := readAll([]string{"x"}, Options{FS: in}); !slices.Equal(got, tt.want) {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
			if got := byPieces(t, "x", Options{FS: in}); !slices.Equal(got, tt.want) {
				t.Errorf("piece by piece %q\nwant %q", got, tt.want)
			}
			if got := readAll([]string{"x.warc.gz"}, Options{FS: in}); len(got) != len(tt.want) {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

func TestWARCTells(t *testing.T) {
	in := fstest.MapFS{"x.wet": {Data: []byte(warcRecord("conversion", "<http://e.org/2>", "text/plain", "Three died.", 0))}}
	for it := range Read([]string{"x.wet"}, Options{FS: in}) {
		d := it.Document
		if d.URI != "http://e.org/2" || d.Path != "x.wet" || d.Retrieved.Format(time.RFC3339) != "2016-10-03T04:05:06Z" || d.MediaType != "text/plain" {
			t.Errorf("%+v", d)
		}
	}
}

// TestWARCHead: a head that never ends is given up.
func TestWARCHead(t *testing.T) {
	in := append([]byte("WARC/1.0\r\n"), bytes.Repeat([]byte("a"), 1<<20)...)
	got := readAll([]string{"-"}, Options{Stdin: bytes.NewReader(in)})
	if len(got) != 2 || got[0] != "-@0: the head of a record cannot be read: it is too long" {
		t.Errorf("got %q", got)
	}
}

// TestNameOfBytes: the name of a text is one in UTF-8 whatever its head holds.
func TestNameOfBytes(t *testing.T) {
	in := fstest.MapFS{
		"a.warc": {Data: []byte(answered("http://e.org/caf\xe9", "Content-Type: text/plain", "Two died."))},
		"b.eml":  {Data: []byte("From: a@e.org\nTo: b@e.org\nMessage-Id: <caf\xe9>\nDate: Mon, 7 Jun 2021 10:00:00 +0000\n\nTwo died.\n")},
	}
	for item := range Read([]string{"a.warc", "b.eml"}, Options{FS: in}) {
		if said := told(item); item.Document == nil || !strings.Contains(said, "caf\ufffd: Two died.") {
			t.Errorf("got %q", said)
		}
	}
}
