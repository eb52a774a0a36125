// Package lexicon is what tally knows of English, as data: the files under en/
// with their examples, the loader that decodes them strictly, and the tables
// that the stages walk. Each kind of entry has one file of Go that holds its
// YAML type, its compiler and its table. extract/lexicon/README.md teaches how
// to add an entry.
//
// The lexicon never changes once it is loaded and may be shared.
package lexicon

import (
	"bytes"
	"sync"
)

// Lexicon is all of it, compiled.
type Lexicon struct {
	*Vocabulary
	Grammar     Grammar
	Numbers     Numbers
	Conventions Conventions // the bounds of vague counts
	Hedges      Hedges
	Units       Units
	Marks       Marks
	Verbs       Verbs
	Nouns       Nouns
	Cues        Cues
	Times       Times
	Agencies    Agencies
	Events      Events
	examples    []Example
	Countries   Countries
	Sides       Sides
	SideWords   SideWords
	Terrain     Terrain
	Furniture   Furniture
	Reporting   Reporting
	Sources     Sources
	CreditWords CreditWords
	FrameWords  FrameWords
	Glue        Glue

	compiled map[string]section // by file; nil to load from YAML
	keep     *bytes.Buffer      // where the entries go that are to be compiled; nil for nowhere
}

// Default is the embedded lexicon without its examples, as compiled.txt has it.
// It is loaded on first use; an error is a fault of the program's own data and
// names file and line.
var Default = sync.OnceValues(func() (*Lexicon, error) {
	return load(&Lexicon{compiled: sections(compiledText)})
})

// Load reads the embedded YAML, examples and all. It takes ten times as long
// as Default.
func Load() (*Lexicon, error) { return load(&Lexicon{}) }

func load(lx *Lexicon) (*Lexicon, error) {
	if lx.Vocabulary == nil {
		lx.Vocabulary = NewVocabulary()
	}
	for _, part := range []func(*Lexicon) error{
		loadGrammar,
		loadNumbers,
		loadConventions,
		loadHedges,
		loadUnits,
		loadMarks,
		loadNouns,
		loadVerbs,
		loadCues,
		loadEvents,
		loadScene,
		loadTimes,
		loadAgencies,
		loadCountries,
		loadSideWords,
		loadSides,
		loadTerrain,
		loadFurniture,
		loadReporting,
		loadSources,
		loadCreditWords,
		loadFrameWords,
		loadGlue,
	} {
		if err := part(lx); err != nil {
			return nil, err
		}
	}
	lx.compiled, lx.keep = nil, nil
	return lx, nil
}
