package text

import (
	"strings"
	"testing"
	"unicode/utf8"

	"tally/extract/lexicon"
	"tally/schema"
)

func TestTokens(t *testing.T) {
	lx := vocabulary(t)
	for source, want := range map[string]string{
		"Thepeoplewere inTarnow":       "Thepeoplewere|in|Tarnow",
		"Peoplewere hurt":              "People|were|hurt",
		"The stormdestroyed":           "The|storm|destroyed",
		"about 40 weredisplacedby":     "about|40|weredisplacedby",
		"townspeople, unaffected":      "townspeople|,|unaffected",
		"wèrepeople dïsplacedabout":    "wèrepeople|dïsplacedabout",
		"an iPhone, an eBay McKay":     "an|iPhone|,|an|eBay|McKay",
		"27-year-old":                  "27|-|year|-|old",
		"Syria's army, the U.S.'s":     "Syria|'s|army|,|the|U.S.|'s",
		"Syria’s “army”":               "Syria|’s|“|army|”",
		"U.S.-led raids":               "U.S.|-|led|raids",
		"U.S-backed":                   "U.S|-|backed",
		"7.62-mm":                      "7.62|-|mm",
		"MQ-4C":                        "MQ|-|4|C",
		"14k dead.":                    "14|k|dead|.",
		"in 2013.":                     "in|2013|.",
		"``Stop!'' he said":            "`|`|Stop|!|'|'|he|said",
		"the '60s":                     "the|'|60|s",
		"$17M":                         "$|17|M",
		"\uFEFFTwo\u00A0men\u200Bdied": "Two|men|died",
		"ten\r\nmen":                   "ten|men",
		"Müller’s":                     "Müller|’s",
		"a.m.)":                        "a.m.|)",
		"(AP)":                         "(|AP|)",
		"👍🏽12":                         "👍|🏽|12",
		"\xff\xfe12":                   "\xff|\xfe|12",
	} {
		var text Text
		text.Read(lx, "", source)
		if got := surfaces(&text); got != want {
			t.Errorf("%q: got %s, want %s", source, got, want)
		}
	}
}

func surfaces(t *Text) string {
	var parts []string
	for i := range t.Tokens {
		parts = append(parts, t.At(i))
	}
	return strings.Join(parts, "|")
}

