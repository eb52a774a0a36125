package datasets

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"time"

	"tally/datasets/pack"
	"tally/datasets/source"
	"tally/extract/lexicon"
	"tally/schema"
)

// Options say what to build and where.
type Options struct {
	Recipe    *Recipe          // what to build, nil = Inputs alone
	Inputs    []string         // files, directories, "-"; without a recipe, none = the embedded sample
	Stdin     io.Reader        // what "-" reads
	Date      time.Time        // published, of documents that carry no date
	Outlet    string           // of documents that carry none
	Fields    source.Fields    // how the records of Inputs call their fields
	DateOrder source.DateOrder // of their dates
	Output    string           // the directory of the dataset
	Tool      string           // version of the program, for the manifest
	Workers   int              // 0 = GOMAXPROCS
	Progress  func(Progress)
	Fetch     *source.Fetcher // of inputs that are addresses, nil = none is fetched

	blocks blockSize // zero = the usual size
	kept   int64     // zero = mostKept
}

// Progress is how far a build, or the reading of a dataset, has come. It is
// handed over from one goroutine at a time.
type Progress struct {
	Bytes, TotalBytes          int64 // of input, or of the files to read
	Documents, Claims, Rejects int64 // so far
}

// Build reads the inputs and publishes a dataset at opt.Output, whole or not at
// all. A dataset that stands there is replaced; anything else that stands
// there is an error. Inputs that cannot be read are counted in the manifest
// and listed in the rejects table; they are no error. A build that was stopped
// or killed leaves its work beside the output, and the next one carries on. Of
// a dataset that the same program built, only what changed is made anew.
//
// It takes the same steps as MakePlan, MakeShard and Seal, and makes shards while
// the plan is made.
func Build(ctx context.Context, opt Options) (*Manifest, error) {
	var m *Manifest
	err := inWork(opt.Output, forBuild, func(w *work) (keep bool, err error) {
		b, err := newPlanning(ctx, w, opt)
		if err != nil {
			return ctx.Err() != nil, err
		}
		b.recall()
		if err = b.shards(ctx); err == nil {
			m, err = b.seal(ctx)
		}
		return ctx.Err() != nil, err
	})
	return m, err
}

// MakePlan reads the inputs once and leaves the plan beside opt.Output, for
// MakeShard and Seal.
func MakePlan(ctx context.Context, opt Options) (*Plan, error) {
	var plan *Plan
	err := inWork(opt.Output, forBuild, func(w *work) (keep bool, err error) {
		b, err := newPlanning(ctx, w, opt)
		if err == nil {
			err = b.makePlan(ctx, func(int) {})
		}
		if err != nil {
			return false, err
		}
		plan, err = b.plan, writeJSON(w.plan(), b.plan)
		return err == nil, err
	})
	return plan, err
}

// MakeShard makes shard i of the plan beside opt.Output. It may run anywhere
// that sees the inputs under the same names, in any order, twice, and be killed.
func MakeShard(ctx context.Context, opt Options, i int) (*Shard, error) {
	var s *Shard
	err := inWork(opt.Output, forShard, func(w *work) (keep bool, err error) {
		b, err := resumed(w, opt)
		if err != nil {
			return true, err
		}
		if i < 0 || i >= len(b.plan.Blocks) {
			return true, fmt.Errorf("no shard %d: the plan has %d, from 0", i, len(b.plan.Blocks))
		}
		one := newWorker(b.plan, b.source, b.lexicon)
		defer one.close()
		s, err = b.shard(ctx, one, i)
		return true, err
	})
	return s, err
}

// Seal checks that every shard of the plan beside opt.Output is there and
// publishes the dataset.
func Seal(ctx context.Context, opt Options) (*Manifest, error) {
	var m *Manifest
	err := inWork(opt.Output, forSeal, func(w *work) (keep bool, err error) {
		b, err := resumed(w, opt)
		if err != nil {
			return true, err
		}
		for i := range b.plan.Blocks {
			if b.done[i] = finishedShard(w.shard(b.plan.Blocks[i].Key), &b.plan.Blocks[i]); b.done[i] == nil {
				return true, fmt.Errorf("shard %d is not made yet", i)
			}
		}
		m, err = b.seal(ctx)
		return err != nil, err
	})
	return m, err
}

