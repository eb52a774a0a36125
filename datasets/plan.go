package datasets

import (
	"cmp"
	"context"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/zeebo/xxh3"

	"tally/datasets/source"
)

// Plan lists the blocks that a dataset is made of. The same inputs and options
// give the same plan on any machine.
type Plan struct {
	Settings string        `json:"settings"` // versions and options, in one line
	Options  Given         `json:"options"`
	Recipe   *About        `json:"recipe,omitempty"`
	Sample   bool          `json:"sample,omitempty"` // the files are those of the embedded sample
	Inputs   []InputFile   `json:"inputs"`
	Files    []source.File `json:"files"` // what Blocks point into
	Blocks   []Block       `json:"blocks"`
}

// Block is the work of one shard: records of one or more files.
type Block struct {
	Key    string  `json:"key"` // hash of all that decides the shard's rows but their offsets in the files
	Bytes  int64   `json:"bytes"`
	Pieces []Piece `json:"pieces"`
}

// Piece is the part of a block that lies in one file.
type Piece struct {
	File int `json:"file"` // index into Files
	source.Stretch
	Sum string `json:"sum"` // of its records: see recordSum
}

// recordSum is a hash of records and of what is known of the inputs that hold
// them. A shard is made of what was planned or not at all: the same key must
// never stand for other rows.
type recordSum struct {
	hash  xxh3.Hasher128
	input string // of the last record
}

func (s *recordSum) add(r source.Record) {
	if r.Input != s.input {
		s.input = r.Input
		fmt.Fprintf(&s.hash, "input %s\n", r.Input)
	}
	s.hash.Write(r.Text)
	fmt.Fprintf(&s.hash, "record %d\n", len(r.Text))
}

// take gives the hash and begins another.
func (s *recordSum) take() string {
	sum := hex.EncodeToString(s.hash.Sum(nil))
	s.hash.Reset()
	s.input = ""
	return sum
}

// blockSize tells where blocks end: where the bytes of a record say so, between
// two sizes. New records change the block they fall into and leave the others
// as they are.
type blockSize struct {
	small, large int64  // bytes
	ends         uint32 // bits of a record's checksum that are zero at an end
}

// usualBlock makes a few thousand claims a block, which fit into memory many
// times and are worth a file.
var usualBlock = blockSize{2 << 20, 8 << 20, 1<<10 - 1}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// planner makes a plan.
type planner struct {
	opt      source.Options
	plan     *Plan
	settings string // all but the records that decides a shard's rows
	sum      *xxh3.Hasher128
	size     blockSize
	block    Block
	records  recordSum      // of the last piece
	keys     map[string]int // how often a key was given
	found    func(Block)
	fault    error // of the first file that cannot be opened
}

