package forest

import (
	"encoding/binary"
	"errors"
	"math"
)

// ErrFormat means that bytes are not what Append wrote.
var ErrFormat = errors.New("forest: malformed")

// Append writes a forest in little-endian order: the bias, the number of
// trees, and for each its numbers of nodes and leaves, nodes and leaves.
func (f *Forest) Append(b []byte) []byte {
	b = appendFloat(b, f.Bias)
	b = binary.LittleEndian.AppendUint16(b, uint16(len(f.Trees)))
	for _, t := range f.Trees {
		b = append(b, byte(len(t.Nodes)), byte(len(t.Leaves)))
		for _, n := range t.Nodes {
			b = binary.LittleEndian.AppendUint16(b, n.Feature)
			b = appendFloat(b, n.Threshold)
			b = appendFloat(b, n.Value)
			b = append(b, byte(int8(n.Left)), byte(int8(n.Right)))
		}
		for _, l := range t.Leaves {
			b = appendFloat(b, l)
		}
	}
	return b
}

func appendFloat(b []byte, x float32) []byte {
	return binary.LittleEndian.AppendUint32(b, math.Float32bits(x))
}

// Read reads a forest and returns what follows it. Every feature must be
// under features, and every node and leaf but the root must be the child of one
// node before it.
func Read(b []byte, features int) (*Forest, []byte, error) {
	r := reader{b: b}
	f := &Forest{Bias: r.float()}
	f.Trees = make([]Tree, r.uint16())
	for i := range f.Trees {
		t := &f.Trees[i]
		t.Nodes, t.Leaves = make([]Node, r.byte()), make([]float32, r.byte())
		for k := range t.Nodes {
			t.Nodes[k] = Node{Feature: r.uint16(), Threshold: r.float(), Value: r.float(), Left: int16(int8(r.byte())),
				Right: int16(int8(r.byte()))}
		}
		for k := range t.Leaves {
			t.Leaves[k] = r.float()
		}
		if r.short || !t.isTree(features) {
			return nil, nil, ErrFormat
		}
	}
	if r.short {
		return nil, nil, ErrFormat
	}
	f.quick = newScorer(f)
	return f, r.b, nil
}

// isTree reports whether each node and leaf hangs under one node before it.
func (t *Tree) isTree(features int) bool {
	if len(t.Leaves) != len(t.Nodes)+1 {
		return false
	}
	hangs := make(map[int16]bool, 2*len(t.Nodes))
	for k, n := range t.Nodes {
		for _, child := range [...]int16{n.Left, n.Right} {
			if hangs[child] || child >= 0 && (int(child) <= k || int(child) >= len(t.Nodes)) || child < 0 &&
				int(^child) >= len(t.Leaves) {
				return false
			}
			hangs[child] = true
		}
		if int(n.Feature) >= features {
			return false
		}
	}
	return true
}

// reader takes numbers off the front; past the end it gives zeros.
type reader struct {
	b     []byte
	short bool
}

func (r *reader) take(n int) []byte {
	if len(r.b) < n {
		r.short, r.b = true, nil
		return make([]byte, n)
	}
	s := r.b[:n]
	r.b = r.b[n:]
	return s
}

func (r *reader) byte() byte     { return r.take(1)[0] }
func (r *reader) uint16() uint16 { return binary.LittleEndian.Uint16(r.take(2)) }
func (r *reader) float() float32 {
	return math.Float32frombits(binary.LittleEndian.Uint32(r.take(4)))
}