// builder is one build under way.
type builder struct {
	opt      Options
	work     *work
	source   source.Options
	lexicon  *lexicon.Lexicon
	manifest Manifest // what is known of it so far
	plan     *Plan
	done     []*Shard // of each block, nil = not yet

	packers    sync.Pool // of the seal
	recalled   string    // the memory of the dataset that is replaced
	remembered map[string]remembered

	mu  sync.Mutex // of what follows, and of plan.Blocks and done while the plan is made
	now Progress
}

// newPlanning gives a builder that has its plan to make.
func newPlanning(ctx context.Context, w *work, opt Options) (*builder, error) {
	b, err := newBuilder(w, opt, opt.given(), opt.Recipe.about())
	if err != nil {
		return nil, err
	}
	if err := w.forProgram(); err != nil {
		return nil, err
	}
	files, err := b.inputs(ctx)
	if err != nil {
		return nil, err
	}
	b.plan = &Plan{Settings: b.settings(), Options: b.manifest.Options, Recipe: b.manifest.Recipe, Sample: b.source.FS != nil, Files: files}
	return b, nil
}

// resumed gives a builder that goes on with the plan in the work directory.
func resumed(w *work, opt Options) (*builder, error) {
	plan, err := w.readPlan()
	if err != nil {
		return nil, err
	}
	b, err := newBuilder(w, opt, plan.Options, plan.Recipe)
	if err != nil {
		return nil, err
	}
	if b.settings() != plan.Settings {
		return nil, errors.New("the plan was made by another version of tally")
	}
	if plan.Sample {
		b.sample()
	}
	b.plan, b.manifest.Inputs, b.done = plan, plan.Inputs, make([]*Shard, len(plan.Blocks))
	return b, nil
}

// given is what the manifest and the plan tell of the options.
func (o *Options) given() Given {
	given := Given{Outlet: o.Outlet, Fields: o.Fields, DateOrder: o.DateOrder}
	if !o.Date.IsZero() {
		given.Date = o.Date.UTC().Format(time.RFC3339)
	}
	return given
}

// newBuilder knows the versions and what the caller gave, now or for the plan.
func newBuilder(w *work, opt Options, given Given, about *About) (*builder, error) {
	lx, err := lexicon.Default()
	if err != nil {
		return nil, err
	}
	version, err := lexicon.Version()
	if err != nil {
		return nil, err
	}
	b := &builder{opt: opt, work: w, lexicon: lx, source: source.Options{Outlet: given.Outlet}}
	if given.Date != "" {
		if b.source.Date, err = time.Parse(time.RFC3339, given.Date); err != nil {
			return nil, err
		}
	}
	b.manifest = Manifest{
		Schema: schema.Version, Tool: opt.Tool, Lexicon: version, Storage: pack.Settings, Recipe: about, Options: given,
		Rows: map[string]int64{}, Measures: map[string]int64{}, Leftovers: map[string]int64{}, Charsets: map[string]int64{},
	}
	return b, nil
}

// inputs lists the files to read, each of which can be read by blocks.
func (b *builder) inputs(ctx context.Context) ([]source.File, error) {
	var files []source.File
	if b.opt.Recipe != nil {
		files = b.opt.Recipe.files()
	} else if len(b.opt.Inputs) == 0 {
		if ofOthers(b.work.output) {
			return nil, ErrNoInputs
		}
		return b.sample(), nil
	}
	given := b.source
	given.Fields, given.DateOrder = b.opt.Fields, b.opt.DateOrder
	files = inputFiles(files, b.opt.Inputs, given)
	for i := range files {
		if err := b.spool(ctx, &files[i], i); err != nil {
			return nil, fmt.Errorf("%s: %w", files[i].Path, err)
		}
	}
	return files, nil
}

