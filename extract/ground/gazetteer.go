package ground

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"encoding/binary"
	"io"
	"sort"
	"sync"
)

// atlasData is the gazetteer: made by gazetteer_make.go from GeoNames data
// (CC BY 4.0, see NOTICE) and gazetteer_extra.tsv.
//
//go:generate make -C ../.. gazetteer
//go:embed gazetteer.bin
var atlasData []byte

// Feature is what kind of place an entry of the gazetteer is.
type Feature byte

// The features, as they stand in the data.
const (
	Country    Feature = 'N'
	Capital    Feature = 'C' // of a country
	Seat       Feature = 'S' // of a first-order division
	Town       Feature = 'P' // town or village
	Quarter    Feature = 'X' // part of a town
	FirstOrder Feature = 'A' // province, state
	Second     Feature = 'B' // district, county
	Region     Feature = 'R' // valley, mountains, historic region
	Site       Feature = 'F' // dam, prison, camp, crossing
)

// Entry is one place of the gazetteer under one of its names.
type Entry struct {
	Alias    string // the name that it was found by
	Name     string // its usual English name
	ISO2     string // country, alpha-2
	Admin1   string // GeoNames code of the first-order division
	Feature  Feature
	Weight   byte // 0 not known, else about 4·log2 of the population
	Lat, Lon float64
	ID       int // GeoNames id, 0 not known
}

// atlas is the opened gazetteer: blocks of entries in the order of their keys,
// each unpacked when a name first falls into it.
type atlas struct {
	first  []string // key of each block
	packed [][]byte
	blocks []block
}

type block struct {
	once sync.Once
	data []byte
}

// gazetteer opens the embedded data; that reads the keys of the blocks only.
var gazetteer = sync.OnceValue(func() *atlas { return openAtlas(atlasData) })

func openAtlas(data []byte) *atlas {
	a := &atlas{}
	n, data := takeInt(data)
	sizes := make([]int, n)
	for i := range sizes {
		var key string
		key, data = takeString(data)
		sizes[i], data = takeInt(data)
		a.first = append(a.first, key)
	}
	for _, size := range sizes {
		a.packed = append(a.packed, data[:size])
		data = data[size:]
	}
	a.blocks = make([]block, n)
	return a
}

func takeInt(data []byte) (int, []byte) {
	v, n := binary.Uvarint(data)
	return int(v), data[n:]
}

func takeString(data []byte) (string, []byte) {
	n, data := takeInt(data)
	return string(data[:n]), data[n:]
}

// Find gives the places that are named by key, as PlaceKey makes it, in the
// order of the data: by weight, the largest first.
func (a *atlas) Find(key string) []Entry {
	if key == "" {
		return nil
	}
	i := sort.SearchStrings(a.first, key)
	if i == len(a.first) || a.first[i] != key {
		i--
	}
	if i < 0 {
		return nil
	}
	return findIn(a.unpack(i), key)
}

func (a *atlas) unpack(i int) []byte {
	b := &a.blocks[i]
	b.once.Do(func() {
		data, err := io.ReadAll(flate.NewReader(bytes.NewReader(a.packed[i])))
		if err != nil {
			panic("ground: embedded gazetteer is damaged: " + err.Error())
		}
		b.data = data
	})
	return b.data
}

// findIn walks the keys of a block: each is followed by the size of its entries.
func findIn(data []byte, key string) []Entry {
	for len(data) > 0 {
		n, rest := takeInt(data)
		at := rest[:n]
		size, rest := takeInt(rest[n:])
		if string(at) == key {
			return readEntries(rest[:size])
		}
		data = rest[size:]
	}
	return nil
}

func readEntries(data []byte) []Entry {
	var entries []Entry
	for len(data) > 0 {
		var e Entry
		e.Alias, data = takeString(data)
		e.Name, data = takeString(data)
		if e.Name == "" {
			e.Name = e.Alias
		}
		e.ISO2, e.Feature, e.Weight = string(data[:2]), Feature(data[2]), data[3]
		e.Admin1, data = takeString(data[4:])
		var lat, lon int
		lat, data = takeInt(data)
		lon, data = takeInt(data)
		e.Lat, e.Lon = float64(lat-90000)/1000, float64(lon-180000)/1000
		e.ID, data = takeInt(data)
		entries = append(entries, e)
	}
	return entries
}
