package schema

// The measures by topic.
const (
	Killed      Measure = "killed"
	Injured     Measure = "injured"
	Casualties  Measure = "casualties"
	Missing     Measure = "missing"
	Abducted    Measure = "abducted"
	Detained    Measure = "detained"
	Released    Measure = "released"
	Surrendered Measure = "surrendered"

	Displaced Measure = "displaced"
	Returned  Measure = "returned"
	Stranded  Measure = "stranded"
	Affected  Measure = "affected"

	Strength  Measure = "strength"
	Deployed  Measure = "deployed"
	Recruited Measure = "recruited"
	Protested Measure = "protested"

	Attacks Measure = "attacks"

	Destroyed Measure = "destroyed"
	Damaged   Measure = "damaged"
	Seized    Measure = "seized"

	Captured  Measure = "captured"
	Territory Measure = "territory"
	Distance  Measure = "distance"

	OtherMeasure Measure = "other"
)

// measure is one row of the table of measures.
type measure struct {
	Term
	Topic Topic
}

var measures = []measure{
	{Term{"killed", "dead, died, death toll, bodies found, executed"}, "casualty"},
	{Term{"injured", "wounded, hurt, maimed, treated in hospital for wounds"}, "casualty"},
	{Term{"casualties", "killed or injured, not told apart; victims"}, "casualty"},
	{Term{"missing", "missing, unaccounted for, feared buried"}, "casualty"},
	{Term{"abducted", "kidnapped, taken or held hostage"}, "casualty"},
	{Term{"detained", "arrested, captured, imprisoned, held by an authority"}, "casualty"},
	{Term{"released", "freed, released, exchanged, rescued"}, "casualty"},
	{Term{"surrendered", "surrendered, defected, laid down arms"}, "casualty"},
	{Term{"displaced", "fled, evacuated, homeless, refugees, IDPs, sheltering in camps"}, "displacement"},
	{Term{"returned", "went back home"}, "displacement"},
	{Term{"stranded", "trapped, besieged, stranded, stuck"}, "displacement"},
	{Term{"affected", "in need, hungry, without water or power, sick, aided"}, "displacement"},
	{Term{"strength", "how many fighters, troops, members there are, remain, took part"}, "force"},
	{Term{"deployed", "sent, to be sent, withdrawn"}, "force"},
	{Term{"recruited", "recruited, conscripted, trained, joined"}, "force"},
	{Term{"protested", "marched, protested, gathered"}, "force"},
	{Term{"attacks", "strikes, raids, bombings, rockets or shells fired, clashes"}, "attack"},
	{Term{"destroyed", "destroyed, burnt, demolished, downed"}, "damage"},
	{Term{"damaged", "damaged, hit, targeted"}, "damage"},
	{Term{"seized", "weapons, drugs, vehicles seized or found"}, "damage"},
	{Term{"captured", "villages, towns, districts, bases taken or retaken"}, "territory"},
	{Term{"territory", "area or share held, lost, controlled"}, "territory"},
	{Term{"distance", "how far a force or event is from a place"}, "territory"},
	{Term{"other", "a figure in scope that fits none of these; subject tells what"}, "other"},
}

// Measures are the measures with their meanings.
var Measures = measureTerms()

func measureTerms() []Term {
	terms := make([]Term, len(measures))
	for i, m := range measures {
		terms[i] = m.Term
	}
	return terms
}

// Topic is the topic that m belongs to; "other" for an unknown measure.
func (m Measure) Topic() Topic {
	for _, row := range measures {
		if row.Name == string(m) {
			return row.Topic
		}
	}
	return "other"
}
