package ground_test

import (
	"testing"

	"tally/extract/gold"
	"tally/extract/ground"
	"tally/extract/lexicon"
	"tally/extract/text"
)

// TestGoldGround measures places and groups on the annotated articles with the
// annotators' figures and subjects, so that nothing but this stage counts.
func TestGoldGround(t *testing.T) {
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{"dev", "seeds"} {
		s := sited{lx: lx, reader: ground.NewReader(lx)}
		for _, d := range gold.Read(t, gold.Shared(t, "gold", part)) {
			s.add(t, &d)
		}
		place, group := float64(s.places)/float64(s.all), float64(s.groups)/float64(s.all)
		t.Logf("%s: %d claims, place %.3f, group %.3f", part, s.all, place, group)
		if part == "dev" && (place < 0.80 || group < 0.89) {
			t.Errorf("%s: place %.3f, group %.3f, want 0.80 and 0.89", part, place, group)
		}
	}
}

// sited counts what is right.
type sited struct {
	lx                  *lexicon.Lexicon
	reader              *ground.Reader
	places, groups, all int
}

func (s *sited) add(t *testing.T, d *gold.Document) {
	var x text.Text
	x.Read(s.lx, "", d.Text)
	doc := d.Schema(t)
	s.reader.Date(&x, &doc)
	claims := gold.Frames(&x, d.Claims)
	for i, at := range s.reader.Read(&x, &doc, claims) {
		g := &d.Claims[i]
		if !g.Asked() {
			continue
		}
		s.all++
		near := x.Source[max(0, g.Start-90):g.Start] + "«" + g.Figure + "»" + x.Source[g.End:min(len(x.Source), g.End+110)]
		if gold.SameName(g.Place, at.Place.Text) {
			s.places++
		} else {
			t.Logf("PLACE %s [%s] got [%s] :: %q", d.ID, g.Place, at.Place.Text, near)
		}
		if group := s.reader.Group(&x, claims[i].Subject, text.Span{}, g.Class); gold.SameName(g.Group, group) {
			s.groups++
		} else {
			t.Logf("GROUP %s <%s> got <%s> %s {%s} :: %q", d.ID, g.Group, group, g.Class, g.Subject, near)
		}
	}
}
