package score

// Table gathers the values of many pages. Its zero value is an empty table.
type Table struct {
	sums map[Measure]*sum
}

// sum is what the means of one measure need of all pages.
type sum struct {
	pages, spoken            int
	score, precision, recall float64
	found, wrong, missed     int
}

// Row is one measure of a table.
type Row struct {
	Measure Measure
	// Mean is the mean over Pages pages, see [Measure].
	Mean  float64
	Pages int
}

// Add adds a page.
func (t *Table) Add(page Values) {
	if t.sums == nil {
		t.sums = map[Measure]*sum{}
	}
	for m, v := range page {
		s := t.sums[m]
		if s == nil {
			s = &sum{}
			t.sums[m] = s
		}
		s.add(v)
	}
}

// add adds one page's value.
func (s *sum) add(v Value) {
	s.pages++
	s.score += v.Score
	s.recall += v.Recall
	if !v.Blank {
		s.spoken++
		s.precision += v.Precision
	}
	s.found += v.Found
	s.wrong += v.Wrong
	s.missed += v.Missed
}

// mean is the sum's mean by the rule of its measure.
func (s *sum) mean(m Measure) float64 {
	switch m {
	case Snippets:
		return f1(s.found, s.found+s.wrong, s.found+s.missed)
	case BodyShingle:
		p, r := s.precision/float64(max(1, s.spoken)), s.recall/float64(s.pages)
		if p+r == 0 {
			return 0
		}
		return 2 * p * r / (p + r)
	}
	return s.score / float64(s.pages)
}

// Row returns one measure; ok is false where no page has it.
func (t *Table) Row(m Measure) (row Row, ok bool) {
	s := t.sums[m]
	if s == nil {
		return Row{Measure: m}, false
	}
	return Row{Measure: m, Mean: s.mean(m), Pages: s.pages}, true
}

// Rows returns the measures that at least one page has, in the order of
// [Measures].
func (t *Table) Rows() []Row {
	var rows []Row
	for _, m := range measures {
		if row, ok := t.Row(m); ok {
			rows = append(rows, row)
		}
	}
	return rows
}
