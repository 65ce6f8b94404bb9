package main

import (
	"errors"
	"io"

	"github.com/standfirst/standfirst/cmd/standfirst/internal/columns"
)

// rowOf is a page as a row of Parquet.
func rowOf(p readPage) *columns.Row {
	row := &columns.Row{Source: p.source, Provenance: columns.Provenance{
		LibraryVersion: p.provenance.LibraryVersion, WeightsHash: p.provenance.WeightsHash,
	}}
	if at := p.provenance.place; at != nil {
		to := &row.Provenance
		to.File, to.Offset, to.Within, to.Length = at.File, &at.Offset, at.Within, at.Length
		to.RecordID, to.TargetURI, to.PayloadDigest = at.RecordID, at.TargetURI, at.PayloadDigest
		to.Fetched = columns.Instant(at.Fetched)
	}
	if p.err == nil {
		row.SetArticle(p.article)
		return row
	}
	row.Error = p.err.Error()
	if v := verdictOf(p.err); v != nil {
		row.Verdict = &columns.Verdict{Kind: string(v.Kind), Margin: v.Margin, Reason: v.Reason}
	}
	return row
}

// parquetSink writes a Parquet file, which is there only once it is whole.
type parquetSink struct {
	file io.WriteCloser
	rows *columns.Writer
}

func newParquetSink(file io.WriteCloser) *parquetSink {
	return &parquetSink{file, columns.NewWriter(file)}
}

func (s *parquetSink) write(r result) error { return s.rows.Write(r.row) }

func (s *parquetSink) close(whole bool) error {
	if p, ok := s.file.(*part); ok && !whole {
		return p.abort()
	}
	return errors.Join(s.rows.Close(), s.file.Close())
}
