package frame

import "tally/schema"

// bySalvo gives bombs, rockets or drones what was found for those right before them, where it is that
// they were sent against a target: "attacked the port with two missiles and [15 drones]".
func (g *grammar) bySalvo(f *finding, before []finding) bool {
	j := g.besideInList(f.chunk)
	last := foundAt(before, j)
	if last == nil || !g.projectile(f.chunk) || !g.projectile(j) || last.measure(g, g.unit(g.at(j))) != schema.Attacks {
		return false
	}
	*f = last.again(f.chunk)
	return true
}

// besideInList is the chunk right before the comma or conjunction before chunk k; -1 where none
// stands there.
func (g *grammar) besideInList(k int) int {
	j := g.back(k)
	if c := g.at(j).kind; c != comma && c != conjunction {
		return -1
	}
	for g.at(j).kind == comma || g.at(j).kind == conjunction {
		j = g.back(j)
	}
	return j
}

// projectile tells whether the phrase at k counts bombs, rockets or drones.
func (g *grammar) projectile(k int) bool {
	n := g.at(k).noun
	return n != nil && (n.Unit == schema.Munition || n.Unit == schema.Aircraft && n.Weapon != "")
}

// droneBeside tells whether the aircraft at chunk k are drones, of which what stands before them tells
// no damage.
func (g *grammar) droneBeside(k int, unit schema.Unit, before []finding) bool {
	n := g.at(k).noun
	if unit != schema.Aircraft || n == nil || n.Weapon == "" {
		return false
	}
	for i := range before {
		if before[i].measure(g, g.unit(g.at(before[i].chunk))).Topic() == "damage" {
			return false
		}
	}
	return true
}
