"""The laboratory: measures Standfirst beside its peers on pages with right answers.

Needs the extra ``standfirst[lab]`` and a corpus that is not part of the package. Start it with
``python -m standfirst.lab --help``. Nothing in the library imports from here.
"""
