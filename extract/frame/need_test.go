package frame_test

import (
	"testing"

	"tally/schema"
)

// The law of this file: those who need or lack something are counted wherever they are and however
// badly they need it.

func TestNeedWhereverAndHowever(t *testing.T) {
	x := newStages(t)
	for _, where := range []string{"", " in Orla", " across the region", " living in Orla", " who live in Orla", " in Orla (most of them women)", " in the region (see below)"} {
		for _, how := range []string{"", " urgently", " desperately", " still", " now", " also", " currently"} {
			for _, need := range []string{" need aid.", " need urgent help.", " require food.", " lack clean water."} {
				s := "Some 900 people" + where + how + need
				if claims, _ := x.read(s); len(claims) != 1 || !is(&claims[0], schema.Affected, 900) || claims[0].Scope != schema.Stock {
					_, got := x.written(s)
					t.Errorf("%s\n got %q", s, got)
				}
			}
		}
	}
}
