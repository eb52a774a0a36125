package frame

import "tally/schema"

// A claim that everyday words could make by themselves wants a scene: words of
// conflict and disaster around its sentence, one in so many.
const (
	sceneReach = 120 // tokens looked at to either side of the sentence
	sceneShare = 100 // tokens that one word of the scene vouches for
)

// placed tells whether the claim stands among conflict or disaster, or says so
// by itself. A text too short to tell is taken at its word.
func (r *Reader) placed(c *Claim, f *finding) bool {
	return c.PartOf >= 0 || r.g.grave(c, f) || r.g.scene()
}

// grave tells whether no more is needed: people were killed, hurt or carried
// off, or aircraft shot down, in no word of every day.
func (g *grammar) grave(c *Claim, f *finding) bool {
	if f.frame != nil && f.frame.Everyday {
		return false
	}
	if c.Measure == schema.Destroyed && c.Unit == schema.Aircraft {
		return true
	}
	switch p := g.at(f.chunk); {
	case p.head < 0, p.noun == nil && !g.personLike(p.head), p.noun != nil && p.noun.Unit != schema.Person:
		return false
	}
	switch c.Measure {
	case schema.Killed, schema.Injured, schema.Casualties, schema.Abducted:
		return true
	}
	return false
}

// scene tells whether the words around the sentence tell of conflict or
// disaster. A sentence asks once.
func (g *grammar) scene() bool {
	if !g.staged {
		g.staged, g.staging = true, g.stage()
	}
	return g.staging
}

// stage looks for the scene.
func (g *grammar) stage() bool {
	first, last := max(0, g.s.First-sceneReach), min(len(g.t.Words), g.s.Last+sceneReach)
	need := (last - first) / sceneShare
	for i := first; i < last && need > 0; i++ {
		if g.lx.Scene.Has(g.t.Words[i]) {
			need--
		}
	}
	return need <= 0
}
