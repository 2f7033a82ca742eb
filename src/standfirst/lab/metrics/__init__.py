"""What an extraction is worth: a file each for shingles, snippets, paragraphs, fields, intervals.

Every metric gives one page a short vector of numbers; vectors of pages are added up, and the sum
is turned into the score of the whole. So a bootstrap is one matrix product, whatever the metric.
"""
