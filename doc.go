// Package standfirst turns the HTML of a news article into the parts that a
// newspaper would name.
package standfirst
