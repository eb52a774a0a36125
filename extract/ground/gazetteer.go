package ground

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"encoding/binary"
	"io"
	"slices"
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

// block is a block once it is unpacked.
type block struct {
	once sync.Once
	data []byte
	keys []int32 // where in data each begins
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
	return a.unpack(i).find([]byte(key))
}

func (a *atlas) unpack(i int) *block {
	b := &a.blocks[i]
	b.once.Do(func() {
		data, err := io.ReadAll(flate.NewReader(bytes.NewReader(a.packed[i])))
		if err != nil {
			panic("ground: embedded gazetteer is damaged: " + err.Error())
		}
		b.data = data
		for at := 0; at < len(data); {
			_, _, rest := takeKey(data[at:])
			b.keys = append(b.keys, int32(at))
			at = len(data) - len(rest)
		}
	})
	return b
}

// takeKey takes a key and its entries, before which their size stands.
func takeKey(data []byte) (key, entries, rest []byte) {
	n, data := takeInt(data)
	size, rest := takeInt(data[n:])
	return data[:n], rest[:size], rest[size:]
}

func (b *block) find(key []byte) []Entry {
	i, ok := slices.BinarySearchFunc(b.keys, key, func(at int32, key []byte) int {
		found, _, _ := takeKey(b.data[at:])
		return bytes.Compare(found, key)
	})
	if !ok {
		return nil
	}
	_, entries, _ := takeKey(b.data[b.keys[i]:])
	return readEntries(entries)
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
