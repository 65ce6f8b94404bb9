package feature

// regionGap is how many blocks without prose may stand inside of one region.
const regionGap = 4

// describeRegions finds the runs of prose, with few lines between.
func (l *Lines) describeRegions() {
	p := l.p
	n, last := len(p.Measures), 0
	for i := range n {
		p.Row(i)[featNextRegion], p.Row(i)[featNextRegionProse] = NotApplicable, NotApplicable
	}
	for from := 0; from < n; {
		if !p.Measures[from].Prose {
			from++
			continue
		}
		r := l.regionAt(from)
		for k := last; k < from; k++ {
			p.Row(k)[featNextRegion], p.Row(k)[featNextRegionProse] = Distance(from-k), Ratio(r.prose, p.Total.Prose)
		}
		l.describeRegion(r)
		from, last = r.to+1, r.to+1
	}
	for i := range n {
		p.Row(i)[featFromMain], p.Row(i)[featFromMainEnd] = Distance(i-l.Main.From), Distance(i-l.Main.to)
	}
}

func (l *Lines) regionAt(from int) region {
	p := l.p
	r := region{From: from, to: from}
	for k := from; k < len(p.Measures) && k-r.to <= regionGap; k++ {
		if p.Measures[k].Prose {
			r.to, r.prose = k, r.prose+p.Page.Blocks[k].Size
		}
	}
	return r
}

// longestRegion is the run with the most prose: most likely the article's.
func (l *Lines) longestRegion() region {
	p := l.p
	var longest region
	for from := 0; from < len(p.Measures); from++ {
		if p.Measures[from].Prose {
			r := l.regionAt(from)
			if r.prose > longest.prose {
				longest = r
			}
			from = r.to
		}
	}
	return longest
}

// InMain reports whether a block stands in the longest run of prose.
func (l *Lines) InMain(i int) bool { return i >= l.Main.From && i <= l.Main.to }

func (l *Lines) describeRegion(r region) {
	p := l.p
	before := int32(0)
	for k := r.From; k <= r.to; k++ {
		row := p.Row(k)
		row[featRegionProse], row[featRegionBefore] = Ratio(r.prose, p.Total.Prose), Ratio(before, r.prose)
		if p.Measures[k].Prose {
			before += p.Page.Blocks[k].Size
		}
	}
}
