package schema

// The enumerations with the meaning of every value, in the order of the data
// dictionary. gold/GUIDELINES.md is their source.
var (
	Sections = []Term{
		{"headline", "the headline, also where it is printed again in the body"},
		{"body", "the report itself, its standfirst and its own photo captions"},
		{"boilerplate", "related-story links, teasers, menus, captions of other stories"},
	}
	Quantifiers = []Term{
		{"exact", "26; all 26; a total of 26"},
		{"about", "about, some, nearly, an estimated 1,500: low = high"},
		{"at_least", "at least 26; 26 or more: high is open"},
		{"more_than", "more than 26; over 26: high is open, 26 itself excluded"},
		{"at_most", "up to 26; as many as 26: low is open"},
		{"less_than", "under 26; fewer than 26: low is open, 26 itself excluded"},
		{"between", "between 14 and 18; 14 to 18; three or four"},
		{"vague", "dozens, hundreds, several hundred: bounds by convention"},
	}
	Units = []Term{
		{"person", "people"}, {"household", "families, households"},
		{"attack", "strikes, raids, clashes, incidents"},
		{"munition", "rockets, shells, bombs, mines"},
		{"vehicle", "cars, trucks, tanks"}, {"aircraft", "aeroplanes, helicopters, drones"},
		{"vessel", "ships, boats"}, {"building", "houses, schools, hospitals, shops"},
		{"settlement", "villages, towns, camps, districts"}, {"weapon", "rifles, guns, launchers"},
		{"km2", "square kilometres"}, {"km", "kilometres"},
		{"mile2", "square miles"}, {"mile", "miles"},
		{"percent", "a share in hundredths"}, {"other", "anything else; subject tells what"},
	}
	Topics = []Term{
		{"casualty", "people harmed, missing, held or freed"},
		{"displacement", "people moved, cut off or in need"},
		{"force", "people under arms or in the streets"},
		{"attack", "attacks and munitions used"},
		{"damage", "things destroyed, hit or seized"},
		{"territory", "places and land taken or held, and distances"},
		{"other", "a figure in scope that fits none of these"},
	}
	Classes = []Term{
		{"civilian", "called civilians or plainly such by trade or role"},
		{"child", "children, minors, babies"}, {"woman", "women and girls"},
		{"combatant", "soldiers, fighters, militants, rebels, peacekeepers"},
		{"police", "police officers"}, {"journalist", "reporters, media workers"},
		{"aid_worker", "humanitarian staff"}, {"health_worker", "doctors, nurses, medics, paramedics"},
		{"refugee", "refugees, displaced people, migrants"}, {"detainee", "prisoners, inmates"},
		{"person", "people, residents, others, or not said"}, {"thing", "not people"},
	}
	Modalities = []Term{
		{"asserted", "stated as a fact"},
		{"reported", "hedged: reportedly, believed, feared, may be"},
		{"denied", "stated as untrue, or a figure taken back"},
		{"planned", "ordered, pledged, threatened, sought, hypothetical"},
	}
	Scopes = []Term{
		{"incident", "what one event or period just reported did (a flow)"},
		{"cumulative", "a running total over many events (a flow since a start)"},
		{"stock", "a state at a time: fighters remaining, people in camps"},
	}
	SourceTypes = []Term{
		{"monitor", "bodies that record a conflict's casualties or events"},
		{"government", "states, ministries, heads of state, local authorities"},
		{"military", "armed forces of states and coalitions"},
		{"armed_group", "armed groups that are no state's forces"},
		{"police", "police and other law enforcement"},
		{"medical", "hospitals, doctors, rescue and ambulance services"},
		{"un", "the United Nations and its bodies"},
		{"ngo", "charities, aid and rights organisations"},
		{"media", "outlets, agencies, broadcasters"},
		{"witness", "residents and other eyewitnesses"},
		{"official", "unnamed officials and security sources"},
		{"other", "anyone else"},
	}
	Roles = []Term{
		{"claimant", "who states the figure"},
		{"relay", "who passes the claimant's statement on"},
		{"outlet", "who published the text"},
	}
	Kinds = []Term{
		{"count", "counts people or things"},
		{"measure", "a length, area, weight, volume, speed, temperature or magnitude"},
		{"percent", "a share in hundredths"},
		{"fraction", "half, two thirds, 1 in 5"},
		{"money", "an amount with a currency"},
		{"date", "a day, month, year or decade"},
		{"time", "a clock time"},
		{"duration", "a length of time"},
		{"age", "how old someone is"},
		{"ordinal", "third, 16th"},
		{"identifier", "part of a name: F-16, Route 4, Resolution 2254"},
		{"score", "the result of a game or a vote"},
		{"list", "the number of a list's item"},
		{"pronoun", "one of …, no one, one another"},
	}
)
