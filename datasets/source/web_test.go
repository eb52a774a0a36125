package source

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"tally/schema"
)

// described is a document in lines: what it says of itself, then its parts
// with the first letter of their sections.
func described(it Item) string {
	d := it.Document
	if d == nil {
		return told(it)
	}
	date := "undated"
	if !d.Published.IsZero() {
		date = d.Published.Format("2006-01-02T15:04") + " " + d.PublishedFrom
	}
	out := fmt.Sprintf("%s | %s | %s | %s | %s | %s", d.MediaType, d.URI, d.Title, d.Byline, d.Outlet, date)
	for _, s := range d.Sections {
		out += fmt.Sprintf("\n%s: %s", strings.ToUpper(string(s.Section[:2])), strings.ReplaceAll(d.Text[s.Start:s.End], "\n\n", " / "))
	}
	return out
}

const rss = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Hill Times &amp; Post</title><link>https://hill.example/</link><language>en-gb</language>
<item><title>Landslide buries bus, 11 dead</title><link>https://hill.example/a</link><pubDate>Tue, 06 Aug 2013 08:30:00 +0200</pubDate>
<dc:creator>Ada Brunner</dc:creator><media:title>not this</media:title><description>Short.</description>
<content:encoded><![CDATA[<p>A landslide buried a bus and killed 11 people.</p><p>Six were <b>pulled out</b> alive.</p><ul><li>Road closed</li></ul>]]></content:encoded></item>
<item><title><![CDATA[Three <i>held</i>]]></title><guid>tag:7</guid><description>Police held three men on &lt;b&gt;Monday&lt;/b&gt; &amp;amp; took 40 rifles.</description></item>
<item><title>Bad date</title><link>https://hill.example/c</link><pubDate>02/03/2004</pubDate><description>Two of them died.</description></item>
<item><title></title></item>
</channel></rss>
`

const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Ridge wire</title>
<entry><title type="html">Shell hits school, &lt;b&gt;two&lt;/b&gt; hurt</title><link rel="self" href="https://r.example/self"/><link rel="alternate" href="https://r.example/1"/>
<id>urn:1</id><updated>2021-02-03T04:05:06Z</updated><published>2021-02-02T04:05:06Z</published><author><name>Jon Pell</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A shell hit the school.</p><p>Two were hurt.</p></div></content></entry></feed>`

const rdf = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="x"><title>Old feed</title></channel><item rdf:about="https://o.example/1"><title>Mine kills one</title><link>https://o.example/1</link><description>A mine killed one man.</description><dc:date>2003-05-06</dc:date></item></rdf:RDF>`

const reports = `{
 "time": 5, "href": "https://api.reliefweb.int/v2/reports?limit=2", "links": {"self": {"href": "x"}}, "count": 3,
 "data": [
  {"id": "1", "score": 1, "href": "https://api.reliefweb.int/v2/reports/1", "fields": {"title": "Flash update No. 3", "body": "**Floods** hit the delta.\n\n- 40 people died\n- 3,000 fled\n\n| Area | Dead |\n|---|---|\n| North | 7 |", "url_alias": "https://reliefweb.int/report/x/3", "source": [{"name": "Office of Relief", "shortname": "OR"}], "language": [{"code": "en"}], "date": {"original": "2022-09-01T00:00:00+00:00", "created": "2022-09-04T00:00:00+00:00"}}},
  {"id": "2", "fields": {"title": "Map with } and [ and \"", "date": {"created": "2022-09-05T00:00:00+00:00"}}},
  {"id": "3", "fields": {"title": "Third", "body-html": "<p>Nine were hurt.</p>", "url": "https://reliefweb.int/node/3"}}
 ]
}`

const markdownText = `---
title: "Clashes at the ford"
date: 2019-03-02
author: Kit Moss
---
Twelve *fighters* died at the ford,
the [governor](https://g.example) said.

## Background

> It was the third clash.

1. Forty fled
2. Two were taken
`

