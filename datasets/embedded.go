package datasets

import "tally/datasets/source"

// sample are the files of the embedded sample.
func (b *builder) sample() []source.File { return nil }
