package lexicon

// FrameClass is a set of the classes of small words by which the frames find their way.
type FrameClass uint64

// The classes; frame_words.yaml tells what each is for.
const (
	Outlaw FrameClass = 1 << iota
	BandWord
	TotalWord
	SizeWord
	Fate
	Further
	StaffWord
	Relief
	Humanitarian
	Era
	SeasonWord
	Lead
	Phrasal
	Tomb
	TruceWord
	Culprit
	Airliner
	Warplane
	Wrought
	SearchWord
	Degree
	TallyWord
	Follower
	Blade
	WholeSide
	Arm
	Personnel
	Comparing
	MostWord
	Verdict
	Onset
	Ailment
	Ailing
	Guise
	Likening
	Breach
	Account
	Disproof
	Mainly
	Ratio
	Lethal
	Eminent
	OwnDay
)

var frameClasses = map[string]FrameClass{
	"outlaw": Outlaw, "band": BandWord, "total": TotalWord, "size": SizeWord, "fate": Fate, "further": Further,
	"staff": StaffWord, "relief": Relief, "humanitarian": Humanitarian, "era": Era, "season": SeasonWord, "lead": Lead, "phrasal": Phrasal,
	"tomb": Tomb, "truce": TruceWord, "culprit": Culprit, "airliner": Airliner, "warplane": Warplane, "wrought": Wrought, "search": SearchWord,
	"degree": Degree, "tally": TallyWord, "most": MostWord, "follower": Follower, "blade": Blade,
	"whole-side": WholeSide, "arm": Arm, "personnel": Personnel, "comparing": Comparing, "verdict": Verdict,
	"onset": Onset, "ailment": Ailment, "ailing": Ailing, "guise": Guise, "likening": Likening, "breach": Breach,
	"account": Account, "disproof": Disproof, "mainly": Mainly, "ratio": Ratio, "lethal": Lethal, "eminent": Eminent, "own-day": OwnDay,
}

// FrameWords tells the classes of words.
type FrameWords struct {
	classes []FrameClass // by Word
}

// Is tells whether w has any of the classes.
func (f *FrameWords) Is(w Word, class FrameClass) bool {
	return int(w) < len(f.classes) && f.classes[w]&class != 0
}

func loadFrameWords(lx *Lexicon) error {
	return loadWords(lx, "frame_words.yaml", frameClasses, &lx.FrameWords.classes)
}
