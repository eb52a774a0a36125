//go:build unix

package main

import (
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
