package markup

import "bytes"

// Flight is the state of a page of React server components, which stands in
// strings that one script after another pushes: self.__next_f.push([1,"…"]). A
// string ends anywhere, in the middle of a word too.
type Flight struct {
	joined []byte
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
	if f.joined == nil {
		f.joined = append(f.joined, flightStart...)
	}
	f.joined = append(f.joined, script[at:end]...)
	return true
}

// Script is one script that pushes all at once, nil where it would be small.
func (f *Flight) Script() []byte {
	if len(f.joined) < LargeScript {
		return nil
	}
	return append(f.joined, flightEnd...)
}
