package page

import (
	"slices"
	"strconv"

	"github.com/standfirst/standfirst/internal/markup"
)

// number is what an attribute of an element counts.
type number struct {
	element int32
	key     markup.Attr
	value   int32
}

// numbered are the attributes of elements that count something.
var numbered = [markup.NumTags][]markup.Attr{
	markup.TagOl: {markup.AttrReversed, markup.AttrStart},
	markup.TagLi: {markup.AttrValue},
	markup.TagTd: {markup.AttrColspan, markup.AttrRowspan},
	markup.TagTh: {markup.AttrColspan, markup.AttrRowspan},
}

// noteNumbers notes what the attributes of the last element count.
func noteNumbers(b *Builder, t markup.Tag) {
	for _, key := range numbered[t] {
		if !b.attrs.Is(key) {
			continue
		}
		n, err := strconv.Atoi(string(trimSpace(b.attrs.Get(key))))
		switch {
		case key == markup.AttrReversed:
			n = 1
		case err != nil || n < -maxNumber || n > maxNumber:
			continue
		}
		b.numbers = append(b.numbers, number{int32(len(b.Elements) - 1), key, int32(n)})
	}
}

// maxNumber is the largest number that is read; a larger one is none.
const maxNumber = 1 << 24

// Number is what an attribute of an element counts.
func (p *Page) Number(element int32, key markup.Attr) (n int, ok bool) {
	k, found := slices.BinarySearchFunc(p.numbers, number{element: element, key: key}, func(a, b number) int {
		if a.element != b.element {
			return int(a.element - b.element)
		}
		return int(a.key) - int(b.key)
	})
	if !found {
		return 0, false
	}
	return int(p.numbers[k].value), true
}
