package forest

// Node is a split: rows whose feature is at or under the threshold go left. A
// child under 0 is the leaf ^child.
type Node struct {
	Feature     uint16
	Threshold   float32
	Value       float32 // what a leaf here would have held
	Left, Right int16
}

// Tree is a regression tree. One without nodes has a single leaf.
type Tree struct {
	Nodes  []Node
	Leaves []float32
}

// Forest is a sum of trees; its value is a log-odds.
type Forest struct {
	Bias  float32
	Trees []Tree
	// quick evaluates the forest; only what Read returns has it.
	quick *scorer
}

// Margin is the forest's value for one row.
func (f *Forest) Margin(row []float32) float32 {
	sum := f.Bias
	for i := range f.Trees {
		sum += f.Trees[i].value(row)
	}
	return sum
}

// Margins sets out[k] to the value of the row that starts at rows[k] in
// features. It is quick for a forest that was read.
func (f *Forest) Margins(out []float32, features []float32, rows []int32) {
	if f.quick != nil {
		f.quick.margins(out, features, rows)
		return
	}
	for k, r := range rows {
		out[k] = f.Margin(features[r:])
	}
}

func (t *Tree) value(row []float32) float32 {
	if len(t.Nodes) == 0 {
		return t.Leaves[0]
	}
	i := int16(0)
	for i >= 0 {
		n := &t.Nodes[i]
		if row[n.Feature] <= n.Threshold {
			i = n.Left
		} else {
			i = n.Right
		}
	}
	return t.Leaves[^i]
}

// Weights adds to each feature what it moved the forest's value for one row:
// the change of the expected value at every split on the row's way (Saabas,
// "Interpreting random forests", 2014).
func (f *Forest) Weights(sum []float32, row []float32) {
	for k := range f.Trees {
		t := &f.Trees[k]
		if len(t.Nodes) == 0 {
			continue
		}
		for i := int16(0); i >= 0; {
			n := &t.Nodes[i]
			next := n.Right
			if row[n.Feature] <= n.Threshold {
				next = n.Left
			}
			sum[n.Feature] += t.expected(next) - n.Value
			i = next
		}
	}
}

// expected is the value at a node or leaf.
func (t *Tree) expected(i int16) float32 {
	if i < 0 {
		return t.Leaves[^i]
	}
	return t.Nodes[i].Value
}
