package media

import (
	"path"
	"strings"

	"github.com/standfirst/standfirst/internal/text"
)

// SameFile reports whether two addresses are of files of one name that is long
// enough to tell files apart.
func SameFile(one, other string) bool {
	const shortest = 8 // bytes, without the ending
	name := fileName(one)
	return len(name) >= shortest && strings.ContainsAny(name, "0123456789") && name == fileName(other)
}

// fileName is the name of an address's file without its ending. Where no ending
// names a picture, as in image?id=7, the query is a part of the name.
func fileName(address string) string {
	address, query, _ := strings.Cut(address, "?")
	_, file := path.Split(address)
	ending := path.Ext(file)
	switch strings.ToLower(ending) {
	case ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg":
		return strings.TrimSuffix(file, ending)
	}
	if query == "" {
		return file
	}
	return file + "?" + query
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
	file := fileName(address)
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

// IsLarger reports whether the address of a picture asks for a larger form of it than
// another one: the first numbers in which the two differ are sizes.
func IsLarger(one, other string) bool {
	const smallest, largest, factor = 16, 10_000, 1.2 // pixels; numbers that are nearer count files
	at := 0
	for at < min(len(one), len(other)) && one[at] == other[at] {
		at++
	}
	for at > 0 && text.IsDigit(one[at-1]) {
		at--
	}
	size, than := leadingNumber([]byte(one[at:])), leadingNumber([]byte(other[at:]))
	return min(size, than) >= smallest && max(size, than) <= largest && float64(size) > factor*float64(than)
}
