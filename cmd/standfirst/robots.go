package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/temoto/robotstxt"
)

const (
	// maxRobots is how much of a robots.txt is read; RFC 9309, section 2.5,
	// asks for at least 500 KiB.
	maxRobots = 1 << 20
	// maxCrawlDelay bounds the delay that a robots.txt may ask for.
	maxCrawlDelay = time.Minute
)

// robots are the rules of one host and scheme.
type robots struct {
	group *robotstxt.Group
	delay time.Duration
	err   error
}

// allowed reports whether robots.txt lets an address be fetched. A robots.txt
// that cannot be had forbids all, one that is not there nothing (RFC 9309,
// section 2.3.1).
func (f *fetcher) allowed(ctx context.Context, address *url.URL) error {
	one := f.hosts.use(address.Host)
	defer f.hosts.leave(one)
	if err := take(ctx, one.lock); err != nil {
		return err
	}
	defer func() { one.lock <- struct{}{} }()
	rules, ok := one.robots[address.Scheme]
	if !ok {
		rules = f.robots(ctx, address)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		one.robots[address.Scheme] = rules
		f.hosts.slowDown(one, min(rules.delay, maxCrawlDelay))
	}
	if rules.err != nil {
		return fmt.Errorf("robots.txt: %w", rules.err)
	}
	if !rules.group.Test(address.RequestURI()) {
		return errRobots
	}
	return nil
}

// robots fetches the rules of an address's host.
func (f *fetcher) robots(ctx context.Context, address *url.URL) robots {
	s := f.session()
	next := &url.URL{Scheme: address.Scheme, Host: address.Host, Path: "/robots.txt"}
	for range maxRedirects + 1 {
		r, err := s.get(ctx, next, maxRobots)
		if err != nil {
			return robots{err: err}
		}
		if !r.isRedirect() {
			return f.rules(r)
		}
		if next, err = r.target(); err != nil {
			return robots{err: err}
		}
	}
	return robots{err: errRedirects}
}

// rules reads a robots.txt.
func (f *fetcher) rules(r response) robots {
	if r.status >= http.StatusInternalServerError {
		return robots{err: fmt.Errorf("status %d %s", r.status, http.StatusText(r.status))}
	}
	data, err := robotstxt.FromStatusAndBytes(r.status, r.body)
	if err != nil {
		return robots{err: errors.New(strings.Join(strings.Fields(err.Error()), " "))}
	}
	group := data.FindGroup(productToken(f.agent))
	return robots{group: group, delay: group.CrawlDelay}
}

// productToken is the name in a user agent that robots.txt goes by (RFC 9309,
// section 2.2.1).
func productToken(agent string) string {
	if end := strings.IndexAny(agent, "/ "); end >= 0 {
		return agent[:end]
	}
	return agent
}
