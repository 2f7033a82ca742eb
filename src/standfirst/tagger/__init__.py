"""The learned tagger: what each line is, from what it looks like, says and stands beside."""
