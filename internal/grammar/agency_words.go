package grammar

// agencies are the news and picture agencies and the stock libraries that
// credits, bylines and datelines name. They are known far beyond one newspaper,
// so that the name alone says what it is.
var agencies = tables.Set("agencies")
