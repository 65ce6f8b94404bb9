package standfirst

// label is what labelling says of one block.
type label struct {
	role   Role
	rule   *rule   // the rule that took the block, nil where the model did
	margin float32 // of the model, in log-odds
	judge  judge   // whose margin it is
}

// label gives every block its role: first the certain rules, then the model for
// what they leave open, then a name for the chrome that is left.
func (v *evidence) label(j *judges, w *witnesses) {
	v.phrases = resize(v.phrases, len(v.page.blocks))
	for i := range v.phrases {
		v.phrases[i] = phraseRole(v.hashesOf(i), v.measures[i].digits > 0)
	}
	v.describe()
	v.describePage(w)
	v.labels = resize(v.labels, len(v.page.blocks))
	for i := range v.labels {
		v.labels[i].rule = firstRule(certainRules[:], v, i)
		if r := v.labels[i].rule; r != nil {
			v.labels[i].role = r.role
		}
	}
	v.decide(j)
	for i := range v.labels {
		if l := &v.labels[i]; l.role == "" {
			l.rule = firstRule(chromeRules[:], v, i)
			l.role = l.rule.role
		}
	}
}
