package lexicon

// classed knows the classes, a bit each, of words and short phrases.
type classed[C ~uint16 | ~uint32] struct {
	phrases Phrases
	classes []C // by payload
}

type classedEntry struct {
	Class string `yaml:"class"`
	Words string `yaml:"words"` // separated by semicolons
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
func loadClassed[C ~uint16 | ~uint32](lx *Lexicon, file string, names map[string]C, add func(phrase []Word, class C)) error {
	entries, err := read[classedEntry](lx, file)
	if err != nil {
		return err
	}
	for _, e := range entries {
		class, ok := names[e.Value.Class]
		if !ok {
			return e.Ref.errorf("unknown class %q", e.Value.Class)
		}
		for _, s := range list(e.Value.Words) {
			var phrase []Word
			for _, w := range SplitName(s) {
				phrase = append(phrase, lx.Add(w))
			}
			add(phrase, class)
		}
	}
	return nil
}