// The bar marks the start of each sentence but the first.
func TestSentences(t *testing.T) {
	lx := vocabulary(t)
	for _, c := range []struct{ name, marked string }{
		{"plain", `Two men died. |Five were hurt! |Why? |Nobody knew.`},
		{"titles", `Gen. Haddad and Mr. Noor met Col. A. B. Saleh. |Lt. Col. Omar did not.`},
		{"country", `The U.S. Army fired on U.N. Security Council grounds. |It left the U.S. |The troops stayed.`},
		{"country at the end", `They flew to the U.S. |In May they returned.`},
		{"months", `The blast of Jan. 25 killed 4. |On Feb. 3 came another.`},
		{"numbers", `Camp No. 4 holds 300. |Did it help? |No. |They left.`},
		{"initials", `J. R. Harris of Vitamin C. Ltd. died. |He was shot.`},
		{"companies", `The Acme Corp. Tower burned. |Acme Inc. |The fire killed six.`},
		{"clock", `It struck at 4 a.m. Saturday near Herat. |The second came at 5 p.m. |Police sealed the road.`},
		{"state", `ROLLA, Mo. (AP) Students left. |The man felt ill. |Doctors came to Springfield, Ill. |They treated him.`},
		{"dateline", `BEIRUT (AFP) - Shells fell on a market. |Ten people died.`},
		{"dateline with a stop", `KABUL, Afghanistan (Jan. 25, 2013) — A joint force raided a house. |No shots were fired.`},
		{"quotes", `"We counted 12 bodies." |"There are more," he said. |“It is over.” |He left.`},
		{"old quotes", "``We saw 12 bodies.'' |``More will come,'' said a medic."},
		{"question in a quote", `"How many died?" he asked. |Nobody answered.`},
		{"brackets", `He died (they say). |(The army denied it.) |It rained.`},
		{"ellipsis", `They waited ... and waited. |Then ... nothing came.`},
		{"lost space", `The army left the town.|The rebels came.`},
		{"decimal", `It was 3.5 km away. |Version 2.0 failed.`},
		{"list number", `1. Two men died.` + "\n|" + `2. Three were hurt.`},
		{"headline above", "Blast kills three in Basra\n\n|BASRA (AFP) - A bomb went off. |It killed three."},
		{"lines", "Blast kills three\n|Flood displaces 900\n|Army takes two villages"},
		{"line in a sentence", "Shells fell on the\nmarket and killed\nfour people."},
		{"bullet over lines", "● On 22 October the Civil Protection\nDirectorate warned of floods.\n|● Rain fell."},
		{"bullets", "The toll so far:\n|- three dead\n|- nine hurt"},
		{"wrapped", "SANTIAGO (AP) Rescuers dug through the rubble of the old market\nhall on Tuesday and found the bodies of eleven traders who had been\nmissing since the roof came down. |A spokesman for the National\nEmergency Office said the search would go on through the night.\n   |Two of the dead were children, the office said. |It gave no\nother details of the collapse."},
		{"capitals", "LIMA, 3 MAR 90 -- [TEXT] FIVE REBELS DIED IN A CLASH NEAR AYACUCHO\nYESTERDAY, THE JOINT COMMAND SAID IN A STATEMENT RELEASED HERE TODAY BY\nTHE ARMED FORCES. |GEN. RUIZ SAID NO. 2 BATTALION OF THE U.S. TRAINED\nBRIGADE TOOK PART."},
		{"cards of key figures", "KEY FIGURES\n|12,400\nPeople displaced\n|67\nOrlans killed, including nine\nchildren\n|1.4 million*\nPeople in need\n|THE STORM\n|Rain fell."},
		{"figures below their words", "The storm went on.\n|People displaced\n|12,400\n|People in need\n|9,000\n|Response"},
		{"number of a page", "The storm went on.\n|2\n|Executive summary\n|2016\n|Refugees came."},
		{"page break by PDF", "Outcomes will stay poor in the north between\nOctober and May, the agency said. |Prices rose.\n|Key messages\n|Rain was low."},
		{"windows", "Two died.\r\n|Three were hurt.\r\n\r\n|Nobody came."},
		{"credits", "Two bombs went off outside a café in the old town on Sunday night and killed nine, an official said. |(Reuters)\n|Arts and culture\n|A film opened."},
		{"small", "two men died in the raid on the old town. |three more were hurt when the wall fell on them. |the mayor of the town said so on the radio last night."},
		{"no number", "Was it over? |No. |Fighting went on."},
		{"arabic", "هل انتهى الأمر؟ |لا."},
		{"dash", "He left. |- After the raid - the town was empty."},
	} {
		source := strings.ReplaceAll(c.marked, "|", "")
		var text Text
		text.Read(lx, "", source)
		if got := markSentences(&text); got != c.marked {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.marked)
		}
	}
}

// TestLongSentence: what has no stop for too long is cut behind its last semicolon, else comma, else anywhere.
func TestLongSentence(t *testing.T) {
	lx := vocabulary(t)
	for _, c := range []struct {
		piece string
		times int
		ends  string // of the first sentence
	}{
		{"two men, a boy; ", 1000, "a boy;"}, {"two men, a boy ", 1000, "two men,"}, {"two men ", 3000, "two men"},
	} {
		var text Text
		text.Read(lx, "", strings.Repeat(c.piece, c.times))
		first := text.Sentences[0]
		if got := text.Source[first.Start:first.End]; !strings.HasSuffix(got, c.ends) || first.Last-first.First > mostTokens || len(text.Sentences) != 2 {
			t.Errorf("%q: the first of %d sentences has %d tokens and ends with %q", c.piece, len(text.Sentences), first.Last-first.First, got[max(0, len(got)-20):])
		}
	}
}

func markSentences(t *Text) string {
	var b strings.Builder
	at := 0
	for i, s := range t.Sentences {
		b.WriteString(t.Source[at:s.Start])
		if i > 0 {
			b.WriteByte('|')
		}
		at = s.Start
	}
	return b.String() + t.Source[at:]
}

