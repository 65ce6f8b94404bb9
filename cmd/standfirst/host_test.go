package main

import (
	"context"
	"fmt"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestTurns runs on synctest's clock, which goes by itself: what is compared
// are not measured times.
func TestTurns(t *testing.T) {
	for _, c := range []struct {
		name     string
		slowDown time.Duration
		hosts    []string
		want     []time.Duration
		why      string
	}{
		{"one host", 0, []string{"a", "a", "a"}, []time.Duration{0, 1, 2}, "a second between two"},
		{"two hosts", 0, []string{"a", "b", "a"}, []time.Duration{0, 0, 1}, "each has its own"},
		{"Crawl-delay", 5 * time.Second, []string{"a", "a"}, []time.Duration{5, 10}, "robots.txt, which was fetched before, asks for more"},
		{"short Crawl-delay", time.Millisecond, []string{"a", "a"}, []time.Duration{1, 2}, "the longer one counts"},
	} {
		t.Run(c.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				h := newHosts(time.Second)
				if c.slowDown > 0 {
					one := h.use("a")
					h.slowDown(one, c.slowDown)
					h.leave(one)
				}
				start := time.Now()
				var got []time.Duration
				for _, name := range c.hosts {
					release, err := h.turn(t.Context(), name)
					require.NoError(t, err)
					got = append(got, time.Since(start)/time.Second)
					release()
				}
				assert.Equal(t, c.want, got, c.why)
			})
		})
	}
}

// TestTurnGivesUp holds that an interruption ends the wait, for the delay and
// for another's turn, and leaves the host as it was.
func TestTurnGivesUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := newHosts(time.Hour)
		release, err := h.turn(t.Context(), "a")
		require.NoError(t, err)
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		_, err = h.turn(ctx, "a")
		require.ErrorIs(t, err, context.Canceled, "while another has the turn")
		release()
		_, err = h.turn(ctx, "a")
		require.ErrorIs(t, err, context.Canceled, "while the delay lasts")
		release, err = h.turn(t.Context(), "a")
		require.NoError(t, err)
		release()
		assert.Zero(t, h.all["a"].users)
	})
}

// TestHostsAreForgotten holds the memory: however many hosts there are, those
// whose delay is over go, and those in use stay.
func TestHostsAreForgotten(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := newHosts(time.Second)
		used := h.use("in use")
		for i := range 3 * maxIdleHosts {
			h.leave(h.use(fmt.Sprint(i)))
			time.Sleep(10 * time.Millisecond)
		}
		assert.LessOrEqual(t, len(h.all), maxIdleHosts)
		assert.Same(t, used, h.all["in use"])
	})
}
