package export

import (
	"bufio"
	"io"
	"strconv"

	"tally/datasets"
	"tally/datasets/rows"
	"tally/schema"
)

// writeGeoJSON writes the claims that have coordinates as points of one
// FeatureCollection (RFC 7946). The properties are all columns.
func writeGeoJSON(w io.Writer, d *datasets.Dataset) error {
	out := bufio.NewWriterSize(w, 1<<16)
	fields := schema.Claims.Fields()
	at := columns(schema.Places(fields))
	line := []byte(`{"type":"FeatureCollection","features":[`)
	sep := "\n"
	err := d.Rows(schema.Claims.Name, func(cells []schema.Cell) error {
		lat, lon := &cells[at["lat"]], &cells[at["lon"]]
		if lat.Null || lon.Null {
			return nil
		}
		line = append(line, sep...)
		line = append(line, `{"type":"Feature","id":"`...)
		line = append(line, at.text(cells, "claim_id")...)
		line = append(line, `","geometry":{"type":"Point","coordinates":[`...)
		line = strconv.AppendFloat(line, lon.Number, 'f', -1, 64)
		line = strconv.AppendFloat(append(line, ','), lat.Number, 'f', -1, 64)
		line = append(line, `]},"properties":`...)
		line = append(rows.AppendJSON(line, fields, cells), '}')
		_, err := out.Write(line)
		line, sep = line[:0], ",\n"
		return err
	})
	if err != nil {
		return err
	}
	if _, err := out.Write(append(line, "\n]}\n"...)); err != nil {
		return err
	}
	return out.Flush()
}
