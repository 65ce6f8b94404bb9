package metadata

// Attribute is one attribute of an element, its key in lower case.
type Attribute struct{ Key, Val string }

// Attributes are an element's attributes in page order.
type Attributes []Attribute

// get returns the value of the first attribute of that key, "" for none.
func (a Attributes) get(key string) string {
	for i := range a {
		if a[i].Key == key {
			return a[i].Val
		}
	}
	return ""
}

// has reports whether the element has the attribute, be it empty.
func (a Attributes) has(key string) bool {
	for i := range a {
		if a[i].Key == key {
			return true
		}
	}
	return false
}
