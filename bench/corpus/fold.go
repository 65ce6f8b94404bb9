package corpus

import (
	"cmp"
	"crypto/sha256"
	"net/url"
	"strings"
)

// Folds is the number of parts in cross-validation.
const Folds = 5

// FoldOf is the part that a page's host falls into, and its half: that of its
// address, or else the one that is annotated; of a page with neither, that of its ID.
func FoldOf(id, address, host string) (fold, half int) {
	sum := sha256.Sum256([]byte(siteOf(cmp.Or(addressHost(address), host, id))))
	return int(sum[7]) % Folds, int(sum[8]) % 2
}

// addressHost is the host of an address, empty where it has none.
func addressHost(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Host
}

// siteOf is the registered part of a host, roughly: the last two labels, or three
// below a second level such as co.uk.
func siteOf(host string) string {
	parts := strings.Split(strings.ToLower(host), ".")
	n := 2
	if len(parts) > 2 && strings.Contains(" co com org net gov ac ", " "+parts[len(parts)-2]+" ") {
		n = 3
	}
	return strings.Join(parts[max(0, len(parts)-n):], ".")
}
