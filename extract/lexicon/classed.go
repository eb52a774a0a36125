package lexicon

// classed knows the classes, a bit each, of words and short phrases.
type classed[C ~uint16 | ~uint32 | ~uint64] struct {
	phrases Phrases
	classes []C // by payload
}

type classedEntry struct {
	Class    string `yaml:"class"`
	Words    string `yaml:"words"` // phrases separated by semicolons, or words by white space
	Examples string `yaml:"examples"`
}

// Reach is how many words the longest phrase has that starts with w; 0 if none does.
func (x *classed[C]) Reach(w Word) int { return x.phrases.Reach(w) }

// Longest finds the longest phrase that words starts with and its classes.
func (x *classed[C]) Longest(words []Word) (k int, c C) {
	k, at := x.phrases.Longest(words)
	if k == 0 {
		return 0, 0
	}
	return k, x.classes[at]
}

func (x *classed[C]) add(phrase []Word, class C) {
	if k, at := x.phrases.Longest(phrase); k == len(phrase) {
		x.classes[at] |= class
		return
	}
	x.phrases.Add(phrase, int32(len(x.classes)))
	x.classes = append(x.classes, class)
}

// loadClassed hands every phrase of a file and its class, by its name, to add.
func loadClassed[C ~uint16 | ~uint32 | ~uint64](lx *Lexicon, file string, names map[string]C, add func(phrase []Word, class C)) error {
	return eachClass(lx, file, names, func(phrases string, class C) {
		for _, s := range list(phrases) {
			var phrase []Word
			for _, w := range SplitName(s) {
				phrase = append(phrase, lx.Add(w))
			}
			add(phrase, class)
		}
	})
}

// loadWords puts the classes of a file's words, by their names, into table by Word.
func loadWords[C ~uint32 | ~uint64](lx *Lexicon, file string, names map[string]C, table *[]C) error {
	return eachClass(lx, file, names, func(words string, class C) {
		for _, w := range lx.addAll(words) {
			*table = grow(*table, w)
			(*table)[w] |= class
		}
	})
}

// eachClass hands the words of every entry of a file and their class to add.
func eachClass[C any](lx *Lexicon, file string, names map[string]C, add func(words string, class C)) error {
	entries, err := read[classedEntry](lx, file)
	if err != nil {
		return err
	}
	for _, e := range entries {
		class, ok := names[e.Value.Class]
		if !ok {
			return e.Ref.errorf("unknown class %q", e.Value.Class)
		}
		add(e.Value.Words, class)
		lx.example(e.Ref, e.Value.Examples)
	}
	return nil
}
