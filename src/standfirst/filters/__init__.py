"""Filters, one file each; `rules.py` lists them in order, `lexicon/` has their phrases."""
