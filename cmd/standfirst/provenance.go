package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/standfirst/standfirst"
	"github.com/standfirst/standfirst/warc"
)

// provenance is where a page comes from, and what read it.
type provenance struct {
	*place
	LibraryVersion string `json:"library_version"`
	WeightsHash    string `json:"weights_hash"`
}

// place is where in an archive a page stands, or a broken place.
type place struct {
	// File is the archive as given; of one in a WACZ, with its name there.
	File string `json:"file"`
	// Offset is where the record begins in the file, or the compressed member that
	// holds it; Within how far into the member's content it begins.
	Offset int64 `json:"offset"`
	Within int64 `json:"within,omitempty"`
	// Length is that of the record in the file, 0 where it shares its member or is
	// damaged.
	Length   int64  `json:"length,omitempty"`
	RecordID string `json:"record_id,omitempty"`
	// TargetURI is the address of the page.
	TargetURI string `json:"target_uri,omitempty"`
	// Fetched is the record's WARC-Date.
	Fetched time.Time `json:"fetched,omitzero"`
	// PayloadDigest is as written, and not checked.
	PayloadDigest string `json:"payload_digest,omitempty"`
}

// provenanceOf is the provenance of what was read at a place, nil for none.
func provenanceOf(p *place) *provenance {
	return &provenance{place: p, LibraryVersion: standfirst.Version(), WeightsHash: standfirst.WeightsHash()}
}

// placeOf is the place of a record, which it reads to its end.
func placeOf(file string, r *warc.Record) *place {
	return &place{
		File: file, Offset: r.Offset, Within: r.Within, Length: r.Extent(),
		RecordID: r.ID, TargetURI: r.TargetURI, Fetched: r.Date, PayloadDigest: r.PayloadDigest,
	}
}

// brokenPlace is the place that an error of an archive names, nil where it names none.
func brokenPlace(file string, err error) *place {
	var broken *warc.Error
	if !errors.As(err, &broken) {
		return nil
	}
	return &place{File: file, Offset: broken.Offset, Within: broken.Within}
}

// parseOffset reads where a record begins: "N", or "N+M" for M bytes into the content of
// the member at N.
func parseOffset(s string) (offset, within int64, err error) {
	first, second, both := strings.Cut(s, "+")
	o, err := strconv.ParseUint(first, 10, 63)
	var w uint64
	if err == nil && both {
		w, err = strconv.ParseUint(second, 10, 63)
	}
	if err != nil {
		return 0, 0, fmt.Errorf("%q is not where a record begins, such as 1234 or 1234+567", s)
	}
	return int64(o), int64(w), nil
}

func validOffset(s string) error {
	_, _, err := parseOffset(s)
	return err
}

// inputAt is the page of the record at a place of a WARC file.
func (r *reader) inputAt(name, at string) (input, error) {
	offset, within, err := parseOffset(at)
	if err != nil {
		return input{}, err
	}
	file, err := os.Open(name)
	if err != nil {
		return input{}, err
	}
	defer file.Close()
	records, err := warc.NewReaderAt(file, offset)
	if err != nil {
		return input{}, err
	}
	defer records.Close()
	record, err := recordAt(records, offset, within)
	if err != nil {
		return input{}, err
	}
	in := r.record(name, record)
	if in.load == nil {
		return input{}, fmt.Errorf("the record at byte %s, a %s, holds no page", at, record.Type)
	}
	return in, nil
}

// recordAt is the record at a place; an error if the place is not where one begins.
func recordAt(records *warc.Reader, offset, within int64) (*warc.Record, error) {
	for {
		record, err := records.Next()
		switch {
		case err == io.EOF:
			return nil, fmt.Errorf("no record begins at byte %s", placeName(offset, within))
		case errors.Is(err, warc.ErrStray):
			continue // the record behind has another place
		case err != nil:
			return nil, fmt.Errorf("no record can be read at byte %s: %w", placeName(offset, within), err)
		case record.Offset == offset && record.Within == within:
			return record, nil
		case record.Offset > offset || record.Within > within:
			return nil, fmt.Errorf("no record begins at byte %s; the next one is at %s",
				placeName(offset, within), placeName(record.Offset, record.Within))
		}
	}
}

// placeName is a place as --offset takes it.
func placeName(offset, within int64) string {
	if within == 0 {
		return strconv.FormatInt(offset, 10)
	}
	return fmt.Sprintf("%d+%d", offset, within)
}
