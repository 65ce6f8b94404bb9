//go:build js && wasm

// The playground is the library in a browser: what its page and its worker call.
package main

import (
	"encoding/json"
	"syscall/js"

	"github.com/standfirst/standfirst"
	"github.com/standfirst/standfirst/playground/answer"
)

// main gives the worker the function "standfirst" and waits for its calls.
func main() {
	js.Global().Set("standfirst", js.FuncOf(parse))
	js.Global().Call("ready")
	select {}
}

// parse takes a page as an array of bytes and an object of options, and returns the
// answer as JSON.
func parse(_ js.Value, args []js.Value) any {
	page := make([]byte, args[0].Get("length").Int())
	js.CopyBytesToGo(page, args[0])
	o := args[1]
	a := answer.Of(page, answer.Options{
		Address:  o.Get("address").String(),
		Headline: o.Get("headline").String(),
		Type:     standfirst.InputType(o.Get("type").String()),
		Accept:   o.Get("accept").Bool(),
	})
	text, err := json.Marshal(a)
	if err != nil {
		text, _ = json.Marshal(answer.Answer{Summary: err.Error(), Failed: true})
	}
	return string(text)
}
