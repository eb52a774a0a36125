package credit_test

import (
	"strings"
	"testing"

	"tally/extract/credit"
	"tally/extract/frame"
	"tally/extract/gold"
	"tally/extract/lexicon"
	"tally/extract/text"
)

// read takes a text whose figures stand in braces apart and attributes them.
func read(t testing.TB, marked string) (*text.Text, []credit.Credit) {
	t.Helper()
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	plain, spans := unmark(marked)
	tx := &text.Text{}
	title, _, ok := strings.Cut(plain, "\n\n")
	if !ok || strings.HasSuffix(title, ".") {
		title = ""
	}
	tx.Read(lx, title, plain)
	var claims []frame.Claim
	for _, s := range spans {
		claims = append(claims, gold.At(tx, s[0], s[1]))
	}
	return tx, credit.NewReader(lx).Read(tx, claims)
}

// unmark takes the braces out and tells the bytes that stood between them.
func unmark(marked string) (string, [][2]int) {
	var b strings.Builder
	var spans [][2]int
	for {
		before, rest, ok := strings.Cut(marked, "{")
		b.WriteString(before)
		if !ok {
			return b.String(), spans
		}
		inside, after, _ := strings.Cut(rest, "}")
		from := b.Len()
		b.WriteString(inside)
		spans = append(spans, [2]int{from, b.Len()})
		marked = after
	}
}

// attributions are a text with its figures in braces and, for each of them,
// "source | speaker | type"; what is left out at the end is not looked at.
type attribution struct {
	text string
	want []string
}

func check(t *testing.T, tests []attribution) {
	t.Helper()
	for _, test := range tests {
		_, credits := read(t, test.text)
		if len(credits) != len(test.want) {
			t.Fatalf("%s: %d figures marked, %d wanted", test.text, len(credits), len(test.want))
		}
		for i, c := range credits {
			got := []string{c.Source, c.Speaker, string(c.Type)}
			want := strings.Split(test.want[i], " | ")
			if g := strings.Join(got[:len(want)], " | "); g != test.want[i] {
				t.Errorf("%s\n  figure %d: got %q, want %q", test.text, i+1, g, test.want[i])
			}
		}
	}
}

func TestCarry(t *testing.T) {
	check(t, []attribution{
		{"According to the Civil Protection Directorate, {three} people died. Some {450} houses were flooded.",
			[]string{"Civil Protection Directorate", "Civil Protection Directorate"}},
		{"According to police, {three} people died. Some {450} houses were flooded.", []string{"police", ""}},
		{"The army said it had raided the town, killing {nine} people, according to residents.", []string{"residents"}},
		{"Orla said it was resuming the war – launching strikes that killed {400} people, according to the health ministry.", []string{"health ministry"}},
		{"The army said it had raided the town, killing {nine} people, according to Reuters.", []string{"army"}},
		{"The shelters hold {900} people, according to the Civil Protection Directorate.\nNorth: {600} people.\nSouth: {300} people.",
			[]string{"Civil Protection Directorate", "Civil Protection Directorate", "Civil Protection Directorate"}},
		{"A source told Reuters that {three} people died. {Seven} others were hurt.", []string{"source", "source"}},
		{"The ministry said {three} people died. {Seven} others were hurt.", []string{"ministry", "ministry"}},
		{"The ministry said {three} people died. The storm tore down {seven} roofs.", []string{"ministry", ""}},
		{"According to the army, rebels hit the post. The guards reportedly shot {seven} of them.", []string{"army"}},
		{"According to Benin government figures, raids killed {three} people in 2019. Some {450} have fled.", []string{"Benin government", "Benin government"}},
		{"According to the Orla ministry, {three} people died.\n\nDuring the same period {seven} drowned.", []string{"Orla ministry", "Orla ministry"}},
		{"The ministry said {12} people died. Among the dead were {three} nurses. The storm was strong.", []string{"ministry", "ministry"}},
		{"The ministry said {12} people died. The dead included {three} nurses.", []string{"ministry", "ministry"}},
		{"The Orla ministry said {three} people died.\n\n– In Harl {two} people were killed. A shell killed {one}.\n\n– In Benst {one} drowned.",
			[]string{"Orla ministry", "Orla ministry", "Orla ministry", "Orla ministry"}},
		{"– The ministry said {three} people died.\n\n– In Harl {two} people were killed.", []string{"ministry", ""}},
		{"18 March 2013 Health Ministry: toll for Monday: {three} people died.\n\n– In Harl {two} were killed.",
			[]string{"Health Ministry", "Health Ministry"}},
		{"Rescuers said {three} people died. A further {seven} were hurt.", []string{"Rescuers", "Rescuers"}},
	})
}

