package main

import (
	"fmt"
	"io"
	"sync/atomic"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"

	"tally/datasets"
)

// patience is how long work may take before its progress is shown.
const patience = 700 * time.Millisecond

// progress shows how far long work has come, where a person sees standard
// error. It says nothing elsewhere, and nothing of short work. What is said
// meanwhile stands above it.
type progress struct {
	con   *console
	name  string
	begin time.Time // when it may show
	quiet bool      // the terminal belongs to the rows
	last  atomic.Pointer[datasets.Progress]
	all   *mpb.Progress
	bar   *mpb.Bar

	stdout, stderr io.Writer // those of con before
}

func (c *console) progress(name string) *progress {
	return &progress{con: c, name: name, begin: time.Now().Add(patience)}
}

// show takes the state of the work; it is called from one goroutine at a time.
func (p *progress) show(now datasets.Progress) {
	if !p.con.talks || p.quiet || time.Now().Before(p.begin) {
		return
	}
	p.last.Store(&now)
	if p.all == nil {
		p.start(now.TotalBytes > 0)
	}
	p.bar.SetTotal(max(now.TotalBytes, now.Bytes+1), false)
	p.bar.SetCurrent(now.Bytes)
}

// start puts a bar on the terminal, or a line of counts where nobody knows how
// much there is to do.
func (p *progress) start(known bool) {
	p.all = mpb.New(mpb.WithOutput(p.con.stderr), mpb.WithWidth(min(p.con.width, 64)), mpb.WithAutoRefresh())
	p.stdout, p.stderr = p.con.stdout, p.con.stderr
	if p.con.stderr = p.all; p.con.eyes {
		p.con.stdout = p.all
	}
	style := mpb.BarStyle().Build()
	after := []decor.Decorator{decor.Any(p.counts)}
	if !known {
		style = mpb.NopStyle().Build()
	} else {
		after = append(after, decor.Name(" "), decor.AverageETA(decor.ET_STYLE_GO))
	}
	p.bar = p.all.MustAdd(0, style, mpb.BarRemoveOnComplete(), // a bar that is given a total keeps it, and ends there
		mpb.PrependDecorators(decor.Name(p.name)), mpb.AppendDecorators(after...))
}

// counts are those of what was read, or a part of the whole where nobody counts.
func (p *progress) counts(bar decor.Statistics) string {
	now := p.last.Load()
	if now.Documents == 0 && now.TotalBytes > 0 {
		return fmt.Sprintf(" %d %%", 100*bar.Current/max(bar.Total, 1))
	}
	return fmt.Sprintf(" %s, %s", count(now.Documents, "document"), count(now.Claims, "claim"))
}

// stop takes the progress off the terminal.
func (p *progress) stop() {
	if p.all == nil {
		return
	}
	p.bar.Abort(true)
	p.all.Wait()
	p.con.stdout, p.con.stderr = p.stdout, p.stderr
}
