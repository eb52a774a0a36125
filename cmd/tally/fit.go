package main

import (
	"cmp"

	"github.com/olekukonko/tablewriter/pkg/twwidth" // widths of CJK, emoji and combining characters
)

// fit drops columns and narrows the others until the sheet is no wider than
// width, and returns their widths.
func (s *sheet) fit(width int) []int {
	for {
		widths := s.widths(width)
		least := 0
		for i, h := range s.heads {
			least += gap + min(widths[i], h.least())
		}
		if least <= width {
			return s.narrow(widths, width)
		}
		i := s.weakest()
		if i < 0 {
			return s.narrow(widths, width)
		}
		s.drop(i)
	}
}

// needs is what a line takes where all columns but those that never give way are
// left out.
func (s *sheet) needs(width int) int {
	n := 0
	for i, wide := range s.widths(width) {
		if h := s.heads[i]; h.rank >= keepRank {
			n += gap + min(wide, h.least())
		}
	}
	return n
}

// least is how narrow the column may become.
func (h *head) least() int {
	if h.numeric {
		return noLimit
	}
	return max(cmp.Or(h.words, minimum), twwidth.Width(h.name))
}

// weakest is the last of the columns with the lowest rank; -1 if all must stay.
func (s *sheet) weakest() int {
	at, rank := -1, keepRank
	for i, h := range s.heads {
		if h.rank <= rank && h.rank < keepRank {
			at, rank = i, h.rank
		}
	}
	return at
}

// widths are the widths that the cells would like to have.
func (s *sheet) widths(width int) []int {
	limit := maximum
	if width >= noLimit {
		limit = noLimit
	}
	widths := make([]int, len(s.heads))
	for i, h := range s.heads {
		widths[i] = twwidth.Width(h.name)
		for _, row := range s.rows {
			widths[i] = max(widths[i], min(limit, twwidth.Width(oneLine(row[i]))))
		}
	}
	return widths
}

// narrow takes from the widest column of words, one by one, until all fits.
func (s *sheet) narrow(widths []int, width int) []int {
	total := 0
	for _, n := range widths {
		total += n + gap
	}
	for ; total > width; total-- {
		widest := -1
		for i, h := range s.heads {
			if widths[i] > h.least() && (widest < 0 || widths[i] > widths[widest]) {
				widest = i
			}
		}
		if widest < 0 {
			break
		}
		widths[widest]--
	}
	return widths
}
