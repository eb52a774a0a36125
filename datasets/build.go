package datasets

import (
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
	Inputs   []string  // files, directories, "-"; none = the embedded sample
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
// and listed in the rejects table; they are no error. A build that was stopped
// or killed leaves its work beside the output, and the next one carries on.
func Build(ctx context.Context, opt Options) (*Manifest, error) {
	w, err := openWork(opt.Output)
	if err != nil {
		return nil, fmt.Errorf("build: %w", err)
	}
	m, err := build(ctx, w, opt)
	if cerr := w.close(ctx.Err() != nil); err == nil {
		err = cerr
	}
	if err != nil {
		return nil, fmt.Errorf("build %s: %w", opt.Output, err)
	}
	return m, nil
}

func build(ctx context.Context, w *work, opt Options) (*Manifest, error) {
	b, err := newBuilder(ctx, w, opt)
	if err != nil {
		return nil, err
	}
	if err := b.shards(ctx); err != nil {
		return nil, err
	}
	return b.seal()
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

	mu  sync.Mutex
	now Progress
}

// newBuilder makes the plan.
func newBuilder(ctx context.Context, w *work, opt Options) (*builder, error) {
	lx, err := lexicon.Default()
	if err != nil {
		return nil, err
	}
	version, err := lexicon.Version()
	if err != nil {
		return nil, err
	}
	b := &builder{opt: opt, work: w, lexicon: lx}
	b.manifest = Manifest{
		Schema: schema.Version, Tool: opt.Tool, Lexicon: version, Storage: pack.Settings,
		Options: Given{Outlet: opt.Outlet},
		Rows:    map[string]int64{}, Measures: map[string]int64{}, Leftovers: map[string]int64{},
	}
	if !opt.Date.IsZero() {
		b.manifest.Options.Date = opt.Date.UTC().Format(time.RFC3339)
	}
	files, err := b.inputs()
	if err != nil {
		return nil, err
	}
	b.plan, err = newPlan(ctx, files, b.source, b.settings(), func(n int64) { b.now.TotalBytes += n })
	if err != nil {
		return nil, err
	}
	b.manifest.Inputs = b.plan.Inputs
	b.done = make([]*Shard, len(b.plan.Blocks))
	return b, nil
}

// inputs lists the files to read. Standard input is kept in the work directory,
// so that it can be read by blocks.
func (b *builder) inputs() ([]source.File, error) {
	b.source = source.Options{Date: b.opt.Date, Outlet: b.opt.Outlet}
	if len(b.opt.Inputs) == 0 {
		return b.sample(), nil
	}
	files := inputFiles(b.opt.Inputs, b.source)
	for i := range files {
		if files[i].Name != "-" || b.opt.Stdin == nil {
			continue
		}
		name, err := b.work.spool(b.opt.Stdin)
		if err != nil {
			return nil, fmt.Errorf("standard input: %w", err)
		}
		files[i].Name = name
	}
	return files, nil
}

// settings are all that decides the rows of a shard besides its records. It
// names the very program, for a version alone does not tell two of them apart
// while they are worked on.
func (b *builder) settings() string {
	m := &b.manifest
	return fmt.Sprintf("%s %s %s %s %q %q %s", m.Schema, m.Tool, m.Lexicon, m.Storage, m.Options.Date, m.Options.Outlet, program())
}

// shards makes what is not there yet of the shards, over a pool of workers.
func (b *builder) shards(ctx context.Context) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	blocks := make(chan int)
	var pool sync.WaitGroup
	for range b.workers() {
		pool.Go(func() { b.run(ctx, cancel, blocks) })
	}
	for i := range b.plan.Blocks {
		select {
		case blocks <- i:
		case <-ctx.Done():
		}
	}
	close(blocks)
	pool.Wait()
	return context.Cause(ctx)
}

func (b *builder) workers() int {
	n := b.opt.Workers
	if n <= 0 {
		n = runtime.GOMAXPROCS(0)
	}
	return max(1, min(n, len(b.plan.Blocks)))
}

func (b *builder) run(ctx context.Context, cancel context.CancelCauseFunc, blocks <-chan int) {
	w := newWorker(b.plan, b.source, b.lexicon)
	defer w.close()
	for i := range blocks {
		if ctx.Err() != nil {
			continue
		}
		s, err := b.shard(ctx, w, &b.plan.Blocks[i])
		if err != nil {
			cancel(err)
			continue
		}
		b.finish(i, s)
	}
}

// shard takes a shard that is there or makes it.
func (b *builder) shard(ctx context.Context, w *worker, block *Block) (*Shard, error) {
	dir := b.work.shard(block.Key)
	if s := finishedShard(dir, block); s != nil {
		return s, nil
	}
	if err := os.RemoveAll(dir); err != nil {
		return nil, err
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

// spool keeps a stream in the work directory.
func (w *work) spool(in io.Reader) (string, error) {
	name := filepath.Join(w.dir, "stdin")
	f, err := os.Create(name)
	if err != nil {
		return "", err
	}
	_, err = io.Copy(f, in)
	return name, errors.Join(err, f.Close())
}
