package frame_test

// recordCases show counts that are the most so far, and lengths below one.
var recordCases = []reading{
	{"weekly record of", "A weekly record of [900 soldiers] were killed.", []string{"killed 900 person combatant"}},
	{"record number of", "Gunmen killed a record number of [45 people].", []string{"killed 45 person person by:Gunmen"}},
	{"record as a word for the count", "Gunmen killed a record [45 people].", []string{"killed 45 person person by:Gunmen"}},
	{"all-time high of", "An all-time high of [900 homes] were destroyed by the fire.", []string{"destroyed 900 building thing by:the fire"}},
	{"half a mile", "Soldiers fought [half] a mile north of Orla.", []string{"distance 0.5 mile thing stock"}},
	{"a half mile", "Rebels clashed with soldiers [a half] mile from Orla.", []string{"distance 0.5 mile thing stock"}},
}
