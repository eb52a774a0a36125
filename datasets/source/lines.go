package source

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
)

// line is one line of a file without its line end.
type line struct {
	text   []byte // valid until the next line is read; nil where it is too long
	from   int64  // offset of the first byte
	number int64  // from 1
	size   int64  // bytes, without the line end
	sha256 string // of a line that is too long
}

// readLine reads the next line. Of a line longer than MaxText no more than
// that is kept. At the end of the file the error is io.EOF.
func (r *Reader) readLine() (line, error) {
	r.line++
	out := line{from: r.at, number: r.line}
	piece, err := r.in.ReadSlice('\n')
	r.at += int64(len(piece))
	if err == bufio.ErrBufferFull {
		return r.readLong(out, piece)
	}
	if err != nil && (err != io.EOF || len(piece) == 0) {
		return out, err
	}
	out.text = trimLineEnd(piece)
	out.size = int64(len(out.text))
	return out, nil
}

// readLong reads on a line that does not fit into the reader's buffer.
func (r *Reader) readLong(out line, piece []byte) (line, error) {
	r.buf = append(r.buf[:0], piece...)
	for {
		piece, err := r.in.ReadSlice('\n')
		r.at += int64(len(piece))
		r.buf = append(r.buf, piece...)
		switch {
		case err == nil || err == io.EOF:
			out.text = trimLineEnd(r.buf)
			out.size = int64(len(out.text))
			return out, nil
		case err != bufio.ErrBufferFull:
			return out, err
		case len(r.buf) > MaxText:
			return r.passOver(out)
		}
	}
}

// passOver reads to the end of a line that is too long.
func (r *Reader) passOver(out line) (line, error) {
	sum := sha256.New()
	for {
		sum.Write(r.buf)
		piece, err := r.in.ReadSlice('\n')
		r.at += int64(len(piece))
		r.buf = append(r.buf[:0], piece...)
		if err == nil || err == io.EOF {
			sum.Write(trimLineEnd(r.buf))
			out.size = r.at - out.from - int64(len(r.buf)-len(trimLineEnd(r.buf)))
			out.sha256 = hex.EncodeToString(sum.Sum(nil))
			return out, nil
		}
		if err != bufio.ErrBufferFull {
			return out, err
		}
	}
}

func trimLineEnd(b []byte) []byte {
	return bytes.TrimSuffix(bytes.TrimSuffix(b, []byte("\n")), []byte("\r"))
}
