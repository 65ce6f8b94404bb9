#!/usr/bin/env bash
# Does what the README tells a newcomer to do, with the lines of the README itself, in
# an environment that holds Go and nothing else: installs, builds the first example,
# and reads a page that a server on this machine gives. Without network, from a proxy
# of files:
#
#	examples/newcomer.sh [PROXY]
#
# PROXY is a folder that .ci/proxy wrote; it is written where none is given.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
scratch=$(mktemp -d)
trap 'kill ${server:-} 2>/dev/null || true; rm -rf "$scratch"' EXIT

# commands prints the lines of the README's code, fenced or indented, that begin with
# one of some commands: those of a section or, without its name, all.
commands() {
	awk -v section="$1" -v pattern="^($2) " '
		/^```/ { fenced = !fenced }
		/^## / && !fenced { inside = $0 == "## " section }
		{ code = fenced || /^(    |\t)/; sub(/^[ \t]*(\$ )?/, "") }
		code && (inside || section == "") && $0 ~ pattern' "$root/README.md"
}

# example prints the first block of Go.
example() { awk '/^```go$/ { inside = 1; next } /^```$/ && inside { exit } inside' "$root/README.md"; }

# fail ends with a message.
fail() {
	echo "newcomer: $*" >&2
	exit 1
}

# serve gives the pages of a folder to this machine and sets address and server.
serve() {
	python3 -u -m http.server --bind 127.0.0.1 --directory "$1" 0 >"$scratch/server" 2>&1 &
	server=$!
	for _ in {1..100}; do
		address=$(grep -o 'http://[0-9.]*:[0-9]*' "$scratch/server" || true)
		[[ -z $address ]] || return 0
		sleep 0.1
	done
	fail "no server: $(cat "$scratch/server")"
}

# newcomer runs a line of bash as a newcomer would, in an empty folder of their own.
newcomer() {
	echo "$ $1"
	(cd "$scratch/work" && env -i HOME="$scratch/home" PATH="$scratch/bin:$PATH" TMPDIR="$scratch" \
		GOPATH="$scratch/gopath" GOMODCACHE="$scratch/modcache" GOCACHE="$scratch/cache" GOBIN="$scratch/bin" \
		GOPROXY="file://$proxy,file://$downloads" GOSUMDB=off GOFLAGS=-modcacherw GOTOOLCHAIN=local GOWORK=off \
		bash -euc "$1")
}

# check asks for a headline in what a line prints.
check() {
	newcomer "$1" >"$scratch/out"
	grep -qF "$2" "$scratch/out" || fail "no headline in what this prints: $1"$'\n'"$(cat "$scratch/out")"
	echo "$1: $2"
}

mkdir "$scratch/home" "$scratch/work"
downloads=$(go env GOMODCACHE)/cache/download
proxy=${1:-$scratch/proxy}
[[ $proxy == /* ]] || proxy=$PWD/$proxy
[[ -d $proxy ]] || "$root/.ci/proxy" "$proxy"

install=$(commands Install 'go (get|install)')
[[ $install == *"go get "* && $install == *"go install "* ]] || fail "the README's Install lacks go get or go install"
[[ $(example) == "package main"* ]] || fail "the README's first example is no program"
example >"$scratch/work/main.go"
newcomer "go mod init example.test/newcomer"
while read -r line; do
	newcomer "$line"
done <<<"$install"
newcomer "go vet . && go build -o first ."

pages=$root/testdata/articles
serve "$pages"
use=$(commands "" standfirst | head -n 1)
[[ -n $use ]] || fail "the README has no line that runs the program"
for page in irish-news-2014 late-charset; do # in UTF-8, and declared as what it is not
	headline=$(sed -n 's/^  "headline": "\(.*\)",$/\1/p' "$pages/$page.json")
	cp "$pages/$page.html" "$scratch/work/page.html"
	check "./first $address/$page.html" "$headline"
	check "$(sed -E "s|https?://[^ ]*|$address/$page.html|" <<<"$use")" "$headline"
	check "standfirst $address/$page.html" "$headline"
done
