//go:build ignore

// The second part of gazetteer_make.go: how the entries are written.
package main

import (
	"bytes"
	"cmp"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"log"
	"math"
	"slices"
)

// pack writes the entries in blocks: see gazetteer.go for the reader.
func pack(all []entry) []byte {
	slices.SortFunc(all, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.key, b.key), -cmp.Compare(a.weight, b.weight), cmp.Compare(a.iso2, b.iso2), cmp.Compare(a.admin1, b.admin1),
			cmp.Compare(a.feature, b.feature), cmp.Compare(a.id, b.id), cmp.Compare(a.lat, b.lat), cmp.Compare(a.lon, b.lon), cmp.Compare(a.alias, b.alias))
	})
	var index, body bytes.Buffer
	blocks := 0
	for len(all) > 0 {
		n := min(len(all), 1000)
		for n < len(all) && all[n].key == all[n-1].key {
			n++
		}
		packed := deflate(keys(all[:n]))
		putString(&index, all[0].key)
		putInt(&index, len(packed))
		body.Write(packed)
		all = all[n:]
		blocks++
	}
	var out bytes.Buffer
	putInt(&out, blocks)
	out.Write(index.Bytes())
	out.Write(body.Bytes())
	fmt.Println(blocks, "blocks,", out.Len(), "bytes")
	return out.Bytes()
}

// keys writes the entries of a block, those of one key together.
func keys(all []entry) []byte {
	var out bytes.Buffer
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].key == all[0].key {
			n++
		}
		var group bytes.Buffer
		for _, e := range all[:n] {
			e.write(&group)
		}
		putString(&out, all[0].key)
		putInt(&out, group.Len())
		out.Write(group.Bytes())
		all = all[n:]
	}
	return out.Bytes()
}

func (t entry) write(b *bytes.Buffer) {
	putString(b, t.alias)
	if t.name == t.alias {
		t.name = ""
	}
	putString(b, t.name)
	b.WriteString(t.iso2)
	b.WriteByte(byte(t.feature))
	b.WriteByte(t.weight)
	putString(b, t.admin1)
	putInt(b, int(math.Round(t.lat*1000))+90000)
	putInt(b, int(math.Round(t.lon*1000))+180000)
	putInt(b, t.id)
}

func putInt(b *bytes.Buffer, v int) { b.Write(binary.AppendUvarint(nil, uint64(v))) }

func putString(b *bytes.Buffer, s string) {
	putInt(b, len(s))
	b.WriteString(s)
}

func deflate(data []byte) []byte {
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestCompression)
	if err != nil {
		log.Fatal(err)
	}
	w.Write(data)
	w.Close()
	return b.Bytes()
}
