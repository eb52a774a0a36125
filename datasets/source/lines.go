package source

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
)

// splitLine gives the next line without its end.
func (r *Reader) splitLine() (record, bool) {
	r.leaf.line++
	rec, ok := r.splitBy(lineEnd)
	rec.Line = r.leaf.line
	r.bounded(&rec, "a line")
	return rec, ok
}

// lineEnd finds where a line ends.
func lineEnd(data []byte) (int, bool) {
	i := bytes.IndexByte(data, '\n')
	if i < 0 {
		return len(data), false
	}
	return i + 1, true
}

// bounded takes the line end off and tells the place in the fault.
func (r *Reader) bounded(rec *record, what string) {
	rec.text = bytes.TrimSuffix(bytes.TrimSuffix(rec.text, []byte("\n")), []byte("\r"))
	switch {
	case rec.fault != nil:
		rec.fault = &faultAt{rec.size, r.placeOf(rec) + reason(rec.fault)}
	case rec.size > MaxText:
		rec.fault = fmt.Errorf("%s%s of %d bytes; at most %d MiB are read", r.placeOf(rec), what, rec.size, MaxText>>20)
	}
}

// mostPassed is how many bytes of one record that is too long are passed over
// before the rest of the file is given up.
const mostPassed = 4 << 30

// splitBy gives the next record, whose end feed finds: it tells how many of the
// bytes it is given belong to the record, and whether that is all. Of a record
// longer than MaxText no more than that is kept. False at the end of the leaf.
func (r *Reader) splitBy(feed func([]byte) (int, bool)) (record, bool) {
	l := r.leaf
	rec := record{from: l.at}
	chunk, err := r.chunk()
	if err != nil {
		l.ended, rec.fault = true, err
		return rec, err != io.EOF
	}
	n, ends := feed(chunk)
	l.in.Discard(n) // the bytes stay in the buffer until it is filled again
	if ends {
		rec.text = chunk[:n]
	} else if err := r.gather(&rec, chunk, feed); err != nil {
		l.ended, rec.fault = true, err
	}
	rec.size = max(rec.size, int64(len(rec.text)))
	l.at += rec.size
	return rec, true
}

// chunk is what stands in the leaf's buffer, after filling it if it is empty.
func (r *Reader) chunk() ([]byte, error) {
	if _, err := r.leaf.in.Peek(1); err != nil {
		return nil, err
	}
	return r.leaf.in.Peek(r.leaf.in.Buffered())
}

// gather reads on a record of which begun is the first part. Where the leaf
// ends, the record does.
func (r *Reader) gather(rec *record, begun []byte, feed func([]byte) (int, bool)) error {
	var sum hash.Hash // of a record that is too long
	r.buf = append(r.buf[:0], begun...)
	rec.size = int64(len(begun))
	for ends := false; !ends; {
		chunk, err := r.chunk()
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
		var n int
		n, ends = feed(chunk)
		r.buf = append(r.buf, chunk[:n]...)
		r.leaf.in.Discard(n)
		if rec.size += int64(n); rec.size > r.passed {
			return fmt.Errorf("it does not end within %d MiB; what follows is not read", r.passed>>20)
		}
		if rec.size > MaxText {
			if sum == nil {
				sum = sha256.New()
			}
			sum.Write(r.buf)
			r.buf = r.buf[:0]
		}
	}
	if sum != nil {
		rec.sha256 = hex.EncodeToString(sum.Sum(nil))
		return nil
	}
	rec.text = r.buf
	return nil
}
