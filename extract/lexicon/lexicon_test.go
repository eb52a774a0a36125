package lexicon

import "testing"

func TestDefaultLoads(t *testing.T) {
	lx, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	verb, form := lx.Verbs.Find(lx.Find("KILLED"))
	if verb == nil || verb.Lemma != "kill" || form != Past|Participle {
		t.Errorf("KILLED: got %v, form %d", verb, form)
	}
}
