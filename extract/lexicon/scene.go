package lexicon

type sceneEntry struct {
	Words string `yaml:"words"` // separated by semicolons
}

// loadScene marks the words that place a text among conflicts and disasters.
func loadScene(lx *Lexicon) error {
	entries, err := read[sceneEntry](lx, "scene.yaml")
	if err != nil {
		return err
	}
	for _, e := range entries {
		for _, s := range list(e.Value.Words) {
			w := lx.Add(s)
			lx.Events.marks = grow(lx.Events.marks, w)
			lx.Events.marks[w] |= Scene
		}
	}
	return nil
}
