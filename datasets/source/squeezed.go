package source

import (
	"bufio"
	"compress/bzip2"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/klauspost/compress/gzip" // as compress/gzip, at twice the speed
	"github.com/klauspost/compress/zstd" // Parquet needs it as well
	"github.com/therootcompany/xz"       // reads only, in plain Go
)

// budget bounds what may come out of all the wrappings and containers of one
// file: so many times its own bytes. Texts shrink to a tenth, seldom to a
// hundredth; a bomb to a thousandth or less.
type budget struct {
	read  int64 // bytes of the file
	spent int64 // bytes that came out
	free  int64 // bytes that any file may grow to
}

const (
	freeBytes  = 64 << 20
	mostGrowth = 200 // times the size of the file, beyond freeBytes
)

var errBomb = fmt.Errorf("it grows to more than %d times the size of its file, as no text does", mostGrowth)

// meter counts the bytes that are read and keeps the error that ended it.
type meter struct {
	in  io.Reader
	n   *int64
	err error
}

func (m *meter) Read(p []byte) (int, error) {
	n, err := m.in.Read(p)
	*m.n += int64(n)
	if err != nil && err != io.EOF {
		m.err = err
	}
	return n, err
}

// bounded is a reader of what comes out of a wrapping or a container.
type bounded struct {
	in   io.Reader
	what string // the format of the wrapping or the container
	*budget
}

func (b *bounded) Read(p []byte) (int, error) {
	if b.spent > b.free+mostGrowth*b.read {
		return 0, errBomb
	}
	n, err := b.in.Read(p)
	b.spent += int64(n)
	return n, faultIn(b.what, err)
}

// faultIn says in which format an error is, in the words of who has the file.
func faultIn(what string, err error) error {
	switch {
	case err == nil, err == io.EOF, strings.HasPrefix(err.Error(), what):
		return err
	case errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New(what + ": the data is cut off")
	}
	return fmt.Errorf("%s: %w", what, err)
}

// unwrapped puts what comes out of a wrapping in the place of the input.
func (r *Reader) unwrapped(in *input, out io.Reader, what string) {
	in.in = bufio.NewReaderSize(&bounded{out, what, &r.budget}, buffer(8*int64(in.in.Size())))
	in.at, in.offset, in.name = nil, 0, withoutEnd(in.name)
}

// withoutEnd is the name of what a wrapping holds.
func withoutEnd(name string) string {
	if stem, ok := strings.CutSuffix(strings.ToLower(name), ".tgz"); ok {
		return stem + ".tar"
	}
	return strings.TrimSuffix(name, path.Ext(name))
}

func gunzip(r *Reader, in *input) error {
	z, err := gzip.NewReader(in.in)
	if err != nil {
		return faultIn("gzip", err)
	}
	r.unwrapped(in, z, "gzip")
	return nil
}

// mostWindow is what zstd itself takes without being told to.
const mostWindow = 128 << 20

func unzstd(r *Reader, in *input) error {
	z, err := zstd.NewReader(in.in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(mostWindow))
	if err != nil {
		return faultIn("zstd", err)
	}
	in.closers = append(in.closers, z.Close)
	r.unwrapped(in, z, "zstd")
	return nil
}

func unbzip2(r *Reader, in *input) error {
	r.unwrapped(in, bzip2.NewReader(in.in), "bzip2")
	return nil
}

func unxz(r *Reader, in *input) error {
	z, err := xz.NewReader(in.in, mostWindow)
	if err != nil {
		return faultIn("xz", err)
	}
	r.unwrapped(in, z, "xz")
	return nil
}

// refuse is for what cannot be read, but is well known.
func refuse(what, instead string) func(*Reader, *input) error {
	return func(*Reader, *input) error { return errors.New(what + " is not read: " + instead) }
}

// isZstd: a frame, or one that is to be skipped before it.
func isZstd(s start) bool {
	return magic("\x28\xb5\x2f\xfd")(s) || len(s.head) > 3 && s.head[0]&0xf0 == 0x50 && string(s.head[1:4]) == "\x2a\x4d\x18"
}

func isBzip2(s start) bool {
	return len(s.head) > 9 && string(s.head[:3]) == "BZh" && string(s.head[4:10]) == "1AY&SY"
}
