package frame_test

// changeCases show what a number went from and to, and whom the noun for what befell them counts.
var changeCases = []reading{
	{"rise in deaths", "The council told of a rise in civilian deaths over the winter, from [310] to [390].", []string{"killed 310 person civilian", "killed 390 person civilian"}},
	{"drop in attacks", "The report showed a drop in attacks from [90] to [45].", []string{"attacks 90 attack thing", "attacks 45 attack thing"}},
	{"rise in casualties", "The mission recorded a rise in civilian casualties, from [640] to [800].", []string{"casualties 640 person civilian", "casualties 800 person civilian"}},
	{"rise in the number of displaced", "There was a rise in the number of displaced people in Orla from [12,000] to [15,000].", []string{"displaced 12000 person refugee stock", "displaced 15000 person refugee stock"}},
	{"number of deaths laid to somebody", "The number of civilian deaths laid to the rebels rose from [41] to [57].", []string{"killed 41 person civilian", "killed 57 person civilian"}},
	{"deaths of children", "The number of child deaths rose to [76].", []string{"killed 76 person child"}},
	{"arrivals", "Refugee arrivals in Orla rose from [640] to [800].", []string{"displaced 640 person refugee", "displaced 800 person refugee"}},
	{"age of a victim", "The oldest victim of the raid was 94.", nil},
	{"rise of the hungry", "Some [2 million people] are hungry, a [13% increase] from last year.", []string{"affected ~2000000 person person stock", "other 13 percent person"}},
	{"rise of the displaced", "Fighting displaced [20,000 people], a rise of [13] percent.", []string{"displaced 20000 person person", "other 13 percent person"}},
	{"rise of those held", "Some [900 people] were arrested, up [13] percent on 2024.", []string{"detained ~900 person person", "other 13 percent person"}},
	{"rise of something else", "Fighting displaced [20,000 people], a rise of 13 percent in prices.", []string{"displaced 20000 person person"}},
}
