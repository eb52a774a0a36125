package frame_test

// landCases are shares of a land by who holds it, contests it or closes it.
var landCases = []reading{
	{"held or contested", "The militants control, influence or contest [47 percent of the country] ([12] percent controlled and [35] percent contested).", []string{
		"territory 47 percent thing stock by:The militants", "territory 12 percent thing stock of:0 by:The militants", "territory 35 percent thing stock of:0 by:The militants"}},
	{"contested alone", "The rebels contest [35 percent of the country].", []string{"territory 35 percent thing stock by:The rebels"}},
	{"contested districts", "The rebels control [59 districts] and contest [119 districts].", []string{"territory 59 settlement thing stock by:The rebels", "territory 119 settlement thing stock by:The rebels"}},
	{"contested seats", "After the war the party contested 47 percent of the seats.", nil},
	{"closed strip", "The army declared closed a strip that encompasses [17 percent of the enclave].", []string{"territory 17 percent thing stock"}},
	{"buffer zone", "The army keeps a buffer zone covering [17 percent of the enclave].", []string{"territory 17 percent thing stock"}},
	{"forest", "The forest covers 17 percent of the country, which is at war.", nil},
}
