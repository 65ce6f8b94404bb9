package metadata

import (
	"strconv"
	"strings"
)

// icon is a picture that stands for the site.
type icon struct {
	href string
	size int // in pixels, the longer side; 0 for none
}

// The sizes of icons that declare none: that of a telephone's, and that of a
// tab's. A drawing has any size, but not every program draws it.
const (
	touchIconSize = 180
	tabIconSize   = 16
	drawingSize   = 128
)

// newIcon reads a link by its relation, the zero icon where that is none of an
// icon's.
func newIcon(rel, href, sizes string) icon {
	size := 0
	for name := range strings.FieldsSeq(rel) {
		switch strings.ToLower(name) {
		case "apple-touch-icon", "apple-touch-icon-precomposed":
			size = touchIconSize
		case "icon":
			size = max(size, tabIconSize)
		}
	}
	if size == 0 || strings.TrimSpace(href) == "" {
		return icon{}
	}
	if declared := iconSize(sizes); declared > 0 {
		size = declared
	}
	return icon{href, size}
}

// iconSize returns the largest of the sizes declared ("16x16 32x32", "any"), 0 for
// none.
func iconSize(sizes string) (largest int) {
	const most = 4096
	for size := range strings.FieldsSeq(strings.ToLower(sizes)) {
		if size == "any" {
			largest = max(largest, drawingSize)
			continue
		}
		width, _, _ := strings.Cut(size, "x")
		if n, err := strconv.Atoi(width); err == nil && n > 0 && n <= most {
			largest = max(largest, n)
		}
	}
	return largest
}

// Icon returns the address of the site's largest icon.
func (m *Metadata) Icon() string { return ResolveAt(m.Base, m.icon.href) }
