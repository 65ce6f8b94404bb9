package main

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"iter"
	"path"
	"path/filepath"
	"strconv"
	"strings"
)

// shard is a part of the inputs: the index'th of count, from 1. The zero shard is all.
type shard struct{ index, count uint64 }

// parseShard reads "i/n".
func parseShard(s string) (shard, error) {
	if s == "" {
		return shard{}, nil
	}
	first, second, _ := strings.Cut(s, "/")
	index, err := strconv.ParseUint(first, 10, 32)
	count, err2 := strconv.ParseUint(second, 10, 32)
	if err != nil || err2 != nil || index < 1 || index > count {
		return shard{}, fmt.Errorf("%q is not a part such as 1/4, the first of four", s)
	}
	return shard{index, count}, nil
}

func validShard(s string) error {
	_, err := parseShard(s)
	return err
}

// has reports whether an input is of the shard, by a hash of its name: the same on every
// machine, whatever the other inputs are.
func (s shard) has(name string) bool {
	if s.count < 2 {
		return true
	}
	sum := nameHash(name)
	return binary.BigEndian.Uint64(sum[:])%s.count == s.index-1
}

// filter leaves those locations out that are of other shards.
func (s shard) filter(locations iter.Seq[location]) iter.Seq[location] {
	return func(yield func(location) bool) {
		for l := range locations {
			if s.has(l.name) && !yield(l) {
				return
			}
		}
	}
}

// nameHash is the hash of an input's name; "./a//b" and "a/b" are one.
func nameHash(name string) [sha256.Size]byte {
	if !hasScheme(name) {
		name = path.Clean(filepath.ToSlash(name))
	}
	return sha256.Sum256([]byte(name))
}

// longestBase is as much of an input's name as the name of its output keeps.
const longestBase = 120

// outputName is the name of an input's output: the last part of its own, for people, and
// a hash of all of it, which no other has.
func outputName(name, suffix string) string {
	base := path.Base(strings.TrimRight(filepath.ToSlash(name), "/"))
	base = strings.Map(func(r rune) rune {
		if r < '0' && r != '-' && r != '.' || r > '9' && r < 'A' || r > 'Z' && r < 'a' && r != '_' || r > 'z' {
			return '_'
		}
		return r
	}, base)
	sum := nameHash(name)
	return fmt.Sprintf("%s-%s%s", base[:min(len(base), longestBase)], hex.EncodeToString(sum[:8]), suffix)
}