// Each line stands for a block of the text; the letter in front is its
// section: h headline, b body, x boilerplate.
func TestSections(t *testing.T) {
	lx := vocabulary(t)
	for _, c := range []struct{ name, title, marked string }{
		{"headline", "", "h Blast kills three in Basra market\nb A bomb killed three people on Monday.\nb Nobody claimed it."},
		{"given title", "Blast kills three in Basra market", "h Blast kills three in Basra market\nb Three people died on Monday."},
		{"title above and below", "", "b Published: Tue, 3 March 2020\nb World | By Staff\nh Army takes four villages in the north\nh Army takes four villages in the north\nb The army took four villages on Monday, it said."},
		{"department", "", "b WAR NEWS\nh Army takes four villages in the north\nb by Staff Writers\nb Beirut (AFP) Nov 4, 2017\nb The army took four villages on Monday, it said.\nx WAR NEWS\nx Jets destroy nine lorries in the desert\nx Nine lorries were destroyed in the desert on Sunday, the army said."},
		{"teaser", "", "h Army takes four villages in the north\nb The army took four villages on Monday, it said.\nx Jets destroyed nine lorries in the desert on Sunday. They ... read more"},
		{"links", "", "h Army takes four villages in the north\nb The army took four villages on Monday, it said.\nx Related articles\nx Jets destroy nine lorries\nx Flood kills 30 in the south\nb The army said that it would go on to the river."},
		{"other headlines at the end", "", "h Army takes four villages in the north\nb The army took four villages on Monday, it said.\nx Jets destroy nine lorries in desert\nx Flood kills 30 in the south\nx Ferry sinks with 80 aboard off island"},
		{"sign-off", "", "h Army takes four villages in the north\nb The army took four villages on Monday, it said.\nx Reporting by the Beirut bureau; editing by the desk\nx Copyright 2017 The Daily."},
		{"second report", "", "h Army takes four villages in the north\nb The army took four villages on Monday, it said.\nh Ferry sinks with 80 passengers off island\nb A ferry with 80 passengers on board sank off the island on Sunday night."},
		{"crosshead", "", "h Army takes four villages in the north\nb The army took four villages on Monday, it said.\nb Hot front lines\nb Ten shells fell on the farmland around the town on Monday."},
		{"short title in a sentence", "Basra market", "b A bomb went off at Basra market on Monday and killed three.\nb Nobody claimed it."},
		{"short title", "Basra market", "h Basra market\nb A bomb went off at the market on Monday and killed three."},
		{"question under a dateline", "", "b NEW YORK (AP) So how will the new city council get the buses back on the road before the winter?\nb Nobody knows, an official said on Monday."},
		{"file name", "", "b 4183047_Flash_update-1_on_the_storm_20251023.pdf\nh Storm kills nine on the coast\nb The storm killed nine people on Sunday, officials said."},
		{"no headline", "", "b The army took four villages on Monday, it said.\nb It gave no details."},
		{"one line", "", "b 260,000 people forced to leave home"},
	} {
		var source, want []string
		for _, l := range strings.Split(c.marked, "\n") {
			want, source = append(want, l[:1]), append(source, l[2:])
		}
		var text Text
		text.Read(lx, c.title, strings.Join(source, "\n\n"))
		var got []string
		for _, s := range text.Sentences {
			if s.Paragraph {
				got = append(got, map[schema.Section]string{schema.Headline: "h", schema.Body: "b", schema.Boilerplate: "x"}[s.Section])
			}
		}
		if strings.Join(got, "") != strings.Join(want, "") {
			t.Errorf("%s: got %s, want %s", c.name, got, want)
		}
	}
}

