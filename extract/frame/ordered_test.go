package frame_test

import "testing"

// An ordinal behind the article names one of a row, and counts nobody anew.
var ordered = []reading{
	{"ordinal and noun", "A third victim died in the blast.", nil},
	{"ordinal as object", "The gunman killed [two clerks] and wounded a third clerk.", []string{"killed 2 person person by:The gunman"}},
	{"ordinal alone", "The gunman killed [two clerks] and wounded a third.", []string{"killed 2 person person by:The gunman"}},
	{"another", "[Another clerk] died in the blast.", []string{"killed 1 person person by:the blast"}},
	{"rank", "[A second lieutenant] died in the blast.", []string{"killed 1 person combatant by:the blast"}},
}

func TestOrdered(t *testing.T) { checkReadings(t, ordered) }
