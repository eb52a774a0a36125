package datasets

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/zeebo/xxh3"

	"tally/datasets/pack"
	"tally/schema"
)

// seal puts the finished shards together, checks them, adds what describes
// them and publishes the whole.
func (b *builder) seal(ctx context.Context) (*Manifest, error) {
	if err := b.textless(); err != nil {
		return nil, err
	}
	dir := b.work.sealed()
	shape := b.manifest.Recipe.shape()
	for _, t := range tables() {
		if !shape.has(t.Name) {
			continue
		}
		if err := os.MkdirAll(filepath.Join(dir, t.Name), 0o777); err != nil {
			return nil, err
		}
	}
	shelf, err := b.settle(ctx, dir)
	if err != nil {
		return nil, err
	}
	defer shelf.Close()
	if err := b.addEmpty(dir); err != nil {
		return nil, err
	}
	if err := b.describe(dir); err != nil {
		return nil, err
	}
	if err := syncTree(dir); err != nil {
		return nil, err
	}
	if err := b.work.publish(); err != nil {
		return nil, err
	}
	_ = b.remember() // only the next build would be quicker
	return &b.manifest, nil
}

// NoText is the error of a build whose inputs hold no text that can be read, where
// a dataset stands that holds some: it stays as it is.
type NoText struct {
	Rejects []schema.Reject // the first of them
	More    int64           // how many others there are
}

func (*NoText) Error() string { return "no text in the inputs" }

// mostTold is how many rejects an error keeps.
const mostTold = 20

// textless is a NoText where no text was read, not even one that the recipe
// leaves out, and texts would be lost.
func (b *builder) textless() error {
	kept, err := readManifest(b.work.output)
	if err != nil || kept.Rows[schema.Claims.Name]+kept.Rows[schema.Documents.Name] == 0 {
		return nil
	}
	out := &NoText{}
	for _, s := range b.done {
		if s.LeftOut[schema.Documents.Name] > 0 || len(s.Charsets) > 0 {
			return nil
		}
		if err := b.rejects(s, out.add); err != nil {
			return err
		}
	}
	return out
}

// add keeps a reject, or counts it.
func (n *NoText) add(cells []schema.Cell) error {
	if len(n.Rejects) == mostTold {
		n.More++
		return nil
	}
	n.Rejects = append(n.Rejects, rejectOf(cells))
	return nil
}

// rejects visits the rejects of a finished shard.
func (b *builder) rejects(s *Shard, visit func([]schema.Cell) error) error {
	for i := range s.Parts {
		p := &s.Parts[i]
		if p.Table != schema.Rejects.Name {
			continue
		}
		if err := pack.Read(filepath.Join(b.work.shard(s.Key), p.local()), schema.Rejects.Fields(), visit); err != nil {
			return err
		}
	}
	return nil
}

// enter puts what came out of shard i into the manifest.
func (b *builder) enter(i int, s *Shard) {
	for _, p := range s.Parts {
		b.manifest.Rows[p.Table] += p.Rows
		b.manifest.Files = append(b.manifest.Files, OutputFile{Path: p.name(i), Table: p.Table, Rows: p.Rows, Bytes: p.Bytes, SHA256: p.SHA256, RowsHash: p.RowsHash})
	}
	addTo(b.manifest.Measures, s.Measures)
	addTo(b.manifest.Leftovers, s.Leftovers)
	addTo(b.manifest.Charsets, s.Charsets)
	if len(s.LeftOut) > 0 && b.manifest.LeftOut == nil {
		b.manifest.LeftOut = map[string]int64{}
	}
	addTo(b.manifest.LeftOut, s.LeftOut)
}

// place puts a file of shard i into the dataset at dir.
func (b *builder) place(dir string, i int, s *Shard, p *Part) error {
	to, err := folderOf(dir, i, p)
	if err == nil {
		err = link(filepath.Join(b.work.shard(s.Key), p.local()), to)
	}
	if err == nil && p.SHA256 == "" {
		_, p.SHA256, err = hashFile(to)
	}
	return err
}

// folderOf makes the folder of part i in the dataset at dir and tells where the
// part goes.
func folderOf(dir string, i int, p *Part) (path string, err error) {
	path = filepath.Join(dir, filepath.FromSlash(p.name(i)))
	return path, os.MkdirAll(filepath.Dir(path), 0o777)
}

func addTo(sum, counts map[string]int64) {
	for k, n := range counts {
		sum[k] += n
	}
}

