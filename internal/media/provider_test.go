package media

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// A provider is told by the host of an address, those under it included, and by
// nothing that stands elsewhere in the address.
func TestProviderIsToldByHost(t *testing.T) {
	for _, c := range []struct{ name, address, want string }{
		{"host", "https://vimeo.com/1234", "Vimeo"},
		{"www", "https://www.youtube.com/embed/abc", "YouTube"},
		{"host under it", "https://player.vimeo.com/video/1", "Vimeo"},
		{"capitals", "https://WWW.YouTube.COM/embed/abc", "YouTube"},
		{"port", "https://vimeo.com:443/1", "Vimeo"},
		{"map in any country", "https://www.google.nl/maps/embed?pb=1", "Google Maps"},
		{"search of the same host", "https://www.google.nl/search?q=maps", ""},
		{"host that only ends alike", "https://notvimeo.com/1", ""},
		{"host in the path", "https://news.example/vimeo.com/1", ""},
		{"host in the query", "https://news.example/?u=https://vimeo.com/1", ""},
		{"no address", "", ""},
		{"no URL", "http://[vimeo.com", ""},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, Provider(c.address)) })
	}
}

// A frame shows media by its provider or by what its path calls itself; buttons of
// networks and other frames show none.
func TestFrameProviderTellsMediaFromButtons(t *testing.T) {
	for _, c := range []struct {
		name, address, provider string
		media                   bool
	}{
		{"player", "https://player.vimeo.com/video/1", "Vimeo", true},
		{"unknown player", "https://video.news.example/player/7", "", true},
		{"embedded chart", "https://charts.news.example/abc/embed", "", true},
		{"like button", "https://www.facebook.com/plugins/like.php?href=x", "Facebook", false},
		{"follow button", "https://platform.twitter.com/widgets/follow_button.html", "X", false},
		{"advertisement", "https://ads.example/frame?slot=3", "", false},
		{"word in a longer one", "https://news.example/playership/1", "", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			provider, shows := FrameProvider(c.address)
			assert.Equal(t, c.provider, provider)
			assert.Equal(t, c.media, shows)
		})
	}
}
