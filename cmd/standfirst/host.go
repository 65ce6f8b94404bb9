package main

import (
	"context"
	"sync"
	"time"
)

// hosts gives out the turns to send a request, one at a time for each host.
type hosts struct {
	delay time.Duration
	mu    sync.Mutex
	all   map[string]*host
}

// host is a server that requests go to.
type host struct {
	// turn holds a token while no request is under way.
	turn chan struct{}
	// users, next and delay are guarded by hosts.mu: how many use the host,
	// when the next request may be sent, and the time between two.
	users int
	next  time.Time
	delay time.Duration
	// robots are the rules by scheme; who has lock's token may use them.
	lock   chan struct{}
	robots map[string]robots
}

// maxIdleHosts bounds the memory: beyond it hosts that nobody waits for, and
// whose delay is over, are forgotten together with their robots.txt.
const maxIdleHosts = 1000

func newHosts(delay time.Duration) *hosts {
	return &hosts{delay: delay, all: map[string]*host{}}
}

// use returns a host, to be given back with leave.
func (h *hosts) use(name string) *host {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.all[name] == nil {
		h.forget()
		h.all[name] = &host{turn: token(), lock: token(), delay: h.delay, robots: map[string]robots{}}
	}
	h.all[name].users++
	return h.all[name]
}

func (h *hosts) leave(one *host) {
	h.mu.Lock()
	defer h.mu.Unlock()
	one.users--
}

// forget makes room when there are too many hosts.
func (h *hosts) forget() {
	if len(h.all) < maxIdleHosts {
		return
	}
	for name, one := range h.all {
		if one.users == 0 && time.Now().After(one.next) {
			delete(h.all, name)
		}
	}
}

// slowDown starts the delay between two requests, and makes it longer where it
// was shorter.
func (h *hosts) slowDown(one *host, delay time.Duration) {
	h.mu.Lock()
	defer h.mu.Unlock()
	one.delay = max(one.delay, delay)
	one.next = time.Now().Add(one.delay)
}

// turn waits until a request may be sent to the host. release ends the turn
// and starts the delay.
func (h *hosts) turn(ctx context.Context, name string) (release func(), err error) {
	one := h.use(name)
	if err := take(ctx, one.turn); err != nil {
		h.leave(one)
		return nil, err
	}
	release = func() {
		h.slowDown(one, 0)
		one.turn <- struct{}{}
		h.leave(one)
	}
	if err := sleep(ctx, h.wait(one)); err != nil {
		release()
		return nil, err
	}
	return release, nil
}

// wait is how long the host's delay still lasts.
func (h *hosts) wait(one *host) time.Duration {
	h.mu.Lock()
	defer h.mu.Unlock()
	return time.Until(one.next)
}

func token() chan struct{} {
	c := make(chan struct{}, 1)
	c <- struct{}{}
	return c
}

// take takes a token, or gives up when the context ends.
func take(ctx context.Context, token chan struct{}) error {
	select {
	case <-token:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func sleep(ctx context.Context, d time.Duration) error {
	if d <= 0 {
		return ctx.Err()
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