func TestWebFormats(t *testing.T) {
	tests := []struct{ name, data, want string }{
		{"a.rss", rss, `application/rss+xml | https://hill.example/a | Landslide buries bus, 11 dead | Ada Brunner | Hill Times & Post | 2013-08-06T06:30 metadata
HE: Landslide buries bus, 11 dead
BO: A landslide buried a bus and killed 11 people. / Six were pulled out alive. / Road closed
application/rss+xml | tag:7 | Three held |  | Hill Times & Post | undated
HE: Three held
BO: Police held three men on Monday & took 40 rifles.
in@906: date "02/03/2004" can be read with the day or the month first, which --date-order would tell; the text is read without it
application/rss+xml | https://hill.example/c | Bad date |  | Hill Times & Post | undated
HE: Bad date
BO: Two of them died.
in@1051: an item without text`},
		{"a.xml", atom, `application/rss+xml | https://r.example/1 | Shell hits school, two hurt | Jon Pell | Ridge wire | 2021-02-02T04:05 metadata
HE: Shell hits school, two hurt
BO: A shell hit the school. / Two were hurt.`},
		{"rdffile", rdf, `application/rss+xml | https://o.example/1 | Mine kills one |  | Old feed | 2003-05-06T00:00 metadata
HE: Mine kills one
BO: A mine killed one man.`},
		{"empty.rss", `<rss><channel><title>x</title></channel></rss>`, `in@0: a feed without items`},
		{"cut.rss", `<rss><item><title>Two die</title><description>Two`, `in@5: a broken item: XML syntax error on line 1: unexpected EOF`},
		{"answer.json", reports, `application/json | https://reliefweb.int/report/x/3 | Flash update No. 3 |  | Office of Relief | 2022-09-01T00:00 metadata
HE: Flash update No. 3
BO: Floods hit the delta. / 40 people died / 3,000 fled / Area / Dead / North / 7
in@596: a report without a body
application/json | https://reliefweb.int/node/3 | Third |  |  | undated
HE: Third
BO: Nine were hurt.`},
		{"line", strings.Join(strings.Fields(reports), " "), ""},
		{"a.md", markdownText, `text/markdown | in | Clashes at the ford | Kit Moss |  | 2019-03-02T00:00 metadata
HE: Clashes at the ford
BO: Twelve fighters died at the ford, the governor said. / Background / It was the third clash. / Forty fled / Two were taken`},
		{"b.md", "# Two die\n\nTwo died.", "text/markdown | in | Two die |  |  | undated\nHE: Two die\nBO: Two died."},
		{"page.txt", "\n<!-- x --><!DOCTYPE html><title>Two die in fire</title><h1>Two die in fire</h1><p>Two people died in a fire on Monday, the mayor said.", `text/html | in | Two die in fire |  |  | undated
HE: Two die in fire
BO: Two people died in a fire on Monday, the mayor said.`},
		{"frames.html", `<html><frameset cols="20%,80%"><frame src="a.html"><frame src="b.html"></frameset></html>`, "in@0: no text in the page"},
		{"nul.html", "<p>Two people died in a fi\x00re on Monday, the mayor said and 7 were hurt by it.</p>", "text/html | in |  |  |  | undated\nBO: Two people died in a fire on Monday, the mayor said and 7 were hurt by it."},
		{"bytes.html", "<html>\xff\xfe\xfd\x80\x81", "in@6: invalid UTF-8"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			files := fstest.MapFS{tt.name: {Data: []byte(tt.data)}}
			var got []string
			for it := range Read([]string{tt.name}, Options{FS: files}) {
				got = append(got, strings.ReplaceAll(described(it), tt.name, "in"))
			}
			if tt.name == "line" {
				if len(got) != 3 || !strings.HasPrefix(got[0], "application/json | https://reliefweb.int/report/x/3") {
					t.Errorf("got %q", got)
				}
				return
			}
			if all := strings.Join(got, "\n"); all != tt.want {
				t.Errorf("got\n%s\nwant\n%s", all, tt.want)
			}
		})
	}
}

const letter = "Return-Path: <x@y.example>\r\nFrom: =?utf-8?q?Ren=C3=A9e?= Dupont <r@y.example>\r\nTo: list@y.example\r\nSubject: =?utf-8?B?RmxhdHM6IDQgZGVhZA==?=\r\n in the north\r\n" +
	"Date: Fri, 01 Feb 2019 10:00:00 +0100\r\nMessage-ID: <abc@y.example>\r\nMIME-Version: 1.0\r\n"

func TestMail(t *testing.T) {
	const head = "message/rfc822 | abc@y.example | Flats: 4 dead in the north | Renée Dupont |  | 2019-02-01T09:00 metadata\nHE: Flats: 4 dead in the north\nBO: "
	tests := []struct{ name, body, want string }{
		{"plain", "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nFour people died in the caf=E9=\r\n on Thursday.\r\n", head + "Four people died in the café on Thursday."},
		{"bare", "\r\nFour died.\r\n\r\nTwo fled.\r\n", head + "Four died.\r / \r\nTwo fled."},
		{"alternative", "Content-Type: multipart/alternative; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nFour died.\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Four died.</p>\r\n--b--\r\n", head + "Four died."},
		{"page", "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+Rm91ciBwZW9wbGUgZGllZCBpbiBhIGZpcmUgb24gTW9uZGF5LCB0aGUgbWF5b3Igc2FpZC48L3A+\r\n--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nnot this\r\n--b--\r\n",
			strings.Replace(head, "HE: Flats: 4 dead in the north\n", "", 1) + "Four people died in a fire on Monday, the mayor said."},
		{"long line", "Content-Transfer-Encoding: quoted-printable\r\n\r\nIt was quiet. " + strings.Repeat("Four died. ", 500) + "\r\n", head + "It was quiet. " + strings.TrimSpace(strings.Repeat("Four died. ", 500))},
		{"broken code", "Content-Transfer-Encoding: quoted-printable\r\n\r\nFour\x01 died.\r\n", "in.eml@0: the body of the message: quotedprintable: invalid unescaped byte 0x01 in body"},
		{"nothing", "Content-Type: image/png\r\n\r\nxx", "in.eml@0: a message without text"},
		{"cut", "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nFour died on Mon", head + "Four died on Mon"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			files := fstest.MapFS{"in.eml": {Data: []byte(letter + tt.body)}}
			for it := range Read([]string{"in.eml"}, Options{FS: files}) {
				if got := strings.ReplaceAll(described(it), "\r\n\r\n", "\r / \r\n"); got != tt.want {
					t.Errorf("got\n%q\nwant\n%q", got, tt.want)
				}
			}
		})
	}
}

