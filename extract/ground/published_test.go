package ground

import (
	"reflect"
	"testing"
	"time"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// headRow is the head of a text, the record's date and what is told of the
// document.
type headRow struct {
	text, record, from string
	published, how     string
	dateline, byline   string
	agency             string
}

var headRows = []headRow{
	// datelines and lines of publication
	{text: "Beirut (AFP) Nov 11, 2017\nShells fell on the port.", published: "2017-11-11", how: "dateline", dateline: "Beirut (AFP) Nov 11, 2017", agency: "AFP"},
	{text: "Storm hits coast\n\nPublished: Tue, February 12, 2019\n\nA storm hit the coast.", published: "2019-02-12", how: "dateline"},
	{text: "KABUL, Afghanistan (Jan. 25, 2013)\nA patrol found two caches.", published: "2013-01-25", how: "dateline", dateline: "KABUL, Afghanistan (Jan. 25, 2013)"},
	{text: "   SAN SALVADOR, 3 JAN 90 -- [TEXT] GUERRILLAS ATTACKED THE TOWN.", published: "1990-01-03", how: "dateline", dateline: "SAN SALVADOR, 3 JAN 90"},
	{text: "   BOGOTA, 9 JAN 90 (EFE) -- [TEXT] THE MAYOR WAS KIDNAPPED.", published: "1990-01-09", how: "dateline", dateline: "BOGOTA, 9 JAN 90 (EFE)", agency: "EFE"},
	{text: "Ferry sinks off island\n\n17:23 GMT19 October 2020\n\nA ferry sank.", published: "2020-10-19", how: "dateline"},
	{text: "Ferry sinks off island\n\n2020-10-19\n\nA ferry sank.", published: "2020-10-19", how: "dateline"},
	{text: "Ferry sinks off island\n\n19.10.2020 A ferry sank.", published: "2020-10-19", how: "dateline"},
	{text: "Ferry sinks off island\n\n10/19/2020 A ferry sank.", published: "2020-10-19", how: "dateline"},
	{text: "Ferry sinks off island\n\nMonday, October 19, 2020\n\nA ferry sank.", published: "2020-10-19", how: "dateline"},
	{text: "Ferry sinks off island\n\nPosted on October 19 2020 by the desk. A ferry sank.", published: "2020-10-19", how: "dateline"},
	{text: "Ferry sinks off island\n\nDate of publication 19 October 2020 A ferry sank.", published: "2020-10-19", how: "dateline"},
	{text: "FLOODS\nFLASH UPDATE No. 2 – as of 23 October 2025\nThis report covers the floods.", published: "2025-10-23", how: "dateline"},
	{text: "Ferry sinks off island AFP Monday 19 Oct 2020 A ferry sank.", published: "2020-10-19", how: "dateline", agency: "AFP"},
	{text: "Village razed, October 4, 2023\nA village was razed.", published: "2023-10-04", how: "text"},
	{text: "The mission posted a note.\nWe mourn the dead.\n— The mission (@mission) April 24, 2022\nShells fell.", published: "2022-04-24", how: "text"},
	// a dateline that leaves its year to the serial number of the release
	{text: "Joint Command - Kabul\n2012-06-S-117\nFor Immediate Release\n\nKABUL, Afghanistan (June 14) - A patrol found two caches.", published: "2012-06-14", how: "dateline", dateline: "KABUL, Afghanistan (June 14)"},
	{text: "June 30: Patrols find caches\nJoint Command - Kabul\n2010-07-CA-118\n\nA patrol found two caches.", published: "2010-06-30", how: "dateline"},
	{text: "Joint Command - Kabul\n2012-02-S-117\n\nKABUL, Afghanistan (June 14) - A patrol found two caches.", dateline: "KABUL, Afghanistan (June 14)"},
	// the record's date and the text's
	{text: "KABUL, Afghanistan (June 14) — A patrol found two caches.", record: "2012-06-13", published: "2012-06-13", how: "metadata", dateline: "KABUL, Afghanistan (June 14)"},
	{text: "KABUL, Afghanistan (Dec. 30) — A patrol found two caches.", record: "2013-01-03", published: "2012-12-30", how: "dateline", dateline: "KABUL, Afghanistan (Dec. 30)"},
	{text: "Ferry sinks off island\n\nMonday, October 19, 2020\n\nA ferry sank.", record: "2020-10-20", published: "2020-10-20", how: "metadata"},
	{text: "Ferry sinks off island\n\nMonday, October 19, 2020\n\nA ferry sank.", record: "2021-03-02", published: "2020-10-19", how: "dateline"},
	{text: "Ferry sinks off island\n\nMonday, October 19, 2020\n\nA ferry sank.", record: "2021-03-02", from: "given", published: "2020-10-19", how: "dateline"},
	{text: "A ferry sank on Monday.", record: "2021-03-02", from: "given", published: "2021-03-02", how: "given"},
	{text: "Ferry sinks off island\n\nA ferry sank on Monday.", record: "2020-10-20", published: "2020-10-20", how: "metadata"},
	// dates that are not the document's
	{text: "The bank was robbed on October 19, 2020, and the thief was never found."},
	{text: "The October 7, 2023, attack changed the war."},
	{text: "A law due to be published Feb. 1, 2020 bans the sale.", record: "2020-01-05", published: "2020-01-05", how: "metadata"},
	{text: "Shells fell on the port."},
	// bylines and datelines without a date
	{text: "Siege tightens\n\nBy Ana Ortega in Lagos\n\nLAGOS (Reuters) - Troops closed the road.", byline: "By Ana Ortega in Lagos", dateline: "LAGOS (Reuters)", agency: "Reuters"},
	{text: "WINSLOW, Ariz. (AP) A cabin burned.", dateline: "WINSLOW, Ariz. (AP)", agency: "AP"},
	{text: "Istanbul, Turkey – Jets struck the hills.", dateline: "Istanbul, Turkey"},
	{text: "WASHINGTON — The envoy left.", dateline: "WASHINGTON"},
	{text: "Rebels - and troops - fled."},
}

// TestDate states what the head of a text tells of the document.
func TestDate(t *testing.T) {
	lx, err := lexicon.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range headRows {
		doc := schema.Document{Text: row.text, PublishedFrom: row.from}
		doc.Published, _ = time.Parse(time.DateOnly, row.record)
		var tx text.Text
		tx.Read(lx, "", doc.Text)
		NewReader(lx).Date(&tx, &doc)
		got := headRow{
			text: row.text, record: row.record, from: row.from, published: schema.DateOf(doc.Published).String(),
			how: doc.PublishedFrom, dateline: doc.Dateline, byline: doc.Byline, agency: doc.Agency,
		}
		if got != row {
			t.Errorf("%q record %s\n  got  %q\n  want %q", row.text, row.record,
				[]string{got.published, got.how, got.dateline, got.byline, got.agency},
				[]string{row.published, row.how, row.dateline, row.byline, row.agency})
		}
	}
}

// TestGivenStands states that what the record says is never overwritten.
func TestGivenStands(t *testing.T) {
	lx, err := lexicon.Load()
	if err != nil {
		t.Fatal(err)
	}
	doc := schema.Document{
		Text: "By Ana Ortega\n\nBEIRUT (AFP) Nov 11, 2017\nShells fell.", Byline: "the desk", Dateline: "Tripoli", Agency: "AP",
		Published: time.Date(2017, 11, 11, 15, 4, 5, 0, time.UTC),
	}
	want := doc
	want.PublishedFrom = "metadata"
	var tx text.Text
	tx.Read(lx, "", doc.Text)
	NewReader(lx).Date(&tx, &doc)
	if !reflect.DeepEqual(doc, want) {
		t.Errorf("got %+v, want %+v", doc, want)
	}
}

// A date that stands in what is no part of the report is not the report's.
func TestDateOfThePage(t *testing.T) {
	lx, err := lexicon.Load()
	if err != nil {
		t.Fatal(err)
	}
	const report, rest = "Shells fell on Tripoli. Six people died.", "Updated 3 May 2019"
	doc := schema.Document{Text: report + "\n\n" + rest, Published: time.Date(2017, 11, 11, 0, 0, 0, 0, time.UTC)}
	doc.Sections = []schema.Stretch{{Start: 0, End: len(report), Section: schema.Body}, {Start: len(report) + 2, End: len(doc.Text), Section: schema.Boilerplate}}
	for _, c := range []struct{ known, want string }{{"sections", "2017-11-11"}, {"nothing", "2019-05-03"}} {
		tx, d := text.Text{Sections: doc.Sections}, doc
		if c.known == "nothing" {
			tx.Sections = nil
		}
		tx.Read(lx, "", d.Text)
		NewReader(lx).Date(&tx, &d)
		if got := d.Published.Format(time.DateOnly); got != c.want {
			t.Errorf("with %s known: %s, want %s", c.known, got, c.want)
		}
	}
}
