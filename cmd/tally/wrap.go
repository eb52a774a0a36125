package main

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/olekukonko/tablewriter/pkg/twwidth"
)

// oneLine is s with every run of white space as one space, and without the
// control characters with which a text could give orders to the terminal.
func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }), " ")
}

// wrap breaks s at its spaces into lines no wider than width; a longer word is
// broken where it must be.
func wrap(s string, width int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(s) {
		if line != "" && twwidth.Width(line)+1+twwidth.Width(word) <= width {
			line += " " + word
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for twwidth.Width(word) > width {
			n := prefix(word, width)
			lines = append(lines, word[:n])
			word = word[n:]
		}
		line = word
	}
	return append(lines, line)
}

// prefix is how many bytes of word fit into width, at least one rune.
func prefix(word string, width int) int {
	end := 0
	for i := range word {
		_, n := utf8.DecodeRuneInString(word[i:])
		if end > 0 && twwidth.Width(word[:i+n]) > width {
			return end
		}
		end = i + n
	}
	return end
}

const (
	mostDigits   = 12 // of a whole number for eyes; a longer one is no count, but part of a name
	mostDecimals = 3  // behind its point
)

// grouped puts commas into the whole part of a number in digits. One that is too
// long for eyes is rounded: 2e+19, 0.333.
func grouped(number string) string {
	whole, decimals, _ := strings.Cut(number, ".")
	if len(whole) > mostDigits || len(decimals) > mostDecimals {
		number = rounded(number)
	}
	if strings.ContainsAny(number, "e+") {
		return number
	}
	end := strings.IndexByte(number, '.')
	if end < 0 {
		end = len(number)
	}
	for at := end - 3; at > 0 && unicode.IsDigit(rune(number[at-1])); at -= 3 {
		number = number[:at] + "," + number[at:]
	}
	return number
}

// rounded is a number with three digits, or with all those before its point.
func rounded(number string) string {
	v, err := strconv.ParseFloat(number, 64)
	if err != nil {
		return number
	}
	digits := mostDecimals
	if whole := strings.IndexByte(number, '.'); whole <= mostDigits {
		digits = max(digits, whole)
	}
	return strconv.FormatFloat(v, 'g', digits, 64)
}