// mostKept is the most of a stream that is kept.
const mostKept = 64 << 30

// spool keeps what can be read only once, standard input, a pipe or what lies
// at an address, in the work directory.
func (b *builder) spool(ctx context.Context, f *source.File, i int) error {
	if f.Fault != "" {
		return nil
	}
	if f.Name != "-" && !source.IsAddress(f.Name) {
		if info, err := os.Stat(f.Name); err != nil || info.Mode().IsRegular() {
			return nil // or its own fault
		}
	}
	name := filepath.Join(b.work.dir, fmt.Sprintf("input-%d", i))
	out, err := os.Create(name)
	if err != nil {
		return err
	}
	opt := source.Options{Stdin: b.opt.Stdin, Fetch: b.opt.Fetch}
	kept, done := *f, make(chan error, 1)
	go func() { // nobody knows how long a read of it takes
		err := source.Keep(&kept, opt, out, cmp.Or(b.opt.kept, mostKept))
		done <- errors.Join(err, out.Close())
	}()
	select {
	case err := <-done:
		*f = kept
		f.Name = name
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// settings are all that decides the rows of a shard besides its records.
func (b *builder) settings() string {
	m := &b.manifest
	return fmt.Sprintf("%s %s %s %s %q %q %+v", m.Schema, m.Tool, m.Lexicon, m.Storage, m.Options.Date, m.Options.Outlet, *m.Recipe.shape())
}

// mostAhead is how many blocks are planned ahead of the workers.
const mostAhead = 1 << 10

// shards makes the plan and what is not there yet of its shards, over a pool of
// workers: reading and hashing the inputs would keep one processor busy, and the
// others waiting.
func (b *builder) shards(ctx context.Context) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	blocks := make(chan int, mostAhead)
	var pool sync.WaitGroup
	for range b.workers() {
		pool.Go(func() { b.run(ctx, cancel, blocks) })
	}
	err := b.makePlan(ctx, func(i int) {
		select {
		case blocks <- i:
		case <-ctx.Done():
		}
	})
	if err != nil {
		cancel(err)
	}
	close(blocks)
	pool.Wait()
	return context.Cause(ctx)
}

func (b *builder) workers() int {
	if b.opt.Workers > 0 {
		return b.opt.Workers
	}
	return runtime.GOMAXPROCS(0)
}

func (b *builder) run(ctx context.Context, cancel context.CancelCauseFunc, blocks <-chan int) {
	var w *worker // once there is something to do
	defer func() {
		if w != nil {
			w.close()
		}
	}()
	for i := range blocks {
		if ctx.Err() != nil {
			continue
		}
		if w == nil {
			w = newWorker(b.plan, b.source, b.lexicon)
		}
		s, err := b.shard(ctx, w, i)
		if err != nil {
			cancel(err)
			continue
		}
		b.finish(i, s)
	}
}

// block is block i of the plan, which may still be growing.
func (b *builder) block(i int) *Block {
	b.mu.Lock()
	defer b.mu.Unlock()
	block := b.plan.Blocks[i]
	return &block
}

// shard takes shard i if it is there or makes it.
func (b *builder) shard(ctx context.Context, w *worker, i int) (*Shard, error) {
	block := b.block(i)
	dir := b.work.shard(block.Key)
	b.bring(block.Key)
	if s := finishedShard(dir, block); s != nil {
		return s, nil
	}
	return w.shard(ctx, block, dir)
}

func (b *builder) finish(i int, s *Shard) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.done[i] = s
	b.now.Bytes += b.plan.Blocks[i].Bytes
	b.now.Documents += s.rows("documents")
	b.now.Claims += s.rows("claims")
	b.now.Rejects += s.rows("rejects")
	if b.opt.Progress != nil {
		b.opt.Progress(b.now)
	}
}
