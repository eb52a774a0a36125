package source

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// File is one file to read. A file that is known to be unreadable has a Fault,
// which becomes its reject.
type File struct {
	Path  string `json:"path"`            // as it is recorded
	Name  string `json:"name"`            // as it is opened
	Fault string `json:"fault,omitempty"` // why it cannot be read
}

// List finds the files of the inputs. A directory stands for the files below
// it that are called .txt, .text, .jsonl or .ndjson, also with .gz after it, in
// the order of their names; hidden ones are passed over and links to
// directories are not followed. A missing input and a directory without texts
// are files with a Fault.
func List(inputs []string, opt Options) []File {
	var files []File
	for _, in := range inputs {
		files = append(files, list(in, opt)...)
	}
	return files
}

func list(input string, opt Options) []File {
	if input == "-" {
		return []File{{Path: input, Name: input}}
	}
	info, err := opt.stat(input)
	if err != nil {
		return []File{{Path: input, Name: input, Fault: reason(err)}}
	}
	if !info.IsDir() {
		return []File{{Path: input, Name: input}}
	}
	files := walk(nil, input, opt)
	if len(files) == 0 {
		return []File{{Path: input, Name: input, Fault: "no .txt or .jsonl file in this directory"}}
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
		case e.IsDir():
			files = walk(files, name, opt)
		case kindOf(name) != "" && !opt.isLinkToDir(name, e):
			files = append(files, File{Path: name, Name: name})
		}
	}
	return files
}

func (o *Options) isLinkToDir(name string, e fs.DirEntry) bool {
	if e.Type()&fs.ModeSymlink == 0 {
		return false
	}
	info, err := o.stat(name)
	return err == nil && info.IsDir()
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
		return perr.Err.Error()
	}
	return err.Error()
}
