package markup

import "bytes"

// Flight is the state of a page of React server components, which stands in
// strings that one script after another pushes: self.__next_f.push([1,"…"]). A
// string ends anywhere, in the middle of a word too.
type Flight struct {
	parts [][]byte
	size  int
}

// flightStart and flightEnd are what stands around a pushed string.
const (
	flightStart = `self.__next_f.push([1,"`
	flightEnd   = `"])`
)

// Add takes a script's string in; it reports whether the script pushes one.
func (f *Flight) Add(script []byte) bool {
	const longest = 60 // bytes before the string
	const push = `.push([1,"`
	head := script[:min(len(script), longest)]
	at := bytes.Index(head, []byte(push))
	if at < 0 || !bytes.Contains(head[:at], []byte("__next_f")) {
		return false
	}
	end := bytes.LastIndex(script, []byte(flightEnd))
	if at += len(push); end < at {
		return false
	}
	f.parts, f.size = append(f.parts, script[at:end]), f.size+end-at
	return true
}

// Script is one script that pushes all at once, nil where it would be small.
func (f *Flight) Script() []byte {
	if f.size < LargeScript {
		return nil
	}
	joined := append(make([]byte, 0, len(flightStart)+f.size+len(flightEnd)), flightStart...)
	for _, part := range f.parts {
		joined = append(joined, part...)
	}
	return append(joined, flightEnd...)
}