// link gives a file a second name, or copies it where that cannot be done. The
// first name stays for a build that has to carry on.
func link(from, to string) error {
	if os.Link(from, to) == nil {
		return nil
	}
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}

// addEmpty gives every table without rows one file, so that all can be read.
func (b *builder) addEmpty(dir string) error {
	packer := b.manifest.Recipe.shape().packer()
	for _, t := range tables() {
		if _, ok := b.manifest.Rows[t.Name]; ok || !b.manifest.Recipe.shape().has(t.Name) {
			continue
		}
		p := Part{Table: t.Name}
		name := p.name(0)
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := writeEmpty(packer, path, t.Name); err != nil {
			return err
		}
		size, sum, err := hashFile(path)
		if err != nil {
			return err
		}
		b.manifest.Rows[t.Name] = 0
		b.manifest.Files = append(b.manifest.Files, OutputFile{Path: name, Table: t.Name, Bytes: size, SHA256: sum, RowsHash: pack.NewSum(t.Fields).String()})
	}
	return nil
}

func writeEmpty(p *pack.Packer, path, table string) (err error) {
	switch table {
	case schema.Claims.Name:
		_, err = pack.Write(p, path, &schema.Claims, nil)
	case schema.Documents.Name:
		_, err = pack.Write(p, path, &schema.Documents, nil)
	case schema.Leftovers.Name:
		_, err = pack.Write(p, path, &schema.Leftovers, nil)
	case schema.Copies.Name:
		_, err = pack.Write(p, path, &schema.Copies, nil)
	default:
		_, err = pack.Write(p, path, &schema.Rejects, nil)
	}
	return err
}

// describe writes the data card, the descriptions for other tools and, last,
// the manifest.
func (b *builder) describe(dir string) error {
	m := &b.manifest
	sortFiles(m.Files)
	m.RowsHash = hashFiles(xxh3.New128(), m.Files, func(f *OutputFile) string { return f.RowsHash })
	m.FilesHash = hashFiles(sha256.New(), m.Files, func(f *OutputFile) string { return f.SHA256 })
	var added []OutputFile
	for _, d := range []struct {
		name string
		make func(*Manifest) ([]byte, error)
	}{{"README.md", dataCard}, {"datapackage.json", dataPackage}, {croissantFile, croissantOf}} {
		text, err := d.make(m)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, d.name), text, 0o666); err != nil {
			return err
		}
		sum := sha256.Sum256(text)
		added = append(added, OutputFile{Path: d.name, Bytes: int64(len(text)), SHA256: hex.EncodeToString(sum[:])})
	}
	m.Files = append(m.Files, added...)
	sortFiles(m.Files)
	return writeJSON(filepath.Join(dir, ManifestFile), m)
}

func sortFiles(files []OutputFile) {
	slices.SortFunc(files, func(a, b OutputFile) int {
		if a.Path < b.Path {
			return -1
		}
		return 1
	})
}

// hashFiles is one hash of the tables' files in their order: of a line with
// path and hash for each.
func hashFiles(sum hash.Hash, files []OutputFile, of func(*OutputFile) string) string {
	for i := range files {
		if files[i].Table != "" {
			fmt.Fprintf(sum, "%s  %s\n", of(&files[i]), files[i].Path)
		}
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// syncTree brings all that stands in a directory to the disk. What a build only
// works with is not: a shard that a crash has damaged is made anew.
func syncTree(dir string) error {
	return filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		return errors.Join(f.Sync(), f.Close())
	})
}

// publish puts the sealed dataset in the place of the output.
func (w *work) publish() error {
	info, err := os.Stat(w.output)
	switch {
	case err == nil && info.IsDir():
		if err = exchange(w.sealed(), w.output); err != nil {
			err = w.replace()
		}
	case errors.Is(err, fs.ErrNotExist):
		err = os.Rename(w.sealed(), w.output)
	}
	if err != nil {
		return err
	}
	parent, err := os.Open(filepath.Dir(w.output))
	if err != nil {
		return err
	}
	return errors.Join(parent.Sync(), parent.Close())
}

// replace is for systems that cannot exchange: begin puts the old dataset back
// if the program is killed in between.
func (w *work) replace() error {
	if err := os.Rename(w.output, w.old()); err != nil {
		return err
	}
	if err := os.Rename(w.sealed(), w.output); err != nil {
		return errors.Join(err, os.Rename(w.old(), w.output))
	}
	return nil
}
