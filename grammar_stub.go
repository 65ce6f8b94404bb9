package standfirst

import "strings"

func splitCredit(s string) (string, string) { return s, "" }
func cleanCredit(s string) string           { return s }
func withoutCredit(text, credit string) string {
	return strings.TrimSpace(strings.TrimSuffix(text, credit))
}
func parseByline(s string) []Author             { return nil }
func isByline(s string) bool                    { return false }
func parseCopyright(s string) (Copyright, bool) { return Copyright{}, false }
func relatedText(s string) (string, bool)       { return s, false }
func splitDateline(s string) string             { return "" }
