package ground

import (
	"cmp"
	"strconv"
	"strings"
	"testing"
	"time"

	"tally/extract/frame"
	"tally/extract/gold"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// choiceRow is a text published on Wednesday 2020-03-04 (or without a date)
// with one figure in brackets, and when its claim happened.
type choiceRow struct {
	text  string
	scope schema.Scope
	mode  schema.Modality
	want  string
	words string // of the claim's time
}

var choiceRows = []choiceRow{
	// the event's own time, not the statement's
	{text: "Shelling killed [12] people on Monday, police said on Tuesday.", want: "2020-03-02", words: "on Monday"},
	{text: "In January, police said, [12] people were killed.", want: "2020-01-01..2020-01-31", words: "In January"},
	{text: "[Hundreds] fled amid fighting that has killed 900 people since January.", want: "2020-03-03..2020-03-04"},
	{text: "[Twelve] guards were killed, said Capt. Ole Orla, spokesman of the army, on Tuesday.", want: "2020-03-02..2020-03-03"},
	{text: "[Twelve] guards were killed, said the mayor, a former judge, on Tuesday.", want: "2020-03-02..2020-03-03"},
	{text: "Army authorities on Tuesday, said [12] people were killed on Monday.", want: "2020-03-02", words: "on Monday"},
	{text: "[Twelve] people were killed in Orla on Monday, said the police.", want: "2020-03-02", words: "on Monday"},
	{text: "A bomb in January, police said on Monday, killed [12] people.", want: "2020-01-01..2020-01-31", words: "in January"},
	{text: "In January, police said on Monday in Orla, [12] people were killed.", want: "2020-01-01..2020-01-31", words: "In January"},
	{text: "Police said on Tuesday that [12] people were killed on Monday.", want: "2020-03-02", words: "on Monday"},
	{text: "On Tuesday the governor announced that [12] people had died on Sunday.", want: "2020-03-01", words: "on Sunday"},
	{text: "The mayor told reporters Tuesday that [12] people had died.", want: "2020-03-02..2020-03-03"},
	{text: "The army today confirmed that [12] people had died.", want: "2020-03-03..2020-03-04"},
	{text: "It was the worst raid since May 2018, when rebels killed [nine] guards.", want: "2018-05-01..2018-05-31", words: "since May 2018"},
	{text: "A stampede killed [nine] people at a 2022 World Cup match.", want: "2020-03-03..2020-03-04"},
	{text: "On Monday the mayor died. Three weeks after his death, [nine] people were killed.", words: "Three weeks after"},
	{text: "The junta shot [three] clerks in its first executions since the 2018 war.", want: "2020-03-03..2020-03-04"},
	{text: "A fire killed [nine] men, the largest loss of life since the fall of a tower in 2018.", want: "2020-03-03..2020-03-04"},
	{text: "A bus crash killed [nine], the town's first since 2018.", want: "2020-03-03..2020-03-04"},
	{text: "Since May 2018, when the war began, [nine] guards have died.", want: "2018-05-01..2020-03-04", words: "Since May 2018"},
	{text: "Six guards died on 12 January 2014. A second bomb 30 minutes later killed [nine].", want: "2014-01-12", words: "30 minutes later"},
	{text: "The flood is the worst since 2015 when some [nine] guards were killed.", want: "2015-01-01..2015-12-31", words: "since 2015"},
	{text: "Last year was the deadliest since 2015, with [nine] guards killed.", want: "2019-01-01..2019-12-31", words: "Last year"},
	{text: "The mayor told reporters that on Monday [12] people had died.", want: "2020-03-02", words: "on Monday"},
	{text: "The toll from Monday's blast has reached [12].", want: "2020-03-02", words: "Monday"},
	{text: "A raid killed [12] people shortly after midnight on Monday.", want: "2020-03-02", words: "midnight on Monday"},
	{text: "A raid killed [12] people just before dawn on Monday.", want: "2020-03-02", words: "dawn on Monday"},
	{text: "A raid killed [12] people before 9 a.m. on Monday.", want: "2020-03-02", words: "9 a.m. on Monday"},
	{text: "A train derailed Monday at 4:15 a.m. local time (Sunday 2245 UTC), killing [nine].", want: "2020-03-02", words: "Monday"},
	{text: "[Nine] people died in the week of January 6.", want: "2020-01-06..2020-01-12", words: "week of January 6"},
	{text: "[Nine] people died in the week ending 12 January.", want: "2020-01-06..2020-01-12", words: "week ending 12 January"},
	{text: "[Nine] people drowned over the weekend of January 11.", want: "2020-01-11..2020-01-12", words: "over the weekend of January 11"},
	{text: "[Nine] people drowned over the weekend of 11-12 January.", want: "2020-01-11..2020-01-12", words: "over the weekend of 11-12 January"},
	{text: "[Nine] people drowned this past weekend.", want: "2020-02-29..2020-03-01", words: "this past weekend"},
	{text: "In the 48 hours to 20 February, [nine] people drowned.", want: "2020-02-18..2020-02-20", words: "48 hours to 20 February"},
	{text: "Raids killed [nine] people in Q3 2018.", want: "2018-07-01..2018-09-30", words: "in Q3 2018"},
	{text: "Raids killed [nine] people in the first two months of the year.", scope: schema.Cumulative, want: "2020-01-01..2020-02-29", words: "in the first two months of the year"},
	{text: "In the worst raid recorded in the valley since May 2018, [nine] guards died.", want: "2020-03-03..2020-03-04"},
	{text: "Two soldiers died, bringing those killed since February 1 to [40].", scope: schema.Cumulative, want: "2020-02-01..2020-03-04", words: "since February 1"},
	{text: "[Two] soldiers died, bringing those killed since February 1 to 40.", want: "2020-03-03..2020-03-04"},
	{text: "[Four] men died in riots against the war in Orla that began nearly six years ago.", want: "2020-03-03..2020-03-04"},
	// not of what only began before
	{text: "Orla raid\n\nRebels have shot [nine] men in Orla. The army began its drive there on February 12.", want: "2020-03-03..2020-03-04"},
	{text: "Orla raid\n\nRebels have shot [nine] men in Orla. The army began its drive there on Monday.", want: "2020-03-02"},
	// not of that for which it came upon them
	{text: "Police arrested [nine] men over the 2005 bombing of a bank.", want: "2020-03-03..2020-03-04"},
	{text: "The court had [two] men hanged for the 1984 murder of a judge.", want: "2020-03-03..2020-03-04"},
	{text: "Shelling has killed [nine] men over the last month.", want: "2020-02-01..2020-02-29", words: "over the last month"},
	{text: "Rebels said [nine] hostages were released on Monday.", want: "2020-03-02", words: "on Monday"},
	{text: "About [9,000] people were released during 1988.", want: "1988-01-01..1988-12-31", words: "during 1988"},
	// a stretch of time is that of what is told, though a verb of saying follows
	{text: "Between 3 May 2019 and 9 January 2020, the clinic reported that [12] nurses had died.", scope: schema.Cumulative, want: "2019-05-03..2020-01-09", words: "Between 3 May 2019 and 9 January 2020"},
	{text: "From 10 to 20 February, the clinic said that [12] nurses had died.", want: "2020-02-10..2020-02-20", words: "From 10 to 20 February"},
	{text: "In the first three weeks of January the clinic said [12] nurses had died.", want: "2020-01-01..2020-01-21", words: "In the first three weeks of January"},
	{text: "Since 9 January 2019, the clinic has said that [12] nurses had died.", scope: schema.Cumulative, want: "2019-01-09..2020-03-04", words: "Since 9 January 2019"},
	{text: "On 20 February, the clinic said that [12] nurses had died.", want: "2020-02-20"},
	{text: "In figures released on Monday the ministry says [12] people have died.", want: "2020-03-01..2020-03-02"},
	// not that of another figure, which it is measured against
	{text: "Fever killed [90] nurses, a 12 percent rise over January.", want: "2020-03-03..2020-03-04"},
	{text: "Fever killed [90] nurses, far more than during the floods in 2018.", want: "2020-03-03..2020-03-04"},
	{text: "A mill fire killed [nine] men more than a week ago.", want: "2020-02-23..2020-02-29", words: "a week ago"},
	// the nearest in the clause
	{text: "A blast killed [12] on Monday, and gunmen shot two guards on Sunday.", want: "2020-03-02", words: "on Monday"},
	{text: "A blast killed twelve on Monday, and gunmen shot [two] guards on Sunday.", want: "2020-03-01", words: "on Sunday"},
	{text: "On 6 January, a shell hit a bus, killing [14] and wounding about fifty.", want: "2020-01-06", words: "On 6 January"},
	{text: "The raid came before a February 22 attack that killed [five] guards.", want: "2020-02-22", words: "February 22"},
	{text: "The raid killed [nine] men a day after the Sunday vote.", want: "2020-03-02", words: "a day after the Sunday"},
	{text: "The raid killed [nine] men before the Sunday vote.", want: "2020-03-03..2020-03-04"},
	{text: "In May 2018, a raid on a mill in the hills killed [six] people, and in June 2019 nine people died.", want: "2018-05-01..2018-05-31", words: "In May 2018"},
	{text: "The raids killed 340 people in April 2018 and [210] in May 2018.", want: "2018-05-01..2018-05-31", words: "in May 2018"},
	// what the text told before
	{text: "The fighting took place in March 2018. Some [340] people were killed.", want: "2018-03-01..2018-03-31"},
	{text: "In 2013 the town was besieged. Some [900] people starved to death.", want: "2013-01-01..2013-12-31"},
	{text: "A ferry sank on Sunday. Rescuers found [40] bodies.", want: "2020-03-01"},
	{text: "Ferry sinks, [40] dead\n\nA ferry sank on Sunday.", want: "2020-03-01"},
	{text: "Shells hit the mill on 6 January. The next day [three] more workers died.", want: "2020-01-07", words: "The next day"},
	{text: "Fever killed dozens from 2013 to 2016. In the same period [90] nurses died.", want: "2013-01-01..2016-12-31", words: "In the same period"},
	{text: "As of 20 February, 2,000 people that left after May 2018 live in Orla. In the same period [90] nurses died.", want: "2020-02-20", words: "In the same period"},
	// the day of something before it
	{text: "A ferry sank on Sunday. It came two days after a fire that killed [nine] men.", want: "2020-02-28", words: "two days after"},
	{text: "A ferry sank on Sunday. The find came a week after the toll passed [nine] on 6 February.", want: "2020-02-06", words: "on 6 February"},
	{text: "A ferry sank on Sunday. A day earlier, on 6 February, a fire killed [nine] men.", want: "2020-02-06", words: "A day earlier, on 6 February"},
	// cases that are reported in a month
	{text: "There were 20 cases, against [nine] cases reported in January.", want: "2020-01-01..2020-01-31", words: "in January"},
	// an acronym in brackets parts nothing
	{text: "On 6 January, fighters of the People's Front of the South (PFS) and of the United Front (UF) ambushed and shot [14] men.", want: "2020-01-06", words: "On 6 January"},
	// what tells which, not since when
	{text: "The toll from the 6 January blast is unclear. Police speak of [14] dead.", want: "2020-01-06"},
	// the day that a later sentence tells of the event
	{text: "Convoy raid leaves [14] dead\n\nA ferry sank on Sunday. The raid happened on Monday.", want: "2020-03-02"},
	// years that go without saying
	{text: "Some [14] guards froze to death there during World War II.", scope: schema.Cumulative, want: "1939-01-01..1945-12-31", words: "during World War II"},
	{text: "A World War II mine killed [14] men.", want: "2020-03-03..2020-03-04"},
	{text: "The fire killed [14] men in one of the worst blazes in recent weeks.", want: "2020-03-03..2020-03-04"},
	{text: "The fire killed [14] men, the mill's deadliest blaze since 1963.", want: "2020-03-03..2020-03-04"},
	{text: "The worst blaze in March killed [14] men.", want: "2020-03-01..2020-03-04", words: "in March"},
	{text: "In the worst blaze this year, [14] men died.", want: "2020-03-03..2020-03-04"},
	{text: "The blaze, the third of its kind in Orla this year, killed [14] men.", want: "2020-03-03..2020-03-04"},
	{text: "The blaze, the worst this year, killed [14] men.", want: "2020-03-03..2020-03-04"},
	{text: "The fire killed [14] men, the most since World War II.", want: "2020-03-03..2020-03-04"},
	// the date that opens the paragraph
	{text: "On 6 January, gunmen stormed the mill. The guards fled. Some [14] men were shot.", want: "2020-01-06"},
	{text: "On 6 January, gunmen stormed the mill.\n\nThe guards fled. Some [14] men were shot.", want: "2020-03-03..2020-03-04"},
	// the day that heads its entry in a log
	{text: "Incidents\n\nJanuary 6\n\nA guard was shot.\n\nA mill burnt.\n\nJanuary 9\n\nA mine blew up.\n\nGunmen killed [14] men.", want: "2020-01-09"},
	{text: "Incidents\n\n6 January\n\nA guard was shot.\n\nA mill burnt.\n\nShells killed [14] men.\n\n9 January\n\nA mine blew up.", want: "2020-01-06"},
	{text: "January 6: A guard was shot.\n\nA mill burnt.\n\nShells killed [14] men.\n\nJanuary 9: A mine blew up.", want: "2020-01-06"},
	{text: "January 6, 2016\n\nA guard was shot. Two men were held.\n\nJanuary 9, 2016\n\nA mine blew up.\n\nA boat sank. Some [14] men died.", want: "2016-01-09"},
	// running totals and states
	{text: "Some [300,000] people have been killed since the war began in 2011.", scope: schema.Cumulative, want: "2011-01-01..2020-03-04", words: "since the war began in 2011"},
	{text: "The war, which broke out in 2011, has killed [300,000] people.", scope: schema.Cumulative, want: "2011-01-01..2020-03-04", words: "in 2011"},
	{text: "Floods have killed [330] people since 1 April.", scope: schema.Cumulative, want: "2019-04-01..2020-03-04", words: "since 1 April"},
	{text: "Floods killed [330] people between January and June in Orla.", want: "2019-01-01..2019-06-30", words: "between January and June"},
	{text: "The camp holds [9,000] people.", scope: schema.Stock, want: "2020-03-04"},
	{text: "The camp held [9,000] people as of Monday.", scope: schema.Stock, want: "2020-03-02", words: "as of Monday"},
	{text: "More than [300] nurses have died in a war that began as a strike in 2011.", scope: schema.Cumulative, want: "2011-01-01..2020-03-04", words: "in 2011"},
	{text: "More than [300] nurses have died since the ex-governor took power and shut the clinics of the north in 2011.", scope: schema.Cumulative, want: "2011-01-01..2020-03-04", words: "in 2011"},
	{text: "By 20 February 2020, floods had killed [nine] people.", want: "2020-02-20", words: "By 20 February 2020"},
	{text: "As of 20 February 2020, floods had displaced [90] people.", want: "2020-02-20", words: "As of 20 February 2020"},
	{text: "As of Monday, the clinic said, nine had died. The camp holds [9,000] people.", scope: schema.Stock, want: "2020-03-02"},
	{text: "There were 40 camps by the end of 2018. The camp in Orla is empty. Benst has the most people ([9,000]).", scope: schema.Cumulative, want: "2018-09-02..2018-12-31"},
	{text: "Half the guards are to leave by 3 February. The camp holds [9,000] people.", scope: schema.Stock, want: "2020-03-04"},
	{text: "As of 20 February, the clinic stated that [12] nurses had died.", want: "2020-02-20", words: "As of 20 February"},
	{text: "The camps hold [2,400] people, up from 900 at the end of 2018.", scope: schema.Stock, want: "2020-03-04"},
	{text: "Orla has laid [12] deaths to the storm, up from four deaths on Sunday.", want: "2020-03-03..2020-03-04"},
	{text: "The floods killed [900] people, up 40% from the last two months of 2018.", want: "2020-03-03..2020-03-04"},
	{text: "Rebels killed [900] people from January through February.", scope: schema.Cumulative, want: "2020-01-01..2020-02-29", words: "from January through February"},
	{text: "Rebels killed [900] people from March to May, it said.", scope: schema.Cumulative, want: "2019-03-01..2019-05-31", words: "from March to May"},
	{text: "Rebels killed [900] people from Sunday through Tuesday.", want: "2020-03-01..2020-03-03", words: "from Sunday through Tuesday"},
	{text: "[Nine] people were killed by the storm, the fiercest in the last five years.", want: "2020-03-03..2020-03-04"},
	{text: "The fires killed [240] people on Monday, compared with 90 on Sunday.", want: "2020-03-02", words: "on Monday"},
	{text: "Fires killed [300] people in 2011.", scope: schema.Cumulative, want: "2011-01-01..2011-12-31", words: "in 2011"},
	{text: "Fires killed [300] people in the second quarter of 2011.", scope: schema.Cumulative, want: "2011-04-01..2011-06-30", words: "in the second quarter of 2011"},
	{text: "The war, which broke out in 2011, has killed [300] nurses.", want: "2011-01-01..2020-03-04", words: "in 2011"},
	// what a court deals with happened before
	{text: "A miner was convicted on Monday of killing [two] guards.", want: ""},
	{text: "A miner is on trial for the murder of [two] guards.", want: ""},
	// the day of something else to come
	{text: "They were to vote on 12 April. Then [two] died.", want: "2020-03-03..2020-03-04"},
	// plans
	{text: "The army will withdraw [500] troops.", mode: schema.Planned, want: ""},
	{text: "The army will withdraw [500] troops on Friday.", mode: schema.Planned, want: "2020-03-06", words: "on Friday"},
	// only the document's date
	{text: "Shelling killed [12] people in the port.", want: "2020-03-03..2020-03-04"},
}

var undatedRows = []choiceRow{
	{text: "A mine killed [two] men on Sunday. The war began in 2011.", want: "", words: "on Sunday"},
	{text: "Shelling killed [12] people on Monday.", want: "", words: "on Monday"},
	{text: "Shelling killed [12] people on 6 January 2016.", want: "2016-01-06", words: "on 6 January 2016"},
	{text: "Shelling killed [12] people.", want: ""},
	{text: "A strike hit the mill on 6 January 2016. Some [12] people died.", want: "2016-01-06"},
	{text: "A strike hit the mill on 6 January 2016, killing one. On 9 January [12] people died.", want: "2016-01-09", words: "On 9 January"},
	{text: "Since 1 January 2016, [260,000] people have fled.", scope: schema.Cumulative, want: "2016-01-01..", words: "Since 1 January 2016"},
}

// TestClaimTimes states which time of a text is a claim's.
func TestClaimTimes(t *testing.T) {
	lx, err := lexicon.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range choiceRows {
		checkChoice(t, lx, row, "2020-03-04")
	}
	for _, row := range undatedRows {
		checkChoice(t, lx, row, "")
	}
}

func checkChoice(t *testing.T, lx *lexicon.Lexicon, row choiceRow, published string) {
	t.Helper()
	got := claimTime(lx, row, published)
	dates := got.notation(!got.From.IsZero() && got.To.IsZero())
	if got.From.IsZero() {
		dates = ""
	}
	if dates != row.want || got.Text != row.words {
		t.Errorf("%q\n  got  %s %q\n  want %s %q", row.text, dates, got.Text, row.want, row.words)
	}
}

// claimTime grounds the one claim of a row; its event is the words up to the
// clause's end, as the frame stage would have it.
func claimTime(lx *lexicon.Lexicon, row choiceRow, published string) Time {
	before, rest, _ := strings.Cut(row.text, "[")
	inside, after, _ := strings.Cut(rest, "]")
	doc := schema.Document{Text: before + inside + after}
	doc.Published, _ = time.Parse(time.DateOnly, published)
	var tx text.Text
	tx.Read(lx, "", doc.Text)
	claim := gold.At(&tx, len(before), len(before)+len(inside))
	claim.Measure, claim.Scope, claim.Modality = schema.Killed, cmp.Or(row.scope, schema.Incident), row.mode
	r := NewReader(lx)
	r.Date(&tx, &doc)
	settings := make([]Setting, 1)
	r.time(&tx, &doc, []frame.Claim{claim}, settings)
	return settings[0].Time
}

// TestDigest states that the items of a day's digest happened on its day,
// whatever another item tells.
func TestDigest(t *testing.T) {
	text := "Attacks\n\nA bomb explodes in a market and kills nine people.\n\nTwo men are killed in a mine.\n\n" +
		"The lawyer of a man who was shot on Sunday files a complaint."
	for i, got := range daysOf(t, text, "nine", "Two") {
		if got != "2020-03-04" {
			t.Errorf("claim %d happened %s", i, got)
		}
	}
}

// TestLeadDay states that the lead's event has the day of the sentence behind it, and not that
// of another event which a later sentence counts the dead of.
func TestLeadDay(t *testing.T) {
	for _, row := range []struct{ text, lead, other string }{
		{"A bomb killed 50 people in Orla.\n\nThe bomber came on Monday.\n\nOn Sunday 30 people were killed in Benst.", "2020-03-02", "2020-03-01"},
		{"A bomb killed 50 people in Orla, police said on Wednesday.\n\nOn Monday, 30 people were killed in Benst.", "2020-03-03..2020-03-04", "2020-03-02"},
		{"A bomb killed 50 people in Orla, police announced on Wednesday.\n\nYesterday, rebels shelled Benst, killing 30 people.", "2020-03-03..2020-03-04", "2020-03-03"},
		{"A bomb killed 50 people in Orla, police said on Wednesday.\n\nThe blast on Monday also killed 30 goats.", "2020-03-02", "2020-03-02"},
	} {
		got := daysOf(t, row.text, "50", "30")
		for i, want := range []string{row.lead, row.other} {
			if got[i] != want {
				t.Errorf("%s\nclaim %d happened %s, want %s", row.text, i, got[i], want)
			}
		}
	}
}

// TestWorseBefore states that the time of something worse told of in passing, days before, is not that of the lead's event,
// nor of what else is told of this.
func TestWorseBefore(t *testing.T) {
	const lead = "A bomb killed 13 people in Orla, police said on Wednesday.\n\n"
	for _, row := range []struct{ text, other, want string }{
		{"The blast followed a spate of attacks a week ago that killed 100 people.\n\nA doctor put the toll at 19.", "100", "2020-03-03..2020-03-04"},
		{"The blast followed attacks last week that killed 100 people.\n\nA doctor put the toll at 19.", "100", "2020-03-03..2020-03-04"},
		{"The bomb went off last week and killed 13 people.\n\nA doctor put the toll at 19.", "13", "2020-02-24..2020-03-01"},
	} {
		got := daysOf(t, lead+row.text, "13", row.other, "19")
		if got[0] != row.want || got[2] != row.want {
			t.Errorf("%s\nhappened %s and %s, want %s", row.text, got[0], got[2], row.want)
		}
	}
}

// daysOf is when those died whom the figures count in a text of 4 March 2020.
func daysOf(t *testing.T, source string, figures ...string) []string {
	t.Helper()
	lx, err := lexicon.Load()
	if err != nil {
		t.Fatal(err)
	}
	doc := schema.Document{Text: source}
	doc.Published, _ = time.Parse(time.DateOnly, "2020-03-04")
	var tx text.Text
	tx.Read(lx, "", doc.Text)
	var claims []frame.Claim
	for _, figure := range figures {
		at := strings.Index(doc.Text, figure)
		claim := gold.At(&tx, at, at+len(figure))
		claim.Measure, claim.Scope = schema.Killed, schema.Incident
		if n, err := strconv.ParseFloat(figure, 64); err == nil {
			claim.Quantity = schema.Quantity{Low: &n, High: &n, Quantifier: schema.Exact}
		}
		claims = append(claims, claim)
	}
	r := NewReader(lx)
	r.Date(&tx, &doc)
	settings := make([]Setting, len(claims))
	r.time(&tx, &doc, claims, settings)
	var days []string
	for i := range settings {
		days = append(days, settings[i].Time.notation(false))
	}
	return days
}

// FuzzTimes states the laws of every time: its words stand in the text, it does
// not end before it begins, it has a precision exactly if it has a date, and
// neither the machine's zone nor a second reading changes it.
func FuzzTimes(f *testing.F) {
	for _, row := range append(choiceRows, undatedRows...) {
		f.Add(row.text, "2020-03-04")
	}
	for _, row := range headRows {
		f.Add("[2] dead. "+row.text, row.record)
	}
	for _, s := range []string{"[1] on 31 April", "[1] on 29 February", "[1] in 9999-99-99", "[1] 99999999 years ago", "[1] since", "[1] the first of 2013", "[1] Nov. 31-32, 1999999"} {
		f.Add(s, "2019-02-28")
	}
	lx, err := lexicon.Load()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, source, published string) {
		row := choiceRow{text: source}
		if !strings.Contains(source, "[") || strings.Contains(source, "[]") {
			row.text = "[2] " + source
		}
		got := claimTime(lx, row, published)
		if got.From.IsZero() != (got.Precision == 0) || got.To.IsZero() && got.From.IsZero() != got.To.IsZero() && got.Precision == 0 {
			t.Errorf("%q: dates and precision disagree: %+v", source, got)
		}
		if !got.To.IsZero() && got.To.Before(got.From) {
			t.Errorf("%q: ends before it begins: %+v", source, got)
		}
		if plain := strings.NewReplacer("[", "", "]", "").Replace(row.text); !strings.Contains(plain, strings.NewReplacer("[", "", "]", "").Replace(got.Text)) {
			t.Errorf("%q: words %q are not in the text", source, got.Text)
		}
		if again := inZone("Pacific/Kiritimati", func() Time { return claimTime(lx, row, published) }); again != got {
			t.Errorf("%q: %+v here, %+v in another zone", source, got, again)
		}
	})
}

// inZone runs f as on a machine in the zone; as it is where zones are not known.
func inZone(name string, f func() Time) Time {
	zone, err := time.LoadLocation(name)
	if err != nil {
		return f()
	}
	was := time.Local
	time.Local = zone
	defer func() { time.Local = was }()
	return f()
}

// TestStretches states the arithmetic of days.
func TestStretches(t *testing.T) {
	for d := civil(1895, 1, 1); d < civil(2030, 1, 1); d += 13 {
		date := d.date()
		if got := civil(date.Year, int(date.Month), date.Day); got != d {
			t.Fatalf("%s is day %d, not %d", date, got, d)
		}
		if got := time.Weekday(d.weekday()); got != date.Weekday() {
			t.Fatalf("%s is a %s, not a %s", date, date.Weekday(), got)
		}
		if w := weekOf(d); w.length() != 7 || w.from.weekday() != 1 || d < w.from || d > w.to {
			t.Fatalf("week of %s is %s..%s", date, w.from.date(), w.to.date())
		}
	}
}
