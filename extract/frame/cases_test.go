package frame_test

import "slices"

// A reading is a text with its counted marked, and the claims that it makes.
type reading struct {
	construct, text string
	want            []string
}

// cases are readings by what they promise; each file after this one has those of a kind, and a
// construction with many has a file of its own. A part of a whole is with the parts, whatever befell it,
// and the size of a stock with the totals.
var cases = slices.Concat(
	harmCases, doerCases, moveCases, heldCases, struckCases,
	sizeCases, partCases, totalCases, stanceCases, refusedCases,
	agentClauseCases, annalCases, arrivalCases, belongingCases, changeCases,
	copulaCases, landCases, hungerCases, officersCases, recordCases, tombCases,
	salvoCases, shareCases, shiftCases, sinceCases, forceCases, whoseCases, betweenCases,
)

// failures are read wrongly so far; what is wanted is what would be right.
var failures = []reading{
	{"line that starts with a figure", "Officials in the northern province said that shelling killed\n[26 people], including [nine children].", []string{
		"killed 26 person person by:shelling", "killed 9 person child of:0 by:shelling"}},
}
