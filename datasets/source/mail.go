package source

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"strings"

	"golang.org/x/net/html/charset"

	"tally/datasets/source/page"
	"tally/schema"
)

// mailFields are the fields that only messages have: a press release too may
// begin with "From:", "Date:" and "Subject:".
var mailFields = [...]string{"message-id:", "mime-version:", "received:", "return-path:", "delivered-to:", "x-mailer:", "content-transfer-encoding:"}

// isMail: lines of fields, among them those of a message.
func isMail(s start) bool {
	told := s.named == "mail"
	for i, line := range strings.Split(string(s.head), "\n") {
		line = strings.ToLower(strings.TrimSuffix(line, "\r"))
		switch {
		case line == "":
			return i > 0 && told
		case line[0] == ' ' || line[0] == '\t':
			if i == 0 {
				return false
			}
		case !isField(line):
			return false
		}
		for _, f := range mailFields {
			told = told || strings.HasPrefix(line, f)
		}
	}
	return told
}

// isField: a name of letters and hyphens before a colon.
func isField(line string) bool {
	name, _, ok := strings.Cut(line, ":")
	return ok && name != "" && strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789-_.") == ""
}

// parseMail gives the document of a message.
func (r *Reader) parseMail(rec *record, yield func(Item) bool) bool {
	m, err := mail.ReadMessage(bytes.NewReader(rec.text))
	if err != nil {
		return yield(r.faulty(rec, fmt.Errorf("the head of the message: %w", err)))
	}
	b := mailBody{longest: len(rec.text)}
	if err := b.read(textproto.MIMEHeader(m.Header), m.Body, 0); err != nil {
		return yield(r.faulty(rec, fmt.Errorf("the body of the message: %w", err)))
	}
	doc := r.document(rec)
	if saved := m.Header.Get("Snapshot-Content-Location"); saved != "" { // a page that a browser saved as a message
		doc.URI = saved
		if err := readPage(doc, b.page, b.pageCharset); err != nil {
			return yield(r.faulty(rec, err))
		}
		r.give(doc)
		return yield(Item{Document: doc})
	}
	subject := mailWords(m.Header.Get("Subject"))
	if err := b.fill(doc, subject); err != nil {
		return yield(r.faulty(rec, err))
	}
	doc.URI = cmp.Or(strings.Trim(strings.TrimSpace(m.Header.Get("Message-Id")), "<>"), doc.URI)
	if from, err := mail.ParseAddress(mailWords(m.Header.Get("From"))); err == nil {
		doc.Byline = cmp.Or(doc.Byline, from.Name)
	}
	r.json.date = ""
	if doc.PublishedFrom == "" {
		r.json.date = m.Header.Get("Date")
		if t, err := m.Header.Date(); err == nil {
			doc.Published, doc.PublishedFrom, r.json.date = instant(t), "metadata", ""
		}
	}
	return r.finish(doc, rec, yield)
}

// mailBody is the text of a message, once for each way in which it is written.
type mailBody struct {
	plain, plainCharset string
	page                []byte
	pageCharset         string
	parts               int
	longest             int // that a line of it may be
}

const (
	mostParts = 200 // of a message that are looked at
	mailDepth = 8   // of messages and parts in one another
)

func (b *mailBody) read(head textproto.MIMEHeader, body io.Reader, depth int) error {
	if b.parts++; b.parts > mostParts || depth > mailDepth {
		return nil
	}
	media, params, err := mime.ParseMediaType(cmp.Or(head.Get("Content-Type"), "text/plain"))
	if err != nil && media == "" {
		media = "text/plain"
	}
	if strings.HasPrefix(media, "multipart/") && params["boundary"] != "" {
		return b.each(multipart.NewReader(body, params["boundary"]), depth)
	}
	if d := head.Get("Content-Disposition"); strings.HasPrefix(strings.ToLower(d), "attachment") {
		return nil
	}
	body = b.decoded(head.Get("Content-Transfer-Encoding"), body)
	switch {
	case media == "message/rfc822":
		m, err := mail.ReadMessage(body)
		if err != nil {
			return nil
		}
		return b.read(textproto.MIMEHeader(m.Header), m.Body, depth+1)
	case media == "text/html" && b.page == nil:
		b.page, err = io.ReadAll(io.LimitReader(body, MaxText))
		b.pageCharset = params["charset"]
	case strings.HasPrefix(media, "text/"):
		var data []byte
		data, err = io.ReadAll(io.LimitReader(body, MaxText))
		text, name := decode(data, params["charset"])
		if _, fault := faultOfText(text); fault == "" && b.plain == "" {
			b.plain, b.plainCharset = string(text), name
		}
	}
	if errors.Is(err, io.ErrUnexpectedEOF) { // cut off: what there is counts
		err = nil
	}
	return err
}

func (b *mailBody) each(parts *multipart.Reader, depth int) error {
	for b.parts <= mostParts {
		p, err := parts.NextRawPart()
		if err != nil {
			return nil // the end, or what is no part
		}
		if err := b.read(p.Header, p, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// decoded undoes a transfer encoding.
func (b *mailBody) decoded(encoding string, body io.Reader) io.Reader {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, body)
	case "quoted-printable":
		return quotedprintable.NewReader(bufio.NewReaderSize(body, b.longest)) // which takes no longer line than its buffer
	}
	return body
}

// fill puts the text into doc: the plain one, unless it is a mere note beside
// the page.
func (b *mailBody) fill(doc *schema.Document, subject string) error {
	const note = 4 // times that the page is longer than a note that stands for it
	plain := strings.TrimSpace(b.plain)
	if b.page != nil {
		p := &schema.Document{URI: doc.URI}
		if err := readPage(p, b.page, b.pageCharset); err == nil && len(p.Text) > note*len(plain) {
			doc.Charset, doc.Text, doc.Sections, doc.Byline = p.Charset, p.Text, p.Sections, p.Byline
			doc.Title = cmp.Or(subject, p.Title)
			return nil
		} else if plain == "" {
			return cmp.Or(err, errors.New("a message without text"))
		}
	}
	if plain == "" {
		return errors.New("a message without text")
	}
	prose := page.Entitle(subject, plain)
	doc.Charset, doc.Title, doc.Text, doc.Sections = b.plainCharset, prose.Title, prose.Text, prose.Sections
	return nil
}

var mailDecoder = mime.WordDecoder{CharsetReader: charset.NewReaderLabel}

// mailWords decodes the words of a field; those in an unknown charset stay as
// they are.
func mailWords(s string) string {
	out, err := mailDecoder.DecodeHeader(s)
	if err != nil {
		out = s
	}
	return strings.Join(strings.Fields(strings.ToValidUTF8(out, "\ufffd")), " ")
}
