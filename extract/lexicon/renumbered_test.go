package lexicon

// Renumbered is the lexicon with its words numbered from the last to the first.
func Renumbered() (*Lexicon, error) {
	lx, err := Load()
	if err != nil {
		return nil, err
	}
	v := NewVocabulary()
	for w := lx.Len() - 1; w > 0; w-- {
		v.Add(lx.Spelling(Word(w)))
	}
	return load(&Lexicon{Vocabulary: v})
}
