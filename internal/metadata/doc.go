// Package metadata gathers what a page says of itself: JSON-LD, microdata,
// Open Graph, meta elements, links, the title, its address and the state of
// its scripts. Each is a claim; tables say which claims may fill a field, the
// best first.
//
// The page's walk feeds [Claims]; Resolve ends that, and only then fields may
// be asked. It knows nothing of the blocks that the page prints, but for the
// lines that may hold its date.
package metadata
