package media

import (
	"net/url"
	"strings"
)

// providers are the sites whose posts, players and maps other pages embed, by their
// hosts. A host counts for those under it too.
var providers = map[string]string{
	"youtube.com": "YouTube", "youtube-nocookie.com": "YouTube", "youtu.be": "YouTube", "vimeo.com": "Vimeo",
	"dailymotion.com": "Dailymotion", "dai.ly": "Dailymotion", "twitch.tv": "Twitch", "rumble.com": "Rumble",
	"bilibili.com": "Bilibili", "v.qq.com": "Tencent Video", "rutube.ru": "Rutube", "vk.com": "VK",
	"soundcloud.com": "SoundCloud", "spotify.com": "Spotify", "podcasts.apple.com": "Apple Podcasts",
	"music.apple.com": "Apple Music", "bandcamp.com": "Bandcamp", "mixcloud.com": "Mixcloud", "deezer.com": "Deezer",
	"acast.com": "Acast", "podbean.com": "Podbean", "libsyn.com": "Libsyn", "megaphone.fm": "Megaphone",
	"datawrapper.de": "Datawrapper", "dwcdn.net": "Datawrapper", "flourish.studio": "Flourish",
	"infogram.com": "Infogram", "public.tableau.com": "Tableau", "everviz.com": "everviz", "arcgis.com": "ArcGIS",
	"openstreetmap.org": "OpenStreetMap", "mapbox.com": "Mapbox", "umap.openstreetmap.fr": "uMap",
	"maps.google.com": "Google Maps", "docs.google.com": "Google Docs", "knightlab.com": "Knight Lab",
	"scribd.com": "Scribd", "documentcloud.org": "DocumentCloud", "issuu.com": "Issuu", "slideshare.net": "SlideShare",
	"twitter.com": "X", "x.com": "X", "instagram.com": "Instagram", "facebook.com": "Facebook", "tiktok.com": "TikTok",
	"threads.net": "Threads", "threads.com": "Threads", "bsky.app": "Bluesky", "reddit.com": "Reddit",
	"redditmedia.com": "Reddit", "pinterest.com": "Pinterest", "linkedin.com": "LinkedIn", "t.me": "Telegram",
	"imgur.com": "Imgur", "giphy.com": "Giphy", "tenor.com": "Tenor", "getty.com": "Getty Images",
	"gettyimages.com": "Getty Images", "codepen.io": "CodePen", "jsfiddle.net": "JSFiddle", "gist.github.com": "GitHub",
	"ted.com": "TED", "archive.org": "Internet Archive", "brightcove.net": "Brightcove", "brightcove.com": "Brightcove",
	"jwplatform.com": "JW Player", "jwplayer.com": "JW Player", "wistia.net": "Wistia", "wistia.com": "Wistia",
	"streamable.com": "Streamable", "vine.co": "Vine", "loom.com": "Loom", "genial.ly": "Genially",
	"storify.com": "Storify",
}

// postProviders are the sites of embedded posts by the class of their blockquotes.
var postProviders = map[string]string{
	"twitter-tweet": "X", "twitter-video": "X", "instagram-media": "Instagram", "tiktok-embed": "TikTok",
	"bluesky-embed": "Bluesky", "mastodon-embed": "Mastodon", "text-post-media": "Threads", "reddit-embed": "Reddit",
	"reddit-card": "Reddit", "fb-xfbml-parse-ignore": "Facebook", "imgur-embed-pub": "Imgur",
}

// Provider is the name of the site that an address is on, empty for others.
func Provider(address string) string {
	host, rest := hostOf(address)
	if strings.HasPrefix(host, "google.") && strings.HasPrefix(rest, "/maps") {
		return "Google Maps"
	}
	const longest = 253 // bytes of a host's name (RFC 1035)
	for host != "" && len(host) <= longest {
		if name := providers[host]; name != "" {
			return name
		}
		_, host, _ = strings.Cut(host, ".")
	}
	return ""
}

// FrameProvider is the provider of a frame, empty for an unknown one; it reports
// whether the frame shows media by its provider or its address.
func FrameProvider(address string) (string, bool) {
	if provider := Provider(address); provider != "" {
		return provider, !isButton(address)
	}
	_, rest := hostOf(address)
	for _, part := range [...]string{"/embed", "/player", "/video"} {
		if strings.HasPrefix(rest, part) || strings.Contains(rest, part+"/") || strings.HasSuffix(rest, part) {
			return "", true
		}
	}
	return "", false
}

// isButton reports whether a frame is a button of a network, as of those who like
// the page.
func isButton(address string) bool {
	_, rest := hostOf(address)
	for _, word := range [...]string{"/plugins/like", "/plugins/share", "/plugins/page", "/plugins/follow",
		"/plugins/comments", "/widgets/follow_button", "/widgets/tweet_button", "/subscribe_embed"} {
		if strings.Contains(rest, word) {
			return true
		}
	}
	return false
}

// hostOf is an address's host without "www.".
func hostOf(address string) (host, rest string) {
	u, err := url.Parse(address)
	if err != nil {
		return "", ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www."), u.Path
}

// PostProvider is the name of the site of an embedded post by the class of its
// blockquote, empty for another class.
func PostProvider(class string) string { return postProviders[class] }
