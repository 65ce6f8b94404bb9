package media

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Two addresses are of one picture where their names differ in sizes alone.
func TestSamePictureInTwoSizes(t *testing.T) {
	for _, c := range []struct {
		name, one, other string
		same             bool
	}{
		{"width in the name", "https://a.example/harbour-640.jpg", "https://a.example/harbour-1280.jpg", true},
		{"one without a size", "https://a.example/harbour.jpg", "https://a.example/harbour-1280.jpg", true},
		{"query", "https://a.example/harbour-640.jpg?q=1", "https://a.example/harbour-640.jpg?q=2", true},
		{"numbers too near for sizes", "https://a.example/harbour-1200.jpg", "https://a.example/harbour-1201.jpg", false},
		{"numbers of a series", "https://a.example/harbour-640-1.jpg", "https://a.example/harbour-640-2.jpg", false},
		{"another picture", "https://a.example/harbour.jpg", "https://a.example/quay.jpg", false},
		{"no name", "https://a.example/", "https://a.example/", false},
		{"no name but a query", "https://a.example/?id=7", "https://a.example/?id=8", false},
		{"script with a number", "https://a.example/image?id=7", "https://a.example/image?id=8", false},
		{"script with an ending", "https://a.example/image.php?id=7", "https://a.example/image.php?id=8", false},
		{"script with a size", "https://a.example/image?id=7&w=640", "https://a.example/image?id=7&w=1280", true},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.same, SameButSize(c.one, c.other)) })
	}
}

// Two addresses are of one file where its name is long enough to be of no other, in
// whatever folder and of whatever format.
func TestSameFileInTwoFolders(t *testing.T) {
	for _, c := range []struct {
		name, one, other string
		same             bool
	}{
		{"folders of sizes", "https://a.example/640/1f3a77c2.jpg", "https://a.example/1280/1f3a77c2.jpg", true},
		{"two formats", "https://a.example/1f3a77c2.jpg", "https://a.example/1f3a77c2.WEBP", true},
		{"query of a size", "https://a.example/1f3a77c2.jpg?w=1", "https://a.example/1f3a77c2.jpg?w=2", true},
		{"short name", "https://a.example/a/1.jpg", "https://a.example/b/1.jpg", false},
		{"name without figures", "https://a.example/a/photograph.jpg", "https://a.example/b/photograph.jpg", false},
		{"script with a number", "https://a.example/get_image2.php?id=7", "https://a.example/get_image2.php?id=8", false},
		{"no address", "", "", false},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.same, SameFile(c.one, c.other)) })
	}
}

// The first numbers in which two addresses differ tell which picture is larger, where
// they may be sizes.
func TestLargerOfTwoForms(t *testing.T) {
	for _, c := range []struct {
		name, one, other string
		larger           bool
	}{
		{"folder of a size", "https://a.example/max/1800/wheel.jpg", "https://a.example/max/60/wheel.jpg?q=20", true},
		{"the other way", "https://a.example/max/60/wheel.jpg?q=20", "https://a.example/max/1800/wheel.jpg", false},
		{"parameter", "https://a.example/wheel.jpg?width=2048&quality=75", "https://a.example/wheel.jpg?width=150&quality=20", true},
		{"numbers that begin alike", "https://a.example/wheel-1280.jpg", "https://a.example/wheel-128.jpg", true},
		{"height alone", "https://a.example/1920/1440/wheel.jpg", "https://a.example/1920/1080/wheel.jpg", true},
		{"numbers too near for sizes", "https://a.example/wheel-1210.jpg", "https://a.example/wheel-1200.jpg", false},
		{"numbers too small for sizes", "https://a.example/wheel-9.jpg", "https://a.example/wheel-2.jpg", false},
		{"number of an object", "https://a.example/94817731/wheel.jpg", "https://a.example/31/wheel.jpg", false},
		{"words", "https://a.example/large/wheel.jpg", "https://a.example/small/wheel.jpg", false},
		{"the same", "https://a.example/wheel.jpg", "https://a.example/wheel.jpg", false},
		{"nothing", "", "https://a.example/wheel.jpg", false},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.larger, IsLarger(c.one, c.other)) })
	}
}
