"""Training the tagger: from the corpus to weights. Needs the extra `train`."""
