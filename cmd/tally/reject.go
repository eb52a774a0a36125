package main

import (
	"tally/datasets"
	"tally/schema"
)

// toldRejects is how many rejects are told one by one.
const toldRejects = 20

// reject tells of an input that could not be read.
func (c *console) reject(r *schema.Reject) {
	c.rejects++
	switch {
	case c.rejects > toldRejects:
	case r.Offset > 0:
		c.warn("%s: offset %d: %s", r.Path, r.Offset, r.Error)
	default:
		c.warn("%s: %s", r.Path, r.Error)
	}
}

// rejected is errRejected if there were rejects; those that were not told one
// by one are told as a number, and where they are listed.
func (c *console) rejected(listed string) error {
	if c.rejects > toldRejects {
		c.warn("and %d more; %s", c.rejects-toldRejects, listed)
	}
	if c.rejects > 0 {
		return errRejected
	}
	return nil
}

// rejectsOf tells what a dataset had to reject. It returns errRejected, or why
// the table of rejects cannot be read.
func (c *console) rejectsOf(dir string) error {
	d, err := datasets.Open(dir)
	if err != nil {
		return err
	}
	if err := d.Rejects(c.reject); err != nil {
		return err
	}
	return c.rejected("tally export --table rejects " + dir + " prints them all")
}
