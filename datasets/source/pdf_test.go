package source

import (
	"bytes"
	"fmt"
	"os/exec"
	"strings"
	"testing"
	"testing/fstest"
)

// pdfOf is a PDF of one page with one line, "" = none.
func pdfOf(line string) []byte {
	page := fmt.Sprintf("BT /F1 12 Tf 72 700 Td (%s) Tj ET", line)
	out := bytes.NewBufferString("%PDF-1.4\n")
	var at []int
	for i, object := range []string{
		"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
		fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(page), page), "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
	} {
		at = append(at, out.Len())
		fmt.Fprintf(out, "%d 0 obj\n%s\nendobj\n", i+1, object)
	}
	start := out.Len()
	fmt.Fprintf(out, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, n := range at {
		fmt.Fprintf(out, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(out, "trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, start)
	return out.Bytes()
}

func TestPDF(t *testing.T) {
	if _, err := exec.LookPath(pdfProgram); err != nil {
		t.Skip(err)
	}
	in := fstest.MapFS{"a.pdf": {Data: pdfOf("Two died near the river.")}, "b.pdf": {Data: pdfOf("")}, "c.pdf": {Data: []byte("%PDF-1.4\nno more")}}
	got := readAll([]string{"a.pdf", "b.pdf", "c.pdf"}, Options{FS: in})
	want := []string{"a.pdf: Two died near the river.", "b.pdf@0: no text, only white space in this PDF", "c.pdf@0: pdftotext: "}
	for i := range want {
		if len(got) != len(want) || !strings.HasPrefix(got[i], want[i]) {
			t.Fatalf("got %q", got)
		}
	}
}

func TestPDFWithoutProgram(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	got := readAll([]string{"a.pdf"}, Options{FS: fstest.MapFS{"a.pdf": {Data: pdfOf("Two died.")}}})
	if len(got) != 1 || got[0] != "a.pdf@0: a PDF is read with pdftotext, which is not installed: it comes with poppler-utils" {
		t.Errorf("got %q", got)
	}
}
