package datasets

import "golang.org/x/sys/unix" // package syscall has no renameat2

// exchange swaps two directories in one step, so that there is never a moment
// without a dataset.
func exchange(a, b string) error {
	return unix.Renameat2(unix.AT_FDCWD, a, unix.AT_FDCWD, b, unix.RENAME_EXCHANGE)
}
