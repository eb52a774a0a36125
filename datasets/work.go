package datasets

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"syscall"

	"github.com/zeebo/xxh3" // Arrow needs it as well
)

// work is the directory beside the output in which a build works: finished
// shards by their keys, and the dataset while it is put together. It is locked
// against other builds and may be found half-done after a crash.
type work struct {
	output string
	dir    string
	lock   *os.File
}

// purpose is what a work directory is opened for.
type purpose int

const (
	forBuild purpose = iota // alone, from the start
	forShard                // beside others, with the plan that is there
	forSeal                 // alone, with the plan and the shards that are there
)

// inWork does something in the work directory of an output, which must be
// missing, empty or a dataset. The directory is locked meanwhile, and removed
// afterwards unless the work is to be kept. Errors name the output.
func inWork(output string, p purpose, do func(*work) (keep bool, err error)) error {
	w, err := openWork(output, p)
	if err != nil {
		return fmt.Errorf("build: %w", err)
	}
	keep, err := do(w)
	if cerr := w.close(keep); err == nil {
		err = cerr
	}
	if err != nil {
		return fmt.Errorf("build %s: %w", output, err)
	}
	return nil
}

func openWork(output string, p purpose) (*work, error) {
	if output == "" {
		return nil, errors.New("no output directory")
	}
	output, err := filepath.Abs(output)
	if err != nil {
		return nil, err
	}
	if target, err := filepath.EvalSymlinks(output); err == nil {
		output = target // a link to a dataset goes on pointing to it
	}
	w := &work{output: output, dir: filepath.Join(filepath.Dir(output), "."+filepath.Base(output)+".building")}
	if err := w.open(p); err != nil {
		return nil, err
	}
	if p != forBuild {
		return w, nil
	}
	if err := w.begin(); err != nil {
		return nil, errors.Join(err, w.close(false))
	}
	return w, nil
}

func (w *work) open(p purpose) error {
	if p == forBuild {
		if err := os.MkdirAll(w.dir, 0o777); err != nil {
			return err
		}
	}
	lock, err := os.Open(w.dir)
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%w for %s", ErrNoPlan, w.output)
	}
	if err != nil {
		return err
	}
	if err := tryLock(lock, p == forShard); err != nil {
		lock.Close()
		if errors.Is(err, syscall.EWOULDBLOCK) {
			return fmt.Errorf("another build is writing to %s", w.output)
		}
		return fmt.Errorf("%s cannot be locked: %w", w.dir, err)
	}
	if !sameFile(lock, w.dir) { // the other build removed it in the meantime
		lock.Close()
		return w.open(p)
	}
	w.lock = lock
	return nil
}

func sameFile(f *os.File, path string) bool {
	a, aerr := f.Stat()
	b, berr := os.Stat(path)
	return aerr == nil && berr == nil && os.SameFile(a, b)
}

// begin puts back what a crash left aside, makes room and looks at the output.
func (w *work) begin() error {
	if _, err := os.Lstat(w.output); errors.Is(err, fs.ErrNotExist) {
		if err := os.Rename(w.old(), w.output); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	for _, dir := range []string{w.old(), w.sealed()} {
		if err := os.RemoveAll(dir); err != nil {
			return err
		}
	}
	if err := mayReplace(w.output); err != nil {
		return err
	}
	return os.MkdirAll(filepath.Join(w.dir, "shards"), 0o777)
}

// close unlocks and, unless the work is kept, removes it.
func (w *work) close(keep bool) error {
	var err error
	if !keep {
		err = os.RemoveAll(w.dir)
	}
	return errors.Join(err, w.lock.Close())
}

// forProgram removes shards that another program made: a version alone does
// not tell two of them apart while they are worked on.
func (w *work) forProgram() error {
	path := filepath.Join(w.dir, "program")
	if made, err := os.ReadFile(path); err == nil && string(made) == program() && program() != "" {
		return nil
	}
	shards := filepath.Join(w.dir, "shards")
	if err := os.RemoveAll(shards); err != nil {
		return err
	}
	if err := os.Mkdir(shards, 0o777); err != nil {
		return err
	}
	return os.WriteFile(path, []byte(program()), 0o666)
}

func (w *work) readPlan() (*Plan, error) {
	data, err := os.ReadFile(w.plan())
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%w yet", ErrNoPlan)
	}
	if err != nil {
		return nil, err
	}
	var plan Plan
	if err := json.Unmarshal(data, &plan); err != nil {
		return nil, fmt.Errorf("%s: %w", w.plan(), err)
	}
	return &plan, nil
}

