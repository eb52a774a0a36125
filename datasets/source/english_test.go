package source

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/RadhiFadlillah/whatlanggo"
)

// foreignTexts say one thing in many languages, by their tags.
var foreignTexts = map[string]string{
	"de": "Bei einem Luftangriff auf ein Krankenhaus sind am Freitag mindestens 26 Menschen getötet worden, darunter neun Kinder.",
	"fr": "Au moins 26 civils ont été tués vendredi dans une frappe aérienne sur un hôpital, dont neuf enfants, selon l'armée.",
	"es": "Al menos 26 civiles murieron el viernes en un bombardeo contra un hospital, entre ellos nueve niños, según el ejército.",
	"pt": "Pelo menos 26 civis foram mortos na sexta-feira num ataque aéreo a um hospital, entre eles nove crianças.",
	"it": "Almeno 26 civili sono stati uccisi venerdì in un raid aereo su un ospedale, tra cui nove bambini.",
	"nl": "Bij een luchtaanval op een ziekenhuis zijn vrijdag minstens 26 burgers gedood, onder wie negen kinderen.",
	"sv": "Minst 26 civila dödades i fredags i ett flyganfall mot ett sjukhus, däribland nio barn, enligt armén.",
	"da": "Mindst 26 civile blev dræbt fredag i et luftangreb på et hospital, heriblandt ni børn, siger hæren.",
	"fi": "Ainakin 26 siviiliä kuoli perjantaina ilmaiskussa sairaalaan, heidän joukossaan yhdeksän lasta.",
	"pl": "Co najmniej 26 cywilów zginęło w piątek w nalocie na szpital, w tym dziewięcioro dzieci, podała armia.",
	"cs": "Nejméně 26 civilistů zahynulo v pátek při náletu na nemocnici, mezi nimi devět dětí, uvedla armáda.",
	"hr": "Najmanje 26 civila poginulo je u petak u zračnom napadu na bolnicu, među njima devetero djece.",
	"ro": "Cel puțin 26 de civili au fost uciși vineri într-un atac aerian asupra unui spital, între care nouă copii.",
	"hu": "Legalább 26 civil vesztette életét pénteken egy kórházat ért légicsapásban, köztük kilenc gyerek.",
	"tr": "Cuma günü bir hastaneye düzenlenen hava saldırısında dokuzu çocuk en az 26 sivil öldürüldü.",
	"id": "Sedikitnya 26 warga sipil tewas pada hari Jumat dalam serangan udara di sebuah rumah sakit, termasuk sembilan anak.",
	"vi": "Ít nhất 26 thường dân đã thiệt mạng hôm thứ Sáu trong một cuộc không kích vào bệnh viện.",
	"so": "Ugu yaraan 26 qof oo rayid ah ayaa lagu dilay weerar cirka ah oo lala beegsaday isbitaal.",
	"tl": "Hindi bababa sa 26 sibilyan ang napatay noong Biyernes sa isang pag-atake sa ospital.",
	"ru": "По меньшей мере 26 мирных жителей погибли в пятницу при авиаударе по больнице, в том числе девять детей.",
	"uk": "Щонайменше 26 цивільних загинули у п'ятницю внаслідок авіаудару по лікарні, серед них дев'ятеро дітей.",
	"el": "Τουλάχιστον 26 άμαχοι σκοτώθηκαν την Παρασκευή σε αεροπορική επιδρομή σε νοσοκομείο.",
	"ar": "قُتل ما لا يقل عن ٢٦ مدنيا يوم الجمعة في غارة جوية على مستشفى بينهم تسعة أطفال.",
	"fa": "دست کم ۲۶ غیرنظامی روز جمعه در حمله هوایی به یک بیمارستان کشته شدند.",
	"he": "לפחות 26 אזרחים נהרגו ביום שישי בתקיפה אווירית על בית חולים.",
	"zh": "周五一家医院遭空袭,至少26名平民丧生,其中包括九名儿童。",
	"ja": "金曜日、病院への空爆で少なくとも民間人26人が死亡した。",
	"ko": "금요일 병원에 대한 공습으로 어린이 9명을 포함해 민간인 최소 26명이 숨졌다.",
}

// nearlyAlike are languages whose neighbours have nearly the same words: that
// they are foreign counts.
var nearlyAlike = map[string]bool{"sv": true, "da": true, "hr": true, "cs": true}

func TestForeignTexts(t *testing.T) {
	for tag, text := range foreignTexts {
		for _, text := range []string{text, strings.ToUpper(text), strings.Repeat(text+"\n", 80)} {
			got := languageOf(text)
			if got == whatlanggo.Eng || got == unknownLanguage {
				t.Errorf("%s: %.60s… is taken for English", tag, text)
			} else if got.Iso6391() != tag && !nearlyAlike[tag] {
				t.Logf("%s: %.60s… is taken for %s", tag, text, got)
			}
		}
	}
}

