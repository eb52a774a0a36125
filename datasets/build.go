package datasets

import (
	"context"
	"io"
	"io/fs"
	"time"
)

// Options say what to build and where.
type Options struct {
	Inputs   []string  // files, directories, "-"
	FS       fs.FS     // where Inputs are; nil = the files of the system
	Stdin    io.Reader // what "-" reads
	Date     time.Time // published, of documents that carry no date
	Outlet   string    // of documents that carry none
	Output   string    // the directory of the dataset
	Tool     string    // version of the program, for the manifest
	Workers  int       // 0 = GOMAXPROCS
	Progress func(Progress)
}

// Progress is how far a build has come. It is handed over from one goroutine
// at a time.
type Progress struct {
	Bytes, TotalBytes          int64 // of input
	Documents, Claims, Rejects int64 // so far
}

// Build reads the inputs and publishes a dataset at opt.Output, whole or not at
// all. A dataset that stands there is replaced; anything else that stands
// there is an error. Inputs that cannot be read are counted in the manifest
// and listed in the rejects table; they are no error.
func Build(ctx context.Context, opt Options) (*Manifest, error) { return nil, nil }