// plan is where the plan stands.
func (w *work) plan() string { return filepath.Join(w.dir, "plan.json") }

// shard is where the shard of a key stands when it is finished.
func (w *work) shard(key string) string { return filepath.Join(w.dir, "shards", key) }

// sketches is where those of all documents stand while they are compared.
func (w *work) sketches() string { return filepath.Join(w.dir, "sketches") }

// sealed is where the dataset is put together, old where what it replaces is
// put aside.
func (w *work) sealed() string { return filepath.Join(w.dir, "dataset") }
func (w *work) old() string    { return filepath.Join(w.dir, "old") }

var (
	// ErrNoPlan is the error of a later step where MakePlan was not called before.
	ErrNoPlan = errors.New("there is no plan")
	// ErrTaken is the error of a build whose output is something else than a dataset.
	ErrTaken = errors.New("exists and is no dataset")
	// ErrForeign is the error of a build whose output is a dataset in which more stands.
	ErrForeign = errors.New("which is not part of its dataset")
)

// mayReplace tells whether a build may put a dataset at dir: nothing is there,
// or an empty directory, or a dataset and nothing else.
func mayReplace(dir string) error {
	info, err := os.Stat(dir)
	if errors.Is(err, fs.ErrNotExist) {
		if _, err := os.Lstat(dir); err == nil {
			return fmt.Errorf("%s %w: it is a link to nothing", dir, ErrTaken)
		}
		return nil
	}
	if err != nil {
		return err
	}
	if !info.IsDir() {
		return fmt.Errorf("%s %w: it is a file", dir, ErrTaken)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) == 0 {
		return err
	}
	if !exists(filepath.Join(dir, ManifestFile)) {
		return fmt.Errorf("%s %w: it has no %s", dir, ErrTaken, ManifestFile)
	}
	m, err := readManifest(dir)
	if err != nil {
		return fmt.Errorf("%s %w: %w", dir, ErrTaken, err)
	}
	if strangers := strangersIn(dir, m); len(strangers) > 0 {
		return fmt.Errorf("%s holds %s, %w", dir, strangers[0], ErrForeign)
	}
	return nil
}

// strangersIn lists the files below dir that the manifest does not name.
func strangersIn(dir string, m *Manifest) []string {
	known := map[string]bool{ManifestFile: true}
	for _, f := range m.Files {
		known[f.Path] = true
	}
	var strangers []string
	_ = fs.WalkDir(os.DirFS(dir), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() && !known[path] {
			strangers = append(strangers, path)
		}
		return nil
	})
	slices.Sort(strangers)
	return strangers
}

// finishedShard is the receipt of a shard that stands at dir and is whole, nil
// otherwise. One with rejects counts only where its records lie as they lay.
func finishedShard(dir string, b *Block) *Shard {
	data, err := os.ReadFile(filepath.Join(dir, shardFile))
	var s Shard
	if err != nil || json.Unmarshal(data, &s) != nil || s.Key != b.Key {
		return nil
	}
	var from []int64
	for _, p := range b.Pieces {
		from = append(from, p.From)
	}
	if s.rows("rejects") > 0 && !slices.Equal(from, s.From) {
		return nil
	}
	if size, sum, err := sumFile(filepath.Join(dir, sketchesFile)); err != nil || size != s.Sketches.Bytes || sum != s.Sketches.Sum {
		return nil
	}
	for _, p := range s.Parts {
		if size, sum, err := sumFile(filepath.Join(dir, p.local())); err != nil || size != p.Bytes || sum != p.Sum {
			return nil
		}
	}
	return &s
}

// hashFile gives the size and the SHA-256 of a file.
func hashFile(path string) (int64, string, error) { return hashWith(sha256.New(), path) }

// sumFile gives the size of a file and the fast hash by which a build knows its
// own files again. Many processors take longer for SHA-256 than a small build
// takes for all else.
func sumFile(path string) (int64, string, error) { return hashWith(xxh3.New128(), path) }

func hashWith(sum hash.Hash, path string) (int64, string, error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, "", err
	}
	defer f.Close()
	n, err := io.Copy(sum, f)
	return n, hex.EncodeToString(sum.Sum(nil)), err
}

// program is a hash of the running program, "" where it cannot be read.
var program = sync.OnceValue(func() string {
	path, err := os.Executable()
	if err != nil {
		return ""
	}
	_, sum, err := sumFile(path)
	if err != nil {
		return ""
	}
	return sum
})
