// Package pagetest finds the pages that the tests of several packages read: those
// of testdata, and a sample of the annotated corpora where these stand beside
// the checkout. Only tests import it.
package pagetest