// TestMbox: messages are cut at the lines of the post office, and not at a
// paragraph that begins with "From".
func TestMbox(t *testing.T) {
	const first = "Subject: One\nMessage-Id: <a@y.example>\nDate: Sun, 02 May 2021 10:00:00 +0000\nContent-Transfer-Encoding: quoted-printable\n\n" +
		"Four people died in the caf=C3=A9.\n\nFrom Orla came two more.\n\n>From 9:00 on it was quiet.\n\n"
	const second = "Subject: Two\nMessage-Id: <b@y.example>\nDate: Mon, 03 May 2021 10:00:00 +0000\n\nSix people died.\n"
	const box = "From d@y.example Sun May  2 10:00:00 2021\n" + first + "From e at y.example  Mon May  3 10:00:00 2021\n" + second
	const want = `message/rfc822 | a@y.example | One |  |  | 2021-05-02T10:00 metadata
HE: One
BO: Four people died in the café. / From Orla came two more. / From 9:00 on it was quiet.
message/rfc822 | b@y.example | Two |  |  | 2021-05-03T10:00 metadata
HE: Two
BO: Six people died.`
	for name, data := range map[string]string{"a": box, "zone.mbox": strings.Replace(box, "00 2021", "00 +0000 2021", 1), "crlf": strings.ReplaceAll(box, "\n", "\r\n")} {
		opt := Options{FS: fstest.MapFS{name: {Data: []byte(data)}}}
		var got []string
		for it := range Read([]string{name}, opt) {
			got = append(got, strings.ReplaceAll(described(it), "\r\n\r\n", " / "))
		}
		if all := strings.Join(got, "\n"); all != want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, all, want)
		}
		if got, whole := byPieces(t, name, opt), readAll([]string{name}, opt); !slices.Equal(got, whole) {
			t.Errorf("%s: piece by piece %q, whole %q", name, got, whole)
		}
	}
}

// What browsers save as one file is a message that holds the page.
func TestSavedPage(t *testing.T) {
	const page = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://harbour.example/a\r\nSubject: Two die\r\nDate: Thu, 1 Aug 2024 10:00:00 -0000\r\nMIME-Version: 1.0\r\n" +
		"Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--b--\"\r\n\r\n\r\n----b--\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" +
		"<title>Two die</title><h1>Two die in fire</h1><p>Two people died in a fire on Monday, the =\r\nmayor said.</p>\r\n----b----\r\n"
	const want = "message/rfc822 | https://harbour.example/a | Two die in fire |  |  | undated\nHE: Two die in fire\nBO: Two people died in a fire on Monday, the mayor said."
	for it := range Read([]string{"a.mhtml"}, Options{FS: fstest.MapFS{"a.mhtml": {Data: []byte(page)}}}) {
		if got := described(it); got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
	}
}

// A press release that begins with fields is no message.
func TestNoMail(t *testing.T) {
	files := fstest.MapFS{"a.txt": {Data: []byte("From: Press office\nDate: 3 May 2019\nSubject: Two dead\n\nTwo people died.\n")}}
	for it := range Read([]string{"a.txt"}, Options{FS: files}) {
		if it.Document == nil || it.Document.MediaType != "text/plain" {
			t.Errorf("%s", described(it))
		}
	}
}

// What a page does not tell, the caller does.
func TestGivenForPages(t *testing.T) {
	files := fstest.MapFS{
		"bare.html": {Data: []byte("<h1>Two die in fire</h1><p>Two people died in a fire, the mayor said, and 14 were hurt by the smoke.</p>")},
		"full.html": {Data: []byte(`<meta property="og:site_name" content="Gazette"><meta property="article:published_time" content="2011-01-02"><h1>Two die in fire</h1><p>Two people died in a fire, the mayor said, and 14 were hurt by the smoke.</p>`)},
	}
	given := Options{FS: files, Date: time.Date(2020, 1, 2, 0, 0, 0, 0, time.UTC), Outlet: "Post"}
	for name, want := range map[string]string{"bare.html": "Post 2020-01-02 given", "full.html": "Gazette 2011-01-02 metadata"} {
		for it := range Read([]string{name}, given) {
			d := it.Document
			if got := d.Outlet + " " + d.Published.Format(time.DateOnly) + " " + d.PublishedFrom; got != want {
				t.Errorf("%s: %s, want %s", name, got, want)
			}
			if d.Sections[0].Section != schema.Headline {
				t.Errorf("%s begins with %s", name, d.Sections[0].Section)
			}
		}
	}
}
