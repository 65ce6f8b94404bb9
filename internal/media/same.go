package media

import (
	"path"
	"strings"
)

// SameFile reports whether two addresses are of files of one name that is long
// enough to tell files apart.
func SameFile(one, other string) bool {
	const shortest = 12 // bytes, with the ending
	one, _, _ = strings.Cut(one, "?")
	other, _, _ = strings.Cut(other, "?")
	name := path.Base(one)
	return len(name) >= shortest && strings.ContainsAny(name, "0123456789") && name == path.Base(other)
}

// SameButSize reports whether the names of two files are the same but for sizes in
// pixels.
func SameButSize(one, other string) bool {
	name, size := withoutSize(one)
	otherName, otherSize := withoutSize(other)
	const factor = 1.2 // numbers that are nearer count files
	return name != "" && name == otherName &&
		(size == otherSize || size == 0 || otherSize == 0 || max(size, otherSize) > factor*min(size, otherSize))
}

// withoutSize is the name of an address's file without the numbers that may be
// sizes, and the first of these.
func withoutSize(address string) (name string, size float64) {
	address, _, _ = strings.Cut(address, "?")
	file := path.Base(address)
	file = strings.TrimSuffix(file, path.Ext(file))
	const fewest = 3 // figures of a size
	var b strings.Builder
	for i := 0; i < len(file); {
		end := i
		for end < len(file) && file[end] >= '0' && file[end] <= '9' {
			end++
		}
		if end-i >= fewest {
			if size == 0 {
				for _, c := range file[i:min(end, i+9)] {
					size = 10*size + float64(c-'0')
				}
			}
			i = end
			continue
		}
		if end == i {
			end++
		}
		b.WriteString(file[i:end])
		i = end
	}
	return strings.Trim(b.String(), "-_x"), size
}
