package main

import (
	"errors"
	"time"
)

type fetcher struct{}

func newFetcher(agent string, delay, timeout time.Duration, limit int64) *fetcher { return &fetcher{} }

func (f *fetcher) input(address string) input {
	return failed(address, errors.New("addresses are not fetched yet"))
}
