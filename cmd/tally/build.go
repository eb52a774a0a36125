package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime/debug"

	"github.com/spf13/cobra"

	"tally/datasets"
)

// building is what the flags of build say.
type building struct {
	inputs
	output string
	recipe string
	step   string // the one step to take, "" = all
	shard  int    // of shardStep
}

func buildCommand(con *console) *cobra.Command {
	b := building{inputs: inputs{con: con}}
	c := &cobra.Command{
		Use:   "build [--recipe FILE] [FILE|DIR|-…] -o DIR",
		Short: "build a Parquet dataset of the claims of texts",
		Long: `Build a dataset: the tables claims, documents, leftovers, copies and rejects as
Parquet files, a manifest with their hashes, a data package description and
a data card. A recipe names the inputs and tells about the dataset; tally init
writes one to begin with. Without an input the embedded sample is built. What
can be read, "tally help extract" tells.

The same inputs give the same bytes, whatever the machine and the order in
which files are listed. The directory appears when it is complete; a dataset
that stands there is replaced, but one of other inputs not by the sample, and one
with texts not where none can be read. A build that was interrupted carries on
when it is asked for again.

The steps of a build can be taken one by one, on several machines that see the
same files: --plan prints a line for each block of input, --shard I makes the
files of block I, and --seal puts them together.`,
		Example: `  tally build -o dataset news/ reports.jsonl
  tally build -o dataset --recipe dataset.yaml
  tally build -o sample                     the embedded sample
  tally build -o dataset --plan news/ | xargs -P 8 -I{} tally build -o dataset --shard {}
  tally build -o dataset --seal             the same in steps`,
		Args: wants(0, many, inputsHint),
	}
	c.RunE = does(func(ctx context.Context, args []string) error {
		b.step = ""
		for _, step := range []string{planStep, shardStep, sealStep} {
			if c.Flags().Changed(step) {
				b.step = step
			}
		}
		return b.hinted(b.run(ctx, args))
	})
	b.flags(c)
	c.Flags().StringVarP(&b.output, "output", "o", "", "the `DIR` of the dataset")
	_ = c.MarkFlagDirname("output")
	c.Flags().StringVar(&b.recipe, "recipe", "", "the `FILE` that tells what to build: "+datasets.RecipeFile)
	_ = c.MarkFlagFilename("recipe", "yaml", "yml")
	c.Flags().Bool(planStep, false, "only plan: print the number of every block")
	c.Flags().IntVar(&b.shard, shardStep, -1, "only make the files of block `I` of the plan")
	c.Flags().Lookup(shardStep).DefValue = "0" // which is not told
	c.Flags().Bool(sealStep, false, "only put the files of all blocks together")
	nameless(c, shardStep)
	oneOf(c, planStep, shardStep, sealStep)
	return c
}

// The steps that a build can be taken in, by their flags.
const (
	planStep  = "plan"
	shardStep = "shard"
	sealStep  = "seal"
)

// memoryRoom is what a build asks the collector to stay within: what it needs
// for a million documents, of which a machine has a multiple. GOMEMLIMIT in the
// environment sets another.
const memoryRoom = 320 << 20

// buildGrowth is the heapGrowth of a build, which holds more than other verbs.
const buildGrowth = 300

func (b *building) run(ctx context.Context, paths []string) error {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memoryRoom)
	}
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(buildGrowth)
	}
	opt, err := b.asOptions(paths)
	if err != nil {
		return err
	}
	switch b.step {
	case planStep:
		return b.printPlan(ctx, opt)
	case shardStep:
		_, err := datasets.MakeShard(ctx, opt, b.shard)
		return err
	case sealStep:
		m, err := datasets.Seal(ctx, opt)
		return b.told(m, err)
	}
	bar := b.con.progress("building")
	opt.Progress = bar.show
	m, err := datasets.Build(ctx, opt)
	bar.stop()
	return b.told(m, err)
}

// hinted is the error of a build with what to do about it.
func (b *building) hinted(err error) error {
	if b.step == planStep && errors.Is(err, context.Canceled) {
		return err
	}
	for _, known := range []struct {
		err  error
		hint string
	}{
		{context.Canceled, "what is done is kept beside the output: the same build carries on"},
		{datasets.ErrTaken, "give a directory that is empty, missing or a dataset, which is replaced"},
		{datasets.ErrForeign, "move it away: a build replaces the directory as a whole"},
		{datasets.ErrChanged, "build again, and leave the inputs alone meanwhile"},
		{datasets.ErrNoInputs, "give its inputs again, or build the sample elsewhere"},
		{datasets.ErrNoPlan, "tally build -o DIR --plan FILE|DIR… makes one"},
	} {
		if errors.Is(err, known.err) {
			return failed(known.hint, err)
		}
	}
	return err
}

func (b *building) asOptions(paths []string) (datasets.Options, error) {
	opt := datasets.Options{Inputs: paths, Output: b.output, Tool: version}
	if b.output == "" {
		return opt, misuse("tally build -o DIR", "no output directory")
	}
	if (b.step == shardStep || b.step == sealStep) && (len(paths) > 0 || b.recipe != "") {
		return opt, misuse("the inputs are told with --plan", "a later step takes no inputs")
	}
	read, err := b.options()
	if err != nil {
		return opt, err
	}
	if b.recipe != "" && len(paths) == 0 && (read.Fields != nil || read.DateOrder != "") {
		return opt, misuse("fields and date_order are keys of an input in the recipe", "--fields and --date-order say nothing of a recipe's inputs")
	}
	opt.Stdin, opt.Date, opt.Outlet, opt.Fields, opt.DateOrder, opt.Fetch = read.Stdin, read.Date, read.Outlet, read.Fields, read.DateOrder, read.Fetch
	if b.recipe != "" {
		opt.Recipe, err = datasets.ReadRecipe(b.recipe)
	}
	return opt, err
}

// printPlan prints the numbers of the blocks, for a queue of tasks.
func (b *building) printPlan(ctx context.Context, opt datasets.Options) error {
	plan, err := datasets.MakePlan(ctx, opt)
	if err != nil {
		return err
	}
	for i := range plan.Blocks {
		if _, err := fmt.Fprintln(b.con.stdout, i); err != nil {
			return err
		}
	}
	return nil
}

// told says what was built and what had to be rejected.
func (b *building) told(m *datasets.Manifest, err error) error {
	if none := new(datasets.NoText); errors.As(err, &none) {
		for i := range none.Rejects {
			b.con.reject(&none.Rejects[i])
		}
		if none.More > 0 {
			b.con.warn("and %d more", none.More)
		}
		return failed("the dataset that stands there is kept; "+inputsHint, err)
	}
	if err != nil {
		return err
	}
	b.con.note("%s: %s", b.output, contents(m))
	if m.Rows["rejects"] == 0 {
		return nil
	}
	return b.con.rejectsOf(b.output)
}

// contents is what is in a dataset, in a few words. Its recipe may leave all but
// the claims out.
func contents(m *datasets.Manifest) string {
	said := count(m.Rows["claims"], "claim")
	if n, has := m.Rows["leftovers"]; has {
		said += " and " + count(n, "leftover number")
	}
	if n, has := m.Rows["documents"]; has {
		said += " in " + count(n, "document")
	}
	switch n := m.Rows["copies"]; n {
	case 0:
		return said
	case 1:
		return said + "; 1 more is a copy"
	default:
		return fmt.Sprintf("%s; %d more are copies", said, n)
	}
}

// count is "1 claim" or "2 claims".
func count(n int64, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}
