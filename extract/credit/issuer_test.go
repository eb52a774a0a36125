package credit_test

import "testing"

// TestIssuers reads figures that a body has written: what is meant is the body.
func TestIssuers(t *testing.T) {
	check(t, []attribution{
		{"The ministry issued a statement on Monday. The statement said {nine} men had died.", []string{"ministry"}},
		{"The army released a statement on Monday. It said {nine} men had died.", []string{"army"}},
		{"The health ministry released a report on Monday. According to the report, {nine} men had died.", []string{"health ministry"}},
		{"By the ministry's count, {300} people died.", []string{"ministry"}},
		{"Ministry figures show that {300} people died.", []string{"Ministry"}},
		{"An army communique said {two} men were freed.", []string{"army"}},
		{"Kenya recorded {nine} deaths on Monday.", []string{""}},
		{"The monitor recorded {nine} deaths on Monday.", []string{"monitor"}},
	})
}
