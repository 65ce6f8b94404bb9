package feature

// regionGap is how many blocks without prose may stand inside of one region.
const regionGap = 4

// region is a run of prose, from its first block to its last.
type region struct {
	From, to int
	prose    int32
}

// describeRegions finds the runs of prose, with few lines between.
func (p *Page) describeRegions() {
	n, last := len(p.Measures), 0
	for i := range n {
		p.Row(i)[featNextRegion], p.Row(i)[featNextRegionProse] = Unknown, Unknown
	}
	for from := 0; from < n; {
		if !p.Measures[from].Prose {
			from++
			continue
		}
		r := p.regionAt(from)
		for k := last; k < from; k++ {
			p.Row(k)[featNextRegion], p.Row(k)[featNextRegionProse] = Distance(from-k), Ratio(r.prose, p.Total.Prose)
		}
		p.describeRegion(r)
		from, last = r.to+1, r.to+1
	}
	for i := range n {
		p.Row(i)[featFromMain], p.Row(i)[featFromMainEnd] = Distance(i-p.Main.From), Distance(i-p.Main.to)
	}
}

func (p *Page) regionAt(from int) region {
	r := region{From: from, to: from}
	for k := from; k < len(p.Measures) && k-r.to <= regionGap; k++ {
		if p.Measures[k].Prose {
			r.to, r.prose = k, r.prose+p.Page.Blocks[k].Size
		}
	}
	return r
}

// longestRegion is the run with the most prose: most likely the article's.
func (p *Page) longestRegion() region {
	var longest region
	for from := 0; from < len(p.Measures); from++ {
		if p.Measures[from].Prose {
			r := p.regionAt(from)
			if r.prose > longest.prose {
				longest = r
			}
			from = r.to
		}
	}
	return longest
}

// InMain reports whether a block stands in the longest run of prose.
func (p *Page) InMain(i int) bool { return i >= p.Main.From && i <= p.Main.to }

func (p *Page) describeRegion(r region) {
	before := int32(0)
	for k := r.From; k <= r.to; k++ {
		row := p.Row(k)
		row[featRegionProse], row[featRegionBefore] = Ratio(r.prose, p.Total.Prose), Ratio(before, r.prose)
		if p.Measures[k].Prose {
			before += p.Page.Blocks[k].Size
		}
	}
}
