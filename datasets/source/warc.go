package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http/httputil"
	"net/textproto"
	"strconv"
	"strings"
	"time"

	"github.com/andybalholm/brotli" // Parquet needs it as well
)

// A WARC holds what a crawler fetched, one record after the other. Handed out
// are pages that a server answered with ("response", status 200), what was
// kept without an answer ("resource") and texts made of pages ("conversion",
// as in a WET file); their path is that of the WARC, and a reject's offset
// counts from its beginning. Pictures, scripts and the like are passed over.

var isWARC = magic("WARC/0.", "WARC/1.")

type warc struct {
	of    *input
	in    *bufio.Reader
	at    int64  // bytes read
	left  int64  // of the block of the last record
	cut   error  // the block ended too early, as its reader was told
	begun []byte // the first line of the next record, which was read already
	*budget
}

func openWARC(r *Reader, in *input) (container, error) {
	return &warc{of: in, in: in.in, budget: &r.budget}, nil
}

func (w *warc) Close() error { return nil }

// block reads the block of the last record.
type block struct{ *warc }

func (b block) Read(p []byte) (int, error) {
	switch {
	case b.cut != nil:
		return 0, b.cut
	case b.left == 0:
		return 0, io.EOF
	}
	n, err := b.in.Read(p[:min(int64(len(p)), b.left)])
	b.at, b.left = b.at+int64(n), b.left-int64(n)
	if err != nil {
		b.cut = err
		if err == io.EOF {
			b.cut = fmt.Errorf("the record is cut off: %d of its bytes are missing", b.left)
		}
	}
	return n, b.cut
}

func (w *warc) next() (*input, error) {
	for {
		if w.cut != nil {
			return nil, io.EOF // has been told
		}
		if _, err := io.Copy(io.Discard, block{w}); err != nil {
			return nil, &faultAt{w.at, reason(err)}
		}
		if in, err := w.record(); in != nil || err != nil {
			return in, err
		}
	}
}

// mostHead is how many bytes the head of a record, or of what a server
// answered, may have.
const mostHead = 256 << 10

// record reads the head of the next record and gives its input, nil where it
// is passed over.
func (w *warc) record() (*input, error) {
	strayed, from, err := w.find()
	if err != nil {
		return nil, err
	}
	out := &input{path: w.of.path, offset: from, depth: w.of.depth, found: true}
	if strayed > 0 {
		out.offset = from - strayed
		out.fault = fmt.Errorf("no record begins here, perhaps because the length of the last one is wrong; %d bytes are passed over", strayed)
		return out, nil
	}
	head, n, err := readHead(w.in)
	w.at, w.begun = w.at+n, nil
	if err == nil {
		w.left, err = lengthOf(head.Get("Content-Length"))
	}
	if err != nil {
		w.left, out.fault = 0, fmt.Errorf("the head of a record cannot be read: %v", err)
		return out, nil
	}
	out.uri = strings.Trim(head.Get("WARC-Target-URI"), "<>")
	out.retrieved, _ = time.Parse(time.RFC3339, head.Get("WARC-Date"))
	out.offset = w.at
	out.in = bufio.NewReaderSize(block{w}, buffer(w.left))
	switch strings.ToLower(head.Get("WARC-Type")) {
	case "response":
		return w.answer(out), nil
	case "resource", "conversion":
		return out.declared(head.Get("Content-Type")), nil
	}
	return nil, nil
}

// lengthOf reads how many bytes a record has.
func lengthOf(s string) (int64, error) {
	n, err := strconv.ParseUint(s, 10, 63)
	if err != nil {
		return 0, fmt.Errorf("Content-Length %q is no number of bytes", s)
	}
	return int64(n), nil
}

// find goes to the next first line of a record and tells how many bytes that
// are none it passed, and where the line begins.
func (w *warc) find() (strayed, from int64, err error) {
	if w.begun != nil {
		return 0, w.at - int64(len(w.begun)), nil
	}
	begins := true // a line
	for {
		line, err := w.in.ReadSlice('\n')
		from, w.at = w.at, w.at+int64(len(line))
		if begins && isWARC(start{head: line}) {
			w.begun = bytes.Clone(line)
			return strayed, from, nil
		}
		if strayed > 0 || len(bytes.TrimSpace(line)) > 0 {
			strayed += int64(len(line))
		}
		begins = err == nil
		switch {
		case err == io.EOF && strayed > 0:
			return 0, 0, &faultAt{w.at - strayed, fmt.Sprintf("%d bytes after the last record are none", strayed)}
		case err != nil && err != bufio.ErrBufferFull:
			return 0, 0, err
		}
	}
}

// readHead reads lines of names and values up to an empty line.
func readHead(in *bufio.Reader) (textproto.MIMEHeader, int64, error) {
	var head []byte
	for {
		line, err := in.ReadSlice('\n')
		head = append(head, line...)
		if err == nil && len(bytes.TrimSpace(line)) == 0 {
			break
		}
		if err != nil && err != bufio.ErrBufferFull {
			return nil, int64(len(head)), fmt.Errorf("it is cut off: %w", err)
		}
		if len(head) > mostHead {
			return nil, int64(len(head)), errors.New("it is too long")
		}
	}
	values, err := textproto.NewReader(bufio.NewReader(bytes.NewReader(head))).ReadMIMEHeader()
	return values, int64(len(head)), err
}

// answer takes the head of a server's answer off.
func (w *warc) answer(in *input) *input {
	status, err := in.in.ReadSlice('\n')
	if err != nil {
		in.fault = fmt.Errorf("the head of an answer cannot be read: %w", err)
		return in
	}
	if fields := strings.Fields(string(status)); len(fields) < 2 || fields[1] != "200" {
		return nil
	}
	from := int64(len(status))
	head, n, err := readHead(in.in)
	if err != nil {
		in.fault = fmt.Errorf("the head of an answer cannot be read: %w", err)
		return in
	}
	in.offset += from + n
	if head.Get("Transfer-Encoding") == "chunked" && isChunk(in.in) {
		in.in = bufio.NewReader(httputil.NewChunkedReader(in.in))
	}
	if head.Get("Content-Encoding") == "br" {
		in.in = bufio.NewReader(&bounded{brotli.NewReader(in.in), "brotli", w.budget})
	}
	return in.declared(head.Get("Content-Type"))
}

// isChunk tells whether the length of a chunk stands first: many crawlers keep
// the head as it was, but not the chunks.
func isChunk(in *bufio.Reader) bool {
	head, _ := in.Peek(10)
	length, _, ends := bytes.Cut(head, []byte("\r\n"))
	length, _, _ = bytes.Cut(length, []byte(";"))
	_, err := strconv.ParseUint(strings.TrimSpace(string(length)), 16, 32)
	return ends && err == nil
}

// declared notes what a head says of the kind of an input; nil where that is
// no text.
func (in *input) declared(contentType string) *input {
	media, params, err := mime.ParseMediaType(contentType)
	if err != nil {
		return in
	}
	in.media, in.charset = media, params["charset"]
	kind, sub, _ := strings.Cut(media, "/")
	switch kind {
	case "image", "audio", "video", "font":
		return nil
	}
	if strings.Contains(sub, "javascript") || sub == "css" || strings.Contains(sub, "font") {
		return nil
	}
	return in
}
