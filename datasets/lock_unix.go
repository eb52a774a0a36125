//go:build linux || darwin || freebsd || netbsd || openbsd || dragonfly

package datasets

import (
	"os"
	"syscall"
)

// tryLock locks f against other processes until it is closed, or fails at once.
// Any number of processes may share a lock.
func tryLock(f *os.File, share bool) error {
	how := syscall.LOCK_EX
	if share {
		how = syscall.LOCK_SH
	}
	return syscall.Flock(int(f.Fd()), how|syscall.LOCK_NB)
}
