package export

import (
	"io"
	"strings"

	"tally/datasets"
	"tally/datasets/rows"
	"tally/schema"
)

// hashtags are the HXL hashtags of the columns of claims: core tags of HXL 1.1,
// with attributes that tell columns of one tag apart.
var hashtags = map[string]string{
	"claim_id": "#meta+id", "document_id": "#meta+id+document", "uri": "#meta+url", "path": "#meta+path",
	"title": "#meta+title", "outlet": "#org+outlet", "published": "#date+published",
	"section": "#meta+section", "quote": "#description+quote", "sentence": "#description+sentence",
	"context": "#description+context", "figure": "#description+figure",
	"start": "#meta+start", "end": "#meta+end", "sentence_start": "#meta+sentence+start", "sentence_end": "#meta+sentence+end",
	"low": "#indicator+num+min", "high": "#indicator+num+max", "value": "#indicator+num",
	"quantifier": "#indicator+quantifier", "hedge": "#description+hedge", "unit": "#indicator+unit",
	"topic": "#indicator+topic", "measure": "#indicator+name", "subject": "#description+subject",
	"subject_class": "#population+class", "group": "#group+affected", "agent": "#group+agent", "weapon": "#cause+weapon",
	"modality": "#status+modality", "scope": "#status+scope",
	"source": "#org+source+name", "source_type": "#org+source+type", "speaker": "#contact+speaker+name", "cue": "#description+cue",
	"attribution": "#meta+attribution",
	"place":       "#loc+written", "place_name": "#loc+name", "country": "#country+code+v_iso3", "lat": "#geo+lat", "lon": "#geo+lon",
	"place_id": "#loc+code+v_geonames", "place_precision": "#geo+precision",
	"event_from": "#date+start", "event_to": "#date+end", "event_text": "#date+written", "event_precision": "#date+precision",
	"part_of": "#meta+id+whole", "derived": "#meta+derived", "rule": "#meta+rule",
}

// writeHXL writes claims as CSV whose second row holds the hashtags.
func writeHXL(w io.Writer, d *datasets.Dataset) error {
	fields := schema.Claims.Fields()
	var names, tags []string
	for _, f := range fields {
		names, tags = append(names, f.Name), append(tags, hashtags[f.Name])
	}
	if _, err := io.WriteString(w, strings.Join(names, ",")+"\n"+strings.Join(tags, ",")+"\n"); err != nil {
		return err
	}
	out, err := rows.New(&withoutHead{w: w}, rows.CSV, fields)
	if err != nil {
		return err
	}
	err = d.Rows(schema.Claims.Name, func(cells []schema.Cell) error {
		disarm(fields, cells)
		return out.Write(cells)
	})
	if err != nil {
		return err
	}
	return out.Close()
}

// withoutHead passes all but the first line on.
type withoutHead struct {
	w     io.Writer
	begun bool
}

func (h *withoutHead) Write(p []byte) (int, error) {
	rest := p
	if !h.begun {
		at := strings.IndexByte(string(p), '\n')
		if at < 0 {
			return len(p), nil
		}
		rest, h.begun = p[at+1:], true
	}
	if _, err := h.w.Write(rest); err != nil {
		return 0, err
	}
	return len(p), nil
}
