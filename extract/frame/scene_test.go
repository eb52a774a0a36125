package frame_test

import (
	"strings"
	"testing"
)

// film is a review in which nothing happens to anybody; it leaves the scene to
// the sentence put into its middle.
const film = `The comedy opens in a bakery where the owner, an elderly widower, teaches his niece how to braid dough. Their
afternoon is slow and warm, and the camera follows their hands as if nothing else in town mattered. The director, who grew
up in the same street, says she wanted a picture that smells of butter. It is her third feature and by far her lightest. %s
The songs are old and the jokes are older, yet most of them land. Later the niece travels to the coast, finds a job in a
hotel kitchen and writes letters home that her uncle reads aloud to customers. The ending, a wedding on a pier in the rain,
is as sweet as everything before it. Critics were kind at the premiere in June, and the studio expects a long summer in
the cinemas. A second part has been agreed on, though nobody would say when the cameras might roll again or who would play
the uncle, since the actor has promised his wife a rest after so many evenings spent among ovens, flour and bowls.`

// TestScene: what everyday words say wants a scene of conflict or disaster,
// what grave words say of people does not.
func TestScene(t *testing.T) {
	x := newStages(t)
	for _, c := range []struct{ sentence, want string }{
		{"Her last picture beat three rivals.", ""},
		{"The hall holds 900 people.", ""},
		{"Two reels disappeared on the way.", ""},
		{"The pier is 12 miles south of the hotel.", ""},
		{"In March two stuntmen were killed on the set.", "killed 2 person person"},
		{"The hall holds 900 refugees, whom the war has made homeless and whom rescuers brought from the camps.", "displaced 900 person refugee stock"},
	} {
		_, claims := x.written(strings.Replace(film, "%s", c.sentence, 1))
		if got := strings.Join(claims, "; "); got != c.want {
			t.Errorf("%s\nwant %q\n got %q", c.sentence, c.want, got)
		}
	}
}
