package frame_test

import "testing"

// hauls are arms and goods that somebody finds or takes, by the construction that lists them.
var hauls = []reading{
	{"list carried off", "The raiders fled with [20 rifles], [three mortars] and [nine radios].", []string{
		"seized 20 weapon thing by:The raiders", "seized 3 munition thing by:The raiders", "seized 9 other thing by:The raiders"}},
	{"weight in two units", "Police seized [40 kilograms (88 pounds) of opium].", []string{
		"seized 40 other thing by:Police", "seized 88 other thing by:Police"}},
	{"weight in packets", "Guards found [22 packages] holding [48 kilos (106 pounds) of hashish], as well as [nine pistols].", []string{
		"seized 22 other thing by:Guards", "seized 48 other thing by:Guards", "seized 106 other thing by:Guards", "seized 9 weapon thing by:Guards"}},
	{"breakdown between dashes inside a list", "Guards seized [11 firearms] – [six rifles] and [five pistols] – and [90 rounds].", []string{
		"seized 11 weapon thing by:Guards", "seized 6 weapon thing of:0 by:Guards", "seized 5 weapon thing of:0 by:Guards", "seized 90 weapon thing by:Guards"}},
	{"cache that included", "Soldiers found a cache that included [12 mortar rounds], [30 fuses] and [nine rifles].", []string{
		"seized 12 munition thing by:Soldiers", "seized 30 other thing by:Soldiers", "seized 9 weapon thing by:Soldiers"}},
	{"cache that was found", "A cache that held [12 shells] and [nine rifles] was found.", []string{"seized 12 munition thing", "seized 9 weapon thing"}},
	{"was found that held", "A cache was found that held [12 shells] and [nine rifles].", []string{"seized 12 munition thing", "seized 9 weapon thing"}},
	{"store destroyed with what it held", "Sappers destroyed a cache that included [40 shells].", []string{"destroyed 40 munition thing by:Sappers"}},
	{"store that nobody takes", "The rebels had a cache that included 40 shells.", nil},
	{"beside arms in the passive", "In the barn [14 phones], [nine rifles] and [two carts] were found.", []string{
		"seized 14 other thing", "seized 9 weapon thing", "seized 2 vehicle thing"}},
	{"calibre", "[Nine rifles], [120 pieces] of 9mm calibre and [two shells] were found.", []string{
		"seized 9 weapon thing", "seized 120 other thing", "seized 2 munition thing"}},
	{"what a search produced", "A search of the mill produced [nine rifles] and [two radios].", []string{
		"seized 9 weapon thing", "seized 2 other thing"}},
	{"items without an article", "Seized items included [nine rifles] and [two radios].", []string{"seized 9 weapon thing", "seized 2 other thing"}},
}

func TestHauls(t *testing.T) { checkReadings(t, hauls) }
