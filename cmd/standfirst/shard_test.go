package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParseShard(t *testing.T) {
	for _, c := range []struct {
		text string
		want shard
		ok   bool
	}{
		{"", shard{}, true}, {"1/1", shard{1, 1}, true}, {"3/8", shard{3, 8}, true},
		{"0/4", shard{}, false}, {"5/4", shard{}, false}, {"-1/4", shard{}, false}, {"1", shard{}, false},
		{"1/0", shard{}, false}, {"1/4/2", shard{}, false}, {"a/b", shard{}, false}, {"/", shard{}, false},
	} {
		got, err := parseShard(c.text)
		assert.Equal(t, c.want, got, c.text)
		assert.Equal(t, c.ok, err == nil, c.text)
	}
}

// TestShards: each input is of one shard, whatever way its path is written; the shards
// are about equal, and the same in every version of the program.
func TestShards(t *testing.T) {
	const inputs, count = 4000, 8
	var sizes [count]int
	for i := range inputs {
		name := fmt.Sprintf("crawl/part-%05d.warc.gz", i)
		of := 0
		for k := range uint64(count) {
			s := shard{k + 1, count}
			require.Equal(t, s.has(name), s.has("./crawl//part-"+name[len("crawl/part-"):]))
			if s.has(name) {
				of++
				sizes[k]++
			}
		}
		require.Equal(t, 1, of, name)
	}
	for _, n := range sizes {
		assert.InDelta(t, inputs/count, n, inputs/count/5)
	}
	assert.True(t, shard{6, 8}.has("crawl/part-00001.warc.gz"), "a part of old is a part of today")
}

func TestShardOption(t *testing.T) {
	files := map[string]string{}
	for i := range 12 {
		files[fmt.Sprintf("in/%02d.html", i)] = page(i)
	}
	dir := tree(t, files)
	var all []string
	for _, part := range []string{"1/3", "2/3", "3/3"} {
		got := brief(rows(t, runProgram(t, dir, "", "--format", "jsonl", "--shard", part, "in").stdout))
		assert.NotEmpty(t, got)
		all = append(all, got...)
	}
	slices.Sort(all)
	assert.Equal(t, strings.Join(brief(rows(t, runProgram(t, dir, "", "--format", "jsonl", "in").stdout)), "\n"), strings.Join(all, "\n"))
	assert.Equal(t, 2, runProgram(t, dir, "", "--shard", "4/3", "in").status)
}

func TestOutputName(t *testing.T) {
	seen := map[string]string{}
	for _, name := range []string{
		"a.warc.gz", "b/a.warc.gz", "/b/a.warc.gz", "../a.warc.gz", "https://x.example/a.warc.gz", "https://x.example/", "-", ".", "/",
		"ü/é.html", "a b.html", "A.warc.gz", "x/" + strings.Repeat("long", 100) + ".html", "nul\x00.html", `c:\x`, "..",
	} {
		got := outputName(name, ".jsonl")
		assert.Regexp(t, `^[A-Za-z0-9._-]{1,120}-[0-9a-f]{16}\.jsonl$`, got, name)
		assert.Empty(t, seen[got], name)
		seen[got] = name
	}
	assert.Equal(t, outputName("b/a.warc.gz", ""), outputName("./b//a.warc.gz", ""))
	assert.True(t, strings.HasPrefix(outputName("b/a.warc.gz", ".jsonl"), "a.warc.gz-"))
}