// makePlan reads the files once, to hash them and to find where records begin.
// It tells of every block as it is found.
func (b *builder) makePlan(ctx context.Context, found func(i int)) error {
	p := planner{
		opt: b.source, plan: b.plan, settings: b.settings(), sum: xxh3.New128(), size: b.opt.blocks, keys: map[string]int{},
		found: func(block Block) { found(b.add(block)) },
	}
	if p.size == (blockSize{}) {
		p.size = usualBlock
	}
	p.begin()
	for i := range b.plan.Files {
		p.file(ctx, i)
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	p.end()
	b.manifest.Inputs = b.plan.Inputs
	if len(b.plan.Inputs) == 0 {
		return fmt.Errorf("nothing can be read: %w", p.fault)
	}
	return nil
}

// add adds a block to the plan and tells its number.
func (b *builder) add(block Block) int {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.plan.Blocks, b.done = append(b.plan.Blocks, block), append(b.done, nil)
	b.now.TotalBytes += block.Bytes
	return len(b.done) - 1
}

// file adds the records of file i.
func (p *planner) file(ctx context.Context, i int) {
	f := p.plan.Files[i]
	p.name(f)
	size, sum, err := source.Scan(ctx, f, p.opt, func(r source.Record) {
		p.record(i, r)
		if p.block.Bytes >= p.size.large || p.block.Bytes >= p.size.small && crc32.Checksum(r.Text, castagnoli)&p.size.ends == 0 {
			p.end()
			p.name(f)
		}
	})
	if err != nil {
		p.fault = cmp.Or(p.fault, fmt.Errorf("%s: %w", f.Path, err))
		return
	}
	p.plan.Inputs = append(p.plan.Inputs, InputFile{f.Path, size, sum})
}

// name puts all that is known of a file, but where it lies, into the key.
func (p *planner) name(f source.File) {
	p.endPiece()
	f.Name = ""
	data, _ := json.Marshal(f) // plain strings and a time have no fault
	fmt.Fprintf(p.sum, "file %s\n", data)
}

// endPiece puts the records of the last piece into the key.
func (p *planner) endPiece() {
	if n := len(p.block.Pieces); n > 0 && p.block.Pieces[n-1].Sum == "" {
		sum := p.records.take()
		p.block.Pieces[n-1].Sum = sum
		fmt.Fprintf(p.sum, "records %s\n", sum)
	}
}

func (p *planner) record(file int, r source.Record) {
	p.records.add(r)
	p.block.Bytes += r.Size
	if n := len(p.block.Pieces); n > 0 && p.block.Pieces[n-1].File == file {
		p.block.Pieces[n-1].To = r.To
		return
	}
	p.block.Pieces = append(p.block.Pieces, Piece{File: file, Stretch: r.Stretch})
}

func (p *planner) begin() {
	p.block = Block{}
	p.sum.Reset()
	fmt.Fprintf(p.sum, "%s\n", p.settings)
}

func (p *planner) end() {
	if len(p.block.Pieces) > 0 {
		p.endPiece()
		key := hex.EncodeToString(p.sum.Sum(nil))
		p.keys[key]++
		p.block.Key = fmt.Sprintf("%s-%d", key, p.keys[key])
		p.found(p.block)
	}
	p.begin()
}

// inputFiles adds the files of the inputs to those of the recipe, each once however
// it is spelled, in an order that does not depend on that of the inputs. No path is
// absolute or tells where the build was asked for: those of inputs that are
// absolute or climb, as ../news does, begin below the directory that these inputs
// share.
func inputFiles(files []source.File, inputs []string, opt source.Options) []source.File {
	of := len(files)
	files = append(files, source.List(inputs, opt)...)
	base := sharedDir(inputs)
	for i := range files[of:] {
		f := &files[of+i]
		if whole, far := farPath(f.Path); far {
			if rel, err := filepath.Rel(base, whole); err == nil {
				f.Path = filepath.ToSlash(rel)
			}
		} else if !source.IsAddress(f.Path) {
			f.Path = path.Clean(filepath.ToSlash(f.Path))
		}
	}
	slices.SortStableFunc(files, func(a, b source.File) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Name, b.Name))
	})
	given := map[string]bool{}
	return slices.DeleteFunc(files, func(f source.File) bool {
		name := f.Name
		if whole, err := filepath.Abs(name); err == nil && name != "-" && !source.IsAddress(name) {
			name = whole
		}
		twice := given[name]
		given[name] = true
		return twice
	})
}

// farPath is the whole path of an input that is absolute or climbs out of the
// directory at hand.
func farPath(name string) (whole string, far bool) {
	if source.IsAddress(name) {
		return "", false
	}
	name = filepath.Clean(name)
	if !filepath.IsAbs(name) && name != ".." && !strings.HasPrefix(name, ".."+string(filepath.Separator)) {
		return "", false
	}
	whole, err := filepath.Abs(name)
	return whole, err == nil
}

// sharedDir is the deepest directory that holds all inputs that are far.
func sharedDir(inputs []string) string {
	var shared []string
	first := true
	for _, in := range inputs {
		whole, far := farPath(in)
		if !far {
			continue
		}
		dir := strings.Split(filepath.Dir(whole), string(filepath.Separator))
		if first {
			shared, first = dir, false
			continue
		}
		n := 0
		for n < min(len(dir), len(shared)) && dir[n] == shared[n] {
			n++
		}
		shared = shared[:n]
	}
	return strings.Join(shared, string(filepath.Separator)) + string(filepath.Separator)
}
