package corpus

import (
	"crypto/sha256"
	"net/url"
	"strings"
)

// Folds is the number of parts in cross-validation.
const Folds = 5

// FoldOf is the part that a page's host falls into, and its half; of a page
// without an address, that of its ID.
func FoldOf(id, address string) (fold, half int) {
	sum := sha256.Sum256([]byte(hostOf(id, address)))
	return int(sum[7]) % Folds, int(sum[8]) % 2
}

// hostOf is the registered part of a page's host, roughly: the last two labels,
// or three below a second level such as co.uk.
func hostOf(id, address string) string {
	host := id
	if u, err := url.Parse(address); err == nil && u.Host != "" {
		host = u.Host
	}
	parts := strings.Split(strings.ToLower(host), ".")
	n := 2
	if len(parts) > 2 && strings.Contains(" co com org net gov ac ", " "+parts[len(parts)-2]+" ") {
		n = 3
	}
	return strings.Join(parts[max(0, len(parts)-n):], ".")
}
