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
// under features and every child within its tree and after its parent, so
// that evaluation ends.
func Read(b []byte, features int) (*Forest, []byte, error) {
	r := reader{b: b}
	f := &Forest{Bias: r.float()}
	f.Trees = make([]Tree, r.uint16())
	for i := range f.Trees {
		t := &f.Trees[i]
		t.Nodes, t.Leaves = make([]Node, r.byte()), make([]float32, r.byte())
		for k := range t.Nodes {
			n := Node{Feature: r.uint16(), Threshold: r.float(), Value: r.float(), Left: int16(int8(r.byte())), Right: int16(int8(r.byte()))}
			if int(n.Feature) >= features || !t.child(k, n.Left) || !t.child(k, n.Right) {
				return nil, nil, ErrFormat
			}
			t.Nodes[k] = n
		}
		for k := range t.Leaves {
			t.Leaves[k] = r.float()
		}
		if r.short || len(t.Leaves) == 0 {
			return nil, nil, ErrFormat
		}
	}
	return f, r.b, nil
}

func (t *Tree) child(parent int, i int16) bool {
	if i < 0 {
		return int(^i) < len(t.Leaves)
	}
	return int(i) > parent && int(i) < len(t.Nodes)
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