// A headline that lost its line is a sentence of its own: what stands in
// brackets.
func TestHeadlineRunIntoTheReport(t *testing.T) {
	lx := vocabulary(t)
	for _, marked := range []string{
		"[Blast kills 12 at market Medic]\n\nUPDATED [Blast kills 12 at market Medic] AFP Monday 3 Oct 2016 A bomb went off at a market killing 12 people a medic said. Police came.",
		"[Blast Kills 12 at Market]\n\n25-12-2014 [Blast Kills 12 at Market.] At least 12 people were killed on Thursday reports said.",
		"[Monitors 15 killed in strike on eastern city] AP Friday 6 Oct 2017 Activists say 15 civilians were killed there.",
		"[Three dead in shelling of border town Monitor] One farmer was killed with two boys in artillery fire on Saturday.",
		"[Blast toll rises to 70] REUTERS Social Media Middle East 1735 15.04.2017 A source said the toll rose to 70.",
	} {
		source := strings.NewReplacer("[", "", "]", "").Replace(marked)
		var text Text
		text.Read(lx, "", source)
		var b strings.Builder
		at := 0
		for _, s := range text.Sentences {
			if s.Section == schema.Headline {
				b.WriteString(source[at:s.Start] + "[" + source[s.Start:s.End] + "]")
				at = s.End
			}
		}
		if got := b.String() + source[at:]; got != marked {
			t.Errorf("got  %q\nwant %q", got, marked)
		}
	}
	for _, source := range []string{
		"The general who led the attack in November 1985 said The Hague was far.",
		"Troops from the First Army took four villages near Al Bab on Monday.",
		"Three men held over the March 11, 2004 Madrid bombings go on trial.",
		"Two brothers of former Formula One driver held by kidnappers near Sao Paulo, police say.",
		"Police in Los Angeles said on Monday 12 May 1997 that nobody was hurt.",
	} {
		var text Text
		text.Read(lx, "", source)
		if !text.Headline.Empty() {
			t.Errorf("%q: took %q for the headline", source, text.Slice(text.Headline))
		}
	}
}

func TestCapitals(t *testing.T) {
	lx := vocabulary(t)
	var text Text
	text.Read(lx, "", "FIVE REBELS DIED NEAR AYACUCHO YESTERDAY.")
	if !text.Caps || !text.Sentences[0].Caps {
		t.Error("a text in capitals is not seen as one")
	}
	text.Read(lx, "", "FIVE REBELS DIE IN CLASH\n\nThe rebels died near Ayacucho on Monday. It was not clear who fired first.")
	if text.Caps || !text.Sentences[0].Caps || text.Sentences[1].Caps {
		t.Errorf("capitals of the text %v, of its sentences %v", text.Caps, text.Sentences)
	}
}

// laws fails where text breaks a promise that holds for every source.
func laws(t *testing.T, text *Text) {
	t.Helper()
	end := 0
	for i, tok := range text.Tokens {
		if int(tok.Start) < end || tok.End <= tok.Start || int(tok.End) > len(text.Source) {
			t.Fatalf("token %d is [%d,%d) after %d of %d bytes", i, tok.Start, tok.End, end, len(text.Source))
		}
		blankBetween(t, text.Source[end:tok.Start], tok.Has(Space) || i == 0)
		end = int(tok.End)
	}
	blankBetween(t, text.Source[end:], true)
	next := 0
	for i, s := range text.Sentences {
		if s.First != next || s.Last <= s.First || s.Start != int(text.Tokens[s.First].Start) || s.End != int(text.Tokens[s.Last-1].End) {
			t.Fatalf("sentence %d is %+v, want it to start with token %d", i, s, next)
		}
		if s.Section == "" || s.Paragraph != text.Tokens[s.First].Has(Para) {
			t.Fatalf("sentence %d is %+v", i, s)
		}
		next = s.Last
	}
	if next != len(text.Tokens) || len(text.Words) != len(text.Tokens) {
		t.Fatalf("sentences end at token %d of %d, %d words", next, len(text.Tokens), len(text.Words))
	}
}

// blankBetween fails where something visible stands between two tokens.
func blankBetween(t *testing.T, s string, allowed bool) {
	t.Helper()
	if g := space(s); g.n != len(s) || s != "" && !allowed {
		t.Fatalf("%q stands between tokens", s)
	}
}

