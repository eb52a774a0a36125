package main

import (
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"

	"tally/datasets"
)

// patience is how long work may take before its progress is shown.
const patience = 700 * time.Millisecond

// progress shows how far long work has come, where a person sees standard error.
type progress struct {
	con   *console
	name  string
	begun time.Time
	last  datasets.Progress
	all   *mpb.Progress
	bar   *mpb.Bar
}

func (c *console) progress(name string) *progress {
	return &progress{con: c, name: name, begun: time.Now()}
}

// show takes the state of the work; it is called from one goroutine at a time.
func (p *progress) show(now datasets.Progress) {
	p.last = now
	if !p.con.talks || time.Since(p.begun) < patience {
		return
	}
	if p.all == nil {
		p.start()
	}
	p.bar.SetTotal(max(now.TotalBytes, now.Bytes+1), false)
	p.bar.SetCurrent(now.Bytes)
}

func (p *progress) start() {
	p.all = mpb.New(mpb.WithOutput(p.con.stderr), mpb.WithWidth(p.con.width))
	p.bar = p.all.AddBar(1,
		mpb.BarRemoveOnComplete(),
		mpb.PrependDecorators(decor.Name(p.name+" "), decor.CountersKibiByte("% .1f of % .1f")),
		mpb.AppendDecorators(decor.Percentage(), decor.Name("  "), decor.AverageETA(decor.ET_STYLE_GO)),
	)
}

// stop takes the bar off the terminal.
func (p *progress) stop(done bool) {
	if p.all == nil {
		return
	}
	if done {
		p.bar.SetTotal(p.bar.Current(), true)
	} else {
		p.bar.Abort(true)
	}
	p.all.Wait()
}
