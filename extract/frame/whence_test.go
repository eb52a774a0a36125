package frame_test

import "testing"

// A list goes on behind the age of one of its people and where they are from.
var whence = []reading{
	{"age", "The bomb killed Tom Orla, 40, and [two others].", []string{"killed 2 person person by:The bomb"}},
	{"age and town", "The bomb killed Tom Orla, 40, of Benst, and [two others].", []string{"killed 2 person person by:The bomb"}},
	{"ages of the counted", "The bomb killed [two boys], 9 and 12, and their mother.", []string{"killed 2 person child by:The bomb"}},
	{"weapons behind a town", "In Benst [30 rifles] were seized by the army.", []string{"seized 30 weapon thing by:the army"}},
}

func TestWhence(t *testing.T) { checkReadings(t, whence) }
