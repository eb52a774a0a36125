package ground

import (
	"testing"

	"tally/extract/lexicon"
)

// periodRows are texts of 4 March 2020 whose figures are of a period that is told of before them.
var periodRows = []choiceRow{
	// in the sentence before
	{text: "From 3 to 9 January 2020, clashes broke out. A total of [45] people died.", want: "2020-01-03..2020-01-09"},
	{text: "Clashes took place between 3 and 9 January. A total of [45] people died.", want: "2020-01-03..2020-01-09"},
	{text: "Clashes took place from 3 January to 9 February. A total of [45] people died.", want: "2020-01-03..2020-02-09"},
	{text: "In the week ending 9 January, clashes spread. A total of [45] people died.", want: "2020-01-03..2020-01-09"},
	{text: "In the week beginning 3 January, clashes spread. A total of [45] people died.", want: "2020-01-03..2020-01-09"},
	{text: "Last month, clashes spread. A total of [45] people died.", want: "2020-02-01..2020-02-29"},
	{text: "Last year, clashes spread. A total of [45] people died.", want: "2019-01-01..2019-12-31"},
	{text: "Nine men died on Monday. In May 2019, troops stormed the temple. Some [40] people died.", want: "2019-05-01..2019-05-31"},
	{text: "Nine men died on Monday. The two sides clashed again in November. Some [40] people died.", want: "2019-11-01..2019-11-30"},
	{text: "Nine men died on Monday. Last year the sect was banned. It has killed [40] people.", want: "2020-03-02"},
	// what a report covers, where no day of the news is told
	{text: "This report covers the period from 3 to 16 February. Floods came. They destroyed [45] homes.", want: "2020-02-03..2020-02-16"},
	{text: "Raids killed 90 people in February. The war has killed [900].", want: "2020-03-03..2020-03-04"},
	{text: "Raids killed 90 people in February. A bomb went off on Monday. It killed [nine].", want: "2020-03-02"},
	// the period before it
	{text: "In 2011 nine people died, and [three] the year before.", want: "2010-01-01..2010-12-31", words: "year before"},
	{text: "In 2011 nine people died. Another [three] died the previous year.", want: "2010-01-01..2010-12-31", words: "previous year"},
	{text: "Nine people died in May 2011, against [three] the month before.", want: "2011-04-01..2011-04-30", words: "month before"},
	{text: "Nine people died last year, and [three] the previous year.", want: "2018-01-01..2018-12-31", words: "previous year"},
	{text: "Nine people died on Monday. Another [three] died the previous month.", want: "2020-02-01..2020-02-29", words: "previous month"},
	// a year of something else
	{text: "The army kept [300] men there under a 1976 mandate.", want: "2020-03-03..2020-03-04"},
	{text: "The sect, which signed a 2016 peace deal, killed [nine] men.", want: "2020-03-03..2020-03-04"},
	{text: "The 2007 election violence left [nine] men dead.", want: "2007-01-01..2007-12-31", words: "2007"},
	{text: "Nine hostages are held, among them [nine] clerks and a priest who was seized in 1985.", want: "2020-03-03..2020-03-04"},
	{text: "Troops killed [nine] rebels in Orla, which was captured in 2014.", want: "2020-03-03..2020-03-04"},
	{text: "They dug up the remains of [nine] rebels who died in 2014.", want: "2014-01-01..2014-12-31", words: "in 2014"},
	// the same one of another year
	{text: "In the first half of 2019 nine died, up from [three] in the same period of 2018.", want: "2018-01-01..2018-06-30", words: "in the same period of 2018"},
	{text: "In the first half of 2019 nine died, up from [three] in the same period a year earlier.", want: "2018-01-01..2018-06-30", words: "in the same period a year earlier"},
}

// TestPeriods states which period a figure is of.
func TestPeriods(t *testing.T) {
	lx, err := lexicon.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range periodRows {
		checkChoice(t, lx, row, "2020-03-04")
	}
}
