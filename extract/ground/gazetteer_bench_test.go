package ground

import "testing"

func BenchmarkOpenGazetteer(b *testing.B) {
	for b.Loop() {
		openAtlas(atlasData).Find(PlaceKey("Deir Ezzor"))
	}
}
