package main

import (
	"bufio"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
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
	if isZstandard(name) {
		return openPacked(name)
	}
	file, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return nil, nil, err
	}
	h, end, err := readHeld(file, io.Discard)
	if err == nil {
		err = truncate(file, end)
	}
	if err != nil {
		return nil, nil, errors.Join(err, file.Close())
	}
	return file, h, nil
}

// openPacked does that with a compressed file: its whole lines go to a new one that
// takes its place.
func openPacked(name string) (_ io.WriteCloser, _ *held, err error) {
	old, err := os.OpenFile(name, os.O_RDONLY|os.O_CREATE, 0o666)
	if err != nil {
		return nil, nil, err
	}
	file, err := os.CreateTemp(filepath.Dir(name), filepath.Base(name)+".*")
	if err != nil {
		return nil, nil, errors.Join(err, old.Close())
	}
	lines, content := &frames{file: file}, newContent(old)
	h, _, err := readHeld(wholeFrames{content}, lines)
	err = errors.Join(err, lines.flush(), likeFile(file, old), content.Close())
	if err == nil {
		err = os.Rename(file.Name(), name)
	}
	if err != nil {
		return nil, nil, errors.Join(err, file.Close(), os.Remove(file.Name()))
	}
	return lines, h, nil
}

// likeFile gives a file the permissions of another.
func likeFile(file, other *os.File) error {
	info, err := other.Stat()
	if err != nil {
		return err
	}
	return file.Chmod(info.Mode().Perm())
}

// wholeFrames ends where a file is cut off.
type wholeFrames struct{ r io.Reader }

func (w wholeFrames) Read(p []byte) (int, error) {
	n, err := w.r.Read(p)
	if errors.Is(err, io.ErrUnexpectedEOF) {
		err = io.EOF
	}
	return n, err
}

// readHeld reads the sources of all whole lines, which it copies, and where the last
// ends.
func readHeld(file io.Reader, to io.Writer) (*held, int64, error) {
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
		if _, err := to.Write(text); err != nil {
			return nil, 0, err
		}
		h.lines[keyOf(*line.Source)]++
		end += int64(len(text))
	}
}
