package lexicon

// Scene knows the words that place a text among conflicts and disasters.
type Scene struct {
	words []bool // by Word
}

// Has tells whether w is such a word.
func (s *Scene) Has(w Word) bool { return int(w) < len(s.words) && s.words[w] }

type sceneEntry struct {
	Words string `yaml:"words"` // separated by semicolons
}

func loadScene(lx *Lexicon) error {
	entries, err := read[sceneEntry](lx, "scene.yaml")
	if err != nil {
		return err
	}
	for _, e := range entries {
		for _, s := range list(e.Value.Words) {
			w := lx.Add(s)
			lx.Scene.words = grow(lx.Scene.words, w)
			lx.Scene.words[w] = true
		}
	}
	return nil
}