func FuzzRead(f *testing.F) {
	lx := vocabulary(f)
	f.Add("", "Two men died. Mr. Noor said so.\n\n- a\n- b\r\n\tU.S.'s 1,500.")
	f.Add("Blast kills 3", "Blast kills 3\nBEIRUT (AFP) - A bomb.\u2028\uFEFF😀\xff ``quoted''")
	f.Add("a", "\n \n'\u00AD\u200D.")
	f.Fuzz(func(t *testing.T, title, source string) {
		var text Text
		text.Read(lx, title, source)
		laws(t, &text)
		tokens, sentences := len(text.Tokens), len(text.Sentences)
		text.Read(lx, title, source)
		if len(text.Tokens) != tokens || len(text.Sentences) != sentences {
			t.Fatal("a second reading differs")
		}
		if utf8.ValidString(source) {
			for i := range text.Tokens {
				if !utf8.ValidString(text.At(i)) {
					t.Fatalf("token %q cuts a rune", text.At(i))
				}
			}
		}
	})
}

func TestLawsOnNews(t *testing.T) {
	lx := vocabulary(t)
	var text Text
	for _, source := range corpus(t)[:2000] {
		text.Read(lx, "", source)
		laws(t, &text)
	}
}

// Twice the text, at most twice the steps.
func TestLinear(t *testing.T) {
	lx := vocabulary(t)
	for _, unit := range []string{"word ", "1,", "12 ", "(", "\"", "'", ". ", ".", "a.", "A. ", "- ", "\n", "A b c d\n\n", "A\n", "Mr. ", "’s", "read more\n\n", "W x y z\n\nw x y z a b c d.\n\n", "\u200B", "é"} {
		once, twice := steps(lx, unit, 4000), steps(lx, unit, 8000)
		if twice > 2*once+100 {
			t.Errorf("%q: %d steps for 4000, %d for 8000", unit, once, twice)
		}
	}
}

// steps counts the work on n times unit.
func steps(lx *lexicon.Lexicon, unit string, n int) int {
	var text Text
	text.Read(lx, "", strings.Repeat(unit, n))
	return text.steps + len(text.Tokens)
}

func BenchmarkRead(b *testing.B) {
	lx := vocabulary(b)
	texts := corpus(b)
	bytes := 0
	for _, s := range texts {
		bytes += len(s)
	}
	b.Run("text", func(b *testing.B) {
		var text Text
		b.SetBytes(int64(bytes))
		b.ReportAllocs()
		for b.Loop() {
			for _, s := range texts {
				text.Read(lx, "", s)
			}
		}
	})
	b.Run("tokens", func(b *testing.B) {
		var text Text
		b.SetBytes(int64(bytes))
		for b.Loop() {
			for _, s := range texts {
				text.Source = s
				text.tokenize(lx)
			}
		}
	})
}

// What the source knows of the sections stands, and what it calls the body is
// still looked through for furniture.
func TestKnownSections(t *testing.T) {
	lx := vocabulary(t)
	parts := []struct {
		known schema.Section
		words string
		want  schema.Section
	}{
		{schema.Headline, "Ten die in mine blast", schema.Headline},
		{schema.Body, "Ten miners died on Monday, the owner said.", schema.Body},
		{schema.Body, "Related links", schema.Boilerplate},
		{schema.Body, "Forty others were brought out of the shaft during the night, he added.", schema.Body},
		{schema.Body, "Sign up for our newsletter.", schema.Boilerplate},
		{schema.Boilerplate, "Six people drowned when a ferry sank off the coast on Sunday.", schema.Boilerplate},
	}
	var text Text
	var source strings.Builder
	for _, p := range parts {
		start := source.Len()
		source.WriteString(p.words)
		text.Sections = append(text.Sections, schema.Stretch{Start: start, End: source.Len(), Section: p.known})
		source.WriteString("\n\n")
	}
	text.Read(lx, "", source.String())
	if len(text.Sentences) != len(parts) {
		t.Fatalf("%d sentences", len(text.Sentences))
	}
	for i, s := range text.Sentences {
		if s.Section != parts[i].want {
			t.Errorf("%q: %s, want %s", parts[i].words, s.Section, parts[i].want)
		}
	}
	if got := text.At(text.Report() - 1); got != "." {
		t.Errorf("the report ends with %q", got)
	}
}
