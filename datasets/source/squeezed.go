package source

import (
	"bufio"
	"errors"
	"io"
	"path"
	"strings"

	"github.com/klauspost/compress/gzip" // as compress/gzip, at twice the speed
)

// budget bounds what may come out of all the wrappings and containers of one
// file: so many times its own bytes. Texts shrink to a tenth; a bomb does not
// care.
type budget struct {
	read  int64 // bytes of the file
	spent int64 // bytes that came out
}

const (
	freeBytes  = 64 << 20 // that any file may grow to
	mostGrowth = 200      // times its size, beyond that
)

var errBomb = errors.New("it grows to more than 200 times its size: nothing that was written by people does")

// meter counts the bytes that are read.
type meter struct {
	in io.Reader
	n  *int64
}

func (m *meter) Read(p []byte) (int, error) {
	n, err := m.in.Read(p)
	*m.n += int64(n)
	return n, err
}

// bounded is a reader of what came out of a wrapping.
type bounded struct {
	in io.Reader
	*budget
}

func (b *bounded) Read(p []byte) (int, error) {
	if b.spent > freeBytes+mostGrowth*b.read {
		return 0, errBomb
	}
	n, err := b.in.Read(p)
	b.spent += int64(n)
	return n, err
}

// unwrapped puts what came out of a wrapping in the place of the input.
func (r *Reader) unwrapped(in *input, out io.Reader) {
	size := 8 * in.in.Size()
	in.in, in.at = bufio.NewReaderSize(&bounded{out, &r.budget}, buffer(int64(size))), nil
	in.offset = 0
	in.name = withoutEnd(in.name)
}

func gunzip(r *Reader, in *input) error {
	z, err := gzip.NewReader(in.in)
	if err != nil {
		return err
	}
	r.unwrapped(in, z)
	return nil
}

// withoutEnd is a name without its last end.
func withoutEnd(name string) string { return strings.TrimSuffix(name, path.Ext(name)) }
