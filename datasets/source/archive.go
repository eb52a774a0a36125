package source

import (
	"archive/tar"
	"archive/zip"
	"bufio"
	"bytes"
	"errors"
	"io"
	"os"
	"path"
	"slices"
	"strings"

	"github.com/klauspost/compress/flate" // as compress/flate, at twice the speed
	"github.com/klauspost/compress/zstd"
)

// An archive hands out its files in its own order under names such as
// archive.zip!/inner/report.html. Nothing is ever unpacked to where a name
// points. Links and what lies hidden are passed over.

var errNoDirectory = errors.New("zip: the list of its files, which stands at the end, is missing: the archive is cut off or damaged")

var errClimbs = errors.New("its name climbs out of the archive; it is not read")

// member is the input of a file in an archive, nil where it is passed over.
func (in *input) member(name string) *input {
	name = strings.ToValidUTF8(strings.ReplaceAll(name, `\`, "/"), "\ufffd")
	out := &input{path: in.path + "!/" + strings.TrimLeft(name, "/"), depth: in.depth, found: true}
	for part := range strings.SplitSeq(name, "/") {
		if part == ".." {
			out.fault = errClimbs
		}
	}
	out.path = in.path + "!/" + strings.TrimPrefix(path.Clean("/"+name), "/")
	if out.fault != nil {
		out.path = in.path + "!/" + name
	} else if hidden(name) {
		return nil
	}
	out.name = out.path
	return out
}

// hidden tells of what systems leave in archives and directories.
func hidden(name string) bool {
	for part := range strings.SplitSeq(name, "/") {
		if part == "__MACOSX" || strings.HasPrefix(part, ".") && part != "." {
			return true
		}
	}
	return false
}

// isTar: the mark stands late in the first block.
func isTar(s start) bool {
	return len(s.head) > 262 && string(s.head[257:262]) == "ustar"
}

type tarball struct {
	of     *input
	tar    *tar.Reader
	budget *budget
}

func openTar(r *Reader, in *input) (container, error) {
	return &tarball{in, tar.NewReader(in.in), &r.budget}, nil
}

func (t *tarball) next() (*input, error) {
	for {
		h, err := t.tar.Next()
		if err != nil {
			return nil, faultIn("tar", err)
		}
		in := t.of.member(h.Name)
		if in == nil || h.Typeflag != tar.TypeReg && h.Typeflag != tar.TypeGNUSparse {
			continue
		}
		in.in = bufio.NewReaderSize(&bounded{t.tar, "tar", t.budget}, buffer(h.Size+1))
		return in, nil
	}
}

func (t *tarball) Close() error { return nil }

type zipFile struct {
	of     *input
	files  []*zip.File
	open   io.ReadCloser // the file that was handed out last
	budget *budget
}

func openZip(r *Reader, in *input) (container, error) {
	if err := r.reach(in); err != nil {
		return nil, err
	}
	z, err := zip.NewReader(in.at, in.size)
	if errors.Is(err, zip.ErrFormat) {
		return nil, errNoDirectory
	}
	if err != nil {
		return nil, err
	}
	z.RegisterDecompressor(zip.Deflate, flate.NewReader)
	z.RegisterDecompressor(zstd.ZipMethodWinZip, zstd.ZipDecompressor(zstd.WithDecoderMaxWindow(mostWindow)))
	book, err := office(z.File)
	if err != nil {
		return nil, err
	}
	if book {
		return r.openWorkbook(in, z)
	}
	return &zipFile{of: in, files: z.File, budget: &r.budget}, nil
}

// office tells whether an archive is a workbook, and what to do instead where it is
// another document of an office program.
func office(files []*zip.File) (book bool, err error) {
	for _, f := range files {
		switch {
		case strings.HasPrefix(f.Name, "word/"), strings.HasPrefix(f.Name, "ppt/"): // a text of Word begins otherwise
			return false, errors.New("a document of an office program is not read: save it as text, HTML or PDF")
		case f.Name == "xl/workbook.bin":
			return false, errors.New("a binary workbook is not read: save it as .xlsx or CSV")
		case f.Name == excelBook, f.Name == "mimetype" && isOpenSheet(f):
			return true, nil
		case f.Name == "mimetype" && len(files) > 1 && files[1].Name != "META-INF/container.xml":
			return false, errors.New("an OpenDocument file is not read: save it as text, HTML or PDF")
		}
	}
	return false, nil
}

const encrypted = 1 // the flag of a file in a zip archive

// entry is the file of a zip archive that is so called; nil for none.
func entry(z *zip.Reader, name string) *zip.File {
	i := slices.IndexFunc(z.File, func(f *zip.File) bool { return f.Name == name })
	if i < 0 {
		return nil
	}
	return z.File[i]
}

// openEntry opens a file of a zip archive, to be read within the budget.
func openEntry(f *zip.File, b *budget) (io.ReadCloser, error) {
	if f.Flags&encrypted != 0 {
		return nil, errors.New("it is encrypted")
	}
	in, err := f.Open()
	if err != nil {
		return nil, faultIn("zip", err)
	}
	return struct {
		io.Reader
		io.Closer
	}{&bounded{in, "zip", b}, in}, nil
}

func (z *zipFile) next() (*input, error) {
	z.Close()
	for len(z.files) > 0 {
		f := z.files[0]
		z.files = z.files[1:]
		in := z.of.member(f.Name)
		if in == nil || !f.Mode().IsRegular() {
			continue
		}
		if in.fault == nil {
			z.open, in.fault = openEntry(f, z.budget)
		}
		if in.fault == nil {
			in.in = bufio.NewReaderSize(z.open, buffer(int64(min(f.UncompressedSize64, largestBuffer))+1))
		}
		return in, nil
	}
	return nil, io.EOF
}

func (z *zipFile) Close() error {
	if z.open == nil {
		return nil
	}
	open := z.open
	z.open = nil
	return open.Close()
}

// heldInMemory is the most of an input that is kept in memory where it must be
// read at any place; more goes to a temporary file.
const heldInMemory = 16 << 20

// reach makes an input one that can be read at any place.
func (r *Reader) reach(in *input) error {
	if in.at != nil {
		return nil
	}
	var data bytes.Buffer
	n, err := io.CopyN(&data, in.in, heldInMemory)
	if err == io.EOF {
		in.at, in.size = bytes.NewReader(data.Bytes()), n
		return nil
	}
	if err != nil {
		return err
	}
	f, err := os.CreateTemp("", "tally-")
	if err != nil {
		return err
	}
	os.Remove(f.Name()) // gone with the last that has it open
	in.closers = append(in.closers, func() { f.Close() })
	if _, err := data.WriteTo(f); err != nil {
		return err
	}
	more, err := io.Copy(f, in.in)
	in.at, in.size = f, n+more
	return err
}
