package datasets

import (
	"tally/datasets/sample"
	"tally/datasets/source"
)

// sample are the files of the embedded sample.
func (b *builder) sample() []source.File {
	b.source.FS = sample.Files()
	return []source.File{{Path: "sample/docs.jsonl", Name: "docs.jsonl"}}
}