// TestEnglishTexts are short, shouted, full of names, or in two languages.
func TestEnglishTexts(t *testing.T) {
	for _, text := range []string{
		"Twelve dead.",
		"26 killed, 40 hurt",
		"POLICE: 14 DEAD, 30 HURT IN BUS PLUNGE NEAR COCHABAMBA",
		"TWO NATIONAL GUARD SOLDIERS WERE KILLED AND SEVEN WOUNDED NEAR SAN MIGUEL, THE ARMY PRESS COMMITTEE SAID.",
		"Killed: Juan Pérez Núñez, José María Gómez, André Lefèvre, Łukasz Wójcik, Jürgen Müller, all of Médecins Sans Frontières.",
		"Al Mayadeen, Al Jazeera, El País, La Nación, Le Monde: 12 killed",
		"Kunduz, Baghlan, Faryab, Badghis, Helmand: 3 dead, 5 hurt; 1 dead; 7 hurt; none.",
		"قُتل ٢٦ شخصا. Twelve people were killed in the raid, the army said.",
		"Гаага. THE HAGUE – Nine men were charged with the killing of 40 villagers, the court said.",
		"Bomb kills four Marines outside Ramadi",
		"", "26", "…",
	} {
		if got := languageOf(text); got != whatlanggo.Eng && got != unknownLanguage {
			t.Errorf("%q is taken for %s", text, got)
		}
	}
}

func TestForeignIsRejected(t *testing.T) {
	dir := t.TempDir()
	english := `{"id":"en","text":"Nine people were killed."}`
	french := `{"id":"fr","text":"` + foreignTexts["fr"] + `"}`
	for name, text := range map[string]string{"a.jsonl": english + "\n" + french + "\n" + english + "\n", "b.txt": foreignTexts["ar"]} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
	var got []string
	for it := range Read([]string{"a.jsonl", "b.txt"}, Options{}) {
		if it.Document != nil {
			got = append(got, it.Document.URI+" "+it.Document.Language)
			continue
		}
		if it.Reject.Offset != 0 && it.Reject.Offset != int64(len(english)+1) || it.Reject.SHA256 == "" {
			t.Errorf("%+v", it.Reject)
		}
		got = append(got, it.Reject.Path+": "+it.Reject.Error)
	}
	want := []string{
		"en en", "a.jsonl: line 2: not in English, but, it seems, in French", "en en",
		"b.txt: not in English, but, it seems, in Arabic",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// TestSharedTextsAreEnglish asks of every text that lies beside the project,
// nearly all of which are English, and of every sentence and title in them.
func TestSharedTextsAreEnglish(t *testing.T) {
	var files []string
	for _, pattern := range []string{"corpus/*.gz", "bench/*.jsonl", "gold/*/*.jsonl", "pairs/*.jsonl"} {
		found, _ := filepath.Glob(filepath.Join("../../../shared", pattern))
		files = append(files, found...)
	}
	if len(files) == 0 {
		t.Skip("no shared texts are here")
	}
	texts := 0
	for _, name := range files {
		for _, text := range stringsOf(t, name) {
			texts++
			if got := languageOf(text); got != whatlanggo.Eng && got != unknownLanguage && !quotesForeign(name) {
				t.Errorf("%s: %.120q is taken for %s", filepath.Base(name), text, got)
			}
		}
	}
	t.Logf("%d texts", texts)
}

// quotesForeign tells of a file whose records quote reports in any language.
func quotesForeign(name string) bool { return strings.Contains(name, "idmc_displacement") }

// stringsOf are the texts, sentences and titles of JSON lines.
func stringsOf(t *testing.T, name string) (out []string) {
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if strings.HasSuffix(name, ".gz") {
		z, err := gzip.NewReader(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		if data, err = io.ReadAll(z); err != nil {
			t.Fatal(err)
		}
	}
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var record map[string]any
		if json.Unmarshal(lines.Bytes(), &record) != nil {
			continue
		}
		for _, key := range []string{"text", "title", "sentence", "quote", "context"} {
			if s, ok := record[key].(string); ok {
				out = append(out, s)
			}
		}
	}
	return out
}

func BenchmarkLanguage(b *testing.B) {
	text := strings.Repeat("Shelling killed at least 26 people near the river on Friday, the army said, and nine of them were children. ", 30)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		languageOf(text)
	}
}

// TestGuess: of languages that are as likely, the same one is told each time.
func TestGuess(t *testing.T) {
	for _, text := range []string{"te11teA08da\ufeff2", "te21teA08da", "la casa", "de la", "un dos", "not a", "ja nein"} {
		want := guessOf(text)
		for range 50 {
			if got := guessOf(text); got.Lang != want.Lang || got.Confidence != want.Confidence {
				t.Errorf("%q: %s, then %s", text, want.Lang, got.Lang)
				break
			}
		}
	}
}
