package datasets

import (
	"errors"

	"tally/datasets/sample"
	"tally/datasets/source"
)

// ErrNoInputs is the error of a build without inputs where a dataset of other
// inputs stands: the embedded sample does not replace it.
var ErrNoInputs = errors.New("no inputs, and the dataset that stands there is not of the embedded sample")

// samplePath is the path of the embedded sample, as it is recorded.
const samplePath = "sample/docs.jsonl"

// sample are the files of the embedded sample.
func (b *builder) sample() []source.File {
	b.source.FS = sample.Files()
	return []source.File{{Path: samplePath, Name: "docs.jsonl"}}
}

// ofOthers tells whether a dataset of other inputs than the embedded sample
// stands at dir.
func ofOthers(dir string) bool {
	m, err := readManifest(dir)
	return err == nil && (m.Recipe != nil || len(m.Inputs) != 1 || m.Inputs[0].Path != samplePath)
}
