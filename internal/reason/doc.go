// Package reason says why the blocks of a page have their roles: by which rule, or by
// which features of a classifier's answer.
//
// It gets a labelled page and gives data and words for a trace. It decides nothing, and
// only a page that is traced or refused needs it.
package reason
