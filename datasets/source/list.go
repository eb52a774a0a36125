package source

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"
)

// File is one file to read. A file that is known to be unreadable has a Fault,
// which becomes its reject.
type File struct {
	Path  string `json:"path"`            // as it is recorded
	Name  string `json:"name,omitempty"`  // as it is opened
	Fault string `json:"fault,omitempty"` // why it cannot be read

	Charset string `json:"charset,omitempty"` // as the server declared it that it was fetched from
	Manner
}

// Manner is how to read a file, where its name and content do not tell it or
// tell it wrong. The zero Manner leaves all to them.
type Manner struct {
	Kind      string    `json:"kind,omitempty"` // one of Kinds()
	Fields    Fields    `json:"fields,omitempty"`
	DateOrder DateOrder `json:"date_order,omitempty"`
	Date      time.Time `json:"date,omitzero"`    // as Options.Date, and before it
	Outlet    string    `json:"outlet,omitempty"` // as Options.Outlet, and before it
}

// List finds the files of the inputs. A directory stands for the files below
// it whose names or first bytes tell a format, and those that may be texts, in
// the order of their names; hidden ones and datasets are passed over and links to
// directories are not followed. A missing input, a dataset and a directory
// without texts are files with a Fault.
func List(inputs []string, opt Options) []File {
	var files []File
	for _, in := range inputs {
		files = append(files, list(in, opt)...)
	}
	for i := range files {
		files[i].Path = strings.ToValidUTF8(files[i].Path, "\ufffd") // tables hold nothing else
		files[i].Fields, files[i].DateOrder = opt.Fields, opt.DateOrder
	}
	return files
}

func list(input string, opt Options) []File {
	if input == "-" || IsAddress(input) {
		return []File{{Path: input, Name: input}}
	}
	info, err := opt.stat(input)
	if err != nil {
		return []File{{Path: input, Name: input, Fault: reason(err)}}
	}
	if !info.IsDir() {
		return []File{{Path: input, Name: input}}
	}
	if opt.isDataset(input) {
		return []File{{Path: input, Name: input, Fault: "a dataset; the texts that it keeps are in its directory documents"}}
	}
	files := walk(nil, input, opt)
	if len(files) == 0 {
		return []File{{Path: input, Name: input, Fault: "no file in this directory can be read"}}
	}
	return files
}

// walk appends the texts below dir.
func walk(files []File, dir string, opt Options) []File {
	entries, err := opt.readDir(dir)
	if err != nil {
		files = append(files, File{Path: dir, Name: dir, Fault: reason(err)})
	}
	for _, e := range entries {
		name := path.Join(filepath.ToSlash(dir), e.Name())
		switch {
		case strings.HasPrefix(e.Name(), "."):
		case e.IsDir() && opt.isDataset(name): // such as the one that is being built again
		case e.IsDir():
			files = walk(files, name, opt)
		case tells(name, func() []byte { return opt.head(name, e) }):
			files = append(files, opt.inDir(name, e)...)
		}
	}
	return files
}

// isDataset tells whether a directory is a dataset, by its manifest.
func (o *Options) isDataset(dir string) bool {
	f, err := o.open(path.Join(filepath.ToSlash(dir), "manifest.json"))
	if err != nil {
		return false
	}
	defer f.Close()
	head, _ := io.ReadAll(io.LimitReader(f, sniffed))
	return bytes.Contains(head, []byte(`"schema":`)) && bytes.Contains(head, []byte(`"lexicon":`))
}

// head is how a file in a directory begins, nothing if it is no file.
func (o *Options) head(name string, e fs.DirEntry) []byte {
	if !e.Type().IsRegular() {
		return nil
	}
	f, err := o.open(name)
	if err != nil {
		return nil
	}
	defer f.Close()
	head, _ := io.ReadAll(io.LimitReader(f, sniffed))
	return head
}

// inDir gives a file that was found in a directory, nothing for a link to a
// directory. A pipe or device there would wait for ever.
func (o *Options) inDir(name string, e fs.DirEntry) []File {
	mode := e.Type()
	if mode&fs.ModeSymlink != 0 {
		if info, err := o.stat(name); err == nil {
			mode = info.Mode()
		}
	}
	switch {
	case mode.IsDir():
		return nil
	case mode.IsRegular() || mode&fs.ModeSymlink != 0: // a broken link tells its own fault
		return []File{{Path: name, Name: name}}
	}
	return []File{{Path: name, Name: name, Fault: "neither a file nor a directory"}}
}

func (o *Options) stat(name string) (fs.FileInfo, error) {
	if o.FS != nil {
		return fs.Stat(o.FS, name)
	}
	return os.Stat(name)
}

func (o *Options) readDir(name string) ([]fs.DirEntry, error) {
	if o.FS != nil {
		return fs.ReadDir(o.FS, name)
	}
	return os.ReadDir(name)
}

// reason is an error without the path, which a reject tells apart.
func reason(err error) string {
	var perr *fs.PathError
	if errors.As(err, &perr) {
		return strings.Replace(err.Error(), perr.Error(), perr.Err.Error(), 1)
	}
	return err.Error()
}
