package main

import (
	"context"
	"maps"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tally/datasets/source"
	"tally/extract"
	"tally/extract/lexicon"
	"tally/schema"
)

// inputs are the texts to read: what the arguments and the flags about them say.
type inputs struct {
	con    *console
	date   string
	outlet string
	fetch  bool
	fields map[string]string
	order  string // of dates
}

const inputsHint = "give files or archives of texts, directories of them, or - for standard input"

// textsHelp is for the verbs that read texts.
const textsHelp = `Texts are plain text, HTML, PDF (with pdftotext), texts of Word and OpenDocument,
Markdown, mail, mbox, feeds, answers of the ReliefWeb API, exports of Telegram
channels in JSON, and records: CSV, TSV, sheets of Excel and OpenDocument, JSON,
JSON lines and Parquet with a field "text" and perhaps "id", "title", "date",
"outlet" and "url". --fields gives them other names, also those of fields in one
another, such as text=article.body. A JSON object without a text of its own gives
those in its array of objects that have one. All may lie in WARC and WET files,
zip and tar archives, and be compressed with gzip, zstd, bzip2 or xz, one in the
other. Formats are told by content.

Give files, directories of them, - for standard input, or with --fetch http and
https addresses. In a directory, whatever is in none of these formats, hidden
files, program sources, datasets and links to directories are passed over. What
stands on a page around the report is of the section boilerplate; what is attached
to mail is not read.`

func (in *inputs) flags(c *cobra.Command) {
	c.Flags().StringVar(&in.date, "date", "", "when texts that carry no date were published: a `DAY` such as 2017-11-11")
	c.Flags().StringVar(&in.outlet, "outlet", "", "the `NAME` of who published texts that do not say")
	c.Flags().BoolVar(&in.fetch, "fetch", false, "fetch inputs that are http or https addresses, as their robots.txt allows")
	c.Flags().StringToStringVar(&in.fields, "fields", nil, "how records call their fields: one or more `FIELD=NAME`, such as text=body,date=published")
	c.Flags().Lookup("fields").DefValue = "" // not "[]"
	c.Flags().StringVar(&in.order, "date-order", "", "the `ORDER` of dates such as 3/4/2004 in records: "+strings.Join(source.DateOrders, " or "))
	nameless(c, "date", "outlet")
	_ = c.RegisterFlagCompletionFunc("fields", completeList(strings.Fields(strings.Join(source.FieldNames[:], "= ")+"=")))
	_ = c.RegisterFlagCompletionFunc("date-order", cobra.FixedCompletions(source.DateOrders, cobra.ShellCompDirectiveNoFileComp))
}

// options are those of package source.
func (in *inputs) options() (source.Options, error) {
	opt := source.Options{Outlet: in.outlet, Fields: in.fields, DateOrder: source.DateOrder(in.order), Stdin: in.con.stdin}
	for _, field := range slices.Sorted(maps.Keys(in.fields)) {
		if !slices.Contains(source.FieldNames[:], field) {
			return opt, unknown("field", field, source.FieldNames[:])
		}
	}
	if in.order != "" && !slices.Contains(source.DateOrders, in.order) {
		return opt, unknown("date order", in.order, source.DateOrders)
	}
	if in.fetch {
		opt.Fetch = source.NewFetcher()
	}
	if in.date == "" {
		return opt, nil
	}
	var err error
	if opt.Date, err = opt.DateOrder.Parse(in.date); err != nil {
		return opt, misuse("a date is written 2017-11-11", "--date: %w", err)
	}
	return opt, nil
}

// each reads the documents of the paths, hands them to read on every
// processor and gives the answers to write in the order of the documents.
// Rejects are told as they come; the error is errRejected if there were any.
func each[T any](ctx context.Context, in *inputs, paths []string, read func(*extract.Extractor, *schema.Document) T, write func(T) error) error {
	opt, err := in.options()
	if err != nil {
		return err
	}
	lx, err := vocabulary()
	if err != nil {
		return err
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	q := startQueue(ctx, lx, read)
	go q.feed(ctx, paths, opt)
	for {
		job, more, err := receive(ctx, q.order)
		if err != nil {
			return err
		}
		if !more {
			return in.con.rejected("a dataset, which tally build makes, lists them all")
		}
		got := answer[T]{reject: job.reject}
		if job.document != nil {
			if got, _, err = receive(ctx, job.answer); err != nil {
				return err
			}
		}
		if got.reject != nil {
			in.con.reject(got.reject)
		} else if err := write(got.found); err != nil {
			return err
		}
	}
}

// vocabulary loads the lexicon. All of it stays, so that the collector would look
// through it in vain meanwhile.
func vocabulary() (*lexicon.Lexicon, error) {
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	return lexicon.Default()
}

// queue hands documents to extractors and keeps their order.
type queue[T any] struct {
	order chan job[T] // every input, in order
	work  chan job[T] // the documents among them
}

// job is one input: a document whose answer will come, or a reject.
type job[T any] struct {
	document *schema.Document
	reject   *schema.Reject
	answer   chan answer[T]
}

// answer is what was found in a document, or why it was not read.
type answer[T any] struct {
	found  T
	reject *schema.Reject
}

func startQueue[T any](ctx context.Context, lx *lexicon.Lexicon, read func(*extract.Extractor, *schema.Document) T) *queue[T] {
	n := runtime.GOMAXPROCS(0)
	q := &queue[T]{order: make(chan job[T], 4*n), work: make(chan job[T], n)}
	for range n {
		go func() {
			x := extract.New(lx)
			for j := range q.work {
				found, reject := extract.Guard(x, j.document, read)
				j.answer <- answer[T]{found, reject}
			}
		}()
	}
	return q
}

// feed puts the inputs into the queue until they end or ctx is done.
func (q *queue[T]) feed(ctx context.Context, paths []string, opt source.Options) {
	defer close(q.order)
	defer close(q.work)
	for item := range source.Read(paths, opt) {
		j := job[T]{document: item.Document, reject: item.Reject, answer: make(chan answer[T], 1)}
		if !send(ctx, q.order, j) || j.document != nil && !send(ctx, q.work, j) {
			return
		}
	}
}

func send[T any](ctx context.Context, to chan<- T, v T) bool {
	select {
	case to <- v:
		return true
	case <-ctx.Done():
		return false
	}
}

// receive takes the next of a channel, which has no more at its end. The error is
// that of ctx, for which it does not wait.
func receive[T any](ctx context.Context, from <-chan T) (v T, more bool, err error) {
	select {
	case v, more = <-from:
	case <-ctx.Done():
	}
	return v, more, ctx.Err()
}
