// Command service answers a page with its article as JSON:
//
//	go run ./service -address localhost:8080
//	curl --data-binary @page.html -H 'Content-Type: text/html; charset=windows-1252' \
//		'localhost:8080/article?url=https://news.example/story.html'
//
// The status is 422 where the page holds no article, with the verdict on it; 413 where it
// is too large; 400 where it cannot be read, and 503 where there is too much to do.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"log"
	"net/http"
	"runtime"
	"time"

	"github.com/standfirst/standfirst"
)

func main() {
	address := flag.String("address", "localhost:8080", "where to listen")
	flag.Parse()
	server := http.Server{
		Addr:         *address,
		Handler:      newHandler(4<<20, 5*time.Second, runtime.GOMAXPROCS(0)),
		ReadTimeout:  10 * time.Second, // of a caller that sends slowly
		WriteTimeout: 20 * time.Second,
	}
	log.Fatal(server.ListenAndServe())
}

// newHandler returns the service with its limits: the bytes of a page, the time for one
// with the wait for its turn, and how many are parsed at a time.
func newHandler(largest int64, longest time.Duration, jobs int) http.Handler {
	parser := standfirst.Parser{Limit: largest} // one for all requests
	turns := make(chan struct{}, jobs)
	mux := http.NewServeMux()
	mux.HandleFunc("POST /article", func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), longest) // ends with the caller's connection, too
		defer cancel()
		select {
		case turns <- struct{}{}:
			defer func() { <-turns }()
		case <-ctx.Done():
			answerError(w, ctx.Err())
			return
		}
		article, err := parser.ParsePage(ctx, http.MaxBytesReader(w, r.Body, largest), standfirst.Page{
			BaseURL:     r.URL.Query().Get("url"),
			ContentType: r.Header.Get("Content-Type"), // tells text from HTML, too
		})
		if err != nil {
			answerError(w, err)
			return
		}
		answer(w, http.StatusOK, article)
	})
	return mux
}

// problem is the body of an answer that is no article.
type problem struct {
	Error   string              `json:"error"`
	Verdict *standfirst.Verdict `json:"verdict,omitempty"`
}

// answerError answers with the status of an error.
func answerError(w http.ResponseWriter, err error) {
	body, status := problem{Error: err.Error()}, http.StatusBadRequest
	var noArticle *standfirst.NoArticleError
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &noArticle):
		body.Verdict, status = &noArticle.Verdict, http.StatusUnprocessableEntity
	case errors.As(err, &tooLarge), errors.Is(err, standfirst.ErrTooLarge):
		status = http.StatusRequestEntityTooLarge
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		status = http.StatusServiceUnavailable
	}
	answer(w, status, body)
}

// answer writes JSON.
func answer(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	if err := json.NewEncoder(w).Encode(body); err != nil {
		log.Println(err)
	}
}
