//go:build unix

package main

import (
	"os"
	"runtime"
	"syscall"
	"time"
)

// processor is the time that this process has had on a processor, in all its
// threads.
func processor() time.Duration {
	var use syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &use) != nil {
		return wall()
	}
	return time.Duration(use.Utime.Nano() + use.Stime.Nano())
}

// memory is the most that a finished process held, in megabytes.
func memory(p *os.ProcessState) float64 {
	use, ok := p.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	if runtime.GOOS == "darwin" {
		return float64(use.Maxrss) / 1e6
	}
	return float64(use.Maxrss) / 1e3
}
