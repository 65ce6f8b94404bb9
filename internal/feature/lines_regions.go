package feature

// regionGap is how many blocks without prose may stand inside of one region.
const regionGap = 4

// region is a run of prose, from its first block to its last.
type region struct {
	From, to int
	prose    int32
}

// describeRegions finds the runs of prose, with few lines between.
func (v *Page) describeRegions() {
	n, last := len(v.Measures), 0
	for i := range n {
		v.Row(i)[featNextRegion], v.Row(i)[featNextRegionProse] = Unknown, Unknown
	}
	for from := 0; from < n; {
		if !v.Measures[from].Prose {
			from++
			continue
		}
		r := v.regionAt(from)
		for k := last; k < from; k++ {
			v.Row(k)[featNextRegion], v.Row(k)[featNextRegionProse] = Distance(from-k), Ratio(r.prose, v.Total.Prose)
		}
		v.describeRegion(r)
		from, last = r.to+1, r.to+1
	}
	for i := range n {
		v.Row(i)[featFromMain], v.Row(i)[featFromMainEnd] = Distance(i-v.Main.From), Distance(i-v.Main.to)
	}
}

func (v *Page) regionAt(from int) region {
	r := region{From: from, to: from}
	for k := from; k < len(v.Measures) && k-r.to <= regionGap; k++ {
		if v.Measures[k].Prose {
			r.to, r.prose = k, r.prose+v.Page.Blocks[k].Size
		}
	}
	return r
}

// longestRegion is the run with the most prose: most likely the article's.
func (v *Page) longestRegion() region {
	var longest region
	for from := 0; from < len(v.Measures); from++ {
		if v.Measures[from].Prose {
			r := v.regionAt(from)
			if r.prose > longest.prose {
				longest = r
			}
			from = r.to
		}
	}
	return longest
}

// InMain says whether a block stands in the longest run of prose.
func (v *Page) InMain(i int) bool { return i >= v.Main.From && i <= v.Main.to }

func (v *Page) describeRegion(r region) {
	before := int32(0)
	for k := r.From; k <= r.to; k++ {
		row := v.Row(k)
		row[featRegionProse], row[featRegionBefore] = Ratio(r.prose, v.Total.Prose), Ratio(before, r.prose)
		if v.Measures[k].Prose {
			before += v.Page.Blocks[k].Size
		}
	}
}