func TestWhoIsMeant(t *testing.T) {
	check(t, []attribution{
		{"The state news agency (SANA) reported that {six} people were hurt.", []string{"state news agency (SANA)"}},
		{"Orla's air force shot down {30} drones over the port, it said in a statement.", []string{"Orla's air force"}},
		{"HARL (Reuters) – Orla's air force shot down {30} drones, it said on Monday.", []string{"Orla's air force"}},
		{"Orla's ministry released a report in which it told of the swap and said {195} soldiers had been freed.", []string{"Orla's ministry"}},
		{"About {900} villagers have fled, according to resistance sources.", []string{"resistance sources"}},
		{"The governor of the Harl region said {six} people were hurt. In Benst, the regional governor said {two} had died.",
			[]string{"governor of the Harl region", "regional governor"}},
		{"The fire hurt {two} people, regional authorities said. No deaths and {four} injuries were reported by the local authorities.",
			[]string{"regional authorities", "local authorities"}},
		{"Troops kill {14} rebels – DHQ\n\nThe men came at night.", []string{"DHQ"}},
		{"Flood kills {14} people – Governor\n\nThe water came at night.", []string{"Governor"}},
	})
}

func TestStance(t *testing.T) {
	for _, test := range []struct {
		text           string
		hedged, denied bool
	}{
		{"Police believe that {nine} people died.", true, false},
		{"Unconfirmed reports from Orla said that {nine} people had died.", true, false},
		{"{Nine} people have died, unverified reports say.", true, false},
		{"{Nine} people have died, according to unverified reports.", true, false},
		{"The agency estimates that {5,000} people fled.", true, false},
		{"{Nine} people were reported killed.", true, false},
		{"{Nine} deaths were reported.", false, false},
		{"It is estimated that {5,000} people fled.", true, false},
		{"The army denied that {20} soldiers had died.", false, true},
		{"The army denied involvement, and {20} soldiers died.", false, false},
		{"The army denied the claim, and the rebels killed {20} soldiers.", false, false},
		{"An estimated {20} soldiers died.", false, false},
		{"Police fear more raids after {nine} people died.", false, false},
		{"Police believe that after the dam broke {nine} people drowned.", true, false},
		{"The army denied it fired the shell that killed {20} soldiers.", false, false},
		{"A judge denied bail to a man who shot {nine} guards.", false, false},
		{"Troops shot one suspected rebel and found {20} rifles.", false, false},
	} {
		_, credits := read(t, test.text)
		if c := credits[0]; c.Hedged != test.hedged || c.Denied != test.denied {
			t.Errorf("%s: hedged %v, denied %v", test.text, c.Hedged, c.Denied)
		}
	}
}

// TestSpans promises that cue and chain point at words of the text, and that
// the entry of the cue is told.
func TestSpans(t *testing.T) {
	tx, credits := read(t, "{Nine} people died, the Lundy Observatory told Reuters.")
	c := credits[0]
	if got := tx.Slice(c.Cue); got != "told" {
		t.Errorf("cue %q", got)
	}
	if c.Rule.File != "en/reporting.yaml" || c.Rule.Line == 0 {
		t.Errorf("rule %v", c.Rule)
	}
	for i, want := range []string{"the Lundy Observatory", "Reuters"} {
		if got := tx.Slice(c.Chain[i].Span); got != want {
			t.Errorf("link %d is %q, want %q", i, got, want)
		}
	}
}

func TestBulletin(t *testing.T) {
	check(t, []attribution{
		{"Orla Province, the Lundy Observatory for Rights: shells killed {four} men, which raised the toll to {nine}.", []string{"Lundy Observatory for Rights", "Lundy Observatory for Rights"}},
		{"Countryside of Orla – Lundy Observatory for Rights: {six} people died.\n\nThe toll rose to {11} by night.\n\nPolice said {two} were nuns.", []string{"Lundy Observatory for Rights", "Lundy Observatory for Rights", "Police"}},
		{"Orla, the health ministry: {12} people were killed.", []string{"health ministry"}},
		{"Republic of Benin: floods killed {12} people.", []string{""}},
		{"The number of dead rose, the council: {12} people were killed.", []string{""}},
		{"Raid kills {12} soldiers: Turkey\n\nJets struck a road on Friday.", []string{"Turkey"}},
		{"{Nine} truces broken in a day ― Lundy monitoring centre\n\nThe day was calm elsewhere.", []string{"Lundy monitoring centre"}},
	})
}

// TestUnset states whose a figure is where no comma sets the speaker off.
func TestUnset(t *testing.T) {
	check(t, []attribution{
		{"A raid killed {12} men near Benst on Monday reported the Lundy Observatory for Rights.", []string{"Lundy Observatory for Rights"}},
		{"A raid killed {12} confirmed Lundy Brigade rebels.", []string{""}},
		{"Ann Orla, a doctor living in Benst said {nine} people died.", []string{"Ann Orla"}},
		{"Ole Benst, 29, a film-maker from Orla said {nine} people died.", []string{"Ole Benst"}},
		{"Orla Relief put the toll above {1,600}.", []string{"Orla Relief"}},
		{"Orla's OBRX said {nine} people died.", []string{"Orla's OBRX"}},
		{"The Lundy navy sank two boats, it said. {Four} tanks and {three} command posts were hit, it added.", []string{"Lundy navy", "Lundy navy"}},
		{"\"{Nine} fled,\" said Ole Orla, spokesman for the Lundy Council. His figures suggest a total of {900}.", []string{"Lundy Council", "Lundy Council"}},
		{"As follows from the bulletin of the Lundy Council, {266} people went home.", []string{"Lundy Council"}},
	})
}
