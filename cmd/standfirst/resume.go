package main

import (
	"bufio"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
)

// held counts the lines that the output holds of each source. A source that
// is there twice (a WARC may hold two captures of one address) is skipped
// twice. The nil held holds nothing.
type held struct{ lines map[sourceKey]int }

// sourceKey stands for a source in 16 bytes: with a million pages held, the
// chance that two share one is under 2⁻⁸⁸.
type sourceKey [16]byte

func keyOf(source string) sourceKey {
	sum := sha256.Sum256([]byte(source))
	return sourceKey(sum[:16])
}

// has reports whether the output holds the next page of that source; each line
// answers once.
func (h *held) has(source string) bool {
	if h == nil {
		return false
	}
	key := keyOf(source)
	if h.lines[key] == 0 {
		return false
	}
	h.lines[key]--
	return true
}

// openResumed opens an output file to go on with: what follows the last whole
// line is cut off.
func openResumed(name string) (io.WriteCloser, *held, error) {
	file, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return nil, nil, err
	}
	h, end, err := readHeld(file)
	if err == nil {
		err = file.Truncate(end)
	}
	if err == nil {
		_, err = file.Seek(end, io.SeekStart)
	}
	if err != nil {
		return nil, nil, errors.Join(err, file.Close())
	}
	return file, h, nil
}

// readHeld reads the sources of all whole lines, and where the last ends.
func readHeld(file io.Reader) (*held, int64, error) {
	h := &held{lines: map[sourceKey]int{}}
	lines := bufio.NewReader(file)
	var end int64
	for number := 1; ; number++ {
		text, err := lines.ReadBytes('\n')
		if err == io.EOF {
			return h, end, nil
		}
		if err != nil {
			return nil, 0, err
		}
		var line struct {
			Source *string `json:"source"`
		}
		if err := json.Unmarshal(text, &line); err != nil || line.Source == nil {
			return nil, 0, fmt.Errorf("line %d is not one of --format jsonl; it is left as it is", number)
		}
		h.lines[keyOf(*line.Source)]++
		end += int64(len(text))
	}
}
