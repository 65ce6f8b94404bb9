package metadata

import "strings"

// topicLimit is the longest topic in bytes: longer ones are sentences.
const topicLimit = 80

// splitTopics returns the topics of lists that separate them by commas and the
// like, each once; nil for none.
func splitTopics(lists []string) (topics []string) {
	for _, list := range lists {
		for _, t := range strings.FieldsFunc(list, func(r rune) bool { return strings.ContainsRune(",;|،、，", r) }) {
			topics = addTopic(topics, strings.TrimSpace(t))
		}
	}
	return topics
}

// addTopic appends a topic that is new. "type:article" is a system's note.
func addTopic(list []string, t string) []string {
	if len(list) >= valueLimit {
		return list
	}
	i := strings.IndexByte(t, ':')
	note := i > 0 && i+1 < len(t) && t[i+1] != ' '
	if t == "" || note || len(t) > topicLimit || !isName(t) || oneOf(t, list) {
		return list
	}
	return append(list, t)
}
