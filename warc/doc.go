// Package warc reads the archives of crawlers: WARC files (ISO 28500, versions 1.0 and
// 1.1), and the WET files of Common Crawl, which hold the text of pages alone. They may
// be plain, compressed with gzip, or with Zstandard.
//
//	for result, err := range warc.Articles(file, &standfirst.Parser{}) {
//		if err != nil {
//			log.Print(err) // a page without an article, or a broken place of the file
//			continue
//		}
//		fmt.Println(result.Record.TargetURI, result.Article.Headline)
//	}
//
// [Articles] does for most programs. A [Reader] gives the records one after the other;
// [Record.Page] is the web page that one holds, its HTTP message decoded.
//
// # What is broken
//
// Archives of hundreds of gigabytes have broken places. Each is an [*Error] that says
// where it is, and the reader goes on with the next record that can be read: after a
// record that the file ends in, a compressed member that is damaged, a head that is
// none, bytes between two records. Nothing else is lost. In a file that is compressed by
// record, one whose length is wrong costs itself alone; in others, one that says too
// much takes those with it that begin before its end.
//
// # Places
//
// Crawlers compress each record by itself, so that one can be read without those before
// it. [Record.Offset] is where in the file the record's compressed member begins, as in
// an index of a crawl (CDX), and [Record.Extent] how long it is; [NewReaderAt] begins with
// the record.
package warc
