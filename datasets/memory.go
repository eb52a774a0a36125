package datasets

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// memory is what this machine remembers of a dataset that it built: which part
// came from which block. It stands in the user's cache directory, for a dataset
// holds nothing that depends on the program that happened to build it. Without
// it a build only takes longer. The sketches of all documents stand beside it.
type memory struct {
	Program string   `json:"program"` // hash of the program that built it
	Shards  []*Shard `json:"shards"`  // by part number
}

// memoryFile is where the memory of the dataset with this manifest stands.
func memoryFile(manifest string) (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	_, sum, err := hashFile(manifest)
	if err != nil {
		return "", err
	}
	return filepath.Join(cache, "tally", "datasets", sum+".json"), nil
}

// remember keeps the receipts of the dataset that was just published.
func (b *builder) remember() error {
	path, err := memoryFile(filepath.Join(b.work.output, ManifestFile))
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	data, err := json.Marshal(memory{program(), b.done})
	if err != nil {
		return err
	}
	forget(filepath.Dir(path))
	if err := link(b.work.sketches(), path+sketchesSuffix); err != nil {
		return err
	}
	temporary := fmt.Sprintf("%s.%d", path, os.Getpid())
	if err := os.WriteFile(temporary, data, 0o600); err != nil {
		return err
	}
	if b.recalled != "" && b.recalled != path {
		_ = os.Remove(b.recalled) // of the dataset that was replaced
		_ = os.Remove(b.recalled + sketchesSuffix)
	}
	return os.Rename(temporary, path)
}

const (
	mostMemories   = 100 // datasets that are remembered
	sketchesSuffix = ".sketches"
)

// forget removes the oldest memories of too many.
func forget(dir string) {
	entries, err := os.ReadDir(dir)
	entries = slices.DeleteFunc(entries, func(e fs.DirEntry) bool { return strings.HasSuffix(e.Name(), sketchesSuffix) })
	if err != nil || len(entries) < mostMemories {
		return
	}
	age := func(e fs.DirEntry) int64 {
		info, err := e.Info()
		if err != nil {
			return 0
		}
		return info.ModTime().UnixNano()
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return cmp.Compare(age(a), age(b)) })
	for _, e := range entries[:len(entries)-mostMemories+1] {
		_ = os.Remove(filepath.Join(dir, e.Name()))
		_ = os.Remove(filepath.Join(dir, e.Name()+sketchesSuffix))
	}
}

// remembered is a shard of the dataset at the output.
type remembered struct {
	*Shard
	part     int   // its number
	sketches int64 // where they begin
}

// recall looks up what is remembered of the dataset at the output, where this
// very program built it.
func (b *builder) recall() {
	path, err := memoryFile(filepath.Join(b.work.output, ManifestFile))
	if err != nil {
		return
	}
	data, err := os.ReadFile(path)
	var m memory
	if err != nil || json.Unmarshal(data, &m) != nil || m.Program != program() || m.Program == "" {
		return
	}
	b.recalled, b.remembered = path, map[string]remembered{}
	at := int64(0)
	for i, s := range m.Shards {
		b.remembered[s.Key] = remembered{s, i, at}
		at += s.Sketches.Bytes
	}
}

// bring brings the shard of a key, if it is remembered, into the work directory:
// it links its files and copies its sketches. Their bytes are checked when they
// are asked for. If it fails the shard is made anew.
func (b *builder) bring(key string) {
	s, ok := b.remembered[key]
	dir := b.work.shard(key)
	if !ok || exists(dir) {
		return
	}
	temporary, err := os.MkdirTemp(filepath.Dir(dir), "tmp-")
	if err != nil {
		return
	}
	defer os.RemoveAll(temporary)
	for _, p := range s.Parts {
		from := filepath.Join(b.work.output, filepath.FromSlash(p.name(s.part)))
		if link(from, filepath.Join(temporary, p.local())) != nil {
			return
		}
	}
	sketches, err := readPart(b.recalled+sketchesSuffix, s.sketches, s.Sketches.Bytes)
	if err != nil || os.WriteFile(filepath.Join(temporary, sketchesFile), sketches, 0o666) != nil {
		return
	}
	if writeJSON(filepath.Join(temporary, shardFile), s.Shard) == nil {
		_ = os.Rename(temporary, dir)
	}
}

// readPart reads so many bytes from an offset of a file, or those that there are.
func readPart(path string, at, n int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.NewSectionReader(f, at, n))
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
