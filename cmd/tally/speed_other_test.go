//go:build !unix

package main

import (
	"os"
	"time"
)

// processor is the clock where a process does not know its own time.
func processor() time.Duration { return wall() }

// memory is not known.
func memory(*os.ProcessState) float64 { return 0 }
