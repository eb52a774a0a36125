package source

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"sync"
	"time"
)

// The text of a PDF is what pdftotext -layout finds in it. No library in Go
// was found to be safe for figures.

const (
	pdfProgram = "pdftotext"
	pdfTime    = 2 * time.Minute // for one file
)

// parsePDF gives the document of a PDF.
func (r *Reader) parsePDF(rec *record, yield func(Item) bool) bool {
	text, err := pdfText(rec.text)
	if err != nil {
		return yield(r.reject(rec.from, rec.text, "%s", err))
	}
	body, charset := decode(text, plainCharset)
	if _, fault := faultOfText(body); fault != "" {
		return yield(r.reject(rec.from, rec.text, "%s in this PDF: are its pages pictures?", fault))
	}
	doc := r.document(rec)
	doc.Charset, doc.Text = charset, string(body)
	r.give(doc)
	return yield(Item{Document: doc})
}

func pdfText(data []byte) ([]byte, error) {
	if _, err := exec.LookPath(pdfProgram); err != nil {
		return nil, errors.New("a PDF is read with pdftotext, which is not installed: it comes with poppler-utils")
	}
	ctx, cancel := context.WithTimeout(context.Background(), pdfTime)
	defer cancel()
	cmd := exec.CommandContext(ctx, pdfProgram, "-layout", "-enc", "UTF-8", "-", "-")
	cmd.Stdin = bytes.NewReader(data)
	var complaint, text bytes.Buffer
	cmd.Stderr = &cut{&complaint, 1 << 10}
	cmd.Stdout = &cut{&text, MaxText + 1}
	err := cmd.Run()
	switch {
	case text.Len() > MaxText:
		return nil, fmt.Errorf("a text of more than %d MiB", MaxText>>20)
	case ctx.Err() != nil:
		return nil, fmt.Errorf("%s did not end within %s", pdfProgram, pdfTime)
	case err != nil:
		line, _, _ := bytes.Cut(bytes.TrimSpace(complaint.Bytes()), []byte("\n"))
		return nil, fmt.Errorf("%s: %s (%w)", pdfProgram, line, err)
	}
	return text.Bytes(), nil
}

// cut takes so many bytes and no more.
type cut struct {
	to   io.Writer
	left int
}

func (c *cut) Write(p []byte) (int, error) {
	n := min(len(p), c.left)
	c.left -= n
	if _, err := c.to.Write(p[:n]); err != nil {
		return 0, err
	}
	return len(p), nil
}

// pdfVersion is what decides a PDF's text besides its bytes.
var pdfVersion = sync.OnceValue(func() string {
	out, err := exec.Command(pdfProgram, "-v").CombinedOutput()
	if err != nil {
		return "none"
	}
	line, _, _ := bytes.Cut(out, []byte("\n"))
	return string(line)
})
